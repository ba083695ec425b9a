//! A URL against a template.
//!
//! The text is cut by hand, because values keep their spelling, and then parsed by the host's URL parser: only where
//! both agree on host and path is anything taken, so no trick of the parser's can move a value.

use connect_fields_format::{MAX_FIELDS, SLOT};

use crate::text::{Delimiters, cut, strip_word};
use crate::url;

/// What ends a label of a host.
const AFTER_LABEL: Delimiters = Delimiters::new(b".:/?#");
/// What ends a host and its port, and a segment of a path.
const AFTER_SEGMENT: Delimiters = Delimiters::new(b"/?#");
const AFTER_PATH: Delimiters = Delimiters::new(b"?#");
const PORT: Delimiters = Delimiters::new(b":");

/// Whether the value of the field with this number stands in the template.
pub(crate) fn fills(template: &[u8], number: usize) -> bool {
    template.iter().any(|byte| usize::from(*byte ^ SLOT) == number)
}

/// Lays the template over the URL and gives the value of the field with this number. The scheme may be missing; user
/// names are not accepted.
pub(crate) fn value<'t>(template: &[u8], number: usize, whole: &'t str) -> Option<&'t str> {
    let address = without_scheme(whole);
    let mut slots = [""; MAX_FIELDS];
    let (mut rest, mut in_host) = (address, true);
    for byte in template {
        if *byte == b'/' && in_host {
            (_, rest) = cut(rest, AFTER_SEGMENT);
            in_host = false;
        }
        if byte & SLOT != 0 {
            let (found, after) = cut(rest, if in_host { AFTER_LABEL } else { AFTER_SEGMENT });
            // A slot that stands twice must hold the same, whatever its case; the later spelling, in the path, is kept.
            let slot = slots.get_mut(usize::from(byte ^ SLOT))?;
            if found.is_empty() || !(slot.is_empty() || slot.eq_ignore_ascii_case(found)) {
                return None;
            }
            (*slot, rest) = (found, after);
        } else {
            let (first, after) = rest.split_at_checked(1)?;
            let same = first.as_bytes() == [*byte] || in_host && first.as_bytes().eq_ignore_ascii_case(&[*byte]);
            rest = same.then_some(after)?;
        }
    }
    let ends = rest.bytes().next().is_none_or(|next| matches!(next, b'/' | b'?' | b'#') || in_host && next == b':');
    let value = slots.get(number).copied().filter(|value| ends && !value.is_empty())?;
    parser_agrees(address, !in_host).then_some(value)
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
pub(crate) fn is_unfinished(whole: &str) -> bool {
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

fn without_scheme(whole: &str) -> &str {
    strip_word(whole, b"https://").or_else(|| strip_word(whole, b"http://")).unwrap_or(whole)
}
