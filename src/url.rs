//! The one seam to a URL parser: the host's own `URL` in WebAssembly, the `url` crate natively.

use crate::text::{Delimiters, cut};

/// What stands between a scheme and a host.
const MARK: &[u8] = b"://";
/// Longer than any scheme that is used.
const LONGEST_SCHEME: usize = 16;
/// What ends a host and its port.
const AFTER_HOST: Delimiters = Delimiters::new(b"/?#");

/// Whether the whole URL, as the parser writes it without its port, begins with this.
#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) fn begins(whole: &str, start: &str) -> bool {
    let Ok(url) = web_sys::Url::new(whole) else { return false };
    url.set_port("");
    // Compared on the other side: a text that came back would bring an allocator's worth of glue with it.
    url.to_string().starts_with(start, 0)
}

/// Whether the whole URL, as the parser writes it without its port, begins with this.
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
pub(crate) fn begins(whole: &str, start: &str) -> bool {
    url::Url::parse(whole).is_ok_and(|mut url| url.set_port(None).is_ok() && url.as_str().starts_with(start))
}

/// Whether the text is an absolute URL.
#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) fn parses(text: &str) -> bool {
    web_sys::Url::new(text).is_ok()
}

/// Whether the text is an absolute URL.
#[cfg(not(all(target_arch = "wasm32", feature = "js")))]
pub(crate) fn parses(text: &str) -> bool {
    url::Url::parse(text).is_ok()
}

/// The host and the port of a URL that has a scheme, or of a text that begins with a host; and what follows.
pub(crate) fn authority(text: &str) -> (&str, &str) {
    let scheme =
        (0..text.len().min(LONGEST_SCHEME)).find(|at| text.as_bytes().get(*at..*at + MARK.len()) == Some(MARK));
    cut(scheme.and_then(|at| text.get(at + MARK.len()..)).unwrap_or(text), AFTER_HOST)
}

/// Whether something follows the host, so that no text behind it changes the host any more.
pub(crate) fn has_host(text: &str) -> bool {
    !authority(text).1.is_empty()
}

#[cfg(not(any(feature = "url", all(target_arch = "wasm32", feature = "js"))))]
compile_error!("a URL parser is needed: the feature `url`, or `js` in WebAssembly");
