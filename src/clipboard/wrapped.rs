//! Keys that a mail or a terminal has wrapped: the first line alone is no key.

use super::claims::{looks_like_host, may_be};
use super::{SHORTEST_KEY, first_line};
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::paste::finds::{Finds, Found};
use crate::rule::edges::trim;
use crate::rule::odd;
use crate::text::has;
use crate::{Code, credential};

/// Half a key is no shorter; one of less than a whole key's characters only counts in a secret's box.
const SHORTEST_HALF: usize = 8;

impl<'p> Finds<'p> {
    /// Takes back each value that seems to go on in the next line. It is not joined: the line may be something else.
    pub(super) fn take_back_halves(&mut self, text: &str) {
        let mut halves: Vec<FieldRef<'p>> = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (line, after) = first_line(rest);
            rest = after.strip_prefix('\r').unwrap_or(after);
            rest = rest.strip_prefix('\n').unwrap_or(rest);
            let line = line.trim_end();
            // In an answer to a mail a mark stands in front of each line.
            let next = trim(first_line(rest).0).trim_start_matches(['>', ' ']);
            let ending = self.values.iter().find(|found| line.ends_with(&found.text));
            let Some(Found { field, text: half }) = ending.filter(|_| rest.len() < after.len()) else { continue };
            let is_told = halves.iter().any(|other| other.number() == field.number());
            if !is_told && self.is_more(next) && goes_on(*field, half, next) {
                halves.push(*field);
            }
        }
        for field in halves {
            self.tell_wrapped(field);
        }
    }

    /// Whether the text is two lines that are one value of the field: then nothing else is told of it.
    pub(super) fn is_wrapped(&mut self, field: FieldRef<'p>, text: &str) -> bool {
        let mut lines = trim(text).lines().map(trim);
        let (Some(half), Some(next), None) = (lines.next(), lines.next(), lines.next()) else { return false };
        // What another field asks for stands in a line of its own.
        let is_asked = |other: FieldRef<'_>| {
            let is_known = other.field.rule().is_some() || other.field.shape().is_some();
            other.number() != field.number() && is_known && may_be(other, next)
        };
        let is_one = is_of_key(half) && self.is_more(next) && goes_on(field, half, next);
        let is_one = is_one && !self.provider.shown().any(is_asked);
        if is_one {
            self.tell_wrapped(field);
        }
        is_one
    }

    fn tell_wrapped(&mut self, field: FieldRef<'p>) {
        self.values.retain(|found| found.field.number() != field.number());
        self.notes.list.retain(|note| usize::from(note.field) != field.number());
        self.notes.issue(Code::Blank, field, NONE);
    }

    /// Whether the line may be the other half of a key: made of what keys are made of, and no value or credential of its own.
    fn is_more(&self, line: &str) -> bool {
        line.len() >= SHORTEST_HALF
            && is_of_key(line)
            && !self.has_text(line)
            && !self.notes.suggestions.iter().any(|other| other.value == line)
            && credential::recognize(self.provider, line).is_none()
    }
}

fn goes_on(field: FieldRef<'_>, half: &str, next: &str) -> bool {
    let is_long = half.len() >= SHORTEST_KEY || field.secret() && half.len() >= SHORTEST_HALF && is_of_key(half);
    is_long && !has(half, b' ') && !field.multiline() && may_be(field, &[half, next].concat())
}

/// Whether the line is made of what keys are made of, and is nothing of its own: a date, a host.
pub(super) fn is_of_key(line: &str) -> bool {
    let stands_in_key =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'+' | b'/' | b'~');
    let (mut digits, mut letters, mut marks, mut humps, mut last) = (0, 0, 0, 0, 0);
    for byte in line.trim_end_matches('=').bytes() {
        if !stands_in_key(byte) {
            return false;
        }
        digits += usize::from(byte.is_ascii_digit());
        letters += usize::from(byte.is_ascii_alphabetic());
        marks += usize::from(!byte.is_ascii_alphanumeric());
        humps += usize::from(u8::is_ascii_lowercase(&last) && byte.is_ascii_uppercase());
        last = byte;
    }
    let is_date = letters == 0 && marks > 0;
    // Words have no capitals inside, and names of products have one.
    (digits > 0 || humps > 1) && !is_date && !looks_like_host(line) && odd::code(line).is_none()
}
