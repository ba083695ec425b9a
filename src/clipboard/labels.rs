//! `Label: value` and `Label = value` lines, plain or in Markdown.

use super::{Items, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::{is_edge, trim, trim_where};

/// Longer than any label.
const LONGEST: usize = 64;
/// What stands around labels in lists and in Markdown.
fn is_around(character: char) -> bool {
    is_edge(character) || matches!(character, '*' | '_' | '-' | '#' | '•' | '`' | '>' | '"')
}

pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, after) = first_line(text);
    let at = line.find([':', '=', '：'])?;
    let (label, rest) = line.split_at_checked(at)?;
    let value = rest.trim_start_matches([':', '=', '：']);
    let label = trim_where(label, is_around);
    if label.is_empty() || label.len() > LONGEST || value.starts_with("//") || trim(value).is_empty() {
        return None;
    }
    // The end of what is bold in Markdown: `**Label:** value`.
    let value = value.strip_prefix("**").unwrap_or(value);
    items.add(label, unlisted(trim(value)), ChangeCode::LabelRemoved);
    Some(after)
}

/// A line of a program or of a list ends in a mark that is no part of the value; its quotes are none, either. Quotes alone may be.
fn unlisted(value: &str) -> &str {
    let Some(listed) = value.strip_suffix([',', ';']) else { return value };
    for quote in ['"', '\'', '`'] {
        if let Some(inside) = listed.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            return inside;
        }
    }
    value
}
