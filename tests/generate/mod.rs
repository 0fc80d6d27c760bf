//! What `make header` writes from the contract: the functions that are not built, and docs/COVERAGE.md.

#![allow(dead_code, reason = "each test file uses its part")]

pub mod contract;
pub mod coverage;
pub mod unbuilt;
