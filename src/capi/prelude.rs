//! What every file of exported functions speaks of: the types of C, how a body is run, and what it hands to `runtime`.

pub(super) use super::boundary::arg;
pub use super::boundary::{empty, submit};
pub use super::types::*;
pub use crate::core::command::Command;
pub use crate::runtime::answer::Blank;
pub use crate::runtime::request::Query;
pub use std::ffi::{c_char, c_int, c_void};
