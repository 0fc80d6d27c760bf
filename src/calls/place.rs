//! Where calls are made: what must be known of that for a call to become what it asks for.

use crate::core::ids::{Seconds, UserId};
use crate::runtime::engine::LoginStatus;
use crate::runtime::log::Level;
use crate::runtime::sdk::Sdk;

pub trait Place {
    fn now(&self) -> Seconds;

    /// A number that no other call is likely to draw; it is no secret.
    fn random(&self) -> u64;

    /// Under whose name is written what is written now: who is logged in when all calls before have been carried out.
    fn writer(&self) -> Option<UserId>;

    /// Who is logged in.
    fn user(&self) -> Option<UserId>;

    fn login_status(&self) -> LoginStatus;

    fn log(&self, level: Level, text: &str);
}

impl Place for Sdk {
    fn now(&self) -> Seconds {
        self.server_time()
    }

    fn random(&self) -> u64 {
        self.host.source.random()
    }

    fn writer(&self) -> Option<UserId> {
        Self::writer(self)
    }

    fn user(&self) -> Option<UserId> {
        self.login_user()
    }

    fn login_status(&self) -> LoginStatus {
        Self::login_status(self)
    }

    fn log(&self, level: Level, text: &str) {
        Self::log(self, level, text);
    }
}
