//! Plain views of a provider and its fields.

use connect_fields_format::{Field, Provider as Record, Section, Table};

use crate::Error;

/// A provider of a catalog.
#[derive(Clone, Debug)]
pub struct Provider<'a> {
    pub(crate) record: Record<'a>,
    pub(crate) urls: Table<'a>,
    fields: Vec<Field<'a>>,
}

impl<'a> Provider<'a> {
    pub(crate) fn new(record: Record<'a>) -> Self {
        let mut fields = Vec::new();
        while let Some(field) = record.field(fields.len()) {
            fields.push(field);
        }
        Self { record, urls: record.urls(), fields }
    }

    /// Kebab-case, permanent.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.record.id()
    }

    /// The vendor's own spelling.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.record.name()
    }

    /// `API_KEY`, `BASIC`, `OAUTH2_CC` ...
    #[must_use]
    pub fn auth_mode(&self) -> &'a str {
        self.record.auth_mode()
    }

    /// The vendor's page about its credentials.
    #[must_use]
    pub fn docs_url(&self) -> &'a str {
        self.record.docs_url()
    }

    /// Eight hexadecimal digits that change with the definition.
    #[must_use]
    pub fn revision(&self) -> String {
        format!("{:08x}", self.record.revision())
    }

    /// The fields, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = FieldRef<'_>> {
        self.fields.iter().map(|field| FieldRef { provider: self, field })
    }

    /// Finds a field by its id.
    ///
    /// # Errors
    /// [`Error::UnknownField`]; [`Error::AmbiguousField`] where two sections have the id: use [`Provider::field_in`].
    pub fn field(&self, id: &str) -> Result<FieldRef<'_>, Error> {
        let mut found = self.fields().filter(|field| field.id() == id);
        match (found.next(), found.next()) {
            (Some(field), None) => Ok(field),
            (Some(_), Some(_)) => Err(Error::AmbiguousField { id: id.to_string() }),
            (None, _) => Err(self.unknown(id)),
        }
    }

    /// Finds a field by its section and id.
    ///
    /// # Errors
    /// [`Error::UnknownField`].
    pub fn field_in(&self, section: Section, id: &str) -> Result<FieldRef<'_>, Error> {
        let mut fields = self.fields();
        fields.find(|field| field.section() == section && field.id() == id).ok_or_else(|| self.unknown(id))
    }

    pub(crate) fn at(&self, number: usize) -> Option<FieldRef<'_>> {
        Some(FieldRef { provider: self, field: self.fields.get(number)? })
    }

    fn unknown(&self, id: &str) -> Error {
        let known: Vec<String> = self.fields().map(|field| [field.section().name(), field.id()].join(".")).collect();
        Error::UnknownField { id: id.to_string(), known: known.join(", ") }
    }
}

/// One field of a provider.
#[derive(Clone, Copy, Debug)]
pub struct FieldRef<'p> {
    pub(crate) provider: &'p Provider<'p>,
    pub(crate) field: &'p Field<'p>,
}

impl<'p> FieldRef<'p> {
    /// Its place in the form.
    pub(crate) fn number(&self) -> usize {
        self.field.number
    }

    /// The key that the integration platform expects.
    #[must_use]
    pub fn id(&self) -> &'p str {
        self.field.id()
    }

    /// Where the value goes.
    #[must_use]
    pub fn section(&self) -> Section {
        self.field.section()
    }

    /// The name on the form.
    #[must_use]
    pub fn label(&self) -> &'p str {
        self.field.label()
    }

    /// One sentence on what it is or where it stands.
    #[must_use]
    pub fn help(&self) -> &'p str {
        self.field.help()
    }

    /// What an empty box shows.
    #[must_use]
    pub fn placeholder(&self) -> &'p str {
        self.field.placeholder()
    }

    /// The vendor's page about it; empty where there is none.
    #[must_use]
    pub fn docs_url(&self) -> &'p str {
        self.field.docs_url()
    }

    /// What the box holds at first.
    #[must_use]
    pub fn default_text(&self) -> &'p str {
        self.field.default()
    }

    /// May hold line breaks.
    #[must_use]
    pub fn multiline(&self) -> bool {
        self.field.multiline()
    }

    /// Taken as it is: no change is ever made to it.
    #[must_use]
    pub fn verbatim(&self) -> bool {
        self.field.verbatim()
    }

    /// The values to choose from and what people read for each; none when the text is free.
    pub fn options(&self) -> impl Iterator<Item = (&'p str, &'p str)> {
        self.field.choices()
    }

    /// To be kept from eyes and logs.
    #[must_use]
    pub fn secret(&self) -> bool {
        self.field.secret()
    }

    /// A form without it is not valid.
    #[must_use]
    pub fn required(&self) -> bool {
        self.field.required()
    }
}
