//! What fields expect: patterns to one table and what is known of it. What many fields expect is made once.

use std::collections::HashMap;
use std::rc::Rc;

use connect_fields_format::{KindSource, Label, TableSource};
use toml::Spanned;

use crate::automaton::{Automaton, AutomatonError};
use crate::facts::OwnedFacts;
use crate::form::{FormField, Format};
use crate::{ecma, plain};

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

    /// What a field expects.
    pub(crate) fn of(&mut self, field: &FormField) -> Result<Rc<Kind>, AutomatonError> {
        self.made(Recipe::of(field))
    }

    /// What a pattern takes as safe; `plain` is the pattern of what of it nothing else is to be said.
    pub(crate) fn of_safe(&mut self, pattern: String, plain: String) -> Result<Rc<Kind>, AutomatonError> {
        self.made(Recipe { rules: vec![pattern], plain, ..Recipe::default() })
    }

    fn made(&mut self, recipe: Recipe) -> Result<Rc<Kind>, AutomatonError> {
        let Self { made, with_patterns } = self;
        let make = |recipe: &Recipe| {
            let patterns = if *with_patterns { recipe.patterns() } else { Vec::new() };
            Kind::make(recipe).map(|kind| Rc::new(Kind { patterns, ..kind }))
        };
        made.entry(recipe).or_insert_with_key(make).clone()
    }
}

/// A table and what is known of its patterns.
pub(crate) struct Kind {
    automaton: Automaton,
    table: TableSource,
    rule: Option<OwnedFacts>,
    shape: Option<OwnedFacts>,
    plain: String,
    /// Those of the rule, for readers of JSON Schema.
    patterns: Vec<String>,
}

/// What a kind is made of: patterns, empty ones for anything.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Recipe {
    rules: Vec<String>,
    shape: String,
    /// The pattern of what nothing else is to be said of.
    plain: String,
    format: &'static str,
    has_facts: bool,
}

/// Where nothing is known of values, what may be wrapped around them is told: this has no quote, no bracket, no `:` and no `=`.
const UNWRAPPED: &str = "^[+-9@-Z_a-z~]*$";
/// The pattern of no text.
pub(crate) const NEVER: &str = "[]";

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
        let shape = written(&field.shape).unwrap_or_default();
        let plain = match field.format {
            // A parser is asked, too.
            Some(Format::Uri) => NEVER,
            _ if has_facts || !shape.is_empty() => "",
            _ => UNWRAPPED,
        };
        Self { rules, shape, plain: plain.to_string(), format, has_facts }
    }

    /// Those of the rule that can be said under the flag `u`; a list of options is none.
    fn patterns(&self) -> Vec<String> {
        let rules = self.rules.iter().filter(|_| self.has_facts);
        rules.filter_map(|rule| ecma::with_u(rule)).collect()
    }

    /// Rule and shape side by side, so that one walk decides both.
    fn automaton(&self) -> Result<Automaton, AutomatonError> {
        let patterns = [&self.plain, &self.shape].into_iter().chain(&self.rules);
        let parts = patterns.map(|pattern| Automaton::from_pattern(pattern)).collect::<Result<Vec<_>, _>>()?;
        let combined = Automaton::combine(&parts, |accepted| {
            let [plain, shape, rules @ ..] = accepted else { return 0 };
            // The shape of what is refused is of no interest.
            match (rules.iter().all(|rule| *rule), shape, plain) {
                (true, true, true) => Label::RULE.with(Label::SHAPE).with(Label::PLAIN).0,
                (true, true, false) => Label::RULE.with(Label::SHAPE).0,
                (true, false, _) => Label::RULE.0,
                (false, ..) => 0,
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
        let plain = plain::description(&automaton, known, |label| Label(label).has(Label::PLAIN));
        Ok(Self { table: automaton.clone().into_table(), automaton, rule, shape, plain, patterns: Vec::new() })
    }

    /// Whether the rule takes the text.
    pub(crate) fn accepts(&self, text: &str) -> bool {
        self.automaton.labelled(text) & Label::RULE.0 != 0
    }

    /// Whether the rule names the character.
    pub(crate) fn speaks_of(&self, character: char) -> bool {
        self.rule.as_ref().is_some_and(|rule| rule.speaks_of(character))
    }

    pub(crate) fn source(&self) -> KindSource<'_> {
        let [rule, shape] = [&self.rule, &self.shape].map(|facts| facts.as_ref().map(OwnedFacts::borrow));
        KindSource { table: &self.table, rule, shape, plain: &self.plain, patterns: &self.patterns }
    }
}
