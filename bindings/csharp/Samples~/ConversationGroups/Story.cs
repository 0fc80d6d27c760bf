using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using com.tencent.imsdk.unity;
using com.tencent.imsdk.unity.callback;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.types;

namespace Convoke.Samples
{
    /// <summary>
    /// Bob writes to Alice; she sorts her conversations into groups, and talks to him in a chat group. They are two users in one program:
    /// Alice is the one of TencentIMSDK, Bob a client beside her. It tells what happens through `say`, and can be played again: it goes
    /// on with what the time before has left.
    /// </summary>
    public static class Story
    {
        const long App = 1400000001; // the same number in all programs that are to share data
        const string Garden = "gardeners";

        public static async Task Play(string directory, Action<string> say)
        {
            var config = new SdkConfig { sdk_config_config_file_path = directory };
            TIMResult result = TencentIMSDK.Init(App, config);
            if (result != TIMResult.TIM_SUCC) throw new InvalidOperationException("Init: " + result);
            say("Convoke " + TencentIMSDK.GetSDKVersion());
            using (var bob = new ConvokeClient(App, config)) await Play(bob, say);
        }

        static async Task Play(ConvokeClient bob, Action<string> say)
        {
            Listen(say);
            await TencentIMSDK.LoginAsync("alice", "any text");
            Task<Message> written = NextOf("bob");
            // His calls are made by the names that they have in C.
            await bob.CallAsync("Login", "bob", "any text");
            AnswerInTheGarden(bob);
            await bob.CallAsync("MsgSendMessage", "alice", TIMConvType.kTIMConv_C2C, Text("明天去花园吗？ Shall we? 🌷"));
            say("Bob has written to Alice: " + WordsOf(await written));
            say("");
            say("Her conversations:");
            foreach (ConvInfo conversation in await TencentIMSDK.ConvGetConvListAsync()) say("  " + Line(conversation));

            List<string> groups = await TencentIMSDK.ConvGetConversationGroupListAsync();
            if (groups.Count != 0)
            {
                say("");
                say("An earlier run left these groups; she begins anew: " + string.Join(", ", groups.ToArray()));
                foreach (string group in groups) await TencentIMSDK.ConvDeleteConversationGroupAsync(group);
            }

            await MakeChatGroup(say);
            say("");
            say("She makes a group of conversations, with an id that cannot be:");
            List<ConversationOperationResult> results = await TencentIMSDK.ConvCreateConversationGroupAsync("work", new List<string> { "c2c_bob", "c2c_carol", "nobody" });
            foreach (ConversationOperationResult item in results)
            {
                int code = item.conversation_operation_result_result_code;
                say("  " + item.conversation_operation_result_conversation_id + (code == 0 ? " is in" : " is not: " + code + " " + item.conversation_operation_result_result_info));
            }
            await TencentIMSDK.ConvAddConversationsToGroupAsync("work", new List<string> { "group_" + Garden });
            await TencentIMSDK.ConvRenameConversationGroupAsync("work", "花园 🌻");

            var filter = new ConversationListFilter { conversation_list_filter_conversation_group = "花园 🌻" };
            ConversationListResult page = await TencentIMSDK.ConvGetConversationListByFilterAsync(filter, 0, 1);
            say("");
            say("What is in it, in pages of one:");
            while (true)
            {
                foreach (ConvInfo conversation in page.conversation_list_result_conv_list) say("  " + Line(conversation));
                if (page.conversation_list_result_is_finished) break;
                page = await TencentIMSDK.ConvGetConversationListByFilterAsync(filter, page.conversation_list_result_next_seq, 1);
            }

            say("");
            try
            {
                await TencentIMSDK.ConvDeleteConversationGroupAsync("holidays");
            }
            catch (TIMException e)
            {
                say("There are no holidays: " + e.Code + " " + e.Desc);
            }
            say("Play it again, and it goes on from here.");
        }

        static async Task MakeChatGroup(Action<string> say)
        {
            say("");
            try
            {
                await TencentIMSDK.GroupCreateAsync(new CreateGroupParam
                {
                    create_group_param_group_id = Garden,
                    create_group_param_group_name = "Gardeners",
                    create_group_param_group_type = TIMGroupType.kTIMGroup_Public,
                    create_group_param_introduction = "Who grows things",
                    create_group_param_group_member_array = new List<GroupMemberInfo> { new GroupMemberInfo { group_member_info_identifier = "bob" } },
                });
                say("She makes a chat group, with Bob in it.");
            }
            catch (TIMException e)
            {
                if (e.Code != (int)TIMErrCode.ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER) throw;
                say("Her chat group is there already.");
            }
            Task<Message> answered = NextOf("bob");
            await TencentIMSDK.MsgSendMessageAsync(Garden, TIMConvType.kTIMConv_Group, Text("大家好!"));
            say("There Bob answers her: " + WordsOf(await answered));
        }

        /// <summary>Bob is told his own events, by the names that the listeners have in C.</summary>
        static void AnswerInTheGarden(ConvokeClient bob)
        {
            bob.Listen((listener, arguments) =>
            {
                if (listener != "TIMRecvNewMsgCallback") return;
                IEnumerable<Message> messages = arguments[0].Select(message => Message.FromJson(message.ToString()));
                if (messages.Any(message => message.message_conv_id == Garden && message.message_sender == "alice" && WordsOf(message) != null))
                    bob.Call("MsgSendMessage", null, Garden, TIMConvType.kTIMConv_Group, Text("你好, Alice! 🌻"));
            });
        }

        /// <summary>The next message from somebody that Alice is told of.</summary>
        static Task<Message> NextOf(string sender)
        {
            var next = new TaskCompletionSource<Message>();
            RecvNewMsgCallback listen = null;
            listen = (List<Message> messages, string user_data) =>
            {
                Message found = messages.Find(message => message.message_sender == sender && WordsOf(message) != null);
                if (found == null) return;
                TencentIMSDK.RemoveRecvNewMsgCallback(listen);
                next.SetResult(found);
            };
            TencentIMSDK.AddRecvNewMsgCallback(listen);
            return next.Task;
        }

        /// <summary>Listeners are told what happens, whoever caused it.</summary>
        static void Listen(Action<string> say)
        {
            TencentIMSDK.SetConvConversationGroupCreatedCallback((string name, List<ConvInfo> conversations, string user_data) =>
                say("  (there is a new group: " + name + ")"));
            TencentIMSDK.SetConvConversationsAddedToGroupCallback((string name, List<ConvInfo> conversations, string user_data) =>
                say("  (in " + name + " there is now " + string.Join(", ", conversations.Select(c => c.conv_id).ToArray()) + ")"));
            TencentIMSDK.SetConvConversationGroupNameChangedCallback((string old_name, string new_name, string user_data) =>
                say("  (" + old_name + " is called " + new_name + " now)"));
        }

        static Message Text(string text)
        {
            return new Message { message_elem_array = new List<Elem> { new Elem { elem_type = TIMElemType.kTIMElem_Text, text_elem_content = text } } };
        }

        /// <summary>The text of a message; null where it is none.</summary>
        static string WordsOf(Message message)
        {
            Elem elem = message.message_elem_array[0];
            return elem.elem_type == TIMElemType.kTIMElem_Text ? elem.text_elem_content : null;
        }

        static string Line(ConvInfo conversation)
        {
            string last = "";
            if (conversation.conv_is_has_lastmsg == true) last = conversation.conv_last_msg.message_elem_array[0].text_elem_content;
            return conversation.conv_id + ", " + conversation.conv_unread_num + " unread: " + (last ?? "");
        }
    }
}
