//! `compile`, `lint` and `inspect` from the command line: what is written, what is said, and the exit codes.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const GOOD: &str = "acme:\n    display_name: Acme\n    auth_mode: API_KEY\n    proxy:\n        base_url: https://${connectionConfig.team}.acme.example\n    connection_config:\n        team:\n            type: string\n            title: Team\n            pattern: '^[a-z]+$'\n";
const BAD: &str = "bad:\n    auth_mode: API_KEY\n    credentials:\n        apiKey:\n            type: string\n            pattern: '(a)\\1'\nworse:\n    display_name: No mode\n";

type Done = Result<(), Box<dyn Error>>;

/// A folder of its own for each test.
fn folder(name: &str) -> Result<PathBuf, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("catalog-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn run(folder: &Path, arguments: &[&str]) -> Result<Output, Box<dyn Error>> {
    Ok(Command::new(env!("CARGO_BIN_EXE_connect-fields")).current_dir(folder).args(arguments).output()?)
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.clone(), output.stderr.clone()].concat()).into_owned()
}

#[test]
fn a_file_of_providers_is_compiled_inspected_and_typed() -> Done {
    let folder = folder("good")?;
    fs::write(folder.join("providers.yaml"), GOOD)?;
    let output = run(&folder, &["compile", "providers.yaml", "-o", "new/catalog.bin", "--types", "new/catalog.d.ts"])?;
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).starts_with("new/catalog.bin: 1 providers, "), "{}", said(&output));
    let types = fs::read_to_string(folder.join("new/catalog.d.ts"))?;
    assert!(types.contains(r#""acme": { credentials: { "apiKey": string }; params: { "team": string } }"#), "{types}");
    for provider in ["Provider", "FullProvider"] {
        assert!(types.contains(&format!("options?: ProviderOptions): {provider}\n}}")), "{types}");
    }
    let output = run(&folder, &["inspect", "new/catalog.bin", "acme"])?;
    assert!(said(&output).contains("params.team: Team"), "{}", said(&output));
    let output = run(&folder, &["inspect", "new/catalog.bin", "nope"])?;
    assert_eq!((output.status.code(), said(&output).contains("no provider \"nope\"")), (Some(1), true));
    assert_eq!(fs::read_dir(folder.join("new"))?.count(), 2, "nothing half-written is left");
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn an_output_stays_what_it_is() -> Done {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = folder("output")?;
    fs::write(folder.join("p.yaml"), GOOD)?;
    fs::write(folder.join("catalog.bin"), "old")?;
    fs::set_permissions(folder.join("catalog.bin"), fs::Permissions::from_mode(0o600))?;
    symlink("catalog.bin", folder.join("link.bin"))?;
    symlink("later.bin", folder.join("later-link.bin"))?;
    for output in ["link.bin", "later-link.bin"] {
        let done = run(&folder, &["compile", "p.yaml", "-o", output])?;
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
        assert!(folder.join(output).is_symlink(), "{output}");
    }
    let written = fs::read(folder.join("later.bin"))?;
    assert_eq!(fs::read(folder.join("catalog.bin"))?, written);
    assert_eq!(fs::metadata(folder.join("catalog.bin"))?.permissions().mode() & 0o777, 0o600);

    assert!(Command::new("mkfifo").arg(folder.join("pipe")).status()?.success());
    let reader = std::thread::spawn({
        let pipe = folder.join("pipe");
        move || fs::read(pipe)
    });
    let done = run(&folder, &["compile", "p.yaml", "-o", "pipe"])?;
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert!(!fs::metadata(folder.join("pipe"))?.is_file(), "a pipe is still a pipe");
    assert_eq!(reader.join().map_err(|_| "the reader has failed")??, written);
    assert_eq!(run(&folder, &["compile", "p.yaml", "-o", "/dev/null"])?.status.code(), Some(0));
    let done = run(&folder, &["compile", "p.yaml", "-o", "/dev/stdout"])?;
    assert_eq!(done.stdout, written, "nothing else is said there");
    assert!(String::from_utf8_lossy(&done.stderr).starts_with("/dev/stdout: 1 providers, "));
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn an_output_that_cannot_be_written_leaves_all_as_it_was() -> Done {
    let folder = folder("kept")?;
    fs::create_dir_all(folder.join("taken"))?;
    fs::write(folder.join("p.yaml"), GOOD)?;
    std::os::unix::fs::symlink("p.yaml", folder.join("link.yaml"))?;
    for (arguments, told) in [
        (&["-o", "p.yaml"][..], "p.yaml: the catalog is made of this file: name another one"),
        (&["-o", "./link.yaml"], "./link.yaml: the catalog is made of this file"),
        (&["-o", "catalog.bin", "--types", "p.yaml"], "p.yaml: the catalog is made of this file"),
        (&["-o", "new.bin", "--types", "./new.bin"], "./new.bin: the catalog goes there: name another file"),
        (&["-o", "taken"], "taken: "),
    ] {
        let done = run(&folder, &[&["compile", "p.yaml"], arguments].concat())?;
        assert_eq!(done.status.code(), Some(1), "{arguments:?}: {}", said(&done));
        assert!(said(&done).starts_with(told), "{arguments:?}: {}", said(&done));
    }
    assert_eq!(fs::read_to_string(folder.join("p.yaml"))?, GOOD);
    fs::remove_file(folder.join("catalog.bin"))?;
    assert_eq!(fs::read_dir(&folder)?.count(), 3, "nothing half-written is left");
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn json_is_read_like_yaml() -> Done {
    let folder = folder("json")?;
    fs::write(folder.join("a.yaml"), "acme: { display_name: Acme, auth_mode: BASIC }\n")?;
    fs::write(
        folder.join("a.json"),
        "{\n\t\"acme\": {\n\t\t\"display_name\": \"Acme\",\n\t\t\"auth_mode\": \"BASIC\"\n\t}\n}\n",
    )?;
    for file in ["a.yaml", "a.json"] {
        let output = run(&folder, &["compile", file, "-o", &format!("{file}.bin")])?;
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }
    assert_eq!(fs::read(folder.join("a.yaml.bin"))?, fs::read(folder.join("a.json.bin"))?);
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn all_faults_are_told_and_nothing_is_written() -> Done {
    let folder = folder("bad")?;
    fs::write(folder.join("p.yaml"), [GOOD, BAD].concat())?;
    let output = run(&folder, &["compile", "p.yaml", "-o", "catalog.bin"])?;
    assert_eq!(output.status.code(), Some(1));
    let said_all = said(&output);
    for told in ["p.yaml:16:22", "p.yaml:17:1", "back-references", "has no `auth_mode`", "2 errors, nothing written"] {
        assert!(said_all.contains(told), "{told}: {said_all}");
    }
    assert!(!folder.join("catalog.bin").exists());

    let output = run(&folder, &["compile", "p.yaml", "-o", "catalog.bin", "--keep-going"])?;
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(
        said(&output).contains("1 providers") && said(&output).contains("left out: bad, worse"),
        "{}",
        said(&output)
    );

    let output = run(&folder, &["compile", "p.yaml", "-o", "only.bin", "--only", "acme"])?;
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(fs::read(folder.join("catalog.bin"))?, fs::read(folder.join("only.bin"))?);
    let output = run(&folder, &["compile", "p.yaml", "-o", "x.bin", "--only", "nope"])?;
    assert_eq!((output.status.code(), said(&output).contains("no provider `nope`")), (Some(1), true));
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn what_is_no_catalog_says_where() -> Done {
    let folder = folder("none")?;
    for (text, told) in [
        ("a: b: c", "p.yaml:1:5"),
        ("", "nothing is in the file"),
        ("- a\n- b\n", "the file is no map"),
        ("a: 1\na: 2\n", "p.yaml:2:1"),
        ("a: *b\n", "p.yaml:1"),
        ("a: { alias: b }\n", "an alias of a provider that is not there"),
        ("a:\n  <<: { auth_mode: BASIC }\n", "merge keys"),
    ] {
        fs::write(folder.join("p.yaml"), text)?;
        let output = run(&folder, &["compile", "p.yaml", "-o", "catalog.bin"])?;
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(said(&output).contains(told), "{text}: {}", said(&output));
    }
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn usage_is_two_and_help_is_none() -> Done {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (arguments, code) in [
        (vec!["compile"], 2),
        (vec!["compile", "x", "-o", "y", "--with", "everything"], 2),
        (vec!["nope"], 2),
        (vec!["--help"], 0),
        (vec!["lint", "--help"], 0),
        (vec!["--version"], 0),
        (vec!["compile", "no-such-file.yaml", "-o", "x"], 1),
        (vec!["inspect", "Cargo.toml"], 1),
    ] {
        let output = run(here, &arguments)?;
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
        assert!(!said(&output).contains('\u{1b}'), "colours are for terminals");
    }
    Ok(())
}

#[test]
fn findings_are_for_people_and_for_programs() -> Done {
    let folder = folder("lint")?;
    fs::write(folder.join("p.yaml"), GOOD.replace("'^[a-z]+$'", "'[a-z]+'"))?;
    let text = run(&folder, &["lint", "p.yaml"])?;
    assert_eq!(text.status.code(), Some(0), "{}", said(&text));
    assert!(said(&text).contains("p.yaml:10:22") && said(&text).contains("pattern-not-anchored"), "{}", said(&text));
    assert_eq!(run(&folder, &["lint", "p.yaml", "--strict"])?.status.code(), Some(1));
    let json = run(&folder, &["lint", "p.yaml", "--format", "json"])?;
    let found: serde_json::Value = serde_json::from_slice(&json.stdout)?;
    // Without its end the pattern lets a host be ended, too.
    assert_eq!((&found[0]["rule"], &found[1]["rule"]), (&"host-open".into(), &"pattern-not-anchored".into()));
    assert!(
        found[0]["what"].as_str().is_some_and(|what| what.contains("unsafe_host")),
        "a catalog refuses it all the same"
    );
    assert_eq!((&found[1]["line"], &found[1]["column"]), (&10.into(), &22.into()));
    let sarif: serde_json::Value =
        serde_json::from_slice(&run(&folder, &["lint", "p.yaml", "--format", "sarif"])?.stdout)?;
    let result = &sarif["runs"][0]["results"][1];
    assert_eq!(result["ruleId"], "pattern-not-anchored");
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startLine"], 10);
    fs::write(folder.join("p.yaml"), GOOD)?;
    assert_eq!(said(&run(&folder, &["lint", "p.yaml", "--strict"])?).trim(), "p.yaml: nothing found");
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn our_own_definitions_are_compiled_with_their_examples() -> Done {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let output = run(&root, &["lint", "providers"])?;
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("examples hold"), "{}", said(&output));

    let folder = folder("own")?;
    fs::create_dir_all(folder.join("providers"))?;
    let clay = fs::read_to_string(root.join("providers/clay.toml"))?;
    fs::write(folder.join("providers/clay.toml"), clay.replace("\"106\",", "\"10x\","))?;
    let output = run(&folder, &["compile", "providers", "-o", "catalog.bin"])?;
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("should be accepted") && !folder.join("catalog.bin").exists(), "{}", said(&output));
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn a_folder_that_cannot_be_read_says_why() -> Done {
    let folder = folder("folder")?;
    for (name, bytes, told) in [
        ("README.md", &b"# Nothing"[..], "definitions: no .toml file is in this folder"),
        ("acme.toml", &b"name = \"Acm\xe9\""[..], "definitions/acme.toml: not UTF-8"),
    ] {
        fs::create_dir_all(folder.join("definitions"))?;
        fs::write(folder.join("definitions").join(name), bytes)?;
        for arguments in [&["lint", "definitions"][..], &["compile", "definitions", "-o", "catalog.bin"]] {
            let output = run(&folder, arguments)?;
            assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", said(&output));
            assert!(said(&output).contains(told), "{arguments:?}: {}", said(&output));
            assert!(!folder.join("catalog.bin").exists(), "{arguments:?}");
        }
    }
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn a_closed_pipe_ends_quietly() -> Done {
    let folder = folder("pipe")?;
    fs::write(folder.join("p.yaml"), GOOD)?;
    run(&folder, &["compile", "p.yaml", "-o", "catalog.bin"])?;
    let (reader, writer) = std::io::pipe()?;
    drop(reader);
    let mut command = Command::new(env!("CARGO_BIN_EXE_connect-fields"));
    let output = command.current_dir(&folder).args(["inspect", "catalog.bin"]).stdout(writer).output()?;
    assert_eq!((output.status.code(), said(&output)), (Some(0), String::new()));
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn patterns_of_our_own_definitions_come_where_they_are_asked_for() -> Done {
    let folder = folder("patterns")?;
    let providers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../providers").display().to_string();
    let compile = |more: &[&str]| run(&folder, &[&["compile", &providers, "-o", "catalog.bin"], more].concat());
    let mut written = Vec::new();
    for more in [&[][..], &["--with", "patterns"]] {
        let output = compile(more)?;
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        written.push(String::from_utf8_lossy(&fs::read(folder.join("catalog.bin"))?).into_owned());
    }
    let found: Vec<bool> = written.iter().map(|catalog| catalog.contains(r"^\S+$")).collect();
    assert_eq!(found, [false, true]);
    let output = compile(&["--with", "help,patterns"])?;
    assert_eq!((output.status.code(), said(&output).contains("a folder has --with patterns")), (Some(1), true));
    fs::remove_dir_all(folder)?;
    Ok(())
}
