//! `Label: value`, `Label = value` and `Label - value` lines, plain or in Markdown, one or several in a line.

use super::{Items, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::{is_edge, trim, trim_where};
use crate::text::find;

/// Longer than any label.
const LONGEST: usize = 64;
/// What may stand around one.
const AROUND: usize = 32;
/// Between a label and its value, where no colon is.
const DASHES: [&str; 5] = [" - ", " – ", " — ", " -> ", " → "];
/// Between one pair and the next.
const SEPARATORS: [&str; 4] = [", ", "; ", " / ", " | "];

pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, after) = first_line(text);
    // When it was said: `[10:42, 01/02/2026]`
    let line = line.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or(line, |(_, rest)| rest);
    let (label, value) = pair(line)?;
    // Of several pairs in a line each ends where the next begins.
    for separator in SEPARATORS {
        let next = find(value, separator).and_then(|at| value.split_at_checked(at));
        if let Some((own, others)) = next
            && let Some(others) = others.get(separator.len()..).filter(|others| pair(others).is_some())
        {
            add(label, own, items);
            return text.get(text.len() - after.len() - others.len()..);
        }
    }
    add(label, value, items);
    Some(after)
}

fn add<'t>(label: &'t str, value: &'t str, items: &mut Items<'t>) {
    // Who says it, and when: `[10:42] Ada: API key: ...`
    if let Some((label, value)) = pair(value).filter(|(label, _)| label.contains(' ')) {
        items.add(label, unlisted(value), ChangeCode::LabelRemoved);
    }
    items.add(label, unlisted(value), ChangeCode::LabelRemoved);
}

/// A label, and what follows it; in front of it the number or the mark of a list.
fn pair(line: &str) -> Option<(&str, &str)> {
    // Only where a label may end: a line may be long.
    let mut front = line.len().min(LONGEST + AROUND);
    while !line.is_char_boundary(front) {
        front -= 1;
    }
    let front = line.get(..front)?;
    let is_colon = |(_, character): &(usize, char)| matches!(character, ':' | '=' | '：');
    let colon = front.char_indices().find(is_colon).map(|(at, character)| (at, character.len_utf8()));
    let dash = || DASHES.iter().find_map(|dash| Some((find(front, dash)?, dash.len())));
    let (at, len) = colon.or_else(dash)?;
    let (label, value) = (line.get(..at)?, line.get(at + len..)?);
    let value = value.trim_start_matches([':', '=', '：', '>']);
    let label = trim_where(label, is_around);
    let numbered = label.trim_start_matches(|character: char| character.is_ascii_digit());
    let label = numbered.strip_prefix(['.', ')']).map_or(label, trim);
    if label.is_empty() || label.len() > LONGEST || value.starts_with("//") {
        return None;
    }
    // Behind a dash a sentence explains the label.
    if colon.is_none() && trim(value).contains(' ') {
        return None;
    }
    // The end of what is bold in Markdown: `**Label:** value`.
    let value = trim(value.strip_prefix("**").unwrap_or(value));
    (!value.is_empty()).then_some((label, value))
}

/// What stands around labels in lists and in Markdown.
fn is_around(character: char) -> bool {
    is_edge(character) || matches!(character, '*' | '_' | '-' | '#' | '•' | '`' | '>' | '"')
}

/// A line of a program or of a list ends in a mark that is no part of the value; its quotes are none, either. Quotes alone may be.
fn unlisted(value: &str) -> &str {
    let Some(listed) = value.strip_suffix([',', ';']) else { return value };
    for quote in ['"', '\'', '`'] {
        if let Some(inside) = listed.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            return inside;
        }
    }
    if listed.bytes().all(|byte| byte.is_ascii_digit()) { listed } else { value }
}
