//! Connection strings: `scheme://name:password@host:port/database?name=value`, and pairs as in `AccountName=...;AccountKey=...`.

use super::escapes::unpercented;
use super::{Items, database, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::{trim, trim_with};
use crate::text::{Delimiters, cut, find, has};

const ORIGIN: ChangeCode = ChangeCode::ExtractedFromConnectionString;
const MARK: &str = "://";
/// Schemes of addresses, which are no connections.
const WEB: [&str; 6] = ["file", "ftp", "http", "https", "ws", "wss"];
const AFTER_AUTHORITY: Delimiters = Delimiters::new(b"/?# \t\"'<>)");
const AFTER_URL: Delimiters = Delimiters::new(b" \t\"'<>)");

/// A line that holds such a URL, or is such a list.
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, after) = first_line(text);
    // Quotes at the end alone belong to the last value.
    let line = trim(line);
    let line = if line.starts_with(['"', '\'', '`']) { trim_with(line, "\"'`") } else { line };
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
    let rest = rest.get(MARK.len()..).unwrap_or_default();
    // <https://learn.microsoft.com/sql/connect/jdbc/building-the-connection-url>
    if scheme == "sqlserver"
        && let Some((server, properties)) = rest.split_once(';')
    {
        let before = items.list.len();
        add_server(server, items);
        let is_list = pairs(properties, items);
        database::mark(items.list.iter_mut().skip(before));
        return is_list;
    }
    let (rest, _) = cut(rest, AFTER_URL);
    let (authority, path) = cut(rest, AFTER_AUTHORITY);
    // In prose a mark follows.
    let path = path.trim_end_matches([',', '.', ';', '!']);
    let (path, pairs) = path.split_once('?').unwrap_or((path, ""));
    let before = items.list.len();
    query(pairs, ChangeCode::ExtractedFromUrl, items);
    let is_web = WEB.iter().any(|web| web.eq_ignore_ascii_case(scheme));
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    if is_web && !user.contains(':') {
        return false;
    }
    let (name, password) = user.split_once(':').unwrap_or((user, ""));
    let is_six = host.starts_with('[');
    let (host, port) = host.rsplit_once(':').filter(|(host, _)| !is_six || host.ends_with(']')).unwrap_or((host, ""));
    items.add("username", unpercented(name), ORIGIN);
    items.add("password", unpercented(password), ORIGIN);
    // Of several hosts none is the one.
    if !has(host, b',') {
        items.add("host", unpercented(host), ORIGIN);
        items.add("port", port, ORIGIN);
    }
    items.add("database", unpercented(path.strip_prefix('/').unwrap_or_default()), ORIGIN);
    if !is_web {
        database::mark(items.list.iter_mut().skip(before));
    }
    true
}

/// An assignment, a call, an object or a line of one.
fn is_read_by_others(front: &str) -> bool {
    front.contains(['=', '{', '(']) || has(front, b'"') && has(front, b':')
}

/// The body of a request.
fn body<'t>(line: &'t str, items: &mut Items<'t>) -> bool {
    let is_pair = |pair: &str| {
        let name = pair.split_once('=').map_or("", |(name, _)| name);
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    let is_body = has(line, b'&') && !has(line, b' ') && line.split('&').all(is_pair);
    if is_body {
        query(line, ChangeCode::ExtractedFromCommand, items);
    }
    is_body
}

/// `name=value&name=value`
pub(super) fn query<'t>(pairs: &'t str, origin: ChangeCode, items: &mut Items<'t>) {
    let (pairs, _) = pairs.split_once('#').unwrap_or((pairs, ""));
    for pair in pairs.split('&').take(super::MAX_ITEMS) {
        if let Some((name, value)) = pair.split_once('=') {
            items.add(name, unpercented(value), origin);
        }
    }
}

/// At least two, and nothing else in the line: <https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string>
fn pairs<'t>(line: &'t str, items: &mut Items<'t>) -> bool {
    let mut list = Vec::new();
    let mut rest = line;
    while !trim(rest).is_empty() && list.len() < super::MAX_ITEMS {
        let Some((name, value)) = rest.split_once('=') else { return false };
        let name = trim(name);
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'_' | b'-');
        if name.is_empty() || !name.bytes().all(is_name) || name.starts_with("export ") {
            return false;
        }
        let (value, after) = value_of_pair(trim(value));
        list.push((name, value));
        rest = after.trim_start_matches([';', ' ']);
    }
    if list.len() < 2 {
        return false;
    }
    let before = items.list.len();
    let is_database = list.iter().any(|(name, _)| database::is_part(name, "host"));
    for (name, value) in list {
        if ["server", "data source"].iter().any(|server| server.eq_ignore_ascii_case(name)) {
            add_server(value, items);
        } else {
            items.add(name, value, ORIGIN);
        }
    }
    if is_database {
        database::mark(items.list.iter_mut().skip(before));
    }
    true
}

/// In quotes it may hold the mark that ends it: <https://learn.microsoft.com/sql/connect/ado-net/connection-string-syntax>
fn value_of_pair(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        let quoted = text.strip_prefix(quote).and_then(|inside| inside.split_once(quote));
        if let Some(found) = quoted.filter(|(_, after)| after.is_empty() || after.starts_with(';')) {
            return found;
        }
    }
    let (value, after) = text.split_once(';').unwrap_or((text, ""));
    (trim(value), after)
}

/// `tcp:host,port`, `host:port`
fn add_server<'t>(server: &'t str, items: &mut Items<'t>) {
    let server = server.strip_prefix("tcp:").unwrap_or(server);
    let (host, port) = server.split_once([',', ':']).unwrap_or((server, ""));
    items.add("host", host, ORIGIN);
    items.add("port", port, ORIGIN);
}
