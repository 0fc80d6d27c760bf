//! Enums and callback types of the headers.

mod callbacks;
mod chat_group_enums;
mod enums;

pub use callbacks::*;
pub use chat_group_enums::*;
pub use enums::*;
