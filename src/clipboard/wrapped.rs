//! Keys that a mail or a terminal has wrapped: the first line alone is no key.

use super::claims::{looks_like_host, may_be};
use super::{SHORTEST_KEY, first_line};
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::paste::finds::{Finds, Found};
use crate::rule::edges::trim;
use crate::rule::odd;
use crate::text::{find, has};
use crate::{Code, credential};

impl<'p> Finds<'p> {
    /// Takes back each value that seems to go on in the next line. It is not joined: the line may be something else.
    pub(super) fn take_back_halves(&mut self, text: &str) {
        let halves: Vec<FieldRef<'p>> =
            self.values.iter().filter(|found| self.goes_on(found, text)).map(|found| found.field).collect();
        for field in halves {
            self.values.retain(|found| found.field.number() != field.number());
            self.notes.list.retain(|note| usize::from(note.field) != field.number());
            self.notes.issue(Code::Blank, field, NONE);
        }
    }

    fn goes_on(&self, found: &Found<'_>, text: &str) -> bool {
        let half = found.text.as_str();
        let line_end = || text.get(find(text, half)? + half.len()..).map(|after| after.trim_start_matches([' ', '\t']));
        if half.len() < SHORTEST_KEY || has(half, b' ') || found.field.multiline() {
            return false;
        }
        let below = line_end().and_then(|end| end.strip_prefix("\r\n").or_else(|| end.strip_prefix('\n')));
        let next = trim(first_line(below.unwrap_or_default()).0);
        let is_used = self.has_text(next) || self.notes.suggestions.iter().any(|other| other.value == next);
        is_of_key(next)
            && !is_used
            && credential::recognize(self.provider, next).is_none()
            && may_be(found.field, &[half, next].concat())
    }
}

/// Whether the line is made of what keys are made of, and is nothing of its own: a date, a host.
pub(super) fn is_of_key(line: &str) -> bool {
    let stands_in_key =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'+' | b'/' | b'~');
    let (mut digits, mut letters, mut marks) = (0, 0, 0);
    for byte in line.trim_end_matches('=').bytes() {
        if !stands_in_key(byte) {
            return false;
        }
        digits += usize::from(byte.is_ascii_digit());
        letters += usize::from(byte.is_ascii_alphabetic());
        marks += usize::from(!byte.is_ascii_alphanumeric());
    }
    let is_date = letters == 0 && marks > 0;
    digits > 0 && !is_date && !looks_like_host(line) && odd::code(line).is_none()
}
