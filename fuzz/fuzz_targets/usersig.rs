//! The UserSig that a user logs in with.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| convoke::fuzzing::usersig(input));
