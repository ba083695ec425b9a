//! The JavaScript face: the only file that names `wasm_bindgen`.
//!
//! JavaScript reads a catalog's texts by itself; what is said of a user's texts crosses as numbers. JavaScript writes UTF-8
//! where `input` says and lengths where `lengths` says, makes one call, and reads words and text where its answer says. An
//! answer of 0 is: valid, nothing changed, nothing to tell.
//!
//! What a call allocates stays until `clear`, which JavaScript calls when it has read the answer.
//!
//! A call that names a provider or a field that is not there has no answer, and least of all that a value is valid: it traps, and
//! JavaScript starts another module.

mod arena;

use std::process::abort;
use std::sync::{Mutex, MutexGuard};

use connect_fields_format::{FormatError, MAX_FIELDS};
use wasm_bindgen::prelude::*;

use crate::check::State;
use crate::entry::{Entry, check_entry};
use crate::notes::{Notes, Value};
use crate::wire::{Answer, CONFLICT, VALUE};
use crate::{Catalog, Error, Found, Provider};

/// In place of a length: the form has no such field.
const ABSENT: u32 = u32::MAX;
/// In place of a length: the form has something other than text.
const NOT_TEXT: u32 = u32::MAX - 1;
/// In place of a length: a text that is too long to be looked at, and was not written.
const TOO_LONG: u32 = u32::MAX - 2;
/// Beside a length: a value of the field is stored.
const KEPT: u32 = 1 << 30;

struct Face {
    catalogs: Vec<Catalog<'static>>,
    /// Those that were asked for, with their options.
    providers: Vec<Provider<'static>>,
    lengths: [u32; MAX_FIELDS + 1],
    input: &'static mut [u8],
}

// A module has one thread, so this lock is never contended.
static FACE: Mutex<Face> =
    Mutex::new(Face { catalogs: Vec::new(), providers: Vec::new(), lengths: [0; MAX_FIELDS + 1], input: &mut [] });

/// The one instance of the face.
fn face() -> MutexGuard<'static, Face> {
    FACE.lock().unwrap_or_else(|_| abort())
}

/// Opens the catalog that stands in the first `len` bytes of the input, and gives its number; below 0 what is wrong. The
/// input is the catalog's from now on: the next one begins elsewhere.
#[wasm_bindgen]
pub fn open(len: usize) -> i32 {
    let mut face = face();
    let input = std::mem::take(&mut face.input);
    match Catalog::open(input.get(..len).unwrap_or_default()) {
        Ok(catalog) => {
            face.catalogs.push(catalog);
            arena::keep();
            face.catalogs.len() as i32 - 1
        }
        Err(Error::Catalog(FormatError::NotACatalog)) => -1,
        Err(Error::Catalog(FormatError::Version(_))) => -2,
        Err(_) => -3,
    }
}

/// What each kind of credentials is called, by its number, with a line end behind each.
#[cfg(feature = "full")]
#[wasm_bindgen]
pub fn credentials() -> js_sys::Uint8Array {
    crate::credential::kinds::names().as_bytes().into()
}

/// From now on it is so many seconds after the beginning of 1970 for the provider.
#[cfg(feature = "full")]
#[wasm_bindgen]
pub fn time(provider: usize, seconds: f64) {
    if let Some(provider) = face().providers.get_mut(provider) {
        provider.seconds = Some(seconds as u64);
    }
}

/// Which providers of a catalog the text in the first `len` bytes of the input holds something of, and what tells so: `[count, number,
/// clue, rank, number, clue, rank ...]`, the surest first.
#[cfg(feature = "full")]
#[wasm_bindgen]
pub fn detect(catalog: usize, len: usize) -> *const u32 {
    let mut face = face();
    let Face { catalogs, input, .. } = &mut *face;
    let bytes = input.get_mut(..len).unwrap_or_default();
    let catalog = catalogs.get(catalog).unwrap_or_else(|| abort());
    let found = catalog.detect(std::str::from_utf8(bytes).unwrap_or_default());
    let mut words = vec![found.len() as u32];
    for found in found {
        words.extend([found.provider.record.number() as u32, found.clue as u32, found.rank as u32]);
    }
    bytes.fill(0);
    words.leak().as_ptr()
}

/// Takes a provider out of a catalog: what all other calls name is the number that this one gives. `public_hosts`: hosts of private
/// networks are refused.
#[wasm_bindgen]
pub fn provider(catalog: usize, number: usize, public_hosts: bool) -> usize {
    let mut face = face();
    let record = face.catalogs.get(catalog).and_then(|catalog| catalog.at(number));
    let mut provider = record.map_or_else(|| abort(), Provider::new);
    provider.public_hosts = public_hosts;
    #[cfg(feature = "full")]
    let provider = provider.full();
    face.providers.push(provider);
    arena::keep();
    face.providers.len() - 1
}

/// From now on the rule of the field only warns.
#[wasm_bindgen]
pub fn soften(provider: usize, field: usize) {
    if let Some(provider) = face().providers.get_mut(provider) {
        provider.soften_at(field);
    }
}

/// Changes with the definition of the provider.
#[wasm_bindgen]
pub fn revision(provider: usize) -> u32 {
    face().providers.get(provider).map_or_else(|| abort(), |provider| provider.record.revision())
}

/// Where up to `capacity` bytes of input may be written, behind what was written before.
#[wasm_bindgen]
pub fn input(capacity: usize) -> *mut u8 {
    let mut face = face();
    let grown = vec![0; capacity].leak();
    // The texts already written for this call.
    for (to, from) in grown.iter_mut().zip(face.input.iter_mut()) {
        *to = std::mem::take(from);
    }
    face.input = grown;
    arena::keep();
    face.input.as_mut_ptr()
}

/// Where the length of each field's text may be written, in bytes.
#[wasm_bindgen]
pub fn lengths() -> *mut u32 {
    face().lengths.as_mut_ptr()
}

/// What is done with the input.
enum Work {
    Check { field: usize },
    Validate,
    Paste { target: usize },
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

/// Finds values in the first text of the input, which was pasted into the box of the field `target`, if there is such a field; behind
/// it stands what the boxes hold.
#[wasm_bindgen]
pub fn paste(provider: usize, target: usize, len: usize) -> *const u32 {
    answer(provider, len, Work::Paste { target })
}

fn answer(number: usize, len: usize, work: Work) -> *const u32 {
    let mut face = face();
    let Face { providers, lengths, input, .. } = &mut *face;
    let provider = providers.get(number).unwrap_or_else(|| abort());
    let bytes = input.get_mut(..len).unwrap_or_default();
    #[allow(unsafe_code, reason = "a check of what an encoder wrote costs more than most calls")]
    // SAFETY: JavaScript writes ASCII by itself, and everything else with a `TextEncoder`: both are UTF-8.
    let text = unsafe { std::str::from_utf8_unchecked(bytes) };
    let mut entries = Entries { lengths: lengths.iter(), text };
    let answer = match work {
        Work::Check { field } => {
            let field = provider.at(field).unwrap_or_else(|| abort());
            let mut notes = Notes::new(provider);
            let (state, text) = check_entry(field, entries.next().unwrap_or(Entry::Absent), &mut notes);
            let value = (state == State::Valid).then_some(Value { field, text });
            answer_values(state, &notes, value.as_slice(), true)
        }
        Work::Validate => {
            let validated = provider.validate_entries(entries);
            let state = if validated.ok { State::Valid } else { State::Invalid };
            answer_values(state, &validated.notes, &validated.values, validated.is_whole)
        }
        Work::Paste { target } => {
            let pasted = provider.paste_entry(entries.next().unwrap_or(Entry::Absent), target, entries);
            let mut answer = Answer::new(State::Empty, &pasted.notes);
            for Found { field, text } in &pasted.values {
                answer.put(VALUE, *field, text);
            }
            for Found { field, text } in &pasted.conflicts {
                answer.put(CONFLICT, *field, text);
            }
            answer.finish()
        }
    };
    bytes.fill(0);
    answer
}

/// Nothing where the state is valid, there is nothing to say and nothing was left out: what was given is the value.
fn answer_values(state: State, notes: &Notes<'_>, values: &[Value<'_, '_>], is_whole: bool) -> *const u32 {
    if state == State::Valid && notes.is_empty() && is_whole {
        return std::ptr::null();
    }
    let mut answer = Answer::new(state, notes);
    for Value { field, text } in values {
        answer.put(VALUE, *field, text);
    }
    answer.finish()
}

/// The texts of a form, one behind another, and the length of each.
#[derive(Clone)]
struct Entries<'t> {
    lengths: std::slice::Iter<'t, u32>,
    text: &'t str,
}

impl<'t> Iterator for Entries<'t> {
    type Item = Entry<'t>;

    fn next(&mut self) -> Option<Entry<'t>> {
        Some(match *self.lengths.next()? {
            ABSENT => Entry::Absent,
            NOT_TEXT => Entry::NotText,
            TOO_LONG => Entry::TooLong,
            length => {
                let (text, after) = self.text.split_at_checked((length & !KEPT) as usize).unwrap_or_default();
                self.text = after;
                if length & KEPT == 0 { Entry::Text(text) } else { Entry::Kept(text) }
            }
        })
    }
}

/// Gives back and clears what the last call allocated, its answer too: no text of a user stays behind.
#[wasm_bindgen]
pub fn clear() {
    arena::clear();
}
