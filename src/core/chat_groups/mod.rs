//! The rules of chat groups, the lowest first.
//!
//! * [`rights`]: who may do what.
//! * [`within`]: the chat group a rule is about, and what the user is in it.
//! * [`tips`]: how everybody in it is told of what happens. [`terms`]: what may be said of it.
//! * [`life`]: how chat groups begin and end.
//! * [`info`]: what a chat group is.
//! * [`members`]: who comes, who goes, and what members are.
//! * [`requests`]: what an owner or an admin has to decide.
//! * [`attributes`]: attributes and counters.
//! * [`topics`]: the parts of a Community.

pub mod attributes;
pub mod info;
pub mod life;
pub mod members;
pub mod requests;
pub mod rights;
pub mod terms;
pub mod tips;
pub mod topics;
pub mod within;
