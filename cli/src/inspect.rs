//! What a catalog holds, for people.

use connect_fields::{Catalog, Error, Provider};

use crate::Host;

pub(crate) fn inspect(path: &str, id: Option<&str>, host: &mut dyn Host) -> Result<String, String> {
    let bytes = host.read(path)?;
    let catalog = Catalog::open(&bytes).map_err(|error| format!("{path}: {error}"))?;
    let ids: Vec<&str> = match id {
        Some(id) => vec![id],
        None => catalog.ids().collect(),
    };
    let mut lines = Vec::new();
    for id in ids {
        lines.push(provider(&catalog.provider(id).map_err(|error| said(&error))?));
    }
    Ok(lines.join("\n"))
}

/// An id that was asked for here is an argument, not somebody's secret.
fn said(error: &Error) -> String {
    match error {
        Error::UnknownProvider { id } => format!("no provider \"{id}\" in this catalog; without an id all are listed"),
        other => other.to_string(),
    }
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
