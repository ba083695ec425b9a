//! Characters that no one sees: control characters, Unicode's format characters, and a few without a form or a width.

use crate::text::units;

/// All but the control characters: the category Cf of <https://www.unicode.org/Public/16.0.0/ucd/extracted/DerivedGeneralCategory.txt>,
/// the combining grapheme joiner, and letters without a form (Hangul fillers, inherent vowels). Variation selectors are not among
/// them: they belong to the character before, such as an emoji.
const RANGES: [u32; 26] = [
    range(0xad, 0xad),
    range(0x34f, 0x34f),
    range(0x600, 0x605),
    range(0x61c, 0x61c),
    range(0x6dd, 0x6dd),
    range(0x70f, 0x70f),
    range(0x890, 0x891),
    range(0x8e2, 0x8e2),
    range(0x115f, 0x1160),
    range(0x17b4, 0x17b5),
    range(0x180e, 0x180e),
    range(0x200b, 0x200f),
    range(0x202a, 0x202e),
    range(0x2060, 0x2064),
    range(0x2066, 0x206f),
    range(0x3164, 0x3164),
    range(0xfeff, 0xfeff),
    range(0xffa0, 0xffa0),
    range(0xfff9, 0xfffb),
    range(0x110bd, 0x110bd),
    range(0x110cd, 0x110cd),
    range(0x13430, 0x1343f),
    range(0x1bca0, 0x1bca3),
    range(0x1d173, 0x1d17a),
    range(0xe0001, 0xe0001),
    range(0xe0020, 0xe007f),
];

/// The first one and how many follow it, in one number.
const fn range(first: u32, last: u32) -> u32 {
    first << 8 | (last - first)
}

/// Such a character, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct InvisibleAt {
    pub(crate) character: char,
    /// In UTF-16 units, from 1 on.
    pub(crate) position: u32,
}

pub(crate) fn is_invisible(character: char) -> bool {
    let code = u32::from(character);
    if code < 0xad {
        return character.is_control();
    }
    for range in RANGES {
        let first = range >> 8;
        if code < first {
            return false;
        }
        if code - first <= range & 0xff {
            return true;
        }
    }
    false
}

/// The first one that stands inside `value`, which is a part of `whole`, whose positions count. Tabs and line breaks are
/// passed over where they may be meant.
pub(crate) fn find(whole: &str, value: &str, with_breaks: bool) -> Option<InvisibleAt> {
    // Most texts have none.
    if value.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return None;
    }
    let before = value.as_ptr().addr().checked_sub(whole.as_ptr().addr())?;
    for (at, character) in value.char_indices() {
        let is_break = matches!(character, '\t' | '\n' | '\r');
        if is_invisible(character) && !(is_break && with_breaks) {
            let position = units(whole.get(..before + at)?) as u32 + 1;
            return Some(InvisibleAt { character, position });
        }
    }
    None
}
