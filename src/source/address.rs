//! A URL against a template.
//!
//! The text is cut by hand, because values keep their spelling, and then parsed by the host's URL parser: only where
//! both agree on host and path is anything taken, so no trick of the parser's can move a value.

#[cfg(feature = "full")]
use connect_fields_format::GIVES;
use connect_fields_format::SLOT;

use crate::text::{Delimiters, begins, cut, strip_word};
use crate::url;

/// No host and port are longer: <https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4>.
const LONGEST: usize = 260;
/// What ends a host and its port, a segment of a path, and a parameter.
const AFTER_SEGMENT: Delimiters = Delimiters::new(b"/?#&");
const AFTER_PATH: Delimiters = Delimiters::new(b"?#");
const PORT: Delimiters = Delimiters::new(b":");
#[cfg(feature = "full")]
const AFTER_QUERY: Delimiters = Delimiters::new(b"#");
#[cfg(feature = "full")]
const AFTER_ADDRESS: Delimiters = Delimiters::new(&[GIVES]);

/// What a text is to a template, and what of the value is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Laid<'t> {
    /// No such URL, whatever follows.
    Off,
    /// Maybe the beginning of such a URL, with a beginning of the value.
    Begun(&'t str),
    /// Such a URL.
    Over(&'t str),
}

/// Lays the template over the text, for the field with this number. The scheme may be missing, unless the template is
/// but a host, which could be anything; user names are not accepted.
pub(crate) fn lay<'t>(template: &str, number: usize, whole: &'t str) -> Laid<'t> {
    #[cfg(feature = "full")]
    let template = of(template);
    lay_with(template, number, whole, &mut Slots::default())
}

/// The address of a template, without what is made of its pieces.
#[cfg(feature = "full")]
pub(super) fn of(template: &str) -> &str {
    cut(template, AFTER_ADDRESS).0
}

/// The value that the template makes for the field with this number of pieces of the address.
#[cfg(feature = "full")]
pub(crate) fn rewrite(template: &str, number: usize, whole: &str) -> Option<String> {
    let (address, gives) = cut(template, AFTER_ADDRESS);
    let (target, mut to) = gives.get(1..)?.split_at_checked(SLOT_LEN)?;
    let mut slots = Slots::default();
    if !mentions(target, number) || !matches!(lay_with(address, ANY, whole, &mut slots), Laid::Over(_)) {
        return None;
    }
    let mut value = String::new();
    loop {
        let (fixed, slot) = to.split_at_checked(literal(to).0.len())?;
        value.push_str(fixed);
        let Some(piece) = slot.chars().next().and_then(slot_of) else { return Some(value) };
        value.push_str(slots.of(piece)?);
        to = slot.get(SLOT_LEN..)?;
    }
}

fn lay_with<'t>(template: &str, number: usize, whole: &'t str, slots: &mut Slots<'t>) -> Laid<'t> {
    let address = match without_scheme(whole) {
        Some(address) => address,
        None if begins(b"https://", whole) || begins(b"http://", whole) => {
            return if mentions(template, number) { Laid::Begun("") } else { Laid::Off };
        }
        None if template.len() == SLOT_LEN => return Laid::Off,
        None => whole,
    };
    // Most texts differ in their first character.
    let (first, wanted) = (address.bytes().next(), template.bytes().next());
    let differs = first.zip(wanted).is_some_and(|(first, wanted)| first | 0x20 != wanted | 0x20 && wanted.is_ascii());
    if differs || number != ANY && !mentions(template, number) {
        return Laid::Off;
    }
    // Looked at before the rest of what may be a megabyte.
    let end = address.bytes().take(LONGEST).position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    if end.is_none() && address.len() > LONGEST || whole.bytes().any(|byte| byte <= b' ' || byte == b'\\') {
        return Laid::Off;
    }
    let (host, path) = cut(template, AFTER_SEGMENT);
    let (authority, after) = address.split_at_checked(end.unwrap_or(address.len())).unwrap_or((address, ""));
    let with_port = host.chars().next_back().and_then(slot_of).is_some();
    let host_text = if with_port { authority } else { cut(authority, PORT).0 };
    let is_open = after.is_empty();
    // A host that is whole has to end as the template's does.
    let tail = host.bytes().rev().take_while(u8::is_ascii).count();
    let ends_so =
        |end: &str| host_text.len() >= end.len() && begins_at(host_text, host_text.len() - end.len(), end.as_bytes());
    if !is_open && !host.get(host.len() - tail..).is_some_and(ends_so) {
        return Laid::Off;
    }
    let found = match lay_part(host, host_text, true, number != ANY, slots) {
        Walk::Done(rest) if !rest.is_empty() => Walk::Off,
        Walk::Done(_) if path.is_empty() => Walk::Done(after),
        Walk::Done(_) if is_open => Walk::Short,
        Walk::Done(_) => lay_part(path, after, false, false, slots),
        Walk::Short if is_open && host_text.len() == authority.len() => Walk::Short,
        Walk::Short | Walk::Off => Walk::Off,
    };
    let value = slots.of(number).map_or("", |slot| *slot);
    match found {
        Walk::Off => Laid::Off,
        Walk::Short => Laid::Begun(value),
        Walk::Done(rest) if !rest.bytes().next().is_none_or(|next| AFTER_SEGMENT.has(next)) => Laid::Off,
        Walk::Done(_) if parser_agrees(address, !path.is_empty()) => Laid::Over(value),
        // To a parser `7` is an address, and `7.example` none.
        Walk::Done(_) if is_open && with_port || is_unfinished(whole) => Laid::Begun(""),
        Walk::Done(_) => Laid::Off,
    }
}

/// A slot is one character of two bytes.
const SLOT_LEN: usize = 2;
/// No template has more.
const MOST_SLOTS: usize = 6;

/// In place of the number of a field: whatever the template holds.
const ANY: usize = usize::MAX;

/// What stands in the slots of a template, by the number of the field.
struct Slots<'t>([(usize, &'t str); MOST_SLOTS]);

impl Default for Slots<'_> {
    fn default() -> Self {
        Self([(ANY, ""); MOST_SLOTS])
    }
}

impl<'t> Slots<'t> {
    /// The slot of a field, or a new one; none where there is no room.
    fn of(&mut self, number: usize) -> Option<&mut &'t str> {
        for (field, slot) in &mut self.0 {
            if *field == number || *field == ANY {
                *field = number;
                return Some(slot);
            }
        }
        None
    }
}

enum Walk<'t> {
    /// They differ.
    Off,
    /// The text ended before the template did.
    Short,
    /// The template ended; what is left of the text.
    Done(&'t str),
}

/// Lays a host over a host, or a path over what begins with a path. `may_have_dots`: the one slot of a host holds a value, not a piece.
fn lay_part<'t>(template: &str, text: &'t str, is_host: bool, may_have_dots: bool, slots: &mut Slots<'t>) -> Walk<'t> {
    let is_sole = may_have_dots && template.bytes().filter(|byte| !byte.is_ascii()).count() == SLOT_LEN;
    let (mut template, mut rest) = (template, text);
    while let Some(first) = template.chars().next() {
        template = template.get(first.len_utf8()..).unwrap_or("");
        let Some(number) = slot_of(first) else {
            #[cfg(feature = "full")]
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
        let end = if is_host { slot_end(template, rest) } else { Some(cut(rest, AFTER_SEGMENT).0.len()) };
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
            return Walk::Short;
        }
    }
    Walk::Done(rest)
}

/// Where the parameter begins which the template names; where it may still come, the end of the text. `None` where it cannot.
#[cfg(feature = "full")]
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
fn begins_at(text: &str, at: usize, wanted: &[u8]) -> bool {
    text.as_bytes().get(at..at + wanted.len()).is_some_and(|found| found.eq_ignore_ascii_case(wanted))
}

/// Whether the field with this number has a slot in the template. By bytes: characters from `SLOT` on are two of them.
fn mentions(template: &str, number: usize) -> bool {
    let slot = [0xc2 + (number >> 6) as u8, 0x80 | (number & 0x3f) as u8];
    template.as_bytes().windows(SLOT_LEN).any(|window| window == slot)
}

/// The number of the field whose value a character stands for.
fn slot_of(character: char) -> Option<usize> {
    (character as usize).checked_sub(SLOT as usize)
}

/// Where a host has several slots, each is one label or less of it; but its end may be a host of its own.
fn may_stand_in_host(byte: u8, has_dots: bool) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') || has_dots && matches!(byte, b'.' | b':')
}

/// What stands behind a slot, up to the next one.
fn literal(template: &str) -> (&[u8], bool) {
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

/// How much of the end of the text is a beginning of what follows the slot.
fn overlap(template: &str, rest: &str) -> usize {
    let (behind, _) = literal(template);
    let is_beginning = |len: &usize| {
        let end = rest.as_bytes().get(rest.len().wrapping_sub(*len)..);
        end.zip(behind.get(..*len)).is_some_and(|(end, start)| end.eq_ignore_ascii_case(start))
    };
    (0..=behind.len()).rev().find(is_beginning).unwrap_or(0)
}

/// Whether the parser, too, finds this host and, where it matters, this path in the address.
fn parser_agrees(address: &str, with_path: bool) -> bool {
    let (authority, after) = cut(address, AFTER_SEGMENT);
    let (host, _) = cut(authority, PORT);
    let (path, _) = cut(after, AFTER_PATH);
    let mut whole = String::from("https://");
    let mut start = whole.clone();
    whole.push_str(address);
    start.push_str(host);
    start.make_ascii_lowercase();
    start.push_str(if with_path && !path.is_empty() { path } else { "/" });
    url::begins(&whole, &start)
}

/// Whether the URL ends in a segment that a parser takes for a step up or down, and would not if it were longer.
fn is_unfinished(whole: &str) -> bool {
    let last = whole.bytes().rev().position(|byte| !matches!(byte, b'.' | b'%' | b'2' | b'e' | b'E'));
    last.is_some_and(|len| len > 0 && whole.as_bytes().get(whole.len() - len - 1) == Some(&b'/'))
}

/// Where a URL begins in a word such as `[here](https://host/path`; 0 where no scheme is written.
pub(crate) fn start(word: &str) -> usize {
    let mut start = 0;
    for (at, byte) in word.bytes().enumerate() {
        if word.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(b"://")) {
            return start;
        }
        if !byte.is_ascii_alphabetic() {
            start = at + 1;
        }
    }
    0
}

fn without_scheme(whole: &str) -> Option<&str> {
    strip_word(whole, b"https://").or_else(|| strip_word(whole, b"http://"))
}
