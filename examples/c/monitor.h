/*
 * How the examples wait for what their callbacks, which run on another thread, tell them. On Windows by the system's own
 * means; elsewhere by POSIX threads, which are a part of the C library there.
 */

#ifndef EXAMPLES_MONITOR_H
#define EXAMPLES_MONITOR_H

#ifdef _WIN32

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

/* What several threads read and write is read and written inside only. */
struct monitor {
    SRWLOCK lock;
    CONDITION_VARIABLE news;
};

#define NEW_MONITOR {SRWLOCK_INIT, CONDITION_VARIABLE_INIT}

static inline void enter(struct monitor *monitor) {
    AcquireSRWLockExclusive(&monitor->lock);
}

static inline void leave(struct monitor *monitor) {
    ReleaseSRWLockExclusive(&monitor->lock);
}

/* Wakes the thread that waits. */
static inline void announce(struct monitor *monitor) {
    WakeConditionVariable(&monitor->news);
}

/* Inside: lets others in until there are news, or for a second, and then looks again. */
static inline void wait_for_news(struct monitor *monitor) {
    SleepConditionVariableSRW(&monitor->news, &monitor->lock, 1000, 0);
}

#else

#include <pthread.h>
#include <time.h>

struct monitor {
    pthread_mutex_t lock;
    pthread_cond_t news;
};

#define NEW_MONITOR {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER}

static inline void enter(struct monitor *monitor) {
    pthread_mutex_lock(&monitor->lock);
}

static inline void leave(struct monitor *monitor) {
    pthread_mutex_unlock(&monitor->lock);
}

static inline void announce(struct monitor *monitor) {
    pthread_cond_signal(&monitor->news);
}

static inline void wait_for_news(struct monitor *monitor) {
    struct timespec end;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec++;
    pthread_cond_timedwait(&monitor->news, &monitor->lock, &end);
}

#endif

#endif
