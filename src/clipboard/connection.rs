//! Connection strings: `scheme://name:password@host:port/database?name=value`, and pairs as in `AccountName=...;AccountKey=...`.

use super::escapes::unpercented;
use super::{Items, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::trim;
use crate::text::{Delimiters, cut, find};

const ORIGIN: ChangeCode = ChangeCode::ExtractedFromConnectionString;
const MARK: &str = "://";
const AFTER_AUTHORITY: Delimiters = Delimiters::new(b"/?# \t\"'<>)");
const AFTER_URL: Delimiters = Delimiters::new(b" \t\"'<>)");

/// A line that begins with such a URL, or is such a list.
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, after) = first_line(text);
    if url(line, items) || pairs(line, items) { Some(after) } else { None }
}

/// <https://www.rfc-editor.org/rfc/rfc3986#section-3.2>: only one with a name or a password is for us; any other is a web address.
fn url<'t>(line: &'t str, items: &mut Items<'t>) -> bool {
    let Some((scheme, rest)) = find(line, MARK).and_then(|at| line.split_at_checked(at)) else { return false };
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    if scheme.is_empty() || !scheme.bytes().all(is_scheme) {
        return false;
    }
    let (rest, _) = cut(rest.get(MARK.len()..).unwrap_or_default(), AFTER_URL);
    let (authority, path) = cut(rest, AFTER_AUTHORITY);
    if let Some((_, pairs)) = path.split_once('?') {
        query(pairs, ChangeCode::ExtractedFromUrl, items);
    }
    let Some((user, host)) = authority.rsplit_once('@') else { return false };
    let (name, password) = user.split_once(':').unwrap_or((user, ""));
    let (host, port) = host.rsplit_once(':').unwrap_or((host, ""));
    let (database, _) = path.split_once('?').unwrap_or((path, ""));
    let database = database.strip_prefix('/').unwrap_or("");
    let named = [("username", name), ("password", password), ("host", host), ("port", port), ("database", database)];
    for (name, value) in named {
        items.add(name, unpercented(value), ORIGIN);
    }
    true
}

/// `name=value&name=value`
pub(super) fn query<'t>(pairs: &'t str, origin: ChangeCode, items: &mut Items<'t>) {
    let (pairs, _) = pairs.split_once('#').unwrap_or((pairs, ""));
    for pair in pairs.split('&') {
        if let Some((name, value)) = pair.split_once('=') {
            items.add(name, unpercented(value), origin);
        }
    }
}

/// At least two, and nothing else in the line: <https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string>
fn pairs<'t>(line: &'t str, items: &mut Items<'t>) -> bool {
    let parts = || trim(line).split(';').filter(|part| !trim(part).is_empty());
    let is_pair = |part: &str| {
        let name = part.split_once('=').map_or("", |(name, _)| trim(name));
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'_' | b'-'))
    };
    if parts().count() < 2 || !parts().all(is_pair) {
        return false;
    }
    for (name, value) in parts().filter_map(|part| part.split_once('=')) {
        items.add(trim(name), trim(value), ORIGIN);
    }
    true
}
