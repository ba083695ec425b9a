//! The examples of the definitions, for tests of those who have forms: `connect-fields/testing`.

use connect_fields::{Catalog, FieldRef};
use connect_fields_compiler::Definition;
use serde_json::{Map, Value, json};

/// What each provider's fields take, take as something else, and refuse; `catalog` is what the definitions were compiled to.
pub(crate) fn module(definitions: &[Definition], catalog: &Catalog<'_>) -> Result<String, String> {
    let mut all = Map::new();
    for definition in definitions {
        let provider = catalog.provider(&definition.id).map_err(|error| error.to_string())?;
        let fields: Vec<FieldRef<'_>> = provider.fields().collect();
        all.insert(definition.id.clone(), samples(definition, &fields));
    }
    Ok(format!(
        "import type {{ Samples }} from '../testing.js'\n\nexport const samples: Readonly<Record<string, Samples>> = {}\n",
        Value::from(all)
    ))
}

fn samples(definition: &Definition, fields: &[FieldRef<'_>]) -> Value {
    let mut form: Map<String, Value> = Map::new();
    let (mut accepted, mut messy, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for (field, compiled) in definition.fields.iter().zip(fields) {
        let (section, id) = (field.section.get_ref(), field.id.get_ref());
        let path = format!("{section}.{id}");
        let none: Vec<String> = Vec::new();
        for example in &field.accepted {
            let (input, value, changes, warnings) = example.parts();
            if changes.is_empty() && warnings.is_empty() {
                let texts = form.entry(section.clone()).or_insert_with(|| json!({}));
                if let Some(texts) = texts.as_object_mut() {
                    texts.entry(id.clone()).or_insert_with(|| value.into());
                }
            }
            let list = if changes.is_empty() { &mut accepted } else { &mut messy };
            list.push(json!({ "path": path, "input": input, "value": value, "issues": none, "warnings": warnings, "changes": changes }));
        }
        for example in &field.refused {
            let checked = compiled.check(&example.input);
            let changes: Vec<&str> = checked.notes.changes().map(|change| change.code.name()).collect();
            refused.push(json!({ "path": path, "input": example.input, "issues": [example.code], "warnings": none, "changes": changes }));
        }
    }
    json!({ "form": form, "accepted": accepted, "messy": messy, "refused": refused })
}
