//! A form to the record that goes into the catalog.

use std::collections::HashMap;
use std::rc::Rc;

use connect_fields_format::{Choice, FieldSource, KindSource, Label, ProviderSource, Slot, TableSource};
use toml::Spanned;

use crate::automaton::{Automaton, AutomatonError};
use crate::facts::OwnedFacts;
use crate::form::{Form, FormField, Format};
use crate::template::Template;
use crate::{Fault, Source, ecma, plain, slot};

/// A form and what is made of it.
pub(crate) struct Record {
    pub(crate) form: Form,
    fields: Vec<Parts>,
    templates: Vec<String>,
}

/// What is made of one field.
struct Parts {
    slot: Slot,
    kind: Rc<Kind>,
    /// What is safe in its slot; the same for all fields of such a slot.
    safety: Option<Rc<Kind>>,
    /// What plain values are like, where something has to be safe.
    plain: String,
}

/// A table and what is known of its patterns.
struct Kind {
    automaton: Automaton,
    table: TableSource,
    rule: Option<OwnedFacts>,
    shape: Option<OwnedFacts>,
    plain: String,
}

/// What a kind is made of: patterns, empty ones for anything.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Recipe {
    rules: Vec<String>,
    shape: String,
    format: &'static str,
    has_facts: bool,
}

/// What is known of values of which there is nothing to say.
const SILENT: Label = Label::RULE.with(Label::SHAPE);

/// Makes records. What many fields expect is made once.
#[derive(Default)]
pub(crate) struct Emitter {
    kinds: HashMap<Recipe, Result<Rc<Kind>, AutomatonError>>,
}

impl Emitter {
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
        let mut paste: Vec<&Template> = form.paste.iter().filter(|template| template.fills() > 0).collect();
        // Of two that fill the same the one that says more.
        paste.sort_by_key(|template| std::cmp::Reverse((template.fills(), template.paste_rule().len())));
        let templates = paste.into_iter().map(Template::paste_rule).collect();
        if faults.is_empty() { Ok(Record { form, fields, templates }) } else { Err(faults) }
    }

    fn parts(&mut self, slot: Slot, field: &FormField) -> Result<Parts, AutomatonError> {
        let kind = self.kind(Recipe::of(field))?;
        let speaks_of_paths = kind.rule.as_ref().is_some_and(|rule| rule.speaks_of('/'));
        let safe = slot::pattern(slot, field.safety, speaks_of_paths);
        let safety = safe.map(|safe| self.kind(Recipe { rules: vec![safe], ..Recipe::default() })).transpose()?;
        let plain = match (slot, &safety) {
            // Of what the user chooses as a host there may be more to say than tables can.
            (Slot::WholeHost | Slot::Url, _) | (_, None) => String::new(),
            (_, Some(safety)) => kind.plain_and_safe(safety)?,
        };
        Ok(Parts { slot, kind, safety, plain })
    }

    /// Whether the rule of the field takes the text; `None` where it has none that can be compiled.
    pub(crate) fn accepts(&mut self, field: &FormField, text: &str) -> Option<bool> {
        let kind = self.kind(Recipe::of(field)).ok()?;
        Some(kind.automaton.labelled(text) & Label::RULE.0 != 0)
    }

    fn kind(&mut self, recipe: Recipe) -> Result<Rc<Kind>, AutomatonError> {
        let made = self.kinds.entry(recipe).or_insert_with_key(|recipe| Kind::make(recipe).map(Rc::new));
        made.clone()
    }
}

/// The rule of a field that offers options: one of them.
fn one_of(options: &[(String, String)]) -> Option<String> {
    let quoted =
        |text: &str| text.chars().map(|character| format!("\\u{:04x}", u32::from(character))).collect::<String>();
    let values: Vec<String> = options.iter().map(|(value, _)| quoted(value)).collect();
    (!values.is_empty()).then(|| format!("^(?:{})$", values.join("|")))
}

impl Recipe {
    fn of(field: &FormField) -> Self {
        let written = |pattern: &Option<Spanned<String>>| pattern.as_ref().map(|pattern| pattern.get_ref().clone());
        let named = field.format.map(|format| format.pattern().to_string());
        let rules: Vec<String> = [written(&field.pattern), named].into_iter().flatten().collect();
        let has_facts = !rules.is_empty();
        let rules = if has_facts { rules } else { one_of(&field.options).into_iter().collect() };
        let format = field.format.filter(|_| field.pattern.is_none()).map_or("", Format::name);
        Self { rules, shape: written(&field.shape).unwrap_or_default(), format, has_facts }
    }

    /// Rule and shape side by side, so that one walk decides both.
    fn automaton(&self) -> Result<Automaton, AutomatonError> {
        let patterns = [&self.shape].into_iter().chain(&self.rules);
        let parts = patterns.map(|pattern| Automaton::from_pattern(pattern)).collect::<Result<Vec<_>, _>>()?;
        let combined = Automaton::combine(&parts, |accepted| {
            let [shape, rules @ ..] = accepted else { return 0 };
            // The shape of what is refused is of no interest.
            match (rules.iter().all(|rule| *rule), shape) {
                (true, true) => Label::RULE.with(Label::SHAPE).0,
                (true, false) => Label::RULE.0,
                (false, _) => 0,
            }
        })?;
        Ok(combined.mark_viable(Label::VIABLE.0, |label| Label(label).has(Label::RULE)))
    }
}

impl Kind {
    fn make(recipe: &Recipe) -> Result<Self, AutomatonError> {
        let facts = |pattern: Option<&String>| {
            let pattern = pattern.filter(|pattern| !pattern.is_empty());
            let parsed = pattern.map(|pattern| ecma::parse(pattern).map_err(AutomatonError::Pattern)).transpose()?;
            Ok::<_, AutomatonError>(parsed.map(|parsed| OwnedFacts::of(&parsed.body)))
        };
        let automaton = recipe.automaton()?;
        let rule = facts(recipe.rules.first().filter(|_| recipe.has_facts))?.map(|facts| facts.named(recipe.format));
        let shape = facts(Some(&recipe.shape))?;
        let known = [&rule, &shape].map(|facts| facts.as_ref().map(OwnedFacts::borrow));
        let plain = plain::description(&automaton, known, |label| Label(label).has(SILENT));
        Ok(Self { table: automaton.clone().into_table(), automaton, rule, shape, plain })
    }

    /// What values are like of which there is nothing to say and that are safe.
    fn plain_and_safe(&self, safety: &Self) -> Result<String, AutomatonError> {
        let both = self
            .automaton
            .both(&safety.automaton, |own, safe| Label(own).has(SILENT) && Label(safe).has(Label::RULE))?;
        let known = [&self.rule, &self.shape].map(|facts| facts.as_ref().map(OwnedFacts::borrow));
        Ok(plain::description(&both, known, |label| label != 0))
    }

    fn source(&self) -> KindSource<'_> {
        let [rule, shape] = [&self.rule, &self.shape].map(|facts| facts.as_ref().map(OwnedFacts::borrow));
        KindSource { table: &self.table, rule, shape, plain: &self.plain }
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
        let fields = fields.iter().zip(&self.fields);
        ProviderSource {
            id,
            name,
            auth_mode,
            docs_url,
            fields: fields.map(|(field, parts)| field.source(parts, self.form.decisive(field))).collect(),
            templates: self.templates.clone(),
            destinations: self.form.destinations.iter().map(String::as_str).collect(),
            verification: &self.form.verification,
        }
    }
}

impl FormField {
    fn source<'d>(&'d self, parts: &'d Parts, decisive: Option<usize>) -> FieldSource<'d> {
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
            is_url: self.format == Some(Format::Uri),
            prefix: &self.prefix,
            suffix: &self.suffix,
            kind: parts.kind.source(),
            safety: parts.safety.as_ref().map(|safety| safety.source()),
            plain: &parts.plain,
        }
    }
}
