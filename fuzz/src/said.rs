//! All that is said about a text is made of facts of the provider: no part of the text is in it.

use std::sync::OnceLock;

use connect_fields::{Code, Issue, MAX_UNITS, Notes, Param};
use connect_fields_compiler::messages;

use crate::vendors::Vendor;

const PARAMS: [Param; 7] =
    [Param::Label, Param::Other, Param::Prefix, Param::Expected, Param::Character, Param::Credential, Param::Position];
/// Codes that the library never says by itself.
const OF_SERVERS: [Code; 4] = [Code::Internal, Code::Rejected, Code::Unauthorized, Code::AlreadyConnected];

/// Holds notes against what may be said about any text; gives them as `Debug` has to write them.
pub(crate) fn notes(vendor: &Vendor, notes: &Notes<'_>) -> String {
    let [issues, warnings] = [notes.issues().collect::<Vec<_>>(), notes.warnings().collect()]
        .map(|issues| issues.iter().map(|said| issue(vendor, said)).collect::<Vec<_>>().join(", "));
    let changes = notes.changes().map(|change| format!("Change({:?} {})", change.path(), change.code.name()));
    let changes = changes.collect::<Vec<_>>().join(", ");
    let suggestions = notes.suggestions().map(|suggestion| format!("Suggestion({:?})", suggestion.path()));
    let suggestions = suggestions.collect::<Vec<_>>().join(", ");
    let mut paths: Vec<_> = notes.issues().map(|issue| issue.path()).collect();
    let told = paths.len();
    paths.sort_unstable_by_key(|path| format!("{path:?}"));
    paths.dedup();
    assert_eq!(paths.len(), told, "two issues for one field");
    for suggestion in notes.suggestions() {
        let fields = vendor.record.fields();
        let field = fields.iter().find(|field| (field.section(), field.id()) == suggestion.path());
        assert!(field.is_some_and(|field| !field.secret()), "a secret is suggested");
    }
    let all = format!(
        "Notes {{ issues: [{issues}], warnings: [{warnings}], changes: [{changes}], suggestions: [{suggestions}] }}"
    );
    assert_eq!(format!("{notes:?}"), all);
    all
}

/// The same of one issue or warning.
fn issue(vendor: &Vendor, issue: &Issue<'_>) -> String {
    assert!(!OF_SERVERS.contains(&issue.code), "{:?}", issue.code);
    for param in PARAMS {
        let said = issue.param(param);
        let is_known = match param {
            Param::Position => said.is_empty() || said.parse().is_ok_and(|at| (1..=MAX_UNITS).contains(&at)),
            Param::Character => said.is_empty() || names_one(&said),
            _ => vendor.facts.contains(&*said),
        };
        assert!(is_known, "{:?} of {:?}: {said:?}", param, issue.code);
    }
    let (_, template) = templates().iter().find(|(code, _)| code == issue.code.name()).expect("a template");
    let rendered = issue.code.params().iter().fold(template.clone(), |rendered, param| {
        rendered.replace(&format!("{{{}}}", param.name()), &issue.param(*param))
    });
    assert_eq!(issue.message(), rendered);
    let debug = format!("Issue({:?} {})", issue.path(), issue.code.name());
    assert_eq!(format!("{issue:?}"), debug);
    debug
}

/// Whether it is the name of a character, and no more.
fn names_one(said: &str) -> bool {
    let (code, name) = said.split_once(' ').unwrap_or_default();
    let known = templates().iter().find(|(known, _)| known == code).map_or("INVISIBLE CHARACTER", |(_, name)| name);
    let digits = code.strip_prefix("U+").and_then(|digits| u32::from_str_radix(digits, 16).ok());
    name == known && digits.and_then(char::from_u32).is_some()
}

fn templates() -> &'static [(String, String)] {
    static TEMPLATES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    TEMPLATES.get_or_init(|| messages::flat(include_str!("../../messages/en.toml")).expect("messages/en.toml is read"))
}
