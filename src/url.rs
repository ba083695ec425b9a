//! The one seam to a URL parser: the host's own `URL` in WebAssembly, the `url` crate natively.

/// A whole http(s) URL as the parser writes it; `None` where it refuses it.
#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) fn href(text: &str) -> Option<String> {
    web_sys::Url::new(text).ok().map(|url| url.href())
}

/// A whole http(s) URL as the parser writes it; `None` where it refuses it.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn href(text: &str) -> Option<String> {
    url::Url::parse(text).ok().map(Into::into)
}

#[cfg(all(target_arch = "wasm32", not(feature = "js")))]
compile_error!("in WebAssembly the URL parser is the host's: turn on the feature `js`");
