//! The host or the address that someone means who has written another.

use connect_fields_format::Slot;

use crate::field::FieldRef;
use crate::normalize::{Grade, grade};
use crate::url;

/// Behind the name of an organization stands this where its administrators work, and no API answers:
/// <https://developer.okta.com/docs/concepts/okta-organizations/#org-urls>
const ADMIN: &str = "-admin.";
const OKTA: [&str; 3] = ["okta.com", "oktapreview.com", "okta-emea.com"];

/// What can be had with one click in place of the value.
pub(crate) fn meant(field: FieldRef<'_>, value: &str) -> Option<String> {
    let takes = |text: &str| grade(field.walk(text)) > Grade::Refused;
    if field.field.is_url() && !takes(value) {
        let address = ["https://", value].concat();
        return (takes(&address) && url::parses(&address)).then_some(address);
    }
    if field.field.slot() != Slot::WholeHost {
        return None;
    }
    let (name, host) = value.split_once(ADMIN)?;
    let own = [name, ".", host].concat();
    (OKTA.contains(&host) && takes(&own)).then_some(own)
}
