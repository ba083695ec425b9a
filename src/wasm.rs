//! The JavaScript face: the only file that names `wasm_bindgen`.
//!
//! Descriptors cross as arrays, once. What is called again and again crosses as numbers: JavaScript writes UTF-8 where
//! `input` says and lengths where `lengths` says, makes one call, and reads words and text where its answer says.
//! An answer of 0 is: valid, nothing changed, nothing to tell.

use std::sync::{Mutex, MutexGuard};

use wasm_bindgen::prelude::*;

use crate::check::{Checked, Entry, check_entry};
use crate::notes::Notes;
use crate::wire::{self, Output};
use crate::{Catalog, Provider};

/// More fields than any form has; their numbers fit into a byte.
const MAX_FIELDS: usize = 250;
/// In place of a length: the form has no such field.
const ABSENT: u32 = u32::MAX;
/// In place of a length: the form has something other than text.
const NOT_TEXT: u32 = u32::MAX - 1;
/// In place of a length: a text that is too long to be looked at, and was not written.
const TOO_LONG: u32 = u32::MAX - 2;

// A third of the size of the standard allocator, and as quick for a few short lists a call.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

struct Face {
    providers: Vec<Provider<'static>>,
    lengths: [u32; MAX_FIELDS],
    input: Vec<u8>,
    output: Output,
}

// A module has one thread, so this lock is never contended.
static FACE: Mutex<Face> =
    Mutex::new(Face { providers: Vec::new(), lengths: [0; MAX_FIELDS], input: Vec::new(), output: Output::new() });

/// The one instance of the face; `None` only after a trap, when the module is about to be thrown away.
fn face() -> Option<MutexGuard<'static, Face>> {
    FACE.lock().ok()
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
    let Some(mut face) = face() else { return -1 };
    face.providers.push(provider);
    face.providers.len() as i32 - 1
}

/// The texts of a provider, in the order that [`wire::description`] tells.
#[wasm_bindgen]
pub fn describe(handle: usize) -> JsValue {
    let face = face();
    let provider = face.as_ref().and_then(|face| face.providers.get(handle));
    provider.map_or(JsValue::UNDEFINED, |provider| descriptor(&wire::description(provider, &provider.revision())))
}

fn descriptor(texts: &Vec<&str>) -> JsValue {
    serde_wasm_bindgen::to_value(texts).unwrap_or(JsValue::UNDEFINED)
}

/// Where up to `capacity` bytes of input may be written.
#[wasm_bindgen]
pub fn input(capacity: usize) -> *mut u8 {
    face().map_or(std::ptr::null_mut(), |mut face| {
        face.input.resize(capacity, 0);
        face.input.as_mut_ptr()
    })
}

/// Where the length of each field's text may be written, in bytes.
#[wasm_bindgen]
pub fn lengths() -> *mut u32 {
    face().map_or(std::ptr::null_mut(), |mut face| face.lengths.as_mut_ptr())
}

/// What is done with the input.
enum Work {
    Check { field: usize },
    Validate,
    Paste,
}

/// Checks a text for one field; its length is the first of the lengths.
#[wasm_bindgen]
pub fn check(handle: usize, field: usize, len: usize) -> *const u32 {
    answer(handle, len, Work::Check { field })
}

/// Checks the form whose texts stand one after another in the first `len` bytes of the input.
#[wasm_bindgen]
pub fn validate(handle: usize, len: usize) -> *const u32 {
    answer(handle, len, Work::Validate)
}

/// Finds values in a text; its length is the first of the lengths.
#[wasm_bindgen]
pub fn paste(handle: usize, len: usize) -> *const u32 {
    answer(handle, len, Work::Paste)
}

fn answer(handle: usize, len: usize, work: Work) -> *const u32 {
    let Some(mut face) = face() else { return std::ptr::null() };
    let Face { providers, lengths, input, output } = &mut *face;
    let Some(provider) = providers.get(handle) else { return std::ptr::null() };
    let bytes = input.get_mut(..len).unwrap_or_default();
    let mut text = core::str::from_utf8(bytes).unwrap_or_default();
    let mut entries = lengths.iter().map(|length| next_entry(&mut text, *length));
    let words = match work {
        Work::Check { field } => {
            let Some(field) = provider.at(field) else { return std::ptr::null() };
            let mut notes = Notes::default();
            let (state, value) = check_entry(field, entries.next().unwrap_or(Entry::Absent), &mut notes);
            output.check(&Checked { state, value, notes }, field)
        }
        Work::Validate => output.validate(&provider.validate_entries(entries)),
        Work::Paste => output.paste(&provider.paste_entry(entries.next().unwrap_or(Entry::Absent))),
    };
    let answer = if words.is_empty() { std::ptr::null() } else { words.as_ptr() };
    bytes.fill(0);
    answer
}

fn next_entry<'t>(rest: &mut &'t str, length: u32) -> Entry<'t> {
    match length {
        ABSENT => Entry::Absent,
        NOT_TEXT => Entry::NotText,
        TOO_LONG => Entry::TooLong,
        length => {
            let (text, after) = rest.split_at_checked(length as usize).unwrap_or_default();
            *rest = after;
            Entry::Text(text)
        }
    }
}

/// Clears the text of the last answer.
#[wasm_bindgen]
pub fn forget() {
    if let Some(mut face) = face() {
        face.output.forget();
    }
}
