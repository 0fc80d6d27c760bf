using System;
using System.Collections.Generic;
using System.Text;
using NUnit.Framework;
using com.tencent.imsdk.unity.callback;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    [TestFixture]
    public class MessageTests
    {
        const TIMConvType C2C = TIMConvType.kTIMConv_C2C;

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
        public void BothWaysBetweenTwoUsers()
        {
            var told = new List<Message>();
            var asText = new List<string>();
            TencentIMSDK.AddRecvNewMsgCallback((messages, data) => told.AddRange(messages), (text, data) => asText.Add(text));
            int read = 0;
            TencentIMSDK.SetMsgReadedReceiptCallback((receipts, data) => read++);
            const string words = "你好, \"Bob\" 👋🏽\n\\ \u0001";
            using (var bob = new Other("bob"))
            {
                var id = new StringBuilder("something");
                Message sent = null;
                TIMResult result = TencentIMSDK.MsgSendMessage("bob", C2C, Sdk.Text("你好, \"Bob\" 👋🏽"), id, (int code, string desc, Message message, string data) =>
                {
                    Assert.AreEqual(0, code, desc);
                    sent = message;
                });
                Assert.AreEqual(TIMResult.TIM_SUCC, result);
                // The id is there before the answer.
                Assert.IsTrue(id.ToString().StartsWith("alice-"), id.ToString());
                Sdk.Wait(() => sent != null, "the answer");
                Assert.AreEqual(id.ToString(), sent.message_msg_id);
                Assert.AreEqual(TIMMsgStatus.kTIMMsg_SendSucc, sent.message_status);
                Assert.AreEqual(1, sent.message_seq);
                Assert.AreEqual("message alice 你好, \"Bob\" 👋🏽", bob.Expect("message"));

                bob.Write("send alice 1 再见 🌙 \"ok\"");
                Sdk.Wait(() => told.Count == 1 && asText.Count == 1, "bob's message");
                Assert.AreEqual("再见 🌙 \"ok\"", Sdk.TextOf(told[0]));
                Assert.AreEqual("bob", told[0].message_sender);
                Assert.IsTrue(asText[0].StartsWith("["), asText[0]);

                bob.Write("report alice");
                Sdk.Wait(() => read == 1, "the receipt");

                Sdk.Get(TencentIMSDK.MsgRevokeAsync("bob", C2C, sent));
                bob.Expect("revoked alice");
            }
            // Control characters and newlines come back too.
            Message again = Sdk.Get(TencentIMSDK.MsgSendNewMsgAsync("bob", C2C, Sdk.Text(words)));
            Assert.AreEqual(words, Sdk.TextOf(again));
            Message found = Sdk.Get(TencentIMSDK.MsgFindMessagesAsync(Sdk.Ids(again.message_msg_id)))[0];
            Assert.AreEqual(words, Sdk.TextOf(found));
        }

        [Test]
        public void EveryKindOfElement()
        {
            var message = new Message
            {
                message_elem_array = new List<Elem>
                {
                    new Elem { elem_type = TIMElemType.kTIMElem_Text, text_elem_content = "a" },
                    new Elem { elem_type = TIMElemType.kTIMElem_Custom, custom_elem_data = "{\"b\":1}", custom_elem_desc = "", custom_elem_ext = "c" },
                    new Elem { elem_type = TIMElemType.kTIMElem_Face, face_elem_index = -7, face_elem_buf = "smile" },
                    new Elem { elem_type = TIMElemType.kTIMElem_Location, location_elem_longitude = -13.25, location_elem_latitude = 1e-7 },
                    new Elem { elem_type = TIMElemType.kTIMElem_Image, image_elem_orig_path = "/a.png", image_elem_level = TIMImageLevel.kTIMImageLevel_HD, image_elem_orig_pic_size = int.MaxValue },
                    new Elem { elem_type = TIMElemType.kTIMElem_Video, video_elem_video_path = "/a.mp4", video_elem_video_size = uint.MaxValue },
                    new Elem { elem_type = TIMElemType.kTIMElem_File, file_elem_file_path = "/a.txt", file_elem_file_name = "a.txt" },
                    new Elem { elem_type = TIMElemType.kTIMElem_Sound, sound_elem_file_path = "/a.ogg", sound_elem_file_time = 3 },
                    new Elem { elem_type = TIMElemType.kTIMElem_Merge, merge_elem_title = "t", merge_elem_abstract_array = Sdk.Ids("x", ""), merge_elem_message_array = new List<Message> { Sdk.Text("inside") } },
                },
                message_cloud_custom_str = "cloud",
                message_custom_int = uint.MaxValue,
                message_need_read_receipt = true,
                message_priority = TIMMsgPriority.kTIMMsgPriority_High,
            };
            Message sent = Sdk.Get(TencentIMSDK.MsgSendMessageAsync("bob", C2C, message));
            List<Elem> elements = sent.message_elem_array;
            Assert.AreEqual(9, elements.Count);
            Assert.AreEqual("{\"b\":1}", elements[1].custom_elem_data);
            Assert.AreEqual(-7, elements[2].face_elem_index);
            Assert.IsTrue(elements[3].location_elem_longitude == -13.25 && elements[3].location_elem_latitude == 1e-7);
            Assert.AreEqual(int.MaxValue, elements[4].image_elem_orig_pic_size);
            Assert.AreEqual(uint.MaxValue, elements[5].video_elem_video_size);
            Assert.AreEqual("inside", Sdk.TextOf(elements[8].merge_elem_message_array[0]));
            Assert.AreEqual("cloud", sent.message_cloud_custom_str);
            Assert.AreEqual(uint.MaxValue, sent.message_custom_int);
            Assert.AreEqual(TIMMsgPriority.kTIMMsgPriority_High, sent.message_priority);
            // An element brings the keys of its own type only.
            Assert.IsFalse(elements[0].ToJson().Contains("image_elem"), elements[0].ToJson());
        }

        [Test]
        public void TheIdThroughACallback()
        {
            var told = new List<string>();
            TencentIMSDK.MsgSendNewMsgEx("bob", C2C, Sdk.Text("1"), (code, desc, id, data) => told.Add("id " + id),
                (int code, string desc, Message message, string data) => told.Add("sent " + message.message_msg_id));
            Sdk.Wait(() => told.Count == 2, "both");
            Assert.AreEqual(told[0].Replace("id", "sent"), told[1]);
            told.Clear();
            // Either may be left out, and the handle is freed all the same.
            TencentIMSDK.MsgSendNewMsgEx("bob", C2C, Sdk.Text("2"), (code, desc, id, data) => told.Add("id"), (ValueCallback<Message>)null);
            TencentIMSDK.MsgSendNewMsgEx("bob", C2C, Sdk.Text("3"), null, (int code, string desc, string json, string data) => told.Add("sent"));
            TencentIMSDK.MsgSendNewMsgEx("bob", C2C, Sdk.Text("4"), null, (ValueCallback<string>)null);
            Sdk.Wait(() => told.Count == 2, "both");
            Assert.AreEqual(new[] { "id", "sent" }, told);
            Assert.AreEqual(5, Sdk.Get(TencentIMSDK.MsgSendMessageAsync("bob", C2C, Sdk.Text("5"))).message_seq);
        }

        [Test]
        public void HistoriesAndSearch()
        {
            for (int i = 1; i <= 5; i++) Sdk.Get(TencentIMSDK.MsgSendNewMsgAsync("bob", C2C, Sdk.Text("第 " + i + " 条消息")));
            var param = new MsgGetMsgListParam { msg_getmsglist_param_count = 3 };
            List<Message> page = Sdk.Get(TencentIMSDK.MsgGetMsgListAsync("bob", C2C, param));
            Assert.AreEqual("第 5 条消息", Sdk.TextOf(page[0]));
            param.msg_getmsglist_param_last_msg = page[2];
            page = Sdk.Get(TencentIMSDK.MsgGetMsgListAsync("bob", C2C, param));
            Assert.AreEqual(2, page.Count);
            var search = new MessageSearchParam { msg_search_param_keyword_array = Sdk.Ids("消息"), msg_search_param_message_type_array = new List<TIMElemType> { TIMElemType.kTIMElem_Text } };
            MessageSearchResult found = Sdk.Get(TencentIMSDK.MsgSearchLocalMessagesAsync(search));
            Assert.AreEqual(1, found.msg_search_result_total_count);
            Assert.AreEqual(5, found.msg_search_result_item_array[0].msg_search_result_item_total_message_count);
        }

        [Test]
        public void WhoHasRead()
        {
            // Only members of chat groups can be asked for; a message that is unknown has no readers.
            GroupMessageReadMemberList list = Sdk.Get(TencentIMSDK.MsgGetGroupMessageReadMemberListAsync(new Message { message_msg_id = "none" }, TIMGroupMessageReadMembersFilter.TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_READ, 0, 10));
            Assert.AreEqual(0, list.members.Count);
            Assert.IsTrue(list.is_finished);
            string text = null;
            TencentIMSDK.GetMsgGroupMessageReadMemberList(new Message { message_msg_id = "none" }, TIMGroupMessageReadMembersFilter.TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_READ, 0, 10,
                stringCallback: (members, next, isFinished, data) => text = members);
            Sdk.Wait(() => text != null, "the members");
            Assert.AreEqual("[]", text);
            TIMException refused = Sdk.Failure(TencentIMSDK.MsgGetGroupMessageReadMemberListAsync(null, TIMGroupMessageReadMembersFilter.TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_READ, 0, 10));
            Assert.IsTrue(refused.Code < 0);
        }

        [Test]
        public void AConflictAnswersTheMessageAsItIs()
        {
            Message sent = Sdk.Get(TencentIMSDK.MsgSendNewMsgAsync("bob", C2C, Sdk.Text("before")));
            var change = new Message { message_msg_id = sent.message_msg_id, message_version = 77, message_elem_array = Sdk.Text("after").message_elem_array };
            TIMException failure = Sdk.Failure(TencentIMSDK.MsgModifyMessageAsync(change));
            Assert.AreEqual(8006, failure.Code);
            Assert.AreEqual("before", Sdk.TextOf(Message.FromJson(failure.Json)));
        }
    }
}
