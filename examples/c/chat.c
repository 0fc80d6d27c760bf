/*
 * A chat in the terminal: what is typed goes to one other user, and what that user writes is shown.
 *
 *     cc -std=c11 chat.c -lconvoke -o chat
 *     ./chat data alice bob      in one terminal
 *     ./chat data bob alice      in another
 *
 * It begins with the last ten messages of the conversation. Each line of the input is a message; `/quit`, or the end of
 * the input, ends it.
 */

#define _POSIX_C_SOURCE 200809L

#include "json.h"
#include "monitor.h"
#include <convoke.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    APP_ID = 1400000001, /* the same number in all programs that are to share data */
    HISTORY = 10         /* messages that are shown at the beginning */
};

/* ---- Messages. ---- */

/* All of this is written and read in callbacks, which run one after the other on one thread of the SDK, after Login. */
struct chat {
    const char *me, *other;
    bool shows;              /* the history has been shown */
    unsigned long long seq;  /* the last message that has been shown */
};

/* Prints a message of the conversation in a line, such as `bob: hello`, unless it has been shown. */
static void show(struct chat *chat, const char *message) {
    unsigned long long seq = number(member(message, "message_seq"));
    if (seq <= chat->seq)
        return;
    chat->seq = seq;

    struct text line = {0};
    add_meaning(&line, member(message, "message_sender"));
    add(&line, ": ");
    const char *element = first_element(member(message, "message_elem_array"));
    for (; element != NULL; element = next_element(element)) {
        const char *content = member(element, "text_elem_content");
        if (content != NULL)
            add_meaning(&line, content);
        else
            add(&line, "(something that is no text)");
    }
    puts(line.bytes);
    free(line.bytes);
}

/* Tells the SDK, and so the other user, that everything in the conversation has been read. */
static void mark_as_read(const struct chat *chat) {
    MsgReportReaded(chat->other, kTIMConv_C2C, NULL, NULL, NULL);
}

/* Called with each message that comes in, from anybody. */
static void on_messages(const char *messages, const void *user_data) {
    struct chat *chat = (struct chat *)user_data;
    /* What comes before the history is shown is in the history. */
    if (!chat->shows)
        return;
    bool shown = false;
    for (const char *message = first_element(messages); message != NULL; message = next_element(message)) {
        if (number(member(message, "message_conv_type")) != kTIMConv_C2C ||
            !means(member(message, "message_conv_id"), chat->other))
            continue;
        show(chat, message);
        shown = true;
    }
    if (shown)
        mark_as_read(chat);
}

/* ---- Waiting: a call returns at once; its answer comes by callback, on another thread. ---- */

struct answer {
    struct monitor monitor;
    bool done;
    int code;
    char *desc;
    struct chat *chat;
};

/* user_data is a struct answer. */
static void on_answer(int32_t code, const char *desc, const char *json, const void *user_data) {
    struct answer *answer = (struct answer *)user_data;
    char *copy = strdup(desc); /* the SDK's texts are gone when the callback returns */
    (void)json;
    if (copy == NULL)
        abort();
    enter(&answer->monitor);
    answer->code = code;
    answer->desc = copy;
    answer->done = true;
    announce(&answer->monitor);
    leave(&answer->monitor);
}

/* The history comes with the newest message first. It is shown here and not by main, so that no new message can come
   between it and what follows. */
static void on_history(int32_t code, const char *desc, const char *json, const void *user_data) {
    struct answer *answer = (struct answer *)user_data;
    const char *messages[HISTORY];
    size_t count = 0;
    if (code == ERR_SUCC) {
        const char *message = first_element(json);
        for (; message != NULL && count < HISTORY; message = next_element(message))
            messages[count++] = message;
        while (count > 0)
            show(answer->chat, messages[--count]);
        answer->chat->shows = true;
        mark_as_read(answer->chat);
    }
    on_answer(code, desc, json, user_data);
}

/* Waits for the answer of a call that returned `returned`; false where it failed, which is said. */
static bool succeeds(struct answer *answer, const char *what, int returned) {
    /* A call that is refused is never answered. */
    if (returned != TIM_SUCC) {
        printf("%s: refused with code %d\n", what, returned);
        return false;
    }
    enter(&answer->monitor);
    while (!answer->done)
        wait_for_news(&answer->monitor);
    answer->done = false;
    leave(&answer->monitor);
    if (answer->code != ERR_SUCC)
        printf("%s: failed with code %d, %s\n", what, answer->code, answer->desc);
    free(answer->desc);
    answer->desc = NULL;
    return answer->code == ERR_SUCC;
}

/* ---- The program. ---- */

static bool init(const char *directory) {
    struct text config = {0};
    add(&config, "{\"" kTIMSdkConfigConfigFilePath "\":");
    add_string(&config, directory, strlen(directory));
    add(&config, "}");
    int returned = Init(APP_ID, config.bytes);
    free(config.bytes);
    if (returned != TIM_SUCC)
        printf("Init: refused with code %d\n", returned);
    return returned == TIM_SUCC;
}

static bool send_line(struct answer *answer, const char *line, size_t length) {
    struct text message = {0};
    add(&message, "{\"message_elem_array\":[{\"elem_type\":0,\"text_elem_content\":"); /* 0: a text */
    add_string(&message, line, length);
    add(&message, "}]}");
    int returned = MsgSendMessage(answer->chat->other, kTIMConv_C2C, message.bytes, NULL, on_answer, answer);
    free(message.bytes);
    return succeeds(answer, "Not sent", returned);
}

/* Reads a line of the input, without its end. False where there is none any more. */
static bool read_line(struct text *line) {
    char part[256];
    line->length = 0;
    add(line, "");
    while (fgets(part, sizeof part, stdin) != NULL) {
        add(line, part);
        if (strchr(part, '\n') != NULL)
            break;
    }
    bool is_read = line->length > 0;
    while (line->length > 0 && strchr("\r\n", line->bytes[line->length - 1]) != NULL)
        line->bytes[--line->length] = '\0';
    return is_read;
}

static bool talk(struct answer *answer) {
    struct chat *chat = answer->chat;
    struct text line = {0};

    /* Any text is taken as the UserSig, unless Init was given a secret key. */
    if (!succeeds(answer, "Login", Login(chat->me, "any text", on_answer, answer)))
        return false;
    AddRecvNewMsgCallback(on_messages, chat);
    char last[64];
    snprintf(last, sizeof last, "{\"msg_getmsglist_param_count\":%d}", HISTORY);
    if (!succeeds(answer, "History", MsgGetMsgList(chat->other, kTIMConv_C2C, last, on_history, answer)))
        return false;
    printf("You are %s. Each line goes to %s; /quit ends.\n", chat->me, chat->other);

    while (read_line(&line) && strcmp(line.bytes, "/quit") != 0)
        if (line.length > 0)
            send_line(answer, line.bytes, line.length);
    free(line.bytes);
    return true;
}

static void on_log(TIMLogLevel level, const char *line, const void *user_data) {
    (void)user_data;
    if (level >= kTIMLog_Warn)
        fprintf(stderr, "log: %s\n", line);
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: %s <data directory> <me> <other>\n", argv[0]);
        return 2;
    }
    /* At once also where it goes to a file or a pipe. */
    setvbuf(stdout, NULL, _IONBF, 0);
    struct chat chat = {.me = argv[2], .other = argv[3]};
    struct answer answer = {.monitor = NEW_MONITOR, .chat = &chat};

    /* Before Init, so that the log can say why Init fails. */
    SetLogCallback(on_log, NULL);
    bool ended_well = init(argv[1]) && talk(&answer);
    /* When it has returned, no callback runs any more. */
    Uninit();
    return ended_well ? 0 : 1;
}
