//! Results as numbers and one text, for a caller on the other side of WebAssembly memory. Read by
//! `pkg/src/answer.ts`.
//!
//! A word is a kind (8 bits), a code (8), a field's number (8) and a basis (8): the word alone names an issue, so the
//! other side can keep the object that it made for it. A value and a suggestion are followed by a word, their length in
//! bytes of the text.

use crate::check::{Checked, Entry, State};
use crate::issue::Basis;
use crate::notes::{Notes, Value};
use crate::provider::FieldRef;
use crate::{Issue, Pasted, Provider};

const ISSUE: u32 = 0;
const WARNING: u32 = 1;
const CHANGE: u32 = 2;
const SUGGESTION: u32 = 3;
const VALUE: u32 = 4;

/// In place of a field's number, or of a sibling's.
const NONE: u32 = 255;
const RULE: u32 = 254;
const SHAPE: u32 = 253;

/// One call's result: `[words that follow, address of the text, state, words ...]`.
pub(crate) struct Output {
    words: Vec<u32>,
    text: Vec<u8>,
}

impl Output {
    pub(crate) const fn new() -> Self {
        Self { words: Vec::new(), text: Vec::new() }
    }

    pub(crate) fn check(&mut self, checked: &Checked<'_, '_>, field: FieldRef<'_>) -> &[u32] {
        let told = checked.state != State::Valid || has_notes(&checked.notes);
        self.begin(checked.state as u32);
        self.notes(&checked.notes);
        if told && checked.state == State::Valid {
            self.value(Value { field, text: checked.value });
        }
        self.end(told)
    }

    pub(crate) fn validate<'t>(&mut self, provider: &Provider<'_>, entries: impl Iterator<Item = Entry<'t>>) -> &[u32] {
        self.begin(0);
        // Values that nothing was done to are on the other side already.
        let notes = provider.validate_entries(entries, |value, changed| {
            if changed {
                self.value(value);
            }
        });
        self.notes(&notes);
        let ok = notes.issues.is_empty();
        if let Some(state) = self.words.get_mut(2) {
            *state = u32::from(ok);
        }
        self.end(!ok || has_notes(&notes))
    }

    pub(crate) fn paste(&mut self, pasted: &Pasted<'_, '_>) -> &[u32] {
        self.begin(0);
        self.notes(&pasted.notes);
        for value in &pasted.values {
            self.value(*value);
        }
        self.end(true)
    }

    fn begin(&mut self, state: u32) {
        self.words.clear();
        self.text.clear();
        self.words.extend_from_slice(&[0, 0, state]);
    }

    fn end(&mut self, told: bool) -> &[u32] {
        let (count, address) = (self.words.len() as u32 - 3, self.text.as_ptr() as usize as u32);
        if let [first, second, ..] = self.words.as_mut_slice() {
            (*first, *second) = (count, address);
        }
        if told { &self.words } else { &[] }
    }

    fn notes(&mut self, notes: &Notes<'_>) {
        for issue in &notes.issues {
            self.words.push(issue_word(ISSUE, issue));
        }
        for warning in &notes.warnings {
            self.words.push(issue_word(WARNING, warning));
        }
        for change in &notes.changes {
            self.words.push(word(CHANGE, change.code as u32, change.field.number() as u32, NONE));
        }
        for suggestion in &notes.suggestions {
            self.text(word(SUGGESTION, 0, suggestion.field.number() as u32, NONE), &suggestion.value);
        }
    }

    fn value(&mut self, value: Value<'_, '_>) {
        self.text(word(VALUE, 0, value.field.number() as u32, NONE), value.text);
    }

    fn text(&mut self, word: u32, text: &str) {
        self.words.extend_from_slice(&[word, text.len() as u32]);
        self.text.extend_from_slice(text.as_bytes());
    }
}

fn has_notes(notes: &Notes<'_>) -> bool {
    !(notes.warnings.is_empty() && notes.changes.is_empty() && notes.issues.is_empty())
}

fn word(kind: u32, code: u32, field: u32, basis: u32) -> u32 {
    kind | code << 8 | field << 16 | basis << 24
}

fn issue_word(kind: u32, issue: &Issue<'_>) -> u32 {
    let basis = match issue.basis {
        Basis::Nothing => NONE,
        Basis::Rule => RULE,
        Basis::Shape => SHAPE,
        Basis::Sibling(number) => number.into(),
    };
    word(kind, issue.code as u32, issue.field.map_or(NONE, |field| field.number() as u32), basis)
}
