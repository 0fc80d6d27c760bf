/*
 * Two users in one program: a client for each, and every call by its name.
 *
 *     cc -std=c11 two_users.c -lconvoke -o two_users
 *     ./two_users [data directory]
 *
 * Alice writes to bob; bob sorts the conversation into a group of his own. Both clients are in poll mode, so all callbacks run where
 * this program polls, on its one thread.
 */

#include "json.h"
#include <convoke.h>
#include <inttypes.h>

enum { APP_ID = 1400000001, PATIENCE = 30000 /* milliseconds */ };

struct user {
    const char *name;
    uint64_t client;
    struct text told; /* the last event, as listener and arguments */
};

struct answer {
    bool came;
    int code;
    struct text json;
};

static void on_answer(int32_t code, const char *desc, const char *json, const void *user_data) {
    struct answer *answer = (struct answer *)user_data;
    answer->came = true;
    answer->code = code;
    add(&answer->json, json);
    if (code != 0)
        fprintf(stderr, "%s (%" PRId32 ")\n", desc, code);
}

/* Whatever happens to a user comes here. */
static void on_event(const char *listener, const char *arguments, const void *user_data) {
    struct user *user = (struct user *)user_data;
    if (strcmp(listener, "TIMRecvNewMsgCallback") == 0) {
        const char *message = first_element(first_element(arguments));
        const char *element = first_element(member(message, kTIMMsgElemArray));
        struct text text = {0};
        add_meaning(&text, member(element, kTIMTextElemContent));
        printf("%s is told: %s\n", user->name, text.bytes);
        free(text.bytes);
    } else if (strcmp(listener, "TIMConvConversationGroupCreatedCallback") == 0) {
        struct text name = {0};
        add_meaning(&name, first_element(arguments));
        printf("%s is told of the group %s\n", user->name, name.bytes);
        free(name.bytes);
    } else {
        return;
    }
    user->told.length = 0;
    add(&user->told, listener);
}

/* Makes a call and waits for its answer, which the caller frees. */
static char *ask(const struct user *user, const char *call, const char *arguments) {
    struct answer answer = {0};
    if (ConvokeCall(user->client, call, arguments, on_answer, &answer) != 0) {
        fprintf(stderr, "%s\n", ConvokeLastError());
        exit(EXIT_FAILURE);
    }
    while (!answer.came && ConvokePollClient(user->client, 1, PATIENCE) > 0) {
    }
    if (!answer.came || answer.code != 0)
        exit(EXIT_FAILURE);
    return answer.json.bytes;
}

static void open_user(struct user *user, const char *name, const char *directory) {
    struct text config = {0}, login = {0};
    add(&config, "{\"" kConvokeDelivery "\":\"poll\",\"" kTIMSdkConfigConfigFilePath "\":");
    add_string(&config, directory, strlen(directory));
    add(&config, "}");
    user->name = name;
    user->client = ConvokeOpen(APP_ID, config.bytes);
    if (user->client == 0) {
        fprintf(stderr, "%s\n", ConvokeLastError());
        exit(EXIT_FAILURE);
    }
    ConvokeListen(user->client, on_event, user);
    add(&login, "[");
    add_string(&login, name, strlen(name));
    add(&login, ",\"any text\"]");
    free(ask(user, "Login", login.bytes));
    printf("%s is here\n", name);
    free(login.bytes);
    free(config.bytes);
}

static void wait_for(struct user *user, const char *listener) {
    while (user->told.bytes == NULL || strcmp(user->told.bytes, listener) != 0)
        if (ConvokePollClient(user->client, 1, PATIENCE) == 0)
            exit(EXIT_FAILURE);
}

static void close_user(struct user *user) {
    ConvokeClose(user->client);
    free(user->told.bytes);
}

int main(int argc, char **argv) {
    const char *directory = argc > 1 ? argv[1] : "data";
    struct user alice = {0}, bob = {0};
    open_user(&alice, "alice", directory);
    open_user(&bob, "bob", directory);

    free(ask(&alice, "MsgSendMessage",
             "[\"bob\",1,{\"" kTIMMsgElemArray "\":[{\"" kTIMElemType "\":0,\"" kTIMTextElemContent "\":\"Hello, Bob\"}]}]"));
    wait_for(&bob, "TIMRecvNewMsgCallback");

    char *groups = ask(&bob, "ConvGetConversationGroupList", "");
    if (first_element(groups) != NULL) {
        printf("An earlier run left %s\n", groups);
        free(ask(&bob, "ConvDeleteConversationGroup", "[\"friends\"]"));
    }
    free(groups);
    free(ask(&bob, "ConvCreateConversationGroup", "[\"friends\",[\"c2c_alice\"]]"));
    wait_for(&bob, "TIMConvConversationGroupCreatedCallback");

    close_user(&alice);
    close_user(&bob);
    return EXIT_SUCCESS;
}
