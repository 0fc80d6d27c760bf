/* Ends in the middle of its calls, without Uninit; arguments: the data directory, "return", "exit" or "callback". Prints the
 * number of each group whose creation was answered 0, and is made to end by its input, or in a callback. */
#define _POSIX_C_SOURCE 200809L
#include <convoke.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int in_callback;

static void on_answer(int32_t code, const char *desc, const char *json, const void *number) {
    (void)desc, (void)json;
    if (code == 0 && number) {
        char line[32];
        int length = snprintf(line, sizeof line, "%d\n", (int)(intptr_t)number);
        /* Not through a buffer that the exit may write twice, or not at all. */
        if (write(1, line, (size_t)length) != length) _exit(1);
    }
    if (in_callback && (intptr_t)number == 20) exit(0);
}

int main(int argc, char **argv) {
    char config[1000], old[32], name[32];
    if (argc != 3) return 1;
    in_callback = strcmp(argv[2], "callback") == 0;
    snprintf(config, sizeof config, "{\"%s\":\"%s\"}", kTIMSdkConfigConfigFilePath, argv[1]);
    if (Init(1400000001, config) != 0) return 2;
    Login("alice", "any text", on_answer, NULL);
    ConvCreateConversationGroup("g1", "[\"c2c_bob\"]", on_answer, (void *)1);
    for (int i = 2; i <= 900; i++) {
        snprintf(old, sizeof old, "g%d", i - 1);
        snprintf(name, sizeof name, "g%d", i);
        ConvRenameConversationGroup(old, name, on_answer, (void *)(intptr_t)i);
        /* So that it is not all one commit. */
        if (i % 10 == 0) poll(NULL, 0, 1);
        if (i == 300 && !in_callback) {
            if (strcmp(argv[2], "exit") == 0) exit(0);
            return 0;
        }
    }
    for (;;) pause();
}
