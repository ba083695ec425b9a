//! What fields ask of texts: patterns to a table and what is known of it. What many fields ask is made once.

use std::collections::HashMap;
use std::rc::Rc;

use connect_fields_format::{KindSource, Label, Slot, TableSource};

use crate::automaton::{Automaton, AutomatonError};
use crate::facts::OwnedFacts;
use crate::form::{FormField, Format};
use crate::{ecma, plain, slot};

/// All that were made.
#[derive(Default)]
pub(crate) struct Kinds {
    made: HashMap<Recipe, Result<Rc<Kind>, AutomatonError>>,
    /// Whether the patterns go into the catalog, beside their tables.
    with_patterns: bool,
}

impl Kinds {
    pub(crate) fn new(with_patterns: bool) -> Self {
        Self { with_patterns, ..Self::default() }
    }

    /// The rule of a field that stands in such a slot.
    pub(crate) fn of_rule(&mut self, field: &FormField, slot: Slot) -> Result<Rc<Kind>, AutomatonError> {
        self.made(Recipe::of_rule(field, slot))
    }

    /// The shape that its values have, as far as anyone knows; `None` where none is known.
    pub(crate) fn of_shape(&mut self, field: &FormField) -> Result<Option<Rc<Kind>>, AutomatonError> {
        let recipe = |shape: &String| Recipe {
            patterns: vec![shape.clone()],
            has_facts: true,
            is_written: true,
            ..Recipe::default()
        };
        shape_of(field).map(|shape| self.made(recipe(shape))).transpose()
    }

    /// What a pattern takes as safe; `plain` is the pattern of what of it nothing else is to be said.
    pub(crate) fn of_safe(&mut self, pattern: String, plain: String) -> Result<Rc<Kind>, AutomatonError> {
        self.made(Recipe { patterns: vec![pattern], plain, ..Recipe::default() })
    }

    fn made(&mut self, recipe: Recipe) -> Result<Rc<Kind>, AutomatonError> {
        let Self { made, with_patterns } = self;
        let make = |recipe: &Recipe| {
            let patterns = if *with_patterns { recipe.readable() } else { Vec::new() };
            Kind::make(recipe).map(|kind| Rc::new(Kind { patterns, ..kind }))
        };
        made.entry(recipe).or_insert_with_key(make).clone()
    }
}

/// A table and what is known of its patterns.
pub(crate) struct Kind {
    automaton: Automaton,
    table: TableSource,
    facts: Option<OwnedFacts>,
    plain: String,
    /// For readers of JSON Schema.
    patterns: Vec<String>,
}

/// What a kind is made of.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Recipe {
    /// All of them hold.
    patterns: Vec<String>,
    /// The pattern of what nothing else is to be said of.
    plain: String,
    format: &'static str,
    has_facts: bool,
    /// Whether the patterns are those that someone wrote.
    is_written: bool,
}

/// Where nothing is known of values but that they have no blanks, what may be wrapped around them is told. Here it is not: there is no
/// `=` and no blank, or the first character begins neither a name in capitals, nor `Authorization:` or `Bearer`, nor a quote.
const UNWRAPPED: &str = "^(?:[+-9@-Z_a-z~]*$|[+-9c-z~])";

/// The rule of a field that offers options: one of them.
fn one_of(options: &[(String, String)]) -> Option<String> {
    let quoted =
        |text: &str| text.chars().map(|character| format!("\\u{:04x}", u32::from(character))).collect::<String>();
    let values: Vec<String> = options.iter().map(|(value, _)| quoted(value)).collect();
    (!values.is_empty()).then(|| format!("^(?:{})$", values.join("|")))
}

/// The pattern of its shape; an empty one says nothing.
fn shape_of(field: &FormField) -> Option<&String> {
    field.shape.as_ref().map(|shape| shape.get_ref()).filter(|shape| !shape.is_empty())
}

impl Recipe {
    fn of_rule(field: &FormField, slot: Slot) -> Self {
        let written = field.pattern.as_ref().map(|pattern| pattern.get_ref().clone());
        let named = field.format.map(|format| format.pattern().to_string());
        let rules: Vec<String> = [written, named].into_iter().flatten().collect();
        let is_written = !rules.is_empty();
        // Of what is safe in its place a rule may only leave out some words. What values look like it does not tell: a key is safe, too.
        let leaves_out = |rule: &String| {
            let may_hold = |character| slot::may_hold(slot, field.safety, character);
            ecma::parse(rule).is_ok_and(|rule| rule.only_leaves_out(may_hold))
        };
        let has_facts = !rules.iter().all(leaves_out);
        let patterns = if is_written { rules } else { one_of(&field.options).into_iter().collect() };
        let format = field.format.filter(|_| field.pattern.is_none()).map_or("", Format::name);
        let says_little = |rule: &String| ecma::parse(rule).is_ok_and(|rule| OwnedFacts::of(&rule.body).is_any_word());
        let plain = match field.format {
            // A parser is asked, too.
            Some(Format::Uri) => slot::PUBLIC_URL,
            Some(_) => "",
            _ if shape_of(field).is_some() || is_written && !patterns.iter().all(says_little) => "",
            _ => UNWRAPPED,
        };
        Self { patterns, plain: plain.to_string(), format, has_facts, is_written }
    }

    /// Those that can be said under the flag `u`; a list of options is none.
    fn readable(&self) -> Vec<String> {
        let patterns = self.patterns.iter().filter(|_| self.is_written);
        patterns.filter_map(|pattern| ecma::with_u(pattern)).collect()
    }

    fn automaton(&self) -> Result<Automaton, AutomatonError> {
        let patterns = [&self.plain].into_iter().chain(&self.patterns);
        let parts = patterns.map(|pattern| Automaton::from_pattern(pattern)).collect::<Result<Vec<_>, _>>()?;
        let combined = Automaton::combine(&parts, |accepted| match accepted {
            [_, asked @ ..] if asked.contains(&false) => 0,
            [true, ..] => Label::RULE.with(Label::PLAIN).0,
            _ => Label::RULE.0,
        })?;
        Ok(combined.mark_viable(Label::VIABLE.0, |label| Label(label).has(Label::RULE)))
    }
}

impl Kind {
    fn make(recipe: &Recipe) -> Result<Self, AutomatonError> {
        let told = recipe.patterns.first().filter(|_| recipe.has_facts);
        let parsed = told.map(|pattern| ecma::parse(pattern).map_err(AutomatonError::Pattern)).transpose()?;
        let facts = parsed.map(|parsed| OwnedFacts::of(&parsed.body).named(recipe.format));
        let automaton = recipe.automaton()?;
        let known = facts.as_ref().map(OwnedFacts::borrow);
        let plain = plain::description(&automaton, known, |label| Label(label).has(Label::PLAIN));
        Ok(Self { table: automaton.clone().into_table(), automaton, facts, plain, patterns: Vec::new() })
    }

    /// Whether it takes the text.
    pub(crate) fn accepts(&self, text: &str) -> bool {
        self.automaton.labelled(text) & Label::RULE.0 != 0
    }

    /// Whether a pattern of it names the character.
    pub(crate) fn speaks_of(&self, character: char) -> bool {
        self.facts.as_ref().is_some_and(|facts| facts.speaks_of(character))
    }

    pub(crate) fn source(&self) -> KindSource<'_> {
        let facts = self.facts.as_ref().map(OwnedFacts::borrow);
        KindSource { table: &self.table, facts, plain: &self.plain, patterns: &self.patterns }
    }
}
