//! Every exported function, called with any bytes and numbers.
#![no_main]

#[path = "../entry_points/mod.rs"]
mod entry_points;

libfuzzer_sys::fuzz_target!(|input: &[u8]| entry_points::run(input));
