using System.Collections.Generic;
using NUnit.Framework;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    [TestFixture]
    public class ChatGroupTests
    {
        [SetUp]
        public void SetUp()
        {
            Sdk.Begin("alice");
        }

        [TearDown]
        public void TearDown()
        {
            Sdk.End();
        }

        [Test]
        public void EveryParameter()
        {
            var param = new CreateGroupParam
            {
                create_group_param_group_id = "gardeners",
                create_group_param_group_name = "园丁 🌱",
                create_group_param_group_type = TIMGroupType.kTIMGroup_Public,
                create_group_param_notification = "Mondays",
                create_group_param_introduction = "Who grows \"things\"",
                create_group_param_face_url = "https://example.org/a.png",
                create_group_param_add_option = TIMGroupAddOption.kTIMGroupAddOpt_Any,
                create_group_param_approve_option = TIMGroupAddOption.kTIMGroupAddOpt_Auth,
                create_group_param_max_member_num = 50,
                create_group_param_custom_info = new List<GroupInfoCustomString> { new GroupInfoCustomString { group_info_custom_string_info_key = "k", group_info_custom_string_info_value = "值" } },
                create_group_param_group_member_array = new List<GroupMemberInfo>
                {
                    new GroupMemberInfo { group_member_info_identifier = "bob", group_member_info_member_role = TIMGroupMemberRole.kTIMMemberRole_Admin },
                    new GroupMemberInfo { group_member_info_identifier = "carol" },
                },
                convoke_is_shutup_all = true,
            };
            CreateGroupResult created = Sdk.Get(TencentIMSDK.GroupCreateAsync(param));
            Assert.AreEqual("gardeners", created.create_group_result_groupid);

            GetGroupInfoResult result = Sdk.Get(TencentIMSDK.GroupGetGroupInfoListAsync(Sdk.Ids("gardeners", "none")))[0];
            GroupDetailInfo info = result.get_groups_info_result_info;
            Assert.AreEqual("园丁 🌱", info.group_detail_info_group_name);
            Assert.AreEqual("Who grows \"things\"", info.group_detail_info_introduction);
            Assert.AreEqual(TIMGroupAddOption.kTIMGroupAddOpt_Any, info.group_detail_info_add_option);
            Assert.AreEqual(TIMGroupAddOption.kTIMGroupAddOpt_Auth, info.group_detail_info_approve_option);
            Assert.AreEqual(50, info.group_detail_info_max_member_num);
            Assert.AreEqual(3, info.group_detail_info_member_num);
            Assert.AreEqual("值", info.group_detail_info_custom_info[0].group_info_custom_string_info_value);
            Assert.IsTrue(info.group_detail_info_is_shutup_all);
            Assert.AreEqual("alice", info.group_detail_info_owner_identifier);
            Assert.AreEqual(10025, Sdk.Code(TencentIMSDK.GroupCreateAsync(param)));

            List<GroupMemberInfo> members = Sdk.Get(TencentIMSDK.GroupGetMemberInfoListAsync(new GroupGetMemberInfoListParam { group_get_members_info_list_param_group_id = "gardeners" })).group_get_member_info_list_result_info_array;
            Assert.AreEqual(3, members.Count);
            Assert.AreEqual(TIMGroupMemberRole.kTIMMemberRole_Owner, members[0].group_member_info_member_role);
            Assert.AreEqual(TIMGroupMemberRole.kTIMMemberRole_Admin, members[1].group_member_info_member_role);

            // A flag 1<<31 goes over as it is.
            Sdk.Get(TencentIMSDK.GroupModifyGroupInfoAsync(new GroupModifyInfoParam
            {
                group_modify_info_param_group_id = "gardeners",
                group_modify_info_param_modify_flag = TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Owner,
                group_modify_info_param_owner = "bob",
            }));
            info = Sdk.Get(TencentIMSDK.GroupGetGroupInfoListAsync(Sdk.Ids("gardeners")))[0].get_groups_info_result_info;
            Assert.AreEqual("bob", info.group_detail_info_owner_identifier);
        }

        [Test]
        public void MembersComeAndTalk()
        {
            var tips = new List<GroupTipsElem>();
            var messages = new List<Message>();
            TencentIMSDK.SetGroupTipsEventCallback((tip, data) => tips.Add(tip));
            TencentIMSDK.AddRecvNewMsgCallback((list, data) => messages.AddRange(list));
            Sdk.Get(TencentIMSDK.GroupCreateAsync(new CreateGroupParam { create_group_param_group_id = "club", create_group_param_group_name = "Club", create_group_param_group_type = TIMGroupType.kTIMGroup_Public, create_group_param_add_option = TIMGroupAddOption.kTIMGroupAddOpt_Any }));
            using (var bob = new Other("bob"))
            {
                bob.Write("join club 你好");
                bob.Expect("joined");
                Sdk.Wait(() => tips.Count == 1, "bob");
                Assert.AreEqual(TIMGroupTipType.kTIMGroupTip_Invite, tips[0].group_tips_elem_tip_type);
                Assert.AreEqual("bob", tips[0].group_tips_elem_user_array[0]);
                bob.Write("send club 2 大家好 🎈");
                Sdk.Wait(() => messages.Exists(m => m.message_sender == "bob" && m.message_elem_array[0].elem_type == TIMElemType.kTIMElem_Text), "bob's message");
                Message sent = Sdk.Get(TencentIMSDK.MsgSendNewMsgAsync("club", TIMConvType.kTIMConv_Group, Sdk.Text("welcome")));
                Assert.AreEqual("message alice welcome", bob.Expect("message alice"));

                // The same conversation can be sorted, and shows what happened last.
                Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("clubs", Sdk.Ids("group_club")));
                ConvInfo conversation = Sdk.Get(TencentIMSDK.ConvGetConvInfoAsync(new List<ConvParam> { new ConvParam { get_conversation_list_param_conv_id = "club", get_conversation_list_param_conv_type = TIMConvType.kTIMConv_Group } }))[0];
                Assert.AreEqual(new[] { "clubs" }, conversation.conv_conversation_group_array);
                Assert.AreEqual(sent.message_msg_id, conversation.conv_last_msg.message_msg_id);
                Assert.AreEqual(TIMGroupType.kTIMGroup_Public, conversation.conv_group_type);

                // A document of what happened has the same names in a message.
                List<Message> history = Sdk.Get(TencentIMSDK.MsgGetMsgListAsync("club", TIMConvType.kTIMConv_Group, new MsgGetMsgListParam()));
                Elem came = history.Find(m => m.message_elem_array[0].elem_type == TIMElemType.kTIMElem_GroupTips).message_elem_array[0];
                Assert.AreEqual("club", came.group_tips_elem_group_id);
                Assert.AreEqual("bob", came.group_tips_elem_op_user_info.user_profile_identifier);
            }
        }

        [Test]
        public void CountersGoBelowZero()
        {
            Sdk.Get(TencentIMSDK.GroupCreateAsync(new CreateGroupParam { create_group_param_group_id = "club", create_group_param_group_name = "Club" }));
            var told = new List<ulong>();
            TencentIMSDK.SetGroupCounterChangedCallback((group, key, value, data) => told.Add(value));
            Sdk.Get(TencentIMSDK.GroupSetGroupCountersAsync("club", new List<GroupCounter> { new GroupCounter { group_counter_key = "k", group_counter_value = 9007199254740993 } }));
            List<GroupCounter> now = Sdk.Get(TencentIMSDK.GroupDecreaseGroupCounterAsync("club", "k", 9007199254740995));
            Assert.AreEqual(-2L, now[0].group_counter_value);
            Sdk.Wait(() => told.Count == 2, "the changes");
            Assert.AreEqual(9007199254740993UL, told[0]);
            Assert.AreEqual(-2L, unchecked((long)told[1]));
        }
    }
}
