using System;
using System.Collections.Generic;
using NUnit.Framework;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    [TestFixture]
    public class ConversationGroupTests
    {
        List<string> told;

        [SetUp]
        public void SetUp()
        {
            told = new List<string>();
            Sdk.Begin("alice");
        }

        [TearDown]
        public void TearDown()
        {
            Sdk.End();
        }

        void Listen()
        {
            TencentIMSDK.SetConvConversationGroupCreatedCallback((name, conversations, data) => told.Add("created " + name + Ids(conversations)));
            TencentIMSDK.SetConvConversationGroupDeletedCallback((name, data) => told.Add("deleted " + name));
            TencentIMSDK.SetConvConversationGroupNameChangedCallback((from, to, data) => told.Add("renamed " + from + " " + to));
            TencentIMSDK.SetConvConversationsAddedToGroupCallback((name, conversations, data) => told.Add("added " + name + Ids(conversations)));
            TencentIMSDK.SetConvConversationsDeletedFromGroupCallback((name, conversations, reason, data) =>
                told.Add("left " + name + Ids(conversations) + " " + reason));
            TencentIMSDK.SetConvEventCallback((what, conversations, data) =>
            {
                if (what == TIMConvEvent.kTIMConvEvent_Update) told.Add("update" + Ids(conversations));
            });
        }

        static string Ids(List<ConvInfo> conversations)
        {
            string ids = "";
            foreach (ConvInfo conversation in conversations) ids += " " + conversation.conv_id;
            return ids;
        }

        void WaitFor(params string[] events)
        {
            Sdk.Wait(() => told.Count >= events.Length, events[events.Length - 1]);
            Assert.AreEqual(events, told);
            told.Clear();
        }

        static List<string> Groups()
        {
            return Sdk.Get(TencentIMSDK.ConvGetConversationGroupListAsync());
        }

        [Test]
        public void TheWholeStory()
        {
            Sdk.Get(TencentIMSDK.ConvCreateAsync("bob", TIMConvType.kTIMConv_C2C));
            Listen();

            List<ConversationOperationResult> results = Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("工作 \"💼\"", Sdk.Ids("c2c_bob", "bob", "group_none", "c2c_carol")));
            Assert.AreEqual(4, results.Count);
            Assert.AreEqual("c2c_bob", results[0].conversation_operation_result_conversation_id);
            Assert.AreEqual(0, results[0].conversation_operation_result_result_code);
            Assert.AreEqual((int)TIMErrCode.ERR_INVALID_PARAMETERS, results[1].conversation_operation_result_result_code);
            Assert.AreEqual((int)TIMErrCode.ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED, results[2].conversation_operation_result_result_code);
            Assert.IsTrue(results[2].conversation_operation_result_result_info != "");
            WaitFor("created 工作 \"💼\" bob carol", "update bob");
            Assert.AreEqual(new[] { "工作 \"💼\"" }, Groups());

            Sdk.Get(TencentIMSDK.ConvRenameConversationGroupAsync("工作 \"💼\"", "work"));
            WaitFor("renamed 工作 \"💼\" work", "update bob");
            Assert.AreEqual(7014, Sdk.Code(TencentIMSDK.ConvCreateConversationGroupAsync("work", Sdk.Ids("c2c_bob"))));

            results = Sdk.Get(TencentIMSDK.ConvAddConversationsToGroupAsync("work", Sdk.Ids("c2c_dave")));
            Assert.AreEqual(0, results[0].conversation_operation_result_result_code);
            WaitFor("added work dave");

            Sdk.Get(TencentIMSDK.ConvDeleteConversationsFromGroupAsync("work", Sdk.Ids("c2c_bob")));
            WaitFor("left work bob 0", "update bob");

            Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("play", Sdk.Ids("c2c_bob")));
            WaitFor("created play bob", "update bob");
            Sdk.Get(TencentIMSDK.ConvReorderConversationGroupsAsync(Sdk.Ids("play", "work")));
            Assert.AreEqual(new[] { "play", "work" }, Groups());
            Assert.AreEqual(6017, Sdk.Code(TencentIMSDK.ConvReorderConversationGroupsAsync(Sdk.Ids("play"))));

            Sdk.Get(TencentIMSDK.ConvDeleteConversationGroupAsync("play"));
            WaitFor("deleted play", "update bob");
            Assert.AreEqual(new[] { "work" }, Groups());
            Assert.AreEqual(51009, Sdk.Code(TencentIMSDK.ConvDeleteConversationGroupAsync("play")));
        }

        [Test]
        public void FailuresSayWhatOfEachItem()
        {
            TIMException failure = Sdk.Failure(TencentIMSDK.ConvCreateConversationGroupAsync("work", Sdk.Ids("bob", "group_none")));
            Assert.AreEqual(6017, failure.Code);
            Assert.AreEqual("ConvCreateConversationGroup", failure.Function);
            Assert.IsTrue(failure.Desc != "" && failure.Message.Contains(failure.Desc));
            Assert.IsTrue(failure.Json.Contains("51007"), failure.Json);

            // The callback forms are given the results too.
            List<ConversationOperationResult> results = null;
            TencentIMSDK.ConvCreateConversationGroup("work", Sdk.Ids("bob"), (int code, string desc, List<ConversationOperationResult> items, string data) => results = items);
            Sdk.Wait(() => results != null, "the results");
            Assert.AreEqual(6017, results[0].conversation_operation_result_result_code);
            Assert.AreEqual(51009, Sdk.Code(TencentIMSDK.ConvAddConversationsToGroupAsync("work", Sdk.Ids("c2c_bob"))));
        }

        [Test]
        public void Limits()
        {
            string name = new string('x', 29);
            Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync(name + "中", Sdk.Ids("c2c_bob")));
            Assert.AreEqual(51011, Sdk.Code(TencentIMSDK.ConvCreateConversationGroupAsync(name + "中x", Sdk.Ids("c2c_bob"))));
            for (int i = 1; i < 20; i++) Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("group " + i, Sdk.Ids("c2c_bob")));
            Assert.AreEqual(51010, Sdk.Code(TencentIMSDK.ConvCreateConversationGroupAsync("one more", Sdk.Ids("c2c_bob"))));
            Assert.AreEqual(20, Groups().Count);
            var many = new List<string>();
            for (int i = 0; i < 101; i++) many.Add("c2c_user" + i);
            Assert.AreEqual(51006, Sdk.Code(TencentIMSDK.ConvAddConversationsToGroupAsync("group 1", many)));
        }

        [Test]
        public void LimitsCanBeSet()
        {
            Sdk.End();
            Sdk.Begin("alice", null, new Dictionary<string, ulong> { { "conversation_groups", 1 } });
            Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("a", Sdk.Ids("c2c_bob")));
            Assert.AreEqual(51010, Sdk.Code(TencentIMSDK.ConvCreateConversationGroupAsync("b", Sdk.Ids("c2c_bob"))));
        }

        [Test]
        public void PagesOfAGroup()
        {
            var ids = new List<string>();
            for (int i = 0; i < 25; i++)
            {
                Sdk.Get(TencentIMSDK.ConvCreateAsync("user" + i, TIMConvType.kTIMConv_C2C));
                ids.Add("c2c_user" + i);
            }
            Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("many", ids));
            Sdk.Get(TencentIMSDK.ConvCreateAsync("nobody", TIMConvType.kTIMConv_C2C));
            var filter = new ConversationListFilter { conversation_list_filter_conversation_group = "many" };
            var found = new HashSet<string>();
            ConversationListResult page;
            ulong next = 0;
            int pages = 0;
            do
            {
                page = Sdk.Get(TencentIMSDK.ConvGetConversationListByFilterAsync(filter, next, 10));
                foreach (ConvInfo conversation in page.conversation_list_result_conv_list)
                {
                    Assert.IsTrue(found.Add(conversation.conv_id), "twice " + conversation.conv_id);
                    Assert.AreEqual(new[] { "many" }, conversation.conv_conversation_group_array);
                }
                next = page.conversation_list_result_next_seq;
                pages++;
            }
            while (!page.conversation_list_result_is_finished);
            Assert.AreEqual(3, pages);
            Assert.AreEqual(25, found.Count);
            // In no group at all.
            filter.conversation_list_filter_conversation_group = "";
            page = Sdk.Get(TencentIMSDK.ConvGetConversationListByFilterAsync(filter, 0, 10));
            Assert.AreEqual("nobody", page.conversation_list_result_conv_list[0].conv_id);
            Assert.AreEqual(TIMResult.TIM_ERR_PARAM, TencentIMSDK.ConvGetConversationListByFilter(filter, 0, 0, (int code, string desc, string json, string data) => Assert.Fail("called")));
        }

        [Test]
        public void AnotherDevice()
        {
            Listen();
            using (var device = new Other("alice"))
            {
                Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("群 🎉", Sdk.Ids("c2c_bob", "c2c_carol")));
                Assert.AreEqual("created 群 🎉 2", device.Expect("created"));
                Sdk.Get(TencentIMSDK.ConvRenameConversationGroupAsync("群 🎉", "new"));
                device.Expect("renamed 群 🎉 new");
                Sdk.Get(TencentIMSDK.ConvAddConversationsToGroupAsync("new", Sdk.Ids("c2c_dave")));
                device.Expect("added new 1");
                Sdk.Get(TencentIMSDK.ConvDeleteConversationsFromGroupAsync("new", Sdk.Ids("c2c_dave", "c2c_bob")));
                device.Expect("left new 2");
                device.Write("groups");
                Assert.AreEqual("groups new", device.Expect("groups"));
                Sdk.Get(TencentIMSDK.ConvDeleteConversationGroupAsync("new"));
                device.Expect("deleted new");
            }
        }
    }
}
