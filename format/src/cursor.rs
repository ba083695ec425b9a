//! Reading and writing the primitive values: bytes, varints, texts and lists.

use crate::FormatError;

/// A read position in catalog bytes; every read that would leave them is [`FormatError::Damaged`].
#[derive(Clone)]
pub(crate) struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    pub(crate) fn bytes(&mut self, len: usize) -> Result<&'a [u8], FormatError> {
        let (taken, rest) = self.rest.split_at_checked(len).ok_or(FormatError::Damaged)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, FormatError> {
        let (first, rest) = self.rest.split_first().ok_or(FormatError::Damaged)?;
        self.rest = rest;
        Ok(*first)
    }

    /// LEB128, at most 32 bits.
    pub(crate) fn number(&mut self) -> Result<u32, FormatError> {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(FormatError::Damaged)
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, FormatError> {
        let len = self.number()? as usize;
        core::str::from_utf8(self.bytes(len)?).map_err(|_| FormatError::Damaged)
    }

    pub(crate) fn texts<const N: usize>(&mut self) -> Result<[&'a str; N], FormatError> {
        let mut texts = [""; N];
        for text in &mut texts {
            *text = self.text()?;
        }
        Ok(texts)
    }

    pub(crate) fn list<T>(
        &mut self,
        mut item: impl FnMut(&mut Self) -> Result<T, FormatError>,
    ) -> Result<Vec<T>, FormatError> {
        // No capacity from the bytes: a hostile count must not reserve memory.
        let mut items = Vec::new();
        for _ in 0..self.number()? {
            items.push(item(self)?);
        }
        Ok(items)
    }

    pub(crate) fn optional<T>(
        &mut self,
        item: impl FnOnce(&mut Self) -> Result<T, FormatError>,
    ) -> Result<Option<T>, FormatError> {
        match self.byte()? {
            0 => Ok(None),
            1 => item(self).map(Some),
            _ => Err(FormatError::Damaged),
        }
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
