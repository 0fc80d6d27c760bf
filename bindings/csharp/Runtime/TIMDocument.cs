using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace com.tencent.imsdk.unity.types
{
    /// <summary>A JSON document of the API. Members that are null are left out of it; keys without a member are ignored.</summary>
    public abstract class TIMDocument
    {
        /// <summary>The JSON text, as the library is given it. Each type also has FromJson.</summary>
        public string ToJson()
        {
            return native.Json.Of(this);
        }

        internal abstract void Write(JsonWriter json);
    }

    /// <summary>What ConvSetDraft takes. The draft of a conversation is a Draft, whose time has 32 bits.</summary>
    public class DraftParam : TIMDocument
    {
        /// <summary>As it is to be kept; null where the draft has none.</summary>
        public Message draft_msg;
        /// <summary>What the application adds.</summary>
        public string draft_user_define;
        /// <summary>Has no effect: ConvSetDraft sets it.</summary>
        public ulong draft_edit_time;

        /// <summary>Reads a JSON text; null where it is no object.</summary>
        public static DraftParam FromJson(string json)
        {
            var o = native.Json.Parse(json) as JObject;
            return o == null ? null : new DraftParam
            {
                draft_msg = Message.Read(o["draft_msg"]),
                draft_user_define = native.Json.Text(o["draft_user_define"]),
                draft_edit_time = native.Json.ULong(o["draft_edit_time"]),
            };
        }

        internal override void Write(JsonWriter json)
        {
            json.WriteStartObject();
            native.Json.Write(json, "draft_msg", draft_msg);
            native.Json.Write(json, "draft_user_define", draft_user_define);
            native.Json.Write(json, "draft_edit_time", draft_edit_time);
            json.WriteEndObject();
        }
    }

    /// <summary>What is said of a topic goes by two names.</summary>
    public class TopicInfo : GroupTopicInfo
    {
    }

    /// <summary>A page of MsgGetGroupMessageReadMemberListAsync.</summary>
    public class GroupMessageReadMemberList
    {
        /// <summary>The members.</summary>
        public System.Collections.Generic.List<GroupMemberInfo> members;
        /// <summary>What to ask the next page with.</summary>
        public ulong next_seq;
        /// <summary>Whether this is the last page.</summary>
        public bool is_finished;
    }
}
