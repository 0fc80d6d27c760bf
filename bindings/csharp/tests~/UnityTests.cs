// How the package lives in Unity's editor and player, against the stubs.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using UnityEngine.LowLevel;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.native;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    [TestFixture]
    public class UnityTests
    {
        static bool isLoaded;

        [SetUp]
        public void SetUp()
        {
            // The editor loads the scripts once, and enters play mode again and again.
            if (!isLoaded) Run<InitializeOnLoadMethodAttribute>();
            isLoaded = true;
            Run<RuntimeInitializeOnLoadMethodAttribute>();
        }

        [TearDown]
        public void TearDown()
        {
            Sdk.End();
        }

        static void Run<T>() where T : Attribute
        {
            const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
            IEnumerable<MethodInfo> methods = typeof(TencentIMSDK).Assembly.GetTypes().SelectMany(type => type.GetMethods(All));
            foreach (MethodInfo method in methods.Where(method => method.GetCustomAttributes(typeof(T), false).Length != 0)) method.Invoke(null, null);
        }

        static void Frames(Func<bool> condition, string what)
        {
            for (int i = 0; !condition(); i++)
            {
                Assert.IsTrue(i < 20000, "did not come: " + what);
                Assert.AreEqual(1, PlayerLoop.Run(), "steps of the player loop");
                Thread.Sleep(1);
            }
        }

        [Test]
        public void EachFrameTells()
        {
            Sdk.Begin("alice");
            int frame = 0, here = Thread.CurrentThread.ManagedThreadId, told = 0;
            TencentIMSDK.ConvCreateConversationGroup("work", Sdk.Ids("c2c_bob"), (int code, string desc, List<ConversationOperationResult> results, string data) =>
            {
                Assert.AreEqual(0, code);
                told = Thread.CurrentThread.ManagedThreadId;
            });
            Frames(() => told != 0 && frame++ >= 0, "the answer");
            Assert.AreEqual(here, told);
        }

        [Test]
        public void DataLiesWhereUnityKeepsIt()
        {
            Application.persistentDataPath = Sdk.NewDirectory();
            Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.Init(Sdk.App, null));
            Assert.IsTrue(System.IO.Directory.Exists(Path.Combine(Sdk.Directory, "convoke")));
        }

        [Test]
        public void EachFrameTellsOfClients()
        {
            Application.persistentDataPath = Sdk.NewDirectory();
            var bob = new ConvokeClient(Sdk.App, null);
            Assert.IsTrue(System.IO.Directory.Exists(Path.Combine(Sdk.Directory, "convoke")));
            int here = Thread.CurrentThread.ManagedThreadId, told = 0, listened = 0;
            bob.Listen((listener, arguments) => listened = Thread.CurrentThread.ManagedThreadId);
            bob.Call("Login", (code, desc, json, data) => told = Thread.CurrentThread.ManagedThreadId, "bob", "any text");
            Frames(() => told != 0 && listened != 0, "the answer, and what a login tells");
            Assert.AreEqual(here, told);
            Assert.AreEqual(here, listened);
            bob.Close();
        }

        static void PlayAndEnd(Action end)
        {
            for (int i = 0; i < 3; i++)
            {
                Sdk.Begin("alice");
                var codes = new List<int>();
                TencentIMSDK.SetConvEventCallback((what, conversations, data) => { });
                var bob = new ConvokeClient(Sdk.App, new SdkConfig { sdk_config_config_file_path = Sdk.Directory });
                bob.Listen((listener, arguments) => { });
                for (int call = 0; call < 50; call++)
                {
                    TencentIMSDK.ConvCreate("user" + call, TIMConvType.kTIMConv_C2C, (int code, string desc, string json, string data) => codes.Add(code));
                    bob.Call("ConvGetConvList", (code, desc, json, data) => codes.Add(code));
                }
                end();
                Assert.AreEqual(100, codes.Count);
                Assert.AreEqual(0, ConvokeClient.Live);
                Assert.AreEqual(TIMLoginStatus.kTIMLoginStatus_UnLogined, TencentIMSDK.GetLoginStatus());
                Assert.AreEqual(0, Call.Live);
                Assert.AreEqual(0, Listener.Live);
                Assert.AreEqual(0, Delivery.Waiting);
                // Again is no error, and the next frame has nothing to do.
                end();
                PlayerLoop.Run();
                Sdk.End();
                Run<RuntimeInitializeOnLoadMethodAttribute>();
            }
        }

        [Test]
        public void LeavingPlayModeEnds()
        {
            PlayAndEnd(() => EditorApplication.Change(PlayModeStateChange.ExitingPlayMode));
        }

        [Test]
        public void ReloadingScriptsEnds()
        {
            PlayAndEnd(() => AssemblyReloadEvents.Reload());
        }

        [Test]
        public void QuittingEnds()
        {
            PlayAndEnd(() => Application.Quit());
        }

        [Test]
        public void AGameThatIsPausedIsToldNothing()
        {
            Sdk.Begin("alice");
            bool told = false;
            TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) => told = true);
            EditorApplication.isPlaying = true;
            for (int i = 0; i < 50; i++)
            {
                // Frames stop; the editor goes on.
                EditorApplication.update();
                Thread.Sleep(1);
            }
            EditorApplication.isPlaying = false;
            Assert.IsFalse(told);
            Frames(() => told, "the answer");
        }

        [Test]
        public void OtherChangesOfTheEditorDoNot()
        {
            Sdk.Begin("alice");
            EditorApplication.Change(PlayModeStateChange.EnteredPlayMode);
            EditorApplication.Change(PlayModeStateChange.ExitingEditMode);
            Assert.AreEqual(TIMLoginStatus.kTIMLoginStatus_Logined, TencentIMSDK.GetLoginStatus());
            // In edit mode its update tells.
            bool told = false;
            TencentIMSDK.ConvGetConversationGroupList((int code, string desc, string json, string data) => told = true);
            for (int i = 0; !told && i < 20000; i++)
            {
                EditorApplication.update();
                Thread.Sleep(1);
            }
            Assert.IsTrue(told);
        }
    }
}
