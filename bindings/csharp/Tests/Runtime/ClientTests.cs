using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using Newtonsoft.Json.Linq;
using com.tencent.imsdk.unity.callback;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.native;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    /// <summary>Several users in one process.</summary>
    [TestFixture]
    public class ClientTests
    {
        const TIMConvType C2C = TIMConvType.kTIMConv_C2C;

        readonly List<ConvokeClient> clients = new List<ConvokeClient>();

        /// <summary>What clients were told: whose it is, and the listener; with the arguments.</summary>
        readonly List<KeyValuePair<string, JArray>> told = new List<KeyValuePair<string, JArray>>();

        [SetUp]
        public void SetUp()
        {
            told.Clear();
            Sdk.Begin("alice");
        }

        [TearDown]
        public void TearDown()
        {
            clients.ForEach(client => client.Close());
            clients.Clear();
            Sdk.End();
        }

        static SdkConfig Config()
        {
            return new SdkConfig { sdk_config_config_file_path = Sdk.Directory, convoke_durability = "normal" };
        }

        ConvokeClient LoggedIn(string user)
        {
            var client = new ConvokeClient(Sdk.App, Config());
            clients.Add(client);
            client.Listen((listener, arguments) => told.Add(new KeyValuePair<string, JArray>(user + " " + listener, arguments)));
            Assert.AreEqual("", Sdk.Get(client.CallAsync("Login", user, "any text")));
            return client;
        }

        /// <summary>Waits for what a client is told, and takes it.</summary>
        JArray Next(string what)
        {
            int at = -1;
            Sdk.Wait(() => (at = told.FindIndex(one => one.Key == what)) >= 0, what);
            JArray arguments = told[at].Value;
            told.RemoveAt(at);
            return arguments;
        }

        /// <summary>Waits for the text of a message that a client is told of.</summary>
        string NextText(string user)
        {
            return Sdk.TextOf(Message.FromJson(Next(user + " TIMRecvNewMsgCallback")[0][0].ToString()));
        }

        [Test]
        public void TwoUsersInOneProcessTalk()
        {
            ConvokeClient bob = LoggedIn("bob");
            Assert.AreEqual("bob", Sdk.Get(bob.CallAsync("GetLoginUserID")));
            Assert.AreEqual("alice", TencentIMSDK.GetLoginUserID());
            var heard = new List<string>();
            TencentIMSDK.AddRecvNewMsgCallback((messages, data) => heard.AddRange(messages.Select(message => message.message_sender + ": " + Sdk.TextOf(message))));
            Sdk.Get(TencentIMSDK.MsgSendMessageAsync("bob", C2C, Sdk.Text("Tea at five? 🍵")));
            Assert.AreEqual("Tea at five? 🍵", NextText("bob"));
            Message sent = Message.FromJson(Sdk.Get(bob.CallAsync("MsgSendMessage", "alice", C2C, Sdk.Text("Gladly \"好的\""))));
            Assert.AreEqual("Gladly \"好的\"", Sdk.TextOf(sent));
            Sdk.Wait(() => heard.Contains("bob: Gladly \"好的\""), "his answer");
            // And two by handle.
            LoggedIn("carol");
            Sdk.Get(bob.CallAsync("TIMMsgSendMessage", "carol", C2C, Sdk.Text("And you?")));
            Assert.AreEqual("And you?", NextText("carol"));
        }

        [Test]
        public void EachIsToldItsOwnEventsAndTheEndOfOneLeavesTheOthers()
        {
            ConvokeClient bob = LoggedIn("bob"), carol = LoggedIn("carol");
            Sdk.Get(carol.CallAsync("ConvCreateConversationGroup", "hers", Sdk.Ids("c2c_bob")));
            Assert.AreEqual("hers", (string)Next("carol TIMConvConversationGroupCreatedCallback")[0]);
            carol.Close();
            Sdk.Get(bob.CallAsync("ConvCreateConversationGroup", "his", Sdk.Ids("c2c_alice")));
            Assert.AreEqual("his", (string)Next("bob TIMConvConversationGroupCreatedCallback")[0]);
            Assert.AreEqual("[\"his\"]", Sdk.Get(bob.CallAsync("ConvGetConversationGroupList")));
            Assert.AreEqual(0, Sdk.Get(TencentIMSDK.ConvGetConversationGroupListAsync()).Count);
            TencentIMSDK.Uninit();
            Assert.AreEqual("bob", Sdk.Get(bob.CallAsync("GetLoginUserID")));
        }

        [Test]
        public void AnOpeningThatIsRefusedSaysWhy()
        {
            var zero = Assert.Throws<TIMException>(() => new ConvokeClient(0, Config()));
            Assert.AreEqual("ConvokeOpen", zero.Function);
            Assert.AreEqual((int)TIMResult.TIM_ERR_PARAM, zero.Code);
            StringAssert.Contains("sdk_app_id", zero.Desc);
            var paper = Assert.Throws<TIMException>(() => new ConvokeClient(Sdk.App, new SdkConfig { convoke_store = "paper" }));
            StringAssert.Contains("convoke_store", paper.Desc);
            Assert.AreEqual(0, ConvokeClient.Live);
        }

        [Test]
        public void CallsThatAreRefusedOrFailSaySo()
        {
            var client = new ConvokeClient(Sdk.App, Config());
            clients.Add(client);
            Assert.AreEqual((int)TIMErrCode.ERR_SDK_NOT_LOGGED_IN, Sdk.Code(client.CallAsync("ConvGetConvList")));
            Sdk.Get(client.CallAsync("Login", "bob", "any text"));
            ValueCallback<string> never = (code, desc, json, data) => Assert.Fail("a refused call is answered");
            Assert.AreEqual(TIMResult.TIM_ERR_PARAM, client.Call("ConvNoSuch", never));
            Assert.AreEqual(TIMResult.TIM_ERR_PARAM, client.Call(null, never));
            Assert.AreEqual(TIMResult.TIM_ERR_JSON, client.Call("ConvDeleteConversationGroup", never, 7));
            Assert.AreEqual(TIMResult.TIM_ERR_PARAM, client.Call("ConvDeleteConversationGroup", never, null));
            Assert.Throws<ArgumentException>(() => client.Call("Logout", never, new object()));
            TIMException wrong = Sdk.Failure(client.CallAsync("ConvCreateConversationGruop", "work", null));
            Assert.AreEqual((int)TIMResult.TIM_ERR_PARAM, wrong.Code);
            Assert.AreEqual("ConvCreateConversationGruop", wrong.Function);
            StringAssert.Contains("is ConvCreateConversationGroup meant?", wrong.Desc);
            // Of each conversation what became of it, though the call has failed.
            TIMException failed = Sdk.Failure(client.CallAsync("ConvCreateConversationGroup", "work", Sdk.Ids("bob")));
            StringAssert.Contains("\"conversation_operation_result_conversation_id\":\"bob\"", failed.Json);
            // Nobody is told, and it is done.
            Assert.AreEqual(TIMResult.TIM_SUCC, client.Call("ConvCreate", null, "carol", C2C));
            StringAssert.Contains("\"conv_id\":\"carol\"", Sdk.Get(client.CallAsync("ConvGetConvList")));
            client.Close();
            Assert.AreEqual(TIMResult.TIM_ERR_PARAM, client.Call("ConvGetConvList", never));
            Assert.AreEqual(0, Call.Live);
        }

        [Test]
        public void TheEndAnswersWhatIsPending()
        {
            ConvokeClient bob = LoggedIn("bob");
            var codes = new List<int>();
            var tasks = new List<Task<string>>();
            for (int i = 0; i < 50; i++)
            {
                bob.Call("ConvCreate", (code, desc, json, data) => codes.Add(code), "user" + i, C2C);
                tasks.Add(bob.CallAsync("ConvGetConvList"));
            }
            bob.Close();
            Assert.AreEqual(50, codes.Count);
            int interrupted = (int)TIMErrCode.ERR_SDK_COMM_INTERRUPT;
            Assert.IsTrue(codes.All(code => code == 0 || code == interrupted), string.Join(" ", codes.Select(code => "" + code).ToArray()));
            foreach (Task<string> task in tasks)
            {
                Assert.IsTrue(task.IsCompleted);
                if (task.IsFaulted) Assert.AreEqual(interrupted, Sdk.Code(task));
            }
            Assert.AreEqual(0, Call.Live);
            Assert.AreEqual(0, ConvokeClient.Live);
            int before = told.Count;
            bob.Close();
            Sdk.Get(TencentIMSDK.ConvGetConvListAsync());
            Assert.AreEqual(before, told.Count);
        }

        [Test]
        public void ItMayEndInACallbackOfItsOwnAndOfAnother()
        {
            ConvokeClient bob = LoggedIn("bob"), carol = LoggedIn("carol");
            var codes = new List<int>();
            int inside = -1;
            bob.Call("ConvGetConvList", (code, desc, json, data) =>
            {
                bob.Call("ConvGetConvList", (code2, desc2, json2, data2) => codes.Add(code2));
                carol.Call("ConvGetConvList", (code2, desc2, json2, data2) => codes.Add(code2));
                bob.Close();
                carol.Close();
                inside = codes.Count;
                told.Clear();
            });
            Sdk.Wait(() => codes.Count == 2, "both answers");
            Assert.AreEqual(0, inside, "answered inside of a callback");
            Assert.AreEqual(0, told.Count);
        }

        [Test]
        public void ListenersAreReplacedAndCleared()
        {
            ConvokeClient bob = LoggedIn("bob");
            var heard = new List<string>();
            int before = told.Count;
            bob.Listen((listener, arguments) => heard.Add(listener));
            Sdk.Get(bob.CallAsync("ConvCreateConversationGroup", "one", Sdk.Ids("c2c_alice")));
            Sdk.Wait(() => heard.Contains("TIMConvConversationGroupCreatedCallback"), "the event");
            Assert.AreEqual(before, told.Count);
            bob.Listen(null);
            heard.Clear();
            Sdk.Get(bob.CallAsync("ConvCreateConversationGroup", "two", Sdk.Ids("c2c_alice")));
            Sdk.Get(bob.CallAsync("ConvGetConvList"));
            Assert.AreEqual(0, heard.Count);
        }

        [Test]
        public void ArgumentsAreWrittenAsTheLibraryTakesThem()
        {
            Assert.AreEqual("[]", Json.Arguments(new object[0]));
            Assert.AreEqual("[null]", Json.Arguments(null));
            Assert.AreEqual("[\"a\\\"b\",1,true,-1,18446744073709551615]", Json.Arguments(new object[] { "a\"b", C2C, true, -1L, ulong.MaxValue }));
            Assert.AreEqual("[9223372036854775808]", Json.Arguments(new object[] { (TIMConversationMarkType)(1UL << 63) }));
            var draft = new DraftParam { draft_user_define = "茶" };
            Assert.AreEqual("[{\"draft_user_define\":\"茶\",\"draft_edit_time\":0},[\"c2c_bob\"],{\"k\":[\"v\"]},\"x\"]",
                Json.Arguments(new object[] { draft, Sdk.Ids("c2c_bob"), JObject.Parse("{\"k\":[\"v\"]}"), new JValue("x") }));
        }
    }
}
