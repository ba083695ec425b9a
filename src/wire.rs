//! Results as numbers and one text, for a caller on the other side of WebAssembly memory. Read by
//! `pkg/src/answer.ts`.
//!
//! A word is a kind (8 bits), a code (8), a field's number (8) and a basis (8): the word alone names a note, so the
//! other side can keep the object that it made for it. A value and a suggestion are followed by a word, their length in
//! bytes of the text; an issue with an invisible character by two, the character and its position.

use crate::check::State;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::notes::{Notes, Value};
use crate::rule::invisible::Found;

const SUGGESTION: u8 = 3;
const VALUE: u8 = 4;

/// `[words that follow, address of the text, state, words ...]`; both stay until memory is cleared. Nothing
/// where the state is valid, there is no note and nothing was left out: what was given is the value.
pub(crate) fn answer(
    state: State,
    notes: &Notes<'_>,
    values: &[Value<'_, '_>],
    is_whole: bool,
) -> Option<&'static [u32]> {
    if state == State::Valid && notes.list.is_empty() && is_whole {
        return None;
    }
    let mut words = Vec::with_capacity(3 + notes.list.len() + 2 * (notes.suggestions.len() + values.len()));
    words.extend([0, 0, state as u32]);
    let mut text = Vec::new();
    for note in &notes.list {
        words.push(word(note.kind as u8, note.code, note.field, note.basis));
        if let Some(Found { character, position }) = note.found {
            words.extend([character as u32, position]);
        }
    }
    let mut put = |kind: u8, field: FieldRef<'_>, value: &str| {
        words.push(word(kind, 0, field.number() as u8, NONE));
        words.push(value.len() as u32);
        text.extend_from_slice(value.as_bytes());
    };
    for suggestion in &notes.suggestions {
        put(SUGGESTION, suggestion.field, &suggestion.value);
    }
    for value in values {
        put(VALUE, value.field, value.text);
    }
    let (words, text) = (words.leak(), text.leak());
    if let [count, address, _, rest @ ..] = words {
        (*count, *address) = (rest.len() as u32, text.as_ptr() as usize as u32);
    }
    Some(words)
}

fn word(kind: u8, code: u8, field: u8, basis: u8) -> u32 {
    u32::from_le_bytes([kind, code, field, basis])
}
