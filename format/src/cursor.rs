//! Reading and writing the primitive values: bytes, varints, texts and lists.

use crate::FormatError;

/// A read position in catalog bytes.
///
/// A read that would leave the bytes gives an empty value and marks the cursor; the one who began asks once, at the end,
/// with [`Cursor::finish`]. (An early return at each read made the decoder three times as large in WebAssembly.)
pub(crate) struct Cursor<'a> {
    rest: &'a [u8],
    damaged: bool,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(rest: &'a [u8]) -> Self {
        Self { rest, damaged: false }
    }

    /// What was read, if all of it was there.
    pub(crate) fn finish<T>(self, read: T) -> Result<T, FormatError> {
        if self.damaged { Err(FormatError::Damaged) } else { Ok(read) }
    }

    /// For values that the bytes hold but that make no sense.
    pub(crate) fn fail(&mut self) {
        self.damaged = true;
        self.rest = &[];
    }

    pub(crate) fn bytes(&mut self, len: usize) -> &'a [u8] {
        let Some((taken, rest)) = self.rest.split_at_checked(len) else {
            self.fail();
            return &[];
        };
        self.rest = rest;
        taken
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or(0)
    }

    /// LEB128, at most 32 bits.
    pub(crate) fn number(&mut self) -> u32 {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return value;
            }
        }
        self.fail();
        0
    }

    pub(crate) fn text(&mut self) -> &'a str {
        let len = self.number() as usize;
        core::str::from_utf8(self.bytes(len)).unwrap_or_else(|_| {
            self.fail();
            ""
        })
    }

    pub(crate) fn texts<const N: usize>(&mut self) -> [&'a str; N] {
        let mut texts = [""; N];
        for text in &mut texts {
            *text = self.text();
        }
        texts
    }

    pub(crate) fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        // No capacity from the bytes: a hostile count must not reserve memory.
        let mut items = Vec::new();
        for _ in 0..self.number() {
            if self.damaged {
                break;
            }
            items.push(item(self));
        }
        items
    }

    pub(crate) fn optional<T>(&mut self, item: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.byte() != 0).then(|| item(self))
    }
}

pub(crate) fn put_number(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

pub(crate) fn put_text(out: &mut Vec<u8>, text: &str) {
    put_number(out, text.len() as u32);
    out.extend_from_slice(text.as_bytes());
}

pub(crate) fn put_list<T>(out: &mut Vec<u8>, items: &[T], put: impl Fn(&mut Vec<u8>, &T)) {
    put_number(out, items.len() as u32);
    for item in items {
        put(out, item);
    }
}

pub(crate) fn put_optional<T>(out: &mut Vec<u8>, item: Option<&T>, put: impl Fn(&mut Vec<u8>, &T)) {
    out.push(u8::from(item.is_some()));
    if let Some(item) = item {
        put(out, item);
    }
}
