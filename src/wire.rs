//! Results as numbers and one text, for a caller on the other side of WebAssembly memory. Read by
//! `pkg/src/answer.ts`.
//!
//! A word is a kind (8 bits), a code (8), a field's number (8) and a basis (8): the word alone names a note, so the
//! other side can keep the object that it made for it. Values and suggestions are followed by a word, their length in
//! bytes of the text; an issue with an invisible character by two, the character and its position.

use crate::check::State;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::notes::Notes;
use crate::rule::invisible::InvisibleAt;

const SUGGESTION: u8 = 3;
pub(crate) const VALUE: u8 = 4;
pub(crate) const CONFLICT: u8 = 5;

/// An answer that is being written.
pub(crate) struct Answer {
    words: Vec<u32>,
    text: Vec<u8>,
}

impl Answer {
    pub(crate) fn new(state: State, notes: &Notes<'_>) -> Self {
        let mut words = Vec::with_capacity(3 + 2 * (notes.list.len() + notes.suggestions.len()));
        // One by one: a list of them is a call to copy it.
        words.push(0);
        words.push(0);
        words.push(state as u32);
        for note in &notes.list {
            words.push(word(note.kind as u8, note.code, note.field, note.basis));
            if let Some(InvisibleAt { character, position }) = note.found {
                words.push(character as u32);
                words.push(position);
            }
        }
        let mut answer = Self { words, text: Vec::new() };
        for suggestion in &notes.suggestions {
            answer.put(SUGGESTION, suggestion.field, &suggestion.value);
        }
        answer
    }

    pub(crate) fn put(&mut self, kind: u8, field: FieldRef<'_>, value: &str) {
        self.words.push(word(kind, 0, field.number() as u8, NONE));
        self.words.push(value.len() as u32);
        self.text.extend_from_slice(value.as_bytes());
    }

    /// `[words that follow, address of the text, state, words ...]`; both stay until memory is cleared.
    pub(crate) fn finish(self) -> *const u32 {
        let (words, text) = (self.words.leak(), self.text.leak());
        if let [count, address, _, rest @ ..] = words {
            (*count, *address) = (rest.len() as u32, text.as_ptr() as usize as u32);
        }
        words.as_ptr()
    }
}

fn word(kind: u8, code: u8, field: u8, basis: u8) -> u32 {
    u32::from_le_bytes([kind, code, field, basis])
}
