//! The definition that CONTRIBUTING.md shows is one that `connect-fields lint` takes.

use std::path::Path;
use std::process::Command;
use std::{fs, process};

const CONTRIBUTING: &str = include_str!("../../CONTRIBUTING.md");

#[test]
fn its_example_definition_holds() -> Result<(), Box<dyn std::error::Error>> {
    let (_, after) = CONTRIBUTING.split_once("```toml\n").ok_or("CONTRIBUTING.md has no block of TOML")?;
    let (definition, _) = after.split_once("\n```").ok_or("the block has no end")?;

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("contributing-{}", process::id()));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("acme.toml"), definition)?;
    let output = Command::new(env!("CARGO_BIN_EXE_connect-fields")).arg("lint").arg(&folder).output()?;
    fs::remove_dir_all(&folder)?;

    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("1 providers, 9 examples hold"), "{said}");
    Ok(())
}
