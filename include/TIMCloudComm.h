/*
 * How functions are declared.
 * This file is generated.
 */

#ifndef CONVOKE_TIMCLOUDCOMM_H
#define CONVOKE_TIMCLOUDCOMM_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__GNUC__)
/** Makes a function visible in the shared library. */
#define TIM_API __attribute__((visibility("default")))
#else
#define TIM_API
#endif
/** What every function is declared with. */
#define TIM_DECL TIM_API

#endif /* CONVOKE_TIMCLOUDCOMM_H */
