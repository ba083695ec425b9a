//! Connection strings: `scheme://name:password@host:port/database?name=value`, and pairs as in `AccountName=...;AccountKey=...`.

use super::escapes::unpercented;
use super::{Items, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::{is_edge, trim, trim_where};
use crate::text::{Delimiters, cut, find};

const ORIGIN: ChangeCode = ChangeCode::ExtractedFromConnectionString;
const MARK: &str = "://";
/// Schemes of addresses, which are no connections.
const WEB: [&str; 6] = ["file", "ftp", "http", "https", "ws", "wss"];
const AFTER_AUTHORITY: Delimiters = Delimiters::new(b"/?# \t\"'<>)");
const AFTER_URL: Delimiters = Delimiters::new(b" \t\"'<>)");

/// A line that holds such a URL, or is such a list.
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, after) = first_line(text);
    let line = trim_where(line, |character| is_edge(character) || matches!(character, '"' | '\'' | '`'));
    if url(line, items) || pairs(line, items) || body(line, items) { Some(after) } else { None }
}

/// <https://www.rfc-editor.org/rfc/rfc3986#section-3.2>: of a web address only its names and values are for us, unless it has a password.
fn url<'t>(line: &'t str, items: &mut Items<'t>) -> bool {
    let Some((front, rest)) = find(line, MARK).and_then(|at| line.split_at_checked(at)) else { return false };
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let scheme = front.bytes().rev().take_while(|byte| is_scheme(*byte)).count();
    let scheme = front.get(front.len() - scheme..).unwrap_or_default();
    // What is an assignment or an object has readers of its own.
    if scheme.is_empty() || is_read_by_others(front) {
        return false;
    }
    let (rest, _) = cut(rest.get(MARK.len()..).unwrap_or_default(), AFTER_URL);
    let (authority, path) = cut(rest, AFTER_AUTHORITY);
    // In prose a mark follows.
    let path = path.trim_end_matches([',', '.', ';', '!']);
    let (database, pairs) = path.split_once('?').unwrap_or((path, ""));
    query(pairs, ChangeCode::ExtractedFromUrl, items);
    let is_web = WEB.iter().any(|web| web.eq_ignore_ascii_case(scheme));
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    if user.is_empty() && is_web {
        return false;
    }
    let (name, password) = user.split_once(':').unwrap_or((user, ""));
    let is_six = host.starts_with('[');
    let (host, port) = host.rsplit_once(':').filter(|(host, _)| !is_six || host.ends_with(']')).unwrap_or((host, ""));
    items.add("username", unpercented(name), ORIGIN);
    items.add("password", unpercented(password), ORIGIN);
    // Of several hosts none is the one.
    if !host.contains(',') {
        items.add("host", unpercented(host), ORIGIN);
        items.add("port", port, ORIGIN);
    }
    items.add("database", unpercented(database.strip_prefix('/').unwrap_or_default()), ORIGIN);
    true
}

/// An assignment, a call, an object or a line of one.
fn is_read_by_others(front: &str) -> bool {
    front.contains(['=', '{', '(']) || front.contains('"') && front.contains(':')
}

/// The body of a request.
fn body<'t>(line: &'t str, items: &mut Items<'t>) -> bool {
    let is_pair = |pair: &str| {
        let name = pair.split_once('=').map_or("", |(name, _)| name);
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    let is_body = line.contains('&') && !line.contains(' ') && line.split('&').all(is_pair);
    if is_body {
        query(line, ChangeCode::ExtractedFromCurl, items);
    }
    is_body
}

/// `name=value&name=value`
pub(super) fn query<'t>(pairs: &'t str, origin: ChangeCode, items: &mut Items<'t>) {
    let (pairs, _) = pairs.split_once('#').unwrap_or((pairs, ""));
    for pair in pairs.split('&').take(super::MOST) {
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
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'_' | b'-');
        !name.is_empty() && name.bytes().all(is_name) && !name.starts_with("export ")
    };
    if parts().count() < 2 || !parts().all(is_pair) {
        return false;
    }
    for (name, value) in parts().filter_map(|part| part.split_once('=')) {
        items.add(trim(name), trim(value), ORIGIN);
    }
    true
}
