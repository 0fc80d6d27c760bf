//! What `make header` and `make bindings` write from the contract and the source.

#![allow(dead_code, reason = "each test file uses its part")]

pub mod api;
pub mod calls;
pub mod contract;
pub mod coverage;
pub mod cpp;
pub mod csharp;
pub mod dart;
pub mod fuzz;
pub mod headers;
pub mod items;
pub mod js;
pub mod keys;
pub mod names;
pub mod python;
pub mod source;
pub mod table;
pub mod template;
pub mod twins;
pub mod unbuilt;
