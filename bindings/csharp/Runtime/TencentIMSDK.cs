using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using com.tencent.imsdk.unity.callback;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.native;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity
{
    /// <summary>
    /// The SDK. What it tells is told inside Poll, one thing after the other: in Unity once a frame on the main thread, elsewhere where
    /// the program calls it. Functions may be called from any thread, and from inside callbacks. An exception that gets out of a
    /// callback is logged, and the next thing is told.
    ///
    /// A call returns TIM_SUCC, and its callback is called exactly once; or it is refused, and its callback is never called. Callbacks
    /// get the name of the function with a number as user_data. Each call comes in three forms: with a typed callback, with one that is
    /// given the JSON text, and as an Async function whose task fails with a TIMException.
    /// </summary>
    public static partial class TencentIMSDK
    {
        static volatile bool isInit;

        /// <summary>Begins a life of the SDK in this process. A second call before Uninit changes nothing.</summary>
        /// <param name="sdk_app_id">The application, not 0. Users of different ones never meet.</param>
        /// <param name="json_sdk_config">
        /// May be null. Where it names no data directory, the directory convoke in Application.persistentDataPath is used in Unity;
        /// elsewhere $XDG_DATA_HOME/convoke, else $HOME/.local/share/convoke; on Windows %LOCALAPPDATA%\convoke.
        /// </param>
        /// <param name="need_log">Has no effect: what calls are given is never logged.</param>
        public static TIMResult Init(long sdk_app_id, SdkConfig json_sdk_config, bool? need_log = false)
        {
            using (var texts = new Texts())
            {
                var result = (TIMResult)Native.TIMInit(unchecked((ulong)sdk_app_id), texts.Of(Settings(json_sdk_config)));
                if (result == TIMResult.TIM_SUCC)
                {
                    isInit = true;
                    EndWithDomain();
                }
                return result;
            }
        }

        /// <summary>What the library is begun with.</summary>
        internal static string Settings(SdkConfig config)
        {
            var settings = config == null ? new JObject() : (JObject)Json.Parse(config.ToJson());
            settings["convoke_delivery"] = "poll";
#if UNITY_5_3_OR_NEWER
            if (string.IsNullOrEmpty(Json.Text(settings["sdk_config_config_file_path"])))
                settings["sdk_config_config_file_path"] = UnityEngine.Application.persistentDataPath + "/convoke";
#endif
            return settings.ToString(Formatting.None);
        }

        /// <summary>
        /// Ends the life of the SDK: calls that have not been carried out are answered 7009, what waits is told on the calling
        /// thread, and then all listeners are taken away. Inside a callback it returns at once, and the Poll around that tells the rest.
        /// Do not wait in a callback for a thread that is in Uninit.
        /// </summary>
        public static TIMResult Uninit()
        {
            isInit = false;
            var result = (TIMResult)Native.TIMUninit();
            Delivery.Finish();
            Listener.RemoveAll();
            return result;
        }

        /// <summary>
        /// Tells what waits, of the SDK and of each ConvokeClient, on the calling thread, and returns how much that was. Unity calls it once a
        /// frame. It does nothing, and returns 0, inside a callback and while another thread is in it.
        /// </summary>
        public static int Poll()
        {
            return Delivery.Poll(() =>
            {
                if (isInit) Native.ConvokePoll(0);
                ConvokeClient.FetchAll();
            });
        }

        /// <summary>Who is logged in.</summary>
        /// <param name="user_id">Gets the user id; nothing where nobody is logged in.</param>
        public static TIMResult GetLoginUserID(StringBuilder user_id)
        {
            using (var texts = new Texts())
            {
                IntPtr room = user_id == null ? IntPtr.Zero : texts.Room(128);
                var result = (TIMResult)Native.TIMGetLoginUserID(room);
                SetText(user_id, room);
                return result;
            }
        }

        /// <summary>Who is logged in: the user id, empty where nobody is.</summary>
        public static string GetLoginUserID()
        {
            var user_id = new StringBuilder();
            GetLoginUserID(user_id);
            return user_id.ToString();
        }

        /// <summary>Sets the draft of a conversation.</summary>
        public static TIMResult ConvSetDraft(string conv_id, TIMConvType conv_type, DraftParam param)
        {
            using (var texts = new Texts())
            {
                return (TIMResult)Native.TIMConvSetDraft(texts.Of(conv_id), (int)conv_type, texts.Of(param));
            }
        }

        /// <summary>As MsgSendMessage, with the id of the message through a callback of its own, before the answer.</summary>
        public static TIMResult MsgSendNewMsgEx(string conv_id, TIMConvType conv_type, Message json_msg_param, ValueCallback<string> msgid_cb, ValueCallback<Message> res_cb)
        {
            return MsgSendNewMsgEx(conv_id, conv_type, json_msg_param, msgid_cb, new TypedCall<Message>("MsgSendNewMsgEx", res_cb, Message.Read));
        }

        /// <summary>As MsgSendMessage, with the id of the message through a callback of its own, before the answer.</summary>
        public static TIMResult MsgSendNewMsgEx(string conv_id, TIMConvType conv_type, Message json_msg_param, ValueCallback<string> msgid_cb, ValueCallback<string> res_cb)
        {
            return MsgSendNewMsgEx(conv_id, conv_type, json_msg_param, msgid_cb, new TextCall("MsgSendNewMsgEx", res_cb));
        }

        static TIMResult MsgSendNewMsgEx(string conv_id, TIMConvType conv_type, Message message, ValueCallback<string> msgid_cb, Call call)
        {
            call.TellId = msgid_cb;
            using (var texts = new Texts())
            {
                return call.MakeWithId((id, answer, handle) =>
                    Native.TIMMsgSendNewMsgEx(texts.Of(conv_id), (int)conv_type, texts.Of(message), id, answer, handle));
            }
        }

        /// <summary>
        /// The members of a chat group who have sent a receipt for a message, or those who have not. Give one of the two callbacks. A
        /// call that fails is answered with no members.
        /// </summary>
        /// <param name="json_msg">Names the message.</param>
        /// <param name="filter">Those who have read it, or those who have not.</param>
        /// <param name="next_seq">0 for the first page, then what the page before answered.</param>
        /// <param name="count">How many at the most, not 0.</param>
        public static TIMResult MsgGetGroupMessageReadMemberList(Message json_msg, TIMGroupMessageReadMembersFilter filter, ulong next_seq, int count, MsgGroupMessageReadMemberListCallback callback = null, MsgGroupMessageReadMemberListStringCallback stringCallback = null)
        {
            Action<string, ulong, bool, string> tell = (text, next, isFinished, data) =>
            {
                if (callback != null) callback(ReadMembers(text), next, isFinished, data);
                if (stringCallback != null) stringCallback(text, next, isFinished, data);
            };
            bool isWanted = callback != null || stringCallback != null;
            return AskForReaders(json_msg, filter, next_seq, count, isWanted ? tell : null);
        }

        /// <summary>MsgGetGroupMessageReadMemberList by its other name.</summary>
        public static TIMResult GetMsgGroupMessageReadMemberList(Message json_msg, TIMGroupMessageReadMembersFilter filter, ulong next_seq, int count, MsgGroupMessageReadMemberListCallback callback = null, MsgGroupMessageReadMemberListStringCallback stringCallback = null)
        {
            return MsgGetGroupMessageReadMemberList(json_msg, filter, next_seq, count, callback, stringCallback);
        }

        /// <summary>As MsgGetGroupMessageReadMemberList. It fails only where it is refused: the answer has no code.</summary>
        public static Task<GroupMessageReadMemberList> MsgGetGroupMessageReadMemberListAsync(Message msg, TIMGroupMessageReadMembersFilter filter, ulong next_seq = 0, int count = 100)
        {
            var source = new TaskCompletionSource<GroupMessageReadMemberList>();
            TIMResult result = AskForReaders(msg, filter, next_seq, count, (text, next, isFinished, data) =>
                source.TrySetResult(new GroupMessageReadMemberList { members = ReadMembers(text), next_seq = next, is_finished = isFinished }));
            if (result != TIMResult.TIM_SUCC) source.TrySetException(Call.Refused("MsgGetGroupMessageReadMemberList", result));
            return source.Task;
        }

        static TIMResult AskForReaders(Message message, TIMGroupMessageReadMembersFilter filter, ulong next_seq, int count, Action<string, ulong, bool, string> tell)
        {
            var call = new ReadersCall("MsgGetGroupMessageReadMemberList", tell);
            using (var texts = new Texts())
            {
                return call.MakeForReaders((readers, handle) =>
                    Native.TIMMsgGetGroupMessageReadMemberList(texts.Of(message), (int)filter, next_seq, unchecked((uint)count), readers, handle));
            }
        }

        static List<GroupMemberInfo> ReadMembers(string text)
        {
            return Json.List(Json.Parse(text), GroupMemberInfo.Read);
        }

        /// <summary>As MsgDeleteMessageExtensions with the keys of these extensions; their values do not count.</summary>
        public static TIMResult MsgDeleteMessageExtensions(Message json_msg, List<MessageExtension> extensions, ValueCallback<List<MessageExtensionResult>> callback)
        {
            return MsgDeleteMessageExtensions(json_msg, Keys(extensions), callback);
        }

        /// <summary>As MsgDeleteMessageExtensions with the keys of these extensions; their values do not count.</summary>
        public static TIMResult MsgDeleteMessageExtensions(Message json_msg, List<MessageExtension> extensions, ValueCallback<string> callback)
        {
            return MsgDeleteMessageExtensions(json_msg, Keys(extensions), callback);
        }

        static List<string> Keys(List<MessageExtension> extensions)
        {
            return extensions == null ? null : extensions.ConvertAll(extension => extension.message_extension_key);
        }

        /// <summary>
        /// Operations outside the API: convoke.h says which, what they take, and which are taken without ever being answered.
        /// </summary>
        public static TIMResult CallExperimentalAPI(ExperimentalAPIRequestParam json_param, NullValueCallback callback)
        {
            return CallExperimentalAPI(json_param, new NullCall("CallExperimentalAPI", callback));
        }

        /// <summary>CallExperimentalAPI, answered with the JSON text.</summary>
        public static TIMResult CallExperimentalAPI(ExperimentalAPIRequestParam json_param, ValueCallback<string> callback)
        {
            return CallExperimentalAPI(json_param, new TextCall("CallExperimentalAPI", callback));
        }

        /// <summary>CallExperimentalAPI, answered through a task, which is done at once where the library will not answer.</summary>
        public static Task CallExperimentalAPIAsync(ExperimentalAPIRequestParam param)
        {
            var call = new TaskCall<bool>("CallExperimentalAPI", text => true);
            TIMResult result = CallExperimentalAPI(param, call);
            return result == TIMResult.TIM_SUCC && IsUnanswered(param) ? Task.FromResult(true) : call.After(result);
        }

        static TIMResult CallExperimentalAPI(ExperimentalAPIRequestParam json_param, Call call)
        {
            using (var texts = new Texts())
            {
                if (IsUnanswered(json_param))
                    return (TIMResult)Native.TIMcallExperimentalAPI(texts.Of(json_param), null, IntPtr.Zero);
                return call.Make((answer, handle) =>
                    Native.TIMcallExperimentalAPI(texts.Of(json_param), answer, handle));
            }
        }

        static readonly HashSet<string> unanswered = new HashSet<string>
        {
            "write_log", "set_ui_platform", "set_env", "set_ipv6_prior", "set_max_retry_count", "set_packet_request_timeout",
            "init_local_storage", "update_proxy_info", "set_application_id", "set_ignore_repeat_login",
        };

        static bool IsUnanswered(ExperimentalAPIRequestParam request)
        {
            string operation = request == null ? null : request.request_internal_operation ?? request.request_operation;
            return operation != null && unanswered.Contains(operation.Replace("internal_operation_", ""));
        }

        /// <summary>A callback for CallExperimentalAPI that does nothing.</summary>
        public static void CallExperimentalAPICallback(int code, string desc, string data, string user_data)
        {
        }

        /// <summary>What an Async call was given, as the other forms have it.</summary>
        static List<T> Listed<T>(IEnumerable<T> items)
        {
            return items == null ? null : items as List<T> ?? new List<T>(items);
        }

        /// <summary>Copies what a call has written for its caller.</summary>
        static void SetText(StringBuilder text, IntPtr written)
        {
            if (text == null) return;
            text.Length = 0;
            text.Append(Utf8.Read(written));
        }

        /// <summary>
        /// Leaves nothing behind: no life of the SDK, no client, no listener, nothing that waits. The library may outlive what it was given to
        /// call, where a program is unloaded and loaded again.
        /// </summary>
        internal static void Shutdown()
        {
            ConvokeClient.CloseAll();
            if (!isInit && Listener.Live == 0 && Call.Live == 0 && Delivery.Waiting == 0) return;
            Uninit();
            // What callbacks have called meanwhile is answered on a thread of the library's: it waits for that too.
            Native.TIMUninit();
        }

#if UNITY_5_3_OR_NEWER
        internal static void EndWithDomain()
        {
            // UnityLoop sees to that.
        }
#else
        static int endsWithDomain;

        internal static void EndWithDomain()
        {
            if (System.Threading.Interlocked.Exchange(ref endsWithDomain, 1) == 0)
                AppDomain.CurrentDomain.DomainUnload += (sender, e) => Shutdown();
        }
#endif
    }
}
