//! A Secret of Kubernetes: what stands under `data` is in base64, and what stands under `stringData` is not.
//! <https://kubernetes.io/docs/concepts/configuration/secret/>

use std::borrow::Cow;

use super::{Items, LINE_ENDS, escapes, first_line, labels};
use crate::change::ChangeCode;
use crate::rule::edges::trim;
use crate::text::{Delimiters, SPACES, find, skip};

pub(super) const DATA: &str = "data";
const KIND: &str = "kind";

/// Whether the text says of itself that it is one.
pub(super) fn is_secret(text: &str) -> bool {
    let mut rest = text;
    while let Some(after) = find(rest, KIND).and_then(|at| rest.get(at + KIND.len()..)) {
        let value = skip(after, Delimiters::new(b" \t\"':"));
        let end = value.strip_prefix("Secret").filter(|_| value.len() < after.len());
        if end.is_some_and(|end| !end.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric())) {
            return true;
        }
        rest = after;
    }
    false
}

/// What a value under `data` is, if that is a text.
pub(super) fn decoded(value: Cow<'_, str>) -> Cow<'_, str> {
    let is_printable =
        |text: &String| !text.chars().any(|character| character.is_control() && !character.is_whitespace());
    escapes::unbased(&value).filter(is_printable).map_or(value, Cow::Owned)
}

/// The lines under `data:`, which are all indented alike.
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, mut rest) = first_line(text);
    if !items.is_secret || trim(line) != "data:" {
        return None;
    }
    let mut indent = None;
    loop {
        let (line, after) = first_line(skip(rest, LINE_ENDS));
        let inside = skip(line, SPACES);
        let depth = line.len() - inside.len();
        if depth == 0 || *indent.get_or_insert(depth) != depth {
            return Some(rest);
        }
        if let Some((name, value)) = labels::entry(inside) {
            items.add(name, decoded(value), ChangeCode::LabelRemoved);
        }
        rest = after;
    }
}
