/*
 * Conversation groups, from the first call to the last: alice sorts her conversations into groups of her own.
 *
 *     cc -std=c11 conversation_groups.c -lconvoke -o conversation_groups
 *     ./conversation_groups [data directory]
 *
 * Run it twice: the second run finds the groups that the first one left, and begins anew.
 *
 * What an answer or an event says is printed by the callback that is told of it. Callbacks run one after the other on
 * one thread of the SDK, so the lines come in the order of what happened.
 */

#define _POSIX_C_SOURCE 200809L

#include "monitor.h"
#include <convoke.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    APP_ID = 1400000001, /* the same number in all programs that are to share data */
    TEXT = 256,          /* room for any name, id or sentence of this story */
    PAGE = 2             /* conversations in a page: few, so that there are several pages */
};

/* ---- Reading JSON: just enough for the documents of this story. A real program uses a JSON library. ---- */

/* Copies the string, number or bool at `from` into `value`, and returns where it ends. A string comes without its
   quotes, and its escapes stay as they are. What is too long for TEXT is cut. */
static const char *copy_value(const char *from, char value[TEXT]) {
    size_t length = strcspn(from, ",]}");
    if (*from == '"') {
        from++;
        for (length = 0; from[length] != '"' && from[length] != '\0'; length++)
            if (from[length] == '\\' && from[length + 1] != '\0')
                length++;
    }
    snprintf(value, TEXT, "%.*s", (int)length, from);
    return from + length + (from[length] == '"');
}

/* Finds the next `"key":` and copies its value. Returns where to look for the one after, or NULL: there is none. */
static const char *next_value(const char *json, const char *key, char value[TEXT]) {
    char quoted[TEXT];
    snprintf(quoted, sizeof quoted, "\"%s\":", key);
    const char *found = strstr(json, quoted);
    return found == NULL ? NULL : copy_value(found + strlen(quoted), value);
}

/* Copies the next string of an array of strings. Returns where to look for the one after, or NULL. */
static const char *next_string(const char *json, char value[TEXT]) {
    const char *quote = strchr(json, '"');
    return quote == NULL ? NULL : copy_value(quote, value);
}

/* ---- Waiting: a call returns at once; its answer comes by callback, on another thread. ---- */

struct answer {
    struct monitor monitor;
    bool done;
    const char *step; /* what was asked */
    int code;
    char *desc;
    char *json;
};

static char *copy_text(const char *text) {
    char *copy = strdup(text);
    if (copy == NULL)
        abort();
    return copy;
}

/* The callback of every call here; user_data is a struct answer. Its texts are gone when it returns: it copies them. */
static void on_answer(int32_t code, const char *desc, const char *json, const void *user_data) {
    struct answer *answer = (struct answer *)user_data;

    if (code == ERR_SUCC)
        printf("%s: ok\n", answer->step);
    else
        printf("%s: code %" PRId32 ", %s\n", answer->step, code, desc);

    /* Some calls answer for each conversation on its own: tell which were left out, and why. */
    char id[TEXT], item_code[TEXT], info[TEXT];
    const char *rest = json;
    while ((rest = next_value(rest, kTIMConversationOperationResultConversationID, id)) != NULL &&
           (rest = next_value(rest, kTIMConversationOperationResultResultCode, item_code)) != NULL &&
           (rest = next_value(rest, kTIMConversationOperationResultResultInfo, info)) != NULL)
        if (strcmp(item_code, "0") != 0)
            printf("  left out: \"%s\", code %s, %s\n", id, item_code, info);

    enter(&answer->monitor);
    answer->code = code;
    answer->desc = copy_text(desc);
    answer->json = copy_text(json);
    answer->done = true;
    announce(&answer->monitor);
    leave(&answer->monitor);
}

/* Before a call: forgets the answer before, and remembers in words what is asked. */
static void ask(struct answer *answer, const char *step) {
    free(answer->desc);
    free(answer->json);
    answer->desc = answer->json = NULL;
    answer->done = false;
    answer->step = step;
}

static void give_up(const char *step, int code, const char *desc) {
    printf("unexpected: %s: code %d, %s\n", step, code, desc);
    Uninit();
    exit(1);
}

/* After a call that returned `returned`: waits for its answer, which must have this code. */
static void expect(struct answer *answer, int code, int returned) {
    /* A call that is refused is never answered. */
    if (returned != TIM_SUCC)
        give_up(answer->step, returned, "refused at once");
    enter(&answer->monitor);
    while (!answer->done)
        wait_for_news(&answer->monitor);
    leave(&answer->monitor);
    if (answer->code != code)
        give_up(answer->step, answer->code, answer->desc);
}

/* ---- Listeners: they are told what happens, whoever caused it: this program, or alice's other devices. ---- */

/* Ends a line with the conversations of an array. */
static void print_ids(const char *conversations) {
    char id[TEXT];
    const char *before = " ";
    for (const char *rest = conversations; (rest = next_value(rest, kTIMConvId, id)) != NULL; before = ", ")
        printf("%s%s", before, id);
    printf("\n");
}

static void on_created(const char *group, const char *conversations, const void *user_data) {
    (void)user_data;
    printf("  event: group \"%s\" was created with", group);
    print_ids(conversations);
}

static void on_deleted(const char *group, const void *user_data) {
    (void)user_data;
    printf("  event: group \"%s\" was deleted\n", group);
}

static void on_renamed(const char *old_name, const char *new_name, const void *user_data) {
    (void)user_data;
    printf("  event: group \"%s\" is now called \"%s\"\n", old_name, new_name);
}

static void on_added(const char *group, const char *conversations, const void *user_data) {
    (void)user_data;
    printf("  event: added to group \"%s\":", group);
    print_ids(conversations);
}

static void on_removed(const char *group, const char *conversations, uint32_t reason, const void *user_data) {
    (void)user_data;
    printf("  event: %s group \"%s\":", reason == 0 ? "removed from" : "no more room in", group);
    print_ids(conversations);
}

static void on_conversations(TIMConvEvent event, const char *conversations, const void *user_data) {
    static const char *const what[] = {
        [kTIMConvEvent_Add] = "in the list:",
        [kTIMConvEvent_Del] = "no longer in the list:",
        [kTIMConvEvent_Update] = "changed:",
        [kTIMConvEvent_Start] = "the conversation list follows",
        [kTIMConvEvent_Finish] = "the conversation list is complete",
    };
    (void)user_data;
    if ((size_t)event >= sizeof what / sizeof *what)
        return; /* a later version may tell more */
    printf("  event: %s", what[event]);
    print_ids(conversations);
}

static void on_log(TIMLogLevel level, const char *line, const void *user_data) {
    (void)user_data;
    if (level >= kTIMLog_Warn)
        fprintf(stderr, "log: %s\n", line);
}

/* ---- Questions. They change nothing, so no event comes between the answer and what main prints of it. ---- */

/* Prints the conversations that a filter lets through, page by page. */
static void print_conversations(struct answer *answer, const char *which, const char *filter) {
    char step[2 * TEXT], id[TEXT], value[TEXT] = "";
    uint64_t next_seq = 0; /* the first page; from then on what the page before says */
    bool is_finished = false;

    for (int page = 1; !is_finished; page++) {
        snprintf(step, sizeof step, "%s, page %d", which, page);
        ask(answer, step);
        expect(answer, ERR_SUCC, ConvGetConversationListByFilter(filter, next_seq, PAGE, on_answer, answer));
        for (const char *rest = answer->json; (rest = next_value(rest, kTIMConvId, id)) != NULL;)
            printf("  %s\n", id);
        next_value(answer->json, TIMConversationListResultIsFinished, value);
        is_finished = strcmp(value, "true") == 0;
        next_value(answer->json, TIMConversationListResultNextSeq, value);
        next_seq = strtoull(value, NULL, 10);
    }
}

static void print_group(struct answer *answer, const char *group) {
    char which[2 * TEXT], filter[2 * TEXT];
    snprintf(which, sizeof which, "Conversations of \"%s\"", group);
    snprintf(filter, sizeof filter, "{\"" kTIMConversationListFilterConversationGroup "\":\"%s\"}", group);
    print_conversations(answer, which, filter);
}

static void list_groups(struct answer *answer) {
    char name[TEXT];
    ask(answer, "List the groups");
    expect(answer, ERR_SUCC, ConvGetConversationGroupList(on_answer, answer));
    for (const char *rest = answer->json; (rest = next_string(rest, name)) != NULL;)
        printf("  \"%s\"\n", name);
}

/* ---- The story. ---- */

/* Shows what an earlier run has left in the data directory, and deletes it. */
static void clear_away(struct answer *answer) {
    char name[TEXT], step[2 * TEXT];
    list_groups(answer);
    char *groups = answer->json;
    answer->json = NULL; /* ours now: the next answer would take its place */

    if (next_string(groups, name) == NULL)
        printf("There are none yet: this is a first run.\n");
    else
        printf("An earlier run left these. They are shown, then deleted.\n");
    for (const char *rest = groups; (rest = next_string(rest, name)) != NULL;)
        print_group(answer, name);
    for (const char *rest = groups; (rest = next_string(rest, name)) != NULL;) {
        snprintf(step, sizeof step, "Delete \"%s\"", name);
        ask(answer, step);
        expect(answer, ERR_SUCC, ConvDeleteConversationGroup(name, on_answer, answer));
    }
    free(groups);
}

static void tell_story(struct answer *a) {
    /* In the list, the newest come first, and those of the same second by id. From the last id to the first, both give
       the same order. */
    static const char *const friends[] = {"erin", "dave", "carol", "bob"};
    char text[TEXT];
    for (size_t i = 0; i < sizeof friends / sizeof *friends; i++) {
        snprintf(text, sizeof text, "Put %s into the conversation list", friends[i]);
        ask(a, text);
        expect(a, ERR_SUCC, ConvCreate(friends[i], kTIMConv_C2C, on_answer, a));
    }

    /* Ids in an array begin with c2c_ or group_. One does not: it is left out, and the call succeeds for the other. */
    ask(a, "Create \"work\" with bob and a malformed id");
    expect(a, ERR_SUCC, ConvCreateConversationGroup("work", "[\"c2c_bob\",\"carol\"]", on_answer, a));
    ask(a, "Create \"family\" with carol and dave");
    expect(a, ERR_SUCC, ConvCreateConversationGroup("family", "[\"c2c_carol\",\"c2c_dave\"]", on_answer, a));
    ask(a, "Create \"travel\" with erin");
    expect(a, ERR_SUCC, ConvCreateConversationGroup("travel", "[\"c2c_erin\"]", on_answer, a));
    list_groups(a);

    /* When a call fails, desc says why. */
    ask(a, "Create \"family\" once more");
    expect(a, ERR_SDK_INVALID_OPERATION, ConvCreateConversationGroup("family", "[\"c2c_bob\"]", on_answer, a));

    /* A conversation may be in several groups: carol and dave are in "family" too. */
    ask(a, "Add carol, dave and erin to \"work\"");
    expect(a, ERR_SUCC,
           ConvAddConversationsToGroup("work", "[\"c2c_carol\",\"c2c_dave\",\"c2c_erin\"]", on_answer, a));
    ask(a, "Remove carol from \"work\"");
    expect(a, ERR_SUCC, ConvDeleteConversationsFromGroup("work", "[\"c2c_carol\"]", on_answer, a));
    ask(a, "Rename \"work\" to \"projects\"");
    expect(a, ERR_SUCC, ConvRenameConversationGroup("work", "projects", on_answer, a));
    ask(a, "Put \"family\" first");
    expect(a, ERR_SUCC, ConvReorderConversationGroups("[\"family\",\"projects\",\"travel\"]", on_answer, a));
    list_groups(a);

    /* In a second run both are so already: the answer is the same, and there is no event. */
    ask(a, "Pin erin to the top");
    expect(a, ERR_SUCC, ConvPinConversation("erin", kTIMConv_C2C, true, on_answer, a));
    ask(a, "Mark bob with a star");
    expect(a, ERR_SUCC, ConvMarkConversation("[\"c2c_bob\"]", kTIMConversationMarkTypeStar, true, on_answer, a));
    print_group(a, "projects");
    snprintf(text, sizeof text, "{\"" kTIMConversationListFilterMarkType "\":%d}", kTIMConversationMarkTypeStar);
    print_conversations(a, "Conversations with a star", text);

    ask(a, "Delete \"travel\"");
    expect(a, ERR_SUCC, ConvDeleteConversationGroup("travel", on_answer, a));
    list_groups(a);
}

int main(int argc, char **argv) {
    const char *directory = argc > 1 ? argv[1] : "convoke-demo";
    char config[4096];
    struct answer answer = {.monitor = NEW_MONITOR};

    /* Before Init, so that the log can say why Init fails. */
    SetLogCallback(on_log, NULL);
    SetConvEventCallback(on_conversations, NULL);
    SetConvConversationGroupCreatedCallback(on_created, NULL);
    SetConvConversationGroupDeletedCallback(on_deleted, NULL);
    SetConvConversationGroupNameChangedCallback(on_renamed, NULL);
    SetConvConversationsAddedToGroupCallback(on_added, NULL);
    SetConvConversationsDeletedFromGroupCallback(on_removed, NULL);

    int length = snprintf(config, sizeof config, "{\"" kTIMSdkConfigConfigFilePath "\":\"%s\"}", directory);
    if (strpbrk(directory, "\"\\") != NULL || length < 0 || (size_t)length >= sizeof config)
        give_up("Init", TIM_ERR_PARAM, "the data directory has a name that this example cannot write as JSON");
    int returned = Init(APP_ID, config);
    if (returned != TIM_SUCC)
        give_up("Init", returned, "the log says why");

    /* Any text is taken as the UserSig, unless Init was given a secret key. */
    ask(&answer, "Log in as alice");
    expect(&answer, ERR_SUCC, Login("alice", "any text", on_answer, &answer));
    clear_away(&answer);
    tell_story(&answer);

    /* When it has returned, no callback runs any more, so what they use may go. */
    returned = Uninit();
    if (returned != TIM_SUCC)
        give_up("Uninit", returned, "the log says why");
    free(answer.desc);
    free(answer.json);
    printf("The end. Run it again: it finds \"family\" and \"projects\".\n");
    return 0;
}
