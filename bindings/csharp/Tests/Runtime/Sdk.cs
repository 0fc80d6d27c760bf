using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.native;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    /// <summary>What every test does: begin with an empty data directory, wait with an end, leave nothing behind.</summary>
    internal static class Sdk
    {
        internal const long App = 1400000001;
        const int Patience = 300000;
        static string directory;

        /// <summary>The data directory of the test.</summary>
        internal static string Directory { get { return directory; } }

        internal static string NewDirectory()
        {
            directory = Path.Combine(Path.GetTempPath(), "convoke-csharp-" + Guid.NewGuid().ToString("N"));
            return directory;
        }

        /// <summary>Begins with an empty directory, or, where it is given, with one that is in use.</summary>
        internal static void Begin(string user, string where = null, Dictionary<string, ulong> limits = null)
        {
            directory = where ?? NewDirectory();
            var config = new SdkConfig { sdk_config_config_file_path = directory, convoke_limits = limits };
            // Nothing here needs to survive a power cut.
            config.convoke_durability = "normal";
            Assert.AreEqual(TIMResult.TIM_SUCC, TencentIMSDK.Init(App, config), "Init");
            if (user == null) return;
            Get(TencentIMSDK.LoginAsync(user, "any text"));
            // The answer comes behind what a login tells, of which a listener that is set from here on hears nothing.
            Get(TencentIMSDK.ConvGetConversationGroupListAsync());
        }

        /// <summary>Ends, and checks that nothing is left.</summary>
        internal static void End()
        {
            TencentIMSDK.Uninit();
            Assert.AreEqual(0, Call.Live, "calls left");
            Assert.AreEqual(0, ConvokeClient.Live, "clients left");
            Assert.AreEqual(0, Texts.Live, "texts left");
            Assert.AreEqual(0, Listener.Live, "listeners left");
            Assert.AreEqual(0, Delivery.Waiting, "untold");
            if (directory != null && System.IO.Directory.Exists(directory)) System.IO.Directory.Delete(directory, true);
            directory = null;
        }

        internal static void Wait(Func<bool> condition, string what)
        {
            var watch = Stopwatch.StartNew();
            while (!condition())
            {
                Assert.IsTrue(watch.ElapsedMilliseconds < Patience, "did not come: " + what);
                if (TencentIMSDK.Poll() == 0) Thread.Sleep(1);
            }
        }

        internal static void Get(Task task)
        {
            Wait(() => task.IsCompleted, "the answer");
            if (task.IsFaulted) throw task.Exception.InnerException;
        }

        internal static T Get<T>(Task<T> task)
        {
            Get((Task)task);
            return task.Result;
        }

        /// <summary>What a task fails with.</summary>
        internal static TIMException Failure(Task task)
        {
            Wait(() => task.IsCompleted, "the failure");
            Assert.IsTrue(task.IsFaulted, "it succeeded");
            return (TIMException)task.Exception.InnerException;
        }

        internal static int Code(Task task)
        {
            return Failure(task).Code;
        }

        internal static List<string> Ids(params string[] ids)
        {
            return new List<string>(ids);
        }

        internal static Message Text(string text)
        {
            return new Message { message_elem_array = new List<Elem> { new Elem { elem_type = TIMElemType.kTIMElem_Text, text_elem_content = text } } };
        }

        /// <summary>The text of a message's first element.</summary>
        internal static string TextOf(Message message)
        {
            return message.message_elem_array[0].text_elem_content;
        }
    }

    /// <summary>Another device, or another user: another process, to which one writes lines and which prints what happens.</summary>
    internal sealed class Other : IDisposable
    {
        /// <summary>The tests' program, with these arguments. In Unity they are none.</summary>
        internal static ProcessStartInfo Program(string arguments)
        {
            Assembly tests = typeof(Other).Assembly;
            if (tests.EntryPoint == null) Assert.Ignore("there is no second process");
            return new ProcessStartInfo("mono", "\"" + tests.Location + "\" " + arguments) { UseShellExecute = false };
        }

        readonly Process process;
        readonly Queue<string> lines = new Queue<string>();

        internal Other(string user)
        {
            ProcessStartInfo info = Program("other \"" + Sdk.Directory + "\" " + user);
            info.RedirectStandardInput = true;
            info.RedirectStandardOutput = true;
            info.StandardOutputEncoding = new UTF8Encoding(false);
            process = Process.Start(info);
            process.OutputDataReceived += (sender, e) =>
            {
                if (e.Data != null) lock (lines) lines.Enqueue(e.Data);
            };
            process.BeginOutputReadLine();
            Expect("ready");
        }

        internal void Write(string line)
        {
            byte[] bytes = new UTF8Encoding(false).GetBytes(line + "\n");
            process.StandardInput.BaseStream.Write(bytes, 0, bytes.Length);
            process.StandardInput.BaseStream.Flush();
        }

        /// <summary>Waits for a line that begins so, and returns it; lines before it are dropped.</summary>
        internal string Expect(string beginning)
        {
            string found = null;
            Sdk.Wait(() => (found = Next(beginning)) != null, beginning + " in the other process");
            return found;
        }

        string Next(string beginning)
        {
            lock (lines)
            {
                while (lines.Count != 0)
                {
                    string line = lines.Dequeue();
                    if (line.StartsWith(beginning, StringComparison.Ordinal)) return line;
                }
            }
            return null;
        }

        public void Dispose()
        {
            Write("quit");
            Assert.IsTrue(process.WaitForExit(20000), "the other process does not end");
            int code = process.ExitCode;
            process.Dispose();
            Assert.AreEqual(0, code, "the other process failed");
        }

        /// <summary>What runs in the other process: each line that it reads is a call; it prints events and answers.</summary>
        internal static int Play(string directory, string user)
        {
            var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
            var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            Sdk.Begin(user, directory);
            TencentIMSDK.AddRecvNewMsgCallback((messages, data) =>
            {
                foreach (Message message in messages) output.WriteLine("message " + message.message_sender + " " + Sdk.TextOf(message));
            });
            TencentIMSDK.SetConvConversationGroupCreatedCallback((name, conversations, data) =>
                output.WriteLine("created " + name + " " + conversations.Count));
            TencentIMSDK.SetConvConversationGroupDeletedCallback((name, data) => output.WriteLine("deleted " + name));
            TencentIMSDK.SetConvConversationGroupNameChangedCallback((from, to, data) => output.WriteLine("renamed " + from + " " + to));
            TencentIMSDK.SetConvConversationsAddedToGroupCallback((name, conversations, data) =>
                output.WriteLine("added " + name + " " + conversations.Count));
            TencentIMSDK.SetConvConversationsDeletedFromGroupCallback((name, conversations, reason, data) =>
                output.WriteLine("left " + name + " " + conversations.Count));
            TencentIMSDK.SetMsgRevokeCallback((locators, data) => output.WriteLine("revoked " + locators[0].message_locator_conv_id));
            TencentIMSDK.SetMsgReadedReceiptCallback((receipts, data) => output.WriteLine("read " + receipts[0].msg_receipt_conv_id));
            output.WriteLine("ready");

            string next = null;
            var reader = new Thread(() =>
            {
                string line;
                while ((line = input.ReadLine()) != null)
                {
                    while (Interlocked.CompareExchange(ref next, line, null) != null) Thread.Sleep(1);
                }
                Interlocked.Exchange(ref next, "quit");
            });
            reader.IsBackground = true;
            reader.Start();
            while (true)
            {
                if (TencentIMSDK.Poll() == 0) Thread.Sleep(1);
                string line = Interlocked.Exchange(ref next, null);
                if (line == null) continue;
                string[] words = line.Split(new[] { ' ' }, 4);
                switch (words[0])
                {
                    case "send": // send <conv_id> <conv_type> <text>
                        var type = (TIMConvType)int.Parse(words[2]);
                        Message sent = Sdk.Get(TencentIMSDK.MsgSendMessageAsync(words[1], type, Sdk.Text(words[3])));
                        output.WriteLine("sent " + sent.message_msg_id);
                        break;
                    case "join": // join <group_id> <text>
                        Sdk.Get(TencentIMSDK.GroupJoinAsync(words[1], words[2]));
                        output.WriteLine("joined");
                        break;
                    case "report": // report <conv_id>
                        Sdk.Get(TencentIMSDK.MsgReportReadedAsync(words[1], TIMConvType.kTIMConv_C2C, null));
                        output.WriteLine("reported");
                        break;
                    case "groups":
                        output.WriteLine("groups " + string.Join(",", Sdk.Get(TencentIMSDK.ConvGetConversationGroupListAsync()).ToArray()));
                        break;
                    case "quit":
                        TencentIMSDK.Uninit();
                        return 0;
                    default:
                        throw new InvalidOperationException(line);
                }
            }
        }
    }
}
