//! Reading the primitive values: bytes, varints, blocks and texts.

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

    pub(crate) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// For values that the bytes hold but that make no sense. Then the end is reached, too.
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

    /// As many bytes as the number in front of them says.
    pub(crate) fn block(&mut self) -> &'a [u8] {
        let len = self.number() as usize;
        self.bytes(len)
    }

    pub(crate) fn text(&mut self) -> &'a str {
        core::str::from_utf8(self.block()).unwrap_or_else(|_| {
            self.fail();
            ""
        })
    }
}
