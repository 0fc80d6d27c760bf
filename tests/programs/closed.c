/* Loads the library and closes it while it runs, as a host may whose plug-in goes away; arguments: the library, the data
 * directory. What was called is carried out, and the functions that it has stay callable. */
#include <convoke.h>
#ifdef _WIN32
#include <windows.h>
#define dlopen(path, flags) LoadLibraryA(path)
#define dlclose(library) (FreeLibrary(library) ? 0 : -1)
#define dlsym(library, name) ((void *)(uintptr_t)GetProcAddress(library, name))
#else
#include <dlfcn.h>
#endif
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CALLS 200
#define CHECK(right) \
    do { \
        if (!(right)) { \
            fprintf(stderr, "not so: %s\n", #right); \
            exit(1); \
        } \
    } while (0)

static atomic_int answered, refused;

static void on_answer(int32_t code, const char *desc, const char *json, const void *user_data) {
    (void)desc, (void)json, (void)user_data;
    CHECK(code == 0);
    answered++;
}

static void on_refusal(int32_t code, const char *desc, const char *json, const void *user_data) {
    (void)desc, (void)json, (void)user_data;
    CHECK(code == ERR_SDK_NOT_INITIALIZED);
    refused++;
}

/* ISO C has no cast from what dlsym gives to a function. */
static void find(void *library, const char *name, void *function) {
    void *symbol = dlsym(library, name);
    CHECK(symbol != NULL);
    memcpy(function, &symbol, sizeof symbol);
}

int main(int argc, char **argv) {
    CHECK(argc == 3);
    char config[1000];
    snprintf(config, sizeof config, "{\"%s\":\"%s\"}", kTIMSdkConfigConfigFilePath, argv[2]);
    void *library;
#ifndef _WIN32 /* There it stays from the first call on that can be refused. */
    /* Nothing runs yet, and a function is called all the same. */
    library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    CHECK(library != NULL);
    const char *(*version)(void);
    find(library, "TIMGetSDKVersion", &version);
    CHECK(dlclose(library) == 0);
    CHECK(strcmp(version(), CONVOKE_VERSION) == 0);
#endif
    int (*groups)(TIMCommCallback, const void *);
    /* What is called before Init is answered on a thread of its own, which has hardly begun. */
    for (int i = 0; i < CALLS; i++) {
        library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
        CHECK(library != NULL);
        find(library, "TIMConvGetConversationGroupList", &groups);
        CHECK(groups(on_refusal, NULL) == 0);
        CHECK(dlclose(library) == 0);
    }
    while (refused < CALLS) {}
    library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    CHECK(library != NULL);
    int (*init)(uint64_t, const char *);
    int (*login)(const char *, const char *, TIMCommCallback, const void *);
    int (*create)(const char *, TIMConvType, TIMCommCallback, const void *);
    int (*uninit)(void);
    find(library, "TIMInit", &init);
    find(library, "TIMLogin", &login);
    find(library, "TIMConvCreate", &create);
    find(library, "TIMUninit", &uninit);
    CHECK(init(1400000001, config) == 0);
    CHECK(login("alice", "any text", on_answer, NULL) == 0);
    for (int i = 0; i < CALLS; i++) {
        char user[20];
        snprintf(user, sizeof user, "user%d", i);
        CHECK(create(user, kTIMConv_C2C, on_answer, NULL) == 0);
    }
    CHECK(dlclose(library) == 0);
    while (answered < CALLS + 1) {}
    CHECK(uninit() == 0);
    /* Loaded again it is the same, and runs again. */
    library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    CHECK(library != NULL && init(1400000001, config) == 0);
    CHECK(dlclose(library) == 0);
    CHECK(uninit() == 0);
    printf("%d answers\n", answered);
    return 0;
}
