//! A URL against a template.
//!
//! The text is cut by hand, because values keep their spelling, and then parsed by the host's URL parser: only where
//! both agree on host and path is anything taken, so no trick of the parser's can move a value.

use super::part::{AFTER_SEGMENT, ANY, SLOT_LEN, Slots, Walk, lay_part, literal, mentions, slot_of};
use super::template::Template;
use crate::text::{Delimiters, begins, cut, strip_word};
use crate::url;

/// No host and port are longer: <https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4>.
const LONGEST: usize = 260;
const AFTER_PATH: Delimiters = Delimiters::new(b"?#");
const PORT: Delimiters = Delimiters::new(b":");

/// What a text is to a template, and what of the value is in it.
#[derive(Clone, Copy, PartialEq, Eq)]
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
pub(crate) fn lay<'t>(template: &Template<'_>, number: usize, whole: &'t str) -> Laid<'t> {
    lay_with(template, number, whole, &mut Slots::default())
}

/// The value that a rewrite makes for the field with this number of pieces of the address.
pub(crate) fn made(rewrite: &Template<'_>, number: usize, whole: &str) -> Option<String> {
    let (target, mut to) = rewrite.gives.get(1..)?.split_at_checked(SLOT_LEN)?;
    let mut slots = Slots::default();
    if !mentions(target, number) || !matches!(lay_with(rewrite, ANY, whole, &mut slots), Laid::Over(_)) {
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

fn lay_with<'t>(template: &Template<'_>, number: usize, whole: &'t str, slots: &mut Slots<'t>) -> Laid<'t> {
    let Template { address: wanted, host, path, tail, .. } = *template;
    let address = match without_scheme(whole) {
        Some(address) => address,
        None if begins(b"https://", whole) || begins(b"http://", whole) => {
            return if mentions(wanted, number) { Laid::Begun("") } else { Laid::Off };
        }
        None if wanted.len() == SLOT_LEN => return Laid::Off,
        None => whole,
    };
    // Most texts differ in their first character.
    let first = address.bytes().next().zip(wanted.bytes().next());
    let differs = first.is_some_and(|(first, wanted)| first | 0x20 != wanted | 0x20 && wanted.is_ascii());
    if differs || !mentions(wanted, number) {
        return Laid::Off;
    }
    // Looked at before the rest of what may be a megabyte.
    let end = address.bytes().take(LONGEST).position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    if end.is_none() && address.len() > LONGEST || whole.bytes().any(|byte| byte <= b' ' || byte == b'\\') {
        return Laid::Off;
    }
    let (authority, after) = address.split_at_checked(end.unwrap_or(address.len())).unwrap_or((address, ""));
    // Behind a slot at its end a port may stand.
    let with_port = tail.is_empty();
    let host_text = if with_port { authority } else { cut(authority, PORT).0 };
    let is_open = after.is_empty();
    // A host that is whole has to end as the template's does.
    if !is_open && template.tail_in(host_text).is_none() {
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
