//! What stands in for a value: a masked display, a placeholder, the beginning of a value, a value pasted twice.

use connect_fields_format::Slot;

use super::pem;
use crate::Code;
use crate::field::FieldRef;
use crate::text::{find, holds, strip_word};

/// Shorter texts may be doubled by chance: six digits are one time in a thousand.
const DOUBLED: usize = 14;
/// So many of the same in a row are no value.
const STARS: usize = 4;
const BULLETS: usize = 3;
const CROSSES: usize = 6;
/// What programs write where a value comes from somewhere else.
const REFERENCES: [&[u8]; 4] = [b"process.env.", b"import.meta.env.", b"os.environ", b"os.getenv("];

/// What is copied where there is no value.
const NOTHING: [&[u8]; 12] = [
    b"-",
    b"none",
    b"null",
    b"undefined",
    b"n/a",
    b"tbd",
    b"todo",
    b"redacted",
    b"not set",
    b"changeme",
    b"replace_me",
    b"copied!",
];
/// `sk-...Xy9A`, `sk_live_51...`
const DOTS: &str = "...";

/// What secrets are called that are web addresses.
const ADDRESSES: [&str; 6] = ["url", "uri", "webhook", "endpoint", "dsn", "link"];

/// What browsers and dashboards show in place of each character, three bytes each: `•`, `●` and `＊`.
const DOTS_AND_STARS: [[u8; 3]; 3] = [[0xe2, 0x80, 0xa2], [0xe2, 0x97, 0x8f], [0xef, 0xbc, 0x8a]];
const ELLIPSIS: [u8; 3] = [0xe2, 0x80, 0xa6];

/// What the text is instead of a value, if it is.
pub(crate) fn code(text: &str) -> Option<Code> {
    let dots = find(text, DOTS);
    let is_block = pem::is_placeholder(text);
    let text = text.as_bytes();
    if is_block || is_placeholder(text) {
        return Some(Code::Placeholder);
    }
    // Bullets are three bytes, and stars are four: a look at each third byte finds either.
    let mut at = 2;
    while let Some(byte) = text.get(at) {
        if *byte == b'*' || !byte.is_ascii() {
            if let Some(code) = marked(text) {
                return Some(code);
            }
            break;
        }
        at += 3;
    }
    if let Some(at) = dots.filter(|_| is_token(text)) {
        return Some(if at + DOTS.len() == text.len() { Code::Cut } else { Code::Masked });
    }
    is_doubled(text).then_some(Code::Doubled)
}

/// A web address in the box of a secret that is none: the page was copied in place of what stands on it.
pub(crate) fn address(field: FieldRef<'_>, value: &str) -> Option<Code> {
    let is_address = ["https://", "http://"].iter().any(|scheme| strip_word(value, scheme.as_bytes()).is_some());
    let has_facts = field.field.shape().is_some() || field.field.rule().is_some_and(|rule| !rule.prefix().is_empty());
    let asks = |name: &[u8]| ADDRESSES.iter().any(|word| holds(name, word));
    let is_asked = field.field.slot() != Slot::None || has_facts || field.field.names().any(asks);
    (is_address && field.secret() && !is_asked).then_some(Code::UrlLacksField)
}

/// `sk_live_****1234`, bullets, `sk…1234`; `sk_live…`.
fn marked(text: &[u8]) -> Option<Code> {
    let (mut stars, mut bullets) = (0, 0);
    let mut rest = text;
    while let [first, after @ ..] = rest {
        stars = if *first == b'*' { stars + 1 } else { 0 };
        let mut end = after;
        match rest.split_first_chunk() {
            Some((three, after)) if *three == ELLIPSIS => {
                return Some(if after.is_empty() { Code::Cut } else { Code::Masked });
            }
            Some((three, after)) if DOTS_AND_STARS.contains(three) => {
                bullets += 1;
                end = after;
            }
            _ => bullets = 0,
        }
        if stars == STARS || bullets == BULLETS {
            return Some(Code::Masked);
        }
        rest = end;
    }
    None
}

/// What tokens are made of, so that no password with signs looks cut; base64 is filled up with `=`.
fn is_token(text: &[u8]) -> bool {
    text.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'='))
}

/// `abcabc`, or with a blank between the two.
fn is_doubled(text: &[u8]) -> bool {
    let half = text.len() / 2;
    let (Some(one), Some(other)) = (text.get(..half), text.get(text.len() - half..)) else { return false };
    let is_joined = text.len().is_multiple_of(2) || text.get(half).is_some_and(|middle| *middle <= b' ');
    // What is the same all over is something else.
    text.len() >= DOUBLED && is_joined && one == other && text.first() != text.get(1)
}

/// `YOUR_API_KEY`, `paste-token-here`, `<token>`, `sk_xxxxxxxx`.
fn is_placeholder(text: &[u8]) -> bool {
    if REFERENCES.iter().any(|reference| text.starts_with(reference))
        || NOTHING.iter().any(|nothing| text.eq_ignore_ascii_case(nothing))
        || text.starts_with(b"{{") && text.ends_with(b"}}")
    {
        return true;
    }
    match text {
        [b'$', inside @ ..] if inside.len() > 1 => is_name(inside),
        [b'<' | b'{' | b'[' | b'$' | b'%', inside @ .., b'>' | b'}' | b']' | b'%'] => {
            is_name(inside) || inside.len() > 3 && inside.iter().all(u8::is_ascii_alphabetic)
        }
        [y, o, u, r, next, ..] if is_word(&[*y, *o, *u, *r], b"your") => is_between(*next),
        [.., before, h, e, r, last] if is_word(&[*h, *e, *r, *last], b"here") => is_between(*before),
        [.., b'x' | b'X', b'x' | b'X'] => {
            let mut crosses = 0;
            for byte in text {
                crosses += usize::from(*byte | 0x20 == b'x');
            }
            crosses >= CROSSES && 2 * crosses >= text.len()
        }
        _ => false,
    }
}

fn is_word(found: &[u8; 4], word: &[u8; 4]) -> bool {
    u32::from_le_bytes(*found) | 0x2020_2020 == u32::from_le_bytes(*word)
}

fn is_between(byte: u8) -> bool {
    matches!(byte, b'_' | b'-' | b' ')
}

/// Words of letters, all small or all capital, with more brackets around them.
fn is_name(text: &[u8]) -> bool {
    let (mut small, mut large) = (0, 0);
    for byte in text {
        match byte {
            b'a'..=b'z' => small += 1,
            b'A'..=b'Z' => large += 1,
            b'_' | b'-' | b' ' | b'{' | b'}' => {}
            _ => return false,
        }
    }
    small + large > 1 && (small == 0 || large == 0)
}
