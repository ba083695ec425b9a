//! Where a field stands in the URLs of requests, and what is safe there.

use connect_fields_format::Slot;

use crate::form::Safety;
use crate::template::{Template, field_of, slot_of};

/// A label of a host: no dot, no delimiter. Names in Punycode are left out, because a parser may refuse them
/// (<https://url.spec.whatwg.org/#concept-domain-to-ascii>).
const LABEL: &str = concat!(
    "(?:[A-WYZa-wyz0-9_-][A-Za-z0-9_-]*|[Xx](?:[A-MO-Za-mo-z0-9_-][A-Za-z0-9_-]*)?",
    "|[Xx][Nn](?:[A-Za-z0-9_][A-Za-z0-9_-]*)?|[Xx][Nn]-(?:[A-Za-z0-9_][A-Za-z0-9_-]*)?)",
);
/// A segment of a path, of characters that need no escaping (<https://www.rfc-editor.org/rfc/rfc3986#section-2.3>),
/// and none that a parser takes for a step up or down.
const SEGMENT: &str = r"(?:\.{0,2}[A-Za-z0-9_~-][A-Za-z0-9._~-]*|\.{3}[A-Za-z0-9._~-]*)";
/// A host that the user chooses, with a port: nothing that a parser would end it at or read a user name from.
const HOST: &str = r"[A-Za-z0-9._-]+(?::\d{1,5})?";
/// A path behind it, for fields whose own pattern speaks of one.
const HOST_PATH: &str = r"(?:\/[A-Za-z0-9._~-]*)*";
/// A whole URL: whatever it is, no user name that looks like the host. A parser skips all slashes in front of a host, so that the
/// first character behind them is none.
const WHOLE: &str = concat!(
    r"(?:[^@\\\s:/?#]*:\/*(?:[^@\\\s/?#]+(?:[/?#].*)?|[?#].*)?",
    r"|\/*(?:[^@\\\s:/?#]+(?:[/?#].*)?|[?#].*)?)",
);

/// The last label of a host: no number (`12`, `0x1f`) and none of the names of networks of one's own (src/rule/private.rs). Those
/// begin with `lo` and `in`, as few others do: to leave out all of these takes a table of a few states.
const PUBLIC: &str = concat!(
    r"(?:(?:[1-9][0-9]*|0[0-9]+)?[A-HJKM-Za-hjkm-z_-][A-Za-z0-9_-]*",
    "|0[A-HJKM-WYZa-hjkm-wyz_-][A-Za-z0-9_-]*",
    "|[Ll](?:[A-NP-Za-np-z0-9_-][A-Za-z0-9_-]*)?|[Ii](?:[A-MO-Za-mo-z0-9_-][A-Za-z0-9_-]*)?)",
);

/// A URL that every parser takes, with a host as above whose last label has a letter in front, and no label that begins with `x`, as those in
/// Punycode do: that keeps the table small.
pub(crate) const PUBLIC_URL: &str = concat!(
    r"^https?:\/\/(?:[A-WYZa-wyz0-9][A-Za-z0-9_-]*\.)*",
    "(?:[A-HJKM-WYZa-hjkm-wyz][A-Za-z0-9_-]*|[Ll](?:[A-NP-Za-np-z0-9_-][A-Za-z0-9_-]*)?",
    r"|[Ii](?:[A-MO-Za-mo-z0-9_-][A-Za-z0-9_-]*)?)(?:\/.*)?$",
);

/// Where the field with this number stands.
pub(crate) fn of(number: usize, safety: Safety, requests: &[Template]) -> Slot {
    let places = requests.iter().map(|request| place(number, safety, request));
    places.max_by_key(|slot| rank(*slot)).unwrap_or_default()
}

/// What decides where a field stands in several places.
fn rank(slot: Slot) -> u8 {
    match slot {
        Slot::None => 0,
        Slot::AnyPath => 1,
        Slot::Path => 2,
        Slot::Url => 3,
        Slot::HostEnd => 4,
        Slot::WholeHost => 5,
        Slot::Host => 6,
    }
}

fn place(number: usize, safety: Safety, request: &Template) -> Slot {
    let slot = slot_of(number);
    let last = request.host.chars().rfind(|character| field_of(*character).is_some());
    let in_host = request.host.contains(slot);
    // Behind a user's name or a port comes what ends a host, too: `acme.example:443@evil.example`.
    let is_beside = request.front.contains(slot) || request.port.contains(slot);
    if request.url == Some(number) {
        Slot::Url
    } else if is_beside || in_host && (last != Some(slot) || ends_fixed(&request.host)) {
        Slot::Host
    } else if request.host == slot.to_string() {
        Slot::WholeHost
    } else if in_host {
        Slot::HostEnd
    } else if !request.path.contains(slot) {
        Slot::None
    } else if safety == Safety::Strict {
        Slot::Path
    } else {
        Slot::AnyPath
    }
}

/// Whether two whole labels behind the last slot say who gets the request.
fn ends_fixed(host: &str) -> bool {
    let end = host.rsplit(|character| field_of(character).is_some()).next().unwrap_or(host);
    end.split('.').skip(1).filter(|label| !label.is_empty()).count() >= 2
}

/// Whether the value that ends the host goes on with the name in front of it: `https://acme.example{path}`.
pub(crate) fn goes_on(request: &Template) -> bool {
    let mut before = request.host.chars().rev().skip_while(|character| field_of(*character).is_none()).skip(1);
    !ends_fixed(&request.host) && before.next().is_some_and(|character| character != '.')
}

/// The pattern of what is safe in the slot; none where anything is. `speaks_of`: whether the rule of the field names the character.
pub(crate) fn pattern(slot: Slot, safety: Safety, speaks_of: impl Fn(char) -> bool) -> Option<String> {
    let pattern = match slot {
        Slot::None => return None,
        Slot::Path | Slot::AnyPath => format!("^{SEGMENT}$"),
        // A host label is a path segment too.
        Slot::Host if safety == Safety::Strict && !speaks_of('.') => format!("^{LABEL}$"),
        Slot::Host => format!(r"^{LABEL}(?:\.{LABEL})*$"),
        Slot::WholeHost | Slot::HostEnd if speaks_of('/') => format!("^{HOST}{HOST_PATH}$"),
        Slot::WholeHost | Slot::HostEnd => format!("^{HOST}$"),
        Slot::Url => format!("^{WHOLE}$"),
    };
    Some(pattern)
}

/// Whether the character may be safe in the slot.
pub(crate) fn may_hold(slot: Slot, safety: Safety, character: char) -> bool {
    let others = match slot {
        Slot::None | Slot::AnyPath | Slot::Url => return true,
        Slot::Path => "._~-",
        Slot::Host if safety == Safety::Strict => "_-",
        Slot::Host => "._-",
        Slot::WholeHost | Slot::HostEnd => "._-:",
    };
    character.is_ascii_alphanumeric() || others.contains(character)
}

/// The pattern of what is safe in the slot and of which nothing else is to be said.
pub(crate) fn plain(slot: Slot) -> String {
    match slot {
        Slot::WholeHost | Slot::HostEnd => format!(r"^(?:[A-Za-z0-9_-]*\.)*{PUBLIC}$"),
        Slot::Url => PUBLIC_URL.to_string(),
        // With two dots it may be the whole host.
        Slot::Host => r"^[^.]*(?:\.[^.]*)?$".to_string(),
        Slot::None | Slot::Path | Slot::AnyPath => String::new(),
    }
}
