//! Links of a catalog's owner: what is none of the web comes into no catalog, and its owner is told.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that panics has failed")]

use connect_fields_compiler::{CompiledCatalog, Extras, Fault, Level, Options, Source, compile_catalog, lint_catalog};
use connect_fields_format::Catalog;

fn definition(link: &str) -> String {
    format!(
        "acme:\n  auth_mode: API_KEY\n  docs_connect: '{link}'\n  credentials:\n    apiKey: {{ doc_section: '#key' }}\n"
    )
}

/// The links of the provider and of its field, and what is told.
fn compiled(link: &str) -> ([String; 2], Vec<Fault>) {
    let options = Options { extras: Extras { links: true, ..Extras::default() }, only: vec![] };
    let source = Source { file: "acme.yaml", text: &definition(link) };
    let CompiledCatalog { bytes, faults, .. } =
        compile_catalog(&source, &options, &mut |_, _| {}).expect("a map of providers");
    let provider = Catalog::open(&bytes).expect("a catalog").provider("acme").expect("whole").expect("it is there");
    let fields = provider.fields();
    ([provider.docs_url(), fields[0].docs_url()].map(str::to_string), faults)
}

#[test]
fn of_the_web_are_taken() {
    for link in ["https://acme.example/docs", "http://acme.example", "HTTPS://acme.example", "https://[::1]:8080/"] {
        assert_eq!(compiled(link), ([link.to_string(), format!("{link}#key")], vec![]));
    }
    assert_eq!(compiled(""), ([String::new(), String::new()], vec![]));
}

#[test]
fn that_are_none_of_the_web_are_left_out_and_told() {
    for link in [
        "javascript:alert(1)",
        "JavaScript://acme.example/%0aalert(1)",
        " https://acme.example",
        "data:text/html,<script>",
        "//acme.example",
        "/docs",
        "https:",
        "https://",
        "https:///docs",
        "ſhttps://acme.example",
    ] {
        let (links, faults) = compiled(link);
        assert_eq!(links, ["", ""], "{link}");
        let [fault] = &faults[..] else { panic!("{link}: {faults:?}") };
        assert_eq!((fault.level, fault.rule, fault.line, fault.column), (Level::Warning, "link-not-http", 3, 17));
        assert!(fault.what.contains("left out") && fault.fix.contains("https://"), "{fault}");
        // Its owner is told whether links are compiled or not.
        let source = Source { file: "acme.yaml", text: &definition(link) };
        assert_eq!(lint_catalog(&source).expect("a map of providers"), faults, "{link}");
    }
}
