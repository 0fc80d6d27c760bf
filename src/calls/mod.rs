//! Every call of the API, a row each in one table: its name, what it takes, what it answers, and what it asks of the SDK.
//!
//! What C exports, what a client is called by, and what the bindings know of the API come from here. Whoever makes a call gives
//! its arguments as [`Value`](arguments::Value)s, in the order of the row, and a [`Place`](place::Place) where it is made.
//!
//! A parameter is `name: kind`, of the kinds of [`Kind`](call::Kind); where it is JSON, the kind says which document. Behind `->` stands what is
//! answered when the code is 0: a document, an array of them, `string`, `number`, `nothing`, or `unanswered` where the call has no callback.
//! `at` in a row is the place.
//!
//! * [`place`]: where calls are made. [`arguments`]: values, and how they are read.
//! * [`call`]: what a row is. `prelude`: what rows speak of.
//! * The parts of the table.
//! * [`table`]: all of them. [`by_name`]: calls by their names, with arguments as JSON.

pub mod arguments;
pub mod by_name;
pub mod call;
pub mod chat_group;
pub mod chat_group_data;
pub mod chat_group_member;
pub mod chat_group_request;
pub mod conversation;
pub mod conversation_group;
pub mod message;
pub mod place;
mod prelude;
pub mod profile;
pub mod sdk;
pub mod table;
pub mod topic;
pub mod unread;
