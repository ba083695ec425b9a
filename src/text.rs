//! Cutting texts at bytes: what the format looks for is ASCII, and searching for characters makes a module twice as large.

/// Some of the first 64 ASCII characters: all delimiters are among them.
#[derive(Clone, Copy)]
pub(crate) struct Delimiters(u64);

impl Delimiters {
    pub(crate) const fn new(characters: &[u8]) -> Self {
        let (mut bits, mut rest) = (0, characters);
        while let [first, after @ ..] = rest {
            assert!(*first < 64, "not among the first 64 characters");
            bits |= 1 << *first;
            rest = after;
        }
        Self(bits)
    }

    pub(crate) fn has(self, byte: u8) -> bool {
        byte < 64 && self.0 >> byte & 1 == 1
    }
}

/// Between words of one line.
pub(crate) const SPACES: Delimiters = Delimiters::new(b" \t");
/// Between words, whichever line they stand on.
pub(crate) const WHITESPACE: Delimiters = Delimiters::new(b" \t\r\n");

/// Before and from the first delimiter.
pub(crate) fn cut(text: &str, delimiters: Delimiters) -> (&str, &str) {
    cut_where(text, delimiters, true)
}

/// The text without the delimiters at its front.
pub(crate) fn skip(text: &str, delimiters: Delimiters) -> &str {
    cut_where(text, delimiters, false).1
}

fn cut_where(text: &str, delimiters: Delimiters, wanted: bool) -> (&str, &str) {
    let at = text.bytes().position(|byte| delimiters.has(byte) == wanted);
    text.split_at_checked(at.unwrap_or(text.len())).unwrap_or((text, ""))
}

/// What follows the word, whatever its case.
#[inline(always)]
pub(crate) fn strip_word<'t>(text: &'t str, word: &[u8]) -> Option<&'t str> {
    // Most texts differ in their first character, which takes no call.
    if text.bytes().next()? | 0x20 != word.first()? | 0x20 { None } else { strip_whole(text, word) }
}

#[inline(never)]
fn strip_whole<'t>(text: &'t str, word: &[u8]) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    start.as_bytes().eq_ignore_ascii_case(word).then_some(rest)
}

/// Whether the text has this character. (`str::contains` brings the same searcher.)
#[cfg(feature = "full")]
pub(crate) fn has(text: &str, byte: u8) -> bool {
    text.as_bytes().contains(&byte)
}

/// Where the text first has this. (`str::find` brings a searcher that is quick for long ones.)
#[cfg(feature = "full")]
pub(crate) fn find(text: &str, wanted: &str) -> Option<usize> {
    let first = wanted.bytes().next()?;
    let mut at = 0;
    loop {
        at += text.as_bytes().get(at..)?.iter().position(|byte| *byte == first)?;
        if text.as_bytes().get(at..)?.starts_with(wanted.as_bytes()) {
            return Some(at);
        }
        at += 1;
    }
}

/// Whether the name has the word in it, whatever its case.
#[cfg(feature = "full")]
pub(crate) fn holds(name: &[u8], word: &str) -> bool {
    name.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// Whether the word begins so, whatever its case.
pub(crate) fn begins(word: &[u8], start: &str) -> bool {
    word.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start.as_bytes()))
}

/// The length as JavaScript counts it: characters beyond the first plane, four bytes of UTF-8, are two units.
pub(crate) fn units(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum()
}
