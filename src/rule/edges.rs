//! Blanks and invisible characters, which no one means to paste.

/// Invisible: the format characters that editors, chats and dashboards put beside a text (Unicode category Cf, the
/// ones in use: <https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters>, zero-width, BOM, soft hyphen).
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What goes at the edges of a text.
pub(crate) fn is_edge(character: char) -> bool {
    character.is_whitespace() || character.is_control() || is_invisible(character)
}

/// The text without blanks, control and invisible characters at its edges.
pub(crate) fn trim(text: &str) -> &str {
    // Most texts begin and end with what no one would take away.
    match text.as_bytes() {
        [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => trim_where(text, is_edge),
    }
}

/// The text without such characters at its edges. (`str::trim_matches` brings a searcher for each kind of them.)
pub(crate) fn trim_where(text: &str, goes: fn(char) -> bool) -> &str {
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
