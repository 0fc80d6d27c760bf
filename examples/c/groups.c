/*
 * A chat group that one must be let into. Alice makes it; bob asks to be let in, talks, becomes an admin, and leaves.
 *
 *     cc -std=c11 groups.c -lconvoke -o groups
 *     ./groups data alice     in one terminal
 *     ./groups data bob       in another
 *
 * Either may be started first: each waits for the other, and nothing has to be typed. Run both again, and alice finds
 * the group as the first run left it.
 */

#define _POSIX_C_SOURCE 200809L

#include "json.h"
#include "monitor.h"
#include <convoke.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    APP_ID = 1400000001, /* the same number in all programs that are to share data */
    HISTORY = 20,        /* messages of an earlier run that are shown */
    PATIENCE = 30        /* seconds to wait for the other program, before giving up */
};

#define GROUP "gardeners"

/* Main makes the calls, one after the other. The callbacks, which run on one thread of the SDK, print what they are
   told and note it here, where main waits for it. */
struct story {
    const char *me;
    struct monitor monitor;
    /* The answer to the last call. */
    bool answered;
    int code;
    char *desc, *json;
    /* What the listeners have been told of bob. */
    bool stirs, speaks, accepted, is_admin, is_in;
};

static void note(struct story *story, bool *what, bool value) {
    enter(&story->monitor);
    *what = value;
    announce(&story->monitor);
    leave(&story->monitor);
}

static bool is(struct story *story, const bool *what) {
    enter(&story->monitor);
    bool value = *what;
    leave(&story->monitor);
    return value;
}

/* Waits until a note has this value; false where that takes too long, which is said. */
static bool wait_until(struct story *story, const bool *what, bool value, const char *words) {
    time_t end = time(NULL) + PATIENCE;
    enter(&story->monitor);
    while (*what != value && time(NULL) < end)
        wait_for_news(&story->monitor);
    bool happened = *what == value;
    leave(&story->monitor);
    if (!happened)
        printf("Gave up: %s did not come within %d seconds.\n", words, PATIENCE);
    return happened;
}

/* ---- Listeners: they are told what happens, whoever caused it. ---- */

/* Prints `before`, and what a document says under a key. */
static void print_with(const char *before, const char *document, const char *key) {
    struct text line = {0};
    add(&line, before);
    add_meaning(&line, member(document, key));
    puts(line.bytes);
    free(line.bytes);
}

/* A tip: what has happened in the group, for everybody in it. */
static void print_tip(const char *tip) {
    struct text who = {0};
    const char *user = first_element(member(tip, "group_tips_elem_user_array"));
    for (; user != NULL; user = next_element(user)) {
        add(&who, who.length > 0 ? ", " : "");
        add_meaning(&who, user);
    }
    if (who.length == 0)
        add_meaning(&who, member(tip, "group_tips_elem_op_user"));
    const char *name = who.bytes == NULL ? "somebody" : who.bytes;
    unsigned long long members = number(member(tip, "group_tips_elem_member_num"));
    switch (number(member(tip, "group_tips_elem_tip_type"))) {
    case kTIMGroupTip_Invite:
        printf("  tip: %s came in; members: %llu\n", name, members);
        break;
    case kTIMGroupTip_Quit:
        printf("  tip: %s left; members: %llu\n", name, members);
        break;
    case kTIMGroupTip_SetAdmin:
        printf("  tip: %s is an admin now\n", name);
        break;
    case kTIMGroupTip_CancelAdmin:
        printf("  tip: %s is an admin no more\n", name);
        break;
    default:
        printf("  tip: %s changed something\n", name);
    }
    free(who.bytes);
}

static void on_tip(const char *tip, const void *user_data) {
    struct story *story = (struct story *)user_data;
    print_tip(tip);
    switch (number(member(tip, "group_tips_elem_tip_type"))) {
    case kTIMGroupTip_Invite:
        note(story, &story->is_in, true);
        break;
    case kTIMGroupTip_Quit:
        note(story, &story->is_in, false);
        break;
    case kTIMGroupTip_SetAdmin:
        note(story, &story->is_admin, true);
        break;
    }
}

/* A report: what has happened between a group and one user, for that user. */
static void on_report(struct story *story, const char *report) {
    switch (number(member(report, "group_report_elem_report_type"))) {
    case kTIMGroupReport_AddRequest:
        print_with("  report: asks to be let in: ", report, "group_report_elem_op_user");
        note(story, &story->stirs, true);
        break;
    case kTIMGroupReport_AddAccept:
        print_with("  report: let in by ", report, "group_report_elem_op_user");
        note(story, &story->accepted, true);
        break;
    }
}

static void print_words(const char *message, const char *element) {
    struct text line = {0};
    add(&line, "  ");
    add_meaning(&line, member(message, "message_sender"));
    add(&line, ": ");
    add_meaning(&line, member(element, "text_elem_content"));
    puts(line.bytes);
    free(line.bytes);
}

/* New messages. Reports come as messages too; so do tips, but those have a listener of their own. */
static void on_messages(const char *messages, const void *user_data) {
    struct story *story = (struct story *)user_data;
    for (const char *message = first_element(messages); message != NULL; message = next_element(message)) {
        const char *element = first_element(member(message, "message_elem_array"));
        for (; element != NULL; element = next_element(element)) {
            switch (number(member(element, "elem_type"))) {
            case kTIMElem_GroupReport:
                on_report(story, element);
                break;
            case kTIMElem_Text:
                print_words(message, element);
                note(story, &story->speaks, true);
                note(story, &story->stirs, true);
                break;
            }
        }
    }
}

static void on_log(TIMLogLevel level, const char *line, const void *user_data) {
    (void)user_data;
    if (level >= kTIMLog_Warn)
        fprintf(stderr, "log: %s\n", line);
}

/* ---- Calls: each returns at once; its answer comes by callback. ---- */

static char *copy(const char *text) {
    char *bytes = strdup(text);
    if (bytes == NULL)
        abort();
    return bytes;
}

static void keep_answer(struct story *story, int code, const char *desc, const char *json) {
    free(story->desc);
    free(story->json);
    story->code = code;
    story->desc = copy(desc); /* the SDK's texts are gone when the callback returns */
    story->json = copy(json);
    note(story, &story->answered, true);
}

static void on_answer(int32_t code, const char *desc, const char *json, const void *user_data) {
    keep_answer((struct story *)user_data, code, desc, json);
}

/* Waits for the answer to a call that returned `returned`, and gives its code. */
static int code_of(struct story *story, int returned) {
    /* A call that is refused is never answered. */
    if (returned != TIM_SUCC)
        keep_answer(story, returned, "refused at once", "");
    /* Every accepted call is answered, so there is no need to give up. */
    enter(&story->monitor);
    while (!story->answered)
        wait_for_news(&story->monitor);
    story->answered = false;
    leave(&story->monitor);
    return story->code;
}

static bool failed(const struct story *story, const char *what) {
    printf("%s: failed with code %d, %s\n", what, story->code, story->desc);
    return false;
}

/* The same for a call that has to succeed; where it does not, that is said. */
static bool succeeds(struct story *story, const char *what, int returned) {
    return code_of(story, returned) == ERR_SUCC || failed(story, what);
}

static bool speak(struct story *story, const char *words) {
    struct text message = {0};
    add(&message, "{\"message_elem_array\":[{\"elem_type\":0,\"text_elem_content\":"); /* 0: a text */
    add_string(&message, words, strlen(words));
    add(&message, "}]}");
    int returned = MsgSendMessage(GROUP, kTIMConv_Group, message.bytes, NULL, on_answer, story);
    free(message.bytes);
    if (!succeeds(story, "Not sent", returned))
        return false;
    printf("Said: %s\n", words);
    return true;
}

/* ---- Alice. ---- */

static bool print_members(struct story *story) {
    const char *which = "{\"group_get_members_info_list_param_group_id\":\"" GROUP "\"}";
    if (!succeeds(story, "Members", GroupGetMemberInfoList(which, on_answer, story)))
        return false;
    puts("Members:");
    const char *one = first_element(member(story->json, "group_get_member_info_list_result_info_array"));
    for (; one != NULL; one = next_element(one)) {
        unsigned long long role = number(member(one, "group_member_info_member_role"));
        const char *title = role == kTIMMemberRole_Owner   ? "  the owner, "
                            : role == kTIMMemberRole_Admin ? "  an admin, "
                                                           : "  ";
        print_with(title, one, "group_member_info_identifier");
    }
    return true;
}

/* The last messages, which come with the newest first. */
static bool print_history(struct story *story) {
    char last[64];
    snprintf(last, sizeof last, "{\"msg_getmsglist_param_count\":%d}", HISTORY);
    if (!succeeds(story, "History", MsgGetMsgList(GROUP, kTIMConv_Group, last, on_answer, story)))
        return false;
    const char *messages[HISTORY];
    size_t count = 0;
    const char *message = first_element(story->json);
    for (; message != NULL && count < HISTORY; message = next_element(message))
        messages[count++] = message;
    puts("What happened there:");
    while (count > 0) {
        message = messages[--count];
        const char *element = first_element(member(message, "message_elem_array"));
        if (number(member(element, "elem_type")) == kTIMElem_GroupTips)
            print_tip(element);
        else
            print_words(message, element);
    }
    return true;
}

/* Makes the group, or finds it. */
static bool make_group(struct story *story) {
    char group[512];
    snprintf(group, sizeof group,
             "{\"create_group_param_group_id\":\"" GROUP "\",\"create_group_param_group_name\":\"The gardeners\","
             "\"create_group_param_group_type\":%d,\"create_group_param_add_option\":%d}",
             kTIMGroup_Public, kTIMGroupAddOpt_Auth);
    switch (code_of(story, GroupCreate(group, on_answer, story))) {
    case ERR_SUCC:
        puts("Made the group \"The gardeners\". Who wants to come in must be let in.");
        return true;
    case ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER:
        puts("Found the group \"The gardeners\" of an earlier run.");
        return print_members(story) && print_history(story);
    default:
        return failed(story, "Make the group");
    }
}

/* The first request to be let in on which nobody has decided, or NULL. */
static const char *open_request(const char *answer) {
    const char *request = first_element(member(answer, "group_pendency_result_pendency_array"));
    while (request != NULL && (number(member(request, "group_pendency_handled")) != kTIMGroupPendency_NotHandle ||
                               !means(member(request, "group_pendency_group_id"), GROUP)))
        request = next_element(request);
    return request;
}

/* Lets in who has asked, if somebody has. */
static bool accept(struct story *story) {
    const char *newest = "{\"group_pendency_option_start_time\":0}";
    if (!succeeds(story, "Requests", GroupGetPendencyList(newest, on_answer, story)))
        return false;
    const char *request = open_request(story->json);
    if (request == NULL)
        return true;
    print_with("Asks to be let in: ", request, "group_pendency_form_identifier");
    print_with("Writes: ", request, "group_pendency_apply_invite_msg");

    /* The request goes back as it came. */
    struct text answer = {0};
    add(&answer, "{\"group_handle_pendency_param_is_accept\":true,"
                 "\"group_handle_pendency_param_handle_msg\":\"You are welcome\","
                 "\"group_handle_pendency_param_pendency\":");
    add_bytes(&answer, request, (size_t)(skip_value(request) - request));
    add(&answer, "}");
    int returned = GroupHandlePendency(answer.bytes, on_answer, story);
    free(answer.bytes);
    if (!succeeds(story, "Accept", returned))
        return false;
    puts("Accepted.");
    return true;
}

/* Lets bob in, also again where he comes anew, until he has said something. */
static bool receive(struct story *story) {
    puts("Waiting for bob.");
    for (;;) {
        /* Before looking, so that what comes meanwhile is not missed. */
        note(story, &story->stirs, false);
        if (is(story, &story->speaks))
            return true;
        if (!accept(story) || !wait_until(story, &story->stirs, true, "a request, or a word from bob,"))
            return false;
    }
}

static bool play_alice(struct story *story) {
    if (!make_group(story) || !receive(story))
        return false;
    char admin[512];
    snprintf(admin, sizeof admin,
             "{\"group_modify_member_info_group_id\":\"" GROUP "\",\"group_modify_member_info_identifier\":\"bob\","
             "\"group_modify_member_info_modify_flag\":%d,\"group_modify_member_info_member_role\":%d}",
             kTIMGroupMemberModifyFlag_MemberRole, kTIMMemberRole_Admin);
    if (!succeeds(story, "Make bob an admin", GroupModifyMemberInfo(admin, on_answer, story)))
        return false;
    puts("Made bob an admin.");
    return wait_until(story, &story->is_in, false, "bob's leaving") && print_members(story);
}

/* ---- Bob. ---- */

/* Asks to be let in, as soon as there is a group. */
static bool apply(struct story *story) {
    for (int round = 0; round < PATIENCE; round++) {
        switch (code_of(story, GroupJoin(GROUP, "I grow tomatoes", on_answer, story))) {
        case ERR_SUCC:
            puts("Asked to be let in. Waiting for alice.");
            return true;
        case ERR_SVR_GROUP_NOT_FOUND:
            if (round == 0)
                puts("There is no such group yet. Waiting for alice to make it.");
            enter(&story->monitor);
            wait_for_news(&story->monitor);
            leave(&story->monitor);
            break;
        case ERR_SVR_GROUP_ALLREADY_MEMBER:
            puts("Still in the group from a run that did not end. Leaving it, to begin anew.");
            if (!succeeds(story, "Leave", GroupQuit(GROUP, on_answer, story)))
                return false;
            break;
        default:
            return failed(story, "Join");
        }
    }
    puts("Gave up: nobody made the group.");
    return false;
}

static bool play_bob(struct story *story) {
    if (!apply(story) || !wait_until(story, &story->accepted, true, "an answer of alice") ||
        !speak(story, "Hello! Does anybody have seeds to swap?") ||
        !wait_until(story, &story->is_admin, true, "being made an admin") ||
        !speak(story, "Too much honour, I must be off.") ||
        !succeeds(story, "Leave", GroupQuit(GROUP, on_answer, story)))
        return false;
    puts("Left the group.");
    return true;
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

int main(int argc, char **argv) {
    if (argc != 3 || (strcmp(argv[2], "alice") != 0 && strcmp(argv[2], "bob") != 0)) {
        fprintf(stderr, "usage: %s <data directory> alice|bob\n", argv[0]);
        return 2;
    }
    /* At once also where it goes to a file or a pipe. */
    setvbuf(stdout, NULL, _IONBF, 0);
    struct story story = {.me = argv[2], .monitor = NEW_MONITOR};

    /* Before Init, so that the log can say why Init fails; before Login, so that nothing is missed. */
    SetLogCallback(on_log, NULL);
    SetGroupTipsEventCallback(on_tip, &story);
    AddRecvNewMsgCallback(on_messages, &story);
    /* Any text is taken as the UserSig, unless Init was given a secret key. */
    bool ended_well = init(argv[1]) && succeeds(&story, "Login", Login(story.me, "any text", on_answer, &story)) &&
                      (strcmp(story.me, "alice") == 0 ? play_alice(&story) : play_bob(&story));
    /* When it has returned, no callback runs any more, so what they use may go. */
    Uninit();
    free(story.desc);
    free(story.json);
    return ended_well ? 0 : 1;
}
