//! What is odd with a catalog that compiles: each finding has a rule's name, a place, and a way to mend it.

mod ambiguity;
mod examples;
mod hosts;
mod names;
mod patterns;
mod positions;

use std::collections::HashMap;

use crate::catalog::Entry;
use crate::emit::Emitter;
use crate::form::{Form, FormField};
use crate::{Fault, Source};

/// All findings, in the order of the file.
pub(crate) fn faults(entries: &[Entry], emitter: &mut Emitter, source: &Source<'_>) -> Vec<Fault> {
    let spellings = names::Spellings::of(entries.iter().flat_map(|entry| &entry.form.fields));
    let mut linter = Linter { source, emitter, spellings, attacks: HashMap::new(), faults: Vec::new() };
    for entry in entries {
        for (number, field) in entry.form.fields.iter().enumerate() {
            linter.field(&entry.form, number, field);
        }
    }
    linter.faults
}

struct Linter<'s> {
    source: &'s Source<'s>,
    emitter: &'s mut Emitter,
    spellings: names::Spellings,
    /// By pattern: many fields share one.
    attacks: HashMap<String, Option<String>>,
    faults: Vec<Fault>,
}

impl Linter<'_> {
    fn field(&mut self, form: &Form, number: usize, field: &FormField) {
        self.anchors(field);
        self.ambiguity(field);
        self.example(field);
        self.host(form, number, field);
        self.name(field);
    }

    fn tell(&mut self, rule: &'static str, span: std::ops::Range<usize>, what: String, fix: impl Into<String>) {
        self.faults.push(Fault::new(self.source, span, what, fix).warning(rule));
    }
}
