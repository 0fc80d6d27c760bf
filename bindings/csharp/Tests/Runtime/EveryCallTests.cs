using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using NUnit.Framework;
using com.tencent.imsdk.unity.callback;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.native;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    [TestFixture]
    public class EveryCallTests
    {
        const TIMConvType C2C = TIMConvType.kTIMConv_C2C;
        const TIMConvType Group = TIMConvType.kTIMConv_Group;
        readonly HashSet<string> called = new HashSet<string>();

        [TearDown]
        public void TearDown()
        {
            Sdk.End();
        }

        T Get<T>(string name, Task<T> task)
        {
            called.Add(name + "Async");
            T value = Sdk.Get(task);
            Assert.IsNotNull(value, name);
            return value;
        }

        void Do(string name, Task task)
        {
            called.Add(name + "Async");
            Sdk.Get(task);
        }

        static GroupAttributes Attribute(string key, string value)
        {
            return new GroupAttributes { group_attribute_key = key, group_attribute_value = value };
        }

        /// <summary>Every function that works, once and with success.</summary>
        [Test]
        public void EveryCallThatWorksSucceeds()
        {
            Sdk.Begin(null);
            // Others have accounts too.
            foreach (string user in new[] { "bob", "carol" }) Sdk.Get(TencentIMSDK.LoginAsync(user, "any text"));
            Do("Logout", TencentIMSDK.LogoutAsync());
            Do("Login", TencentIMSDK.LoginAsync("alice", "any text"));
            Assert.AreEqual(TIMLoginStatus.kTIMLoginStatus_Logined, TencentIMSDK.GetLoginStatus());
            Assert.IsTrue(TencentIMSDK.GetServerTime() > 1600000000);
            Assert.IsTrue(TencentIMSDK.GetSDKVersion().Contains("."), TencentIMSDK.GetSDKVersion());
            OfTheSdk();
            OfUsers();
            OfConversations();
            OfMessages();
            OfChatGroups();
            OfMembers();
            OfTopics();
            IEnumerable<string> all = typeof(TencentIMSDK).GetMethods().Select(method => method.Name).Where(name => name.EndsWith("Async"));
            Assert.AreEqual("", string.Join(" ", all.Distinct().Where(name => !called.Contains(name)).ToArray()), "never called:");
        }

        /// <summary>An Async form takes values, hands everything back through its task, and knows nothing of JSON.</summary>
        [Test]
        public void AsyncFormsLookLikeThoseOfCSharp()
        {
            int seen = 0;
            foreach (MethodInfo method in typeof(TencentIMSDK).GetMethods().Where(method => method.Name.EndsWith("Async")))
            {
                seen++;
                Assert.IsTrue(typeof(Task).IsAssignableFrom(method.ReturnType), method.ToString());
                foreach (ParameterInfo parameter in method.GetParameters())
                {
                    Type type = parameter.ParameterType;
                    bool isValue = !type.IsByRef && type != typeof(StringBuilder) && !typeof(Delegate).IsAssignableFrom(type);
                    bool isAnySequence = !type.IsGenericType || type.GetGenericTypeDefinition() == typeof(IEnumerable<>);
                    Assert.IsTrue(isValue && isAnySequence && !parameter.Name.StartsWith("json_"), method + ": " + parameter.Name);
                }
            }
            Assert.IsTrue(seen > 100, seen.ToString());
        }

        void OfTheSdk()
        {
            var config = new SetConfig { set_config_callback_log_level = TIMLogLevel.kTIMLog_Error, set_config_user_define_data = "数据" };
            SetConfig now = Get("SetConfig", TencentIMSDK.SetConfigAsync(config));
            Assert.AreEqual(TIMLogLevel.kTIMLog_Error, now.set_config_callback_log_level);
            Assert.AreEqual("数据", now.set_config_user_define_data);
            Do("MsgDoBackground", TencentIMSDK.MsgDoBackgroundAsync(3));
            Do("MsgDoForeground", TencentIMSDK.MsgDoForegroundAsync());
            called.Add("CallExperimentalAPIAsync");
            TIMException failure = Sdk.Failure(TencentIMSDK.CallExperimentalAPIAsync(new ExperimentalAPIRequestParam { request_operation = "none" }));
            Assert.AreEqual("CallExperimentalAPI", failure.Function);
            Assert.AreEqual("ERR_SDK_NOT_LOGGED_IN", TencentIMSDK.ConvokeErrorName(6014));
            Assert.AreEqual("Nobody is logged in.", TencentIMSDK.ConvokeErrorText(6014));
            Assert.AreEqual("", TencentIMSDK.ConvokeLastError());
        }

        void OfUsers()
        {
            var item = new UserProfileItem
            {
                user_profile_item_nick_name = "爱丽丝 🐇",
                user_profile_item_gender = TIMGenderType.kTIMGenderType_Female,
                user_profile_item_birthday = 20001231,
                user_profile_item_custom_string_array = new List<UserProfileCustomStringInfo> { new UserProfileCustomStringInfo { user_profile_custom_string_info_key = "k", user_profile_custom_string_info_value = "v" } },
            };
            Do("ProfileModifySelfUserProfile", TencentIMSDK.ProfileModifySelfUserProfileAsync(item));
            UserProfile profile = Get("ProfileGetUserProfileList", TencentIMSDK.ProfileGetUserProfileListAsync(new FriendShipGetProfileListParam { friendship_getprofilelist_param_identifier_array = Sdk.Ids("alice") }))[0];
            Assert.AreEqual("爱丽丝 🐇", profile.user_profile_nick_name);
            Assert.AreEqual(20001231, profile.user_profile_birthday);
            Assert.AreEqual("v", profile.user_profile_custom_string_array[0].user_profile_custom_string_info_value);
            Do("SetSelfStatus", TencentIMSDK.SetSelfStatusAsync(new UserStatus { user_status_custom_status = "忙" }));
            UserStatus status = Get("GetUserStatus", TencentIMSDK.GetUserStatusAsync(Sdk.Ids("alice", "bob")))[0];
            Assert.AreEqual(TIMUserStatusType.kTIMUserStatusType_Online, status.user_status_status_type);
            Assert.AreEqual("忙", status.user_status_custom_status);
            Do("SubscribeUserStatus", TencentIMSDK.SubscribeUserStatusAsync(Sdk.Ids("bob")));
            Do("UnsubscribeUserStatus", TencentIMSDK.UnsubscribeUserStatusAsync(new List<string>()));
            Do("SubscribeUserInfo", TencentIMSDK.SubscribeUserInfoAsync(Sdk.Ids("bob")));
            Do("UnsubscribeUserInfo", TencentIMSDK.UnsubscribeUserInfoAsync(Sdk.Ids("bob")));
        }

        void OfConversations()
        {
            Assert.AreEqual("bob", Get("ConvCreate", TencentIMSDK.ConvCreateAsync("bob", C2C)).conv_id);
            Do("ConvPinConversation", TencentIMSDK.ConvPinConversationAsync("bob", C2C));
            Get("ConvMarkConversation", TencentIMSDK.ConvMarkConversationAsync(Sdk.Ids("c2c_bob"), TIMConversationMarkType.kTIMConversationMarkTypeFold, true));
            Get("ConvSetConversationCustomData", TencentIMSDK.ConvSetConversationCustomDataAsync(Sdk.Ids("c2c_bob"), "数据"));
            ConvInfo conversation = Get("ConvGetConvInfo", TencentIMSDK.ConvGetConvInfoAsync(new List<ConvParam> { new ConvParam { get_conversation_list_param_conv_id = "bob", get_conversation_list_param_conv_type = C2C } }))[0];
            Assert.AreEqual(new[] { 4UL }, conversation.conv_mark_array);
            Assert.AreEqual("数据", conversation.conv_custom_data);
            Assert.IsTrue(conversation.conv_is_pinned);
            Assert.AreEqual(1, Get("ConvGetConvList", TencentIMSDK.ConvGetConvListAsync()).Count);
            var filter = new ConversationListFilter { conversation_list_filter_conv_type = C2C };
            Get("ConvGetConversationListByFilter", TencentIMSDK.ConvGetConversationListByFilterAsync(filter, 0, 10));
            Assert.AreEqual("bob", Sdk.Get(TencentIMSDK.ConvGetConversationListByFilterAsync()).conversation_list_result_conv_list[0].conv_id);
            Assert.AreEqual(0, Get("ConvGetTotalUnreadMessageCount", TencentIMSDK.ConvGetTotalUnreadMessageCountAsync()).conv_get_total_unread_message_count_result_unread_count);
            Get("ConvGetUnreadMessageCountByFilter", TencentIMSDK.ConvGetUnreadMessageCountByFilterAsync(filter));
            int numbers = 0;
            TencentIMSDK.SetConvUnreadMessageCountChangedByFilterCallback((which, count, data) => numbers++);
            Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.ConvSubscribeUnreadMessageCountByFilter(filter));
            Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.ConvUnsubscribeUnreadMessageCountByFilter(filter));
            Assert.AreEqual(TIMResult.TIM_ERR_JSON, TencentIMSDK.ConvSubscribeUnreadMessageCountByFilter(new ConversationListFilter()));
            Do("ConvCleanConversationUnreadMessageCount", TencentIMSDK.ConvCleanConversationUnreadMessageCountAsync("c2c_bob"));
            Get("ConvCreateConversationGroup", TencentIMSDK.ConvCreateConversationGroupAsync("a", Sdk.Ids("c2c_bob")));
            Get("ConvAddConversationsToGroup", TencentIMSDK.ConvAddConversationsToGroupAsync("a", new[] { "c2c_carol" }));
            Get("ConvDeleteConversationsFromGroup", TencentIMSDK.ConvDeleteConversationsFromGroupAsync("a", Sdk.Ids("c2c_carol")));
            Do("ConvReorderConversationGroups", TencentIMSDK.ConvReorderConversationGroupsAsync(Sdk.Ids("a")));
            Do("ConvRenameConversationGroup", TencentIMSDK.ConvRenameConversationGroupAsync("a", "b"));
            Assert.AreEqual(new[] { "b" }, Get("ConvGetConversationGroupList", TencentIMSDK.ConvGetConversationGroupListAsync()));
            Do("ConvDeleteConversationGroup", TencentIMSDK.ConvDeleteConversationGroupAsync("b"));
            Do("ConvDelete", TencentIMSDK.ConvDeleteAsync("bob", C2C));
            Sdk.Get(TencentIMSDK.ConvCreateAsync("bob", C2C));
            Get("ConvDeleteConversationList", TencentIMSDK.ConvDeleteConversationListAsync(Sdk.Ids("c2c_bob"), true));
        }

        void OfMessages()
        {
            Message first = Get("MsgSendMessage", TencentIMSDK.MsgSendMessageAsync("bob", C2C, Sdk.Text("1")));
            Message extensible = Sdk.Text("2");
            extensible.message_support_message_extension = true;
            extensible.message_need_read_receipt = true;
            Message message = Get("MsgSendNewMsg", TencentIMSDK.MsgSendNewMsgAsync("bob", C2C, extensible));
            Sdk.Get(TencentIMSDK.MsgSendNewMsgAsync("bob", C2C, Sdk.Text("3")));
            List<MsgBatchSendResult> batch = Get("MsgBatchSend", TencentIMSDK.MsgBatchSendAsync(new MsgBatchSendParam { msg_batch_send_param_identifier_array = Sdk.Ids("bob", "carol"), msg_batch_send_param_msg = Sdk.Text("all") }));
            Assert.AreEqual("carol", batch[1].msg_batch_send_result_identifier);
            Assert.AreEqual("all", Sdk.TextOf(batch[1].msg_batch_send_result_msg));
            Assert.AreEqual(4, Get("MsgGetMsgList", TencentIMSDK.MsgGetMsgListAsync("bob", C2C)).Count);
            Assert.AreEqual(1, Get("MsgFindMessages", TencentIMSDK.MsgFindMessagesAsync(Sdk.Ids(first.message_msg_id))).Count);
            var locator = new MsgLocator
            {
                message_locator_conv_id = "bob",
                message_locator_conv_type = C2C,
                message_locator_time = first.message_server_time.Value,
                message_locator_seq = first.message_seq,
                message_locator_is_self = true,
                message_locator_rand = first.message_rand,
                message_locator_unique_id = first.message_unique_id,
            };
            Assert.AreEqual("1", Sdk.TextOf(Get("MsgFindByMsgLocatorList", TencentIMSDK.MsgFindByMsgLocatorListAsync("bob", C2C, new List<MsgLocator> { locator }))[0]));
            Get("MsgSearchLocalMessages", TencentIMSDK.MsgSearchLocalMessagesAsync(new MessageSearchParam { msg_search_param_keyword_array = Sdk.Ids("all") }));
            Do("MsgReportReaded", TencentIMSDK.MsgReportReadedAsync("bob", C2C));
            Do("MsgMarkAllMessageAsRead", TencentIMSDK.MsgMarkAllMessageAsReadAsync());
            var change = new Message { message_msg_id = first.message_msg_id, message_elem_array = Sdk.Text("changed").message_elem_array };
            Assert.AreEqual("changed", Sdk.TextOf(Get("MsgModifyMessage", TencentIMSDK.MsgModifyMessageAsync(change))));
            first.message_custom_str = "本地";
            first.message_custom_int = 7;
            Do("MsgSetLocalCustomData", TencentIMSDK.MsgSetLocalCustomDataAsync(first));
            Assert.AreEqual("本地", Sdk.Get(TencentIMSDK.MsgFindMessagesAsync(Sdk.Ids(first.message_msg_id)))[0].message_custom_str);

            MessageExtensionResult set = Get("MsgSetMessageExtensions", TencentIMSDK.MsgSetMessageExtensionsAsync(message, new List<MessageExtension> { new MessageExtension { message_extension_key = "k", message_extension_value = "值" } }))[0];
            Assert.AreEqual(0, set.message_extension_result_code);
            Assert.AreEqual("值", set.message_extension_item.message_extension_value);
            Assert.AreEqual("k", Get("MsgGetMessageExtensions", TencentIMSDK.MsgGetMessageExtensionsAsync(message))[0].message_extension_key);
            Get("MsgDeleteMessageExtensions", TencentIMSDK.MsgDeleteMessageExtensionsAsync(message, null));
            Do("MsgAddMessageReaction", TencentIMSDK.MsgAddMessageReactionAsync(message, "👍"));
            MessageReaction reaction = Get("MsgGetMessageReactions", TencentIMSDK.MsgGetMessageReactionsAsync(new[] { message }))[0].message_reaction_result_reaction_list[0];
            Assert.AreEqual("👍", reaction.message_reaction_id);
            Assert.AreEqual("alice", reaction.message_reaction_partial_user_info_array[0].user_profile_identifier);
            Assert.AreEqual(1, Get("MsgGetAllUserListOfMessageReaction", TencentIMSDK.MsgGetAllUserListOfMessageReactionAsync(message, "👍")).message_reaction_user_result_user_info_array.Count);
            Do("MsgRemoveMessageReaction", TencentIMSDK.MsgRemoveMessageReactionAsync(message, "👍"));

            Message saved = Get("MsgSaveMsg", TencentIMSDK.MsgSaveMsgAsync("carol", C2C, Sdk.Text("saved")));
            Get("MsgImportMsgList", TencentIMSDK.MsgImportMsgListAsync("carol", C2C, new List<Message> { Sdk.Text("imported") }));
            Do("MsgDelete", TencentIMSDK.MsgDeleteAsync("carol", C2C, new MsgDeleteParam { msg_delete_param_msg = saved }));
            Do("MsgListDelete", TencentIMSDK.MsgListDeleteAsync("bob", C2C, new List<Message> { message }));
            Do("MsgRevoke", TencentIMSDK.MsgRevokeAsync("bob", C2C, first));
            Do("MsgClearHistoryMessage", TencentIMSDK.MsgClearHistoryMessageAsync("bob", C2C));
            Do("MsgSetC2CReceiveMessageOpt", TencentIMSDK.MsgSetC2CReceiveMessageOptAsync(Sdk.Ids("bob"), TIMReceiveMessageOpt.kTIMRecvMsgOpt_Not_Notify));
            Assert.AreEqual(TIMReceiveMessageOpt.kTIMRecvMsgOpt_Not_Notify, Get("MsgGetC2CReceiveMessageOpt", TencentIMSDK.MsgGetC2CReceiveMessageOptAsync(Sdk.Ids("bob")))[0].msg_recv_msg_opt_result_opt);
            Do("MsgSetAllReceiveMessageOpt2", TencentIMSDK.MsgSetAllReceiveMessageOpt2Async(TIMReceiveMessageOpt.kTIMRecvMsgOpt_Not_Notify, 0, 60));
            Do("MsgSetAllReceiveMessageOpt", TencentIMSDK.MsgSetAllReceiveMessageOptAsync(TIMReceiveMessageOpt.kTIMRecvMsgOpt_Not_Notify, 22, 30, 0, 3600));
            Assert.AreEqual(22, Get("MsgGetAllReceiveMessageOpt", TencentIMSDK.MsgGetAllReceiveMessageOptAsync())[0].msg_all_recv_msg_opt_start_hour);
        }

        void OfChatGroups()
        {
            var param = new CreateGroupParam { create_group_param_group_id = "club", create_group_param_group_name = "Club", create_group_param_group_type = TIMGroupType.kTIMGroup_Public, create_group_param_approve_option = TIMGroupAddOption.kTIMGroupAddOpt_Any };
            Assert.AreEqual("club", Get("GroupCreate", TencentIMSDK.GroupCreateAsync(param)).create_group_result_groupid);
            Assert.AreEqual("Club", Get("GroupGetJoinedGroupList", TencentIMSDK.GroupGetJoinedGroupListAsync())[0].group_base_info_group_name);
            Get("GroupGetGroupInfoList", TencentIMSDK.GroupGetGroupInfoListAsync(Sdk.Ids("club")));
            Assert.AreEqual(1, Get("GroupSearchGroups", TencentIMSDK.GroupSearchGroupsAsync(new GroupSearchParam { group_search_params_keyword_list = Sdk.Ids("Clu"), group_search_params_field_list = new List<TIMGroupSearchFieldKey> { TIMGroupSearchFieldKey.kTIMGroupSearchFieldKey_GroupName } })).Count);
            var change = new GroupModifyInfoParam { group_modify_info_param_group_id = "club", group_modify_info_param_modify_flag = TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Name | TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_AddOption, group_modify_info_param_group_name = "俱乐部", group_modify_info_param_add_option = TIMGroupAddOption.kTIMGroupAddOpt_Any };
            Do("GroupModifyGroupInfo", TencentIMSDK.GroupModifyGroupInfoAsync(change));
            Assert.AreEqual(1, Get("GroupGetOnlineMemberCount", TencentIMSDK.GroupGetOnlineMemberCountAsync("club")).group_get_online_member_count_result);
            Do("MsgSetGroupReceiveMessageOpt", TencentIMSDK.MsgSetGroupReceiveMessageOptAsync("club", TIMReceiveMessageOpt.kTIMRecvMsgOpt_Receive));

            Do("GroupInitGroupAttributes", TencentIMSDK.GroupInitGroupAttributesAsync("club", new List<GroupAttributes> { Attribute("a", "1") }));
            Do("GroupSetGroupAttributes", TencentIMSDK.GroupSetGroupAttributesAsync("club", new List<GroupAttributes> { Attribute("b", "二") }));
            Assert.AreEqual("二", Get("GroupGetGroupAttributes", TencentIMSDK.GroupGetGroupAttributesAsync("club", Sdk.Ids("b")))[0].group_attribute_value);
            Assert.AreEqual(2, Sdk.Get(TencentIMSDK.GroupGetGroupAttributesAsync("club")).Count);
            Do("GroupDeleteGroupAttributes", TencentIMSDK.GroupDeleteGroupAttributesAsync("club", Sdk.Ids("a")));
            Get("GroupSetGroupCounters", TencentIMSDK.GroupSetGroupCountersAsync("club", new List<GroupCounter> { new GroupCounter { group_counter_key = "k", group_counter_value = 5 } }));
            Get("GroupIncreaseGroupCounter", TencentIMSDK.GroupIncreaseGroupCounterAsync("club", "k", 3));
            Get("GroupDecreaseGroupCounter", TencentIMSDK.GroupDecreaseGroupCounterAsync("club", "k", 1));
            Assert.AreEqual(7L, Get("GroupGetGroupCounters", TencentIMSDK.GroupGetGroupCountersAsync("club", Sdk.Ids("k")))[0].group_counter_value);

            Message asked = Sdk.Text("read?");
            asked.message_need_read_receipt = true;
            Message message = Sdk.Get(TencentIMSDK.MsgSendNewMsgAsync("club", Group, asked));
            Get("MsgGetMessageReadReceipts", TencentIMSDK.MsgGetMessageReadReceiptsAsync(new List<Message> { message }));
            GroupMessageReadMemberList readers = Get("MsgGetGroupMessageReadMemberList", TencentIMSDK.MsgGetGroupMessageReadMemberListAsync(message, TIMGroupMessageReadMembersFilter.TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_UNREAD));
            Assert.IsTrue(readers.is_finished);
            Do("PinGroupMessage", TencentIMSDK.PinGroupMessageAsync("club", message));
            Assert.AreEqual("alice", Get("GetPinnedGroupMessageList", TencentIMSDK.GetPinnedGroupMessageListAsync("club"))[0].message_pinner_user_id);

            // Bob comes, reads and goes; nobody else can send that receipt.
            Sdk.Get(TencentIMSDK.LoginAsync("bob", "any text"));
            Do("GroupJoin", TencentIMSDK.GroupJoinAsync("club"));
            Message toBob = Sdk.Get(TencentIMSDK.MsgGetMsgListAsync("club", Group, new MsgGetMsgListParam())).Find(m => m.message_msg_id == message.message_msg_id);
            called.Add("MsgSendMessageReadReceiptsAsync");
            Task receipt = TencentIMSDK.MsgSendMessageReadReceiptsAsync(new List<Message> { toBob ?? message });
            Sdk.Wait(() => receipt.IsCompleted, "the receipt");
            Do("GroupQuit", TencentIMSDK.GroupQuitAsync("club"));
            Sdk.Get(TencentIMSDK.LoginAsync("alice", "any text"));
        }

        void OfMembers()
        {
            List<GroupInviteMemberResult> invited = Get("GroupInviteMember", TencentIMSDK.GroupInviteMemberAsync(new GroupInviteMemberParam { group_invite_member_param_group_id = "club", group_invite_member_param_identifier_array = Sdk.Ids("bob", "carol") }));
            Assert.AreEqual(2, invited.Count);
            Assert.AreEqual("bob", invited[0].group_invite_member_result_identifier);
            Do("GroupModifyMemberInfo", TencentIMSDK.GroupModifyMemberInfoAsync(new GroupModifyMemberInfoParam
            {
                group_modify_member_info_group_id = "club",
                group_modify_member_info_identifier = "alice",
                group_modify_member_info_modify_flag = TIMGroupMemberModifyInfoFlag.kTIMGroupMemberModifyFlag_NameCard,
                group_modify_member_info_name_card = "主人",
            }));
            List<GroupMemberInfo> members = Get("GroupGetMemberInfoList", TencentIMSDK.GroupGetMemberInfoListAsync(new GroupGetMemberInfoListParam { group_get_members_info_list_param_group_id = "club", group_get_members_info_list_param_option = new GroupMemberGetInfoOption { group_member_get_info_option_role_flag = TIMGroupMemberRoleFlag.kTIMGroupMemberRoleFlag_Owner } })).group_get_member_info_list_result_info_array;
            Assert.AreEqual("主人", members[0].group_member_info_name_card);
            GroupSearchGroupMembersResult found = Get("GroupSearchGroupMembers", TencentIMSDK.GroupSearchGroupMembersAsync(new GroupMemberSearchParam { group_search_member_params_groupid_list = Sdk.Ids("club"), group_search_member_params_keyword_list = Sdk.Ids("主"), group_search_member_params_field_list = new List<TIMGroupMemberSearchFieldKey> { TIMGroupMemberSearchFieldKey.kTIMGroupMemberSearchFieldKey_NameCard } }))[0];
            Assert.AreEqual("club", found.group_search_member_result_groupid);
            Assert.AreEqual("alice", found.group_search_member_result_member_info_list[0].group_member_info_identifier);

            // Those who must ask are let in.
            Sdk.Get(TencentIMSDK.GroupCreateAsync(new CreateGroupParam { create_group_param_group_id = "closed", create_group_param_group_name = "Closed", create_group_param_group_type = TIMGroupType.kTIMGroup_Public, create_group_param_add_option = TIMGroupAddOption.kTIMGroupAddOpt_Auth }));
            Sdk.Get(TencentIMSDK.LoginAsync("bob", "any text"));
            Sdk.Get(TencentIMSDK.GroupJoinAsync("closed", "请让我进来"));
            Sdk.Get(TencentIMSDK.LoginAsync("alice", "any text"));
            GroupPendencyResult asked = Get("GroupGetPendencyList", TencentIMSDK.GroupGetPendencyListAsync(new GroupPendencyOption()));
            GroupPendency request = asked.group_pendency_result_pendency_array[0];
            Assert.AreEqual("请让我进来", request.group_pendency_apply_invite_msg);
            Do("GroupHandlePendency", TencentIMSDK.GroupHandlePendencyAsync(new GroupHandlePendencyParam { group_handle_pendency_param_is_accept = true, group_handle_pendency_param_pendency = request }));
            Do("GroupReportPendencyReaded", TencentIMSDK.GroupReportPendencyReadedAsync(0));

            List<GroupDeleteMemberResult> removed = Get("GroupDeleteMember", TencentIMSDK.GroupDeleteMemberAsync(new GroupDeleteMemberParam { group_delete_member_param_group_id = "closed", group_delete_member_param_identifier_array = Sdk.Ids("bob") }));
            Assert.AreEqual(HandleGroupMemberResult.kTIMGroupMember_HandledSuc, removed[0].group_delete_member_result_result);
            Do("GroupDelete", TencentIMSDK.GroupDeleteAsync("closed"));
        }

        void OfTopics()
        {
            string community = Get("CommunityCreate", TencentIMSDK.CommunityCreateAsync(new CreateGroupParam { create_group_param_group_name = "社群", create_group_param_group_type = TIMGroupType.kTIMGroup_Community, create_group_param_is_support_topic = true })).create_group_result_groupid;
            Sdk.Get(TencentIMSDK.GroupCreateAsync(new CreateGroupParam { create_group_param_group_id = "live", create_group_param_group_name = "Live", create_group_param_group_type = TIMGroupType.kTIMGroup_AVChatRoom }));
            Do("GroupMarkGroupMemberList", TencentIMSDK.GroupMarkGroupMemberListAsync("live", Sdk.Ids("alice"), 1000, true));
            string one = Get("GroupCreateTopicInCommunity", TencentIMSDK.GroupCreateTopicInCommunityAsync(community, new GroupTopicInfo { group_topic_info_topic_name = "话题" }));
            Assert.IsTrue(one.StartsWith(community + "@TOPIC#_"), one);
            string two = Get("CommunityCreateTopicInCommunity", TencentIMSDK.CommunityCreateTopicInCommunityAsync(community, new TopicInfo { group_topic_info_topic_name = "two" }));
            var change = new GroupTopicInfo { group_topic_info_topic_id = one, group_modify_info_param_modify_flag = TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Name, group_topic_info_topic_name = "新" };
            Do("GroupSetTopicInfo", TencentIMSDK.GroupSetTopicInfoAsync(change));
            change.group_topic_info_topic_name = "新 2";
            Do("CommunitySetTopicInfo", TencentIMSDK.CommunitySetTopicInfoAsync(change));
            Assert.AreEqual("新 2", Get("GroupGetTopicInfoList", TencentIMSDK.GroupGetTopicInfoListAsync(community, Sdk.Ids(one)))[0].group_topic_info_result_topic_info.group_topic_info_topic_name);
            Assert.AreEqual(2, Get("CommunityGetTopicInfoList", TencentIMSDK.CommunityGetTopicInfoListAsync(community, new List<string>())).Count);
            Assert.AreEqual("社群", Get("GroupGetJoinedCommunityList", TencentIMSDK.GroupGetJoinedCommunityListAsync())[0].group_detail_info_group_name);
            Assert.AreEqual(community, Get("CommunityGetJoinedCommunityList", TencentIMSDK.CommunityGetJoinedCommunityListAsync())[0].group_base_info_group_id);
            Assert.AreEqual(one, Get("GroupDeleteTopicFromCommunity", TencentIMSDK.GroupDeleteTopicFromCommunityAsync(community, Sdk.Ids(one)))[0].group_topic_operation_result_topic_id);
            Get("CommunityDeleteTopicFromCommunity", TencentIMSDK.CommunityDeleteTopicFromCommunityAsync(community, Sdk.Ids(two)));
        }

        /// <summary>
        /// Every form of every function, with nothing in its arguments and no SDK: it reaches the library, and is either refused or
        /// answered 6013, once.
        /// </summary>
        [Test]
        public void EveryFormReachesTheLibrary()
        {
            int calls = 0, answered = 0;
            foreach (MethodInfo method in typeof(TencentIMSDK).GetMethods(BindingFlags.Public | BindingFlags.Static))
            {
                ParameterInfo[] parameters = method.GetParameters();
                if (method.ReturnType != typeof(TIMResult) || parameters.Length == 0) continue;
                Type callback = parameters[parameters.Length - 1].ParameterType;
                if (!typeof(Delegate).IsAssignableFrom(callback)) continue;
                int codes = 0, last = 0;
                object[] arguments = parameters.Select(p => Nothing(p.ParameterType)).ToArray();
                arguments[arguments.Length - 1] = Callback(callback, code =>
                {
                    codes++;
                    last = code;
                });
                var result = (TIMResult)method.Invoke(null, arguments);
                calls++;
                if (result != TIMResult.TIM_SUCC) continue;
                Sdk.Wait(() => codes == 1, method.Name);
                // A list of readers has no code.
                Assert.IsTrue(last == 6013 || callback == typeof(MsgGroupMessageReadMemberListStringCallback), method + " answered " + last);
                answered++;
            }
            Assert.IsTrue(calls > 250 && answered > 80, calls + " " + answered);
            Assert.AreEqual(0, Call.Live);
        }

        static object Nothing(Type type)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        static Delegate Callback(Type type, Action<int> tell)
        {
            ParameterExpression[] parameters = type.GetMethod("Invoke").GetParameters().Select(p => Expression.Parameter(p.ParameterType)).ToArray();
            Expression code = parameters[0].Type == typeof(int) ? (Expression)parameters[0] : Expression.Constant(0);
            return Expression.Lambda(type, Expression.Call(Expression.Constant(tell), "Invoke", null, code), parameters).Compile();
        }

        /// <summary>Every listener can be set, and is gone when it is taken away.</summary>
        [Test]
        public void EveryListenerComesAndGoes()
        {
            int set = 0;
            foreach (MethodInfo method in typeof(TencentIMSDK).GetMethods(BindingFlags.Public | BindingFlags.Static))
            {
                ParameterInfo[] parameters = method.GetParameters();
                if (!method.Name.EndsWith("Callback") || !method.Name.StartsWith("Set") && !method.Name.StartsWith("Add")) continue;
                object[] arguments = parameters.Select(p => (object)Callback(p.ParameterType, code => { })).ToArray();
                method.Invoke(null, arguments);
                Assert.AreEqual(1, Listener.Live, method.Name);
                string remove = "Remove" + method.Name.Substring(3);
                typeof(TencentIMSDK).GetMethod(remove).Invoke(null, arguments);
                Assert.AreEqual(0, Listener.Live, remove);
                set++;
            }
            Assert.IsTrue(set > 60, set.ToString());
        }
    }
}
