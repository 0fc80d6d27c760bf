// The whole story of conversation groups, and the samples of the API's documentation, in C++.

#include "support.hpp"

#include <algorithm>

namespace {

using Ids = std::vector<std::string>;
using Results = std::vector<convoke::TIMConversationOperationResult>;
using Conversations = std::vector<convoke::ConvInfo>;

std::vector<int> codes(const Results &results) {
    std::vector<int> codes;
    for (const auto &result : results) codes.push_back(result.conversation_operation_result_result_code);
    return codes;
}

Ids ids(const Conversations &conversations) {
    Ids ids;
    for (const auto &conversation : conversations) ids.push_back(conversation.conv_id);
    return ids;
}

// A line for everything that listeners are told.
void tell_all(convoke::Client &client, Told<std::string> &told) {
    client.SetConvConversationGroupCreatedCallback([&](const std::string &name, const Conversations &conversations) {
        told.add("created " + name + shown(ids(conversations)));
    });
    client.SetConvConversationGroupDeletedCallback([&](const std::string &name) { told.add("deleted " + name); });
    client.SetConvConversationGroupNameChangedCallback([&](const std::string &old_name, const std::string &new_name) {
        told.add("renamed " + old_name + " " + new_name);
    });
    client.SetConvConversationsAddedToGroupCallback([&](const std::string &name, const Conversations &conversations) {
        told.add("added " + name + shown(ids(conversations)));
    });
    client.SetConvConversationsDeletedFromGroupCallback(
        [&](const std::string &name, const Conversations &conversations, std::uint32_t reason) {
            told.add("removed " + name + shown(ids(conversations)) + std::to_string(reason));
        });
    client.SetConvEventCallback([&](TIMConvEvent event, const Conversations &conversations) {
        if (event != kTIMConvEvent_Update) return;
        for (const auto &conversation : conversations)
            told.add("update " + conversation.conv_id + shown(conversation.conv_conversation_group_array));
    });
}

}  // namespace

TEST_CASE("conversation groups from the first call to the last") {
    Told<std::string> told;
    LoggedIn alice;
    auto &client = alice.client;
    for (const std::string user : {"erin", "dave", "carol", "bob"}) get(client.ConvCreate(user, kTIMConv_C2C));
    tell_all(client, told);
    Device phone(alice.directory.path(), "alice");

    // Good and bad ids in one call: each has its own result.
    auto results = get(client.ConvCreateConversationGroup("work", {"c2c_bob", "carol", "group_nobody", "c2c_bob"}));
    REQUIRE_EQ(results.size(), 3u);
    REQUIRE_EQ(codes(results), (std::vector<int>{0, ERR_INVALID_PARAMETERS, ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED}));
    REQUIRE_EQ(results[1].conversation_operation_result_conversation_id, "carol");
    REQUIRE(!results[1].conversation_operation_result_result_info.empty());
    REQUIRE_EQ(told.next(), "created work[ bob ]");
    REQUIRE_EQ(told.next(), "update bob[ work ]");
    phone.expect("created work bob");

    // Bad ones alone: no group, and the results come with the error.
    try {
        get(client.ConvCreateConversationGroup("none", {"carol"}));
        FAIL("a group of nobody was created");
    } catch (const convoke::Failure<Results> &error) {
        REQUIRE_EQ(error.code(), static_cast<int>(ERR_INVALID_PARAMETERS));
        REQUIRE_EQ(codes(error.value()), std::vector<int>{ERR_INVALID_PARAMETERS});
    }
    REQUIRE_CODE(client.ConvCreateConversationGroup("work", {"c2c_bob"}), ERR_SDK_INVALID_OPERATION);
    REQUIRE_CODE(client.ConvCreateConversationGroup("", {"c2c_bob"}), TIM_ERR_PARAM);
    REQUIRE_CODE(client.ConvCreateConversationGroup("empty", {}), TIM_ERR_JSON);

    get(client.ConvCreateConversationGroup("家人 \"💛\"", {"c2c_carol", "c2c_dave"}));
    REQUIRE_EQ(told.next(), "created 家人 \"💛\"[ carol dave ]");
    phone.expect("created 家人 \"💛\" carol dave");
    REQUIRE_EQ(get(client.ConvGetConversationGroupList()), (Ids{"work", "家人 \"💛\""}));

    get(client.ConvAddConversationsToGroup("work", {"c2c_carol", "c2c_dave", "c2c_erin"}));
    told.next([](const std::string &line) { return line == "added work[ carol dave erin ]"; });
    phone.expect("added work carol dave erin");

    // Filtered pages.
    convoke::TIMConversationListFilter filter;
    filter.conversation_list_filter_conversation_group = "work";
    Ids found;
    std::uint64_t next_seq = 0;
    for (int page_number = 1;; page_number++) {
        const auto page = get(client.ConvGetConversationListByFilter(filter, next_seq, 3));
        for (const auto &id : ids(page.conversation_list_result_conv_list)) found.push_back(id);
        next_seq = page.conversation_list_result_next_seq;
        REQUIRE_EQ(page.conversation_list_result_is_finished, page_number == 2);
        if (page.conversation_list_result_is_finished) break;
    }
    std::sort(found.begin(), found.end());
    REQUIRE_EQ(found, (Ids{"bob", "carol", "dave", "erin"}));
    REQUIRE_EQ(next_seq, 0u);

    get(client.ConvDeleteConversationsFromGroup("work", {"c2c_carol"}));
    told.next([](const std::string &line) { return line == "removed work[ carol ]0"; });
    REQUIRE_EQ(told.next(), "update carol[ 家人 \"💛\" ]");
    phone.expect("removed work 0 carol");

    get(client.ConvRenameConversationGroup("work", "projects"));
    told.next([](const std::string &line) { return line == "renamed work projects"; });
    phone.expect("renamed work projects");
    REQUIRE_CODE(client.ConvRenameConversationGroup("work", "jobs"), ERR_SVR_CONV_CONV_GROUP_NOT_EXIST);
    REQUIRE_CODE(client.ConvRenameConversationGroup("projects", "家人 \"💛\""), ERR_SDK_INVALID_OPERATION);

    get(client.ConvReorderConversationGroups({"家人 \"💛\"", "projects"}));
    REQUIRE_EQ(get(client.ConvGetConversationGroupList()), (Ids{"家人 \"💛\"", "projects"}));
    REQUIRE_CODE(client.ConvReorderConversationGroups({"projects"}), ERR_INVALID_PARAMETERS);
    phone.ask("groups", "groups [ 家人 \"💛\" projects ]");

    get(client.ConvDeleteConversationGroup("projects"));
    told.next([](const std::string &line) { return line == "deleted projects"; });
    phone.expect("deleted projects");
    REQUIRE_CODE(client.ConvDeleteConversationGroup("projects"), ERR_SVR_CONV_CONV_GROUP_NOT_EXIST);
    REQUIRE_CODE(client.ConvAddConversationsToGroup("projects", {"c2c_bob"}), ERR_SVR_CONV_CONV_GROUP_NOT_EXIST);
    REQUIRE_CODE(client.ConvDeleteConversationsFromGroup("projects", {"c2c_bob"}), ERR_SVR_CONV_CONV_GROUP_NOT_EXIST);
    phone.quit();
}

TEST_CASE("limits of conversation groups") {
    LoggedIn alice;
    auto &client = alice.client;
    REQUIRE_CODE(
        client.ConvCreateConversationGroup(std::string(33, 'x'), {"c2c_bob"}),
        ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH);
    for (int i = 1; i <= 20; i++) get(client.ConvCreateConversationGroup("group " + std::to_string(i), {"c2c_bob"}));
    REQUIRE_CODE(
        client.ConvCreateConversationGroup("one more", {"c2c_bob"}), ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT);
    const Ids many(101, "c2c_bob");
    REQUIRE_CODE(
        client.ConvAddConversationsToGroup("group 1", many), ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT);
}

TEST_CASE("limits of one's own") {
    auto config = in_memory();
    config.convoke_limits = {{"conversation_groups", 1}};
    convoke::Client client(app_id, config);
    get(client.Login("alice", "any text"));
    get(client.ConvCreateConversationGroup("one", {"c2c_bob"}));
    REQUIRE_CODE(
        client.ConvCreateConversationGroup("two", {"c2c_bob"}), ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT);
}

TEST_CASE("the samples of the documentation") {
    Told<std::string> told;
    LoggedIn alice;
    auto &client = alice.client;
    const std::string conv_id = "c2c_bob";

    // Set the listener of conversations.
    client.SetConvEventCallback([&](TIMConvEvent conv_event, const std::vector<convoke::ConvInfo> &conv_list) {
        told.add("event " + std::to_string(conv_event) + " " + std::to_string(conv_list.size()));
    });

    // Create a conversation group.
    int res = client.ConvCreateConversationGroup(
        "groupName", {conv_id},
        [&](const convoke::Answer<std::vector<convoke::TIMConversationOperationResult>> &answer) {
            told.add("created " + std::to_string(answer.code) + " " + std::to_string(answer.value.size()));
        });
    REQUIRE_EQ(res, static_cast<int>(TIM_SUCC));
    REQUIRE_EQ(told.next([](const std::string &line) { return line[0] == 'c'; }), "created 0 1");

    // Rename a conversation group.
    res = client.ConvRenameConversationGroup("groupName", "newGroupName", [&](const convoke::Answer<void> &answer) {
        told.add("renamed " + std::to_string(answer.code) + answer.desc);
    });
    REQUIRE_EQ(res, static_cast<int>(TIM_SUCC));
    REQUIRE_EQ(told.next([](const std::string &line) { return line[0] == 'r'; }), "renamed 0");

    // List the conversation groups.
    res = client.ConvGetConversationGroupList([&](const convoke::Answer<std::vector<std::string>> &answer) {
        told.add("list " + std::to_string(answer.code) + shown(answer.value));
    });
    REQUIRE_EQ(res, static_cast<int>(TIM_SUCC));
    REQUIRE_EQ(told.next([](const std::string &line) { return line[0] == 'l'; }), "list 0[ newGroupName ]");

    // Add to, and delete from, a conversation group.
    for (const bool add : {true, false}) {
        const auto answered = [&](const auto &answer) { told.add("items " + std::to_string(answer.value.size())); };
        res = add ? client.ConvAddConversationsToGroup("newGroupName", {"c2c_carol"}, answered)
                  : client.ConvDeleteConversationsFromGroup("newGroupName", {"c2c_carol"}, answered);
        REQUIRE_EQ(res, static_cast<int>(TIM_SUCC));
        REQUIRE_EQ(told.next([](const std::string &line) { return line[0] == 'i'; }), "items 1");
    }

    // List the conversations of a group, page by page.
    get(client.ConvCreate("bob", kTIMConv_C2C));
    get(client.ConvMarkConversation({conv_id}, kTIMConversationMarkTypeStar, true));
    convoke::TIMConversationListFilter filter;
    filter.conversation_list_filter_conv_type = kTIMConv_C2C;
    filter.conversation_list_filter_mark_type = kTIMConversationMarkTypeStar;
    filter.conversation_list_filter_conversation_group = "newGroupName";
    std::uint64_t next_seq = 0;
    const std::uint32_t count = 10;
    res = client.ConvGetConversationListByFilter(
        filter, next_seq, count, [&](const convoke::Answer<convoke::TIMConversationListResult> &answer) {
            if (!answer.ok()) return;
            next_seq = answer.value.conversation_list_result_next_seq;
            told.add(
                "page " + std::to_string(answer.value.conversation_list_result_is_finished) + " " +
                answer.value.conversation_list_result_conv_list.at(0).conv_id);
        });
    REQUIRE_EQ(res, static_cast<int>(TIM_SUCC));
    REQUIRE_EQ(told.next([](const std::string &line) { return line[0] == 'p'; }), "page 1 bob");

    // Delete a conversation group.
    res = client.ConvDeleteConversationGroup("newGroupName", [&](const auto &answer) {
        told.add("deleted " + std::to_string(answer.code));
    });
    REQUIRE_EQ(res, static_cast<int>(TIM_SUCC));
    REQUIRE_EQ(told.next([](const std::string &line) { return line[0] == 'd'; }), "deleted 0");
    get(client.Logout());
}
