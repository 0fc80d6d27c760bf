/* Preloaded: kills the process before the KILL_AT-th step that changes a file. KILL_AT=0: says at its end how many there were. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static long steps;

static void step(void) {
    const char *at = getenv("KILL_AT");
    if (++steps == (at ? atol(at) : 0)) kill(getpid(), SIGKILL);
}

__attribute__((destructor)) static void end(void) {
    long all = steps;
    fprintf(stderr, "steps %ld\n", all);
}

#define STEP(type, name, parameters, ...) \
    type name parameters { \
        step(); \
        return (type)syscall(__VA_ARGS__); \
    }

STEP(ssize_t, write, (int fd, const void *from, size_t bytes), SYS_write, fd, from, bytes)
STEP(ssize_t, pwrite, (int fd, const void *from, size_t bytes, off_t at), SYS_pwrite64, fd, from, bytes, at)
STEP(ssize_t, pwrite64, (int fd, const void *from, size_t bytes, off64_t at), SYS_pwrite64, fd, from, bytes, at)
STEP(int, fsync, (int fd), SYS_fsync, fd)
STEP(int, fdatasync, (int fd), SYS_fdatasync, fd)
STEP(int, ftruncate, (int fd, off_t bytes), SYS_ftruncate, fd, bytes)
STEP(int, ftruncate64, (int fd, off64_t bytes), SYS_ftruncate, fd, bytes)
STEP(int, rename, (const char *from, const char *to), SYS_renameat, AT_FDCWD, from, AT_FDCWD, to)
STEP(int, linkat, (int from, const char *path, int to, const char *name, int flags), SYS_linkat, from, path, to, name, flags)
STEP(int, unlink, (const char *path), SYS_unlinkat, AT_FDCWD, path, 0)
