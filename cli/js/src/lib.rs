//! The command line for Node: the same code as the native one, with files and terminal on the other side.

use connect_fields_cli::Host;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What `pkg/src/cli.ts` gives.
    pub type JsHost;
    #[wasm_bindgen(method, catch)]
    fn read(this: &JsHost, path: &str) -> Result<Vec<u8>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn list(this: &JsHost, path: &str) -> Result<Vec<String>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn write(this: &JsHost, path: &str, bytes: &[u8]) -> Result<bool, JsValue>;
    #[wasm_bindgen(method)]
    fn say(this: &JsHost, text: &str);
    #[wasm_bindgen(method)]
    fn complain(this: &JsHost, text: &str);
    #[wasm_bindgen(method)]
    fn colours(this: &JsHost) -> bool;
    #[wasm_bindgen(method)]
    fn progress(this: &JsHost, done: usize, total: usize);
}

/// Runs a command; gives the exit code.
#[wasm_bindgen]
#[must_use]
pub fn run(arguments: Vec<String>, host: JsHost) -> u8 {
    connect_fields_cli::run(arguments, &mut Node(host))
}

struct Node(JsHost);

fn told(error: &JsValue) -> String {
    error.as_string().unwrap_or_default()
}

impl Host for Node {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, String> {
        self.0.read(path).map_err(|error| told(&error))
    }

    fn list(&mut self, path: &str) -> Result<Vec<String>, String> {
        self.0.list(path).map_err(|error| told(&error))
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<bool, String> {
        self.0.write(path, bytes).map_err(|error| told(&error))
    }

    fn say(&mut self, text: &str) {
        self.0.say(text);
    }

    fn complain(&mut self, text: &str) {
        self.0.complain(text);
    }

    fn colours(&self) -> bool {
        self.0.colours()
    }

    fn progress(&mut self, done: usize, total: usize) {
        self.0.progress(done, total);
    }
}
