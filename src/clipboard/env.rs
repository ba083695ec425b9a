//! `.env` files, and what shells say instead: `NAME=value`, `export`, `set`, `$env:NAME`, quotes, comments, several lines in quotes.

use super::{Items, SHORTEST_KEY, ahead, escapes, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::trim;
use crate::text::{SPACES, cut, has, skip, strip_word};

/// What shells write in front of a name; a prompt stands there, too.
const WORDS: [&str; 10] = ["export", "set", "env", "declare", "-x", "-e", "--env", "/M", "$", ">"];
/// Behind these the name and its value have no `=` between them.
const SETTERS: [&str; 3] = ["setx", "setenv", "-gx"];
/// `$ declare -x`, `setx /M`
const MOST_WORDS: usize = 4;
/// Commands have no more variables in front.
const MOST_BEHIND: usize = 64;
/// Longer than any name.
const LONGEST: usize = 128;
const COMMENT: u8 = b'#';

pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    if is_comment(text) || is_section(text) {
        return Some(first_line(text).1);
    }
    let mut rest = assignment(text, false, items)?;
    // `A=1 B=2 command`
    for _ in 0..MOST_BEHIND {
        if rest.is_empty() || rest.starts_with(['\r', '\n']) {
            break;
        }
        let Some(next) = assignment(rest, true, items) else { break };
        rest = next;
    }
    Some(rest)
}

/// One assignment, and what follows it; behind another one in its line a shell's value ends at a blank.
fn assignment<'t>(text: &'t str, is_behind: bool, items: &mut Items<'t>) -> Option<&'t str> {
    let (text, is_set) = without_words(text);
    // `set "NAME=value"`
    let text = text.strip_prefix('"').unwrap_or(text);
    let text = strip_word(text, b"$env:").unwrap_or(text);
    let (name, rest) = name(text).filter(|(name, rest)| !is_padded(name, rest))?;
    let value = match rest.strip_prefix('=') {
        Some(value) => skip(value, SPACES),
        // `a == b` is no assignment; `setx NAME value` is one.
        None => match skip(rest, SPACES).strip_prefix('=') {
            Some(value) => Some(skip(value, SPACES)).filter(|value| !value.starts_with('='))?,
            None if is_set && rest.len() < text.len() => {
                Some(skip(rest, SPACES)).filter(|value| value.len() < rest.len())?
            }
            None => return None,
        },
    };
    for quote in ['"', '\'', '`'] {
        if let Some((inside, after)) = value.strip_prefix(quote).and_then(|inside| in_quotes(inside, quote)) {
            items.add(name, inside, ChangeCode::ExtractedFromEnv);
            return Some(after.trim_start_matches([';', ' ', '\t', '"']));
        }
    }
    let (line, after) = first_line(value);
    let word = || cut(line, SPACES).0.len();
    let end = next_name(line).unwrap_or_else(|| if is_behind && is_variable(name) { word() } else { line.len() });
    let whole = line.get(..end)?;
    let own = without_comment(whole);
    items.add(name, own.trim_end_matches([';', '"', ' ', '\t']), ChangeCode::ExtractedFromEnv);
    // In a comment nothing is assigned any more.
    let is_last = end == line.len() || own.len() < whole.trim_end_matches([' ', '\t', ';']).len();
    Some(if is_last { after } else { value.get(end..)? })
}

/// Whether what would be a name is a key, and the `=` behind it fills it up: <https://www.rfc-editor.org/rfc/rfc4648#section-4>
fn is_padded(name: &str, rest: &str) -> bool {
    let has = |is_one: fn(&u8) -> bool| name.as_bytes().iter().any(is_one);
    let is_mixed = has(u8::is_ascii_digit) && has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase);
    match trim(first_line(rest).0) {
        "=" => name.len() >= SHORTEST_KEY && is_mixed,
        padding => padding == "==",
    }
}

/// The text behind what shells write in front of a name, and whether a blank is what separates the two.
fn without_words(text: &str) -> (&str, bool) {
    let (mut rest, mut is_set) = (text, false);
    for _ in 0..MOST_WORDS {
        let is_setter = SETTERS.iter().find_map(|word| strip_word(rest, word.as_bytes()));
        let after = is_setter.or_else(|| WORDS.iter().find_map(|word| strip_word(rest, word.as_bytes())));
        let Some((next, _)) =
            after.map(|after| (skip(after, SPACES), after)).filter(|(next, after)| next.len() < after.len())
        else {
            break;
        };
        is_set |= is_setter.is_some();
        rest = next;
    }
    (rest, is_set)
}

/// What programs take from their surroundings is written in capitals; before names of another kind stand no commands.
fn is_variable(name: &str) -> bool {
    !name.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// Where the next assignment begins in a line that has several: `A=1 B=2`, `export A=1; export B=2`.
fn next_name(line: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += line.get(at..)?.bytes().position(|byte| matches!(byte, b' ' | b'\t' | b';'))? + 1;
        let (rest, _) = without_words(skip(line.get(at..)?, SPACES));
        if name(rest).is_some_and(|(name, rest)| name.len() > 1 && rest.starts_with('=') && !has(name, b'-')) {
            return Some(at);
        }
    }
}

/// Words behind `#` may be the heading over a value; what has a value behind it was taken out of use.
fn is_comment(text: &str) -> bool {
    let (line, _) = first_line(text);
    line.bytes().next() == Some(COMMENT) && line.contains(['=', ':'])
}

/// `[default]` in a file of credentials.
fn is_section(text: &str) -> bool {
    let (line, _) = first_line(text);
    let name = trim(line).strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    name.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_. ".contains(&byte)))
}

fn name(text: &str) -> Option<(&str, &str)> {
    let stands_in_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    let end = text.bytes().take(LONGEST).position(|byte| !stands_in_name(byte))?;
    let first = text.bytes().next()?;
    text.split_at_checked(end).filter(|_| first.is_ascii_alphabetic() || first == b'_')
}

/// What stands in the quotes that the text begins with, and what follows them.
pub(super) fn quoted(text: &str) -> Option<(std::borrow::Cow<'_, str>, &str)> {
    ['"', '\''].into_iter().find_map(|quote| in_quotes(text.strip_prefix(quote)?, quote))
}

/// Only double quotes have escapes.
pub(super) fn in_quotes(inside: &str, quote: char) -> Option<(std::borrow::Cow<'_, str>, &str)> {
    if quote == '"' {
        return escapes::quoted(inside, quote);
    }
    let (value, _) = ahead(inside).split_once(quote)?;
    Some((value.into(), inside.get(value.len() + 1..)?))
}

/// A comment begins at `#` behind a blank.
pub(super) fn without_comment(line: &str) -> &str {
    let mut end = 0;
    loop {
        let (word, _) = cut(line.get(end..).unwrap_or_default(), SPACES);
        end += word.len();
        let rest = line.get(end..).unwrap_or_default();
        let next = skip(rest, SPACES);
        if next.is_empty() || next.as_bytes().first() == Some(&COMMENT) {
            return line.get(..end).unwrap_or(line);
        }
        end = line.len() - next.len();
    }
}
