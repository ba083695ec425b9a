//! The option that someone means who has written something else.

use strsim::osa_distance;

use crate::field::FieldRef;

/// So many letters may be wrong, left out, too many or swapped; and of three at most one.
const MOST_WRONG: usize = 2;
const PER_WRONG: usize = 3;
/// Longer than any option that is typed.
const LONGEST: usize = 64;

/// The value of the option whose label this is, whatever its case, or of the only one that is so near; `None` where there is none.
pub(crate) fn nearest<'p>(field: FieldRef<'p>, text: &str) -> Option<&'p str> {
    if text.len() > LONGEST {
        return None;
    }
    if let Some((value, _)) = field.options().find(|(_, label)| label.eq_ignore_ascii_case(text)) {
        return Some(value);
    }
    let text = text.to_ascii_lowercase();
    let wrong = |(value, label): (&'p str, &str)| {
        let distance = |other: &str| osa_distance(&other.to_ascii_lowercase(), &text);
        (distance(value).min(distance(label)), value)
    };
    let mut near: Vec<(usize, &str)> = field.options().map(wrong).collect();
    near.sort_unstable();
    match near.as_slice() {
        [(best, _), (next, _), ..] if best == next => None,
        [(best, value), ..] if *best <= MOST_WRONG && best * PER_WRONG <= text.len() => Some(value),
        _ => None,
    }
}
