//! A field of a provider: what a form needs to draw it.

use connect_fields_format::{Field, Label, Section};

use crate::provider::Provider;

/// One field of a provider.
#[derive(Clone, Copy, Debug)]
pub struct FieldRef<'p> {
    pub(crate) provider: &'p Provider<'p>,
    pub(crate) field: &'p Field<'p>,
}

impl<'p> FieldRef<'p> {
    /// What the field's table says of a text.
    pub(crate) fn walk(&self, text: &str) -> Label {
        self.field.walk(text.as_bytes())
    }

    /// The value that an address of the provider gives it, made of pieces.
    pub(crate) fn rewritten(self, address: &str) -> Option<String> {
        self.provider.rewrites.iter().find_map(|rewrite| crate::source::made(rewrite, self.number(), address))
    }

    /// Whether its rule only warns.
    pub(crate) fn is_softened(&self) -> bool {
        let bits = self.provider.softened.get(self.number() / 32);
        bits.is_some_and(|bits| bits >> (self.number() % 32) & 1 == 1)
    }

    /// Whether it is the same field of the same provider: that of another one may have any number, and any name.
    pub(crate) fn is(self, other: FieldRef<'_>) -> bool {
        (self.provider.id(), self.section(), self.id()) == (other.provider.id(), other.section(), other.id())
    }

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

    /// One sentence on what it is or where it stands; empty where there is none.
    #[must_use]
    pub fn help(&self) -> &'p str {
        self.field.help()
    }

    /// What an empty box shows; empty where there is none.
    #[must_use]
    pub fn placeholder(&self) -> &'p str {
        self.field.placeholder()
    }

    /// The vendor's page about it; empty where there is none.
    #[must_use]
    pub fn docs_url(&self) -> &'p str {
        self.field.docs_url()
    }

    /// What the box holds at first; empty where there is none.
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

    /// Not shown to users: what a caller gives for it has to keep its rule, where it has one, and to be safe where it stands in a host.
    #[must_use]
    pub fn hidden(&self) -> bool {
        self.field.hidden()
    }

    /// The field that decides whether a form shows this one, and the value that it must have; `None` where it is always shown.
    #[must_use]
    pub fn visible_when(&self) -> Option<(FieldRef<'p>, &'p str)> {
        let (number, value) = self.field.when()?;
        Some((self.provider.at(number)?, value))
    }

    /// What a form shows in front of the box, no part of the value; empty where there is none.
    #[must_use]
    pub fn prefix(&self) -> &'p str {
        self.field.prefix()
    }

    /// What a form shows behind the box, no part of the value; empty where there is none.
    #[must_use]
    pub fn suffix(&self) -> &'p str {
        self.field.suffix()
    }

    /// A form that shows it is not valid without it.
    #[must_use]
    pub fn required(&self) -> bool {
        self.field.required()
    }
}
