//! Keys and certificates in PEM: whether a block is whole, and what its field asks for.
//! <https://www.rfc-editor.org/rfc/rfc7468#section-3>

use crate::Code;
use crate::field::FieldRef;
use crate::text::{find, holds};

pub(crate) const BEGIN: &str = "-----BEGIN ";
pub(crate) const END: &str = "-----END ";
pub(crate) const DASHES: &str = "-----";
/// Of so few characters is no key.
const FEWEST: usize = 8;
/// Characters of base64 stand for three bytes each four.
const GROUP: usize = 4;

/// What is odd about a block, if the text is one.
pub(crate) fn code(field: FieldRef<'_>, text: &str) -> Option<Code> {
    let rest = text.strip_prefix(BEGIN)?;
    let (label, rest) = rest.split_at_checked(find(rest, DASHES)?)?;
    let body = rest.get(DASHES.len()..)?;
    let Some(end) = find(body, END) else { return Some(Code::Cut) };
    let (body, tail) = body.split_at_checked(end)?;
    if tail.get(END.len()..).is_none_or(|tail| !tail.starts_with(label)) {
        return Some(Code::Cut);
    }
    let is_encrypted = label.starts_with("ENCRYPTED ") || find(body, "Proc-Type: 4,ENCRYPTED").is_some();
    if is_encrypted {
        Some(Code::PemEncrypted)
    } else if !is_base64(body) {
        Some(Code::PemDamaged)
    } else {
        (!suits(field, label)).then_some(Code::PemLabel)
    }
}

/// Documentation shows dots in place of a key.
pub(super) fn is_placeholder(text: &str) -> bool {
    let body = |text: &str| {
        let text = text.get(find(text, DASHES)? + DASHES.len()..)?;
        Some(text.get(..find(text, END)?)?.bytes().filter(u8::is_ascii_alphanumeric).count())
    };
    text.strip_prefix(BEGIN).and_then(body).is_some_and(|digits| digits < FEWEST)
}

/// Whole groups of base64, with padding at the end only; line ends may be written in any way.
fn is_base64(body: &str) -> bool {
    let (mut digits, mut padding) = (0, 0);
    let mut rest = body.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'=' => padding += 1,
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' if padding == 0 => digits += 1,
            b' ' | b'\t' | b'\r' | b'\n' => {}
            // `\n` as two characters, or as three.
            b'\\' => {
                let letter = rest.find(|byte| *byte != b'\\');
                if !matches!(letter, Some(b'n' | b'r')) {
                    return false;
                }
            }
            _ => return false,
        }
    }
    digits > 0 && padding < GROUP - 1 && (digits + padding) % GROUP == 0
}

/// Whether a block with this label may be what the field asks for by its name.
fn suits(field: FieldRef<'_>, label: &str) -> bool {
    let is_named = |word: &str| field.field.names().any(|name| holds(name, word));
    if is_named("private") {
        label.ends_with("PRIVATE KEY")
    } else if is_named("public") {
        label.ends_with("PUBLIC KEY")
    } else if is_named("certificate") {
        label.ends_with("CERTIFICATE")
    } else {
        true
    }
}
