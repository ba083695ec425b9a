//! See `connect_fields_fuzz::check`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| connect_fields_fuzz::check(data));
