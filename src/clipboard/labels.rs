//! `Label: value`, `Label = value` and `Label - value` lines, plain or in Markdown, one or several in a line.

use std::borrow::Cow;

use super::{Items, SHORTEST_KEY, beginning, env, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::{trim, trim_with};
use crate::text::{WHITESPACE, find, has, skip};

/// Longer than any label.
const LONGEST: usize = 64;
const FEW_DIGITS: usize = 3;
/// What may stand around one.
const AROUND: usize = 32;
/// Around labels in lists and in Markdown.
const MARKS: &str = "*_-#•`>\"";
/// Between a label and its value, where no colon is.
const DASHES: [&str; 5] = [" - ", " – ", " — ", " -> ", " → "];
const LINK: &str = " (http";
/// How far it is looked for.
const NEAR: usize = 256;
/// Between one pair and the next.
const SEPARATORS: [&str; 4] = [", ", "; ", " / ", " | "];

pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, after) = first_line(text);
    // An element of HTML has attributes, not labels.
    if line.starts_with('<') && find(line, "=\"").is_some() {
        items.words(line);
        return Some(after);
    }
    // When it was said: `[10:42, 01/02/2026]`
    let line = line.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or(line, |(_, rest)| rest);
    let (label, value) = pair(line)?;
    if is_value(label) || is_address(label, value) {
        return None;
    }
    if let Some((of_named, after)) = value_below(label, after) {
        items.add(scalar(value).unwrap_or(value.into()), of_named, ChangeCode::LabelRemoved);
        return Some(after);
    }
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

/// In a list of YAML, as Kubernetes has them, the value stands below its name:
/// <https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/>
fn value_below<'t>(label: &str, after: &'t str) -> Option<(Cow<'t, str>, &'t str)> {
    let (line, after) = first_line(skip(after, WHITESPACE));
    let (below, value) = entry(line).filter(|_| label == "name")?;
    (below == "value").then_some((value, after))
}

/// What is as long as a key and has some digits is no label: `ID:secret`.
fn is_value(label: &str) -> bool {
    let digits = label.bytes().filter(u8::is_ascii_digit).count();
    label.len() >= SHORTEST_KEY && digits >= FEW_DIGITS && !has(label, b' ')
}

/// `host.example:443/path`
fn is_address(label: &str, value: &str) -> bool {
    has(label, b'.') && has(value, b'/') && value.bytes().next().is_some_and(|first| first.is_ascii_digit())
}

fn add<'t>(label: &'t str, value: &'t str, items: &mut Items<'t>) {
    // Keys of files have no blanks; in prose `#` is the mark of a number.
    let value = match scalar(value).filter(|_| !has(label, b' ')) {
        None => value,
        Some(Cow::Borrowed(own)) => own,
        Some(Cow::Owned(own)) => return items.add(label, own, ChangeCode::LabelRemoved),
    };
    // A link to where it was found stands behind it.
    let (value, link) =
        find(beginning(value, NEAR), LINK).and_then(|at| value.split_at_checked(at)).unwrap_or((value, ""));
    items.words(link);
    // Who says it, and when: `[10:42] Ada: API key: ...`
    if let Some((label, value)) = pair(value).filter(|(label, _)| has(label, b' ')) {
        items.add(label, unlisted(value), ChangeCode::LabelRemoved);
    }
    items.add(label, unlisted(value), ChangeCode::LabelRemoved);
}

/// A key and its value in YAML, without its quotes.
pub(super) fn entry(line: &str) -> Option<(&str, Cow<'_, str>)> {
    let (key, value) = pair(line)?;
    Some((key, scalar(value).unwrap_or_else(|| trim_with(value, "\"'").into())))
}

/// A scalar as YAML writes it: what stands in quotes, or in front of a comment; `None` where there is neither:
/// <https://yaml.org/spec/1.2.2/#66-comments>
fn scalar(value: &str) -> Option<Cow<'_, str>> {
    let is_comment = |after: &str| after.starts_with([' ', '\t']) && trim(after).starts_with('#');
    // In JSON and in programs the next pair follows.
    let is_end = |after: &str| matches!(trim(after), "" | "," | ";") || is_comment(after);
    if value.starts_with(['"', '\'']) {
        return env::quoted(value).filter(|(_, after)| is_end(after)).map(|(own, _)| own);
    }
    let own = if value.starts_with("# ") { "" } else { env::without_comment(value) };
    (own.len() < trim(value).len()).then_some(own.into())
}

/// A label, and what follows it; in front of it the number or the mark of a list.
fn pair(line: &str) -> Option<(&str, &str)> {
    // Only where a label may end: a line may be long.
    let front = beginning(line, LONGEST + AROUND);
    let is_colon = |(_, character): &(usize, char)| matches!(character, ':' | '=' | '：');
    let colon = front.char_indices().find(is_colon).map(|(at, character)| (at, character.len_utf8()));
    let dash = || DASHES.iter().find_map(|dash| Some((find(front, dash)?, dash.len())));
    let (at, len) = colon.or_else(dash)?;
    let (label, value) = (line.get(..at)?, line.get(at + len..)?);
    let value = value.trim_start_matches([':', '=', '：', '>']);
    let (marked, label) = (label, trim_with(label, MARKS));
    let label = ["[x]", "[X]", "[ ]"].iter().find_map(|check| label.strip_prefix(check)).map_or(label, trim);
    let numbered = label.trim_start_matches(|character: char| character.is_ascii_digit());
    let label = numbered.strip_prefix(['.', ')']).map_or(label, trim);
    if label.is_empty() || label.len() > LONGEST || value.starts_with("//") {
        return None;
    }
    // A parameter of a web address without a scheme.
    if has(label, b'?') && !has(label, b' ') {
        return None;
    }
    // Behind a dash a sentence explains the label.
    if colon.is_none() && has(trim(value), b' ') {
        return None;
    }
    // The end of what is bold, in Markdown and in Slack: `**Label:** value`, `*Label:* value`.
    let is_bold = find(marked, label).and_then(|at| marked.get(..at)).is_some_and(|front| front.ends_with('*'));
    let end = if is_bold { value.strip_prefix('*') } else { None };
    let value = trim(value.strip_prefix("**").or(end).unwrap_or(value));
    (!value.is_empty()).then_some((label, value))
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
