//! What credentials look like: runs of characters, laid over a text.

/// A class in front of which a run says how often: the others are characters.
pub(crate) const CLASS: u8 = 0x80;
/// In place of a greatest number: any.
pub(crate) const ANY: u16 = u16::MAX;
/// One bit for each character of ASCII.
pub(crate) const CLASS_LEN: usize = 16;
/// So many ways are tried to divide a text among runs. All shapes that are used divide a right text at once.
pub(crate) const MOST_TRIES: usize = 20_000;
/// No credential is longer, but one that holds a document of its own.
pub(crate) const LONGEST: usize = 1 << 14;

/// Lays runs over the text; the longest way to fill a run is tried first.
pub(crate) fn lies_on(runs: &[u8], classes: &[u8], value: &[u8], tries: &mut usize) -> bool {
    let (mut runs, mut value) = (Reader(runs), value);
    while let Some(first) = runs.0.first().copied().filter(|first| *first < CLASS) {
        let Some(after) = value.strip_prefix(&[first]) else { return false };
        value = after;
        runs.byte();
    }
    if runs.0.is_empty() {
        return value.is_empty();
    }
    let class = usize::from(runs.byte() - CLASS) * CLASS_LEN;
    let class = classes.get(class..class + CLASS_LEN).unwrap_or_default();
    let (least, most) = (runs.number(), runs.number());
    let most = if most == usize::from(ANY) { value.len() } else { most.min(value.len()) };
    let has = |byte: &u8| class.get(usize::from(*byte >> 3)).is_some_and(|bits| bits >> (byte & 7) & 1 == 1);
    let fitting = value.iter().take(most).take_while(|byte| has(byte)).count();
    for len in (least..=fitting).rev() {
        let Some(left) = tries.checked_sub(1) else { return false };
        *tries = left;
        if lies_on(runs.0, classes, value.get(len..).unwrap_or_default(), tries) {
            return true;
        }
    }
    false
}

/// Bytes in their order; nothing where there are no more.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a>(pub(crate) &'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    pub(crate) fn number(&mut self) -> usize {
        usize::from(u16::from_le_bytes([self.byte(), self.byte()]))
    }

    /// As many bytes as the number in front of them says.
    pub(crate) fn block(&mut self) -> &'a [u8] {
        let len = self.number();
        let (block, rest) = self.0.split_at_checked(len).unwrap_or((self.0, &[]));
        self.0 = rest;
        block
    }
}
