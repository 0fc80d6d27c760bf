//! What members keep in a chat group for each other: attributes and counters.

use super::prelude::*;
use crate::wire::chat_group::{read_attributes, read_counters};

fn attributes(group: Arg<'_>, attributes: Arg<'_>, replace: bool) -> Result<Command, Refused> {
    let group = group.group()?;
    Ok(Command::SetAttributes { group, attributes: attributes.read_by(read_attributes)?, replace })
}

fn counter(group: Arg<'_>, key: Arg<'_>, amount: i128) -> Result<Command, Refused> {
    Ok(Command::AddToCounter { group: group.group()?, key: key.text()?.to_owned(), amount })
}

calls! {
    /// Sets the attributes of a chat group (TIMGroupAttributeChangedCallback); those that are not named go.
    ///
    /// Attributes are texts that members keep in a chat group: up to 16 of them, with keys of 1 to 32 bytes and values of
    /// up to 4096, 16384 bytes in all. Every member may change them.
    ///
    /// group_id: the chat group id, without a prefix.
    /// json_group_attributes: JSON array of GroupAttributes documents; an empty one leaves none.
    ///
    /// Answers `""`, also where nothing is different from before.
    /// Codes: 10004 the attributes are over their limits; 10007 the user is not in the chat group; 10010 no such chat
    /// group; 10056 somebody else has changed the attributes, and this program had not been told when it made the call: look
    /// at them (GroupGetGroupAttributes) and try again.
    /// Returns 0, -3 or -4.
    GroupInitGroupAttributes(group_id: text, json_group_attributes: json([GroupAttributes])) -> nothing {
        attributes(group_id, json_group_attributes, true)
    }

    /// Sets attributes of a chat group (TIMGroupAttributeChangedCallback); those that are not named stay.
    /// GroupInitGroupAttributes says what attributes are.
    ///
    /// group_id: the chat group id, without a prefix.
    /// json_group_attributes: JSON array of GroupAttributes documents.
    ///
    /// Answers `""`, also where nothing is different from before.
    /// Codes: 10004 the attributes are over their limits; 10007 the user is not in the chat group; 10010 no such chat
    /// group; 10056 somebody else has changed the attributes, and this program has not been told yet: look at them
    /// (GroupGetGroupAttributes) and try again.
    /// Returns 0, -3 or -4.
    GroupSetGroupAttributes(group_id: text, json_group_attributes: json([GroupAttributes])) -> nothing {
        attributes(group_id, json_group_attributes, false)
    }

    /// Deletes attributes of a chat group (TIMGroupAttributeChangedCallback); one that is not there is no error.
    ///
    /// group_id: the chat group id, without a prefix.
    /// json_keys: JSON array of keys; NULL, `""` or `[]`: all.
    ///
    /// Answers `""`, also where nothing is different from before.
    /// Codes: 10007 the user is not in the chat group; 10010 no such chat group; 10056 somebody else has changed the
    /// attributes, and this program has not been told yet: look at them (GroupGetGroupAttributes) and try again.
    /// Returns 0, -3 or -4.
    GroupDeleteGroupAttributes(group_id: text, json_keys: optional_json([string])) -> nothing {
        Ok(Command::DeleteAttributes { group: group_id.group()?, keys: json_keys.ids_or_all()? })
    }

    /// Attributes of a chat group.
    ///
    /// group_id: the chat group id, without a prefix.
    /// json_keys: JSON array of keys; NULL, `""` or `[]`: all.
    ///
    /// Answers an array of GroupAttributes documents, without those that are not there.
    /// Codes: 10007 the user is not in the chat group; 10010 no such chat group.
    /// Returns 0, -3 or -4.
    GroupGetGroupAttributes(group_id: text, json_keys: optional_json([string])) -> [GroupAttributes] {
        Ok(Query::Attributes { group: group_id.group()?, keys: json_keys.ids_or_all()? })
    }

    /// Sets counters of a chat group (TIMGroupCounterChangedCallback); those that are not named stay.
    ///
    /// Counters are numbers of 64 bits with a sign, which members count together: up to 20 in a chat group, with keys of
    /// 1 to 32 bytes. Every member may change them.
    ///
    /// group_id: the chat group id, without a prefix.
    /// json_group_counter_array: JSON array of GroupCounter documents.
    ///
    /// Answers an array of GroupCounter documents, those that were named, as they are now.
    /// Codes: 10004 the counters are over their limits; 10007 the user is not in the chat group; 10010 no such chat
    /// group.
    /// Returns 0, -3 or -4.
    GroupSetGroupCounters(group_id: text, json_group_counter_array: json([GroupCounter])) -> [GroupCounter] {
        let group = group_id.group()?;
        Ok(Command::SetCounters { group, counters: json_group_counter_array.read_by(read_counters)? })
    }

    /// Counters of a chat group.
    ///
    /// group_id: the chat group id, without a prefix.
    /// json_group_counter_key_array: JSON array of keys; NULL, `""` or `[]`: all.
    ///
    /// Answers an array of GroupCounter documents, without those that are not there.
    /// Codes: 10007 the user is not in the chat group; 10010 no such chat group.
    /// Returns 0, -3 or -4.
    GroupGetGroupCounters(group_id: text, json_group_counter_key_array: optional_json([string])) -> [GroupCounter] {
        let group = group_id.group()?;
        Ok(Query::Counters { group, keys: json_group_counter_key_array.ids_or_all()? })
    }

    /// Adds to a counter of a chat group (TIMGroupCounterChangedCallback); one that is not there yet begins with 0. What
    /// several add at once is all counted.
    ///
    /// group_id: the chat group id, without a prefix.
    /// group_counter_key: its key, 1 to 32 bytes.
    /// group_counter_value: how much to add.
    ///
    /// Answers an array with its GroupCounter document, as it is now.
    /// Codes: 10004 the key is too long, there are 20 other counters, or the counter cannot hold the result; 10007 the
    /// user is not in the chat group; 10010 no such chat group.
    /// Returns 0, or -4.
    GroupIncreaseGroupCounter(group_id: text, group_counter_key: text, group_counter_value: i64) -> [GroupCounter] {
        counter(group_id, group_counter_key, group_counter_value.into())
    }

    /// Takes from a counter of a chat group (TIMGroupCounterChangedCallback); one that is not there yet begins with 0.
    /// What several take at once is all counted.
    ///
    /// group_id: the chat group id, without a prefix.
    /// group_counter_key: its key, 1 to 32 bytes.
    /// group_counter_value: how much to take away.
    ///
    /// Answers an array with its GroupCounter document, as it is now.
    /// Codes: 10004 the key is too long, there are 20 other counters, or the counter cannot hold the result; 10007 the
    /// user is not in the chat group; 10010 no such chat group.
    /// Returns 0, or -4.
    GroupDecreaseGroupCounter(group_id: text, group_counter_key: text, group_counter_value: i64) -> [GroupCounter] {
        counter(group_id, group_counter_key, -i128::from(group_counter_value))
    }
}
