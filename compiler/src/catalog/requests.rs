//! The URLs of a provider: those its values are put into, and the addresses that hold them.

use connect_fields_format::{MAX_FIELDS, Section};

use super::Extras;
use super::tree::Node;
use crate::form::FormField;
use crate::paste::PasteRule;
use crate::template::{self, Template};

/// Where a provider names URLs that requests go to.
const KEYS: [&str; 5] = ["token_url", "authorization_url", "refresh_url", "request_url", "registration_url"];

/// All URL templates into which values are put; what is no template is passed over.
pub(super) fn templates(provider: &Node, fields: &[FormField]) -> Vec<Template> {
    let proxy = provider.get("proxy");
    let verification = proxy.and_then(|proxy| proxy.get("verification"));
    let steps = provider.get("additional_steps").map(Node::items).unwrap_or_default();
    let mut nodes: Vec<&Node> = KEYS.iter().filter_map(|key| provider.get(key)).collect();
    nodes.extend(proxy.and_then(|proxy| proxy.get("base_url")));
    nodes.extend(verification.and_then(|verification| verification.get("base_url_override")));
    nodes.extend(steps.iter().filter_map(|step| step.get("token_url")));
    let texts = nodes.into_iter().flat_map(|node| {
        // One URL, or one for each way to authenticate.
        node.text().into_iter().chain(node.entries().iter().filter_map(|(_, url)| url.text()))
    });
    let alternatives = texts.flat_map(|text| text.split("||").map(str::trim)).filter(|text| text.contains("${"));
    let mut parsed: Vec<Template> = Vec::new();
    for template in alternatives.filter_map(|text| parse(text, fields)) {
        if !parsed.contains(&template) {
            parsed.push(template);
        }
    }
    parsed
}

/// Where the secret is sent to: the request for a token, where there is one, or else all requests. Without `verification` only
/// where a user's values decide.
pub(super) fn destinations(provider: &Node, fields: &[FormField], extras: Extras) -> Vec<String> {
    let base = provider.get("proxy").map_or("", |proxy| proxy.text_of("base_url"));
    let text = match provider.text_of("token_url") {
        "" => base,
        token => token,
    };
    let alternatives = text.split("||").map(str::trim).filter(|text| !text.is_empty());
    let filled = alternatives.filter_map(|text| template::with_slots(text, "${", |name| number(name, fields)).ok());
    let filled: Vec<String> = filled.collect();
    if extras.verification {
        filled
    } else if filled.iter().any(|text| !text.is_ascii()) {
        filled.iter().map(|text| origin(text).to_string()).collect()
    } else {
        Vec::new()
    }
}

/// Scheme, host and port of a URL; all of what begins with a slot.
fn origin(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + "://".len());
    let end = url.get(host..).and_then(|rest| rest.find(['/', '?', '#']));
    end.and_then(|end| url.get(..host + end)).unwrap_or(url)
}

fn parse(text: &str, fields: &[FormField]) -> Option<Template> {
    Template::parse(text, "${", |name| number(name, fields)).ok()
}

/// The number of the field whose value a slot stands for. What comes from elsewhere may be anything.
fn number(name: &str, fields: &[FormField]) -> Option<usize> {
    let (section, id) = name.split_once('.').unwrap_or(("credentials", name));
    let section = if section == "connectionConfig" { Section::Params } else { Section::Credentials };
    let found = fields.iter().position(|field| field.section == section && field.id.get_ref() == id);
    Some(found.unwrap_or(MAX_FIELDS))
}

/// Addresses that hold values: those of the requests, and what a box shows around a field.
pub(super) fn paste(requests: &[Template], fields: &[FormField]) -> Vec<PasteRule> {
    let mut found: Vec<Template> = requests.iter().filter(|template| template.url.is_none()).cloned().collect();
    // A dashboard has the host of an API more often than its path.
    found.extend(found.clone().into_iter().map(|template| Template { path: String::new(), ..template }));
    found.extend(fields.iter().enumerate().filter_map(|(number, field)| affixed(number, field)));
    let mut unique: Vec<PasteRule> = Vec::new();
    for rule in found.iter().map(PasteRule::of).filter(|rule| rule.fills > 0) {
        if !unique.contains(&rule) {
            unique.push(rule);
        }
    }
    unique
}

fn affixed(number: usize, field: &FormField) -> Option<Template> {
    if field.prefix.is_empty() && !field.suffix.starts_with(['.', '-']) {
        return None;
    }
    let prefix = field.prefix.strip_prefix("https://").unwrap_or(&field.prefix);
    Template::parse(&format!("https://{prefix}${{}}{}", field.suffix), "${", |_| Some(number)).ok()
}
