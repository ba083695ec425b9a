//! Keys and auth modes that are misspelled: nobody reads them, and what they say would be lost without a word.

use super::tree::Node;
use super::types::{FLAGS, TEXTS};
use super::{base, described};
use crate::{Fault, Source};

const PROVIDER: &[&str] = &[
    "alias",
    "auth_mode",
    "display_name",
    "docs_connect",
    "proxy",
    "connection_config",
    "credentials",
    "assertion_option",
    "integration_config",
    "require_client_certificate",
    "token_request_auth_method",
    "token_url",
    "authorization_url",
    "refresh_url",
    "request_url",
    "registration_url",
    "additional_steps",
];
const PROXY: &[&str] = &["base_url", "headers", "verification"];
const VERIFICATION: &[&str] = &["method", "endpoints", "headers", "data", "base_url_override"];

/// Of a field, beside its flags and texts.
const OTHERS: [&str; 4] = ["order", "pattern", "enum", "visible_when"];

/// Texts this short have too many neighbours for two edits.
const SHORT: usize = 5;

pub(super) fn read(provider: &Node, source: &Source<'_>, faults: &mut Vec<Fault>) {
    mode(provider, source, faults);
    misspelled(provider, PROVIDER, source, faults);
    let proxy = provider.get("proxy");
    let verification = proxy.and_then(|proxy| proxy.get("verification"));
    for (node, known) in [(proxy, PROXY), (verification, VERIFICATION)] {
        node.inspect(|node| misspelled(node, known, source, faults));
    }
    let known = [FLAGS.as_slice(), &TEXTS, &OTHERS].concat();
    for (_, field) in described(provider) {
        misspelled(field, &known, source, faults);
    }
}

/// Definitions have many keys that are not read here: only what is nearly one of the known keys is told.
fn misspelled(map: &Node, known: &[&str], source: &Source<'_>, faults: &mut Vec<Fault>) {
    for (key, _) in map.entries() {
        let name = key.key();
        // A key of one's own often begins so: `x-secret` is none of ours.
        if known.contains(&name) || name.starts_with("x-") {
            continue;
        }
        let (what, fix) = if name == "options" && known.contains(&"enum") {
            ("`options` is not read here: write `enum`".to_string(), "write `enum: [a, b]`".to_string())
        } else if let Some(meant) = nearest(name, known).filter(|meant| map.get(meant).is_none()) {
            (format!("unknown key `{name}`: did you mean `{meant}`?"), format!("write `{meant}`"))
        } else {
            continue;
        };
        faults.push(Fault::new(source, key.span.clone(), what, fix).warning("key-unknown"));
    }
}

/// Other platforms may have modes of their own, so that this is no error.
fn mode(provider: &Node, source: &Source<'_>, faults: &mut Vec<Fault>) {
    let Some((node, mode)) = provider.get("auth_mode").and_then(|node| Some((node, node.text()?))) else { return };
    if mode.is_empty() || base::MODES.contains(&mode) {
        return;
    }
    let fix = match nearest(mode, &base::MODES) {
        Some(meant) => format!("write `{meant}`"),
        None => format!("write one of {}", base::MODES.join(", ")),
    };
    let what = format!("`{mode}` is no auth mode that is known: no credentials come with it");
    faults.push(Fault::new(source, node.span.clone(), what, fix).warning("auth-mode-unknown"));
}

/// The known name that is meant: one or two edits away, whatever its case.
pub(super) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let edits = |known: &str| strsim::osa_distance(&name.to_ascii_lowercase(), &known.to_ascii_lowercase());
    // A long text is passed over at once: aliases may bring it again and again.
    let is_near = |known: &str| {
        let most = if known.len() <= SHORT { 1 } else { 2 };
        name.len().abs_diff(known.len()) <= most && edits(known) <= most
    };
    known.iter().copied().filter(|known| is_near(known)).min_by_key(|known| edits(known))
}
