//! Our own TOML to the form it means.

use connect_fields_format::Section;
use toml::Spanned;

use crate::form::{Condition, Form, FormField, Safety};
use crate::pem::Pem;
use crate::template::{Template, with_slots};
use crate::{Definition, Fault, FieldDefinition, Source, paste};

/// The form of a definition.
///
/// # Errors
/// All URL templates and sections that are none.
pub(crate) fn form(definition: &Definition, source: &Source<'_>) -> Result<Form, Vec<Fault>> {
    let mut faults = Vec::new();
    let requests = templates(&definition.requests, definition, source, &mut faults);
    let paste = paste::rules(definition, source, &mut faults);
    // Those that are no templates are faults already.
    let destination =
        definition.requests.first().and_then(|text| with_slots(text.get_ref(), "{", number(definition)).ok());
    let mut fields = Vec::new();
    for field in &definition.fields {
        let section = Section::ALL.into_iter().find(|section| section.name() == field.section.get_ref());
        let unknown = || (field.section.span(), "no such section", "use `credentials`, `params` or `assertion_option`");
        match section.ok_or_else(unknown) {
            Ok(section) => fields.push(field.form(section)),
            Err((span, what, fix)) => faults.push(Fault::new(source, span, what, fix)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Form {
        span: 0..0,
        id: definition.id.clone(),
        name: definition.name.get_ref().clone(),
        auth_mode: definition.auth_mode.clone(),
        docs_url: definition.docs_url.get_ref().clone(),
        requests,
        paste,
        destinations: destination.into_iter().collect(),
        verification: String::new(),
        fields,
    })
}

fn templates(
    texts: &[Spanned<String>],
    definition: &Definition,
    source: &Source<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<Template> {
    let mut parsed = Vec::new();
    for text in texts {
        let template = Template::parse(text.get_ref(), "{", number(definition));
        match template.and_then(|template| template.strict(text.get_ref()).map(|()| template)) {
            Ok(template) => parsed.push(template),
            Err((what, fix)) => faults.push(Fault::new(source, text.span(), what, fix)),
        }
    }
    parsed
}

/// Knows the number of the field of an id.
fn number(definition: &Definition) -> impl Fn(&str) -> Option<usize> {
    |id| definition.fields.iter().position(|field| field.id.get_ref() == id)
}

impl FieldDefinition {
    fn form(&self, section: Section) -> FormField {
        FormField {
            id: self.id.clone(),
            section,
            label: self.label.get_ref().clone(),
            aliases: self.aliases.clone(),
            help: self.help.get_ref().clone(),
            placeholder: self.placeholder.clone(),
            docs_url: self.docs_url.as_ref().map_or(String::new(), |url| url.get_ref().clone()),
            default: self.default.clone(),
            options: self.options.iter().map(|option| (option.value.clone(), option.label.clone())).collect(),
            prefix: String::new(),
            suffix: String::new(),
            secret: self.secret,
            multiline: self.multiline || self.pem == Some(Pem::Lf),
            verbatim: self.verbatim,
            required: !self.optional,
            hidden: false,
            visible_when: self
                .visible_when
                .as_ref()
                .map(|when| Condition { field: when.field.clone(), equals: when.equals.clone() }),
            pattern: self.pattern.clone(),
            format: None,
            shape: self.shape.clone().or(self.pem.map(|pem| Spanned::new(0..0, pem.shape().to_string()))),
            example: None,
            safety: Safety::Strict,
        }
    }
}
