//! What the crate answers to texts, for tests/js/url-answers.mjs to compare with what the package answers.
//!
//! `cargo run --example answers CATALOG TEXTS`: the bytes of a catalog whose providers have one field each, and a JSON list of
//! texts. Prints a list with, for each text, how the URL parser writes it, and for each provider what is said of it.

use std::error::Error;
use std::{env, fs, io};

use connect_fields::{Catalog, FieldRef, Provider};
use serde_json::{Value, json};
use url::Url;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    // `cargo test` builds it and may run it: without arguments there is nothing to do.
    let (Some(catalog), Some(texts)) = (arguments.next(), arguments.next()) else { return Ok(()) };
    let bytes = fs::read(catalog)?;
    let catalog = Catalog::open(&bytes)?;
    let texts: Vec<String> = serde_json::from_slice(&fs::read(texts)?)?;
    let providers: Vec<Provider<'_>> =
        catalog.providers().flat_map(|provider| [provider.clone(), provider.with_public_hosts()]).collect();
    let answers: Vec<Value> = texts.iter().map(|text| answers(&providers, text)).collect();
    Ok(serde_json::to_writer(io::stdout(), &answers)?)
}

fn answers(providers: &[Provider<'_>], text: &str) -> Value {
    let parsed = Url::parse(text).map(String::from).ok();
    let of = |provider: &Provider<'_>| provider.fields().next().map(|field| answer(provider, field, text));
    json!({ "parsed": parsed, "answers": providers.iter().map(of).collect::<Vec<_>>() })
}

fn answer(provider: &Provider<'_>, field: FieldRef<'_>, text: &str) -> Value {
    let checked = field.check(text);
    let state = format!("{:?}", checked.state).to_lowercase();
    let codes: Vec<&str> =
        checked.notes.issues().chain(checked.notes.warnings()).map(|issue| issue.code.name()).collect();
    let changes: Vec<&str> = checked.notes.changes().map(|change| change.code.name()).collect();
    let form = [(field.section(), field.id(), text)];
    let validated = provider.validate(&form);
    let value = validated.values.first().map(|value| value.text);
    let destination = provider.destination(&validated.values).map(|destination| [destination.host, destination.url]);
    json!({ "state": state, "codes": codes, "changes": changes, "value": value, "destination": destination })
}
