//! Messages, in the order of the header; `named` is what their functions share.

mod changing;
mod extensions;
mod history;
mod listeners;
mod named;
mod pins;
mod reactions;
mod receipts;
mod receiving;
mod sending;

pub use changing::*;
pub use extensions::*;
pub use history::*;
pub use listeners::*;
pub use pins::*;
pub use reactions::*;
pub use receipts::*;
pub use receiving::*;
pub use sending::*;
