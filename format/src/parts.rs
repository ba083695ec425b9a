//! Reading in place: numbers and parts at known positions. What would lie outside the bytes is 0, or empty.

/// The four bytes from `at` on, little endian.
pub(crate) fn number(bytes: &[u8], at: usize) -> usize {
    let found = bytes.get(at..).and_then(|rest| rest.first_chunk());
    found.map_or(0, |bytes| u32::from_le_bytes(*bytes)) as usize
}

/// A byte string behind its length, and what follows; all is empty where it is cut.
pub(crate) fn take(bytes: &[u8]) -> (&[u8], &[u8]) {
    let rest = bytes.get(4..).unwrap_or_default();
    rest.split_at_checked(number(bytes, 0)).unwrap_or_default()
}

/// Several byte strings in one: where each begins and where the last one ends, counted from here; then the strings.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Parts<'a>(pub(crate) &'a [u8]);

impl<'a> Parts<'a> {
    /// Never more than the bytes have room for.
    pub(crate) fn len(self) -> usize {
        (number(self.0, 0).min(self.0.len()) / 4).saturating_sub(1)
    }

    pub(crate) fn get(self, part: usize) -> &'a [u8] {
        if part >= self.len() {
            return &[];
        }
        self.0.get(number(self.0, 4 * part)..number(self.0, 4 * part + 4)).unwrap_or_default()
    }

    /// Whether the parts stand side by side and end where the bytes do, as they were written.
    pub(crate) fn is_whole(self) -> bool {
        let read: usize = (0..self.len()).map(|part| self.get(part).len()).sum();
        4 * (self.len() + 1) + read == self.0.len()
    }
}
