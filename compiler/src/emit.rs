//! A form to the record that goes into the catalog.

use std::collections::HashSet;
use std::rc::Rc;

use connect_fields_format::{Choice, FieldSource, GIVES, KindSource, ProviderSource, Slot};

use crate::automaton::AutomatonError;
use crate::form::{Form, FormField, Format};
use crate::kind::{Kind, Kinds};
use crate::paste::PasteRule;
use crate::{Fault, Source, slot};

/// A form and what is made of it.
pub(crate) struct Record {
    pub(crate) form: Form,
    fields: Vec<Parts>,
    templates: Vec<String>,
    rewrites: Vec<String>,
}

/// What is made of one field.
struct Parts {
    slot: Slot,
    rule: Rc<Kind>,
    /// The shape that its values have, as far as anyone knows.
    shape: Option<Rc<Kind>>,
    /// What is safe in its slot; the same for all fields of such a slot.
    safety: Option<Rc<Kind>>,
}

/// Makes records.
#[derive(Default)]
pub(crate) struct Emitter {
    kinds: Kinds,
}

impl Emitter {
    /// One whose records hold the patterns of rules, too.
    pub(crate) fn with_patterns(patterns: bool) -> Self {
        Self { kinds: Kinds::new(patterns) }
    }

    /// The record of a form.
    ///
    /// # Errors
    /// A fault for each field whose patterns cannot be compiled.
    pub(crate) fn record(&mut self, form: Form, source: &Source<'_>) -> Result<Record, Vec<Fault>> {
        let (mut fields, mut faults) = (Vec::new(), form.condition_faults(source));
        for (number, field) in form.fields.iter().enumerate() {
            match self.parts(slot::of(number, field.safety, &form.requests), field) {
                Ok(parts) => fields.push(parts),
                Err(error) => {
                    let pattern = field.pattern.as_ref().or(field.shape.as_ref()).unwrap_or(&field.id);
                    faults.push(pattern_fault(source, pattern.span(), &error));
                }
            }
        }
        let mut paste: Vec<&PasteRule> = form.paste.iter().collect();
        // Of two that fill the same the one that says more.
        paste.sort_by_key(|rule| std::cmp::Reverse((rule.fills, rule.address().len())));
        let texts = paste.into_iter().map(|rule| rule.text.clone());
        let (rewrites, templates) = texts.partition(|text| text.contains(char::from(GIVES)));
        if faults.is_empty() { Ok(Record { form, fields, templates, rewrites }) } else { Err(faults) }
    }

    fn parts(&mut self, slot: Slot, field: &FormField) -> Result<Parts, AutomatonError> {
        let (rule, shape) = (self.kinds.of_rule(field, slot)?, self.kinds.of_shape(field)?);
        let safe = slot::pattern(slot, field.safety, |character| rule.speaks_of(character));
        let safety = safe.map(|safe| self.kinds.of_safe(safe, slot::plain(slot))).transpose()?;
        Ok(Parts { slot, rule, shape, safety })
    }

    /// Whether the rule of the field takes the text; `None` where it has none that can be compiled.
    pub(crate) fn accepts(&mut self, field: &FormField, text: &str) -> Option<bool> {
        Some(self.kinds.of_rule(field, Slot::None).ok()?.accepts(text))
    }
}

fn pattern_fault(source: &Source<'_>, span: std::ops::Range<usize>, error: &AutomatonError) -> Fault {
    let fault = match error {
        AutomatonError::Pattern(error) => Fault::new(source, span, "this pattern cannot be compiled", error.message),
        AutomatonError::TooLarge => {
            Fault::new(source, span, "this pattern needs too large a table", "use smaller counts or fewer alternatives")
        }
    };
    fault.of("pattern-not-linear")
}

impl Record {
    pub(crate) fn provider(&self) -> ProviderSource<'_> {
        let Form { id, name, auth_mode, docs_url, fields, .. } = &self.form;
        let deciding = self.deciding_hosts();
        let parts = fields.iter().zip(&self.fields).enumerate();
        let source = |(number, (field, parts))| {
            FormField::source(field, parts, self.form.decisive(field), deciding.contains(&number))
        };
        ProviderSource {
            id,
            name,
            auth_mode,
            docs_url,
            fields: parts.map(source).collect(),
            templates: self.templates.clone(),
            rewrites: self.rewrites.clone(),
            destinations: self.form.destinations.iter().map(String::as_str).collect(),
            verification: &self.form.verification,
        }
    }

    /// The numbers of the fields that decide whether a field that stands in a host is shown.
    fn deciding_hosts(&self) -> HashSet<usize> {
        let fields = self.form.fields.iter().zip(&self.fields);
        let in_hosts = fields.filter(|(_, parts)| parts.slot.is_in_host());
        in_hosts.flat_map(|(field, _)| self.form.deciding(field)).collect()
    }
}

impl FormField {
    fn source<'d>(&'d self, parts: &'d Parts, decisive: Option<usize>, decides_host: bool) -> FieldSource<'d> {
        FieldSource {
            id: self.id.get_ref(),
            section: self.section,
            label: &self.label,
            aliases: self.aliases.iter().map(String::as_str).collect(),
            help: &self.help,
            placeholder: &self.placeholder,
            docs_url: &self.docs_url,
            default: &self.default,
            choices: self.options.iter().map(|(value, label)| Choice { value, label }).collect(),
            secret: self.secret,
            multiline: self.multiline,
            verbatim: self.verbatim,
            required: self.required,
            slot: parts.slot,
            hidden: self.hidden,
            when: decisive.zip(self.visible_when.as_ref().map(|condition| condition.equals.as_str())),
            decides_host,
            is_url: self.format == Some(Format::Uri),
            prefix: &self.prefix,
            suffix: &self.suffix,
            rule: parts.rule.source(),
            // Nobody has to meet it.
            shape: parts.shape.as_ref().map(|shape| KindSource { patterns: &[], ..shape.source() }),
            safety: parts.safety.as_ref().map(|safety| safety.source()),
        }
    }
}
