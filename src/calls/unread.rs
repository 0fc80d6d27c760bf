//! Unread messages: how many there are, and reading them.

use super::arguments::Fault;
use super::prelude::*;
use crate::core::command::{Reading, UpTo};
use crate::core::ids::{ConversationId, ConversationType};
use crate::wire::conversation::{GetTotalUnreadNumberResult, read_selecting_filter};

fn subscription(filter: Arg<'_>, on: bool) -> Result<Subscription, Refused> {
    Ok(Subscription::Unread { text: filter.text()?.to_owned(), filter: filter.read_by(read_selecting_filter)?, on })
}

calls! {
    /// How many messages are unread in all conversations whose receive option is kTIMRecvMsgOpt_Receive.
    ///
    /// Answers a GetTotalUnreadNumberResult document.
    /// Codes: none of its own.
    /// Returns 0.
    ConvGetTotalUnreadMessageCount() -> GetTotalUnreadNumberResult {
        Ok(Query::TotalUnread)
    }

    /// How many messages are unread in the conversations that a filter selects, of those whose receive option is
    /// kTIMRecvMsgOpt_Receive.
    ///
    /// filter: a TIMConversationListFilter document; it must filter.
    ///
    /// Answers a GetTotalUnreadNumberResult document.
    /// Codes: none of its own.
    /// Returns 0; -3, also where the object has no key that filters; or -4.
    ConvGetUnreadMessageCountByFilter(filter: json(TIMConversationListFilter)) -> GetTotalUnreadNumberResult {
        Ok(Query::Unread(filter.read_by(read_selecting_filter)?))
    }

    /// Asks to be told, by TIMConvTotalUnreadMessageCountChangedByFilterCallback, when the number of
    /// ConvGetUnreadMessageCountByFilter changes. It holds on this device until the logout; nobody being logged in, it
    /// does nothing.
    ///
    /// filter: a TIMConversationListFilter document; it must filter. The listener gets it back as it is written here.
    ///
    /// Returns 0; -3, also where the object has no key that filters; or -4.
    ConvSubscribeUnreadMessageCountByFilter(filter: json(TIMConversationListFilter)) -> unanswered {
        subscription(filter, true)
    }

    /// Takes back what ConvSubscribeUnreadMessageCountByFilter asked for.
    ///
    /// filter: the text that was given there.
    ///
    /// Returns 0, also where it was not asked for; -3, also where the object has no key that filters; or -4.
    ConvUnsubscribeUnreadMessageCountByFilter(filter: json(TIMConversationListFilter)) -> unanswered {
        subscription(filter, false)
    }

    /// Marks messages as read: those of one conversation, of all of a type, or of all (events kTIMConvEvent_Update, and
    /// the unread callbacks where their number changes).
    ///
    /// conversation_id: NULL or `""` all conversations; `c2c` or `group` all of that type; `c2c_<user id>` or
    /// `group_<chat group id>` one.
    /// clean_timestamp: with one user, up to that moment (seconds since 1970 UTC); 0 all.
    /// clean_sequence: in one chat group, up to the message of that message_seq; 0 all.
    ///
    /// Answers `""`, also where nothing is unread.
    /// Codes: none of its own.
    /// Returns 0; -4; or -5 where conversation_id is none of these.
    ConvCleanConversationUnreadMessageCount(conversation_id: optional_text, clean_timestamp: u64, clean_sequence: u64) -> nothing {
        let reading = match conversation_id.optional()? {
            "" => Reading::All,
            "c2c" => Reading::OfType(ConversationType::C2c),
            "group" => Reading::OfType(ConversationType::Group),
            one => {
                let id = ConversationId::parse(one).ok_or_else(|| {
                    let why = "it names neither a conversation nor a type";
                    Refused::new(Fault::Conversation as i32, "conversation_id", why)
                })?;
                let up_to = match &id {
                    ConversationId::C2c(_) if clean_timestamp != 0 => UpTo::Time(clean_timestamp),
                    ConversationId::Group(_) if clean_sequence != 0 => UpTo::Seq(clean_sequence),
                    _ => UpTo::Everything,
                };
                Reading::One(id, up_to)
            }
        };
        Ok(Command::Read(reading))
    }
}
