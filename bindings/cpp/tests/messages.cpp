// Messages, and what is about users and conversations.

#include "support.hpp"

#include <atomic>

namespace {

convoke::GetConversationListParam one(const std::string &id, TIMConvType type = kTIMConv_C2C) {
    convoke::GetConversationListParam param;
    param.get_conversation_list_param_conv_id = id;
    param.get_conversation_list_param_conv_type = type;
    return param;
}

convoke::TIMConversationListFilter unread_filter() {
    convoke::TIMConversationListFilter filter;
    filter.conversation_list_filter_conv_type = kTIMConv_C2C;
    return filter;
}

}  // namespace

TEST_CASE("messages go both ways between two processes") {
    Told<convoke::Message> messages;
    Told<convoke::MessageReceipt> receipts;
    Told<std::string> thrown;
    std::atomic<bool> late{false};
    std::uint64_t behind = 0;
    LoggedIn alice;
    auto &client = alice.client;
    // Each listener for messages is told, whatever the others do; but one that another removes is told nothing more.
    REQUIRE_EQ(client.AddRecvNewMsgCallback(nullptr), 0u);
    client.AddRecvNewMsgCallback([&](const auto &) { client.RemoveRecvNewMsgCallback(behind); });
    behind = client.AddRecvNewMsgCallback([&](const auto &) { late = true; });
    const auto removed = client.AddRecvNewMsgCallback([](const auto &) { throw std::runtime_error("it was removed"); });
    client.AddRecvNewMsgCallback([](const auto &) { throw 7; });
    convoke::SetExceptionHandler([&](const char *function, std::exception_ptr) { thrown.add(function); });
    client.AddRecvNewMsgCallback([&](const std::vector<convoke::Message> &told) {
        for (const auto &message : told) messages.add(message);
    });
    client.RemoveRecvNewMsgCallback(removed);
    client.RemoveRecvNewMsgCallback(removed);
    client.SetMsgReadedReceiptCallback([&](const std::vector<convoke::MessageReceipt> &told) {
        for (const auto &receipt : told) receipts.add(receipt);
    });
    Device bob(alice.directory.path(), "bob");

    const std::string text = "你好 👋 \"bob\" \\o/";
    std::string id;
    const auto sent = get(client.MsgSendMessage("bob", kTIMConv_C2C, text_message(text), &id));
    REQUIRE(!id.empty());
    REQUIRE_EQ(sent.message_msg_id, id);
    REQUIRE_EQ(sent.message_status, kTIMMsg_SendSucc);
    bob.expect("message alice " + text);

    bob.tell("say alice " + text);
    const std::string theirs = bob.expect_rest("sent ");
    const auto came = messages.next();
    REQUIRE_EQ(came.message_msg_id, theirs);
    REQUIRE_EQ(came.message_sender, "bob");
    REQUIRE_EQ(text_of(came), text);
    REQUIRE_EQ(came.message_seq, 2u);
    REQUIRE_EQ(thrown.next(), "AddRecvNewMsgCallback");
    REQUIRE_EQ(thrown.size(), 1u);
    REQUIRE(!late);
    convoke::SetExceptionHandler(nullptr);

    bob.tell("read alice");
    bob.expect("read");
    const auto receipt = receipts.next();
    REQUIRE_EQ(receipt.msg_receipt_conv_id, "bob");
    REQUIRE_EQ(receipt.msg_receipt_conv_type, kTIMConv_C2C);

    for (int i = 0; i < 50; i++) client.MsgSendNewMsg("bob", kTIMConv_C2C, text_message(std::to_string(i)), nullptr);
    for (int i = 0; i < 50; i++) bob.expect("message alice " + std::to_string(i));
    bob.quit();
}

TEST_CASE("the ids of messages come first") {
    Told<std::string> told;
    LoggedIn alice;
    auto &client = alice.client;
    const auto on_id = [&](const convoke::Answer<std::string> &answer) { told.add(answer.value); };
    const auto sent = get(client.MsgSendNewMsgEx("bob", kTIMConv_C2C, text_message("hi"), on_id));
    REQUIRE_EQ(told.next(), sent.message_msg_id);
    int returned = client.MsgSendNewMsgEx("bob", kTIMConv_C2C, text_message("hi"), nullptr, [&](const auto &answer) {
        told.add(text_of(answer.value));
    });
    REQUIRE_EQ(returned, static_cast<int>(TIM_SUCC));
    REQUIRE_EQ(told.next(), "hi");
    REQUIRE_EQ(client.MsgSendNewMsgEx("bob", kTIMConv_C2C, text_message("hi"), nullptr, nullptr), static_cast<int>(TIM_SUCC));
    returned = client.MsgSendNewMsgEx("", kTIMConv_C2C, text_message("hi"), on_id, [&](const auto &) { told.add("no"); });
    REQUIRE_EQ(returned, static_cast<int>(TIM_ERR_PARAM));
    REQUIRE_CODE(client.MsgSendNewMsgEx("bob", kTIMConv_C2C, {}, on_id), TIM_ERR_JSON);

    // A message that is not sent comes back with the error.
    convoke::Message empty;
    empty.message_elem_array.emplace();
    std::string id;
    try {
        get(client.MsgSendMessage("bob", kTIMConv_C2C, empty, &id));
        FAIL("an empty message was sent");
    } catch (const convoke::Failure<convoke::Message> &error) {
        REQUIRE_EQ(error.code(), static_cast<int>(ERR_INVALID_PARAMETERS));
        REQUIRE_EQ(error.value().message_status, kTIMMsg_SendFail);
        REQUIRE_EQ(error.value().message_msg_id, id);
    }
    get(client.Logout());
    REQUIRE_CODE(client.MsgSendMessage("bob", kTIMConv_C2C, text_message("hi")), ERR_SDK_NOT_LOGGED_IN);
}

TEST_CASE("a history and what is done with its messages") {
    Told<std::string> told;
    LoggedIn alice;
    auto &client = alice.client;
    client.SetMsgUpdateCallback([&](const auto &messages) { told.add("update " + text_of(messages.at(0))); });
    client.SetMsgRevokeCallback([&](const std::vector<convoke::MsgLocator> &locators) {
        told.add("revoke " + locators.at(0).message_locator_conv_id);
    });
    client.SetMsgExtensionsChangedCallback([&](const std::string &id, const auto &extensions) {
        told.add("extension " + id + extensions.at(0).message_extension_value);
    });
    client.SetMsgExtensionsDeletedCallback([&](const std::string &id, const auto &extensions) {
        told.add("no extension " + id + extensions.at(0).message_extension_key);
    });
    client.SetMsgReactionsChangedCallback([&](const std::vector<convoke::MessageReactionChangeInfo> &changes) {
        const auto &reactions = changes.at(0).message_reaction_change_info_reaction_list;
        told.add("reaction " + std::to_string(reactions.at(0).message_reaction_total_user_count));
    });
    client.SetMsgElemUploadProgressCallback([](const convoke::Message &, std::uint32_t, std::uint32_t, std::uint32_t) {});

    std::vector<convoke::Message> sent;
    for (const std::string text : {"one", "two", "three 苹果"}) {
        auto message = text_message(text);
        message.message_support_message_extension = true;
        message.message_need_read_receipt = true;
        message.message_priority = kTIMMsgPriority_High;
        sent.push_back(get(client.MsgSendNewMsg("bob", kTIMConv_C2C, message)));
    }
    REQUIRE_EQ(sent[0].message_priority, kTIMMsgPriority_High);

    convoke::MsgGetMsgListParam page;
    page.msg_getmsglist_param_count = 2;
    const auto newest = get(client.MsgGetMsgList("bob", kTIMConv_C2C, page));
    REQUIRE_EQ(newest.size(), 2u);
    REQUIRE_EQ(text_of(newest[0]), "three 苹果");
    page.msg_getmsglist_param_last_msg = newest[1];
    REQUIRE_EQ(text_of(get(client.MsgGetMsgList("bob", kTIMConv_C2C, page)).at(0)), "one");

    convoke::MsgLocator locator;
    locator.message_locator_seq = 2;
    REQUIRE_EQ(text_of(get(client.MsgFindByMsgLocatorList("bob", kTIMConv_C2C, {locator})).at(0)), "two");
    convoke::MessageSearchParam search;
    search.msg_search_param_keyword_array = {"苹果"};
    search.msg_search_param_message_type_array = {kTIMElem_Text};
    const auto found = get(client.MsgSearchLocalMessages(search));
    REQUIRE_EQ(found.msg_search_result_total_count, 1u);
    REQUIRE_EQ(text_of(found.msg_search_result_item_array.at(0).msg_search_result_item_message_array.at(0)), "three 苹果");

    auto changed = sent[1];
    changed.message_elem_array.at(0).text_elem_content = "two, corrected";
    REQUIRE_EQ(text_of(get(client.MsgModifyMessage(changed))), "two, corrected");
    get(client.MsgSetLocalCustomData(sent[1]));
    convoke::MessageExtension extension;
    extension.message_extension_key = "k";
    extension.message_extension_value = "v";
    REQUIRE_EQ(get(client.MsgSetMessageExtensions(sent[1], {extension})).at(0).message_extension_result_code, 0u);
    REQUIRE_EQ(get(client.MsgGetMessageExtensions(sent[1])).at(0).message_extension_key, "k");
    REQUIRE_EQ(get(client.MsgDeleteMessageExtensions(sent[1], {})).size(), 1u);
    get(client.MsgAddMessageReaction(sent[1], "👍"));
    const auto reactions = get(client.MsgGetMessageReactions({sent[1]}, 5)).at(0);
    REQUIRE_EQ(reactions.message_reaction_result_reaction_list.at(0).message_reaction_id, "👍");
    const auto who = get(client.MsgGetAllUserListOfMessageReaction(sent[1], "👍", 0, 5));
    REQUIRE_EQ(who.message_reaction_user_result_user_info_array.at(0).user_profile_identifier, "alice");
    get(client.MsgRemoveMessageReaction(sent[1], "👍"));
    REQUIRE_EQ(get(client.MsgGetMessageReadReceipts({sent[1]})).at(0).msg_receipt_is_peer_read, false);
    REQUIRE_CODE(client.MsgSendMessageReadReceipts({sent[1]}), ERR_INVALID_PARAMETERS);  // it is one's own
    REQUIRE_CODE(client.MsgGetMessageReadReceipts({convoke::Message{}}), TIM_ERR_JSON);
    get(client.MsgRevoke("bob", kTIMConv_C2C, sent[2]));

    convoke::MsgBatchSendParam batch;
    batch.msg_batch_send_param_identifier_array = {"carol", "not printable \x01"};
    batch.msg_batch_send_param_msg = text_message("to all");
    const auto results = get(client.MsgBatchSend(batch));
    REQUIRE_EQ(text_of(results.at(0).msg_batch_send_result_msg), "to all");
    REQUIRE(results.at(1).msg_batch_send_result_code != 0);

    REQUIRE_EQ(text_of(get(client.MsgSaveMsg("bob", kTIMConv_C2C, text_message("a note")))), "a note");
    REQUIRE_EQ(get(client.MsgImportMsgList("bob", kTIMConv_C2C, {text_message("old")})).size(), 1u);
    convoke::MsgDeleteParam deleted;
    deleted.msg_delete_param_msg = sent[0];
    get(client.MsgDelete("bob", kTIMConv_C2C, deleted));
    get(client.MsgListDelete("bob", kTIMConv_C2C, {sent[1]}));
    get(client.MsgReportReaded("bob", kTIMConv_C2C, sent[2]));
    get(client.MsgMarkAllMessageAsRead());
    get(client.MsgClearHistoryMessage("bob", kTIMConv_C2C));
    REQUIRE_EQ(get(client.MsgGetMsgList("bob", kTIMConv_C2C, {})).size(), 0u);
    get(client.MsgDoBackground(3));
    get(client.MsgDoForeground());

    const std::string id = *sent[1].message_msg_id;
    REQUIRE_EQ(told.next(), "update two, corrected");
    REQUIRE_EQ(told.next(), "extension " + id + "v");
    REQUIRE_EQ(told.next(), "no extension " + id + "k");
    REQUIRE_EQ(told.next(), "reaction 1");
    REQUIRE_EQ(told.next(), "reaction 0");
    told.next([](const std::string &line) { return line == "revoke bob"; });
}

TEST_CASE("conversations and their unread numbers") {
    Told<std::string> told;
    LoggedIn alice;
    auto &client = alice.client;
    client.SetConvTotalUnreadMessageCountChangedCallback([&](int count) { told.add(std::to_string(count)); });
    client.SetConvUnreadMessageCountChangedByFilterCallback(
        [&](const convoke::TIMConversationListFilter &filter, int count) {
            REQUIRE_EQ(filter.conversation_list_filter_conv_type, kTIMConv_C2C);
            told.add("filtered " + std::to_string(count));
        });
    REQUIRE_EQ(client.ConvSubscribeUnreadMessageCountByFilter(unread_filter()), static_cast<int>(TIM_SUCC));
    REQUIRE_EQ(client.ConvSubscribeUnreadMessageCountByFilter({}), static_cast<int>(TIM_ERR_JSON));
    {
        Device bob(alice.directory.path(), "bob");
        bob.tell("say alice hello");
        bob.expect_rest("sent ");
        bob.quit();
    }
    std::vector<std::string> lines{told.next(), told.next()};
    REQUIRE_EQ(lines, (std::vector<std::string>{"1", "filtered 1"}));
    REQUIRE_EQ(get(client.ConvGetTotalUnreadMessageCount()).conv_get_total_unread_message_count_result_unread_count, 1);
    REQUIRE_EQ(
        get(client.ConvGetUnreadMessageCountByFilter(unread_filter()))
            .conv_get_total_unread_message_count_result_unread_count,
        1);
    REQUIRE_EQ(client.ConvUnsubscribeUnreadMessageCountByFilter(unread_filter()), static_cast<int>(TIM_SUCC));
    get(client.ConvCleanConversationUnreadMessageCount("", 0, 0));
    REQUIRE_EQ(told.next(), "0");

    convoke::Draft draft;
    draft.draft_msg = text_message("unsent");
    draft.draft_user_define = "mine";
    REQUIRE_EQ(client.ConvSetDraft("bob", kTIMConv_C2C, draft), static_cast<int>(TIM_SUCC));
    get(client.ConvPinConversation("bob", kTIMConv_C2C, true));
    get(client.ConvMarkConversation({"c2c_bob"}, kTIMConversationMarkTypeStar, true));
    get(client.ConvSetConversationCustomData({"c2c_bob"}, "说明"));
    auto conversation = get(client.ConvGetConvInfo({one("bob"), one("nobody")})).at(0);
    REQUIRE_EQ(conversation.conv_id, "bob");
    REQUIRE_EQ(conversation.conv_type, kTIMConv_C2C);
    REQUIRE(conversation.conv_is_pinned);
    REQUIRE(conversation.conv_is_has_draft);
    REQUIRE(conversation.conv_is_has_lastmsg);
    REQUIRE_EQ(text_of(conversation.conv_last_msg), "hello");
    REQUIRE_EQ(text_of(conversation.conv_draft.draft_msg), "unsent");
    REQUIRE_EQ(conversation.conv_custom_data, "说明");
    REQUIRE_EQ(conversation.conv_mark_array, std::vector<std::uint64_t>{kTIMConversationMarkTypeStar});
    REQUIRE_EQ(conversation.conv_unread_num, 0u);
    REQUIRE_EQ(client.ConvCancelDraft("bob", kTIMConv_C2C), static_cast<int>(TIM_SUCC));
    REQUIRE(!get(client.ConvGetConvList()).at(0).conv_is_has_draft);

    get(client.ConvDeleteConversationList({"c2c_bob"}, false));
    REQUIRE_EQ(get(client.ConvGetConvList()).size(), 0u);
    REQUIRE_EQ(get(client.ConvCreate("bob", kTIMConv_C2C)).conv_id, "bob");
    get(client.ConvDelete("bob", kTIMConv_C2C));
}

TEST_CASE("users, settings and the session") {
    Directory directory;
    Told<std::string> told;
    convoke::Client client(app_id, config_in(directory.path()));
    client.SetSelfInfoUpdatedCallback([&](const convoke::UserProfile &profile) {
        told.add("self " + profile.user_profile_nick_name);
    });
    client.SetNetworkStatusListenerCallback([&](TIMNetworkStatus status, std::int32_t code, const std::string &desc) {
        if (status == kTIMConnected) told.add("connected " + std::to_string(code) + desc);
    });
    client.SetUserStatusChangedCallback([&](const std::vector<convoke::TIMUserStatus> &statuses) {
        told.add("status " + statuses.at(0).user_status_custom_status);
    });
    client.SetUserInfoChangedCallback([](const std::vector<convoke::UserProfile> &) {});
    client.SetKickedOfflineCallback([] {});
    client.SetUserSigExpiredCallback([] {});
    client.SetLogCallback(nullptr);

    REQUIRE_EQ(client.GetLoginStatus(), kTIMLoginStatus_UnLogined);
    REQUIRE_EQ(client.GetLoginUserID(), "");
    REQUIRE_CODE(client.Login("not printable \x01", "any text"), ERR_SDK_COMM_INVALID_IDENTIFIER);
    get(client.Login("alice", "any text"));
    REQUIRE_EQ(told.next(), "connected 0");
    REQUIRE_EQ(client.GetLoginStatus(), kTIMLoginStatus_Logined);
    REQUIRE_EQ(client.GetLoginUserID(), "alice");
    REQUIRE_EQ(client.GetSDKVersion(), CONVOKE_VERSION);
    REQUIRE_EQ(client.ConvokeErrorName(ERR_SDK_NOT_LOGGED_IN), "ERR_SDK_NOT_LOGGED_IN");
    REQUIRE_EQ(client.ConvokeErrorText(ERR_SDK_NOT_LOGGED_IN), "Nobody is logged in.");
    REQUIRE_EQ(client.ConvokeLastError(), "");
    REQUIRE(client.GetServerTime() > 1700000000u);

    convoke::SetConfig settings;
    settings.set_config_callback_log_level = kTIMLog_Error;
    settings.set_config_user_config.emplace().user_config_is_read_receipt = true;
    settings.set_config_user_define_data = "define";
    const auto in_force = get(client.SetConfig(settings));
    REQUIRE_EQ(in_force.set_config_callback_log_level, kTIMLog_Error);
    REQUIRE_EQ(in_force.set_config_user_config.user_config_is_read_receipt, true);

    convoke::UserProfileItem item;
    item.user_profile_item_nick_name = "艾丽丝";
    item.user_profile_item_gender = kTIMGenderType_Female;
    auto &custom = item.user_profile_item_custom_string_array.emplace().emplace_back();
    custom.user_profile_custom_string_info_key = "key";
    custom.user_profile_custom_string_info_value = "value";
    get(client.ProfileModifySelfUserProfile(item));
    REQUIRE_EQ(told.next(), "self 艾丽丝");
    convoke::FriendShipGetProfileListParam who;
    who.friendship_getprofilelist_param_identifier_array = {"alice", "bob"};
    const auto profiles = get(client.ProfileGetUserProfileList(who));
    REQUIRE_EQ(profiles.at(0).user_profile_gender, kTIMGenderType_Female);
    REQUIRE_EQ(profiles.at(0).user_profile_custom_string_array.at(0).user_profile_custom_string_info_value, "value");
    REQUIRE_EQ(profiles.at(1).user_profile_identifier, "bob");

    get(client.SubscribeUserInfo({"bob"}));
    get(client.UnsubscribeUserInfo({"bob"}));
    get(client.SubscribeUserStatus({"bob"}));
    get(client.UnsubscribeUserStatus({}));
    convoke::TIMUserStatus status;
    status.user_status_custom_status = "busy";
    get(client.SetSelfStatus(status));
    REQUIRE_EQ(get(client.GetUserStatus({"alice"})).at(0).user_status_status_type, kTIMUserStatusType_Online);

    client.SetMsgAllMessageReceiveOptionCallback([&](const convoke::TIMReceiveMessageOptInfo &info) {
        told.add("option " + std::to_string(info.msg_all_recv_msg_duration));
    });
    get(client.MsgSetC2CReceiveMessageOpt({"bob"}, kTIMRecvMsgOpt_Not_Notify));
    REQUIRE_EQ(
        get(client.MsgGetC2CReceiveMessageOpt({"bob"})).at(0).msg_recv_msg_opt_result_opt, kTIMRecvMsgOpt_Not_Notify);
    get(client.MsgSetAllReceiveMessageOpt(kTIMRecvMsgOpt_Not_Notify, 22, 0, 0, 3600));
    get(client.MsgSetAllReceiveMessageOpt2(kTIMRecvMsgOpt_Not_Notify, 0, 7200));
    REQUIRE_EQ(get(client.MsgGetAllReceiveMessageOpt()).at(0).msg_all_recv_msg_duration, 7200u);
    told.next([](const std::string &line) { return line == "option 7200"; });
    get(client.Logout());
    REQUIRE_CODE(client.ConvGetConvList(), ERR_SDK_NOT_LOGGED_IN);
}

TEST_CASE("what is not built says so") {
    LoggedIn alice;
    auto &client = alice.client;
    REQUIRE_CODE(client.FriendshipGetBlackList(), ERR_SDK_INTERFACE_NOT_SUPPORT);
    REQUIRE_CODE(client.FriendshipAddFriend("{}"), ERR_SDK_INTERFACE_NOT_SUPPORT);
    REQUIRE_CODE(client.FollowUser("[]"), ERR_SDK_INTERFACE_NOT_SUPPORT);
    std::string id = "as it was";
    REQUIRE_CODE(client.SignalingInvite("bob", "data", false, "{}", 30, &id), ERR_SDK_INTERFACE_NOT_SUPPORT);
    REQUIRE_EQ(id, "");
    client.SetSignalingInvitationCancelledCallback([](const std::string &, const std::string &, const std::string &) {});
}
