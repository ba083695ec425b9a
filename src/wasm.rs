//! The JavaScript face: the only file that names `wasm_bindgen`.
//!
//! Descriptors cross as arrays, once. What is called again and again crosses as numbers: JavaScript writes UTF-8 where
//! `input` says and lengths where `lengths` says, makes one call, and reads words and text where its answer says.
//! An answer of 0 is: valid, nothing changed, nothing to tell.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use crate::check::Entry;
use crate::wire::{self, Output};
use crate::{Catalog, Provider};

/// More fields than any form has; their numbers fit into a byte.
const MAX_FIELDS: usize = 250;
/// In place of a length: the form has no such field.
const ABSENT: u32 = u32::MAX;
/// In place of a length: the form has something other than text.
const NOT_TEXT: u32 = u32::MAX - 1;

struct Face {
    providers: Vec<Provider<'static>>,
    lengths: [u32; MAX_FIELDS],
    input: Vec<u8>,
    output: Output,
}

thread_local! {
    static FACE: RefCell<Face> = const { RefCell::new(Face {
        providers: Vec::new(),
        lengths: [0; MAX_FIELDS],
        input: Vec::new(),
        output: Output::new(),
    }) };
}

/// Id, name and auth mode of each provider of the embedded catalog, one after another.
#[wasm_bindgen]
pub fn list() -> JsValue {
    let Ok(catalog) = Catalog::embedded() else { return JsValue::UNDEFINED };
    let mut texts = Vec::new();
    for provider in catalog.ids().filter_map(|id| catalog.provider(id).ok()) {
        texts.extend_from_slice(&[provider.id(), provider.name(), provider.auth_mode()]);
    }
    descriptor(&texts)
}

/// Opens a provider of the embedded catalog; gives its handle, or -1 where there is none.
#[wasm_bindgen]
pub fn open(id: &str) -> i32 {
    let Ok(provider) = crate::provider(id) else { return -1 };
    FACE.with_borrow_mut(|face| {
        face.providers.push(provider);
        face.providers.len() as i32 - 1
    })
}

/// The texts of a provider, in the order that [`wire::description`] tells.
#[wasm_bindgen]
pub fn describe(handle: usize) -> JsValue {
    FACE.with_borrow(|face| {
        let Some(provider) = face.providers.get(handle) else { return JsValue::UNDEFINED };
        descriptor(&wire::description(provider, &provider.revision()))
    })
}

fn descriptor(texts: &Vec<&str>) -> JsValue {
    serde_wasm_bindgen::to_value(texts).unwrap_or(JsValue::UNDEFINED)
}

/// Where up to `capacity` bytes of input may be written.
#[wasm_bindgen]
pub fn input(capacity: usize) -> *mut u8 {
    FACE.with_borrow_mut(|face| {
        face.input.resize(capacity, 0);
        face.input.as_mut_ptr()
    })
}

/// Where the length of each field's text may be written, in bytes.
#[wasm_bindgen]
pub fn lengths() -> *mut u32 {
    FACE.with_borrow_mut(|face| face.lengths.as_mut_ptr())
}

/// Checks the first `len` bytes of the input for one field.
#[wasm_bindgen]
pub fn check(handle: usize, field: usize, len: usize) -> *const u32 {
    call(handle, len, |provider, text, _, output| {
        provider.at(field).map_or(&[], |field| output.check(&field.check(text), field))
    })
}

/// Checks the form whose texts stand one after another in the first `len` bytes of the input.
#[wasm_bindgen]
pub fn validate(handle: usize, len: usize) -> *const u32 {
    call(handle, len, |provider, text, lengths, output| {
        let mut rest = text;
        let entries = lengths.iter().map(|length| match *length {
            ABSENT => Entry::Absent,
            NOT_TEXT => Entry::NotText,
            length => {
                let (text, after) = rest.split_at_checked(length as usize).unwrap_or_default();
                rest = after;
                Entry::Text(text)
            }
        });
        output.validate(&provider.validate_entries(entries))
    })
}

/// Finds values in the first `len` bytes of the input.
#[wasm_bindgen]
pub fn paste(handle: usize, len: usize) -> *const u32 {
    call(handle, len, |provider, text, _, output| output.paste(&provider.paste(text)))
}

/// Clears the text of the last answer.
#[wasm_bindgen]
pub fn forget() {
    FACE.with_borrow_mut(|face| face.output.forget());
}

fn call(
    handle: usize,
    len: usize,
    work: impl for<'o> FnOnce(&Provider<'_>, &str, &[u32], &'o mut Output) -> &'o [u32],
) -> *const u32 {
    FACE.with_borrow_mut(|face| {
        let Face { providers, lengths, input, output } = face;
        let bytes = input.get_mut(..len).unwrap_or_default();
        let text = core::str::from_utf8(bytes).unwrap_or_default();
        let words = providers.get(handle).map_or(&[] as &[u32], |provider| work(provider, text, lengths, output));
        let answer = if words.is_empty() { core::ptr::null() } else { words.as_ptr() };
        bytes.fill(0);
        answer
    })
}
