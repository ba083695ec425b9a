//! Names that stand above their values: a line each, one by one or all names first.

use super::Item;
use super::names::Names;

/// What stands on the buttons beside values.
const BUTTONS: [&str; 14] = [
    "cancel",
    "copied",
    "copy",
    "delete",
    "download",
    "edit",
    "generate",
    "hide",
    "regenerate",
    "reveal",
    "revoke",
    "rotate",
    "show",
    "view",
];

/// Each item that has a name, and the name.
pub(super) fn name<'i>(items: &'i [Item<'i>], form: &[Names<'_>]) -> Vec<(&'i str, &'i Item<'i>)> {
    let is_name = |text: &str| form.iter().any(|names| names.has(text));
    let mut named: Vec<(&str, &Item<'_>)> = Vec::new();
    // Names of lines above, and the lines below them.
    let (mut above, mut below): (Vec<&str>, Vec<&Item<'_>>) = (Vec::new(), Vec::new());
    for item in items.iter().filter(|item| !is_button(&item.value)) {
        if !item.name.is_empty() {
            pair(&mut named, &mut above, &mut below);
            // In a table a name stands where another row has a value.
            if !is_name(&item.value) {
                named.push((&item.name, item));
            }
        } else if is_name(&item.value) {
            if !below.is_empty() {
                pair(&mut named, &mut above, &mut below);
            }
            above.push(&item.value);
        } else if below.len() < above.len() {
            below.push(item);
        }
    }
    pair(&mut named, &mut above, &mut below);
    named
}

/// As many values as names are those of the names, in their order; of fewer no one knows whose they are.
fn pair<'i>(named: &mut Vec<(&'i str, &'i Item<'i>)>, above: &mut Vec<&'i str>, below: &mut Vec<&'i Item<'i>>) {
    let (names, items) = (std::mem::take(above), std::mem::take(below));
    if names.len() == items.len() {
        named.extend(names.into_iter().zip(items));
    }
}

pub(super) fn is_button(text: &str) -> bool {
    BUTTONS.iter().any(|button| button.eq_ignore_ascii_case(text))
}
