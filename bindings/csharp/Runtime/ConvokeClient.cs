using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using com.tencent.imsdk.unity.callback;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.native;
using com.tencent.imsdk.unity.types;
#if UNITY_5_3_OR_NEWER
using AOT;
#endif

namespace com.tencent.imsdk.unity
{
    /// <summary>
    /// A user of its own in this process, beside that of TencentIMSDK and beside others. Those of the same application and data directory
    /// meet, as processes do. Calls are made by their names. What it tells is told inside TencentIMSDK.Poll, as everything is. It lives
    /// until it is closed.
    /// </summary>
    public sealed class ConvokeClient : IDisposable
    {
        static readonly Native.ConvokeEventCallback onEvent = OnEvent;
        static readonly List<ConvokeClient> open = new List<ConvokeClient>();
        static readonly ConvokeClient[] none = new ConvokeClient[0];

        readonly ulong number;
        readonly GCHandle handle;
        volatile Action<string, JArray> told;
        int isClosed;

        /// <summary>Opens it. Throws a TIMException where it is refused.</summary>
        /// <param name="sdk_app_id">The application, not 0.</param>
        /// <param name="config">As for Init; it may be null.</param>
        public ConvokeClient(long sdk_app_id, SdkConfig config)
        {
            using (var texts = new Texts())
            {
                number = Native.ConvokeOpen(unchecked((ulong)sdk_app_id), texts.Of(TencentIMSDK.Settings(config)));
                if (number == 0) throw native.Call.Refused("ConvokeOpen", TIMResult.TIM_ERR_PARAM);
            }
            handle = GCHandle.Alloc(this);
            lock (open) open.Add(this);
            TencentIMSDK.EndWithDomain();
        }

        /// <summary>Makes a call, answered with the text of C. Not TIM_SUCC: it is refused, and the callback never called.</summary>
        /// <param name="name">Any function of C that answers: ConvCreateConversationGroup, with or without TIM.</param>
        /// <param name="callback">May be null: nobody is told.</param>
        /// <param name="arguments">
        /// All that the function takes in C before its callback: texts, numbers, bools, enums, documents, lists of these (a List,
        /// no array), and null.
        /// </param>
        public TIMResult Call(string name, ValueCallback<string> callback, params object[] arguments)
        {
            return Make(name, new TextCall(name, callback), arguments);
        }

        /// <summary>Makes a call, answered through a task: the text of C, or a TIMException.</summary>
        /// <param name="name">As for Call.</param>
        /// <param name="arguments">As for Call.</param>
        public Task<string> CallAsync(string name, params object[] arguments)
        {
            var call = new TaskCall<string>(name, text => text);
            return call.After(Make(name, call, arguments));
        }

        TIMResult Make(string name, Call call, object[] arguments)
        {
            using (var texts = new Texts())
            {
                return call.Make((answer, data) =>
                    Native.ConvokeCall(number, texts.Of(name), texts.Of(Json.Arguments(arguments)), answer, data));
            }
        }

        /// <summary>
        /// Sets what is told of all that happens to it, or clears it with null: by the name of the type of C's listener, such as
        /// TIMRecvNewMsgCallback, and with what that is called with.
        /// </summary>
        public void Listen(Action<string, JArray> told)
        {
            this.told = told;
            Native.ConvokeListen(number, told == null ? null : onEvent, GCHandle.ToIntPtr(handle));
        }

        /// <summary>
        /// Ends it, as Uninit ends the SDK: calls that have not been carried out are answered 7009, what waits, of the others too, is told
        /// on the calling thread, and then nothing of it any more. Inside a callback it returns at once, and the Poll around that tells the
        /// rest. Once more does nothing. Do not wait in a callback for a thread that is in Close.
        /// </summary>
        public void Close()
        {
            // Callbacks are told outside of the library, so it never comes from inside of one of C's, and none runs behind it.
            Native.ConvokeClose(number);
            if (Interlocked.Exchange(ref isClosed, 1) == 0)
            {
                lock (open) open.Remove(this);
                handle.Free();
            }
            Delivery.Finish();
            told = null;
        }

        void IDisposable.Dispose()
        {
            Close();
        }

        /// <summary>How many are open.</summary>
        internal static int Live
        {
            get { lock (open) return open.Count; }
        }

        /// <summary>Has the library say what waits for those that are open.</summary>
        internal static void FetchAll()
        {
            foreach (ConvokeClient client in All()) Native.ConvokePollClient(client.number, 0, 0);
        }

        internal static void CloseAll()
        {
            // What is told of an end may open another one; not for ever.
            for (int i = 0; i < 10 && Live != 0; i++)
            {
                foreach (ConvokeClient client in All()) client.Close();
            }
        }

        static ConvokeClient[] All()
        {
            lock (open) return open.Count == 0 ? none : open.ToArray();
        }

        void Tell(string listener, string arguments)
        {
            Action<string, JArray> told = this.told;
            if (told != null) told(listener, Json.Parse(arguments) as JArray);
        }

        // C calls it. No exception may get out of it.
        [MonoPInvokeCallback(typeof(Native.ConvokeEventCallback))]
        static void OnEvent(IntPtr listener, IntPtr arguments, IntPtr data)
        {
            try
            {
                var client = (ConvokeClient)GCHandle.FromIntPtr(data).Target;
                string name = Utf8.Read(listener), text = Utf8.Read(arguments);
                Delivery.Add(() => client.Tell(name, text));
            }
            catch (Exception e)
            {
                Log.Exception(e);
            }
        }
    }
}
