using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using NUnit.Framework;
using Newtonsoft.Json.Linq;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    [TestFixture]
    public class DocumentTests
    {
        [TearDown]
        public void TearDown()
        {
            Sdk.End();
        }

        [Test]
        public void BigNumbersAreExact()
        {
            foreach (ulong number in new ulong[] { 9007199254740993, 9223372036854775807, 9223372036854775808, ulong.MaxValue, 0 })
            {
                var message = new Message { message_client_time = number, message_seq = number, message_unique_id = number };
                string json = message.ToJson();
                Assert.IsTrue(json.Contains("\"message_client_time\":" + number), json);
                Message again = Message.FromJson(json);
                Assert.AreEqual(number, again.message_client_time);
                Assert.AreEqual(number, again.message_seq);
                // Other programs may write them as texts.
                Assert.AreEqual(number, Message.FromJson("{\"message_seq\":\"" + number + "\"}").message_seq);
            }
            foreach (long number in new[] { long.MinValue, -9007199254740993, -1 })
            {
                string json = new GroupCounter { group_counter_value = number }.ToJson();
                Assert.AreEqual("{\"group_counter_value\":" + number + "}", json);
                Assert.AreEqual(number, GroupCounter.FromJson(json).group_counter_value);
            }
            var marks = new ConvInfo { conv_mark_array = new List<ulong> { 1, 1UL << 63, ulong.MaxValue } };
            Assert.AreEqual(marks.conv_mark_array, ConvInfo.FromJson(marks.ToJson()).conv_mark_array);
        }

        [Test]
        public void BigNumbersGoThroughTheLibrary()
        {
            Sdk.Begin("alice");
            foreach (ulong number in new ulong[] { 9007199254740993, ulong.MaxValue })
            {
                // A draft is kept as it is given.
                Sdk.Get(TencentIMSDK.ConvCreateAsync("bob", TIMConvType.kTIMConv_C2C));
                var draft = new DraftParam { draft_msg = new Message { message_elem_array = new List<Elem>(), message_client_time = number, message_unique_id = number }, draft_user_define = "草稿 \"📝\"" };
                Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.ConvSetDraft("bob", TIMConvType.kTIMConv_C2C, draft));
                Draft kept = Sdk.Get(TencentIMSDK.ConvGetConvListAsync())[0].conv_draft;
                Assert.AreEqual(number, kept.draft_msg.message_client_time);
                Assert.AreEqual(number, kept.draft_msg.message_unique_id);
                Assert.AreEqual("草稿 \"📝\"", kept.draft_user_define);
                Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.ConvCancelDraft("bob", TIMConvType.kTIMConv_C2C));
            }
            // All 64 bits of a mark.
            Sdk.Get(TencentIMSDK.ConvMarkConversationAsync(Sdk.Ids("c2c_bob"), (TIMConversationMarkType)(1UL << 63), true));
            Sdk.Get(TencentIMSDK.ConvMarkConversationAsync(Sdk.Ids("c2c_bob"), (TIMConversationMarkType)(1UL << 53), true));
            ConvInfo marked = Sdk.Get(TencentIMSDK.ConvGetConvListAsync())[0];
            Assert.AreEqual(new[] { 1UL << 53, 1UL << 63 }, marked.conv_mark_array);
            var filter = new ConversationListFilter { conversation_list_filter_mark_type = (TIMConversationMarkType)(1UL << 63) };
            Assert.AreEqual(1, Sdk.Get(TencentIMSDK.ConvGetConversationListByFilterAsync(filter, 0, 10)).conversation_list_result_conv_list.Count);
        }

        [Test]
        public void WhatDoesNotFitReadsAsNothingAndTheRestStays()
        {
            Message message = Message.FromJson("{\"message_seq\":-1,\"message_rand\":18446744073709551616,\"message_custom_int\":4294967296,\"message_conv_id\":5,"
                + "\"message_is_read\":\"yes\",\"message_sender_profile\":[],\"message_group_at_user_array\":{},\"message_conv_type\":null,\"message_unique_id\":1.5,"
                + "\"message_elem_array\":[7,null,{\"elem_type\":99,\"new\":[{}]},{\"elem_type\":0,\"text_elem_content\":\"2026-01-01T00:00:00Z\"}],"
                + "\"not_known\":{\"a\":[1]},\"message_version\":3,\"message_status\":77}");
            Assert.AreEqual(0, message.message_seq);
            Assert.AreEqual(0, message.message_rand);
            Assert.AreEqual(0, message.message_unique_id);
            Assert.IsNull(message.message_custom_int);
            Assert.IsNull(message.message_conv_id);
            Assert.IsNull(message.message_is_read);
            Assert.IsNull(message.message_sender_profile);
            Assert.IsNull(message.message_group_at_user_array);
            Assert.IsNull(message.message_conv_type);
            Assert.AreEqual(2, message.message_elem_array.Count);
            Assert.AreEqual(99, (int)message.message_elem_array[0].elem_type);
            // A text that looks like a date stays as it is.
            Assert.AreEqual("2026-01-01T00:00:00Z", message.message_elem_array[1].text_elem_content);
            Assert.AreEqual(3, message.message_version);
            Assert.AreEqual(77, (int)message.message_status);
            Assert.IsNull(Message.FromJson("[]"));
            Assert.IsNull(Message.FromJson(""));
            Assert.IsNull(Message.FromJson(null));
        }

        [Test]
        public void WhatIsNullIsLeftOut()
        {
            Assert.AreEqual("{}", new MsgGetMsgListParam().ToJson());
            Assert.AreEqual("{}", new ConversationListFilter().ToJson());
            Assert.AreEqual("{\"elem_type\":0}", new Elem().ToJson());
            Assert.AreEqual("{\"msg_getmsglist_param_count\":0}", new MsgGetMsgListParam { msg_getmsglist_param_count = 0 }.ToJson());
        }

        /// <summary>Every document, with a value in each member, is the same when it is read again.</summary>
        [Test]
        public void EveryMemberIsWrittenAndRead()
        {
            int documents = 0;
            foreach (Type type in typeof(TIMDocument).Assembly.GetTypes())
            {
                if (!type.IsSubclassOf(typeof(TIMDocument))) continue;
                object full = Full(type, 2);
                string json = ((TIMDocument)full).ToJson();
                MethodInfo read = type.GetMethod("FromJson", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy);
                Assert.AreEqual(json, ((TIMDocument)read.Invoke(null, new object[] { json })).ToJson(), type.Name);
                Assert.AreEqual(type.GetFields().Length, JObject.Parse(json).Count, type.Name);
                documents++;
            }
            Assert.IsTrue(documents > 60, documents.ToString());
        }

        static object Full(Type type, int depth)
        {
            object value = Activator.CreateInstance(type);
            foreach (FieldInfo field in type.GetFields()) field.SetValue(value, Value(field.FieldType, field.Name, depth));
            return value;
        }

        static object Value(Type type, string name, int depth)
        {
            Type inner = Nullable.GetUnderlyingType(type) ?? type;
            if (inner == typeof(string)) return name + " 中文 😀 \"\\\n";
            if (inner == typeof(bool)) return true;
            if (inner == typeof(int)) return int.MinValue;
            if (inner == typeof(uint)) return uint.MaxValue;
            if (inner == typeof(long)) return long.MinValue;
            if (inner == typeof(ulong)) return ulong.MaxValue;
            if (inner == typeof(double)) return -0.1;
            if (inner == typeof(TIMConversationMarkType)) return (TIMConversationMarkType)ulong.MaxValue;
            if (inner.IsEnum) return Enum.ToObject(inner, 77);
            if (inner == typeof(JToken)) return JToken.Parse("{\"a\":[1,null,\"b\"]}");
            if (inner == typeof(Dictionary<string, ulong>)) return new Dictionary<string, ulong> { { "a", 1 }, { "b", ulong.MaxValue } };
            if (inner.IsGenericType)
            {
                var list = (IList)Activator.CreateInstance(inner);
                Type item = inner.GetGenericArguments()[0];
                if (depth > 0 || !item.IsSubclassOf(typeof(TIMDocument))) list.Add(Value(item, name, depth - 1));
                return list;
            }
            return depth > 0 ? Full(inner, depth - 1) : Activator.CreateInstance(inner);
        }
    }
}
