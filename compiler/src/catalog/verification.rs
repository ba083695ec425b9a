//! The request by which a server can try a user's values, as a provider's file describes it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::tree::Node;
use super::{requests, slots};
use crate::form::FormField;

/// As JavaScript has it; `{credentials.apiKey}` stands for a value.
#[derive(Serialize)]
struct Verification {
    method: String,
    /// The first that answers is enough.
    urls: Vec<String>,
    headers: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    data: BTreeMap<String, String>,
}

/// JSON; empty where the file describes none.
pub(super) fn of(provider: &Node, fields: &[FormField]) -> String {
    let proxy = provider.get("proxy");
    let Some(verification) = proxy.and_then(|proxy| proxy.get("verification")) else { return String::new() };
    let base = match verification.text_of("base_url_override") {
        "" => proxy.map_or("", |proxy| proxy.text_of("base_url")),
        base => base,
    };
    let base = requests::alternatives(base).next().unwrap_or("").trim_end_matches('/');
    let named = |text: &str| placeholders(text, fields);
    // Without a `/` between them what an endpoint begins with would go on with the host.
    let joined = |endpoint: &str| named(&format!("{base}/{}", endpoint.strip_prefix('/').unwrap_or(endpoint)));
    let endpoints = verification.get("endpoints").map(Node::items).unwrap_or_default();
    let pairs = |node: Option<&Node>| -> Vec<(String, String)> {
        let entries = node.map(Node::entries).unwrap_or_default();
        entries.iter().filter_map(|(key, value)| Some((key.text()?.to_string(), named(value.text()?)))).collect()
    };
    let method = verification.text_of("method");
    let mut headers: BTreeMap<String, String> =
        pairs(proxy.and_then(|proxy| proxy.get("headers"))).into_iter().collect();
    headers.extend(pairs(verification.get("headers")));
    let found = Verification {
        method: if method.is_empty() { "GET" } else { method }.to_string(),
        urls: endpoints.iter().filter_map(Node::text).map(joined).collect(),
        headers,
        data: pairs(verification.get("data")).into_iter().collect(),
    };
    serde_json::to_string(&found).unwrap_or_default()
}

/// `${connectionConfig.x}` is `{params.x}`, `${apiKey}` is `{credentials.apiKey}`; whatever else the file computes stays as it is.
fn placeholders(text: &str, fields: &[FormField]) -> String {
    let mut named = text.to_string();
    for (number, field) in fields.iter().enumerate() {
        let placeholder = format!("{{{}.{}}}", field.section.name(), field.id.get_ref());
        for name in slots::names(field).iter().filter(|name| slots::field(name, fields) == Some(number)) {
            named = named.replace(&format!("{}{name}}}", slots::OPEN), &placeholder);
        }
    }
    named
}
