//! What the crate promises, through its public API only.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test that panics has failed")]

use connect_fields_compiler::{Options, Source, compile_catalog};

mod catalog;
mod clipboard;
mod conditions;
mod corpus;
mod credentials;
mod detect;
mod foreign;
mod insides;
mod issue;
mod kept;
mod meant;
mod options;
mod pem;
mod private;
mod properties;
mod requests;
mod secrets;

/// The catalog of definitions, as JSON.
fn compiled(json: &str) -> Vec<u8> {
    let source = Source { file: "definitions.json", text: json };
    compile_catalog(&source, &Options::default(), &mut |_, _| {}).expect("a map of providers").bytes
}
