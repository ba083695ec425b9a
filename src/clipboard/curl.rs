//! `curl` commands, as documentation shows them and as browsers copy them: for POSIX shells, for `cmd` and for PowerShell.

use super::shell::ShellWords;
use super::{Items, connection, first_line, headers, json};
use crate::change::ChangeCode;
use crate::rule::edges::trim;
use crate::text::find;

/// Options of one letter that take a value: <https://curl.se/docs/manpage.html>
const WITH_VALUE: &[u8] = b"AbcCdDeEFhHKmoPQrtTuUwxXyYz";

pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let rest = text.get(begin(first_line(text).0)?..)?;
    let mut words = ShellWords::of(rest);
    while let Some(word) = words.next() {
        let (name, inline) = match word.strip_prefix("--") {
            Some(long) => long.split_once('=').map_or((long, None), |(name, value)| (name, Some(value))),
            None if word.starts_with('-') => short(&word),
            None => {
                found(&word, items);
                continue;
            }
        };
        let takes = name.len() > 1 && is_known(name) || matches!(name.as_bytes(), [letter] if takes_value(*letter));
        let value = inline.map(str::to_string).or_else(|| if takes { words.next() } else { None });
        option(name, &value.unwrap_or_default(), items);
    }
    Some(words.rest())
}

/// Where the words of a command begin: behind its name, which stands behind a prompt, or words that say what to do.
pub(super) fn begin(line: &str) -> Option<usize> {
    let names = ["curl ", "curl.exe ", "wget "];
    let (at, name) = names.iter().find_map(|name| Some((find(line, name)?, name)))?;
    let before = line.get(..at)?.chars().next_back();
    before.is_none_or(|before| !before.is_alphanumeric() && before != '-').then_some(at + name.len())
}

/// The last letter of `-sSu`, and what follows it in the same word: the value of the first letter that takes one.
fn short(word: &str) -> (&str, Option<&str>) {
    let at = word.bytes().position(takes_value);
    let letter = at.and_then(|at| word.get(at..at + 1)).unwrap_or_default();
    let value = at.and_then(|at| word.get(at + 1..)).filter(|value| !value.is_empty());
    (letter, value)
}

fn takes_value(letter: u8) -> bool {
    WITH_VALUE.iter().any(|other| *other == letter)
}

fn is_known(name: &str) -> bool {
    let known = [
        "header",
        "user",
        "json",
        "form",
        "form-string",
        "url",
        "oauth2-bearer",
        "request",
        "user-agent",
        "cookie",
        "proxy",
        "proxy-user",
        "output",
        "max-time",
        "connect-timeout",
        "cert",
        "key",
        "cacert",
        "resolve",
        "retry",
    ];
    known.contains(&name) || name.starts_with("data")
}

fn option(name: &str, value: &str, items: &mut Items<'_>) {
    let origin = ChangeCode::ExtractedFromCommand;
    match name {
        "u" | "user" => headers::pair(value, origin, items),
        "H" | "header" => {
            if let Some((name, value)) = value.split_once(':') {
                items.add(trim(name).to_string(), trim(value).to_string(), origin);
            }
        }
        "oauth2-bearer" => headers::authorize(value, origin, items),
        "url" => found(value, items),
        "d" | "json" | "F" | "form" | "form-string" => body(value, items),
        name if name.starts_with("data") => body(value, items),
        _ => {}
    }
}

/// A URL.
fn found(word: &str, items: &mut Items<'_>) {
    items.add("url", word.to_string(), ChangeCode::ExtractedFromCommand);
}

/// JSON, or `name=value&name=value`.
fn body(text: &str, items: &mut Items<'_>) {
    items.read_inner(text, |text, inner| {
        if json::read(text, inner).is_none() {
            connection::query(text, ChangeCode::ExtractedFromCommand, inner);
        }
    });
}
