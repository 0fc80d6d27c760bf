//! Convoke for Rust: clients with futures for answers, and streams of events.
//!
//! A [`Client`] is a user's device in this process; there may be many. Every call of the API is a method of it, in snake case, with
//! documents as anything that serializes as the contract's JSON. An answer is a future of any executor, and can be waited for without
//! one.
//!
//! ```
//! use convoke::client::{Client, Error};
//! use serde_json::json;
//!
//! let alice = Client::open(1_400_000_001, &json!({ "convoke_store": "memory" }))?;
//! let mut events = alice.events();
//! alice.login("alice", "any text").wait()?;
//! alice.conv_create_conversation_group("work", &["c2c_bob", "c2c_carol"]).wait()?;
//! assert_eq!(alice.conv_get_conversation_group_list().wait()?, ["work"]);
//!
//! let created = events.find(|event| event.listener == "TIMConvConversationGroupCreatedCallback").unwrap();
//! assert_eq!(created.arguments[0], "work");
//!
//! let refused = alice.conv_delete_conversation_group("play").wait().unwrap_err();
//! assert_eq!(refused.code, 51009);
//! # Ok::<(), Error>(())
//! ```
//!
//! [`calls`] has the methods, with the header's comments; docs/DOCUMENTS.md shows the documents.

mod answers;
#[rustfmt::skip]
pub mod calls;
mod events;

pub use answers::Answer;
pub use events::{Event, Events};

use crate::calls::arguments::{Given, Refused, Text, Value};
use crate::calls::by_name;
use crate::calls::call::{Call, Made};
use crate::calls::sdk::begin;
use crate::runtime::sdk::Sdk;
use crate::wire;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Why a call was refused, or failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// A `TIMErrCode`, or a negative `TIMResult` where the call was refused at once.
    pub code: i32,
    /// In English; it names the argument, key or limit.
    pub sentence: String,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (code {})", self.sentence, self.code)
    }
}

impl std::error::Error for Error {}

impl Error {
    fn refused(function: &str, refused: Refused) -> Self {
        Self { code: refused.code, sentence: format!("{function}: {}", refused.why) }
    }
}

/// A user's device in this process. Dropping it closes it: what is pending is answered 7009, and its events end.
pub struct Client {
    sdk: Arc<Sdk>,
}

impl Client {
    /// Begins one. `config`: as the C function `Init` takes it.
    ///
    /// # Errors
    /// -3 where `config` is no such object, -4 where the application id is 0 or a directory cannot be used; 7012.
    pub fn open(sdk_app_id: u64, config: &impl Serialize) -> Result<Self, Error> {
        let config = wire::write(config);
        let sdk = Arc::new(Sdk::default());
        let values = [Value::Text(Text::Of(config.to_str().unwrap_or_default()))];
        let given = Given { place: &*sdk, function: "open", values: values.iter() };
        match begin(&sdk, sdk_app_id, given) {
            Ok(()) => Ok(Self { sdk }),
            Err(refused) => Err(Error::refused("open", refused)),
        }
    }

    /// Makes the call of that name, with or without `TIM`. `arguments`: what it takes, as an array or a tuple.
    ///
    /// ```
    /// # use convoke::client::{Client, Error};
    /// # use serde_json::json;
    /// # let client = Client::open(1_400_000_001, &json!({ "convoke_store": "memory" }))?;
    /// # client.login("alice", "any text").wait()?;
    /// let names: Vec<String> = client.call("ConvGetConversationGroupList", &()).wait()?;
    /// # Ok::<(), Error>(())
    /// ```
    pub fn call<T: DeserializeOwned>(&self, name: &str, arguments: &impl Serialize) -> Answer<T> {
        let json = wire::write(arguments);
        // A tuple of nothing is `null`.
        let json = json.to_str().ok().filter(|json| *json != "null").unwrap_or_default();
        self.ask("call", by_name::make(&*self.sdk, name, json))
    }

    fn make<T: DeserializeOwned>(&self, call: &'static Call, json: &str) -> Answer<T> {
        self.ask(call.name, by_name::call(&*self.sdk, call, json))
    }

    fn ask<T: DeserializeOwned>(&self, function: &str, made: Result<Made, Refused>) -> Answer<T> {
        if let Some(refusal) = self.sdk.host.refusal() {
            let sentence = format!("{function}: {}", refusal.text);
            return Answer::refused(Error { code: refusal.code.number(), sentence });
        }
        match made {
            Ok(made) => {
                let (answer, promise) = Answer::pending(made.blank, &self.sdk.host.log);
                self.sdk.ask(made.asked, promise);
                answer
            }
            Err(refused) => Answer::refused(Error::refused(function, refused)),
        }
    }

    /// In poll mode (`convoke_delivery`), gives at most so many answers and events that wait (0: all), and says how many; where
    /// none waits, it waits for one, but not longer than that. Without poll mode they come by themselves.
    pub fn poll(&self, max: u32, longest: Duration) -> u32 {
        self.sdk.poll(max, longest)
    }

    /// What happens from now on, in its order. One stream at a time gets it: the last that was asked for. What is not read waits
    /// in memory.
    pub fn events(&self) -> Events {
        Events::of(&self.sdk)
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.sdk.uninit();
        self.sdk.host.listeners.set_all(None);
    }
}

#[cfg(test)]
#[path = "../tests/client/mod.rs"]
mod tests;
