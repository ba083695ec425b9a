//! The languages of `messages/` as modules of their own: who imports none pays nothing for them.

use std::collections::BTreeMap;

use connect_fields_compiler::Definition;
use connect_fields_compiler::language::{FieldTexts, Language};
use serde_json::{Value, json};

use crate::{Host, own};

const MESSAGES: &str = "messages";
const FOLDER: &str = "pkg/src/locales";
const ENGLISH: &str = "messages/en.toml";

/// Each language's module, by its path.
pub(crate) fn modules(
    english: &[(String, String)],
    definitions: &[Definition],
    host: &mut dyn Host,
) -> Result<Vec<(String, String)>, String> {
    let mut modules = Vec::new();
    for (file, text) in own::files(MESSAGES, host.list(MESSAGES)?, host)?.iter().filter(|(file, _)| file != ENGLISH) {
        let language = Language::read(text).map_err(|error| format!("{file}: {error}"))?;
        let faults = language.faults(english, definitions);
        if !faults.is_empty() {
            return Err(format!("{file}: {}", faults.join("; ")));
        }
        let name = file.trim_start_matches("messages/").trim_end_matches(".toml");
        let locale = json(name, &language, definitions);
        let module = format!(
            "import type {{ Locale }} from '../types.js'\n\nconst locale: Locale = {locale}\n\nexport default locale\n"
        );
        modules.push((format!("{FOLDER}/{name}.ts"), module));
    }
    Ok(modules)
}

/// Where each language is loaded from, for who knows its name at run time only.
pub(crate) fn table(modules: &[(String, String)]) -> String {
    let names =
        modules.iter().filter_map(|(path, _)| path.strip_prefix(FOLDER)?.strip_prefix('/')?.strip_suffix(".ts"));
    let rows: String = names.map(|name| format!("  '{name}': () => import('../locales/{name}.js'),\n")).collect();
    format!(
        "import type {{ Locale }} from '../types.js'\n\n\
         export const locales: Readonly<Record<string, () => Promise<{{ readonly default: Locale }}>>> = {{\n{rows}}}\n"
    )
}

fn json(name: &str, language: &Language, definitions: &[Definition]) -> Value {
    // What is put into a text from right to left may be from left to right: https://www.w3.org/International/questions/qa-bidi-unicode-controls
    let isolated = |text: &str| text.replace('{', "\u{2068}{").replace('}', "}\u{2069}");
    let said = |text: &str| if language.dir == "rtl" { isolated(text) } else { text.to_string() };
    let messages: BTreeMap<&str, String> = language.messages().map(|(code, text)| (code, said(text))).collect();
    let mut providers = serde_json::Map::new();
    for definition in definitions {
        let Some(texts) = language.providers.get(&*definition.id) else { continue };
        let fields: &BTreeMap<String, FieldTexts> = &texts.fields;
        let guide = texts.guide(definition.guide.get_ref());
        providers.insert(definition.id.clone(), json!({ "fields": fields, "guide": guide }));
    }
    json!({ "lang": name, "dir": language.dir, "messages": messages, "providers": providers })
}
