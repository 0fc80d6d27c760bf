//! Messages, in the order of the header; `named` is what their calls share.

pub mod changing;
pub mod extensions;
pub mod history;
mod named;
pub mod pins;
pub mod reactions;
pub mod receipts;
pub mod receiving;
pub mod sending;
