//! What JSON writes in another way than YAML.

use std::borrow::Cow;

use serde::de::IgnoredAny;

/// The text as YAML has it, and by character the byte that it begins at in the text that was given; empty where they are the same.
///
/// JSON may write a character beyond U+FFFF as two escapes (<https://www.rfc-editor.org/rfc/rfc8259#section-7>); to YAML neither is a
/// character.
pub(super) fn as_yaml(text: &str) -> (Cow<'_, str>, Vec<usize>) {
    let has_halves = ["\\ud", "\\uD"].iter().any(|half| text.contains(half));
    if has_halves && text.trim_start().starts_with('{') && serde_json::from_str::<IgnoredAny>(text).is_ok() {
        let (joined, bytes) = joined(text);
        return (joined.into(), bytes);
    }
    let bytes =
        if text.is_ascii() { Vec::new() } else { text.char_indices().map(|(at, _)| at).chain([text.len()]).collect() };
    (text.into(), bytes)
}

fn joined(text: &str) -> (String, Vec<usize>) {
    let (mut joined, mut bytes, mut rest) = (String::new(), Vec::new(), text);
    let mut is_escaped = false;
    while let Some(first) = rest.chars().next() {
        let pair = pair(rest).filter(|_| !is_escaped);
        let (character, length) = pair.unwrap_or((first, first.len_utf8()));
        joined.push(character);
        bytes.push(text.len() - rest.len());
        // A backslash that is escaped begins no escape.
        is_escaped = pair.is_none() && first == '\\' && !is_escaped;
        rest = rest.get(length..).unwrap_or("");
    }
    bytes.push(text.len());
    (joined, bytes)
}

/// The character that the text begins with as two escapes, and how long they are.
fn pair(text: &str) -> Option<(char, usize)> {
    let (high, rest) = half(text)?;
    let (low, rest) = half(rest)?;
    let character = char::decode_utf16([high, low]).next()?.ok()?;
    (character > '\u{ffff}').then_some((character, text.len() - rest.len()))
}

fn half(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.strip_prefix("\\u")?.split_at_checked(4)?;
    Some((u16::from_str_radix(digits, 16).ok()?, rest))
}
