//! A whole catalog in one file, as `providers.yaml` of Nango's npm package has it: providers by id, each with its auth mode,
//! its URLs and its fields. JSON of the same keys is read too.

mod base;
mod fields;
mod json;
mod keys;
mod links;
mod requests;
mod slots;
mod tree;
mod types;
mod verification;
mod yaml;

use std::collections::HashMap;

use crate::form::Form;
use crate::{Fault, Source};
use tree::Node;

/// What of a catalog is taken that a form can do without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// What empty boxes show.
    pub examples: bool,
    /// One sentence a field.
    pub help: bool,
    /// Addresses of documentation, of the web only.
    pub links: bool,
    /// The request that tries a user's values; and where it goes to, also where no user chooses it.
    pub verification: bool,
    /// The patterns of rules, of which `jsonSchema` of `connect-fields/full` makes use.
    pub patterns: bool,
}

/// One provider of a file, and what was found wrong with it.
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) form: Form,
    pub(crate) faults: Vec<Fault>,
}

/// Reads the providers whose ids `wanted` takes.
///
/// # Errors
/// Where the file is no YAML, or no map of providers.
pub(crate) fn read(source: &Source<'_>, extras: Extras, wanted: impl Fn(&str) -> bool) -> Result<Vec<Entry>, Fault> {
    let root = yaml::read(source)?;
    if !root.is_map() {
        return Err(Fault::new(
            source,
            root.span,
            "the file is no map",
            "write providers by their ids: `acme: { ... }`",
        ));
    }
    let mut known: HashMap<&str, Node> = HashMap::new();
    for (id, node) in root.entries() {
        known.entry(id.key()).or_insert_with(|| node.clone());
    }
    let mut entries = Vec::new();
    for (key, node) in root.entries() {
        let id = key.key();
        let mut faults = Vec::new();
        let provider = overlaid(node, &known, source, &mut faults);
        known.insert(id, provider.clone());
        if wanted(id) {
            entries.push(entry(id, key, &provider, extras, source, faults));
        }
    }
    Ok(entries)
}

/// No provider has nearly as many. Each alias keeps those that it inherits: without a limit a small file would take all memory.
const MAX_KEYS: usize = 64;

/// The provider over the one that it is an alias of: of both only the uppermost keys, in the order of the file.
fn overlaid(node: &Node, known: &HashMap<&str, Node>, source: &Source<'_>, faults: &mut Vec<Fault>) -> Node {
    let Some(alias) = node.get("alias").filter(|alias| !alias.is_null()) else { return node.clone() };
    let Some(other) = alias.text().and_then(|other| known.get(other)) else {
        let fault =
            Fault::new(source, alias.span.clone(), "an alias of a provider that is not there", "name one of this file");
        faults.push(fault);
        return node.clone();
    };
    if node.entries().len().max(other.entries().len()) > MAX_KEYS {
        let what = format!("an alias of more than {MAX_KEYS} keys, or with more");
        faults.push(Fault::new(source, alias.span.clone(), what, "leave out the keys that nobody reads"));
        return node.clone();
    }
    let own = node.entries().iter().filter(|(key, _)| key.text() != Some("alias"));
    let inherited = other.entries().iter().filter(|(key, _)| key.text().is_none_or(|key| node.get(key).is_none()));
    node.with_entries(inherited.chain(own).cloned().collect())
}

/// The fields that a provider describes, by their ids. Only a token in two steps has some of its integration.
fn described(provider: &Node) -> impl Iterator<Item = &(Node, Node)> {
    let is_two_step = provider.text_of("auth_mode") == "TWO_STEP";
    let sections = ["credentials", "connection_config", "assertion_option"].into_iter();
    let sections = sections.chain(is_two_step.then_some("integration_config"));
    sections.filter_map(|section| provider.get(section)).flat_map(Node::entries)
}

fn entry(id: &str, key: &Node, provider: &Node, extras: Extras, source: &Source<'_>, mut faults: Vec<Fault>) -> Entry {
    let name = provider.text_of("display_name");
    if provider.text_of("auth_mode").is_empty() {
        let (what, fix) =
            (format!("`{id}` has no `auth_mode`"), "say how it authenticates: `API_KEY`, `BASIC`, `OAUTH2` ...");
        faults.push(Fault::new(source, key.span.clone(), what, fix));
    }
    keys::read(provider, source, &mut faults);
    types::read(provider, source, &mut faults);
    let docs = links::docs(provider, source, &mut faults);
    let docs = if extras.links { docs } else { "" };
    let fields = fields::read(provider, key, docs, extras, source, &mut faults);
    let requests = requests::templates(provider, &fields, source, &mut faults);
    let form = Form {
        span: key.span.clone(),
        id: id.to_string(),
        name: if name.is_empty() { id } else { name }.to_string(),
        auth_mode: provider.text_of("auth_mode").to_string(),
        docs_url: docs.to_string(),
        paste: requests::paste(&requests, &fields),
        destinations: requests::destinations(provider, &fields, extras),
        verification: if extras.verification { verification::of(provider, &fields) } else { String::new() },
        requests,
        fields,
    };
    faults.extend(crate::house::limits(&form, key.span.clone(), source));
    Entry { id: id.to_string(), form, faults }
}
