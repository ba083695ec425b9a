//! HTTP headers: `X-Api-Key: value`, `Authorization: Basic ...`, which holds a name and a password.

use base64ct::{Base64Unpadded, Encoding as _};

use super::{Item, Items, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::trim;

/// A name with a hyphen and no blank, or `Authorization`, a colon and a blank; other names are labels.
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, after) = first_line(text);
    let (name, value) = line.split_once(':')?;
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !is_name || !(name.contains('-') || is_authorization(name)) || value.starts_with('/') {
        return None;
    }
    items.add(name, trim(value), ChangeCode::ExtractedFromHeader);
    Some(after)
}

pub(super) fn is_authorization(name: &str) -> bool {
    name.eq_ignore_ascii_case("authorization") || name.eq_ignore_ascii_case("proxy-authorization")
}

/// `Basic` holds a name and a password in base64 (<https://www.rfc-editor.org/rfc/rfc7617#section-2>); behind any other scheme stands a
/// token.
pub(super) fn authorize<'t>(value: &str, origin: ChangeCode, items: &mut Items<'t>) {
    let value = trim(value);
    let (scheme, rest) = value.split_once(' ').unwrap_or(("", value));
    if scheme.eq_ignore_ascii_case("basic") {
        // Not all people copy the padding.
        let bytes = Base64Unpadded::decode_vec(trim(rest).trim_end_matches('=')).ok();
        let decoded = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        if let Some(decoded) = decoded {
            return pair(&decoded, origin, items);
        }
    }
    items.list.push(Item { name: "authorization".into(), value: trim(rest).to_string().into(), origin: Some(origin) });
}

/// `name:password`
pub(super) fn pair<'t>(text: &str, origin: ChangeCode, items: &mut Items<'t>) {
    let (name, password) = text.split_once(':').unwrap_or((text, ""));
    items.add("username", name.to_string(), origin);
    items.add("password", password.to_string(), origin);
}
