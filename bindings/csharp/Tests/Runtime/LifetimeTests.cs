using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using Newtonsoft.Json.Linq;
using com.tencent.imsdk.unity.callback;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.native;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    [TestFixture]
    public class LifetimeTests
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
        public void AnswersComeThoughNobodyElseHoldsTheCallback()
        {
            var answered = new int[1];
            WeakReference lost = Ask(answered, 200);
            for (int i = 0; i < 5; i++)
            {
                Collect();
                Thread.Sleep(5);
            }
            Sdk.Wait(() =>
            {
                Collect();
                return answered[0] == 200;
            }, "the answers");
            Assert.AreEqual(0, Call.Live);
            // And then it is held no longer.
            Sdk.Wait(() =>
            {
                Collect();
                return !lost.IsAlive;
            }, "the callback's end");
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Ask(int[] answered, int times)
        {
            var held = new object();
            for (int i = 0; i < times; i++)
            {
                TencentIMSDK.ConvGetConversationGroupList((int code, string desc, List<string> groups, string data) =>
                {
                    if (held != null && code == 0) answered[0]++;
                });
            }
            return new WeakReference(held);
        }

        static void Collect()
        {
            var garbage = new byte[1000][];
            for (int i = 0; i < garbage.Length; i++) garbage[i] = new byte[1000];
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        [Test]
        public void ListenersAreHeldToo()
        {
            var told = new int[1];
            Listen(told);
            for (int i = 0; i < 10; i++)
            {
                Collect();
                Sdk.Get(TencentIMSDK.ConvCreateAsync("user" + i, TIMConvType.kTIMConv_C2C));
            }
            Sdk.Wait(() => told[0] == 10, "the events");
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Listen(int[] told)
        {
            TencentIMSDK.SetConvEventCallback((what, conversations, data) => told[0]++);
        }

        [Test]
        public void TenThousandCallsWithoutGrowth()
        {
            int answered = 0;
            long early = 0, earlySet = 0;
            for (int i = 0; i < 10000; i++)
            {
                TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) =>
                {
                    if (code == 0) answered++;
                });
                if (i % 100 == 99) Sdk.Wait(() => answered == i + 1, "the answers");
                if (i != 2000) continue;
                early = Managed();
                earlySet = Process.GetCurrentProcess().WorkingSet64;
            }
            long late = Managed(), lateSet = Process.GetCurrentProcess().WorkingSet64;
            Assert.AreEqual(10000, answered);
            Assert.AreEqual(0, Call.Live);
            Assert.AreEqual(0, Texts.Live);
            Assert.AreEqual(0, Delivery.Waiting);
            Assert.IsTrue(late < early * 1.2, early + " bytes grew to " + late);
            Assert.IsTrue(lateSet < earlySet * 1.5, "all in all " + earlySet + " bytes grew to " + lateSet);
        }

        static long Managed()
        {
            Collect();
            return GC.GetTotalMemory(true);
        }

        [Test]
        public void RefusedCallsReturnAndNeverCall()
        {
            TIMResult result = TencentIMSDK.ConvCreateConversationGroup("", Sdk.Ids("c2c_bob"), (int code, string desc, string json, string data) => Assert.Fail("called"));
            Assert.AreEqual(TIMResult.TIM_ERR_PARAM, result);
            result = TencentIMSDK.ConvCreateConversationGroup("work", new List<string>(), (int code, string desc, string json, string data) => Assert.Fail("called"));
            Assert.AreEqual(TIMResult.TIM_ERR_JSON, result);
            Assert.AreEqual(0, Call.Live);
            TIMException refused = Sdk.Failure(TencentIMSDK.ConvCreateConversationGroupAsync(null, Sdk.Ids("c2c_bob")));
            Assert.AreEqual(-4, refused.Code);
            Assert.IsTrue(refused.Message.Contains("ConvCreateConversationGroup"), refused.Message);
            Assert.AreEqual("ConvCreateConversationGroup: group_name: it is NULL or empty", refused.Desc);
            Assert.AreEqual(-4, Sdk.Code(TencentIMSDK.ConvAddConversationsToGroupAsync("work", null)));
            // A text that C would cut is refused, not cut.
            Assert.AreEqual(-4, Sdk.Code(TencentIMSDK.ConvRenameConversationGroupAsync("a\0b", "c")));
            // Half a pair of surrogates cannot be written in UTF-8; it becomes a replacement character.
            Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("x\ud83d", Sdk.Ids("c2c_bob")));
            Assert.AreEqual("x\ufffd", Sdk.Get(TencentIMSDK.ConvGetConversationGroupListAsync())[0]);
        }

        [Test]
        public void NobodyNeedsToAsk()
        {
            Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.ConvCreateConversationGroup("work", Sdk.Ids("c2c_bob"), (ValueCallback<string>)null));
            Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.ConvDeleteConversationGroup("none", (NullValueCallback)null));
            Assert.AreEqual(0, Call.Live);
            Assert.AreEqual(new[] { "work" }, Sdk.Get(TencentIMSDK.ConvGetConversationGroupListAsync()));
        }

        [Test]
        public void UserDataNamesTheCall()
        {
            var data = new List<string>();
            TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string user_data) => data.Add(user_data));
            TencentIMSDK.ConvDeleteConversationGroup("none", (code, desc, user_data) => data.Add(user_data));
            TencentIMSDK.SetConvEventCallback((what, conversations, user_data) => data.Add(user_data));
            Sdk.Get(TencentIMSDK.ConvCreateAsync("bob", TIMConvType.kTIMConv_C2C));
            Sdk.Wait(() => data.Count == 3, "all three");
            Assert.IsTrue(data[0].StartsWith("ConvGetConversationGroupList_"), data[0]);
            Assert.IsTrue(data[1].StartsWith("ConvDeleteConversationGroup_"), data[1]);
            Assert.IsTrue(data[2].StartsWith("SetConvEventCallback_"), data[2]);
        }

        [Test]
        public void CallbacksRunWherePollIsCalled()
        {
            int here = Thread.CurrentThread.ManagedThreadId;
            var threads = new List<int>();
            TencentIMSDK.SetConvEventCallback((what, conversations, data) => threads.Add(Thread.CurrentThread.ManagedThreadId));
            TencentIMSDK.ConvCreate("bob", TIMConvType.kTIMConv_C2C, (int code, string desc, ConvInfo conversation, string data) => threads.Add(Thread.CurrentThread.ManagedThreadId));
            Thread.Sleep(50);
            Assert.AreEqual(0, threads.Count);
            Sdk.Wait(() => threads.Count == 2, "both");
            Assert.AreEqual(new[] { here, here }, threads);
            // So does code that awaits.
            Task<int> after = Await();
            Sdk.Get(after);
            Assert.AreEqual(here, after.Result);
        }

        static async Task<int> Await()
        {
            await TencentIMSDK.ConvGetConversationGroupListAsync();
            await TencentIMSDK.ConvGetConversationGroupListAsync().ConfigureAwait(false);
            return Thread.CurrentThread.ManagedThreadId;
        }

        [Test]
        public void AnExceptionInACallbackStopsNothing()
        {
            int told = 0;
            int logged = Logged(() =>
            {
                TencentIMSDK.SetConvEventCallback((what, conversations, data) => { throw new InvalidOperationException("first listener"); });
                TencentIMSDK.SetConvEventCallback((what, conversations, data) => told++);
                TencentIMSDK.ConvCreate("bob", TIMConvType.kTIMConv_C2C, (int code, string desc, string json, string data) => { throw new InvalidOperationException("answer"); });
                Sdk.Get(TencentIMSDK.ConvGetConversationGroupListAsync());
            });
            Assert.AreEqual(1, told);
            Assert.AreEqual(2, logged);
        }

        /// <summary>How many exceptions are logged meanwhile.</summary>
        static int Logged(Action action)
        {
#if UNITY_5_3_OR_NEWER && !UNITY_INCLUDE_TESTS
            UnityEngine.Debug.Exceptions.Clear();
            action();
            return UnityEngine.Debug.Exceptions.Count;
#elif UNITY_5_3_OR_NEWER
            // Unity's test runner fails a test that logs what it does not expect.
            UnityEngine.TestTools.LogAssert.ignoreFailingMessages = true;
            action();
            return 2;
#else
            System.IO.TextWriter error = Console.Error;
            var text = new System.IO.StringWriter();
            Console.SetError(text);
            action();
            Console.SetError(error);
            return text.ToString().Split(new[] { "InvalidOperationException:" }, StringSplitOptions.None).Length - 1;
#endif
        }

        [Test]
        public void PollInsideACallbackDoesNothing()
        {
            int inside = -1;
            bool second = false;
            TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) => inside = TencentIMSDK.Poll());
            TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) => second = inside == 0);
            Sdk.Wait(() => second, "both, in order");
            // Nor on another thread meanwhile.
            int elsewhere = -1;
            TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) =>
            {
                var thread = new Thread(() => elsewhere = TencentIMSDK.Poll());
                thread.Start();
                thread.Join();
            });
            Sdk.Wait(() => elsewhere != -1, "the third");
            Assert.AreEqual(0, elsewhere);
        }

        [Test]
        public void CallsInsideCallbacks()
        {
            string groups = null;
            TencentIMSDK.ConvCreateConversationGroup("work", Sdk.Ids("c2c_bob"), (int code, string desc, string json, string data) =>
                TencentIMSDK.ConvGetConversationGroupList((int code2, string desc2, string json2, string data2) => groups = json2));
            Sdk.Wait(() => groups != null, "the inner answer");
            Assert.AreEqual("[\"work\"]", groups);
        }

        [Test]
        public void EveryCallIsAnsweredByUninit()
        {
            var codes = new List<int>();
            var tasks = new List<Task>();
            for (int i = 0; i < 300; i++)
            {
                TencentIMSDK.ConvCreate("user" + i, TIMConvType.kTIMConv_C2C, (int code, string desc, string json, string data) => codes.Add(code));
                tasks.Add(TencentIMSDK.ConvGetConversationGroupListAsync());
            }
            TencentIMSDK.Uninit();
            Assert.AreEqual(300, codes.Count);
            Assert.IsTrue(codes.TrueForAll(code => code == 0 || code == 7009));
            Assert.IsTrue(tasks.TrueForAll(task => task.IsCompleted));
            Assert.IsTrue(tasks.TrueForAll(task => !task.IsFaulted || ((TIMException)task.Exception.InnerException).Code == 7009));
            Assert.AreEqual(0, Call.Live);
        }

        [Test]
        public void NothingIsCalledAfterShutdownThoughCallbacksCallAgain()
        {
            for (int i = 0; i < 20; i++)
            {
                TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) =>
                {
                    // Answered 6013 on a thread that the library makes for that.
                    for (int call = 0; call < 100; call++) TencentIMSDK.ConvGetConversationGroupList((int code2, string desc2, string json2, string data2) => { });
                });
                TencentIMSDK.Shutdown();
                Assert.AreEqual(0, Call.Live, "calls that C may still answer");
                Sdk.Begin("alice", Sdk.Directory);
            }
        }

        [Test]
        public void UninitInsideACallback()
        {
            int last = -1;
            bool ended = false;
            TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) =>
            {
                TencentIMSDK.ConvGetConversationGroupList((int code2, string desc2, string json2, string data2) => last = code2);
                Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.Uninit());
                ended = true;
            });
            Sdk.Wait(() => ended && last != -1, "the last answer");
            Assert.IsTrue(last == 0 || last == 7009, last.ToString());
            Assert.AreEqual(6013, Sdk.Code(TencentIMSDK.LogoutAsync()));
            Sdk.Begin("alice", Sdk.Directory);
        }

        [Test]
        public void ListenersHearNothingOfTheLifeBefore()
        {
            bool again = false;
            int heard = 0;
            TencentIMSDK.SetConvEventCallback((what, conversations, data) => { });
            TencentIMSDK.ConvCreate("bob", TIMConvType.kTIMConv_C2C, (int code, string desc, string json, string data) =>
            {
                // The events of these wait already.
                TencentIMSDK.Uninit();
                TencentIMSDK.Init(Sdk.App, new SdkConfig { sdk_config_config_file_path = Sdk.Directory });
                TencentIMSDK.SetConvEventCallback((what, conversations, data2) => heard++);
                again = true;
            });
            TencentIMSDK.ConvCreate("carol", TIMConvType.kTIMConv_C2C, (ValueCallback<string>)null);
            Thread.Sleep(200);
            Sdk.Wait(() => again, "the answer");
            Assert.AreEqual(0, heard);
            Sdk.Get(TencentIMSDK.LoginAsync("alice", "any text"));
            Sdk.Wait(() => heard != 0, "the list");
        }

        [Test]
        public void BeforeInit()
        {
            TencentIMSDK.Uninit();
            // Answered on a thread that exists only for that, and told here.
            int thread = 0, code = 0;
            TencentIMSDK.ConvGetConversationGroupList((int c, string desc, string json, string data) =>
            {
                code = c;
                thread = Thread.CurrentThread.ManagedThreadId;
            });
            Sdk.Wait(() => thread != 0, "the answer");
            Assert.AreEqual(6013, code);
            Assert.AreEqual(Thread.CurrentThread.ManagedThreadId, thread);
            for (int i = 0; i < 100; i++) Assert.AreEqual(6013, Sdk.Code(TencentIMSDK.ConvCreateConversationGroupAsync("work", Sdk.Ids("c2c_bob"))));
            Assert.AreEqual(TIMResult.TIM_ERR_PARAM, TencentIMSDK.Init(0, null));
            Assert.AreEqual(TIMLoginStatus.kTIMLoginStatus_UnLogined, TencentIMSDK.GetLoginStatus());
        }

        [Test]
        public void ManyLives()
        {
            string directory = Sdk.Directory;
            for (int i = 0; i < 20; i++)
            {
                TencentIMSDK.Uninit();
                Sdk.Begin("alice", directory);
                Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.Init(Sdk.App, null), "a second one changes nothing");
                var id = new StringBuilder();
                Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.GetLoginUserID(id));
                Assert.AreEqual("alice", id.ToString());
                Assert.AreEqual("alice", TencentIMSDK.GetLoginUserID());
            }
            Assert.AreEqual(TIMResult.TIM_ERR_PARAM, TencentIMSDK.GetLoginUserID(null));
        }

        [Test]
        public void ListenersComeAndGo()
        {
            int first = 0, second = 0;
            ConvEventCallback one = (what, conversations, data) => first++;
            ConvEventCallback two = (what, conversations, data) => second++;
            TencentIMSDK.SetConvEventCallback(one);
            TencentIMSDK.SetConvEventCallback(two);
            Sdk.Get(TencentIMSDK.ConvCreateAsync("a", TIMConvType.kTIMConv_C2C));
            Sdk.Wait(() => second == 1, "the event");
            Assert.AreEqual(1, first);
            TencentIMSDK.RemoveConvEventCallback(one);
            Sdk.Get(TencentIMSDK.ConvCreateAsync("b", TIMConvType.kTIMConv_C2C));
            Sdk.Wait(() => second == 2, "the event");
            Assert.AreEqual(1, first);
            TencentIMSDK.SetConvEventCallback(null);
            Sdk.Get(TencentIMSDK.ConvCreateAsync("c", TIMConvType.kTIMConv_C2C));
            Sdk.Get(TencentIMSDK.ConvGetConvListAsync());
            Assert.AreEqual(1, first);
            Assert.AreEqual(2, second);
            Assert.AreEqual(0, Listener.Live);
            // Each form has the values of the other.
            string text = null;
            TencentIMSDK.SetConvEventCallback(stringCallback: (what, json, data) => text = json);
            Sdk.Get(TencentIMSDK.ConvCreateAsync("d", TIMConvType.kTIMConv_C2C));
            Sdk.Wait(() => text != null, "the event");
            Assert.IsTrue(text.Contains("\"conv_id\":\"d\""), text);
            // A life of the SDK ends with its listeners.
            TencentIMSDK.Uninit();
            Assert.AreEqual(0, Listener.Live);
        }

        [Test]
        public void FailuresAtEachStage()
        {
            foreach (string stage in new[] { "argument", "body", "store", "answer" })
            {
                var request = new ExperimentalAPIRequestParam { request_operation = "convoke_fail", request_param = stage };
                TIMException failure = Sdk.Failure(TencentIMSDK.CallExperimentalAPIAsync(request));
                Assert.AreEqual(stage == "store" ? 6022 : 7012, failure.Code, stage);
                Assert.AreEqual("CallExperimentalAPI", failure.Function);
                // The first one is refused at once.
                bool called = false;
                TIMResult result = TencentIMSDK.CallExperimentalAPI(request, (int code, string desc, string json, string data) => called = true);
                Assert.AreEqual(stage == "argument" ? 7012 : 0, (int)result, stage);
                if (result == TIMResult.TIM_SUCC) Sdk.Wait(() => called, stage);
                Sdk.Get(TencentIMSDK.ConvGetConversationGroupListAsync());
                Assert.AreEqual(result == TIMResult.TIM_SUCC, called, stage);
            }
            Assert.AreEqual(new string[0], Sdk.Get(TencentIMSDK.ConvGetConversationGroupListAsync()));
            // What the library never answers is done at once.
            Sdk.Get(TencentIMSDK.CallExperimentalAPIAsync(new ExperimentalAPIRequestParam { request_internal_operation = "internal_operation_set_ui_platform" }));
        }

        [Test]
        public void WhatIsNotBuiltSaysSo()
        {
            int code = 0;
            string text = null;
            TencentIMSDK.FriendshipGetFriendProfileList((c, desc, json, data) =>
            {
                code = c;
                text = json;
            });
            Sdk.Wait(() => text != null, "the answer");
            Assert.AreEqual(7013, code);
            Assert.AreEqual("[]", text);
            var id = new StringBuilder("x");
            TencentIMSDK.SignalingInvite("bob", "data", false, null, 1, id, (c, desc, json, data) => code = c);
            Assert.AreEqual("", id.ToString());
            TencentIMSDK.SetOnAddFriendCallback((ids, data) => { });
            TencentIMSDK.SetSignalingInviteeAcceptedCallback((invite, invitee, info, data) => { });
        }
    }
}
