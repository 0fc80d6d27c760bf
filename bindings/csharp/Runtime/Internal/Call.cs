using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using com.tencent.imsdk.unity.callback;
using com.tencent.imsdk.unity.enums;
#if UNITY_5_3_OR_NEWER
using AOT;
#endif

namespace com.tencent.imsdk.unity.native
{
    /// <summary>
    /// A call that waits for its answer. The library is given a handle of it as user_data, which keeps it and the program's callback
    /// alive. It is freed exactly once: by the answer, or by Make where there will be none.
    /// </summary>
    internal abstract class Call
    {
        static readonly Native.TIMCommCallback onAnswer = OnAnswer;
        static readonly Native.TIMCommCallback onMessageId = OnMessageId;
        static readonly Native.TIMMsgGroupMessageReadMemberListCallback onReaders = OnReaders;
        static int live;
        static int number;

        internal readonly string Function;

        /// <summary>What callbacks get as user_data: the function and a number.</summary>
        internal readonly string UserData;

        /// <summary>Is told the id of the message, before the answer (MsgSendNewMsgEx).</summary>
        internal ValueCallback<string> TellId;

        /// <summary>Calls whose handle is not freed yet.</summary>
        internal static int Live { get { return live; } }

        protected Call(string function)
        {
            Function = function;
            UserData = NewUserData(function);
        }

        internal static string NewUserData(string function)
        {
            return function + "_" + Interlocked.Increment(ref number).ToString(CultureInfo.InvariantCulture);
        }

        /// <summary>Whether anybody wants to know the answer; else the library is given no callback.</summary>
        protected abstract bool IsWanted { get; }

        /// <summary>Tells the answer.</summary>
        protected abstract void Tell(int code, string desc, string json);

        /// <summary>Makes the call: `native` is given the callback and the user_data.</summary>
        internal TIMResult Make(Func<Native.TIMCommCallback, IntPtr, int> native)
        {
            return MakeWith(onAnswer, native);
        }

        /// <summary>Makes a call that tells the id of a message first.</summary>
        internal TIMResult MakeWithId(Func<Native.TIMCommCallback, Native.TIMCommCallback, IntPtr, int> native)
        {
            return MakeWith(onAnswer, (answer, data) => native(TellId == null ? null : onMessageId, answer, data));
        }

        /// <summary>Makes a call that is answered with members who have read a message.</summary>
        internal TIMResult MakeForReaders(Func<Native.TIMMsgGroupMessageReadMemberListCallback, IntPtr, int> native)
        {
            return MakeWith(onReaders, native);
        }

        TIMResult MakeWith<TCallback>(TCallback callback, Func<TCallback, IntPtr, int> native) where TCallback : class
        {
            if (!IsWanted && TellId == null) return (TIMResult)native(null, IntPtr.Zero);
            GCHandle handle = GCHandle.Alloc(this);
            Interlocked.Increment(ref live);
            int result = -1;
            try
            {
                result = native(callback, GCHandle.ToIntPtr(handle));
            }
            finally
            {
                // Refused (or the library could not be called at all): the callback is never called.
                if (result != 0) Free(handle);
            }
            return (TIMResult)result;
        }

        static void Free(GCHandle handle)
        {
            handle.Free();
            Interlocked.Decrement(ref live);
        }

        static Call Take(IntPtr data)
        {
            GCHandle handle = GCHandle.FromIntPtr(data);
            var call = (Call)handle.Target;
            Free(handle);
            return call;
        }

        // C calls these. No exception may get out of them.

        [MonoPInvokeCallback(typeof(Native.TIMCommCallback))]
        static void OnAnswer(int code, IntPtr desc, IntPtr json, IntPtr data)
        {
            try
            {
                Call call = Take(data);
                string descText = Utf8.Read(desc), jsonText = Utf8.Read(json);
                Delivery.Add(() => call.Tell(code, descText, jsonText));
            }
            catch (Exception e)
            {
                Log.Exception(e);
            }
        }

        [MonoPInvokeCallback(typeof(Native.TIMCommCallback))]
        static void OnMessageId(int code, IntPtr desc, IntPtr id, IntPtr data)
        {
            try
            {
                // The answer comes later, and frees the handle.
                var call = (Call)GCHandle.FromIntPtr(data).Target;
                string descText = Utf8.Read(desc), idText = Utf8.Read(id);
                Delivery.Add(() => call.TellId(code, descText, idText, call.UserData));
            }
            catch (Exception e)
            {
                Log.Exception(e);
            }
        }

        [MonoPInvokeCallback(typeof(Native.TIMMsgGroupMessageReadMemberListCallback))]
        static void OnReaders(IntPtr members, ulong nextSeq, byte isFinished, IntPtr data)
        {
            try
            {
                var call = (ReadersCall)Take(data);
                string text = Utf8.Read(members);
                Delivery.Add(() => call.Tell(text, nextSeq, isFinished != 0));
            }
            catch (Exception e)
            {
                Log.Exception(e);
            }
        }

        /// <summary>Fails the task of a call that this thread has just made, and that was refused, which nobody else would tell.</summary>
        internal static TIMException Refused(string function, TIMResult result)
        {
            return new TIMException(function, (int)result, Utf8.Read(Native.ConvokeLastError()), "");
        }
    }

    /// <summary>Answered with nothing but a code.</summary>
    internal sealed class NullCall : Call
    {
        readonly NullValueCallback callback;

        internal NullCall(string function, NullValueCallback callback) : base(function)
        {
            this.callback = callback;
        }

        protected override bool IsWanted { get { return callback != null; } }

        protected override void Tell(int code, string desc, string json)
        {
            if (callback != null) callback(code, desc, UserData);
        }
    }

    /// <summary>Answered with the text as it is.</summary>
    internal sealed class TextCall : Call
    {
        readonly ValueCallback<string> callback;

        internal TextCall(string function, ValueCallback<string> callback) : base(function)
        {
            this.callback = callback;
        }

        protected override bool IsWanted { get { return callback != null; } }

        protected override void Tell(int code, string desc, string json)
        {
            if (callback != null) callback(code, desc, json, UserData);
        }
    }

    /// <summary>Answered with a document or a list.</summary>
    internal sealed class TypedCall<T> : Call
    {
        readonly ValueCallback<T> callback;
        readonly Func<JToken, T> read;

        internal TypedCall(string function, ValueCallback<T> callback, Func<JToken, T> read) : base(function)
        {
            this.callback = callback;
            this.read = read;
        }

        protected override bool IsWanted { get { return callback != null; } }

        protected override void Tell(int code, string desc, string json)
        {
            if (callback != null) callback(code, desc, read(Json.Parse(json)), UserData);
        }
    }

    /// <summary>Answered through a task. Code that awaits it goes on inside Poll, unless it has asked for another place.</summary>
    internal sealed class TaskCall<T> : Call
    {
        readonly TaskCompletionSource<T> source = new TaskCompletionSource<T>();
        readonly Func<string, T> read;

        internal TaskCall(string function, Func<string, T> read) : base(function)
        {
            this.read = read;
        }

        protected override bool IsWanted { get { return true; } }

        protected override void Tell(int code, string desc, string json)
        {
            if (code == 0) source.TrySetResult(read(json));
            else source.TrySetException(new TIMException(Function, code, desc, json));
        }

        /// <summary>The task of a call that has been made.</summary>
        internal Task<T> After(TIMResult result)
        {
            if (result != TIMResult.TIM_SUCC) source.TrySetException(Refused(Function, result));
            return source.Task;
        }
    }

    /// <summary>Answered with a page of members, and no code.</summary>
    internal sealed class ReadersCall : Call
    {
        readonly Action<string, ulong, bool, string> callback;

        internal ReadersCall(string function, Action<string, ulong, bool, string> callback) : base(function)
        {
            this.callback = callback;
        }

        protected override bool IsWanted { get { return callback != null; } }

        protected override void Tell(int code, string desc, string json)
        {
        }

        internal void Tell(string members, ulong nextSeq, bool isFinished)
        {
            callback(members, nextSeq, isFinished, UserData);
        }
    }
}
