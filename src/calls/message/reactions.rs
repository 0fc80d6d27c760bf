//! Reactions to messages.

use super::super::prelude::*;
use super::named::{all_named, named};
use crate::wire::message::MessageKey;
use crate::wire::message_result::MessageReactionUserResult;

fn react(message: Arg<'_>, reaction: Arg<'_>, on: bool) -> Result<Command, Refused> {
    Ok(Command::React { message: named(message)?, reaction: reaction.text()?.to_owned(), on })
}

calls! {
    /// Reacts to a message (TIMMsgReactionsChangedCallback).
    ///
    /// json_msg: a Message document that names it.
    /// reaction_id: the reaction, any text of 1 to 200 bytes.
    ///
    /// Answers `""`.
    /// Codes: 6017 the message is not known, or reaction_id is too long; 10007 the user is not in the chat group; 10010
    /// no such chat group; 10017 the user, or everyone in the chat group, is muted; 23005 the message has 10 different
    /// reactions; 23006 100 users have reacted so; 23007 the user has reacted so already.
    /// Returns 0, -3 or -4.
    MsgAddMessageReaction(json_msg: json(Message), reaction_id: text) -> nothing {
        react(json_msg, reaction_id, true)
    }

    /// Takes a reaction to a message back (TIMMsgReactionsChangedCallback).
    ///
    /// json_msg: a Message document that names it.
    /// reaction_id: the reaction.
    ///
    /// Answers `""`.
    /// Codes: 6017 the message is not known; 23008 nobody has reacted so; 23009 the user has not reacted so.
    /// Returns 0, -3 or -4.
    MsgRemoveMessageReaction(json_msg: json(Message), reaction_id: text) -> nothing {
        react(json_msg, reaction_id, false)
    }

    /// The reactions to messages.
    ///
    /// json_msg_array: JSON array of Message documents that name them.
    /// max_user_count_per_reaction: how many users of each reaction are told.
    ///
    /// Answers an array of MessageReactionResult documents in the order asked for.
    /// Codes: 6017 a message is not known, or more than `messages_per_call` are named.
    /// Returns 0, -3 or -4.
    MsgGetMessageReactions(json_msg_array: json([Message]), max_user_count_per_reaction: u32) -> [MessageReactionResult] {
        let messages = all_named(json_msg_array, MessageKey::reference)?;
        Ok(Query::Reactions { messages, most_users: max_user_count_per_reaction })
    }

    /// The users who have reacted to a message in one way.
    ///
    /// json_msg: a Message document that names it.
    /// reaction_id: the reaction.
    /// next_seq: 0 for the first page, then what the page before answered.
    /// count: how many at the most, not 0.
    ///
    /// Answers a MessageReactionUserResult document.
    /// Codes: 6017 the message is not known.
    /// Returns 0, -3 or -4.
    MsgGetAllUserListOfMessageReaction(json_msg: json(Message), reaction_id: text, next_seq: u32, count: u32) -> MessageReactionUserResult {
        let message = named(json_msg)?;
        let reaction = reaction_id.text()?.to_owned();
        Ok(Query::ReactionUsers { message, reaction, from: next_seq, count: not_zero("count", count)? })
    }
}
