//! Addresses of documentation, which a form makes links of.

use super::tree::Node;
use crate::{Fault, Source};

const SCHEMES: [&str; 2] = ["https://", "http://"];

/// The page about a provider's credentials; empty where there is none, or none on the web: a page would run what stands behind
/// `javascript:` as its own.
pub(super) fn docs<'n>(provider: &'n Node, source: &Source<'_>, faults: &mut Vec<Fault>) -> &'n str {
    let Some((node, link)) = provider.get("docs_connect").and_then(|node| Some((node, node.text()?))) else {
        return "";
    };
    if link.is_empty() || is_on_the_web(link) {
        return link;
    }
    let what = "`docs_connect` is no http(s) URL: the link is left out";
    faults.push(Fault::new(source, node.span.clone(), what, "begin it with `https://`").warning("link-not-http"));
    ""
}

/// Whether a host follows one of the schemes, whose case does not matter (<https://url.spec.whatwg.org/#scheme-start-state>).
fn is_on_the_web(link: &str) -> bool {
    SCHEMES.iter().any(|scheme| {
        let (begin, host) = link.split_at_checked(scheme.len()).unwrap_or_default();
        begin.eq_ignore_ascii_case(scheme) && host.starts_with(|first: char| first.is_alphanumeric() || first == '[')
    })
}
