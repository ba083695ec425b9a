//! Several texts in one, with a control character between them.

/// Between the texts of a provider.
pub(crate) const OUTER: u8 = 0;
/// Between the details of providers, and between the words of kinds.
pub(crate) const BETWEEN: u8 = 0x1e;
/// Between the parts of one of them.
pub(crate) const INNER: u8 = 0x1f;

/// The texts between separators. (`split` of the standard library brings more code than all of this.)
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    rest: Option<&'a [u8]>,
    separator: u8,
}

impl<'a> Pieces<'a> {
    pub(crate) fn new(text: &'a [u8], separator: u8) -> Self {
        Self { rest: Some(text), separator }
    }

    /// One of the texts between NULs, by its place; empty where there are fewer.
    pub(crate) fn nth_of(texts: &'a [u8], number: usize) -> &'a [u8] {
        Self::new(texts, OUTER).nth(number).unwrap_or_default()
    }

    /// All of them. (`collect` of the standard library brings more code than this.)
    pub(crate) fn all(text: &'a [u8], separator: u8) -> Vec<&'a [u8]> {
        let mut all = Vec::new();
        for piece in Self::new(text, separator) {
            all.push(piece);
        }
        all
    }

    /// What is left.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest.unwrap_or_default()
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let rest = self.rest?;
        let end = rest.iter().position(|byte| *byte == self.separator).unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(end)?;
        self.rest = after.get(1..);
        Some(piece)
    }
}

/// The codes of a text's characters, which have at most two bytes each.
pub(crate) struct Codes<'a>(pub(crate) &'a [u8]);

impl Iterator for Codes<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let (first, rest) = self.0.split_first()?;
        let (last, after) =
            if first.is_ascii() { (None, rest) } else { rest.split_first().map(|(last, rest)| (Some(last), rest))? };
        self.0 = after;
        let first = usize::from(*first);
        Some(last.map_or(first, |last| (first & 0x1f) << 6 | usize::from(last & 0x3f)))
    }
}

/// Bytes that were written as text, as far as they are it. (`from_utf8` brings a third more code.)
pub(crate) fn text(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}
