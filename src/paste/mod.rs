//! Text to values: which part of it belongs into which field.

mod address;
mod lines;
mod text;

use connect_fields_format::{Label, Template};

use crate::check::State;
use crate::issue::Basis;
use crate::normalize::ChangeCode;
use crate::notes::{Change, Notes, Suggestion, Value};
use crate::provider::{FieldRef, Provider};
use crate::{Code, Issue, MAX_UNITS};

/// The value that the text holds for this field, where the whole text is one of the field's own URLs or labelled texts.
pub(crate) fn source<'t>(field: FieldRef<'_>, whole: &'t str) -> Option<(&'t str, ChangeCode)> {
    let label = field.field.sources.as_ref()?.walk(whole.as_bytes());
    if !label.has(Label::URL) && !label.has(Label::TEXT) {
        return None;
    }
    let templates = &field.provider.record.templates;
    templates.iter().find_map(|template| match template {
        Template::Url { host, path } => {
            let slots = address::slots(host, path, whole)?;
            let (_, value) = slots.into_iter().find(|(number, _)| *number == field.number)?;
            Some((value, ChangeCode::ExtractedFromUrl))
        }
        Template::Text { label, field: number } if *number as usize == field.number => {
            Some((text::after_label(label, whole)?, ChangeCode::LabelRemoved))
        }
        Template::Text { .. } => None,
    })
}

/// What a paste held.
#[derive(Clone, Debug)]
pub struct Pasted<'t, 'p> {
    /// In the order of the form.
    pub values: Vec<Value<'t, 'p>>,
    /// What goes with it.
    pub notes: Notes<'p>,
}

impl Provider<'_> {
    /// Finds this provider's values in whatever the user's clipboard held: a dashboard URL, alone or in prose;
    /// `Label value`, `Label: value` and label-over-value lines; a text that only one field can take.
    ///
    /// Where nothing is found the one issue is `nothing_recognized`; a labelled value that its field refuses is an issue
    /// of that field. At most [`MAX_UNITS`] UTF-16 units are looked at; more is `too_long`.
    #[must_use]
    pub fn paste<'t>(&self, text: &'t str) -> Pasted<'t, '_> {
        if text.len() > MAX_UNITS && text.encode_utf16().count() > MAX_UNITS {
            return Pasted::refused(Code::TooLong);
        }
        let mut finds = Finds { provider: self, taken: vec![None; self.record.fields.len()], notes: Notes::default() };
        finds.addresses(text);
        finds.labelled(text);
        finds.bare(text);
        finds.finish()
    }
}

impl<'p> Pasted<'_, 'p> {
    fn refused(code: Code) -> Self {
        let issue = Issue { code, field: None, basis: Basis::Nothing };
        Self { values: Vec::new(), notes: Notes { issues: vec![issue], ..Notes::default() } }
    }
}

/// Values found so far; the first for a field counts.
struct Finds<'t, 'p> {
    provider: &'p Provider<'p>,
    taken: Vec<Option<&'t str>>,
    notes: Notes<'p>,
}

impl<'t, 'p> Finds<'t, 'p> {
    fn is_free(&self, number: usize) -> bool {
        matches!(self.taken.get(number), Some(None))
    }

    /// Takes a value for a field, if the field does.
    fn take(&mut self, number: usize, found: &'t str, code: Option<ChangeCode>) {
        let Some(field) = self.provider.at(number) else { return };
        if !self.is_free(number) {
            return;
        }
        let checked = field.check(found);
        if let (State::Valid, Some(slot)) = (checked.state, self.taken.get_mut(number)) {
            *slot = Some(checked.value);
            self.notes.changes.extend(code.map(|code| Change { code, field }));
            self.notes.append(checked.notes);
        } else if code.is_some() {
            self.notes.append(checked.notes);
        }
    }

    /// Several fields could take the text: the user decides.
    fn offer(&mut self, field: FieldRef<'p>, found: &str) {
        if !field.secret() && self.is_free(field.number) {
            self.notes.suggestions.push(Suggestion { value: found.to_string(), field });
        }
    }

    fn finish(self) -> Pasted<'t, 'p> {
        let found = self.provider.fields().zip(self.taken);
        let values: Vec<_> = found.filter_map(|(field, taken)| taken.map(|text| Value { field, text })).collect();
        if values.is_empty() && self.notes.issues.is_empty() && self.notes.suggestions.is_empty() {
            return Pasted::refused(Code::NothingRecognized);
        }
        Pasted { values, notes: self.notes }
    }
}
