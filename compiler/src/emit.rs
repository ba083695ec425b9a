//! A definition to the record that goes into the catalog.

use connect_fields_format::{Choice, FieldSource, Label, ProviderSource, Section, Slot, TableSource};
use toml::Spanned;

use crate::automaton::{Automaton, AutomatonError};
use crate::facts::OwnedFacts;
use crate::template::{HOST_SLOT, OwnedTemplate, PATH_SLOT, slot_of};
use crate::{Definition, Fault, FieldDefinition, Source, ecma, plain};

/// What is made of a definition and not in its text.
pub(crate) struct Record {
    fields: Vec<FieldParts>,
    templates: Vec<OwnedTemplate>,
    urls: TableSource,
}

struct FieldParts {
    section: Section,
    slot: Slot,
    table: TableSource,
    rule: Option<OwnedFacts>,
    shape: Option<OwnedFacts>,
    plain: String,
}

pub(crate) fn record(definition: &Definition, source: &Source<'_>) -> Result<Record, Vec<Fault>> {
    let mut faults = Vec::new();
    let requests = templates(&definition.requests, definition, source, &mut faults);
    let mut templates = templates(&definition.paste, definition, source, &mut faults);
    templates.sort_by_key(|template| std::cmp::Reverse(template.fills()));
    let mut fields = Vec::new();
    for (number, field) in definition.fields.iter().enumerate() {
        match field_parts(number, field, &requests, source) {
            Ok(parts) => fields.push(parts),
            Err(fault) => faults.push(fault),
        }
    }
    let urls = urls(&templates).map_err(|error| faults.push(pattern_fault(source, 0..0, &error)));
    match urls {
        Ok(urls) if faults.is_empty() => Ok(Record { fields, templates, urls }),
        _ => Err(faults),
    }
}

fn templates(
    texts: &[Spanned<String>],
    definition: &Definition,
    source: &Source<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<OwnedTemplate> {
    let mut parsed = Vec::new();
    for text in texts {
        match OwnedTemplate::parse(text.get_ref(), definition) {
            Ok(template) => parsed.push(template),
            Err((what, fix)) => faults.push(Fault::new(source, text.span(), what, fix)),
        }
    }
    parsed
}

fn field_parts(
    number: usize,
    field: &FieldDefinition,
    requests: &[OwnedTemplate],
    source: &Source<'_>,
) -> Result<FieldParts, Fault> {
    let section =
        Section::ALL.into_iter().find(|section| section.name() == field.section.get_ref()).ok_or_else(|| {
            Fault::new(
                source,
                field.section.span(),
                "no such section",
                "use `credentials`, `params` or `assertion_option`",
            )
        })?;
    let slot = slot_of(number, requests);
    let rule = field.pattern.clone().or_else(|| one_of(field));
    let at = |pattern: Option<&Spanned<String>>| pattern.map_or(field.id.span(), Spanned::span);
    let fault = |pattern: Option<&Spanned<String>>, error| pattern_fault(source, at(pattern), &error);
    let automaton = automaton(slot, rule.as_ref(), field.shape.as_ref())
        .map_err(|error| fault(rule.as_ref().or(field.shape.as_ref()), error))?;
    let facts = |pattern: Option<&Spanned<String>>| facts(pattern).map_err(|error| fault(pattern, error));
    let (rule, shape) = (facts(field.pattern.as_ref())?, facts(field.shape.as_ref())?);
    let known = [&rule, &shape].map(|facts| facts.as_ref().map(OwnedFacts::borrow));
    let plain = plain::description(&automaton, known, |label| Label(label).has(Label::SHAPED));
    Ok(FieldParts { section, slot, table: automaton.into_table(), rule, shape, plain })
}

/// The rule of a field that offers options: one of them.
fn one_of(field: &FieldDefinition) -> Option<Spanned<String>> {
    let quoted =
        |text: &str| text.chars().map(|character| format!("\\u{:04x}", u32::from(character))).collect::<String>();
    let values: Vec<String> = field.options.iter().map(|option| quoted(&option.value)).collect();
    (!values.is_empty()).then(|| Spanned::new(field.id.span(), format!("^(?:{})$", values.join("|"))))
}

fn facts(pattern: Option<&Spanned<String>>) -> Result<Option<OwnedFacts>, AutomatonError> {
    let Some(pattern) = pattern else { return Ok(None) };
    let parsed = ecma::parse(pattern.get_ref()).map_err(AutomatonError::Pattern)?;
    Ok(Some(OwnedFacts::of(&parsed.body)))
}

/// Safety, rule and shape side by side, so that one walk decides them all.
fn automaton(
    slot: Slot,
    rule: Option<&Spanned<String>>,
    shape: Option<&Spanned<String>>,
) -> Result<Automaton, AutomatonError> {
    let safe = match slot {
        Slot::None => String::new(),
        // A host label is a path segment too.
        Slot::Host => format!("^{HOST_SLOT}$"),
        Slot::Path => format!("^{PATH_SLOT}$"),
    };
    let written =
        |pattern: Option<&Spanned<String>>| pattern.map_or(String::new(), |pattern| pattern.get_ref().clone());
    let patterns = [safe, written(rule), written(shape)];
    let parts = patterns.iter().map(|pattern| Automaton::from_pattern(pattern)).collect::<Result<Vec<_>, _>>()?;
    let combined = Automaton::combine(&parts, |accepted| {
        let bits = [Label::SAFE, Label::RULE, Label::SHAPE].into_iter().zip(accepted);
        bits.filter(|(_, accepted)| **accepted).map(|(bit, _)| bit.0).sum()
    })?;
    Ok(combined.mark_viable(Label::VIABLE.0, |label| Label(label).has(Label::ACCEPTED)))
}

/// Recognizes whole URLs of the templates, and their beginnings.
fn urls(templates: &[OwnedTemplate]) -> Result<TableSource, AutomatonError> {
    let mut parts = Vec::new();
    for template in templates {
        let whole = Automaton::from_hir(template.hir().map_err(AutomatonError::Pattern)?)?;
        parts.push(whole.clone());
        parts.push(whole.mark_viable(Label::VIABLE.0, |label| label != 0));
    }
    let combined = Automaton::combine(&parts, |accepted| {
        let pairs = accepted.chunks(2).enumerate().flat_map(|(number, pair)| {
            pair.iter().zip([Label::url(number), Label::url_viable(number)]).filter(|(accepted, _)| **accepted)
        });
        pairs.fold(0, |bits, (_, label)| bits | label.0)
    })?;
    Ok(combined.into_table())
}

fn pattern_fault(source: &Source<'_>, span: std::ops::Range<usize>, error: &AutomatonError) -> Fault {
    match error {
        AutomatonError::Pattern(error) => Fault::new(source, span, "this pattern cannot be compiled", error.message),
        AutomatonError::TooLarge => {
            Fault::new(source, span, "this pattern needs too large a table", "use smaller counts or fewer alternatives")
        }
    }
}

impl Record {
    pub(crate) fn provider<'d>(&'d self, definition: &'d Definition) -> ProviderSource<'d> {
        let fields = definition.fields.iter().zip(&self.fields);
        ProviderSource {
            id: &definition.id,
            name: definition.name.get_ref(),
            auth_mode: &definition.auth_mode,
            docs_url: definition.docs_url.get_ref(),
            fields: fields.map(|(field, parts)| parts.field(field)).collect(),
            templates: self.templates.iter().map(OwnedTemplate::bytes).collect(),
            urls: self.urls.clone(),
        }
    }
}

impl FieldParts {
    fn field<'d>(&'d self, field: &'d FieldDefinition) -> FieldSource<'d> {
        FieldSource {
            id: field.id.get_ref(),
            section: self.section,
            label: field.label.get_ref(),
            aliases: field.aliases.iter().map(String::as_str).collect(),
            help: field.help.get_ref(),
            placeholder: &field.placeholder,
            docs_url: field.docs_url.as_ref().map_or("", |url| url.get_ref()),
            default: &field.default,
            choices: field.options.iter().map(|option| Choice { value: &option.value, label: &option.label }).collect(),
            secret: field.secret,
            multiline: field.multiline,
            verbatim: field.verbatim,
            required: !field.optional,
            slot: self.slot,
            table: self.table.clone(),
            rule: self.rule.as_ref().map(OwnedFacts::borrow),
            shape: self.shape.as_ref().map(OwnedFacts::borrow),
            plain: &self.plain,
        }
    }
}
