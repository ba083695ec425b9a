//! The provider's own web addresses.

use crate::provider::Provider;
use crate::text::{Delimiters, cut};
use crate::url;

const PORT: Delimiters = Delimiters::new(b":");

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
    provider.templates.iter().chain(&provider.rewrites).any(|address| address.has_host(host))
}
