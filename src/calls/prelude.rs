//! What the rows of the table speak of.

pub use super::arguments::{Arg, Refused, not_zero};
pub use super::call::Asks;
pub(super) use super::call::calls;
pub use super::place::Place;
pub use crate::core::command::Command;
pub use crate::runtime::answer::Blank;
pub use crate::runtime::request::{Query, Subscription, UserCall};
