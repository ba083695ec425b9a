//! Each house rule says where the fault is and how to mend it, and all faults are told.

use connect_fields_compiler::{Fault, Source, compile};

const GOOD: &str = include_str!("../../providers/clay.toml");

fn faults(text: &str) -> Vec<Fault> {
    compile(&[Source { file: "providers/clay.toml", text }]).err().unwrap_or_default()
}

#[test]
fn a_good_definition_has_none() {
    assert_eq!(faults(GOOD), []);
}

#[test]
fn are_told_with_line_and_fix() {
    for (old, new, what, fix) in [
        ("secret      = true", "secret = false", "named like a secret", "set `secret = true`"),
        (r"'^\d+$'", r"'^(\d+$'", "cannot be compiled", "a group is not closed"),
        (r"'^\d+$'", r"'(\d)\1'", "cannot be compiled", "back-references"),
        (r"'^\d+$'", "'^[a-z]{1,99999}$'", "too large a table", "smaller counts"),
        ("{workspaceId}\"]", "{workspace}\"]", "`{workspace}` is no field", "use the id of a field"),
        (
            "https://app.clay.com/workspaces/{",
            "https://{workspaceId}.com/{",
            "two fixed labels",
            "write an address like",
        ),
        (
            "\"https://app.clay.com/workspaces/{",
            "\"http://app.clay.com/{",
            "does not begin with `https://`",
            "write an address like",
        ),
        (
            "https://app.clay.com/workspaces/{",
            "https://app.clay.com/w*/{",
            "its path has other characters",
            "write an address like",
        ),
        ("https://app.clay.com/workspaces/{", "https://app.clay.com/\\u001e{", "a control character", "on one line"),
        ("section     = \"params\"", "section = \"header\"", "no such section", "use `credentials`"),
        ("fills = \"workspaceId\"", "fills = \"workspace\"", "a step fills `workspace`", "name a field's id"),
        ("docs_url  = \"https", "docs_url = \"http", "not https", "begin it with `https://`"),
        ("label       = \"API key\"", "label = \" \"", "`label` is empty", "say it"),
        ("label       = \"API key\"", "label = \"API\\u0000key\"", "a control character", "on one line"),
        ("\"API_KEY\"", "\"API\\u0000KEY\"", "a control character", "on one line"),
        ("\"Clay API key\"", "\"Clay\\tAPI key\"", "a control character", "on one line"),
        ("\"https://clay.com\"", "\"https://clay.com/\\u001f\"", "a control character", "on one line"),
        (
            "paste = [",
            "requests = [\"https://app.clay.com/?a=\\u001f\"]\npaste = [",
            "a control character",
            "on one line",
        ),
        ("id          = \"apiKey\"", "id = \"api key\"", "`api key` is no field id", "ASCII letters"),
        ("id          = \"apiKey\"", "id = \"constructor\"", "every object of JavaScript has", "another id"),
        ("\"Clay API key\"", "\"api KEY\"", "`api KEY` is a name of `apiKey` already", "take it out"),
        ("  \"106\",\n", "", "", ""),
        ("changes = [", "chances = [", "a text, or a table of", "providers/README.md"),
        ("auth_mode", "auth_moode", "unknown field", "providers/README.md"),
    ] {
        assert!(GOOD.contains(old), "{old}");
        let text = GOOD.replacen(old, new, 1);
        let found = faults(&text);
        if what.is_empty() {
            assert_eq!(found, [], "{new}");
            continue;
        }
        let told = found.iter().find(|fault| fault.what.contains(what));
        let told = told.unwrap_or_else(|| panic!("{new}: {found:?}"));
        assert!(told.fix.contains(fix), "{new}: {told}");
        let line = text.split(new).next().unwrap_or("").matches('\n').count() as u32 + 1;
        assert!(told.line.abs_diff(line) <= 5 || told.what.contains("fills"), "{new}: line {line}, told {told}");
    }
}

#[test]
fn are_all_told_at_once() {
    let text = GOOD
        .replace("secret      = true", "secret = false")
        .replace(r"'^\d+$'", "'('")
        .replace("\"https://clay.com\"", "\"http://clay.com\"");
    assert_eq!(faults(&text).len(), 3, "{:?}", faults(&text));
}

#[test]
fn examples_are_asked_for_on_both_sides() {
    let text = GOOD.replace("  { input = \"my key is abc\", code = \"blank\" },\n", "");
    assert!(faults(&text).iter().any(|fault| fault.what.contains("has 1 refused examples")));
}

#[test]
fn the_file_names_the_provider() {
    let found = compile(&[Source { file: "My Provider.toml", text: GOOD }]).expect_err("not kebab-case");
    assert!(found[0].what.contains("kebab-case"), "{}", found[0]);
}
