//! A whole form: each field, what is missing, and what stands in each other's place.

use connect_fields_format::Section;

use crate::check::State;
#[cfg(feature = "full")]
use crate::credential;
use crate::entry::{Entry, check_entry};
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::normalize::Normalized;
use crate::notes::{Note, Notes, Value};
use crate::provider::Provider;
use crate::rule::edges::trim;
use crate::{Code, Error};

/// The result for a whole form.
#[derive(Clone, Debug)]
pub struct Validated<'t, 'p> {
    /// Whether the form can be submitted.
    pub ok: bool,
    /// What to submit, in the order of the form; empty unless `ok`.
    pub values: Vec<Value<'t, 'p>>,
    /// What goes with it.
    pub notes: Notes<'p>,
    /// Whether all fields are shown: nothing was left out.
    #[cfg_attr(not(js), expect(dead_code, reason = "native callers read the values"))]
    pub(crate) is_whole: bool,
}

impl Provider<'_> {
    /// Checks a whole form.
    ///
    /// `form` has one item a box: section, field id, text. Fields that the provider does not have, or that are not shown with
    /// these values, are left out of the value; where a field is given twice, the last counts. At most
    /// [`MAX_UNITS`](crate::MAX_UNITS) UTF-16 units of each text are looked at; more is [`Code::TooLong`].
    ///
    /// ```
    /// use connect_fields::{Section, provider};
    ///
    /// let clay = provider("clay")?;
    /// let form = [(Section::Credentials, "apiKey", "0123456789abcdef"), (Section::Params, "workspaceId", "")];
    /// let validated = clay.validate(&form);
    /// assert!(!validated.ok);
    /// assert_eq!(validated.notes.issues().map(|issue| issue.code.name()).collect::<Vec<_>>(), ["required"]);
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[must_use]
    pub fn validate<'t>(&self, form: &[(Section, &str, &'t str)]) -> Validated<'t, '_> {
        self.validate_entries(self.fields().map(|field| Entry::of(field, form)))
    }

    /// The same for a form whose values are stored: one item of `kept` a field whose value is, and was not changed.
    ///
    /// Where the box of such a field is empty, or shows a secret behind stars or dots, the field counts as filled and is absent
    /// from the values. A host that is not among `kept` may be another one than before, and so may one that is shown on a condition,
    /// where a field that decides about it is not: then the secrets are asked for once more ([`Code::SecretReentryRequired`]), so that
    /// what is stored is never sent elsewhere.
    ///
    /// # Errors
    /// [`Error::UnknownField`] where `kept` names a field that the provider does not have.
    ///
    /// ```
    /// use connect_fields::{Section, provider};
    ///
    /// let clay = provider("clay")?;
    /// let form = [(Section::Credentials, "apiKey", "••••••••"), (Section::Params, "workspaceId", "7")];
    /// let validated = clay.validate_kept(&form, &[(Section::Credentials, "apiKey")])?;
    /// assert!(validated.ok);
    /// assert_eq!(validated.values.len(), 1);
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    pub fn validate_kept<'t>(
        &self,
        form: &[(Section, &str, &'t str)],
        kept: &[(Section, &str)],
    ) -> Result<Validated<'t, '_>, Error> {
        for (section, id) in kept {
            self.field_in(*section, id)?;
        }
        Ok(self.validate_entries(self.fields().map(|field| {
            let entry = Entry::of(field, form);
            if kept.contains(&(field.section(), field.id())) { entry.kept() } else { entry }
        })))
    }

    pub(crate) fn validate_entries<'t, 'p>(
        &'p self,
        entries: impl Iterator<Item = Entry<'t>> + Clone,
    ) -> Validated<'t, 'p> {
        let mut notes = Notes::new(self);
        let mut values = Vec::new();
        let mut is_whole = true;
        for (field, entry) in self.fields().zip(entries.clone()) {
            if !is_visible(field, &entries) {
                is_whole = false;
                continue;
            }
            if is_kept(field, entry) {
                is_whole = false;
                let mut others = self.fields().zip(entries.clone());
                if field.secret() && others.any(|(field, entry)| moves_host(field, entry)) {
                    notes.issue(Code::SecretReentryRequired, field, NONE);
                }
                continue;
            }
            match check_entry(field, entry, &mut notes) {
                (State::Empty, _) if field.required() => notes.issue(Code::Required, field, NONE),
                (State::Valid, text) => values.push(Value { field, text }),
                _ => {}
            }
        }
        mark_swapped(&mut notes.list);
        #[cfg(feature = "full")]
        if self.is_full() {
            credential::compare(self, &entries, &mut notes);
            credential::tell_swapped(self, &entries, &mut notes);
        }
        let ok = !notes.has_issue();
        if !ok {
            values.clear();
        }
        Validated { ok, values, notes, is_whole }
    }
}

/// Whether the field may send the request to another host than the stored values did.
fn moves_host(field: FieldRef<'_>, entry: Entry<'_>) -> bool {
    match entry {
        Entry::Kept(_) => false,
        // Whatever is chosen now: with what was chosen before, another host may have been there, or none.
        _ if field.field.decides_host() => true,
        Entry::Text(text) => field.field.slot().is_in_host() && !trim(text).is_empty(),
        _ => false,
    }
}

/// Whether what is stored stays: nothing stands in the box, or what is shown in place of a secret.
fn is_kept(field: FieldRef<'_>, entry: Entry<'_>) -> bool {
    let Entry::Kept(text) = entry else { return false };
    // Stars, `•` and `●`.
    let is_mask = |three: &[u8]| matches!(three, b"***" | b"..." | [0xe2, 0x80, 0xa2] | [0xe2, 0x97, 0x8f]);
    trim(text).is_empty() || field.secret() && text.as_bytes().windows(3).any(is_mask)
}

/// Whether a form with these entries shows the field.
fn is_visible<'t>(field: FieldRef<'_>, entries: &(impl Iterator<Item = Entry<'t>> + Clone)) -> bool {
    let mut asked = field;
    // A field that waits for one that is not shown is not shown either. Those that wait for each other never are.
    for _ in field.provider.fields() {
        let Some((decisive, value)) = asked.visible_when() else { return true };
        let given = entries.clone().nth(decisive.number()).map_or("", Entry::text);
        let given = Normalized::of(decisive, given).value;
        // An empty box counts as what stands in it at first.
        let text = if given.is_empty() { decisive.default_text() } else { given };
        if text != value {
            return false;
        }
        asked = decisive;
    }
    false
}

/// Two boxes that each hold the other's value are not of the wrong kind, they are swapped.
fn mark_swapped(notes: &mut [Note]) {
    for at in 0..notes.len() {
        let Some((one, others)) = notes.get_mut(at..).and_then(<[Note]>::split_first_mut) else { return };
        let twin = Note { field: one.basis, basis: one.field, ..*one };
        if one.code == Code::WrongKind as u8
            && let Some(other) = others.iter_mut().find(|other| **other == twin)
        {
            (one.code, other.code) = (Code::Swapped as u8, Code::Swapped as u8);
        }
    }
}
