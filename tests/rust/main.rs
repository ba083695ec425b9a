//! What the crate promises, through its public API only.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test that panics has failed")]

mod catalog;
mod conditions;
mod corpus;
mod insides;
mod options;
mod properties;
mod requests;
mod secrets;
