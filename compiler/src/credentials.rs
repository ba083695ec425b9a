//! `credentials/*.toml` to the bytes that the run time knows credentials from.

mod runs;

use std::collections::HashSet;
use std::path::Path;

use connect_fields_format::{CheckDigits, CredentialSource, Credentials, Place, Role, write_credentials};
use serde::Deserialize;

use crate::Source;

/// The number of a kind has to fit beside those of a form's fields into a byte.
const MOST: usize = 250;
/// A kind that tells a vendor has so many characters of its own.
const LEAST_OWN: usize = 3;

/// A file: a vendor.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vendor {
    vendor: String,
    providers: Vec<String>,
    kinds: Vec<Kind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    id: String,
    name: String,
    source: String,
    shape: String,
    role: String,
    #[serde(default)]
    mode: String,
    #[serde(default)]
    check: String,
    #[serde(default = "tells")]
    telling: bool,
    examples: Vec<String>,
    others: Vec<String>,
    #[serde(default)]
    embeds: Vec<Embed>,
}

const fn tells() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Embed {
    fact: String,
    split: Option<char>,
    #[serde(default)]
    part: usize,
    #[serde(default)]
    json: String,
    #[serde(default)]
    decode: String,
    #[serde(default)]
    whole: bool,
}

/// Compiles the kinds of all vendors.
///
/// # Errors
/// What is wrong with which kind of which file; all of it.
pub fn compile_credentials(sources: &[Source<'_>]) -> Result<Vec<u8>, Vec<String>> {
    let mut faults = Vec::new();
    let mut vendors = Vec::new();
    for Source { file, text } in sources {
        match toml::from_str::<Vendor>(text) {
            Ok(vendor) => vendors.push((*file, vendor)),
            Err(error) => faults.push(format!("{file}: {error}")),
        }
    }
    let mut kinds = Vec::new();
    let mut ids = HashSet::new();
    for (file, vendor) in &vendors {
        for kind in &vendor.kinds {
            let written = source(vendor, kind).and_then(|source| {
                let stem = Path::new(file).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
                check(stem, kind, &source)?;
                if ids.insert(&kind.id) { Ok(source) } else { Err("the id is used twice".into()) }
            });
            match written {
                Ok(source) => kinds.push(source),
                Err(what) => faults.push(format!("{file}: {}: {what}", kind.id)),
            }
        }
    }
    if kinds.len() > MOST {
        faults.push(format!("there are {} kinds: {MOST} have a number", kinds.len()));
    }
    match write_credentials(&kinds) {
        Some(bytes) if faults.is_empty() => Ok(bytes),
        None if faults.is_empty() => Err(vec!["a kind is too large to be written".into()]),
        _ => Err(faults),
    }
}

fn source<'a>(vendor: &'a Vendor, kind: &'a Kind) -> Result<CredentialSource<'a>, String> {
    let named = |what: &str, found: Option<usize>| found.ok_or_else(|| format!("`{what}` is none of the known ones"));
    let role = named(&kind.role, Role::ALL.iter().position(|(_, name)| *name == kind.role))?;
    let check = named(&kind.check, CheckDigits::ALL.iter().position(|(_, name)| *name == kind.check))?;
    Ok(CredentialSource {
        name: format!("{} {}", vendor.vendor, kind.name).trim_start().to_string(),
        providers: &vendor.providers,
        role: Role::ALL.get(role).map_or(Role::Secret, |(role, _)| *role),
        is_test: kind.mode == "test",
        is_telling: kind.telling,
        check: CheckDigits::ALL.get(check).map_or(CheckDigits::None, |(check, _)| *check),
        embeds: kind
            .embeds
            .iter()
            .map(|embed| Ok((embed.fact.as_str(), place(embed)?)))
            .collect::<Result<_, String>>()?,
        shapes: runs::of(&kind.shape)?,
    })
}

fn place(embed: &Embed) -> Result<Place<'_>, String> {
    let split = embed.split.and_then(|split| u8::try_from(split).ok());
    match (split, embed.json.as_str(), embed.decode.as_str(), embed.whole) {
        (None, "", "", true) => Ok(Place::Whole),
        (None, "", "aws-account", false) => Ok(Place::AwsAccount),
        (Some(split), "", "", false) => Ok(Place::Part(split, embed.part)),
        (Some(split), key, "", false) => Ok(Place::Json(split, embed.part, key)),
        _ => Err(format!("`{}` is embedded in no known way: give `split`, `decode` or `whole`", embed.fact)),
    }
}

/// House rules.
fn check(stem: &str, kind: &Kind, source: &CredentialSource<'_>) -> Result<(), String> {
    if !kind.id.starts_with(stem) {
        return Err(format!("the id has to begin with `{stem}`"));
    }
    if !kind.source.starts_with("https://") || kind.name.is_empty() {
        return Err("it needs a name, and a source that was read".into());
    }
    if !matches!(kind.mode.as_str(), "" | "test" | "live") {
        return Err("`mode` is `test` or `live`".into());
    }
    let own = source.shapes.iter().map(|runs| runs::literals(runs)).min().unwrap_or(0);
    if kind.telling && kind.check.is_empty() && own < LEAST_OWN {
        return Err(format!("it has {own} characters of its own: put `telling = false`"));
    }
    let bytes = write_credentials(std::slice::from_ref(source)).ok_or("it is too large to be written")?;
    let fits = |text: &String| Credentials::new(&bytes).of(text.as_bytes()).next().is_some();
    let (examples, others) = (&kind.examples, &kind.others);
    if examples.is_empty() || others.is_empty() {
        return Err("it needs an example, and a text that looks alike".into());
    }
    if let Some(at) = examples.iter().position(|example| !fits(example)) {
        return Err(format!("example {at} does not have its shape"));
    }
    match others.iter().position(fits) {
        Some(at) => Err(format!("text {at} of `others` has its shape")),
        None => Ok(()),
    }
}
