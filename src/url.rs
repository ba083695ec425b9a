//! The one seam to a URL parser: the host's own `URL` in WebAssembly, the `url` crate natively.

use crate::text::{Delimiters, cut, skip, strip_word};

/// What ends a scheme, and what ends a host that stands in its place.
const AFTER_SCHEME: Delimiters = Delimiters::new(b":/?#");
const SLASHES: Delimiters = Delimiters::new(b"/");
/// What ends a host and its port.
const AFTER_HOST: Delimiters = Delimiters::new(b"/?#");

/// Whether the whole URL, as the parser writes it without its port, begins with this.
#[cfg(js)]
pub(crate) fn begins(whole: &str, start: &str) -> bool {
    let Ok(url) = web_sys::Url::new(whole) else { return false };
    url.set_port("");
    // Compared on the other side: a text that came back would bring an allocator's worth of glue with it.
    url.to_string().starts_with(start, 0)
}

/// Whether the whole URL, as the parser writes it without its port, begins with this.
#[cfg(not(js))]
pub(crate) fn begins(whole: &str, start: &str) -> bool {
    url::Url::parse(whole).is_ok_and(|mut url| url.set_port(None).is_ok() && url.as_str().starts_with(start))
}

/// Whether the text is an absolute URL.
#[cfg(js)]
pub(crate) fn parses(text: &str) -> bool {
    web_sys::Url::new(text).is_ok()
}

/// Whether the text is an absolute URL.
#[cfg(not(js))]
pub(crate) fn parses(text: &str) -> bool {
    url::Url::parse(text).is_ok()
}

/// Addresses that are not on the internet, and names of the machine itself and of networks of one's own, as the parser writes them:
/// <https://www.iana.org/assignments/iana-ipv4-special-registry>, <https://www.iana.org/assignments/ipv6-address-space>,
/// <https://www.rfc-editor.org/rfc/rfc6761#section-6.3>, <https://www.rfc-editor.org/rfc/rfc6762#section-3>,
/// <https://www.icann.org/en/board-activities-and-meetings/materials/approved-resolutions-special-meeting-of-the-icann-board-29-07-2024-en>
/// Schemes are written in lower case: what begins in upper case counts under the flag `i` alone. `^/` matches no URL, only the text of
/// this pattern itself.
#[cfg(js)]
const PRIVATE: &str = concat!(
    r"^/|^[A-Z]+://\.*[^./[]*\.*(:|/)|^\w+://(((0|10|127|169\.254|192\.(168|0\.0)|198\.1[89]|172\.(1[6-9]|2\d|3[01])",
    r"|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|2(2[4-9]|[3-5]\d))\.[\d.]*\d|([^/]*\.)?(local(host)?|internal)\.*)[:/]",
    r"|\[(2002:|2001:0?:|(?![23][\da-f]{3}:)))",
);

/// Whether the host is private in a URL of these two texts, in front of whose host no user stands. Where only `public` ones are taken,
/// so are a name without a dot, a URL without a host, and what stands behind a front and is no host to a parser: nothing least of all,
/// because what follows it in a template would be the host.
#[cfg(js)]
pub(crate) fn is_private(front: &str, behind: &str, public: bool) -> bool {
    let mut whole = String::from(front);
    whole.push_str(behind);
    let Ok(url) = web_sys::Url::new(&whole) else { return public && !front.is_empty() };
    let pattern = js_sys::RegExp::new(PRIVATE, if public { "i" } else { "" });
    let is_private = url.to_string().search(&pattern) >= 0;
    // `RegExp.input` and its like keep the last text in which something was found: it may be a secret. So the pattern's own text, in
    // which it is found, too, is searched last, and they hold that and not the user's URL.
    js_sys::Object::to_string(&pattern).search(&pattern);
    is_private
}

/// Whether the host is private in a URL of these two texts, in front of whose host no user stands. Where only `public` ones are taken,
/// so are a name without a dot, a URL without a host, and what stands behind a front and is no host to a parser: nothing least of all,
/// because what follows it in a template would be the host.
#[cfg(not(js))]
pub(crate) fn is_private(front: &str, behind: &str, public: bool) -> bool {
    let Ok(url) = url::Url::parse(&[front, behind].concat()) else {
        return public && !front.is_empty();
    };
    match url.host() {
        Some(url::Host::Ipv4(address)) => is_private_v4(address),
        Some(url::Host::Ipv6(address)) => !is_public_v6(address),
        Some(url::Host::Domain(name)) => {
            let name = name.trim_matches('.');
            let last = name.rsplit('.').next().unwrap_or(name);
            ["localhost", "local", "internal"].contains(&last) || public && last == name
        }
        // `file:///etc`; of `foo://` nothing can be asked.
        None => public && url.has_authority() && !url.path().is_empty(),
    }
}

#[cfg(not(js))]
fn is_private_v4(address: std::net::Ipv4Addr) -> bool {
    match address.octets() {
        [0 | 10 | 127 | 224.., ..] | [169, 254, ..] | [192, 168, ..] | [192, 0, 0, _] => true,
        [100, second, ..] => (64..128).contains(&second),
        [172, second, ..] => (16..32).contains(&second),
        [198, second, ..] => (18..20).contains(&second),
        _ => false,
    }
}

/// Only what begins with 2 or 3 is on the internet, and of that not what stands for an IPv4 address:
/// <https://www.rfc-editor.org/rfc/rfc3056>, <https://www.rfc-editor.org/rfc/rfc4380>.
#[cfg(not(js))]
fn is_public_v6(address: std::net::Ipv6Addr) -> bool {
    match address.segments() {
        [0x2002, ..] | [0x2001, 0, ..] => false,
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

/// The host and the port of a URL that has a scheme, or of a text that begins with a host; and what follows. A parser passes over all
/// slashes behind a scheme of the web, and asks for none: <https://url.spec.whatwg.org/#special-authority-slashes-state>.
pub(crate) fn authority(text: &str) -> (&str, &str) {
    let (scheme, behind) = cut(text, AFTER_SCHEME);
    let behind = behind.strip_prefix(':').unwrap_or("");
    let is_web = strip_word(scheme, b"http").is_some_and(|end| end.len() < 2);
    cut(skip(if is_web || behind.starts_with('/') { behind } else { text }, SLASHES), AFTER_HOST)
}

/// Whether a parser may find a scheme in front.
pub(crate) fn has_scheme(text: &str) -> bool {
    cut(text, AFTER_SCHEME).1.starts_with(':')
}

/// Whether something follows the host, so that no text behind it changes the host any more.
pub(crate) fn host_is_complete(text: &str) -> bool {
    let (host, after) = authority(text);
    // `https:/` is on the way to `https://`.
    !after.is_empty() && !host.ends_with(':')
}

#[cfg(not(any(feature = "url", js)))]
compile_error!("a URL parser is needed: the feature `url`");
