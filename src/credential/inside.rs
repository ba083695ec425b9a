//! What stands inside a credential.

use connect_fields_format::Place;

use crate::clipboard;

/// The text at a place of a credential.
pub(super) fn fact(value: &str, place: Place<'_>) -> Option<String> {
    match place {
        Place::Whole => Some(value.to_string()),
        Place::Part(split, part) => value.split(char::from(split)).nth(part).map(str::to_string),
        Place::Json(split, part, key) => claim(value.split(char::from(split)).nth(part)?, key),
        Place::AwsAccount => aws_account(value),
    }
}

/// The value of a key of a JSON object in base64.
pub(super) fn claim(encoded: &str, key: &str) -> Option<String> {
    clipboard::json_value(&clipboard::escapes::unbased(encoded)?, key)
}

/// Twelve digits out of an access key's id, as trufflehog reads them; older ids than 2019's hold none:
/// <https://github.com/trufflesecurity/trufflehog/blob/main/pkg/detectors/aws/utils.go>
fn aws_account(value: &str) -> Option<String> {
    let fifth = value.as_bytes().get(4)?;
    if matches!(fifth, b'I' | b'J') {
        return None;
    }
    // Ten digits of base 32 (<https://www.rfc-editor.org/rfc/rfc4648#section-6>) are 50 bits; the first 48 count.
    let bits = value.as_bytes().get(4..14)?.iter().try_fold(0_u64, |bits, byte| {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'2'..=b'7' => byte - b'2' + 26,
            _ => return None,
        };
        Some(bits << 5 | u64::from(digit))
    })?;
    let account = (bits >> 2 & 0x7fff_ffff_ff80) >> 7;
    let digit = |place: u32| char::from(b'0' + (account / 10_u64.pow(place) % 10) as u8);
    Some((0..12).rev().map(digit).collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn reads_the_account_of_a_published_vector() {
        // https://github.com/trufflesecurity/trufflehog/blob/main/pkg/detectors/aws/utils.go
        assert_eq!(super::aws_account("ASIAQNZGKIQY56JQ7WML").as_deref(), Some("029608264753"));
        assert_eq!(super::aws_account("AKIAJAAAAAAAAAAAAAAA"), None);
    }
}
