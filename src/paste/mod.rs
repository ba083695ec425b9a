//! Text to values: which part of it belongs into which field.

mod lines;

#[cfg(feature = "full")]
pub(crate) use lines::each_address;

use core::fmt;

use crate::change::ChangeCode;
use crate::check::{Entry, State, check, exceeds_limit};
#[cfg(feature = "full")]
use crate::clipboard;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::normalize::Normalized;
use crate::notes::{Kind, Note, Notes, Suggestion};
use crate::provider::Provider;
use crate::{Code, Section};

/// What a paste held. `Debug` shows no value.
#[derive(Clone, Debug)]
pub struct Pasted<'p> {
    /// In the order of the form.
    pub values: Vec<Found<'p>>,
    /// What was found for boxes that are filled with something else, in the order of the form.
    pub conflicts: Vec<Found<'p>>,
    /// What goes with both.
    pub notes: Notes<'p>,
}

/// A value that was found, and its field. `Debug` shows no value.
#[derive(Clone)]
pub struct Found<'p> {
    /// Whose value it is.
    pub field: FieldRef<'p>,
    /// What to put into its box.
    pub text: String,
}

impl fmt::Debug for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Found({:?})", (self.field.section(), self.field.id()))
    }
}

impl Provider<'_> {
    /// Finds this provider's values in whatever the user's clipboard held: a dashboard URL, alone or in prose;
    /// `Label value`, `Label: value` and label-over-value lines; a text that only one field can take.
    ///
    /// Where nothing is found the one issue is `nothing_recognized`; a labelled value that its field refuses is an issue
    /// of that field. At most [`MAX_UNITS`](crate::MAX_UNITS) UTF-16 units are looked at; more is `too_long`.
    #[must_use]
    pub fn paste(&self, text: &str) -> Pasted<'_> {
        self.paste_into(text, None, &[])
    }

    /// The same, where the paste goes into the box of `field`, which takes a text that stands alone, and `current` is what
    /// stands in the boxes already: one item a box, section, field id, text. What is found for another filled box is a conflict,
    /// or nothing if it is the same.
    ///
    /// ```
    /// use connect_fields::{Section, provider};
    ///
    /// let clay = provider("clay")?;
    /// let current = [(Section::Params, "workspaceId", "7")];
    /// let pasted = clay.paste_into("https://app.clay.com/workspaces/1060661", clay.field("apiKey").ok(), &current);
    /// assert_eq!(pasted.conflicts.first().map(|found| found.text.as_str()), Some("1060661"));
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[must_use]
    pub fn paste_into<'p>(
        &'p self,
        text: &str,
        field: Option<FieldRef<'_>>,
        current: &[(Section, &str, &str)],
    ) -> Pasted<'p> {
        let filled = self.fields().map(|field| Entry::of(field, current));
        self.paste_entry(Entry::Text(text), field.map_or(usize::MAX, |field| field.number()), filled)
    }

    /// `filled` has what stands in each box.
    pub(crate) fn paste_entry<'p, 't>(
        &'p self,
        entry: Entry<'_>,
        target: usize,
        filled: impl Iterator<Item = Entry<'t>> + Clone,
    ) -> Pasted<'p> {
        let mut finds = Finds { provider: self, target, values: Vec::new(), notes: Notes::new(self) };
        let otherwise = match entry {
            Entry::Text(text) if exceeds_limit(text) => Code::TooLong,
            #[cfg(feature = "full")]
            Entry::Text(text) if self.is_full() => clipboard::fill(&mut finds, text),
            Entry::Text(text) => {
                finds.addresses(text);
                finds.lines(text);
                Code::NothingRecognized
            }
            Entry::TooLong => Code::TooLong,
            Entry::Absent | Entry::NotText => Code::NothingRecognized,
        };
        finds.finish(otherwise, filled)
    }
}

/// Values found so far, in the order of the form; the first for a field counts.
pub(crate) struct Finds<'p> {
    pub(crate) provider: &'p Provider<'p>,
    /// The number of the field whose box was pasted into.
    pub(crate) target: usize,
    pub(crate) values: Vec<Found<'p>>,
    pub(crate) notes: Notes<'p>,
}

impl<'p> Finds<'p> {
    pub(crate) fn has(&self, field: FieldRef<'_>) -> bool {
        self.values.iter().any(|value| value.field.number() == field.number())
    }

    /// Takes a value for a field, if the field does. `code` says where it was found; a value that stood beside the
    /// field's name and is refused is worth an issue.
    pub(crate) fn take(&mut self, field: FieldRef<'p>, found: &str, code: Option<ChangeCode>) {
        if self.has(field) {
            return;
        }
        let told = self.notes.list.len();
        let (state, text) = check(field, found, &mut self.notes);
        if state == State::Valid {
            let before = self.values.iter().filter(|value| value.field.number() < field.number()).count();
            self.values.insert(before, Found { field, text: text.to_string() });
            if let Some(code) = code {
                let note = Note::new(Kind::Change, code as u8, field.number() as u8, NONE);
                self.notes.list.insert(told, note);
            }
        } else if code.is_none() && field.number() != self.target {
            self.notes.list.truncate(told);
        }
    }

    pub(crate) fn offer(&mut self, field: FieldRef<'p>, found: &str) {
        if !field.secret() && !self.has(field) {
            self.notes.suggestions.push(Suggestion { value: found.to_string(), field });
        }
    }

    /// Whether nothing was found so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty() && self.notes.list.is_empty() && self.notes.suggestions.is_empty()
    }

    /// `otherwise` is the issue where there is nothing to show for the text.
    fn finish<'t>(mut self, otherwise: Code, filled: impl Iterator<Item = Entry<'t>> + Clone) -> Pasted<'p> {
        #[cfg(feature = "full")]
        if self.provider.is_full() {
            self.offer_facts(&filled);
        }
        if self.is_empty() {
            self.notes.list.push(Note::new(Kind::Issue, otherwise as u8, NONE, NONE));
        }
        let (mut values, mut conflicts) = (Vec::new(), Vec::new());
        for found in self.values {
            let number = found.field.number();
            let there = match filled.clone().nth(number) {
                Some(Entry::Text(text)) if number != self.target => Normalized::of(found.field, text).value,
                _ => "",
            };
            if there.is_empty() {
                values.push(found);
            } else if there != found.text {
                conflicts.push(found);
            }
        }
        Pasted { values, conflicts, notes: self.notes }
    }
}
