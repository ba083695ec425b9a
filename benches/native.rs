//! The workloads of `benches/workloads`, natively, through the crate: `cargo bench --bench native`.
#![allow(clippy::expect_used, reason = "a bench that panics has failed")]

use std::hint::black_box;
use std::{env, fs};

use connect_fields::{Section, provider};
use connect_fields_compiler::{Options, Source, compile_catalog};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion};

type Form = Vec<(Section, &'static str, String)>;

/// Forms take turns, so that no branch is learned by heart.
const FORMS: u64 = 64;
const MEGABYTE: usize = 1 << 20;
const HEX: &[u8] = b"0123456789abcdef";
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz";
const ALPHANUMERIC: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    bench_forms(&mut criterion, "valid", valid_form);
    bench_forms(&mut criterion, "wrong", wrong_form);
    bench_long(&mut criterion.benchmark_group("long"));
    bench_compile(&mut criterion.benchmark_group("compile"));
    criterion.final_summary();
}

/// Characters of an alphabet, the same ones in each run (the generator of Knuth's MMIX).
fn text(seed: u64, length: usize, alphabet: &[u8]) -> String {
    let mut state = seed;
    let next = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(state >> 33).expect("31 bits") % alphabet.len();
        char::from(*alphabet.get(at).expect("within the alphabet"))
    };
    (0..length).map(next).collect()
}

fn valid_form(id: &str, seed: u64) -> Form {
    let text = |field: u64, length, alphabet| text(seed * 8 + field, length, alphabet);
    match id {
        "clay" => vec![
            (Section::Credentials, "apiKey", text(0, 20, HEX)),
            (Section::Params, "workspaceId", (1_000_000 + seed).to_string()),
        ],
        "clickhouse" => vec![
            (Section::Credentials, "username", text(0, 20, ALPHANUMERIC)),
            (Section::Credentials, "password", format!("4b1d{}", text(1, 38, ALPHANUMERIC))),
        ],
        _ => vec![
            (Section::Credentials, "client_id", text(0, 20, ALPHANUMERIC)),
            (Section::Credentials, "client_secret", text(1, 43, ALPHANUMERIC)),
            (Section::Params, "tenantID", text(2, 8, LETTERS)),
            (Section::Params, "regionID", "eu".to_owned()),
            (Section::Params, "workspaceID", text(3, 7, LETTERS)),
        ],
    }
}

/// Each other form is empty; of the rest all is wrong that has a rule.
fn wrong_form(id: &str, seed: u64) -> Form {
    let mut form = valid_form(id, seed);
    for (section, field, value) in &mut form {
        let has_rule = id == "clay" || *section == Section::Params;
        *value = match *field {
            _ if seed.is_multiple_of(2) || !has_rule => String::new(),
            "workspaceId" => text(seed, 7, LETTERS),
            _ => format!("{value} /#"),
        };
    }
    form
}

fn bench_forms(criterion: &mut Criterion, name: &str, form: fn(&str, u64) -> Form) {
    let mut group = criterion.benchmark_group(name);
    for id in ["clay", "clickhouse", "cloudentity"] {
        let provider = provider(id).expect("an embedded provider");
        let forms: Vec<Form> = (0..FORMS).map(|seed| form(id, seed)).collect();
        let borrowed: Vec<Vec<(Section, &str, &str)>> = forms
            .iter()
            .map(|form| form.iter().map(|(section, field, value)| (*section, *field, value.as_str())).collect())
            .collect();
        for form in &borrowed {
            assert_eq!(provider.validate(form).notes.issues().count() == 0, name == "valid", "{id}");
        }
        let mut turns = borrowed.iter().cycle();
        group.bench_function(id, |bencher| {
            bencher.iter(|| {
                let form = turns.next().expect("a cycle has no end");
                // Of what is wrong the messages are made, too.
                let validated = provider.validate(black_box(form));
                let mut length = 0;
                for issue in validated.notes.issues() {
                    length += black_box(issue.message()).len();
                }
                length
            });
        });
    }
}

/// The slowest field of the embedded catalog is looked for by the workload in JavaScript: here it is one text in one field.
fn bench_long(group: &mut BenchmarkGroup<'_, WallTime>) {
    let clay = provider("clay").expect("an embedded provider");
    let texts = [("blanks", " "), ("digits", "7"), ("prose", "Lorem ipsum dolor sit amet. ")];
    for (name, pump) in texts {
        let text: String = pump.chars().cycle().take(MEGABYTE).collect();
        let field = clay.field("workspaceId").expect("a field of Clay");
        group.bench_function(name, |bencher| bencher.iter(|| field.check(black_box(&text)).state));
    }
}

/// A catalog out of the file of definitions that `CONNECT_FIELDS_DEFINITIONS` names, if any.
fn bench_compile(group: &mut BenchmarkGroup<'_, WallTime>) {
    let Ok(file) = env::var("CONNECT_FIELDS_DEFINITIONS") else { return };
    let text = fs::read_to_string(&file).expect("a file of definitions");
    let source = Source { file: &file, text: &text };
    group.sample_size(10);
    group.bench_function("all", |bencher| {
        bencher
            .iter(|| compile_catalog(&source, &Options::default(), &mut |_, _| {}).expect("a map of providers").bytes);
    });
}
