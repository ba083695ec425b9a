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
        "major  acme.params.space is gone\nmajor  acme.params.room is new and required: forms without it are refused\nmajor",
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
