//! HTTP headers: `X-Api-Key: value`, `Authorization: Basic ...`, which holds a name and a password.

use super::{Item, Items, escapes, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::trim;
use crate::text::{has, strip_word};

/// A name with a hyphen and no blank, or `Authorization`, a colon and a blank; other names are labels.
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, after) = first_line(text);
    if strip_word(line, b"basic ").is_some_and(|encoded| encoded.len() > 8 && !has(encoded, b' ')) {
        authorize(line, ChangeCode::ExtractedFromHeader, items);
        return Some(after);
    }
    let (name, value) = line.split_once(':')?;
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !is_name || !(has(name, b'-') || is_authorization(name)) || value.starts_with('/') {
        return None;
    }
    items.add(name, trim(value), ChangeCode::ExtractedFromHeader);
    Some(after)
}

pub(super) fn is_authorization(name: &str) -> bool {
    name.eq_ignore_ascii_case("authorization")
}

/// `Basic` holds a name and a password in base64 (<https://www.rfc-editor.org/rfc/rfc7617#section-2>); behind any other scheme stands a
/// token.
pub(super) fn authorize<'t>(value: &str, origin: ChangeCode, items: &mut Items<'t>) {
    let value = trim(value);
    let (scheme, rest) = value.split_once(' ').unwrap_or(("", value));
    let rest = trim(rest);
    if scheme.eq_ignore_ascii_case("basic") {
        if let Some(decoded) = escapes::unbased(rest) {
            pair(&decoded, origin, items);
        }
        return;
    }
    // A scheme alone holds nothing, and parameters (`Digest realm="..."`, a signature) hold no token.
    let is_scheme = ["basic", "bearer", "digest", "token"].iter().any(|scheme| rest.eq_ignore_ascii_case(scheme));
    if is_scheme || rest.bytes().any(|byte| matches!(byte, b' ' | b',')) {
        return;
    }
    items.list.push(Item { name: "authorization".into(), value: rest.to_string().into(), origin: Some(origin) });
}

/// `name:password`. Where a service asks for one key alone, it stands in place of the name, and behind it nothing, or an `x`.
pub(super) fn pair<'t>(text: &str, origin: ChangeCode, items: &mut Items<'t>) {
    let (name, password) = text.split_once(':').unwrap_or((text, ""));
    items.add("username", name.to_string(), origin);
    if password.is_empty() || password.eq_ignore_ascii_case("x") {
        return items.add("token", name.to_string(), origin);
    }
    items.add("password", password.to_string(), origin);
}
