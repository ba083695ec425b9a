//! Names that stand above their values: a line each, one by one or all names first.

use super::Item;
use super::claims::may_be;
use super::names::Names;
use super::wrapped::is_of_key;
use crate::change::ChangeCode;
use crate::rule::edges::trim;

/// What stands on the buttons beside values.
const BUTTONS: [&str; 15] = [
    "cancel",
    "copied",
    "copy",
    "delete",
    "download",
    "edit",
    "generate",
    "hide",
    "regenerate",
    "reset",
    "reveal",
    "revoke",
    "rotate",
    "show",
    "view",
];

/// A line in which a key stands alone is no shorter.
const SHORTEST: usize = 10;
/// Beside a label such words, and such numbers, are no secrets.
const WORD: usize = 8;
const NUMBER: usize = 2;

/// The same items, each label over a key without the word beside it: `Client secret 1`, `API key Reset`.
pub(super) fn without_words<'t>(mut items: Vec<Item<'t>>, form: &[Names<'_>]) -> Vec<Item<'t>> {
    for at in 0..items.len() {
        if let Some(label) = items.get(at..).and_then(|rest| over_key(rest, form)).map(str::to_string)
            && let Some(item) = items.get_mut(at)
        {
            *item = Item { name: "".into(), value: label.into(), origin: None };
        }
    }
    items
}

/// The label that the first item is, where it has nothing but a word behind it, and the value stands in the next line.
fn over_key<'i>(items: &'i [Item<'_>], form: &[Names<'_>]) -> Option<&'i str> {
    let (item, others) = items.split_first()?;
    let below = others.iter().find(|other| !is_button(&other.value)).filter(|below| is_key(below))?;
    let is_named = item.origin == Some(ChangeCode::LabelRemoved);
    let (label, word) = match item.origin {
        // All of it may be another name: `Service token ID`.
        None if form.iter().any(|names| names.has(&item.value)) => return None,
        None => item.value.rsplit_once(' ')?,
        Some(ChangeCode::LabelRemoved) => (&*item.name, &*item.value),
        _ => return None,
    };
    let takes = |names: &Names<'_>| {
        // Behind a colon a short word may be a password.
        let is_secret = names.field.secret() && !is_named;
        names.has(label) && is_beside(word, is_secret) && may_be(names.field, &below.value)
    };
    form.iter().any(takes).then_some(trim(label))
}

/// A line alone, without a name.
fn is_key(item: &Item<'_>) -> bool {
    let is_line = item.name.is_empty() && item.origin.is_none();
    is_line && item.value.len() >= SHORTEST && is_of_key(&item.value)
}

/// A button, or a word or a number that no secret is.
fn is_beside(word: &str, is_secret: bool) -> bool {
    let is_word = word.len() < WORD && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_number = word.len() <= NUMBER && word.bytes().all(|byte| byte.is_ascii_digit());
    is_button(word) || is_secret && (is_word || is_number)
}

/// Each item that has a name, and the name.
pub(super) fn name<'i>(items: &'i [Item<'i>], form: &[Names<'_>]) -> Vec<(&'i str, &'i Item<'i>)> {
    let is_name = |text: &str| form.iter().any(|names| names.has(text));
    let mut named: Vec<(&str, &Item<'_>)> = Vec::new();
    // Names of lines above, and the lines below them.
    let (mut above, mut below): (Vec<&str>, Vec<&Item<'_>>) = (Vec::new(), Vec::new());
    let mut is_behind_button = false;
    for item in items {
        let is_hidden = std::mem::replace(&mut is_behind_button, is_button(&item.value));
        if is_behind_button {
            continue;
        }
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
            // The name in front has a button in place of its value.
            if is_hidden {
                above.pop();
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
