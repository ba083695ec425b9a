//! The one seam to a URL parser: the host's own `URL` in WebAssembly, the `url` crate natively.

/// Whether the whole URL, as the parser writes it without its port, begins with this.
#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) fn begins(whole: &str, start: &str) -> bool {
    let Ok(url) = web_sys::Url::new(whole) else { return false };
    url.set_port("");
    // Compared on the other side: a text that came back would bring an allocator's worth of glue with it.
    url.to_string().starts_with(start, 0)
}

/// Whether the whole URL, as the parser writes it without its port, begins with this.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn begins(whole: &str, start: &str) -> bool {
    url::Url::parse(whole).is_ok_and(|mut url| url.set_port(None).is_ok() && url.as_str().starts_with(start))
}

#[cfg(all(target_arch = "wasm32", not(feature = "js")))]
compile_error!("in WebAssembly the URL parser is the host's: turn on the feature `js`");
