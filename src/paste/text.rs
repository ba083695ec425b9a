//! `Label value` and `Label: value`.

use crate::rule::edges::trim;

/// What follows the label and a separator; `None` where the text does not begin so, or nothing follows.
pub(crate) fn after_label<'t>(label: &str, text: &'t str) -> Option<&'t str> {
    let rest = strip_label(label, text)?;
    let value = trim(trim(rest).trim_start_matches(|first| matches!(first, ':' | '=')));
    let separated = rest.starts_with(|first: char| first.is_whitespace() || matches!(first, ':' | '='));
    (separated && !value.is_empty()).then_some(value)
}

/// Whether the whole text is the label, perhaps with a colon.
pub(crate) fn is_label(label: &str, text: &str) -> bool {
    strip_label(label, text).is_some_and(|rest| matches!(trim(rest), "" | ":"))
}

/// Letters of either case; each blank of the label stands for one or more.
fn strip_label<'t>(label: &str, text: &'t str) -> Option<&'t str> {
    let mut rest = text;
    for (at, word) in label.split(|character| character == ' ').enumerate() {
        if at > 0 {
            let after = rest.trim_start();
            if after.len() == rest.len() {
                return None;
            }
            rest = after;
        }
        let (start, after) = rest.split_at_checked(word.len())?;
        if !start.eq_ignore_ascii_case(word) {
            return None;
        }
        rest = after;
    }
    Some(rest)
}
