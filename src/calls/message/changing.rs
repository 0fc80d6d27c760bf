//! Changing messages: for everyone, or for this user alone.

use super::super::prelude::*;
use super::named::{all_named, doubt_elements, named_in, read_message, unnamed};
use super::sending::{SEND_FAIL, Written, name_of, new_id};
use crate::core::command::SavedMessage;
use crate::core::ids::UserId;
use crate::core::message::{MessageId, NewMessage};
use crate::wire;
use crate::wire::message::{MessageKey, MessageParam, MsgDeleteParam};
use crate::wire::message_document::{MessageContent, MessageDocument};

/// Who is shown as the sender of a message that is kept and not sent; `None`: the user.
fn shown_sender(json: Arg<'_>, param: &MessageParam) -> Result<Option<UserId>, Refused> {
    let not_an_id = || json.refused("message_sender is not a user id");
    param.sender().map(|sender| UserId::new(sender).ok_or_else(not_an_id)).transpose()
}

calls! {
    /// Takes a message back, for everyone (TIMMsgRevokeCallback): one of the user's own, or, in a chat group, any message
    /// if the user is its owner or an administrator.
    ///
    /// conv_id: a user id, a chat group id or a topic id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
    /// json_msg_param: a Message document that names the message, which the user may have deleted for themselves;
    /// message_revoke_reason may say why.
    ///
    /// Answers `""`, also where it was revoked before.
    /// Codes: 6017 message_revoke_reason has more than 12 KiB; 10030 no such message came to the user in the conversation;
    /// 10031 it was sent more than two minutes ago; 10032 it is another user's, and not the user's to revoke.
    /// Returns 0, -3 or -4.
    MsgRevoke(conv_id: text, conv_type: conv_type, json_msg_param: json(Message)) -> nothing {
        let conversation = conv_id.conversation(conv_type)?;
        let json = json_msg_param;
        let key: MessageKey = json.read()?;
        let message = named_in(&conversation, json, &key)?;
        Ok(Command::RevokeMessage { conversation, message, reason: key.revoke_reason() })
    }

    /// Changes what a message says, for everyone (TIMMsgUpdateCallback). Either of two users may do this; in a chat group
    /// the sender, its owner and its administrators.
    ///
    /// json_msg_param: a Message document that names the message and has the new elements; message_cloud_custom_str stays
    /// where it is not given, and so does how the message was sent. message_version: if it is given, the message must not
    /// have been modified since.
    ///
    /// Answers the Message document as it is then; on failure the one that was given, with kTIMMsg_SendFail.
    /// Codes: 6017 there is no element, the message is not known, or it was revoked; 8001 the elements, or what else the
    /// message brings, take more than 12 KiB; 8006 it has another version, and the answer is the Message document as it
    /// is now; 10007 the user is not in the chat group, or it is another member's and not the user's to modify; 10010 no
    /// such chat group; 10017 the user, or everyone in the chat group, is muted.
    /// Returns 0, -3 or -4.
    MsgModifyMessage(json_msg_param: json(Message)) -> Message {
        let json = json_msg_param;
        let param: MessageParam = json.read()?;
        let message = param.key.reference().ok_or_else(|| unnamed(json))?;
        doubt_elements(json, &param);
        let body = Box::new(param.body());
        let failed = wire::write(&MessageDocument {
            message_msg_id: param.key.message_msg_id.as_deref().unwrap_or_default(),
            message_sender: param.sender().unwrap_or_default(),
            message_version: param.key.message_version.unwrap_or_default(),
            message_status: SEND_FAIL,
            ..MessageDocument::new(MessageContent::stored(&body))
        });
        let command = Command::ModifyMessage { message, version: param.key.message_version, body };
        Ok(Asks { blank: Some(Blank::Document(failed)), ..Asks::from(command) })
    }

    /// Deletes a message for this user.
    ///
    /// conv_id: a user id, a chat group id or a topic id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
    /// json_msgdel_param: a MsgDeleteParam document.
    ///
    /// Answers `""`.
    /// Codes: 6017 the message is not known.
    /// Returns 0, -3 or -4.
    MsgDelete(conv_id: text, conv_type: conv_type, json_msgdel_param: json(MsgDeleteParam)) -> nothing {
        let conversation = conv_id.conversation(conv_type)?;
        let json = json_msgdel_param;
        let param: MsgDeleteParam = json.read()?;
        let messages = vec![named_in(&conversation, json, &param.msg_delete_param_msg)?];
        Ok(Command::DeleteMessages { conversation, messages })
    }

    /// Deletes messages of a conversation for this user.
    ///
    /// conv_id: a user id, a chat group id or a topic id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
    /// json_msg_array: JSON array of up to 500 Message documents that name them.
    ///
    /// Answers `""`, also where some of them are gone already.
    /// Codes: 6017 none of the messages is known, or there are too many.
    /// Returns 0, -3 or -4.
    MsgListDelete(conv_id: text, conv_type: conv_type, json_msg_array: json([Message])) -> nothing {
        let conversation = conv_id.conversation(conv_type)?;
        let messages = all_named(json_msg_array, |key| key.reference_in(&conversation))?;
        Ok(Command::DeleteMessages { conversation, messages })
    }

    /// Deletes all messages of a conversation for this user. The conversation stays in the list.
    ///
    /// conv_id: a user id, a chat group id or a topic id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
    ///
    /// Answers `""`.
    /// Codes: none of its own.
    /// Returns 0, or -4.
    MsgClearHistoryMessage(conv_id: text, conv_type: conv_type) -> nothing {
        Ok(Command::ClearHistory { conversation: conv_id.conversation(conv_type)? })
    }

    /// Keeps a message at the end of a conversation, for this user alone and without sending it.
    ///
    /// conv_id: a user id, a chat group id or a topic id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
    /// json_msg_param: a Message document; message_sender: who is shown as its sender, the user where it is not given.
    ///
    /// Answers the Message document, with message_status kTIMMsg_LocalImported; on failure the message as it was given,
    /// with kTIMMsg_SendFail.
    /// Codes: 6017 message_elem_array is empty, or message_custom_str has more than 12 KiB; 8001 the elements, or what
    /// else the message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group.
    /// Returns 0; -3; or -4, also where message_sender is not a user id.
    MsgSaveMsg(conv_id: text, conv_type: conv_type, json_msg_param: json(Message)) -> Message, at {
        let conversation = conv_id.conversation(conv_type)?;
        let json = json_msg_param;
        let param = read_message(json)?;
        let sender = shown_sender(json, &param)?;
        Ok(Written::new(at, conversation, &param, sender.as_ref()).asks(|conversation, message| {
            let messages = vec![SavedMessage { sender: sender.clone(), message }];
            Command::SaveMessages { conversation, messages, place_now: true }
        }))
    }

    /// Keeps messages from elsewhere in a conversation, for this user alone: each at its own time, message_server_time
    /// or, where that is not given, message_client_time or the present.
    ///
    /// conv_id: a user id, a chat group id or a topic id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
    /// json_msg_array: JSON array of up to 500 Message documents; message_sender: who is shown as the sender, the user
    /// where it is not given; message_msg_id is kept where it is given, and a message that the user has already is passed
    /// over.
    ///
    /// Answers an array of their Message documents, with message_status kTIMMsg_LocalImported.
    /// Codes: 6017 a message has no element, its id has more than 128 bytes, its message_custom_str more than 12 KiB, or
    /// there are too many messages; 8001 the elements of one, or what else it brings, take more than 12 KiB; 10007 the
    /// user is not in the chat group; 10010 no such chat group.
    /// Returns 0; -3; or -4, also where a message_sender is not a user id.
    MsgImportMsgList(conv_id: text, conv_type: conv_type, json_msg_array: json([Message])) -> [Message], at {
        let conversation = conv_id.conversation(conv_type)?;
        let json = json_msg_array;
        let params: Vec<MessageParam> = json.read_array()?;
        let by = at.writer();
        let mut messages = Vec::with_capacity(params.len());
        for param in params {
            doubt_elements(json, &param);
            let sender = shown_sender(json, &param)?;
            let time = param.time().unwrap_or_else(|| at.now());
            let (made, random) = new_id(at, name_of(sender.as_ref().or(by.as_ref())), time);
            let id = param.key.message_msg_id.clone().filter(|id| !id.is_empty()).map_or(made, MessageId);
            let message = NewMessage { client_time: time, ..param.new_message(id, random, time) };
            messages.push(SavedMessage { sender, message: Box::new(message) });
        }
        let command = Command::SaveMessages { conversation, messages, place_now: false };
        Ok(UserCall::ChangeAs { by, command })
    }

    /// Notes something on a message, for this user alone.
    ///
    /// json_msg_param: a Message document that names the message, with message_custom_int and message_custom_str; one
    /// that is not given is taken off.
    ///
    /// Answers `""`.
    /// Codes: 6017 the message is not known, or message_custom_str has more than 12 KiB.
    /// Returns 0, -3 or -4.
    MsgSetLocalCustomData(json_msg_param: json(Message)) -> nothing {
        let json = json_msg_param;
        let key: MessageKey = json.read()?;
        let message = key.reference().ok_or_else(|| unnamed(json))?;
        Ok(Command::SetLocalData { message, data: key.local() })
    }
}
