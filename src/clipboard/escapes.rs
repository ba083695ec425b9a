//! Escapes inside quotes and in URLs, and base64.

use std::borrow::Cow;

use base64ct::{Base64Unpadded, Encoding as _};
use percent_encoding::percent_decode_str;

use super::ahead;

/// The text of a quoted string, which begins behind its quote, and what follows the closing one; `None` where it is not closed, as far
/// as is looked ahead.
/// Behind a backslash stand what JSON, shells and `.env` files agree on: <https://www.rfc-editor.org/rfc/rfc8259#section-7>
pub(super) fn quoted(text: &str, quote: char) -> Option<(Cow<'_, str>, &str)> {
    let near = ahead(text);
    let (value, rest) = quoted_in(near, quote)?;
    Some((value, text.get(near.len() - rest.len()..)?))
}

fn quoted_in(text: &str, quote: char) -> Option<(Cow<'_, str>, &str)> {
    let end = text.find([quote, '\\'])?;
    let (start, rest) = text.split_at_checked(end)?;
    if let Some(after) = rest.strip_prefix(quote) {
        return Some((start.into(), after));
    }
    let mut value = start.to_string();
    let mut rest = rest.chars();
    loop {
        match rest.next()? {
            '\\' => value.push(escaped(&mut rest)?),
            end if end == quote => return Some((value.into(), rest.as_str())),
            other => value.push(other),
        }
    }
}

fn escaped(rest: &mut std::str::Chars<'_>) -> Option<char> {
    Some(match rest.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'u' => unicode(rest).unwrap_or(char::REPLACEMENT_CHARACTER),
        other => other,
    })
}

/// `\u20ac`, or the two halves of a character beyond the first plane.
fn unicode(rest: &mut std::str::Chars<'_>) -> Option<char> {
    let first = four_digits(rest)?;
    if !(0xd800..0xdc00).contains(&first) {
        return char::from_u32(first);
    }
    let mut second = rest.as_str().strip_prefix("\\u")?.chars();
    let low = four_digits(&mut second)?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
    *rest = second;
    char::from_u32(0x10000 + ((first - 0xd800) << 10) + low)
}

fn four_digits(rest: &mut std::str::Chars<'_>) -> Option<u32> {
    let digits = rest.as_str().get(..4)?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    *rest = rest.as_str().get(4..)?.chars();
    Some(number)
}

/// `%40` in a URL is `@`; what is no UTF-8 stays as it is.
pub(super) fn unpercented(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
}

/// The text in base64, in either alphabet, with its padding or without: not all people copy it.
pub(crate) fn unbased(text: &str) -> Option<String> {
    let standard = |character| match character {
        '-' => '+',
        '_' => '/',
        other => other,
    };
    let text: String = text.trim_end_matches('=').chars().map(standard).collect();
    String::from_utf8(Base64Unpadded::decode_vec(&text).ok()?).ok()
}
