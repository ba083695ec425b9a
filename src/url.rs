//! The one seam to a URL parser: the host's own `URL` in WebAssembly, the `url` crate natively.

/// What the parser made of a whole http(s) URL.
pub(crate) struct Parts {
    /// In lower case.
    pub(crate) host: String,
    /// From the first slash on.
    pub(crate) path: String,
}

/// The same for a URL without its scheme.
pub(crate) fn parse_bare(text: &str) -> Option<Parts> {
    let mut whole = String::from("https://");
    whole.push_str(text);
    parse(&whole)
}

#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) fn parse(text: &str) -> Option<Parts> {
    let url = web_sys::Url::new(text).ok()?;
    Some(Parts { host: url.hostname(), path: url.pathname() })
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn parse(text: &str) -> Option<Parts> {
    let url = url::Url::parse(text).ok()?;
    Some(Parts { host: url.host_str()?.to_string(), path: url.path().to_string() })
}

#[cfg(all(target_arch = "wasm32", not(feature = "js")))]
compile_error!("in WebAssembly the URL parser is the host's: turn on the feature `js`");
