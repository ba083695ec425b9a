//! The JavaScript face: the only file that names `wasm_bindgen`.
//!
//! Descriptors cross as one text a provider, once. What is called again and again crosses as numbers: JavaScript writes
//! UTF-8 where `input` says and lengths where `lengths` says, makes one call, and reads words and text where its answer
//! says. An answer of 0 is: valid, nothing changed, nothing to tell. A provider is named by its number in the catalog.

#[cfg(target_arch = "wasm32")]
use std::alloc::{GlobalAlloc, Layout};
use std::sync::{Mutex, MutexGuard};

use connect_fields_format::MAX_FIELDS;
use wasm_bindgen::prelude::*;

use crate::check::{Checked, Entry, check_entry};
use crate::notes::Notes;
use crate::wire::Output;
use crate::{Catalog, Provider};

/// In place of a length: the form has no such field.
const ABSENT: u32 = u32::MAX;
/// In place of a length: the form has something other than text.
const NOT_TEXT: u32 = u32::MAX - 1;
/// In place of a length: a text that is too long to be looked at, and was not written.
const TOO_LONG: u32 = u32::MAX - 2;

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
    let mut face = FACE.lock().ok()?;
    if face.providers.is_empty() {
        face.providers.extend(Catalog::embedded().ok()?.providers());
    }
    Some(face)
}

/// All texts of a provider, as `format/FORMAT.md` lists them; `undefined` behind the last one.
#[wasm_bindgen]
pub fn describe(number: usize) -> JsValue {
    let face = face();
    let provider = face.as_ref().and_then(|face| face.providers.get(number));
    provider.and_then(|provider| serde_wasm_bindgen::to_value(provider.record.texts).ok()).unwrap_or_default()
}

/// Changes with the definition of the provider.
#[wasm_bindgen]
pub fn revision(number: usize) -> u32 {
    face().and_then(|face| face.providers.get(number).map(|provider| provider.record.revision)).unwrap_or_default()
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
pub fn check(provider: usize, field: usize, len: usize) -> *const u32 {
    answer(provider, len, Work::Check { field })
}

/// Checks the form whose texts stand one after another in the first `len` bytes of the input.
#[wasm_bindgen]
pub fn validate(provider: usize, len: usize) -> *const u32 {
    answer(provider, len, Work::Validate)
}

/// Finds values in a text; its length is the first of the lengths.
#[wasm_bindgen]
pub fn paste(provider: usize, len: usize) -> *const u32 {
    answer(provider, len, Work::Paste)
}

fn answer(number: usize, len: usize, work: Work) -> *const u32 {
    let Some(mut face) = face() else { return std::ptr::null() };
    let Face { providers, lengths, input, output } = &mut *face;
    let Some(provider) = providers.get(number) else { return std::ptr::null() };
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
        Work::Validate => output.validate(provider, entries),
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

/// Clears what is given back, so that no text of a user stays behind in free memory.
#[cfg(target_arch = "wasm32")]
struct Clearing<A>(A);

// SAFETY: each call is passed on unchanged; what is cleared is memory that its owner has just given back.
#[cfg(target_arch = "wasm32")]
#[allow(unsafe_code, reason = "an allocator cannot be written without")]
unsafe impl<A: GlobalAlloc> GlobalAlloc for Clearing<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the caller owns `layout.size()` bytes at `memory`, and gives them up.
        unsafe {
            memory.write_bytes(0, layout.size());
            self.0.dealloc(memory, layout);
        }
    }
}

// rlsf is a third of the size of the standard allocator, and as quick for a few short lists a call.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: Clearing<rlsf::SmallGlobalTlsf> = Clearing(rlsf::SmallGlobalTlsf::new());
