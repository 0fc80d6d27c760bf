//! Sequences of commands of one user, against the model of the rules.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| convoke::fuzzing::rules(input));
