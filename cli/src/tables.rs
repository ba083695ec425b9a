//! The tables of codes and of providers, as pages for people.

use std::fmt::Write as _;

use connect_fields::{ChangeCode, Code};
use connect_fields_compiler::{Definition, PasteDefinition};

/// What is known of each provider, for people.
pub(crate) fn providers(definitions: &[Definition]) -> String {
    let mut text = format!(
        "# Providers\n\nGenerated from `providers/` by `cargo run -p connect-fields-cli -- generate`: {} of them. `connect-fields` brings those in **bold**, \
        `connect-fields/providers` all. The sources of single facts stand beside them in the files.\n\n\
        | provider | fields | addresses that are read | source |\n| --- | --- | --- | --- |\n",
        definitions.len()
    );
    for definition in definitions {
        let name = if definition.embedded { format!("**{}**", definition.id) } else { definition.id.clone() };
        let fields: Vec<String> = definition.fields.iter().map(|field| format!("`{}`", field.id.get_ref())).collect();
        let shown = |url: &str| format!("`{}`", url.trim_start_matches("https://"));
        let addresses: Vec<String> = definition
            .paste
            .iter()
            .map(|paste| match paste.get_ref() {
                PasteDefinition::Pieces(url) => shown(url),
                PasteDefinition::Rewritten { url, gives } => {
                    let made: Vec<String> = gives.iter().map(|(id, value)| format!("`{id}` = `{value}`")).collect();
                    format!("{} ({})", shown(url), made.join(", "))
                }
            })
            .collect();
        let _ = writeln!(
            text,
            "| {name} | {} | {} | <{}> |",
            fields.join(", "),
            addresses.join("<br>"),
            definition.docs_url.get_ref()
        );
    }
    text
}

/// Each code, and what it says in English.
pub(crate) fn codes(templates: &[(String, String)]) -> String {
    let message = |code: &str| templates.iter().find(|(name, _)| name == code).map_or("", |(_, text)| text);
    let mut text = "# Codes\n\nGenerated from `src/code.rs`, `src/change.rs` and `en.toml` by `cargo run -p connect-fields-cli -- generate`.\n\
        Codes and the names of params are stable; messages are not. A code may come as an issue, which blocks, or as a warning, which does not.\n\n\
        | code | `ValidityState` | params | English |\n| --- | --- | --- | --- |\n"
        .to_string();
    for code in Code::ALL {
        let params: Vec<&str> = code.params().iter().map(|param| param.name()).collect();
        let _ = writeln!(
            text,
            "| `{}` | `{}` | {} | {} |",
            code.name(),
            code.validity().0,
            params.join(", "),
            message(code.name())
        );
    }
    text.push_str("\n| change | English |\n| --- | --- |\n");
    for code in ChangeCode::ALL {
        let _ = writeln!(text, "| `{}` | {} |", code.name(), message(code.name()));
    }
    text
}
