//! `.env` files, and what shells say instead: `NAME=value`, `export`, `set`, `$env:NAME`, quotes, comments, several lines in quotes.

use super::{Items, ahead, escapes, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::trim;
use crate::text::{Delimiters, cut, skip, strip_word};

const BLANKS: Delimiters = Delimiters::new(b" \t");
const WORDS: [&[u8]; 5] = [b"export ", b"set ", b"setx ", b"env ", b"$env:"];
const COMMENT: u8 = b'#';

pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    if text.bytes().next()? == COMMENT || is_section(text) {
        return Some(first_line(text).1);
    }
    let text = WORDS.iter().find_map(|word| strip_word(text, word)).unwrap_or(text);
    let (name, rest) = name(text)?;
    let value = skip(rest, BLANKS).strip_prefix('=')?;
    // `a == b` is no assignment.
    let value = skip(value, BLANKS);
    if value.starts_with('=') {
        return None;
    }
    for quote in ['"', '\'', '`'] {
        if let Some((inside, after)) = value.strip_prefix(quote).and_then(|inside| in_quotes(inside, quote)) {
            items.add(name, inside, ChangeCode::ExtractedFromEnv);
            return Some(first_line(after).1);
        }
    }
    let (line, after) = first_line(value);
    items.add(name, without_comment(line), ChangeCode::ExtractedFromEnv);
    Some(after)
}

/// `[default]` in a file of credentials.
fn is_section(text: &str) -> bool {
    let (line, _) = first_line(text);
    let name = trim(line).strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    name.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_. ".contains(&byte)))
}

fn name(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().position(|byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b'_' | b'.' | b'-'))?;
    let first = text.bytes().next()?;
    text.split_at_checked(end).filter(|_| first.is_ascii_alphabetic() || first == b'_')
}

/// Only double quotes have escapes.
fn in_quotes(inside: &str, quote: char) -> Option<(std::borrow::Cow<'_, str>, &str)> {
    let near = ahead(inside);
    let (value, rest) = if quote == '"' {
        escapes::quoted(near, quote)?
    } else {
        near.split_once(quote).map(|(value, rest)| (value.into(), rest))?
    };
    Some((value, inside.get(near.len() - rest.len()..)?))
}

/// A comment begins at `#` behind a blank.
fn without_comment(line: &str) -> &str {
    let mut end = 0;
    loop {
        let (word, _) = cut(line.get(end..).unwrap_or_default(), BLANKS);
        end += word.len();
        let rest = line.get(end..).unwrap_or_default();
        let next = skip(rest, BLANKS);
        if next.is_empty() || next.as_bytes().first() == Some(&COMMENT) {
            return line.get(..end).unwrap_or(line);
        }
        end = line.len() - next.len();
    }
}
