// Chat groups, their members, requests, attributes and counters, and Communities with topics.

#include "support.hpp"

namespace {

convoke::GroupMemberInfo member(const std::string &user, TIMGroupMemberRole role) {
    convoke::GroupMemberInfo info;
    info.group_member_info_identifier = user;
    info.group_member_info_member_role = role;
    return info;
}

convoke::CreateGroupParam group(const std::string &id, TIMGroupType type) {
    convoke::CreateGroupParam param;
    param.create_group_param_group_name = "The gardeners";
    param.create_group_param_group_id = id;
    param.create_group_param_group_type = type;
    return param;
}

convoke::GroupInfoCustomString custom(const std::string &key, const std::string &value) {
    convoke::GroupInfoCustomString custom;
    custom.group_info_custom_string_info_key = key;
    custom.group_info_custom_string_info_value = value;
    return custom;
}

convoke::GroupCounter counter(const std::string &key, std::int64_t value) {
    convoke::GroupCounter counter;
    counter.group_counter_key = key;
    counter.group_counter_value = value;
    return counter;
}

convoke::GroupAttributes attribute(const std::string &key, const std::string &value) {
    convoke::GroupAttributes attribute;
    attribute.group_attribute_key = key;
    attribute.group_attribute_value = value;
    return attribute;
}

}  // namespace

TEST_CASE("a chat group with every parameter") {
    LoggedIn alice;
    auto &client = alice.client;
    auto param = group("gardeners", kTIMGroup_Public);
    param.create_group_param_is_support_topic = false;
    param.create_group_param_group_member_array = {member("bob", kTIMMemberRole_Admin), member("carol", kTIMMemberRole_Normal)};
    param.create_group_param_notification = "公告";
    param.create_group_param_introduction = "介绍 \"🌱\"";
    param.create_group_param_face_url = "https://example.org/face";
    param.create_group_param_add_option = kTIMGroupAddOpt_Any;
    param.create_group_param_approve_option = kTIMGroupAddOpt_Any;
    param.create_group_param_max_member_num = 50;
    param.create_group_param_custom_info = {custom("colour", "green")};
    param.create_group_param_enable_permission_group = false;
    param.create_group_param_default_permissions = 0;
    param.convoke_is_shutup_all = true;
    REQUIRE_EQ(get(client.GroupCreate(param)).create_group_result_groupid, "gardeners");

    const auto results = get(client.GroupGetGroupInfoList({"gardeners", "nowhere"}));
    REQUIRE_EQ(results.at(1).get_groups_info_result_code, static_cast<int>(ERR_SVR_GROUP_NOT_FOUND));
    const auto &info = results.at(0).get_groups_info_result_info;
    REQUIRE_EQ(info.group_detail_info_group_id, "gardeners");
    REQUIRE_EQ(info.group_detail_info_group_name, "The gardeners");
    REQUIRE_EQ(info.group_detail_info_group_type, kTIMGroup_Public);
    REQUIRE_EQ(info.group_detail_info_notification, "公告");
    REQUIRE_EQ(info.group_detail_info_introduction, "介绍 \"🌱\"");
    REQUIRE_EQ(info.group_detail_info_face_url, "https://example.org/face");
    REQUIRE_EQ(info.group_detail_info_add_option, kTIMGroupAddOpt_Any);
    REQUIRE_EQ(info.group_detail_info_approve_option, kTIMGroupAddOpt_Any);
    REQUIRE_EQ(info.group_detail_info_max_member_num, 50u);
    REQUIRE_EQ(info.group_detail_info_member_num, 3u);
    REQUIRE_EQ(info.group_detail_info_owner_identifier, "alice");
    REQUIRE_EQ(info.group_detail_info_custom_info.at(0).group_info_custom_string_info_value, "green");
    REQUIRE(info.group_detail_info_is_shutup_all);

    REQUIRE_CODE(client.GroupCreate(param), ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER);
    REQUIRE_CODE(client.GroupCreate({}), TIM_ERR_JSON);
    REQUIRE_CODE(client.GroupCreate(group("\x01", kTIMGroup_Public)), ERR_SDK_GROUP_INVALID_ID);
    auto long_name = group("", kTIMGroup_Private);
    long_name.create_group_param_group_name = std::string(101, 'x');
    REQUIRE_CODE(client.GroupCreate(long_name), ERR_SDK_GROUP_INVALID_NAME);
    REQUIRE_EQ(get(client.GroupCreate(group("", kTIMGroup_Private))).create_group_result_groupid.find("@TGS#"), 0u);
    REQUIRE_CODE(client.GroupJoin("nowhere", ""), ERR_SVR_GROUP_NOT_FOUND);
    REQUIRE_CODE(client.GroupQuit("gardeners"), ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT);

    convoke::GroupModifyInfoParam change;
    change.group_modify_info_param_group_id = "gardeners";
    change.group_modify_info_param_modify_flag = kTIMGroupModifyInfoFlag_Name | kTIMGroupModifyInfoFlag_Introduction;
    change.group_modify_info_param_group_name = "Gardeners";
    change.group_modify_info_param_introduction = "";
    get(client.GroupModifyGroupInfo(change));
    convoke::GroupSearchParam search;
    search.group_search_params_keyword_list = {"gard"};
    search.group_search_params_field_list = {kTIMGroupSearchFieldKey_GroupName};
    const auto found = get(client.GroupSearchGroups(search));
    REQUIRE_EQ(found.at(0).group_detail_info_group_name, "Gardeners");
    REQUIRE_EQ(found.at(0).group_detail_info_introduction, "");
    const auto joined = get(client.GroupGetJoinedGroupList());
    REQUIRE_EQ(joined.at(0).group_base_info_self_info.group_self_info_role, kTIMMemberRole_Owner);
    REQUIRE_EQ(joined.at(0).group_detail_info_group_name, "Gardeners");
    REQUIRE_EQ(get(client.GroupGetOnlineMemberCount("gardeners")).group_get_online_member_count_result, 1);
    get(client.MsgSetGroupReceiveMessageOpt("gardeners", kTIMRecvMsgOpt_Not_Notify));
    get(client.GroupDelete("gardeners"));
    REQUIRE_CODE(client.GroupDelete("gardeners"), ERR_SVR_GROUP_NOT_FOUND);
}

TEST_CASE("members and messages of a chat group") {
    Told<convoke::GroupTipsElem> tips;
    Told<convoke::Message> messages;
    Told<std::string> pinned;
    LoggedIn alice;
    auto &client = alice.client;
    client.SetGroupTipsEventCallback([&](const convoke::GroupTipsElem &tip) { tips.add(tip); });
    client.AddRecvNewMsgCallback([&](const std::vector<convoke::Message> &told) {
        if (told.at(0).message_elem_array.at(0).elem_type == kTIMElem_Text) messages.add(told.at(0));
    });
    get(client.GroupCreate(group("team", kTIMGroup_ChatRoom)));
    Device bob(alice.directory.path(), "bob");
    bob.tell("join team hello");
    bob.expect("join 0");
    const auto came = tips.next();
    REQUIRE_EQ(came.group_tips_elem_tip_type, kTIMGroupTip_Invite);
    REQUIRE_EQ(came.group_tips_elem_op_user, "bob");
    REQUIRE_EQ(came.group_tips_elem_group_id, "team");

    auto message = text_message("to all 🌻");
    message.message_need_read_receipt = true;
    const auto sent = get(client.MsgSendMessage("team", kTIMConv_Group, message));
    bob.expect("message alice to all 🌻");
    bob.tell("say-in team 谢谢");
    bob.expect("sent");
    const auto answer = messages.next();
    REQUIRE_EQ(text_of(answer), "谢谢");
    REQUIRE_EQ(answer.message_conv_id, "team");
    REQUIRE_EQ(answer.message_conv_type, kTIMConv_Group);

    const auto unread = get(client.MsgGetGroupMessageReadMemberList(
        sent, TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_UNREAD, 0, 10));
    REQUIRE(unread.is_finished);
    REQUIRE_EQ(unread.next_seq, 0u);
    REQUIRE_EQ(unread.group_member_array.at(0).group_member_info_identifier, "bob");
    REQUIRE_CODE(
        client.MsgGetGroupMessageReadMemberList(sent, TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_READ, 0, 0), TIM_ERR_PARAM);

    client.SetMsgGroupPinnedMessageChangedCallback(
        [&](const std::string &group_id, const convoke::Message &what, bool is_pinned, const std::string &by) {
            pinned.add(group_id + " " + text_of(what) + " " + std::to_string(is_pinned) + " " + by);
        });
    get(client.PinGroupMessage("team", sent, true));
    REQUIRE_EQ(text_of(get(client.GetPinnedGroupMessageList("team")).at(0)), "to all 🌻");
    REQUIRE_EQ(pinned.next(), "team to all 🌻 1 alice");

    convoke::GroupGetMemberInfoListParam which;
    which.group_get_members_info_list_param_group_id = "team";
    which.group_get_members_info_list_param_option.emplace().group_member_get_info_option_role_flag =
        kTIMGroupMemberRoleFlag_Owner | kTIMGroupMemberRoleFlag_Member;
    const auto page = get(client.GroupGetMemberInfoList(which));
    REQUIRE_EQ(page.group_get_member_info_list_result_info_array.size(), 2u);
    REQUIRE_EQ(page.group_get_member_info_list_result_info_array[1].group_member_info_identifier, "bob");

    convoke::GroupModifyMemberInfoParam change;
    change.group_modify_member_info_group_id = "team";
    change.group_modify_member_info_identifier = "bob";
    change.group_modify_member_info_modify_flag = kTIMGroupMemberModifyFlag_MemberRole;
    change.group_modify_member_info_member_role = kTIMMemberRole_Admin;
    get(client.GroupModifyMemberInfo(change));
    convoke::GroupMemberSearchParam search;
    search.group_search_member_params_groupid_list = {"team"};
    search.group_search_member_params_keyword_list = {"bo"};
    search.group_search_member_params_field_list = {kTIMGroupMemberSearchFieldKey_Identifier};
    const auto found = get(client.GroupSearchGroupMembers(search)).at(0);
    REQUIRE_EQ(found.group_search_member_result_groupid, "team");
    REQUIRE_EQ(
        found.group_search_member_result_member_info_list.at(0).group_member_info_member_role, kTIMMemberRole_Admin);

    get(client.GroupCreate(group("crew", kTIMGroup_Private)));
    convoke::GroupInviteMemberParam invite;
    invite.group_invite_member_param_group_id = "crew";
    invite.group_invite_member_param_identifier_array = {"dave"};
    REQUIRE_EQ(get(client.GroupInviteMember(invite)).at(0).group_invite_member_result_result, kTIMGroupMember_HandledSuc);
    convoke::GroupDeleteMemberParam removal;
    removal.group_delete_member_param_group_id = "team";
    removal.group_delete_member_param_identifier_array = {"bob"};
    removal.group_delete_member_param_user_data = "off you go";
    REQUIRE_EQ(get(client.GroupDeleteMember(removal)).at(0).group_delete_member_result_result, kTIMGroupMember_HandledSuc);
    REQUIRE_CODE(client.GroupMarkGroupMemberList("team", {"alice"}, 1000, true), ERR_SVR_GROUP_PERMISSION_DENY);
    bob.quit();
}

TEST_CASE("requests to be let in") {
    LoggedIn alice;
    auto &client = alice.client;
    auto param = group("club", kTIMGroup_Public);
    param.create_group_param_add_option = kTIMGroupAddOpt_Auth;
    get(client.GroupCreate(param));
    Device bob(alice.directory.path(), "bob");
    bob.tell("join club 让我进来");
    bob.expect("join 0");
    const auto requests = get(client.GroupGetPendencyList({}));
    const auto &request = requests.group_pendency_result_pendency_array.at(0);
    REQUIRE_EQ(request.group_pendency_form_identifier, "bob");
    REQUIRE_EQ(request.group_pendency_apply_invite_msg, "让我进来");
    REQUIRE_EQ(requests.group_pendency_result_unread_num, 1u);
    convoke::GroupHandlePendencyParam decision;
    decision.group_handle_pendency_param_is_accept = true;
    decision.group_handle_pendency_param_handle_msg = "welcome";
    decision.group_handle_pendency_param_pendency = request;
    get(client.GroupHandlePendency(decision));
    REQUIRE_CODE(client.GroupHandlePendency(decision), ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED);
    get(client.GroupReportPendencyReaded(0));
    bob.quit();
}

TEST_CASE("attributes and counters") {
    Told<std::string> told;
    LoggedIn alice;
    auto &client = alice.client;
    client.SetGroupAttributeChangedCallback([&](const std::string &id, const std::vector<convoke::GroupAttributes> &all) {
        told.add("attributes " + id + " " + std::to_string(all.size()));
    });
    client.SetGroupCounterChangedCallback([&](const std::string &id, const std::string &key, std::int64_t value) {
        told.add("counter " + id + " " + key + " " + std::to_string(value));
    });
    get(client.GroupCreate(group("team", kTIMGroup_Public)));
    get(client.GroupInitGroupAttributes("team", {attribute("天气", "sunny"), attribute("b", "2")}));
    REQUIRE_EQ(told.next(), "attributes team 2");
    get(client.GroupSetGroupAttributes("team", {attribute("c", "3")}));
    REQUIRE_EQ(get(client.GroupGetGroupAttributes("team", {})).size(), 3u);
    REQUIRE_EQ(get(client.GroupGetGroupAttributes("team", {"天气"})).at(0).group_attribute_value, "sunny");
    get(client.GroupDeleteGroupAttributes("team", {"b", "c"}));
    get(client.GroupDeleteGroupAttributes("team", {}));
    REQUIRE_EQ(get(client.GroupGetGroupAttributes("team", {})).size(), 0u);

    get(client.GroupSetGroupCounters("team", {counter("likes", 9007199254740993)}));
    told.next([](const std::string &line) { return line == "counter team likes 9007199254740993"; });
    REQUIRE_EQ(get(client.GroupIncreaseGroupCounter("team", "likes", 2)).at(0).group_counter_value, 9007199254740995);
    REQUIRE_EQ(get(client.GroupDecreaseGroupCounter("team", "likes", 4)).at(0).group_counter_value, 9007199254740991);
    REQUIRE_EQ(get(client.GroupGetGroupCounters("team", {})).at(0).group_counter_value, 9007199254740991);
}

TEST_CASE("communities and topics") {
    Told<std::string> told;
    LoggedIn alice;
    auto &client = alice.client;
    const auto two = [&](const std::string &what) {
        return [&told, what](const std::string &group_id, const std::string &topic_id) {
            told.add(what + " " + group_id + " " + topic_id);
        };
    };
    client.SetCommunityCreateTopicCallback(two("created"));
    client.SetGroupTopicCreatedCallback(two("group: created"));
    client.SetCommunityChangeTopicInfoCallback([&](const std::string &id, const convoke::TIMGroupTopicInfo &topic) {
        told.add("changed " + id + " " + topic.group_topic_info_topic_name);
    });
    client.SetGroupTopicChangedCallback([](const std::string &, const convoke::TIMGroupTopicInfo &) {});
    client.SetCommunityDeleteTopicCallback([&](const std::string &id, const std::vector<std::string> &topics) {
        told.add("deleted " + id + " " + shown(topics));
    });
    client.SetGroupTopicDeletedCallback([](const std::string &, const std::vector<std::string> &) {});

    auto param = group("@TGS#_town", kTIMGroup_Community);
    param.create_group_param_is_support_topic = true;
    param.create_group_param_default_permissions = 18446744073709551615u;
    REQUIRE_EQ(get(client.CommunityCreate(param)).create_group_result_groupid, "@TGS#_town");
    convoke::TIMGroupTopicInfo topic;
    topic.group_topic_info_topic_name = "Weather";
    topic.group_topic_info_topic_id = "@TGS#_town@TOPIC#_weather";
    topic.default_permissions = 18446744073709551615u;
    const std::string id = get(client.CommunityCreateTopicInCommunity("@TGS#_town", topic));
    REQUIRE_EQ(id, "@TGS#_town@TOPIC#_weather");
    topic.group_topic_info_topic_id.reset();
    const std::string other = get(client.GroupCreateTopicInCommunity("@TGS#_town", topic));
    REQUIRE_EQ(other.find("@TGS#_town@TOPIC#_"), 0u);
    const auto created = [&](const std::string &which) {
        told.next([&](const std::string &line) { return line == "created @TGS#_town " + which; });
    };
    created(id);
    created(other);

    get(client.MsgSendMessage(id, kTIMConv_Group, text_message("rain")));
    topic.group_topic_info_topic_id = id;
    topic.group_topic_info_topic_name = "天气";
    topic.group_modify_info_param_modify_flag = kTIMGroupModifyInfoFlag_Name;
    get(client.CommunitySetTopicInfo(topic));
    get(client.GroupSetTopicInfo(topic));
    told.next([](const std::string &line) { return line == "changed @TGS#_town 天气"; });
    for (const bool old : {false, true}) {
        const auto topics = old ? get(client.GroupGetTopicInfoList("@TGS#_town", {id}))
                                : get(client.CommunityGetTopicInfoList("@TGS#_town", {id}));
        const auto &info = topics.at(0).group_topic_info_result_topic_info;
        REQUIRE_EQ(info.group_topic_info_topic_name, "天气");
        REQUIRE_EQ(info.default_permissions, 18446744073709551615u);
        REQUIRE(info.group_topic_info_last_message.has_value());
    }
    REQUIRE_EQ(get(client.CommunityGetJoinedCommunityList()).at(0).group_base_info_group_id, "@TGS#_town");
    REQUIRE_EQ(get(client.GroupGetJoinedCommunityList()).at(0).group_detail_info_is_support_topic, true);
    REQUIRE_EQ(
        get(client.CommunityDeleteTopicFromCommunity("@TGS#_town", {id})).at(0).group_topic_operation_result_topic_id, id);
    REQUIRE_EQ(get(client.GroupDeleteTopicFromCommunity("@TGS#_town", {other})).size(), 1u);
    told.next([&](const std::string &line) { return line == "deleted @TGS#_town [ " + other + " ]"; });
}
