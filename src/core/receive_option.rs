//! What a user has set of being told of messages.

use super::ids::{DAY, Seconds};
use serde::{Deserialize, Serialize};

/// What the user receives of all messages, and when. `TIMReceiveMessageOptInfo`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllReceiveOption {
    /// `TIMReceiveMessageOpt`.
    pub option: u32,
    /// Every day from this time of day (UTC)...
    pub hour: u32,
    pub minute: u32,
    pub second: u32,
    /// ... or once, from this moment, where it is not 0.
    pub start: Seconds,
    /// Seconds.
    pub duration: u64,
}

/// `TIMReceiveMessageOpt`: messages are not to be told.
pub const NOT_RECEIVED: u32 = 1;

/// Whether it is a number of `TIMReceiveMessageOpt`.
pub fn is_receive_option(number: u32) -> bool {
    number <= 3
}

impl AllReceiveOption {
    /// Whether what is sent then is not to be told.
    pub fn withholds(&self, time: Seconds) -> bool {
        let since = match self.start {
            0 => {
                let begin = u64::from(self.hour) * 3600 + u64::from(self.minute) * 60 + u64::from(self.second);
                (time % DAY + DAY).saturating_sub(begin) % DAY
            }
            start if time < start => return false,
            start => time - start,
        };
        self.option == NOT_RECEIVED && since < self.duration
    }
}
