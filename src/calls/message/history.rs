//! The messages of conversations: reading, finding, and saying that they were read.

use super::super::prelude::*;
use super::named::named_in;
use crate::core::command::{Reading, UpTo};
use crate::core::ids::{ConversationId, IdText};
use crate::core::message::{MessageId, MessageRef};
use crate::wire::message::{MessageSearchParam, MsgGetMsgListParam, MsgLocatorParam};
use crate::wire::message_result::MessageSearchResult;

calls! {
    /// A part of the history of a conversation.
    ///
    /// conv_id: a user id, a chat group id or a topic id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
    /// json_get_msg_param: a MsgGetMsgListParam document; `{}` is the newest 20 messages. At most a page of
    /// `messages_per_page` is answered.
    ///
    /// Answers an array of Message documents: the newest first, or, with msg_getmsglist_param_is_forward, the oldest
    /// first.
    /// Codes: 6017 the message behind which it is to begin is not known, or more than `messages_per_call` numbers are given.
    /// Returns 0, -3 or -4.
    MsgGetMsgList(conv_id: text, conv_type: conv_type, json_get_msg_param: json(MsgGetMsgListParam)) -> [Message] {
        let conversation = conv_id.conversation(conv_type)?;
        let param: MsgGetMsgListParam = json_get_msg_param.read()?;
        let history = param.query(&conversation);
        Ok(Query::History { conversation, history })
    }

    /// Messages by their ids.
    ///
    /// json_message_id_array: JSON array of message ids.
    ///
    /// Answers an array of Message documents in the order asked for, without those that are not found.
    /// Codes: 6017 more than `messages_per_call` ids.
    /// Returns 0, -3 or -4.
    MsgFindMessages(json_message_id_array: json([string])) -> [Message] {
        let ids: Vec<IdText> = json_message_id_array.read_array()?;
        Ok(Query::Messages(ids.into_iter().map(|id| MessageRef::Id(MessageId(id.into()))).collect()))
    }

    /// Messages of a conversation by their places.
    ///
    /// conv_id: a user id, a chat group id or a topic id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
    /// json_msg_Locator_array: JSON array of MsgLocator documents, of which message_locator_seq counts.
    ///
    /// Answers an array of Message documents in the order asked for, without those that are not found.
    /// Codes: 6017 more than `messages_per_call` documents.
    /// Returns 0, -3 or -4.
    MsgFindByMsgLocatorList(conv_id: text, conv_type: conv_type, json_msg_Locator_array: json([MsgLocator])) -> [Message] {
        let conversation = conv_id.conversation(conv_type)?;
        let locators: Vec<MsgLocatorParam> = json_msg_Locator_array.read_array()?;
        Ok(Query::Messages(locators.iter().map(|locator| locator.reference_in(&conversation)).collect()))
    }

    /// Looks for messages on this machine, which has all of them. Words are compared without case, accents and widths, and
    /// each sign (punctuation, emoji) is a word. At most a page of `search_page` is answered.
    ///
    /// json_search_message_param: a MessageSearchParam document, with words, types or senders.
    ///
    /// Answers a MessageSearchResult document.
    /// Codes: 6017 more than `search_words` words, `search_word_bytes` in one, or `receivers_per_call` senders.
    /// Returns 0; -3, also where it looks for nothing; or -4.
    MsgSearchLocalMessages(json_search_message_param: json(MessageSearchParam)) -> MessageSearchResult {
        let json = json_search_message_param;
        let param = json.read_by(MessageSearchParam::read)?;
        let within = match param.msg_search_param_conv_id.as_str() {
            "" => None,
            bare => {
                let kind = param.kind().ok_or_else(|| json.refused("the conv_type is neither 1 nor 2"))?;
                json.doubt_bare([bare]);
                let id = ConversationId::new(kind, bare);
                Some(id.ok_or_else(|| json.refused("the conv_id is not a user id or chat group id"))?)
            }
        };
        Ok(Query::Search(Box::new(param.query(within))))
    }

    /// Says that the user has read a conversation (kTIMConvEvent_Update; TIMMsgReadedReceiptCallback for the other user).
    ///
    /// conv_id: a user id, a chat group id or a topic id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
    /// json_msg_param: NULL or `""` where it is all of it; or a Message document that names the last message read, also
    /// one that the user has deleted.
    ///
    /// Answers `""`.
    /// Codes: 6017 the conversation has no such message.
    /// Returns 0, -3 or -4.
    MsgReportReaded(conv_id: text, conv_type: conv_type, json_msg_param: optional_json(Message)) -> nothing {
        let conversation = conv_id.conversation(conv_type)?;
        let json = json_msg_param;
        let up_to = match json.optional()? {
            "" => UpTo::Everything,
            _ => UpTo::Message(named_in(&conversation, json, &json.read()?)?),
        };
        Ok(Command::Read(Reading::One(conversation, up_to)))
    }

    /// Says that the user has read all conversations (kTIMConvEvent_Update).
    ///
    /// Answers `""`.
    /// Codes: none of its own.
    /// Returns 0.
    MsgMarkAllMessageAsRead() -> nothing {
        Ok(Command::Read(Reading::All))
    }
}
