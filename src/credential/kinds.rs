//! The kinds of credentials that are known: made of `credentials/` when this is built.

use connect_fields_format::Credentials;

pub(super) static KINDS: Credentials<'static> =
    Credentials::new(include_bytes!(concat!(env!("OUT_DIR"), "/credentials.bin")));

/// What each kind is called, by its number, with a line end behind each.
#[cfg(js)]
pub(crate) fn names() -> &'static str {
    KINDS.names()
}

/// What a kind is called, with its vendor in front.
pub(crate) fn name(number: usize) -> &'static str {
    KINDS.name(number)
}

/// Whether a name is that of a vendor.
pub(crate) fn is_vendor(name: &str) -> bool {
    KINDS.has_vendor(&name.to_ascii_lowercase())
}
