//! What a command is decided on.

use super::chat_group::{ChatGroup, Former, Member, Request, RequestRef, Role, Topic};
use super::error::StoreError;
use super::ids::{GroupId, Seconds, UserId};
use super::limits::Limits;
use super::message::{Channel, Extension, Message, MessageRef, Pin, Place};
use super::profile::Profile;
use super::state::UserState;
use std::collections::{BTreeMap, BTreeSet};

/// What is looked for among many things at once. Each engine has a way of its own to find it.
pub trait Lookup {
    /// The owner of the chat group and its admins.
    fn admins(&self, group: &GroupId) -> Result<Vec<UserId>, StoreError>;

    /// The user beside the owner who has the highest role and, of those, has been in the chat group for longest.
    fn heir(&self, group: &GroupId) -> Result<Option<UserId>, StoreError>;

    /// All marks that members of the chat group have.
    fn marks(&self, group: &GroupId) -> Result<BTreeSet<u32>, StoreError>;

    /// The newest request about somebody's coming in, or the one of that number.
    fn request(&self, request: &RequestRef) -> Result<Option<Request>, StoreError>;

    /// The number the next request about the chat group gets.
    fn next_request_no(&self, group: &GroupId) -> Result<u64, StoreError>;

    /// Users who are not in the chat group, or in the topic, and list it or have said something of it, or of one of its topics.
    fn remembering(&self, group: &GroupId) -> Result<Vec<UserId>, StoreError>;

    /// How many chat groups were created since then.
    fn chat_groups_created(&self, since: Seconds) -> Result<u64, StoreError>;

    /// When anything last happened in any channel that shows in lists; 0 where nothing did.
    fn newest(&self) -> Result<Seconds, StoreError>;

    /// The time of the channel's last message; 0 where there is none.
    fn last_time(&self, channel: &Channel) -> Result<Seconds, StoreError>;

    /// The number of its last message that is not newer than that.
    fn last_seq_at(&self, channel: &Channel, time: Seconds) -> Result<u64, StoreError>;

    /// How many messages behind that one count as unread for the user, those not counted that they have deleted.
    fn unread_behind(&self, user: &UserId, channel: &Channel, seq: u64) -> Result<u64, StoreError>;

    /// A message that the user can see, and where it is.
    fn message(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>, StoreError>;

    /// A message that came to the user, also one that they have deleted or cleared since, and where it is.
    fn received(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>, StoreError>;

    /// The last place that a message is at which the user keeps for themselves between those two, both included.
    fn last_saved(
        &self,
        user: &UserId,
        channel: &Channel,
        between: (Place, Place),
    ) -> Result<Option<Place>, StoreError>;
}

/// What a rule must know that a user's own state does not hold. Stores implement it, and tests.
pub trait View: Lookup {
    fn chat_group(&self, group: &GroupId) -> Result<Option<ChatGroup>, StoreError>;

    /// What the user is in the chat group, if they are in it.
    fn member(&self, group: &GroupId, user: &UserId) -> Result<Option<Member>, StoreError>;

    /// The user's role in the chat group, or in the one that the topic belongs to, if they are in it.
    fn role(&self, group: &GroupId, user: &UserId) -> Result<Option<Role>, StoreError> {
        Ok(self.member(&group.home(), user)?.map(|member| member.role))
    }

    fn member_count(&self, group: &GroupId) -> Result<u64, StoreError>;

    /// What has stayed of the user's time in the chat group; of a member, nothing.
    fn former(&self, group: &GroupId, user: &UserId) -> Result<Former, StoreError>;

    fn attributes(&self, group: &GroupId) -> Result<BTreeMap<String, String>, StoreError>;

    /// Their version, which rises with each change: a place in the order of everything that happens. 0: never changed.
    fn attributes_version(&self, group: &GroupId) -> Result<i64, StoreError>;

    fn counters(&self, group: &GroupId) -> Result<BTreeMap<String, i64>, StoreError>;

    fn topic(&self, topic: &GroupId) -> Result<Option<Topic>, StoreError>;

    /// The topics of a Community, the oldest first.
    fn topics(&self, community: &GroupId) -> Result<Vec<GroupId>, StoreError>;

    /// The number of the channel's last message; 0 where there is none.
    fn last_seq(&self, channel: &Channel) -> Result<u64, StoreError>;

    /// The user no longer sees the channel's messages up to this one.
    fn cleared_seq(&self, user: &UserId, channel: &Channel) -> Result<u64, StoreError>;

    fn has_receipt(&self, channel: &Channel, seq: u64, user: &UserId) -> Result<bool, StoreError>;

    /// Who has reacted how, in the order in which they did.
    fn reactions(&self, channel: &Channel, seq: u64) -> Result<Vec<(String, UserId)>, StoreError>;

    fn extensions(&self, channel: &Channel, seq: u64) -> Result<Vec<Extension>, StoreError>;

    /// The pinned messages, whoever sees them, the one pinned last first.
    fn pins(&self, channel: &Channel) -> Result<Vec<Pin>, StoreError>;

    fn profile(&self, user: &UserId) -> Result<Profile, StoreError>;
}

/// All that a command is decided on.
pub struct Situation<'a> {
    pub me: &'a UserId,
    pub state: &'a UserState,
    pub view: &'a dyn View,
    pub limits: &'a Limits,
    pub now: Seconds,
    /// What no other command has drawn.
    pub random: u64,
    /// The version up to which the caller knew the attributes that the command changes, when they made the call.
    pub known: i64,
}

impl Situation<'_> {
    /// When a conversation is active that is used now: it stands before all others then.
    pub fn active_time(&self) -> Result<Seconds, StoreError> {
        Ok(self.behind_all()?.unwrap_or(self.now))
    }

    /// A time behind all of theirs, where the clock was set back since they were active.
    pub fn behind_all(&self) -> Result<Option<Seconds>, StoreError> {
        let newest = self.state.newest().max(self.view.newest()?);
        Ok((newest > self.now).then(|| newest.saturating_add(1)))
    }
}
