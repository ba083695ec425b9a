//! The provider's own web addresses.

use crate::provider::Provider;
use crate::text::{Delimiters, cut};
use crate::url;

const PORT: Delimiters = Delimiters::new(b":");
const AFTER_HOST: Delimiters = Delimiters::new(b"/?#>");

/// No name is longer: <https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4>
const LONGEST: usize = 255;

/// The host of a text that is a web address.
pub(super) fn host_of(text: &str) -> Option<&str> {
    let (authority, after) = url::authority(text);
    let is_word = !text.bytes().any(|byte| byte <= b' ');
    let is_address = is_word && !after.is_empty() || authority.len() < text.len();
    Some(cut(authority, PORT).0).filter(|host| is_address && host.len() <= LONGEST)
}

/// The host that a word begins with, whether it is a web address or a host alone.
pub(super) fn host_in(word: &str) -> Option<&str> {
    Some(cut(url::authority(word).0, PORT).0).filter(|host| host.len() <= LONGEST)
}

/// Whether the provider's own web addresses have such a host.
pub(super) fn is_home(provider: &Provider<'_>, host: &str) -> bool {
    provider.templates.iter().chain(&provider.rewrites).any(|address| ends_as(address, host.as_bytes()))
}

/// Whether the host is that of the template, or ends as it does behind its slots.
fn ends_as(template: &str, host: &[u8]) -> bool {
    let wanted = cut(template, AFTER_HOST).0.as_bytes();
    let tail = wanted.iter().rev().take_while(|byte| byte.is_ascii()).count();
    let (Some(end), Some(at)) = (wanted.get(wanted.len() - tail..), host.len().checked_sub(tail)) else { return false };
    let has_slots = tail < wanted.len();
    tail > 0 && (at > 0) == has_slots && host.get(at..).is_some_and(|found| found.eq_ignore_ascii_case(end))
}
