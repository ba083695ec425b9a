//! Check digits: what tells a mistyped or cut token from a whole one.

use connect_fields_format::CheckDigits;

/// The digits of base 62: <https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/>
const BASE_62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE_36: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const BASE_16: &[u8; 16] = b"0123456789ABCDEF";

/// Whether they are right. The text has the shape of its kind.
pub(super) fn hold(check: CheckDigits, value: &str) -> bool {
    match check {
        CheckDigits::None => true,
        CheckDigits::Crc32Base62 => {
            let prefix = value.bytes().position(|byte| byte == b'_').map_or(0, |at| at + 1);
            ends_in_crc(value.get(prefix..).unwrap_or_default(), 6, BASE_62)
        }
        // <https://docs.gitlab.com/development/cells/routable_tokens/>
        CheckDigits::GitlabRoutable => ends_in_crc(value, 7, BASE_36) && has_its_length(value),
        // Two vectors: <https://github.com/DataDog/dd-sensitive-data-scanner>, atlassian_token_checksum.rs
        CheckDigits::Atlassian => ends_in_crc(value, 8, BASE_16),
    }
}

/// Whether the last characters are the CRC-32 of the others, written so.
fn ends_in_crc(text: &str, digits: usize, base: &[u8]) -> bool {
    let Some((front, end)) = text.len().checked_sub(digits).and_then(|at| text.split_at_checked(at)) else {
        return false;
    };
    number(end, base) == Some(u64::from(crc32(front.as_bytes())))
}

/// The number that stands in the text, as the vendor writes it; hexadecimal digits in any case.
fn number(text: &str, base: &[u8]) -> Option<u64> {
    let is_folded = base.len() == BASE_16.len();
    text.bytes().try_fold(0, |number: u64, byte| {
        let byte = if is_folded { byte.to_ascii_uppercase() } else { byte };
        let digit = base.iter().position(|digit| *digit == byte)?;
        Some(number * base.len() as u64 + digit as u64)
    })
}

/// Behind the last dot stands, in two digits, how much is between the prefix and the first one.
fn has_its_length(value: &str) -> bool {
    let start = value.bytes().position(|byte| byte == b'-').map_or(0, |at| at + 1);
    let end = value.bytes().position(|byte| byte == b'.').unwrap_or(value.len());
    let length = value.bytes().rposition(|byte| byte == b'.').and_then(|at| value.get(at + 1..at + 3));
    length.and_then(|length| number(length, BASE_36)) == end.checked_sub(start).map(|length| length as u64)
}

/// CRC-32 as Ethernet has it (<https://www.rfc-editor.org/rfc/rfc1952#section-8>), bit by bit: a token is short, and a table is not.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::{CheckDigits, hold};

    #[test]
    fn published_vectors_hold() {
        // https://github.com/secretlint/secretlint/issues/200; https://github.com/DataDog/dd-sensitive-data-scanner/pull/156
        for token in ["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", "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"] {
            assert!(hold(CheckDigits::Crc32Base62, token));
            assert!(!hold(CheckDigits::Crc32Base62, &token.replace('q', "r")));
        }
    }
}
