//! What an owner or an admin has to decide: who comes into a chat group.

use super::members::{check_text, enter};
use super::rights::Action;
use super::within::Within;
use crate::core::chat_group::{Arrival, RequestDecision, RequestRef};
use crate::core::decision::{Decision, Refusal, Reply, refuse, refuse_about};
use crate::core::error::Code;
use crate::core::event::{Audience, Event};
use crate::core::field::Field;
use crate::core::ids::Seconds;
use crate::core::message::Channel;
use crate::core::situation::Situation;

pub fn decide(request: &RequestRef, accept: bool, text: &str, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let within = Within::of(&request.group, on)?;
    within.require(Action::DecideRequests)?;
    check_text(Field::Deciding, text)?;
    let Some(mut request) = on.view.request(request)? else {
        return refuse_about(Field::Request, Code::GroupInvalidParameters, "there is no such request");
    };
    if request.decision.is_some() {
        return refuse(Code::GroupRequestDecided, "somebody has decided on the request already");
    }
    let id = request.group.clone();
    let newcomer = request.newcomer().clone();
    let is_in = on.view.member(&id, &newcomer)?.is_some();
    if accept && !is_in && on.view.member_count(&id)? >= within.group.most_members {
        return refuse(Code::GroupFull, "the chat group has all the members it may have");
    }
    let mut events = Vec::new();
    if accept && !is_in {
        let arrival = if request.invited.is_some() { Arrival::Invited } else { Arrival::Accepted };
        enter(&id, &within.group, vec![newcomer], Some(arrival), text, on, &mut events)?;
        return Ok(Decision { events, reply: Reply::Nothing });
    }
    request.decision = Some(RequestDecision { by: on.me.clone(), accepted: accept, text: text.to_owned() });
    let request = Box::new(request);
    let admins = Audience::Users(on.view.admins(&id)?);
    events.push((admins, Event::RequestDecided { channel: Channel::Group(id), request: request.clone() }));
    if !accept {
        let user = request.from.clone();
        events.push((Audience::one(&user), Event::RequestAnswered { user, request }));
    }
    Ok(Decision { events, reply: Reply::Nothing })
}

/// The user has seen the requests up to that time; 0: all there are.
pub fn read(time: Seconds, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let time = if time == 0 { on.now } else { time.min(on.now) };
    Ok(Decision::own([Event::RequestsRead { time }], Reply::Nothing, on))
}

#[cfg(test)]
#[path = "../../tests/core/chat_groups/requests.rs"]
mod tests;
