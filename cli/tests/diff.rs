//! `connect-fields diff`: which version a change is.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, process};

const ACME: &str = r#"
name      = "Acme"
auth_mode = "API_KEY"
docs_url  = "https://acme.example/docs"
paste     = ["https://app.acme.example/spaces/{space}"]

[[fields]]
id       = "apiKey"
section  = "credentials"
label    = "API key"
help     = "Under Settings."
secret   = true
shape    = '^[0-9a-f]{8}$'
accepted = ["0123abcd", "89ef0123"]
refused  = [{ input = "", code = "required" }, { input = " ", code = "required" }]

[[fields]]
id       = "space"
section  = "params"
label    = "Space"
help     = "In the address bar."
secret   = false
pattern  = '^[0-9]{1,5}$'
accepted = ["1", "22"]
refused  = [{ input = "x", code = "not_digits" }, { input = "y", code = "not_digits" }]

[guide]
summary       = "Copy two values."
needs         = ["API key", "Space"]
prerequisites = [{ text = "An account", url = "https://acme.example" }]
dashboard_url = "https://app.acme.example"
finish        = "Submit the form."

[[guide.steps]]
title   = "Copy both"
actions = [
  { text = "Copy the key.", fills = "apiKey" },
  { text = "Copy the number in the address bar.", fills = "space" },
]
"#;

type Done<T> = Result<T, Box<dyn std::error::Error>>;

fn run(arguments: &[&Path]) -> Done<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_connect-fields")).args(arguments).output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.trim_end().to_string())
}

/// A catalog of these providers.
fn catalog(name: &str, providers: &[(&str, &str)]) -> Done<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("diff-{}-{name}", process::id()));
    fs::create_dir_all(&folder)?;
    for (id, definition) in providers {
        fs::write(folder.join(format!("{id}.toml")), definition)?;
    }
    let output = folder.join("catalog.bin");
    run(&[Path::new("compile"), &folder, Path::new("-o"), &output])?;
    Ok(output)
}

/// A catalog of a map of definitions.
fn map(name: &str, definitions: &str) -> Done<PathBuf> {
    let source = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("diff-{}-{name}.json", process::id()));
    fs::write(&source, definitions)?;
    let output = source.with_extension("bin");
    let with = [Path::new("--with"), Path::new("verification,help")];
    run(&[&[Path::new("compile"), &source, Path::new("-o"), &output], with.as_slice()].concat())?;
    Ok(output)
}

/// What stands in the definition, what stands there instead, and what is said of it.
const CHANGES: [(&str, &str, &str); 10] = [
    ("\"Acme\"", "\"Acme\"", "no difference"),
    ("Under Settings.", "Under Account.", "patch  acme.credentials.apiKey has another help\npatch"),
    ("[0-9a-f]{8}", "[0-9a-f]{4,8}", "patch  acme.credentials.apiKey has another shape: \"0000\" is an example\npatch"),
    ("{1,5}", "{1,6}", "minor  acme.params.space accepts \"000000\", which was refused\nminor"),
    ("{1,5}", "{1,3}", "major  acme.params.space refuses \"0000\", which was accepted\nmajor"),
    ("{1,5}", "{1,4}[0-9]?", "no difference"),
    ("API_KEY", "BASIC", "major  acme has another auth mode\nmajor"),
    ("/spaces/", "/rooms/", "minor  acme takes values out of other addresses\nminor"),
    (
        "secret   = false",
        "secret   = false\noptional = true",
        "minor  acme.params.space is not required any more\nminor",
    ),
    (
        "\"space\"",
        "\"room\"",
        "major  acme.params.space is gone\nmajor  acme.params.room is new and required: forms without it are refused\nminor  acme takes values out of other addresses\nmajor",
    ),
];

#[test]
fn says_which_version_a_change_is_and_why() -> Done<()> {
    let old = catalog("old", &[("acme", ACME)])?;
    for (number, (was, is, said)) in CHANGES.into_iter().enumerate() {
        // A field's id stands in its address, too.
        let definition = ACME.replace(was, is).replace("{space}", if is == "\"room\"" { "{room}" } else { "{space}" });
        let new = catalog(&format!("new-{number}"), &[("acme", &definition)])?;
        assert_eq!(run(&[Path::new("diff"), &old, &new])?, said, "{was} -> {is}");
    }
    Ok(())
}

/// Of definitions such as Nango's: what else they say of a form and of its requests.
const MAP: &str = r#"{ "acme": {
    "auth_mode": "API_KEY",
    "proxy": {
        "base_url": "https://${connectionConfig.team}.acme.example/${connectionConfig.space}",
        "verification": { "endpoints": ["/me"] }
    },
    "connection_config": {
        "mode": { "type": "string", "enum": ["cloud", "server"] },
        "team": { "type": "string", "visible_when": { "field": "mode", "equals": "cloud" } },
        "space": { "type": "string", "optional": true, "prefix": "space-" },
        "site": { "type": "string", "format": "uri" }
    }
} }"#;

const OF_REQUESTS: [(&str, &str, &str); 8] = [
    (
        r#", "visible_when": { "field": "mode", "equals": "cloud" }"#,
        "",
        "major  acme.params.team is shown under another condition: forms without it may be refused, others lose it\nmajor",
    ),
    (
        r#""equals": "cloud""#,
        r#""equals": "server""#,
        "major  acme.params.team is shown under another condition: forms without it may be refused, others lose it\nmajor",
    ),
    (
        ".acme.example",
        ".evil.example",
        "minor  acme takes values out of other addresses\nminor  acme sends its secrets to another address\n\
         minor  acme is tried by another request\nminor",
    ),
    ("/me", "/you", "minor  acme is tried by another request\nminor"),
    (
        r#""prefix": "space-""#,
        r#""prefix": "area-""#,
        "minor  acme takes values out of other addresses\npatch  acme.params.space has another prefix\nminor",
    ),
    (
        r#""string", "optional": true, "prefix": "space-""#,
        r#""string", "optional": true, "prefix": "space-", "automated": true"#,
        "minor  acme.params.space is verbatim now\nminor  acme.params.space is hidden now\nminor",
    ),
    (
        r#", "format": "uri""#,
        "",
        "minor  acme.params.site does not have to be a URL any more\n\
         minor  acme.params.site accepts \"0\", which was refused\nminor",
    ),
    // The numbers of all fields behind it change.
    (
        r#""mode": {"#,
        r#""more": { "type": "string", "optional": true }, "mode": {"#,
        "minor  acme.params.more is new\nminor",
    ),
];

#[test]
fn says_what_changes_in_conditions_and_requests() -> Done<()> {
    let old = map("map", MAP)?;
    for (number, (was, is, said)) in OF_REQUESTS.into_iter().enumerate() {
        let new = map(&format!("map-{number}"), &MAP.replace(was, is))?;
        assert_eq!(run(&[Path::new("diff"), &old, &new])?, said, "{was} -> {is}");
    }
    Ok(())
}

#[test]
fn names_providers_that_come_and_go() -> Done<()> {
    let one = catalog("one", &[("acme", ACME)])?;
    let two = catalog("two", &[("acme", ACME), ("other", ACME)])?;
    assert_eq!(run(&[Path::new("diff"), &one, &two])?, "minor  other is new\nminor");
    assert_eq!(run(&[Path::new("diff"), &two, &one])?, "major  other is gone\nmajor");
    Ok(())
}

#[test]
fn says_which_file_is_no_catalog() -> Done<()> {
    let old = catalog("sound", &[("acme", ACME)])?;
    let broken = old.with_file_name("broken.bin");
    fs::write(&broken, "{}")?;
    let output = Command::new(env!("CARGO_BIN_EXE_connect-fields")).arg("diff").arg(&old).arg(&broken).output()?;
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr)?;
    assert!(said.contains("broken.bin: these bytes are not a connect-fields catalog"), "{said}");
    Ok(())
}
