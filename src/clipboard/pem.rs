//! Keys and certificates in PEM, in among other text: <https://www.rfc-editor.org/rfc/rfc7468#section-2>

use std::borrow::Cow;

use super::{Items, ahead, first_line};
use crate::change::ChangeCode;
use crate::field::FieldRef;
use crate::normalize::{Normalized, grade};
use crate::rule::edges::{is_edge, trim, trim_with};
use crate::rule::pem::{BEGIN, DASHES, END};
use crate::text::{find, has};

/// The length of a line of base64.
const LINE: usize = 64;
/// So many backslashes stand in front of a letter, where a text was escaped again and again.
const MOST_ESCAPED: usize = 4;
/// Between a name and the block.
const BETWEEN: &str = ":=\"'`>|";
/// What says by which method a key was made, in front of what it is.
const METHODS: [&str; 6] = ["DSA ", "EC ", "ENCRYPTED ", "OPENSSH ", "RSA ", "TRUSTED "];

/// From the first `-----` to the last, under the name in front of it, or the one that stands in it: `PRIVATE KEY`, `CERTIFICATE` ...
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (front, block, after) = cut_block(text)?;
    let label = block.get(BEGIN.len()..).and_then(|rest| rest.get(..find(rest, DASHES)?))?;
    let label = METHODS.iter().find_map(|method| label.strip_prefix(method)).unwrap_or(label);
    // What is quoted behind a name has a reader of its own, and an object may hold more than this.
    if has(front, b'{') || has(front, b'=') && front.ends_with(['"', '\'', '`']) {
        return None;
    }
    let front = trim_with(front, BETWEEN);
    let last = front.rsplit([' ', '=']).next().unwrap_or(front);
    // The name in front may be a sentence that ends in it.
    for name in [last, front].into_iter().filter(|name| !name.is_empty()) {
        items.add(name, canonical(block), ChangeCode::ExtractedFromPem);
    }
    items.add(label, canonical(block), ChangeCode::ExtractedFromPem);
    Some(after.trim_start_matches(['"', '\'', '`', ',']))
}

/// What stands in front of a block that begins on the first line, the block, and what follows it.
fn cut_block(text: &str) -> Option<(&str, &str, &str)> {
    let (line, _) = first_line(text);
    let start = find(line, BEGIN)?;
    let near = ahead(text.get(start..)?);
    // The next dashes are those of the end, or there is none.
    let body = BEGIN.len() + find(near.get(BEGIN.len()..)?, DASHES)? + DASHES.len();
    let end = body + find(near.get(body..)?, DASHES)?;
    let end = near.get(end..)?.starts_with(END).then_some(end + END.len())?;
    let last = end + find(near.get(end..)?, DASHES)? + DASHES.len();
    Some((text.get(..start)?, near.get(..last)?, text.get(start + last..)?))
}

/// One line a line, whatever they were divided by: line ends of any kind, `\n` or `\\n` as two or three characters, and without what
/// stands in front of the lines of a mail or of a block in YAML.
pub(super) fn canonical(block: &str) -> Cow<'_, str> {
    if !block.bytes().any(|byte| matches!(byte, b'\\' | b'\r' | b' ' | b'\t')) {
        return block.into();
    }
    let mut lines = String::new();
    let mut rest = block;
    while !rest.is_empty() {
        let end = (0..rest.len()).find(|at| line_break(rest.as_bytes(), *at) > 0).unwrap_or(rest.len());
        let (line, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = after.get(line_break(after.as_bytes(), 0)..).unwrap_or_default();
        let line = trim(trim(line).trim_start_matches(['>', '|']));
        if !line.is_empty() {
            // Base64 has no blanks; the label and headers have.
            let has_blanks = line.starts_with(DASHES) || has(line, b':');
            lines.extend(line.chars().filter(|character| has_blanks || !is_edge(*character)));
            lines.push('\n');
        }
    }
    lines.pop();
    if has(&lines, b'\n') { lines.into() } else { wrapped(&lines).unwrap_or(lines).into() }
}

/// A block that has lost its line breaks, as in a box for one line: with lines of 64 characters once more
/// (<https://www.rfc-editor.org/rfc/rfc7468#section-2>). Headers of older forms cannot be told from each other: such a block stays.
fn wrapped(flat: &str) -> Option<String> {
    let begin = BEGIN.len() + find(flat.get(BEGIN.len()..)?, DASHES)? + DASHES.len();
    let end = begin + find(flat.get(begin..)?, END)?;
    let (head, body) = flat.get(..end)?.split_at_checked(begin)?;
    if has(body, b':') {
        return None;
    }
    let mut whole = head.to_string();
    for (at, character) in body.chars().filter(|character| !is_edge(*character)).enumerate() {
        if at % LINE == 0 {
            whole.push('\n');
        }
        whole.push(character);
    }
    whole.push('\n');
    whole.push_str(flat.get(end..)?);
    Some(whole)
}

/// How many bytes a line break has that begins there: itself, or backslashes and the one letter behind them.
fn line_break(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let marks = rest.iter().take(MOST_ESCAPED).take_while(|byte| **byte == b'\\').count();
    match rest.get(marks) {
        Some(b'n' | b'r') if marks > 0 => marks + 1,
        Some(b'\n' | b'\r') if marks == 0 => 1,
        _ => 0,
    }
}

/// A block as the field takes it: with line ends, with `\n` in place of them, or without any; any other text as it is.
pub(super) fn form_for<'t>(field: FieldRef<'_>, text: &'t str) -> Cow<'t, str> {
    if !text.starts_with(BEGIN) {
        return text.into();
    }
    let forms = [
        canonical(text),
        joined(text, "\\n").into(),
        [&joined(text, "\\n"), "\\n"].concat().into(),
        joined(text, "").into(),
    ];
    let graded = |form: Cow<'t, str>| (grade(Normalized::of(field, &form).label), form);
    let best = forms.into_iter().map(graded).reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map_or(text.into(), |(_, form)| form)
}

fn joined(text: &str, between: &str) -> String {
    let mut whole = String::new();
    for line in canonical(text).split('\n') {
        if !whole.is_empty() {
            whole.push_str(between);
        }
        whole.push_str(line);
    }
    whole
}
