//! `providers/`, `credentials/` and `messages/en.toml` to what `src/` embeds, through the compiler: for this package, and for `js/`, which
//! is made of the same sources.

use std::path::Path;
use std::{env, fs, process};

use connect_fields_compiler::{Source, compile, compile_credentials, messages, read_folder};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let is_js = env::var("CARGO_PKG_NAME")? == "connect-fields-js";
    println!("cargo::rustc-check-cfg=cfg(js)");
    if is_js && env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" {
        println!("cargo::rustc-cfg=js");
        // Nothing here calls itself, so a stack needs no megabyte; and lower addresses behind it are shorter in the module.
        println!("cargo::rustc-link-arg-cdylib=-zstack-size=65536");
    }
    if is_js {
        env::set_current_dir("..")?;
    }
    let root = env::current_dir()?;
    for read in ["providers", "credentials", "messages/en.toml"] {
        println!("cargo::rerun-if-changed={}", root.join(read).display());
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);

    let files = read_folder(Path::new("providers"))?;
    let sources_of = sources(&files);
    let all = compile(&sources_of).unwrap_or_else(|faults| fail(&faults));
    fs::write(out.join("providers.bin"), &all.bytes)?;
    let bytes = compile(&all.embedded(&sources_of)).map(|compiled| compiled.bytes);
    fs::write(out.join("catalog.bin"), bytes.unwrap_or_else(|faults| fail(&faults)))?;

    let files = read_folder(Path::new("credentials"))?;
    let bytes = compile_credentials(&sources(&files));
    fs::write(out.join("credentials.bin"), bytes.unwrap_or_else(|faults| fail(&faults)))?;

    let templates = messages::flat(&fs::read_to_string("messages/en.toml")?)?;
    let table = format!("/// By code.\npub(crate) const TEMPLATES: &[(&str, &str)] = &{templates:?};\n");
    fs::write(out.join("messages.rs"), table)?;
    Ok(())
}

fn sources(files: &[(String, String)]) -> Vec<Source<'_>> {
    files.iter().map(|(file, text)| Source { file, text }).collect()
}

fn fail(faults: &[impl std::fmt::Display]) -> ! {
    for fault in faults {
        println!("cargo::error={}", fault.to_string().replace('\n', " "));
    }
    process::exit(1)
}
