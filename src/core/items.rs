//! The conversations that one call names, each with its result.

use super::decision::{ItemResult, Refusal, Reply};
use super::error::{Code, Error};
use super::event::Event;
use super::field::Field;
use super::ids::{ConversationId, IdText};
use super::limits::{Limit, Limits};
use super::situation::Situation;
use hashbrown::HashSet;

/// The conversations a call names: each with its result, those that can be worked on with their id.
pub struct Items {
    pub results: Vec<ItemResult>,
    /// The place in `results`, and the conversation.
    pub accepted: Vec<(usize, ConversationId)>,
}

impl Items {
    /// Reads the ids of one call: repeated ones count once, malformed ones fail.
    pub fn read(ids: &[IdText], limits: &Limits) -> Result<Self, Refusal> {
        limits.conversations_per_call().check(ids.len(), Field::Conversations, Code::TooManyIds)?;
        let mut seen = HashSet::with_capacity(ids.len());
        let mut items = Self { results: Vec::with_capacity(ids.len()), accepted: Vec::with_capacity(ids.len()) };
        for id in ids.iter().filter(|id| seen.insert(id.as_str())) {
            let error = match ConversationId::parse(id) {
                Some(conversation) => {
                    items.accepted.push((items.results.len(), conversation));
                    None
                }
                None => Some(Error::about(
                    Field::Conversations,
                    Code::InvalidParameters,
                    "not c2c_<user id> or group_<chat group id>, such as c2c_bob",
                )),
            };
            items.results.push(ItemResult { id: id.clone(), error });
        }
        Ok(items)
    }

    /// Fails the accepted items for which `check` has an error.
    pub fn check(
        &mut self,
        mut check: impl FnMut(&ConversationId) -> Result<Option<Error>, Error>,
    ) -> Result<(), Error> {
        let mut accepted = Vec::with_capacity(self.accepted.len());
        for (at, id) in std::mem::take(&mut self.accepted) {
            match check(&id)? {
                None => accepted.push((at, id)),
                Some(error) => {
                    if let Some(result) = self.results.get_mut(at) {
                        result.error = Some(error);
                    }
                }
            }
        }
        self.accepted = accepted;
        Ok(())
    }

    /// Refuses the whole call if no item is left: with their common code where it is `common`, else 6017.
    pub fn require_any(&self, common: Option<Code>) -> Result<(), Refusal> {
        if !self.accepted.is_empty() {
            return Ok(());
        }
        let codes = || self.results.iter().flat_map(|r| r.error.as_ref()).map(|e| e.code);
        let code = common.filter(|common| codes().all(|c| c == *common)).unwrap_or(Code::InvalidParameters);
        let error = Error::about(Field::Conversations, code, "no id could be worked on; the results say why");
        Err(Refusal { error, reply: Reply::Items(self.results.clone()) })
    }
}

/// What callers may put beside something has a key that is not empty, nor too long.
pub fn check_key(key: &str, most: Limit, field: Field, code: Code) -> Result<(), Error> {
    if key.is_empty() {
        return Err(Error::about(field, code, "a key is empty"));
    }
    most.check(key.len(), field, code)
}

/// What sets how messages of these conversations are told, where it is not so.
pub fn set_receive_option(ids: &[ConversationId], option: u32, on: &Situation<'_>) -> Option<Event> {
    let option_of = |id: &ConversationId| on.state.find(id).map_or(0, |c| c.receive_option);
    let mut seen = HashSet::new();
    let changed = ids.iter().filter(|id| seen.insert(*id) && option_of(id) != option);
    let conversations: Vec<_> = changed.cloned().collect();
    (!conversations.is_empty()).then_some(Event::ReceiveOptionSet { conversations, option })
}
