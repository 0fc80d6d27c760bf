/* Mistakes of a host that tools must find, with the library in between: tests/tools prove by it that they look. Arguments: the
 * data directory, and which: "freed" a text is given to the library after it was freed; "leak" memory is lost; "race" a
 * callback and the caller change a number, without a lock; "none". */
#define _POSIX_C_SOURCE 200809L
#include <convoke.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int number;
static atomic_int answered;

static void on_answer(int32_t code, const char *desc, const char *json, const void *which) {
    (void)code, (void)desc, (void)json;
    if (which) number++;
    atomic_store_explicit(&answered, 1, memory_order_relaxed);
}

int main(int argc, char **argv) {
    char config[1000];
    if (argc != 3) return 100;
    const char *which = argv[2];
    snprintf(config, sizeof config, "{\"%s\":\"%s\"}", kTIMSdkConfigConfigFilePath, argv[1]);
    if (Init(1400000001, config) != 0) return 101;
    if (Login("alice", "any text", NULL, NULL) != 0) return 102;
    char *name = strdup("work");
    if (strcmp(which, "leak") == 0) {
        memset(name, 'x', 4);
        name = strdup("lost");
    }
    if (strcmp(which, "freed") == 0) free(name);
    ConvDeleteConversationGroup(name, on_answer, strcmp(which, "race") == 0 ? &number : NULL);
    if (strcmp(which, "race") == 0) number++;
    while (!atomic_load_explicit(&answered, memory_order_relaxed)) poll(NULL, 0, 1);
    if (strcmp(which, "freed") != 0) free(name);
    return Uninit();
}
