/* A host that forks in the middle of its life, in different ways, and goes on; argument: the data directory. Prints "done". */
#define _POSIX_C_SOURCE 200809L
#include <convoke.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t news = PTHREAD_COND_INITIALIZER;
static int answered, failed;

static void on_answer(int32_t code, const char *desc, const char *json, const void *user_data) {
    (void)desc, (void)json, (void)user_data;
    pthread_mutex_lock(&lock);
    answered++;
    failed += code != 0;
    pthread_cond_signal(&news);
    pthread_mutex_unlock(&lock);
}

static void check(int right, const char *what) {
    if (!right) {
        fprintf(stderr, "%d: not so: %s\n", (int)getpid(), what);
        _exit(1);
    }
}
#define CHECK(right) check((right), #right)

static void wait_for(int answers) {
    pthread_mutex_lock(&lock);
    while (answered < answers) pthread_cond_wait(&news, &lock);
    CHECK(failed == 0);
    pthread_mutex_unlock(&lock);
}

static void on_receipts(const char *receipts, const void *user_data) { (void)receipts, (void)user_data; }

static int busy = 1;

/* Is somewhere in the middle of this when the process forks. */
static void *set_and_clear(void *argument) {
    while (__atomic_load_n(&busy, __ATOMIC_RELAXED)) {
        SetMsgReadedReceiptCallback(on_receipts, NULL);
        SetMsgReadedReceiptCallback(NULL, NULL);
    }
    return argument;
}

static int entered, left;

static void on_early(int32_t code, const char *desc, const char *json, const void *user_data) {
    (void)desc, (void)json, (void)user_data;
    check(code == 6013, "before Init");
    __atomic_store_n(&entered, 1, __ATOMIC_RELEASE);
    while (!__atomic_load_n(&left, __ATOMIC_ACQUIRE)) poll(NULL, 0, 1);
}

/* One that waits for ever is seen here. */
static void wait_for_child(pid_t child) {
    int status, tries = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        CHECK(tries++ < 20000);
        poll(NULL, 0, 1);
    }
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

/* As hosts do that end the SDK wherever they end. */
static void at_exit(void) { Uninit(); }

static void in_the_child(int way) {
    switch (way) {
    case 0: exit(0);
    case 1: _exit(0);
    case 2: execl("/bin/true", "true", (char *)NULL); _exit(1);
    default:
        /* What must not be done is refused, and nothing hangs. */
        CHECK(ConvGetConversationGroupList(on_answer, NULL) == 7014);
        CHECK(ConvCreateConversationGroup("child", "[\"c2c_bob\"]", on_answer, NULL) == 7014);
        CHECK(Init(1400000001, NULL) == 7014);
        CHECK(GetLoginStatus() == kTIMLoginStatus_UnLogined);
        CHECK(ConvokePoll(0) == 0);
        SetMsgReadedReceiptCallback(NULL, NULL);
        CHECK(Uninit() == 0);
        CHECK(ConvGetConversationGroupList(on_answer, NULL) == 7014);
        exit(0);
    }
}

int main(int argc, char **argv) {
    char config[1000], name[32];
    int calls = 1;
    CHECK(argc == 2);
    CHECK(atexit(at_exit) == 0);
    /* While a call before Init is answered, a child may do no more than one of later. */
    CHECK(ConvGetConversationGroupList(on_early, NULL) == 0);
    while (!__atomic_load_n(&entered, __ATOMIC_ACQUIRE)) poll(NULL, 0, 1);
    pid_t meanwhile = fork();
    if (meanwhile == 0) in_the_child(3);
    wait_for_child(meanwhile);
    __atomic_store_n(&left, 1, __ATOMIC_RELEASE);
    CHECK(Uninit() == 0);
    /* Before Init a child is a process like any other. */
    pid_t early = fork();
    if (early == 0) {
        snprintf(config, sizeof config, "{\"%s\":\"%s/early\"}", kTIMSdkConfigConfigFilePath, argv[1]);
        CHECK(Init(1400000001, config) == 0);
        CHECK(Login("alice", "any text", on_answer, NULL) == 0);
        wait_for(1);
        exit(0);
    }
    wait_for_child(early);

    snprintf(config, sizeof config, "{\"%s\":\"%s\",\"%s\":\"normal\"}", kTIMSdkConfigConfigFilePath, argv[1], kConvokeDurability);
    CHECK(Init(1400000001, config) == 0);
    CHECK(Login("alice", "any text", on_answer, NULL) == 0);
    CHECK(ConvCreateConversationGroup("g0", "[\"c2c_bob\"]", on_answer, NULL) == 0);
    calls++;
    pthread_t setter;
    CHECK(pthread_create(&setter, NULL, set_and_clear, NULL) == 0);
    for (int i = 0; i < 200; i++) {
        /* The logic thread is at work while this forks. */
        for (int k = 0; k < 5; k++, calls++) {
            char next[32];
            snprintf(name, sizeof name, "g%d", calls - 2);
            snprintf(next, sizeof next, "g%d", calls - 1);
            CHECK(ConvRenameConversationGroup(name, next, on_answer, NULL) == 0);
        }
        pid_t child = fork();
        CHECK(child >= 0);
        if (child == 0) in_the_child(i % 4);
        wait_for_child(child);
        wait_for(calls);
    }
    CHECK(answered == calls);
    __atomic_store_n(&busy, 0, __ATOMIC_RELAXED);
    CHECK(pthread_join(setter, NULL) == 0);
    CHECK(Uninit() == 0);
    /* An open client is as much of a life as that. */
    uint64_t client = ConvokeOpen(1400000001, config);
    CHECK(client != 0);
    for (int round = 0; round < 2; round++) {
        pid_t child = fork();
        if (child == 0) {
            int is_open = round == 0;
            CHECK((ConvokeOpen(1400000001, config) == 0) == is_open);
            CHECK(Init(1400000001, config) == (is_open ? 7014 : 0));
            CHECK(ConvokeCall(client, "Logout", NULL, NULL, NULL) == (is_open ? 7014 : TIM_ERR_PARAM));
            CHECK(ConvokePollClient(client, 0, 0) == 0);
            CHECK(ConvokeClose(client) == 0);
            CHECK((ConvokeOpen(1400000001, config) == 0) == is_open);
            exit(0);
        }
        wait_for_child(child);
        CHECK(ConvokeCall(client, "GetSDKVersion", NULL, NULL, NULL) == (round == 0 ? TIM_SUCC : TIM_ERR_PARAM));
        CHECK(ConvokeClose(client) == 0);
    }
    puts("done");
    return 0;
}
