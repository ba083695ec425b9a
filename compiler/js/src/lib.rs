//! The JavaScript face of the compiler.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use connect_fields_compiler::{Extras, Fault, Level, Options, Source, compile_catalog};

/// What JavaScript asks for.
#[derive(Deserialize)]
struct Request {
    file: String,
    only: Vec<String>,
    with: Vec<String>,
}

/// One fault as JavaScript has it.
#[derive(Serialize)]
struct Told {
    level: &'static str,
    rule: &'static str,
    file: String,
    line: u32,
    column: u32,
    what: String,
    fix: String,
}

/// What came of it.
#[wasm_bindgen(getter_with_clone)]
pub struct Output {
    /// The catalog of all providers that have no error; empty where the file cannot be read.
    pub bytes: Vec<u8>,
    /// All errors and warnings.
    pub faults: JsValue,
}

/// Compiles a file: `request` is `{ file, only, with }`, all of them there.
#[wasm_bindgen]
#[must_use]
pub fn compile(text: &str, request: JsValue) -> Output {
    let Ok(Request { file, only, with }) = serde_wasm_bindgen::from_value(request) else {
        return Output { bytes: Vec::new(), faults: JsValue::NULL };
    };
    let has = |name: &str| with.iter().any(|wanted| wanted == name);
    let extras = Extras {
        examples: has("examples"),
        help: has("help"),
        links: has("links"),
        verification: has("verification"),
        patterns: has("patterns"),
    };
    let (bytes, faults) =
        match compile_catalog(&Source { file: &file, text }, &Options { extras, only }, &mut |_, _| {}) {
            Ok(compiled) => (compiled.bytes, compiled.faults),
            Err(fault) => (Vec::new(), vec![fault]),
        };
    let told: Vec<Told> = faults.into_iter().map(Told::from).collect();
    Output { bytes, faults: serde_wasm_bindgen::to_value(&told).unwrap_or_default() }
}

impl From<Fault> for Told {
    fn from(fault: Fault) -> Self {
        let Fault { level, rule, file, line, column, what, fix, .. } = fault;
        let level = if level == Level::Error { "error" } else { "warning" };
        Self { level, rule, file, line, column, what, fix }
    }
}
