//! A host, or a path with what follows it, against its part of a template.

use connect_fields_format::SLOT;

use crate::text::{Delimiters, begins, cut};

/// What ends a host and its port, a segment of a path, and a parameter.
pub(super) const AFTER_SEGMENT: Delimiters = Delimiters::new(b"/?#&");
const AFTER_QUERY: Delimiters = Delimiters::new(b"#");

/// A slot is one character of two bytes.
pub(super) const SLOT_LEN: usize = 2;
/// More than the address of any vendor has; what stands behind them is not read.
const MOST_SLOTS: usize = 6;

/// In place of the number of a field: whatever the template holds.
pub(super) const ANY: usize = usize::MAX;

/// What stands in the slots of a template, by the number of the field.
pub(super) struct Slots<'t>([(usize, &'t str); MOST_SLOTS]);

impl Default for Slots<'_> {
    fn default() -> Self {
        Self([(ANY, ""); MOST_SLOTS])
    }
}

impl<'t> Slots<'t> {
    /// The slot of a field, or a new one; none where there is no room.
    pub(super) fn of(&mut self, number: usize) -> Option<&mut &'t str> {
        for (field, slot) in &mut self.0 {
            if *field == number || *field == ANY {
                *field = number;
                return Some(slot);
            }
        }
        None
    }
}

pub(super) enum Walk<'t> {
    /// They differ.
    Off,
    /// The text ended before the template did.
    Short,
    /// The template ended; what is left of the text.
    Done(&'t str),
}

/// Lays a host over a host, or a path over what begins with a path. `may_have_dots`: the one slot of a host holds a value, not a piece.
pub(super) fn lay_part<'t>(
    template: &str,
    text: &'t str,
    is_host: bool,
    may_have_dots: bool,
    slots: &mut Slots<'t>,
) -> Walk<'t> {
    let is_sole = may_have_dots && template.bytes().filter(|byte| !byte.is_ascii()).count() == SLOT_LEN;
    let (mut template, mut rest) = (template, text);
    while let Some(first) = template.chars().next() {
        template = template.get(first.len_utf8()..).unwrap_or("");
        let Some(number) = slot_of(first) else {
            if first == '?' {
                let Some(behind) = behind_question(template, rest) else { return Walk::Off };
                rest = behind;
                continue;
            }
            let Some(next) = rest.chars().next() else { return Walk::Short };
            if next != first && !(is_host && next.eq_ignore_ascii_case(&first)) {
                return Walk::Off;
            }
            rest = rest.get(1..).unwrap_or("");
            continue;
        };
        let end = if is_host { slot_end(template, rest) } else { piece_end(template, rest) };
        // Where what follows the slot is not there yet, all but the beginning of that may be the value.
        let end_so_far = end.unwrap_or_else(|| rest.len() - overlap(template, rest));
        let (value, after) = rest.split_at_checked(end_so_far).unwrap_or((rest, ""));
        let Some(slot) = slots.of(number) else { return Walk::Off };
        // A slot that stands twice must hold the same, whatever its case; the later spelling, in the path, is kept.
        let same = slot.is_empty() || slot.eq_ignore_ascii_case(value);
        if is_host && !value.bytes().all(|byte| may_stand_in_host(byte, is_sole || template.is_empty())) {
            return Walk::Off;
        }
        if value.is_empty() || !same {
            return if after.is_empty() && begins(slot.as_bytes(), value) { Walk::Short } else { Walk::Off };
        }
        (*slot, rest) = (value, after);
        if end.is_none() {
            return if value.bytes().any(|byte| AFTER_SEGMENT.has(byte)) { Walk::Off } else { Walk::Short };
        }
    }
    Walk::Done(rest)
}

/// Where the parameter begins which the template names; where it may still come, the end of the text. `None` where it cannot.
fn behind_question<'t>(template: &str, rest: &'t str) -> Option<&'t str> {
    let (name, _) = literal(template);
    let (query, fragment) = cut(rest, AFTER_QUERY);
    if !query.is_empty() && !query.starts_with('?') {
        return None;
    }
    let is_begin =
        |at: &usize| matches!(query.as_bytes().get(*at), Some(b'?' | b'&')) && begins_at(query, at + 1, name);
    match (0..query.len()).find(is_begin) {
        Some(at) => query.get(at + 1..),
        None => fragment.is_empty().then_some(""),
    }
}

/// Whether the text has this at the byte, whatever its case.
pub(super) fn begins_at(text: &str, at: usize, wanted: &[u8]) -> bool {
    text.as_bytes().get(at..at + wanted.len()).is_some_and(|found| found.eq_ignore_ascii_case(wanted))
}

/// Whether the field with this number has a slot in the template; `ANY` always. By bytes: characters from `SLOT` on are two of them.
pub(super) fn mentions(template: &str, number: usize) -> bool {
    if number == ANY {
        return true;
    }
    let slot = [0xc2 + (number >> 6) as u8, 0x80 | (number & 0x3f) as u8];
    template.as_bytes().windows(SLOT_LEN).any(|window| window == slot)
}

/// The number of the field whose value a character stands for.
pub(super) fn slot_of(character: char) -> Option<usize> {
    (character as usize).checked_sub(SLOT as usize)
}

/// Where a host has several slots, each is one label or less of it; but its end may be a host of its own.
fn may_stand_in_host(byte: u8, has_dots: bool) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') || has_dots && matches!(byte, b'.' | b':')
}

/// What stands behind a slot, up to the next one.
pub(super) fn literal(template: &str) -> (&[u8], bool) {
    let end = template.bytes().position(|byte| !byte.is_ascii()).unwrap_or(template.len());
    (template.as_bytes().get(..end).unwrap_or_default(), end == template.len())
}

/// Where the value of a slot in a host ends, if what follows it in the template is there.
fn slot_end(template: &str, rest: &str) -> Option<usize> {
    let (behind, is_last) = literal(template);
    let is_there = |at: usize| begins_at(rest, at, behind);
    if is_last {
        return rest.len().checked_sub(behind.len()).filter(|end| is_there(*end));
    }
    (0..rest.len()).find(|at| is_there(*at))
}

/// Where the value of a slot in a path ends: with its segment, or where the rest of the template's segment stands in it.
fn piece_end(template: &str, rest: &str) -> Option<usize> {
    let segment = cut(rest, AFTER_SEGMENT).0.len();
    let (behind, _) = literal(template);
    let behind = behind.split(|byte| AFTER_SEGMENT.has(*byte)).next().unwrap_or_default();
    if behind.is_empty() { Some(segment) } else { (0..segment).find(|at| begins_at(rest, *at, behind)) }
}

/// How much of the end of the text is a beginning of what follows the slot.
fn overlap(template: &str, rest: &str) -> usize {
    let (behind, _) = literal(template);
    let is_beginning = |len: &usize| {
        let end = rest.as_bytes().get(rest.len().wrapping_sub(*len)..);
        end.zip(behind.get(..*len)).is_some_and(|(end, start)| end.eq_ignore_ascii_case(start))
    };
    (0..=behind.len()).rev().find(is_beginning).unwrap_or(0)
}
