/* Loads the library, uses it and closes it, again and again; arguments: the library, the data directory, how often.
 * Prints how many threads, open files and resident pages there are after a tenth, and in the end. */
#define _POSIX_C_SOURCE 200809L
#include <convoke.h>
#include <dirent.h>
#include <dlfcn.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(right) \
    do { \
        if (!(right)) { \
            fprintf(stderr, "not so: %s\n", #right); \
            exit(1); \
        } \
    } while (0)

static atomic_int answered;

static void on_answer(int32_t code, const char *desc, const char *json, const void *user_data) {
    (void)desc, (void)json, (void)user_data;
    CHECK(code == 0);
    answered++;
}

static int count(const char *path) {
    int entries = 0;
    DIR *directory = opendir(path);
    CHECK(directory != NULL);
    while (readdir(directory)) entries++;
    closedir(directory);
    return entries;
}

/* The least of many looks: a thread that was joined may be listed a moment longer. */
static int threads(void) {
    int least = count("/proc/self/task");
    for (int i = 0; i < 40; i++) {
        poll(NULL, 0, 5);
        int now = count("/proc/self/task");
        if (now < least) least = now;
    }
    return least;
}

static long resident(void) {
    long size, resident, shared;
    FILE *statm = fopen("/proc/self/statm", "r");
    CHECK(statm != NULL && fscanf(statm, "%ld %ld %ld", &size, &resident, &shared) == 3);
    fclose(statm);
    return resident - shared;
}

/* ISO C has no cast from what dlsym gives to a function. */
static void find(void *library, const char *name, void *function) {
    void *symbol = dlsym(library, name);
    CHECK(symbol != NULL);
    memcpy(function, &symbol, sizeof symbol);
}

int main(int argc, char **argv) {
    CHECK(argc == 4);
    int times = atoi(argv[3]);
    char config[1000];
    snprintf(config, sizeof config, "{\"%s\":\"%s\",\"%s\":\"normal\"}", kTIMSdkConfigConfigFilePath, argv[2], kConvokeDurability);
    for (int i = 1; i <= times; i++) {
        void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
        CHECK(library != NULL);
        int (*init)(uint64_t, const char *);
        int (*login)(const char *, const char *, TIMCommCallback, const void *);
        int (*groups)(TIMCommCallback, const void *);
        int (*uninit)(void);
        find(library, "Init", &init);
        find(library, "Login", &login);
        find(library, "ConvGetConversationGroupList", &groups);
        find(library, "Uninit", &uninit);
        CHECK(groups(NULL, NULL) == 0);
        CHECK(init(1400000001, config) == 0);
        CHECK(login("alice", "any text", on_answer, NULL) == 0);
        /* All of these are carried out, or answered 7009, which is no 0: so wait. */
        while (answered < i) {}
        CHECK(uninit() == 0);
        CHECK(dlclose(library) == 0);
        if (i == times / 10 || i == times)
            printf("%d %d %ld\n", threads(), count("/proc/self/fd"), resident());
    }
    return 0;
}
