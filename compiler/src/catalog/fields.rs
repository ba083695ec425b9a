//! The fields of a provider, in the order of its form.

use connect_fields_format::Section;
use toml::Spanned;

use super::Extras;
use super::base::{self, Base};
use super::tree::Node;
use crate::automaton::Automaton;
use crate::ecma;
use crate::form::{Condition, FormField, Format, Safety};
use crate::{Fault, Source, house};

/// Behind all fields that say where they stand.
const UNORDERED: usize = 100;

/// A field before it is read.
struct Draft<'n> {
    section: Section,
    id: &'n str,
    node: Option<&'n Node>,
    base: Option<Base>,
    order: usize,
    optional: bool,
}

/// Reads the fields; what is wrong with them goes to `faults`.
pub(super) fn read(
    provider: &Node,
    place: &Node,
    docs: &str,
    extras: Extras,
    source: &Source<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<FormField> {
    let mut drafts = credentials(provider);
    drafts.extend(section(provider, "connection_config", Section::Params));
    drafts.extend(section(provider, "assertion_option", Section::AssertionOption));
    drafts.sort_by_key(|draft| draft.order);
    let mut reader = Reader { docs, place, extras, source, faults };
    drafts.iter().map(|draft| reader.field(draft)).collect()
}

/// Those of the auth mode, described or not; those that are described; and, where a token takes two steps, those that the
/// integration may have left to the user.
fn credentials(provider: &Node) -> Vec<Draft<'_>> {
    let described = section(provider, "credentials", Section::Credentials);
    let signed = provider.text_of("token_request_auth_method") == "private_key_jwt";
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    for base in base::of(provider) {
        let node =
            described.iter().find(|draft| draft.id == base.id && !draft.node.is_some_and(|node| node.has("automated")));
        drafts.push(Draft {
            section: Section::Credentials,
            id: base.id,
            node: node.and_then(|draft| draft.node),
            base: Some(*base),
            order: UNORDERED,
            optional: signed && base.id == "client_secret" && node.is_none(),
        });
    }
    let mut others = described;
    if provider.text_of("auth_mode") == "TWO_STEP" {
        others.extend(
            section(provider, "integration_config", Section::Credentials)
                .into_iter()
                .map(|draft| Draft { optional: false, ..draft }),
        );
    }
    for draft in others {
        if !drafts.iter().any(|known| known.id == draft.id) {
            drafts.push(Draft { order: UNORDERED, ..draft });
        }
    }
    drafts
}

fn section<'n>(provider: &'n Node, key: &str, section: Section) -> Vec<Draft<'n>> {
    let entries = provider.get(key).map(Node::entries).unwrap_or_default();
    let draft = |(id, node): &'n (Node, Node)| {
        let order = node.text_of("order").parse().ok().filter(|order| *order != 0);
        Draft {
            section,
            id: id.key(),
            node: Some(node),
            base: None,
            order: order.unwrap_or(UNORDERED + 1),
            optional: node.has("optional"),
        }
    };
    entries.iter().map(draft).collect()
}

struct Reader<'r> {
    docs: &'r str,
    place: &'r Node,
    extras: Extras,
    source: &'r Source<'r>,
    faults: &'r mut Vec<Fault>,
}

impl Reader<'_> {
    fn field(&mut self, draft: &Draft<'_>) -> FormField {
        let Draft { section, id, node, base, optional, .. } = *draft;
        let text = |key: &str| node.map_or("", |node| node.text_of(key)).to_string();
        let has = |key: &str| node.is_some_and(|node| node.has(key));
        let when = |wanted: bool, text: String| if wanted { text } else { String::new() };
        let span = node.unwrap_or(self.place).span.clone();
        let automated = has("automated");
        let hidden = automated || has("hidden");
        let is_known = !automated && node.is_some();
        let options = node.filter(|_| is_known).map(options).unwrap_or_default();
        // Where there is a list to choose from no other text comes out of a form.
        let ruled = node.filter(|_| is_known && options.is_empty());
        let pattern = ruled.and_then(|node| node.get("pattern")).and_then(|node| self.pattern(node));
        let format = ruled.and_then(|node| node.get("format")).and_then(|node| self.format(node));
        let default = node.and_then(|node| node.get("default_value")).filter(|node| !node.is_null());
        // What a form fills in by itself may be taken away, unless that breaks the rule.
        let takes_empty = |pattern: &Spanned<String>| {
            Automaton::from_pattern(pattern.get_ref()).is_ok_and(|automaton| automaton.accepts(""))
        };
        let may_be_empty = default.is_some() && format.is_none() && pattern.as_ref().is_none_or(takes_empty);
        let title = text("title");
        let shown = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        FormField {
            id: Spanned::new(span, id.to_string()),
            section,
            label: shown(if title.trim().is_empty() { base.map_or(id, |base| base.label).to_string() } else { title }),
            aliases: Vec::new(),
            help: shown(when(self.extras.help, text("description"))),
            placeholder: shown(when(self.extras.examples, text("example"))),
            docs_url: when(!self.docs.is_empty() && node.is_some(), self.docs.to_string() + &text("doc_section")),
            default: default.and_then(Node::text).unwrap_or("").to_string(),
            options,
            prefix: text("prefix"),
            suffix: text("suffix"),
            secret: self.secret(draft, hidden),
            multiline: is_multiline(id, pattern.as_ref().map(|pattern| pattern.get_ref().as_str())),
            verbatim: automated,
            required: !(optional || hidden || may_be_empty),
            hidden,
            visible_when: node
                .and_then(|node| node.get("visible_when"))
                .filter(|node| !node.is_null())
                .and_then(|node| self.condition(node)),
            pattern,
            format,
            shape: None,
            example: node
                .and_then(|node| node.get("example"))
                .and_then(|node| node.text().map(|text| Spanned::new(node.span.clone(), text.to_string()))),
            safety: Safety::Lenient,
        }
    }

    /// What is written counts, or else what the id says, or the auth mode.
    fn secret(&mut self, draft: &Draft<'_>, hidden: bool) -> bool {
        let of_itself = house::is_named_secret(draft.id) || draft.base.is_some_and(|base| base.secret);
        let Some(written) = draft.node.and_then(|node| node.get("secret")).filter(|node| node.is_flag()) else {
            return of_itself;
        };
        let secret = draft.node.is_some_and(|node| node.has("secret"));
        if of_itself && !secret && !hidden {
            let what = format!("`{}` is a secret of itself, and `secret: false` shows it", draft.id);
            let fix = "leave `secret` out, unless everybody may read the value";
            self.faults.push(Fault::new(self.source, written.span.clone(), what, fix).warning("secret-not-marked"));
        }
        secret
    }

    /// What is no JavaScript is no rule: forms that ran it would break.
    fn pattern(&mut self, node: &Node) -> Option<Spanned<String>> {
        let pattern = node.text()?;
        if let Err(error) = ecma::parse(pattern)
            && !error.is_javascript
        {
            let what = format!("this pattern is no JavaScript: {}", error.message);
            let fix = "mend the pattern; until then any text is taken";
            self.faults.push(Fault::new(self.source, node.span.clone(), what, fix).warning("pattern-invalid"));
            return None;
        }
        Some(Spanned::new(node.span.clone(), pattern.to_string()))
    }

    fn condition(&mut self, node: &Node) -> Option<Condition> {
        let Some((field, id)) = node.get("field").and_then(|field| Some((field, field.text()?))) else {
            let (what, fix) = ("a condition that names no field", "write `{ field: mode, equals: custom }`");
            self.faults.push(Fault::new(self.source, node.span.clone(), what, fix));
            return None;
        };
        let Some(equals) = node.get("equals").and_then(Node::text) else {
            let (what, fix) = ("a condition that names no value", "write `{ field: mode, equals: custom }`");
            self.faults.push(Fault::new(self.source, node.span.clone(), what, fix));
            return None;
        };
        Some(Condition { field: Spanned::new(field.span.clone(), id.to_string()), equals: equals.to_string() })
    }

    fn format(&mut self, node: &Node) -> Option<Format> {
        let name = node.text().filter(|_| !node.is_flag())?;
        let found = Format::ALL.into_iter().find(|(known, _)| *known == name);
        if found.is_none() {
            let known: Vec<&str> = Format::ALL.iter().map(|(name, _)| *name).collect();
            let (what, fix) = (format!("`{name}` is no format"), format!("use one of {}", known.join(", ")));
            self.faults.push(Fault::new(self.source, node.span.clone(), what, fix).warning("format-unknown"));
        }
        found.map(|(_, format)| format)
    }
}

/// The texts to choose from, which are also what people read.
fn options(node: &Node) -> Vec<(String, String)> {
    let items = node.get("enum").map(Node::items).unwrap_or_default();
    items.iter().filter_map(Node::text).map(|text| (text.to_string(), text.to_string())).collect()
}

/// Keys and certificates come in several lines, and a box for one would join them.
fn is_multiline(id: &str, pattern: Option<&str>) -> bool {
    let plain: String = id.to_ascii_lowercase().replace('_', "");
    plain.ends_with("privatekey")
        || plain.ends_with("certificate")
        || pattern.is_some_and(|pattern| pattern.contains("-----BEGIN"))
}
