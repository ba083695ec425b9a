//! Findings for people, for programs and for code hosts.

use annotate_snippets::{AnnotationKind, Level as Mark, Renderer, Snippet};
use connect_fields_compiler::{Fault, Level};
use serde_json::{Value, json};

/// Each finding with its rule, its place, its line of the file and what to do.
pub(crate) fn text(faults: &[Fault], texts: &[(String, String)], colours: bool) -> String {
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    let told: Vec<String> = faults.iter().map(|fault| renderer.render(&[group(fault, texts)])).collect();
    told.join("\n\n")
}

fn group<'f>(fault: &'f Fault, texts: &'f [(String, String)]) -> annotate_snippets::Group<'f> {
    let mark = if fault.level == Level::Error { Mark::ERROR } else { Mark::WARNING };
    let group = mark.primary_title(&fault.what).id(fault.rule);
    let help = Mark::HELP.message(&fault.fix);
    let text = texts.iter().find(|(file, _)| *file == fault.file).map_or("", |(_, text)| text.as_str());
    // Only the line itself: a printer that looks for it in a megabyte, once a finding, takes its time.
    let begin = text.get(..fault.span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end =
        text.get(fault.span.start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| fault.span.start + at);
    let line = text.get(begin..end).unwrap_or("");
    let span = fault.span.start - begin..fault.span.end.min(end).max(fault.span.start) - begin;
    let snippet = Snippet::source(line).line_start(fault.line as usize).path(fault.file.as_str());
    group.element(snippet.annotation(AnnotationKind::Primary.span(span))).element(help)
}

fn level(fault: &Fault) -> &'static str {
    if fault.level == Level::Error { "error" } else { "warning" }
}

/// A list of findings.
pub(crate) fn json(faults: &[Fault]) -> String {
    let told = faults.iter().map(|fault| {
        let Fault { rule, file, line, column, what, fix, .. } = fault;
        json!({ "level": level(fault), "rule": rule, "file": file, "line": line, "column": column, "what": what, "fix": fix })
    });
    pretty(&told.collect())
}

/// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html>
pub(crate) fn sarif(faults: &[Fault]) -> String {
    let mut rules: Vec<&str> = faults.iter().map(|fault| fault.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    let results: Value = faults.iter().map(result).collect();
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "connect-fields",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": "https://github.com/connect-fields/connect-fields",
                "rules": rules.iter().map(|rule| json!({ "id": rule })).collect::<Value>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn result(fault: &Fault) -> Value {
    json!({
        "ruleId": fault.rule,
        "level": level(fault),
        "message": { "text": format!("{}. To mend it: {}.", fault.what, fault.fix) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": fault.file.replace('\\', "/") },
            "region": { "startLine": fault.line, "startColumn": fault.column },
        } }],
    })
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
