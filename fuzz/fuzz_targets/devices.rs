//! Sequences of what several users do on several devices on one file, against the model of all users.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| convoke::fuzzing::devices(input));
