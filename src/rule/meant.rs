//! What someone means who has written something else: an address without its scheme, a host with a port, small letters.

use connect_fields_format::Slot;

use crate::field::FieldRef;
use crate::normalize::{Grade, grade};
use crate::text::{find, strip_word};
use crate::{rule, url};

/// Numbers of so many digits are written in groups.
const GROUPED: usize = 8;

/// Behind the name of an organization stands this where its administrators work, and no API answers:
/// <https://developer.okta.com/docs/concepts/okta-organizations/#org-urls>
const ADMIN: &str = "-admin.";
const OKTA: [&str; 3] = ["okta.com", "oktapreview.com", "okta-emea.com"];

/// What can be had with one click in place of the value.
pub(crate) fn meant(field: FieldRef<'_>, value: &str) -> Option<String> {
    find_meant(field, value).filter(|meant| !rule::private::is_refused(field, meant))
}

fn find_meant(field: FieldRef<'_>, value: &str) -> Option<String> {
    let takes = |text: &str| grade(field.walk(text)) > Grade::Refused;
    if field.field.is_url() && !takes(value) {
        let value = value.strip_prefix("//").unwrap_or(value);
        let address = ["https://", value].concat();
        // With a scheme in front already, the scheme would be the host.
        let is_host = !value.starts_with('/') && url::authority(value) == url::authority(&address);
        return (is_host && takes(&address) && url::parses(&address)).then_some(address);
    }
    if !takes(value) {
        let (lower, upper) = (Some(value.to_ascii_lowercase()), Some(value.to_ascii_uppercase()));
        for text in [in_own_case(field, value), lower, upper, digits(value), name(field, value)] {
            if let Some(text) = text.filter(|text| text != value && takes(text)) {
                return Some(text);
            }
        }
    }
    if !field.field.slot().is_any_host() {
        return None;
    }
    if let Some((host, port)) = value.split_once(':').filter(|(host, _)| !takes(value) && takes(host))
        && port.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Some(host.to_string());
    }
    let (host, _) = url::authority(value);
    if host.len() < value.len() && !takes(value) && takes(host) {
        // What the provider's own addresses make of it is offered already; its other pages are no one's host.
        let is_own = field.provider.rewrites.iter().any(|own| own.has_host(host));
        return (!is_own).then(|| host.to_string());
    }
    let (name, host) = value.split_at_checked(find(value, ADMIN)?)?;
    let host = host.get(ADMIN.len()..)?;
    let own = [name, ".", host].concat();
    (OKTA.contains(&host) && takes(&own)).then_some(own)
}

/// With the beginning that values have, whatever its case.
fn in_own_case(field: FieldRef<'_>, value: &str) -> Option<String> {
    let facts = field.field.shape().or(field.field.rule())?;
    let rest = strip_word(value, facts.prefix())?;
    Some([std::str::from_utf8(facts.prefix()).ok()?, rest].concat())
}

/// `123-456-7890`, `#24 012 345`: the digits of a number that is written for people.
fn digits(value: &str) -> Option<String> {
    let mut digits = String::new();
    for byte in value.bytes() {
        match byte {
            b'0'..=b'9' => digits.push(char::from(byte)),
            b' ' | b'-' | b'.' | b'_' | b'#' | b'(' | b')' => {}
            _ => return None,
        }
    }
    // Fewer may be two numbers.
    (digits.len() >= GROUPED).then_some(digits)
}

/// The name in `https://acme/`, where it is a part of a host.
fn name(field: FieldRef<'_>, value: &str) -> Option<String> {
    (field.field.slot() == Slot::Host).then(|| url::authority(value).0.to_string())
}
