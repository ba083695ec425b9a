//! The one seam to a clock.

/// Since the beginning of 1970.
#[cfg(js)]
pub(crate) fn seconds() -> u64 {
    (js_sys::Date::now() / 1000.0) as u64
}

/// Since the beginning of 1970.
#[cfg(not(js))]
pub(crate) fn seconds() -> u64 {
    std::time::UNIX_EPOCH.elapsed().map_or(0, |elapsed| elapsed.as_secs())
}
