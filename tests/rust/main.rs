//! What the crate promises, through its public API only.

mod catalog;
mod corpus;
mod properties;
mod secrets;
