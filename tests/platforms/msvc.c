/* Linked as Microsoft's linker does it, with convoke.lib and without a C runtime: a life in the default data directory. */

#include <convoke.h>
#include <stddef.h>

void __stdcall ExitProcess(unsigned code);

void start(void) {
    int code = Init(1400000001, NULL);
    ExitProcess(code != TIM_SUCC ? 1 : Uninit() != TIM_SUCC ? 2 : 0);
}
