//! What people copy along with a value: quotes, brackets, a header, a variable's name.

use crate::ChangeCode;
use crate::text::{Delimiters, skip, strip_word};

const BLANKS: Delimiters = Delimiters::new(b" \t");

const PAIRS: [(&str, &str); 8] =
    [("\"", "\""), ("'", "'"), ("`", "`"), ("<", ">"), ("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»")];

/// Takes one layer off; `None` where there is none.
pub(crate) fn peel(text: &str) -> Option<(&str, ChangeCode)> {
    let inside = quoted(text).map(|inside| (inside, ChangeCode::Unquoted));
    let inside = inside.or_else(|| header(text).map(|inside| (inside, ChangeCode::HeaderRemoved)));
    inside.or_else(|| named(text).map(|(_, inside)| (inside, ChangeCode::NameRemoved)))
}

/// Whether a text that is kept looks as if it were wrapped. Of names only those that no value has: `CLIENT_SECRET=`.
pub(crate) fn looks_wrapped(text: &str) -> bool {
    let variable =
        |name: &str| name.bytes().any(|byte| byte == b'_') && !name.bytes().any(|byte| byte.is_ascii_lowercase());
    quoted(text).is_some() || header(text).is_some() || named(text).is_some_and(|(name, _)| variable(name))
}

fn quoted(text: &str) -> Option<&str> {
    // So do most values begin, and no pair does.
    if text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric()) {
        return None;
    }
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
    let first = name.bytes().next()?;
    let value = strip_word(skip(rest, BLANKS), b"=")?;
    (!first.is_ascii_digit()).then_some((name, value))
}
