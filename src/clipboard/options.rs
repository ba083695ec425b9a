//! Commands of any program: `--name value`, `--name=value`, and the variables that `docker run -e NAME=value` and its like pass on.

use super::shell::ShellWords;
use super::{Items, ahead, first_line};
use crate::change::ChangeCode;
use crate::text::{WHITESPACE, cut, find, strip_word};

const ORIGIN: ChangeCode = ChangeCode::ExtractedFromCommand;
/// More than a command has.
const MOST_WORDS: usize = 100;
/// What short options say.
const NAMES: [&str; 5] = ["host", "port", "username", "database", PASSWORD];
const PASSWORD: &str = "password";
/// Programs, and the letters that they have for these: <https://www.postgresql.org/docs/current/app-psql.html>,
/// <https://clickhouse.com/docs/interfaces/cli>, <https://dev.mysql.com/doc/refman/8.4/en/connection-options.html>
const CLIENTS: [(&str, &str); 5] =
    [("psql", "hpUd"), ("pg_", "hpUd"), ("clickhouse", "h-ud"), ("mysql", "hPuDp"), ("mariadb", "hPuDp")];

/// A line that begins with the name of a program and holds an option.
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, _) = first_line(text);
    let command = line.strip_prefix("$ ").unwrap_or(line);
    let (program, options) = cut(command, WHITESPACE);
    if !is_program(program) || find(options, " -").is_none() {
        return None;
    }
    let text = text.get(line.len() - options.len()..)?;
    let near = ahead(text);
    let mut words = ShellWords::of(near);
    let client = CLIENTS.iter().find(|(client, _)| strip_word(program, client.as_bytes()).is_some());
    let letters = client.map_or("", |(_, letters)| letters);
    let before = items.list.len();
    let mut named: Option<String> = None;
    for word in words.by_ref().take(MOST_WORDS) {
        if let Some(option) = word.strip_prefix("--") {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            add(name, value, items);
            named = Some(name.to_string());
        } else if let Some(option) = word.strip_prefix('-') {
            let (name, value) = short(option, letters);
            if !name.is_empty() && !value.is_empty() {
                add(name, value, items);
            }
            // Behind a blank stands no password, which is asked for then: https://dev.mysql.com/doc/refman/8.4/en/connecting.html
            named = (value.is_empty() && name != PASSWORD).then(|| name.to_string());
        } else {
            add(&named.take().unwrap_or_default(), &word, items);
        }
    }
    let taken = near.len() - words.rest().len();
    text.get(taken..).filter(|_| items.list.len() > before)
}

fn is_program(word: &str) -> bool {
    let is_part =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_' | b'.' | b'/');
    word.bytes().all(is_part) && word.bytes().next().is_some_and(|first| first != b'-')
}

/// What an option of one letter says, and the value that is attached to it.
fn short<'o>(option: &'o str, letters: &str) -> (&'static str, &'o str) {
    let mut rest = option.chars();
    let at = rest.next().and_then(|letter| letters.chars().position(|other| other == letter));
    (at.and_then(|at| NAMES.get(at)).copied().unwrap_or_default(), rest.as_str())
}

/// The value of an option, which may be an assignment or an address, as words without an option may be.
fn add(name: &str, value: &str, items: &mut Items<'_>) {
    match value.split_once('=') {
        Some((variable, value)) => items.add(variable.to_string(), value.to_string(), ORIGIN),
        None if find(value, "://").is_some() => items.add("url", value.to_string(), ORIGIN),
        None if !name.is_empty() => items.add(name.to_string(), value.to_string(), ORIGIN),
        None => {}
    }
}
