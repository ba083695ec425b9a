//! Blanks and invisible characters, which no one means to paste.

use super::invisible::is_invisible;

/// What goes at the edges of a text.
pub(crate) fn is_edge(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}

/// The text without blanks, control and invisible characters at its edges.
pub(crate) fn trim(text: &str) -> &str {
    // Most texts begin and end with what no one would take away.
    match text.as_bytes() {
        [b'!'..=b'~', .., b'!'..=b'~'] => text,
        // What there may be a megabyte of goes first, by the byte.
        _ => trim_with(text.trim_ascii(), ""),
    }
}

/// The text without those, nor any of these, at its edges. (`str::trim_matches` brings a searcher for each kind of them.)
pub(crate) fn trim_with<'t>(text: &'t str, more: &str) -> &'t str {
    let goes = |character| is_edge(character) || more.chars().any(|other| other == character);
    let (mut kept, mut rest) = (text, text.chars());
    while rest.next().is_some_and(goes) {
        kept = rest.as_str();
    }
    rest = kept.chars();
    while rest.next_back().is_some_and(goes) {
        kept = rest.as_str();
    }
    kept
}
