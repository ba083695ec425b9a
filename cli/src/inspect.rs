//! What a catalog holds, for people.

use std::fs;
use std::path::Path;

use connect_fields::{Catalog, Provider};

pub(crate) fn inspect(path: &Path, id: Option<&str>) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let catalog = Catalog::open(&bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    let ids: Vec<&str> = match id {
        Some(id) => vec![id],
        None => catalog.ids().collect(),
    };
    let mut lines = Vec::new();
    for id in ids {
        lines.push(provider(&catalog.provider(id).map_err(|error| error.to_string())?));
    }
    Ok(lines.join("\n"))
}

fn provider(provider: &Provider<'_>) -> String {
    let head =
        format!("{} ({}, {}, revision {})", provider.id(), provider.name(), provider.auth_mode(), provider.revision());
    let fields = provider.fields().map(|field| {
        let kind = if field.secret() { ", secret" } else { "" };
        format!("\n  {}.{}: {}{kind}", field.section().name(), field.id(), field.label())
    });
    fields.fold(head, |lines, line| lines + &line)
}
