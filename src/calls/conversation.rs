//! The conversation list.

use super::prelude::*;
use crate::core::ids::ConversationId;
use crate::wire::conversation::{
    ConvInfo, ConversationListFilter, ConversationListResult as TIMConversationListResult, GetConversationListParam,
    read_draft,
};

calls! {
    /// The whole conversation list: pinned ones first, then by active time (in seconds, the newest first), then by id. At
    /// most `conversations_listed` are answered; ConvGetConversationListByFilter has them all.
    ///
    /// Answers an array of ConvInfo documents.
    /// Codes: none of its own.
    /// Returns 0.
    ConvGetConvList() -> [ConvInfo] {
        Ok(Query::WholeList)
    }

    /// Some conversations.
    ///
    /// json_get_conv_list_param: JSON array of GetConversationListParam documents.
    ///
    /// Answers an array of ConvInfo documents in the order asked for, without those that are not in the list.
    /// Codes: 51006 more than `conversations_per_call` documents.
    /// Returns 0; -3 where the JSON is no such array; or -4, also where an id is empty or a type is neither kTIMConv_C2C
    /// nor kTIMConv_Group.
    ConvGetConvInfo(json_get_conv_list_param: json([GetConversationListParam])) -> [ConvInfo] {
        let json = json_get_conv_list_param;
        let named: Vec<GetConversationListParam> = json.read()?;
        let mut ids = Vec::with_capacity(named.len());
        for one in &named {
            let bare = &one.get_conversation_list_param_conv_id;
            let kind = one.kind().ok_or_else(|| json.refused("a conv_type is neither 1 nor 2"))?;
            if bare.is_empty() {
                return Err(json.refused("a conv_id is empty"));
            }
            json.doubt_bare([bare]);
            // What cannot be an id is not in the list.
            ids.extend(ConversationId::new(kind, bare));
        }
        Ok(Query::Conversations(ids))
    }

    /// A page of the conversation list. It has at most `conversations_per_page`.
    ///
    /// filter: a TIMConversationListFilter document; a key that is absent does not filter, and `{}` shows all.
    /// next_seq: 0 for the first page, then what the page before answered. It stays good whatever changes meanwhile, and
    /// a conversation that does not change is met exactly once on the way through the pages.
    /// count: how many at the most, not 0.
    ///
    /// Answers a TIMConversationListResult document.
    /// Codes: 6017 next_seq is none that a page has answered.
    /// Returns 0, -3 or -4.
    ConvGetConversationListByFilter(filter: json(TIMConversationListFilter), next_seq: u64, count: u32) -> TIMConversationListResult {
        let chosen: ConversationListFilter = filter.read()?;
        Ok(Query::Page { filter: chosen.into(), from: next_seq, count: not_zero("count", count)? })
    }

    /// Puts a conversation into the list, with the present as its active time (event kTIMConvEvent_Add). One that is in
    /// the list stays as it is, without an event.
    ///
    /// conv_id: a user id or a chat group id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
    ///
    /// Answers its ConvInfo document, also if it is in the list already.
    /// Codes: 10010 no such chat group.
    /// Returns 0, or -4, also where conv_id cannot be an id.
    ConvCreate(conv_id: text, conv_type: conv_type) -> ConvInfo {
        Ok(Command::CreateConversation { conversation: conv_id.conversation(conv_type)? })
    }

    /// Pins a conversation to the top of the list, or unpins it (event kTIMConvEvent_Update); where it is so already,
    /// there is no event.
    ///
    /// conv_id: a user id or a chat group id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
    /// is_pinned: whether it is pinned from now on.
    ///
    /// Answers `""`.
    /// Codes: 6004 the conversation is not in the list.
    /// Returns 0, or -4, also where conv_id cannot be an id.
    ConvPinConversation(conv_id: text, conv_type: conv_type, is_pinned: bool) -> nothing {
        let conversation = conv_id.conversation(conv_type)?;
        Ok(Command::PinConversation { conversation, pinned: is_pinned })
    }

    /// Sets marks on conversations, or takes them off (event kTIMConvEvent_Update with the listed ones that changed). A
    /// conversation that is not in the list keeps its marks until it comes.
    ///
    /// conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`.
    /// mark_type: one or more of TIMConversationMarkType and 1<<32 to 1<<63, or-ed.
    /// enable_mark: whether they have the marks from now on.
    ///
    /// Answers an array of TIMConversationOperationResult documents, one for each id; an item's code is 6017 (malformed
    /// id), 51007 (no such chat group) or 51008 (1000 conversations have marks or custom data already). The code of the
    /// call is 0 where at least one item was done.
    /// Codes: 6017 a bit is no mark, or no item could be done; 51006 more than 100 ids; 51008 no item could be done, each
    /// for this reason.
    /// Returns 0, -3 or -4.
    ConvMarkConversation(conversation_id_array: json([string]), mark_type: u64, enable_mark: bool) -> [TIMConversationOperationResult] {
        let ids = conversation_id_array.read_array()?;
        Ok(Command::MarkConversations { ids, marks: mark_type, on: enable_mark })
    }

    /// Sets the custom data of conversations (event kTIMConvEvent_Update with the listed ones that changed). A
    /// conversation that is not in the list keeps its custom data until it comes.
    ///
    /// conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`.
    /// custom_data: up to 256 bytes; `""` clears it.
    ///
    /// Answers an array of TIMConversationOperationResult documents, one for each id; an item's code is 6017 (malformed
    /// id), 51007 (no such chat group) or 51008 (1000 conversations have marks or custom data already). The code of the
    /// call is 0 where at least one item was done.
    /// Codes: 6017 custom_data is too long, or no item could be done; 51006 more than 100 ids; 51008 no item could be
    /// done, each for this reason.
    /// Returns 0, -3 or -4.
    ConvSetConversationCustomData(conversation_id_array: json([string]), custom_data: optional_text) -> [TIMConversationOperationResult] {
        let ids = conversation_id_array.read_array()?;
        Ok(Command::SetCustomData { ids, text: custom_data.present()?.to_owned() })
    }

    /// Sets the draft of a conversation (event kTIMConvEvent_Update). It is done when a call that is made after it is
    /// answered; what becomes of it is not told.
    ///
    /// conv_id: a user id or a chat group id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
    /// json_draft_param: a Draft document with draft_msg (a Message document, kept as it is written), draft_user_define
    /// (string), or both; one that says nothing takes the draft off.
    ///
    /// Returns 0; -3 where the JSON is no object, NULL and `""` included, or the draft has more than 64 KiB; or -4.
    ConvSetDraft(conv_id: text, conv_type: conv_type, json_draft_param: json(Draft)) -> unanswered {
        let conversation = conv_id.conversation(conv_type)?;
        let json = json_draft_param;
        let draft = match json.optional()? {
            "" => return Err(json.bad_content("it is NULL or empty")),
            text => read_draft(text).map_err(|bad| json.bad_json(bad))?,
        };
        Ok(Command::SetDraft { conversation, draft })
    }

    /// Takes the draft of a conversation off (event kTIMConvEvent_Update, where it has one). What becomes of it is not
    /// told.
    ///
    /// conv_id: a user id or a chat group id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
    ///
    /// Returns 0, or -4.
    ConvCancelDraft(conv_id: text, conv_type: conv_type) -> unanswered {
        Ok(Command::SetDraft { conversation: conv_id.conversation(conv_type)?, draft: None })
    }

    /// Takes a conversation out of the list, and its messages away, for this user only (event kTIMConvEvent_Del). It
    /// stays in its conversation groups, and shows in them again when it comes back.
    ///
    /// conv_id: a user id or a chat group id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
    ///
    /// Answers `""`.
    /// Codes: 6004 the conversation is not in the list.
    /// Returns 0, or -4, also where conv_id cannot be an id.
    ConvDelete(conv_id: text, conv_type: conv_type) -> nothing {
        Ok(Command::DeleteConversation { conversation: conv_id.conversation(conv_type)? })
    }

    /// Takes conversations out of the list, for this user only (event kTIMConvEvent_Del). They stay in their conversation
    /// groups.
    ///
    /// conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`.
    /// clear_message: whether their messages go too; if not, the messages are there again when the conversation comes
    /// back.
    ///
    /// Answers an array of TIMConversationOperationResult documents, one for each id; an item's code is 6004 (not in the
    /// list) or 6017 (malformed id). The code of the call is 0 where at least one item was done.
    /// Codes: 6004 no item could be done, each for this reason; 6017 no item could be done; 51006 more than 100 ids.
    /// Returns 0, -3 or -4.
    ConvDeleteConversationList(conversation_id_array: json([string]), clear_message: bool) -> [TIMConversationOperationResult] {
        let ids = conversation_id_array.read_array()?;
        Ok(Command::DeleteConversations { ids, clear_messages: clear_message })
    }
}
