//! The provider's own web addresses.

use crate::provider::Provider;
use crate::text::{Delimiters, cut};
use crate::url;

const PORT: Delimiters = Delimiters::new(b":");
const AFTER_HOST: Delimiters = Delimiters::new(b"/?#");

/// Whether the text is a web address, and its host one of those that the provider's addresses have.
pub(super) fn is_at_home(provider: &Provider<'_>, text: &str) -> bool {
    let (authority, after) = url::authority(text);
    let is_word = !text.bytes().any(|byte| byte <= b' ');
    let is_address = is_word && !after.is_empty() || authority.len() < text.len();
    let host = cut(authority, PORT).0.as_bytes();
    is_address && provider.templates.iter().any(|template| ends_as(template, host))
}

/// Whether the host is that of the template, or ends as it does behind its slots.
fn ends_as(template: &str, host: &[u8]) -> bool {
    let wanted = cut(template, AFTER_HOST).0.as_bytes();
    let tail = wanted.iter().rev().take_while(|byte| byte.is_ascii()).count();
    let (Some(end), Some(at)) = (wanted.get(wanted.len() - tail..), host.len().checked_sub(tail)) else { return false };
    let has_slots = tail < wanted.len();
    tail > 0 && (at > 0) == has_slots && host.get(at..).is_some_and(|found| found.eq_ignore_ascii_case(end))
}
