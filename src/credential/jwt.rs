//! When a JSON Web Token is good: <https://www.rfc-editor.org/rfc/rfc7519#section-4.1>

use super::inside::claim;
use crate::Code;

/// Longer ones hold documents.
const LONGEST: usize = 1 << 14;

/// What is wrong with its time, in seconds since 1970.
pub(super) fn untimely(value: &str, now: u64) -> Option<Code> {
    if !value.starts_with("eyJ") || value.len() > LONGEST {
        return None;
    }
    let mut parts = value.split('.');
    let (Some(_), Some(payload), Some(_), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    // A fraction of a second does not matter.
    let seconds = |key: &str| claim(payload, key)?.split('.').next()?.parse::<u64>().ok();
    if seconds("exp").is_some_and(|end| end <= now) {
        Some(Code::Expired)
    } else if seconds("nbf").is_some_and(|start| start > now) {
        Some(Code::NotYetValid)
    } else {
        None
    }
}
