//! Paste rules: which addresses hold values, and where.

use std::collections::{BTreeMap, HashMap, HashSet};

use connect_fields_format::{GIVES, MAX_FIELDS};
use toml::Spanned;

use crate::definition::PasteDefinition;
use crate::template::{Refusal, Template, field_of, slot_of, with_slots};
use crate::{Definition, Fault, Source};

/// A rule as a catalog has it: an address without its scheme, in which slots stand for values; and where the value of a field is not
/// the piece as it stands, [`GIVES`], the field's slot and the value, in which the slots of the address stand for their pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PasteRule {
    pub(crate) text: String,
    /// How many fields it fills.
    pub(crate) fills: usize,
}

impl PasteRule {
    /// The address alone.
    pub(crate) fn address(&self) -> &str {
        self.text.split(char::from(GIVES)).next().unwrap_or(&self.text)
    }

    /// What follows the last slot of a template's path may be anything.
    pub(crate) fn of(template: &Template) -> Self {
        let is_field = |character: char| field_of(character).is_some_and(|field| field < MAX_FIELDS);
        let kept = template.path.char_indices().rev().find(|(_, character)| is_field(*character));
        let path = kept.and_then(|(at, slot)| template.path.get(..at + slot.len_utf8())).unwrap_or("");
        Self { text: [&template.host, path].concat(), fills: template.fills() }
    }
}

/// The rules of a definition.
pub(crate) fn rules(definition: &Definition, source: &Source<'_>, faults: &mut Vec<Fault>) -> Vec<PasteRule> {
    let mut rules = Vec::new();
    for paste in &definition.paste {
        match rules_of(paste, definition) {
            Ok(more) => rules.extend(more),
            Err((what, fix)) => faults.push(Fault::new(source, paste.span(), what, fix)),
        }
    }
    rules
}

fn rules_of(paste: &Spanned<PasteDefinition>, definition: &Definition) -> Result<Vec<PasteRule>, Refusal> {
    let fields = &definition.fields;
    let number = |id: &str| fields.iter().position(|field| field.id.get_ref() == id);
    match paste.get_ref() {
        PasteDefinition::Pieces(url) => {
            let text = address(url, &with_slots(url, "{", number)?)?;
            let filled: HashSet<_> = text.chars().filter_map(field_of).collect();
            if filled.is_empty() {
                return Err(("the address has no slot".into(), "name a field in it, or say what it `gives`".into()));
            }
            Ok(vec![PasteRule { text, fills: filled.len() }])
        }
        PasteDefinition::Rewritten { url, gives } => rewritten(url, gives, definition),
    }
}

fn rewritten(url: &str, gives: &BTreeMap<String, String>, definition: &Definition) -> Result<Vec<PasteRule>, Refusal> {
    let fields = &definition.fields;
    // Pieces have numbers that no field has.
    let names: Vec<&str> = url.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    let piece = |name: &str| names.iter().position(|other| *other == name).map(|at| fields.len() + at);
    let (mut whole, mut made) = (HashMap::new(), Vec::new());
    for (id, value) in gives {
        let unknown = || (format!("`{id}` is no field of this provider"), "give a value to one of its fields".into());
        let field = fields.iter().position(|field| field.id.get_ref() == id).ok_or_else(unknown)?;
        match value.strip_prefix('{').and_then(|name| name.strip_suffix('}')).filter(|name| names.contains(name)) {
            Some(name) => drop(whole.insert(name, field)),
            None => made.push((field, with_slots(value, "{", piece)?)),
        }
    }
    let from = address(url, &with_slots(url, "{", piece)?)?;
    let mut rules = Vec::new();
    for (field, value) in made {
        let text = format!("{from}{}{}{value}", char::from(GIVES), slot_of(field));
        rules.push(PasteRule { text, fills: 1 });
    }
    if !whole.is_empty() {
        let number = |name: &str| whole.get(name).copied().or_else(|| piece(name));
        rules.push(PasteRule { text: address(url, &with_slots(url, "{", number)?)?, fills: whole.len() });
    }
    Ok(rules)
}

/// The address without its scheme, if it is one that can be looked for.
fn address(url: &str, filled: &str) -> Result<String, Refusal> {
    let Some(address) = filled.strip_prefix("https://") else {
        return Err(refusal(url, "it does not begin with `https://`"));
    };
    let is_slot = |character: char| field_of(character).is_some();
    let (host, rest) = address.split_at(address.find(['/', '?', '#']).unwrap_or(address.len()));
    let labels: Vec<&str> = host.split('.').collect();
    let is_fixed = |label: &&&str| !label.is_empty() && !label.contains(is_slot);
    let is_sole_slot = labels.len() == 1 && host.chars().all(is_slot) && !host.is_empty();
    let plain = |character: char| character.is_ascii_alphanumeric() || "-_.~".contains(character);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let parameter = query.trim_end_matches(is_slot).strip_suffix('=');
    let pairs = address.chars().zip(address.chars().skip(1));
    if labels.iter().any(|label| label.is_empty())
        || !host.chars().all(|character| plain(character) || is_slot(character))
    {
        Err(refusal(url, "its host is none"))
    } else if !is_sole_slot && labels.iter().rev().take(2).filter(is_fixed).count() < 2 {
        // A slot there would take values from anyone.
        Err(refusal(url, "its host does not end in two fixed labels"))
    } else if pairs.into_iter().any(|(one, other)| is_slot(one) && is_slot(other)) {
        Err(refusal(url, "nothing stands between two of its slots"))
    } else if !path.chars().all(|character| plain(character) || is_slot(character) || "/#".contains(character)) {
        Err(refusal(url, "its path has other characters than letters, digits, `-`, `_`, `.`, `~`, `/` and `#`"))
    } else if rest.contains('?') && !parameter.is_some_and(|name| !name.is_empty() && name.chars().all(plain)) {
        Err(refusal(url, "behind `?` stands more than one parameter, as in `?team={team}`"))
    } else {
        Ok(address.to_string())
    }
}

fn refusal(url: &str, why: &str) -> Refusal {
    (
        format!("`{url}` cannot be looked for: {why}"),
        "write an address like `https://{tenant}.acme.example/teams/{team}`".into(),
    )
}
