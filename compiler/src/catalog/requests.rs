//! The URLs of a provider: those its values are put into, and the addresses that hold them.

use connect_fields_format::MAX_FIELDS;

use super::Extras;
use super::slots::{self, OPEN};
use super::tree::Node;
use crate::form::FormField;
use crate::paste::PasteRule;
use crate::template::{self, Refusal, Template};
use crate::{Fault, Source, slot};

/// Where a provider names URLs that requests go to.
const KEYS: [&str; 5] = ["token_url", "authorization_url", "refresh_url", "request_url", "registration_url"];

/// All URL templates into which values are put. What is none goes to `faults`: nobody would know what is safe in it.
pub(super) fn templates(
    provider: &Node,
    fields: &[FormField],
    source: &Source<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<Template> {
    let mut parsed: Vec<Template> = Vec::new();
    for node in urls(provider) {
        for (name, meant) in slots::misspelled(node.text().unwrap_or(""), fields) {
            let what = format!("`${{{name}}}` is no field: did you mean `${{{meant}}}`?");
            faults.push(
                Fault::new(source, node.span.clone(), what, format!("write `${{{meant}}}`")).warning("slot-unknown"),
            );
        }
        match templates_of(node, fields) {
            Ok(templates) => parsed.extend(templates),
            Err((what, fix)) => faults.push(Fault::new(source, node.span.clone(), what, fix)),
        }
    }
    let mut unique: Vec<Template> = Vec::new();
    for template in parsed {
        if !unique.contains(&template) {
            unique.push(template);
        }
    }
    unique
}

fn urls(provider: &Node) -> Vec<&Node> {
    let proxy = provider.get("proxy");
    let verification = proxy.and_then(|proxy| proxy.get("verification"));
    let steps = provider.get("additional_steps").map(Node::items).unwrap_or_default();
    let mut nodes: Vec<&Node> = KEYS.iter().filter_map(|key| provider.get(key)).collect();
    nodes.extend(proxy.and_then(|proxy| proxy.get("base_url")));
    nodes.extend(verification.and_then(|verification| verification.get("base_url_override")));
    nodes.extend(steps.iter().filter_map(|step| step.get("token_url")));
    nodes.into_iter().flat_map(each).filter(|node| !node.is_null()).collect()
}

/// One URL, or one for each way to authenticate.
fn each(node: &Node) -> Vec<&Node> {
    if node.is_map() { node.entries().iter().map(|(_, url)| url).collect() } else { vec![node] }
}

/// The templates that hold values, of one URL or several with `||` between them.
fn templates_of(node: &Node, fields: &[FormField]) -> Result<Vec<Template>, Refusal> {
    let text = node.text().ok_or_else(|| ("no URL".to_string(), "write one text".to_string()))?;
    let mut templates = Vec::new();
    for url in alternatives(text) {
        if !url.contains(OPEN) {
            // It goes into the catalog as it is.
            with_slots(url, fields)?;
            continue;
        }
        let template = Template::parse(url, OPEN, |name| number(name, fields))?;
        if slot::goes_on(&template) {
            let what = format!("a value in `{url}` goes on with the host in front of it, and makes another one of it");
            return Err((what, "write `/` or `.` in front of the value".into()));
        }
        templates.push(template);
    }
    Ok(templates)
}

/// URLs of which the first that can be filled is enough.
pub(super) fn alternatives(text: &str) -> impl Iterator<Item = &str> {
    text.split("||").map(str::trim).filter(|url| !url.is_empty())
}

/// Where the secret is sent to: the request for a token, where there is one, or else all requests. Without `verification` only
/// where a user's values decide.
pub(super) fn destinations(provider: &Node, fields: &[FormField], extras: Extras) -> Vec<String> {
    let texts = |node| each(node).into_iter().filter_map(Node::text).filter(|text| !text.is_empty()).collect();
    let token: Vec<&str> = provider.get("token_url").map(texts).unwrap_or_default();
    let base = provider.get("proxy").map_or("", |proxy| proxy.text_of("base_url"));
    let texts = if token.is_empty() { vec![base] } else { token };
    // Those that are no URLs are faults already.
    let filled: Vec<String> =
        texts.into_iter().flat_map(alternatives).filter_map(|url| with_slots(url, fields).ok()).collect();
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

fn with_slots(url: &str, fields: &[FormField]) -> Result<String, Refusal> {
    template::url_with_slots(url, OPEN, |name| number(name, fields))
}

/// What comes from elsewhere may be anything.
fn number(name: &str, fields: &[FormField]) -> Option<usize> {
    Some(slots::field(name, fields).unwrap_or(MAX_FIELDS))
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
    Template::parse(&format!("https://{prefix}${{}}{}", field.suffix), OPEN, |_| Some(number)).ok()
}
