//! `providers/` and `messages/en.toml` to what `src/` embeds, through the compiler.

use std::path::Path;
use std::{env, fs, process};

use connect_fields_compiler::{Source, compile, messages};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=providers");
    println!("cargo::rerun-if-changed=messages/en.toml");
    if env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" {
        // Nothing here calls itself, so a stack needs no megabyte; and lower addresses behind it are shorter in the module.
        println!("cargo::rustc-link-arg-cdylib=-zstack-size=65536");
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);

    let files = connect_fields_compiler::read_folder(Path::new("providers"))?;
    let sources: Vec<Source<'_>> = files.iter().map(|(file, text)| Source { file, text }).collect();
    match compile(&sources) {
        Ok(compiled) => fs::write(out.join("catalog.bin"), compiled.bytes)?,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={}", fault.to_string().replace('\n', " "));
            }
            process::exit(1);
        }
    }

    let templates = messages::flat(&fs::read_to_string("messages/en.toml")?)?;
    let table = format!("/// By code.\npub(crate) const TEMPLATES: &[(&str, &str)] = &{templates:?};\n");
    fs::write(out.join("messages.rs"), table)?;
    Ok(())
}
