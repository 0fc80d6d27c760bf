// How the library lives in programs without Unity: domains that are unloaded, and processes that just end.

using System;
using System.Diagnostics;
using System.Threading;
using NUnit.Framework;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    [TestFixture]
    public class PlainTests
    {
        [TearDown]
        public void TearDown()
        {
            Sdk.End();
        }

        [Test]
        public void ADomainThatIsUnloadedEndsTheSdk()
        {
            Sdk.NewDirectory();
            for (int i = 0; i < 3; i++)
            {
                AppDomain domain = AppDomain.CreateDomain("reloaded " + i, null, AppDomain.CurrentDomain.SetupInformation);
                domain.SetData("directory", Sdk.Directory);
                domain.DoCallBack(LiveAndBeUnloaded);
                AppDomain.Unload(domain);
                // The library is the same one. It calls nothing that is gone.
                Sdk.Begin("alice", Sdk.Directory);
                int told = 0;
                TencentIMSDK.SetConvEventCallback((what, conversations, data) => told++);
                Sdk.Get(TencentIMSDK.ConvCreateAsync("after" + i, TIMConvType.kTIMConv_C2C));
                Sdk.Wait(() => told != 0, "the event");
                TencentIMSDK.Uninit();
            }
        }

        static void LiveAndBeUnloaded()
        {
            var directory = (string)AppDomain.CurrentDomain.GetData("directory");
            Sdk.Begin("alice", directory);
            TencentIMSDK.SetConvEventCallback((what, conversations, data) => { });
            TencentIMSDK.SetLogCallback((level, text, data) => { });
            var bob = new ConvokeClient(Sdk.App, new SdkConfig { sdk_config_config_file_path = directory });
            bob.Listen((listener, arguments) => { });
            bob.CallAsync("Login", "bob", "any text");
            for (int i = 0; i < 200; i++) TencentIMSDK.ConvCreate("user" + i, TIMConvType.kTIMConv_C2C, (int code, string desc, string json, string data) => { });
        }

        [Test]
        public void AProcessMayJustEnd()
        {
            Sdk.NewDirectory();
            using (Process process = Process.Start(Other.Program("leave \"" + Sdk.Directory + "\"")))
            {
                Assert.IsTrue(process.WaitForExit(20000), "it does not end");
                Assert.AreEqual(0, process.ExitCode);
            }
            // What was answered 0 is there.
            Sdk.Begin("alice", Sdk.Directory);
            Assert.AreEqual(new[] { "kept" }, Sdk.Get(TencentIMSDK.ConvGetConversationGroupListAsync()));
        }

        /// <summary>What the other process does: it ends with calls that wait, listeners, and no Uninit.</summary>
        internal static int Leave(string directory)
        {
            Sdk.Begin("alice", directory);
            Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("kept", Sdk.Ids("c2c_bob")));
            TencentIMSDK.SetConvEventCallback((what, conversations, data) => { });
            for (int i = 0; i < 100; i++) TencentIMSDK.ConvGetConvListAsync();
            return 0;
        }

        [Test]
        public void ManyThreadsMayCall()
        {
            Sdk.Begin("alice");
            int answered = 0;
            var threads = new Thread[8];
            for (int i = 0; i < threads.Length; i++)
            {
                threads[i] = new Thread(() =>
                {
                    for (int call = 0; call < 100; call++)
                        TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) => answered += code == 0 ? 1 : 0);
                });
                threads[i].Start();
            }
            Sdk.Wait(() => answered == 800, "all answers");
            foreach (Thread thread in threads) thread.Join();
        }

        [Test]
        public void UninitWaitsForTheThreadThatPolls()
        {
            Sdk.Begin("alice");
            bool inside = false, leave = false, last = false;
            TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) =>
            {
                inside = true;
                while (!Volatile.Read(ref leave)) Thread.Sleep(1);
            });
            var poller = new Thread(() =>
            {
                while (!Volatile.Read(ref inside)) TencentIMSDK.Poll();
            });
            poller.Start();
            while (!Volatile.Read(ref inside)) Thread.Sleep(1);
            TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) => last = true);
            var ender = new Thread(() => TencentIMSDK.Uninit());
            ender.Start();
            Assert.IsFalse(ender.Join(50), "it does not wait");
            Volatile.Write(ref leave, true);
            Assert.IsTrue(ender.Join(20000), "it waits for ever");
            Assert.IsTrue(last, "the last answer");
            poller.Join();
        }
    }
}
