//! What must hold for all input: one function a target, which panics where it does not.
//!
//! The fuzzers of `targets/` call them with what libFuzzer thinks of, and `tests/replay.rs` with all that they have found.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a property that panics has found something"
)]

mod catalog;
mod check;
mod compile;
mod definitions;
mod grammar;
mod home;
mod paste;
mod pattern;
mod said;
mod vendors;

pub use catalog::catalog;
pub use check::check;
pub use compile::compile;
pub use paste::paste;
pub use pattern::pattern;

/// A property of any bytes.
pub type Target = fn(&[u8]);

/// All targets, by their names.
pub const TARGETS: [(&str, Target); 5] =
    [("check", check), ("paste", paste), ("catalog", catalog), ("compile", compile), ("pattern", pattern)];
