//! Messages that nobody has written: what happens in a chat group is told in them.

use crate::core::chat_group::{Kind, Tip, TipOf};
use crate::core::error::Error;
use crate::core::event::{Audience, Event};
use crate::core::ids::GroupId;
use crate::core::message::{Body, Channel, GROUP_TIP, Message, MessageId, Place};
use crate::core::situation::Situation;

/// Tells everybody in the chat group, or the topic, what has happened there. `members`: so many there are then.
pub fn tell(
    group: &GroupId,
    kind: Kind,
    what: TipOf,
    members: u64,
    on: &Situation<'_>,
    events: &mut Vec<(Audience, Event)>,
) -> Result<(), Error> {
    tell_those(Audience::Channel(Channel::Group(group.clone())), group, kind, what, members, on, events)
}

/// The same, to those alone.
pub fn tell_those(
    audience: Audience,
    group: &GroupId,
    kind: Kind,
    what: TipOf,
    members: u64,
    on: &Situation<'_>,
    events: &mut Vec<(Audience, Event)>,
) -> Result<(), Error> {
    let channel = Channel::Group(group.clone());
    let before = events.iter().filter(|(_, e)| matches!(e, Event::MessageSent { channel: of, .. } if *of == channel));
    let seq = on.view.last_seq(&channel)? + before.count() as u64 + 1;
    let time = on.now.max(on.view.last_time(&channel)?);
    // Several in one command have different numbers.
    let random = on.random ^ seq;
    // What not everybody sees counts for nobody: so no user's numbers depend on what they see.
    let for_some = matches!(what, TipOf::MessagePinned { .. });
    let body = Body {
        content: "[]".into(),
        settings: "{}".into(),
        elements: vec![GROUP_TIP],
        uncounted: for_some || !kind.counts_unread(),
        unshown: for_some,
        tip: Some(Box::new(Tip { by: on.me.clone(), what, members })),
        ..Body::default()
    };
    let message = Message {
        id: MessageId::new(on.me.as_str(), time, random),
        place: Place { seq, sub: 0 },
        sender: on.me.clone(),
        time,
        client_time: on.now,
        random: random as u32,
        body,
        active_time: if for_some { 0 } else { on.behind_all()?.unwrap_or(0) },
        version: 0,
        revoked: None,
    };
    events.push((audience, Event::MessageSent { channel, message: Box::new(message) }));
    Ok(())
}
