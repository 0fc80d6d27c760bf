//! The file of a store, changed by somebody else.
#![no_main]

#[path = "../entry_points/mod.rs"]
#[allow(dead_code, reason = "one of two targets that are made of this")]
mod entry_points;

libfuzzer_sys::fuzz_target!(|input: &[u8]| entry_points::file::run(input));
