//! Every document of JSON.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| convoke::fuzzing::documents(input));
