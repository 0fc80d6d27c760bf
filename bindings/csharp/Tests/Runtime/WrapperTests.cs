using System;
using System.Collections.Generic;
using NUnit.Framework;
using com.tencent.imsdk.unity.callback;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.native;
using com.tencent.imsdk.unity.types;
using com.tencent.imsdk.unity.utils;

namespace com.tencent.imsdk.unity.tests
{
    /// <summary>Code as programs for the wrapper have it: that it compiles is most of the test.</summary>
    [TestFixture]
    public class WrapperTests
    {
        const TIMConvType C2C = TIMConvType.kTIMConv_C2C;
        List<string> answers;

        [SetUp]
        public void SetUp()
        {
            answers = new List<string>();
            Sdk.Begin("alice");
        }

        [TearDown]
        public void TearDown()
        {
            Sdk.End();
        }

        void Answered(int code, string desc, string json_param, string user_data)
        {
            answers.Add(code + json_param);
        }

        void Done(int code, string desc, string user_data)
        {
            answers.Add(code.ToString());
        }

        void Listed(int code, string desc, List<ConvInfo> list, string user_data)
        {
            answers.Add(code + " " + list.Count);
        }

        [Test]
        public void MethodsAsCallbacks()
        {
            TencentIMSDK.ConvGetConvList(Answered);
            TencentIMSDK.ConvGetConvList(Listed);
            TencentIMSDK.MsgMarkAllMessageAsRead(Answered);
            TencentIMSDK.MsgMarkAllMessageAsRead(Done);
            TencentIMSDK.MsgSaveMsg("bob", C2C, Sdk.Text("saved"), Done);
            TencentIMSDK.ConvDeleteConversationList(Sdk.Ids("c2c_bob"), true, Done);
            Sdk.Wait(() => answers.Count == 6, "the answers");
            Assert.AreEqual(new[] { "0[]", "0 0", "0", "0", "0", "0" }, answers);
        }

        [Test]
        public void LambdasWithoutTypes()
        {
            // With two forms to choose from, how many parameters there are, or what is done with them, tells which one is meant.
            TencentIMSDK.MsgSaveMsg("bob", C2C, Sdk.Text("saved"), (code, desc, json, user_data) => answers.Add(code + json.Substring(0, 1)));
            TencentIMSDK.MsgImportMsgList("bob", C2C, new List<Message> { Sdk.Text("imported") }, (code, desc, json, user_data) => answers.Add(code + json.Substring(0, 1)));
            TencentIMSDK.ConvDeleteConversationList(Sdk.Ids("c2c_bob"), true, (code, desc, json, user_data) => answers.Add(code + json.Substring(0, 1)));
            TencentIMSDK.MsgMarkAllMessageAsRead((code, desc, user_data) => answers.Add(code.ToString()));
            TencentIMSDK.ConvGetConvList((code, desc, conversations, user_data) => { foreach (var one in conversations) answers.Add(one.conv_id); });
            Sdk.Get(TencentIMSDK.ConvGetConvListAsync());
            Assert.AreEqual(new[] { "0{", "0[", "0[", "0" }, answers);
        }

        [Test]
        public void TypesOfMembers()
        {
            var param = new DraftParam();
            param.draft_user_define = "你好啊";
            param.draft_edit_time = (ulong)new DateTimeOffset(DateTime.UtcNow).Ticks;
            param.draft_msg = new Message();
            Assert.AreEqual(param.draft_edit_time, DraftParam.FromJson(param.ToJson()).draft_edit_time);
            Sdk.Get(TencentIMSDK.ConvCreateAsync("bob", C2C));
            Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.ConvSetDraft("bob", C2C, param));
            Draft draft = Sdk.Get(TencentIMSDK.ConvGetConvListAsync())[0].conv_draft;
            uint time = draft.draft_edit_time;
            Assert.IsTrue(time > 1600000000);
            Assert.AreEqual("你好啊", draft.draft_user_define);
            ReceiveMessageOptInfo info = Sdk.Get(TencentIMSDK.MsgGetAllReceiveMessageOptAsync())[0];
            int start = info.msg_all_recv_msg_opt_start_time_stamp, duration = info.msg_all_recv_msg_duration;
            Assert.AreEqual(0, start + duration);
        }

        [Test]
        public void TextsAreReadWithUtils()
        {
            List<ConversationOperationResult> results = null;
            TencentIMSDK.ConvCreateConversationGroup("work", Sdk.Ids("c2c_bob"), (int code, string desc, string json, string user_data) =>
                results = Utils.FromJson<List<ConversationOperationResult>>(json));
            Sdk.Wait(() => results != null, "the results");
            Assert.AreEqual("c2c_bob", results[0].conversation_operation_result_conversation_id);
            var message = new Message { message_seq = ulong.MaxValue - 1, message_cloud_custom_str = "2026-01-01T00:00:00Z", message_elem_array = Sdk.Text("中文 😀").message_elem_array };
            Message again = Utils.FromJson<Message>(Utils.ToJson(message));
            Assert.AreEqual(message.ToJson(), again.ToJson());
            Assert.AreEqual("text", Utils.FromJson<string>("text"));
            Assert.IsNull(Utils.FromJson<Message>(""));
        }
    }
}
