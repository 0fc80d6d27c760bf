/* Threads that call, set listeners, ask for the status and come and go, while the SDK calls back and another device of the user
 * writes: what a tool that looks for data races watches. Arguments: the data directory, how many rounds, "thread" or "poll".
 * Prints how many answers and events there were. */
#define _POSIX_C_SOURCE 200809L
#include <convoke.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define THREADS 3
#define CHECK(right) \
    do { \
        if (!(right)) { \
            fprintf(stderr, "not so: %s\n", #right); \
            exit(1); \
        } \
    } while (0)

/* What callbacks change without a lock: they run one after the other, and the SDK promises that. */
static long answers, events, logs;
static atomic_long answered, called;
static atomic_int over;
static int rounds;

static void on_answer(int32_t code, const char *desc, const char *json, const void *user_data) {
    (void)code, (void)desc, (void)user_data;
    answers += json[0] != 0 || code != 0 || 1;
    atomic_fetch_add_explicit(&answered, 1, memory_order_relaxed);
}
static void on_messages(const char *array, const void *user_data) {
    (void)user_data;
    events += array[0] == '[';
}
static void on_messages_too(const char *array, const void *user_data) { on_messages(array, user_data); }
static void on_conversations(TIMConvEvent event, const char *array, const void *user_data) {
    (void)event, (void)user_data;
    events += array[0] == '[';
}
static void on_log(TIMLogLevel level, const char *line, const void *user_data) {
    (void)level, (void)user_data;
    logs += line[0] != 0;
}

static void call_all(int thread, int i) {
    char id[32], message[200], buffer[128];
    snprintf(id, sizeof id, "user%d", i % 5);
    snprintf(message, sizeof message, "{\"%s\":[{\"%s\":0,\"%s\":\"%d %d\"}]}", kTIMMsgElemArray, kTIMElemType,
             kTIMTextElemContent, thread, i);
    CHECK(MsgSendMessage(id, kTIMConv_C2C, message, buffer, on_answer, NULL) == 0);
    CHECK(ConvGetConvList(on_answer, NULL) == 0);
    CHECK(ConvPinConversation(id, kTIMConv_C2C, i % 2 == 0, on_answer, NULL) == 0);
    CHECK(ConvGetConversationGroupList(on_answer, NULL) == 0);
    CHECK(ConvDeleteConversationGroup(NULL, on_answer, NULL) == -4);
    atomic_fetch_add_explicit(&called, 4, memory_order_relaxed);
    AddRecvNewMsgCallback(on_messages_too, NULL);
    SetConvEventCallback(on_conversations, NULL);
    (void)GetLoginStatus();
    (void)GetServerTime();
    char user[128];
    (void)GetLoginUserID(user);
    RemoveRecvNewMsgCallback(on_messages_too);
}

static void *work(void *number) {
    int thread = (int)(intptr_t)number;
    for (int i = 0; i < rounds; i++) {
        call_all(thread, i);
        /* No more than may be unanswered. */
        while (atomic_load_explicit(&called, memory_order_relaxed) - atomic_load_explicit(&answered, memory_order_relaxed) > 500)
            poll(NULL, 0, 1);
    }
    return NULL;
}

static void *polls(void *unused) {
    (void)unused;
    while (!over)
        if (ConvokePoll(7) == 0) poll(NULL, 0, 1);
    return NULL;
}

int main(int argc, char **argv) {
    CHECK(argc == 4);
    rounds = atoi(argv[2]);
    char config[1000];
    snprintf(config, sizeof config, "{\"%s\":\"%s\",\"%s\":\"%s\",\"%s\":\"normal\"}", kTIMSdkConfigConfigFilePath, argv[1],
             kConvokeDelivery, argv[3], kConvokeDurability);
    SetLogCallback(on_log, NULL);
    AddRecvNewMsgCallback(on_messages, NULL);
    for (int life = 0; life < 3; life++) {
        CHECK(Init(1400000001, config) == 0);
        over = 0;
        CHECK(Login("alice", "any text", on_answer, NULL) == 0);
        atomic_fetch_add_explicit(&called, 1, memory_order_relaxed);
        pthread_t threads[THREADS], poller;
        CHECK(pthread_create(&poller, NULL, polls, NULL) == 0);
        for (intptr_t i = 0; i < THREADS; i++) CHECK(pthread_create(&threads[i], NULL, work, (void *)i) == 0);
        for (int i = 0; i < THREADS; i++) CHECK(pthread_join(threads[i], NULL) == 0);
        /* The last life ends with calls that wait. */
        CHECK(Uninit() == 0);
        over = 1;
        CHECK(pthread_join(poller, NULL) == 0);
        CHECK(answered == called);
    }
    CHECK(answers == called);
    printf("%ld answers, %ld events\n", answers, events);
    return 0;
}
