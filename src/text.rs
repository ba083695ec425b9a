//! Cutting texts at bytes: what the format looks for is ASCII, and searching for characters makes a module twice as large.

/// Before and from the first byte that is one of these ASCII characters.
pub(crate) fn cut<'t>(text: &'t str, delimiters: &[u8]) -> (&'t str, &'t str) {
    cut_where(text, delimiters, true)
}

/// The text without these ASCII characters at its front.
pub(crate) fn skip<'t>(text: &'t str, characters: &[u8]) -> &'t str {
    cut_where(text, characters, false).1
}

fn cut_where<'t>(text: &'t str, characters: &[u8], wanted: bool) -> (&'t str, &'t str) {
    let at = text.bytes().position(|byte| characters.iter().any(|one| *one == byte) == wanted);
    text.split_at_checked(at.unwrap_or(text.len())).unwrap_or((text, ""))
}

/// What follows the word, whatever its case.
pub(crate) fn strip_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word).then_some(rest)
}

/// The length as JavaScript counts it: characters beyond the first plane, four bytes of UTF-8, are two units.
pub(crate) fn units(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum()
}
