//! What people copy along with a value: quotes, brackets, a header, a variable's name.

use crate::ChangeCode;
#[cfg(feature = "full")]
use crate::field::FieldRef;
#[cfg(feature = "full")]
use crate::source::after_name;
use crate::text::{SPACES, skip, strip_word};

const PAIRS: [(&str, &str); 8] =
    [("\"", "\""), ("'", "'"), ("`", "`"), ("<", ">"), ("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»")];

/// Takes one layer off; `None` where there is none.
pub(crate) fn peel(text: &str) -> Option<(&str, ChangeCode)> {
    // Most values are passed over at their first character.
    match text.bytes().next()? {
        b'A'..=b'Z' | b'a'..=b'z' | b'_' => {
            let inside = header(text).map(|inside| (inside, ChangeCode::HeaderRemoved));
            inside.or_else(|| named(text).map(|(_, inside)| (inside, ChangeCode::NameRemoved)))
        }
        b'"' | b'\'' | b'`' | b'<' | 0x80.. => quoted(text).map(|inside| (inside, ChangeCode::Unquoted)),
        _ => None,
    }
}

/// Whether a text that is kept looks as if it were wrapped. Of names only those that no value has: `CLIENT_SECRET=`.
pub(crate) fn looks_wrapped(text: &str) -> bool {
    let variable =
        |name: &str| name.bytes().any(|byte| byte == b'_') && !name.bytes().any(|byte| byte.is_ascii_lowercase());
    match peel(text) {
        Some((_, ChangeCode::NameRemoved)) => named(text).is_some_and(|(name, _)| variable(name)),
        found => found.is_some(),
    }
}

/// Whether a text that is kept begins with a name of its field and a colon.
#[cfg(feature = "full")]
pub(crate) fn is_labelled(field: FieldRef<'_>, text: &str) -> bool {
    let inside = after_name(field, text).filter(|inside| !inside.is_empty());
    let name = inside.and_then(|inside| text.strip_suffix(inside)).unwrap_or_default();
    name.bytes().any(|byte| matches!(byte, b':' | b'='))
}

fn quoted(text: &str) -> Option<&str> {
    for (open, close) in PAIRS {
        if let Some(inside) = text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) {
            return Some(inside);
        }
    }
    None
}

/// `Authorization: Bearer value`, or either half of it.
fn header(text: &str) -> Option<&str> {
    strip_word(text, b"authorization:")
        .or_else(|| strip_word(text, b"bearer "))
        .or_else(|| strip_word(text, b"bearer\t"))
}

/// `NAME=value`, `export NAME=value`.
fn named(text: &str) -> Option<(&str, &str)> {
    let text = strip_word(text, b"export ").unwrap_or(text);
    let end = text.bytes().position(|byte| !byte.is_ascii_alphanumeric() && byte != b'_')?;
    let (name, rest) = text.split_at_checked(end)?;
    let value = strip_word(skip(rest, SPACES), b"=")?;
    // Half of a key that was wrapped at its `=` is no value: https://www.rfc-editor.org/rfc/rfc2045#section-6.7
    if value.bytes().next().is_some_and(|first| first < b' ') {
        return None;
    }
    name.bytes().next().is_some_and(|first| !first.is_ascii_digit()).then_some((name, value))
}
