//! No value, or part of one, is in anything but the value.

use std::collections::BTreeMap;
use std::fmt::Debug;

use connect_fields::{Catalog, Code, FieldRef, MAX_UNITS, Notes, Provider, Section, provider};

use connect_fields_compiler::{Extras, Options, Source, compile_catalog};

const CANARY: &str = "CANARYzq7";
/// No shorter part of it is unlikely to be said by chance.
const PART: &str = "CANARY";

/// All that was said, by the type that said it.
#[derive(Default)]
struct Said(BTreeMap<String, String>);

impl Said {
    /// `Debug` in both its forms.
    fn show<T: Debug>(&mut self, shown: &T) {
        let name = std::any::type_name::<T>().split('<').next().unwrap_or_default();
        let name = name.rsplit("::").next().unwrap_or_default().to_string();
        *self.0.entry(name).or_default() += &format!("{shown:?}{shown:#?}");
    }

    fn notes(&mut self, notes: &Notes<'_>) {
        self.show(notes);
        for issue in notes.issues().chain(notes.warnings()) {
            self.show(&issue);
            self.show(&issue.code);
            self.show(&issue.code.validity());
            self.add(&issue.message());
            for param in issue.code.params() {
                self.show(param);
                self.add(&issue.param(*param));
            }
        }
        for change in notes.changes() {
            self.show(&change);
            self.show(&change.code);
        }
        notes.suggestions().for_each(|suggestion| self.show(suggestion));
    }

    fn add(&mut self, text: &str) {
        *self.0.entry("texts".into()).or_default() += text;
    }

    /// All that can be called with a text for one provider.
    fn provider(&mut self, provider: &Provider<'_>, text: &str) {
        self.show(provider);
        let fields: Vec<FieldRef<'_>> = provider.fields().collect();
        for field in &fields {
            let checked = field.check(text);
            self.show(field);
            self.show(&checked);
            self.show(&checked.state);
            self.notes(&checked.notes);
            let pasted = provider.paste_into(text, Some(*field), &[(field.section(), field.id(), text)]);
            self.show(&pasted);
            self.notes(&pasted.notes);
        }
        let form: Vec<_> = fields.iter().map(|field| (field.section(), field.id(), text)).collect();
        let kept: Vec<_> = fields.iter().map(|field| (field.section(), field.id())).collect();
        let stored = provider.validate_kept(&form, &kept).expect("these are its fields");
        for validated in [provider.validate(&form), stored] {
            self.show(&validated);
            self.notes(&validated.notes);
            validated.values.iter().for_each(|value| self.show(value));
            provider.destination(&validated.values).iter().for_each(|destination| self.show(destination));
            provider.verification(&validated.values).iter().for_each(|verification| self.show(verification));
        }
        for pasted in [provider.paste(text), provider.paste_into(text, None, &form)] {
            self.show(&pasted);
            self.notes(&pasted.notes);
            pasted.values.iter().chain(&pasted.conflicts).for_each(|found| self.show(found));
        }
    }

    /// Where ids are expected, and a text comes by mistake.
    fn mistakes(&mut self, catalog: &Catalog<'_>, text: &str) {
        let clay = provider("clay").expect("it is embedded");
        let errors = [
            catalog.provider(text).err(),
            provider(text).err(),
            clay.field(text).err(),
            clay.field_in(Section::Params, text).err(),
            clay.validate_kept(&[], &[(Section::Params, text)]).err(),
            clay.issue(Some((Section::Params, text)), Code::Rejected).err(),
            clay.soften(Section::Params, text).err(),
            Catalog::open(text.as_bytes()).err(),
        ];
        for error in errors.into_iter().flatten() {
            self.add(&error.to_string());
            self.show(&error);
        }
    }

    fn assert_clean(&self, text: &str) {
        for (name, said) in &self.0 {
            assert!(!said.contains(PART), "{name} tells of {:?}: {said:.2000}", &text[..text.len().min(100)]);
        }
    }
}

fn dressings() -> Vec<String> {
    vec![
        CANARY.to_string(),
        format!("\"{CANARY}\""),
        format!("Bearer {CANARY}"),
        format!("KEY={CANARY}"),
        format!("{CANARY} {CANARY}"),
        format!("https://app.clay.com/workspaces/{CANARY}/x"),
        format!("https://{CANARY}.eu.authz.cloudentity.io/{CANARY}/{CANARY}"),
        format!("https://{CANARY}.acme.example/"),
        format!("Tenant {CANARY}"),
        format!("4b1d{CANARY}"),
        format!("{CANARY}\u{200b}é/#?"),
        format!("API key: {CANARY} {CANARY}\nKey Secret: {CANARY}"),
        format!("https://user:{CANARY}@api.acme.example/{CANARY}?key={CANARY}"),
        format!("{{\"apiKey\": \"{CANARY}\", \"team\": {{\"id\": \"{CANARY}\"}}}}"),
        format!("curl -u {CANARY}:{CANARY} -H 'X-Key: {CANARY}' https://api.acme.example"),
        format!("-----BEGIN PRIVATE KEY-----\n{CANARY}\n-----END PRIVATE KEY-----"),
        format!("ghp_{CANARY}{CANARY}"),
        format!("{CANARY}****"),
        format!("{CANARY}{}", " ".repeat(MAX_UNITS)),
    ]
}

/// Has what the embedded catalog lacks: a request that tries the values, options, a host that the user chooses.
const ACME: &str = r#"{ "acme": { "display_name": "Acme", "auth_mode": "API_KEY",
    "proxy": { "base_url": "https://${connectionConfig.host}/${connectionConfig.team}",
        "verification": { "method": "POST", "endpoints": ["/me"], "data": { "key": "${apiKey}", "team": "${connectionConfig.team}" },
            "headers": { "authorization": "Bearer ${apiKey}", "x-team": "${connectionConfig.team}" } } },
    "connection_config": { "host": { "type": "string", "title": "Host", "format": "hostname" },
        "plan": { "type": "string", "title": "Plan", "enum": ["cloud", "own"], "optional": true },
        "team": { "type": "string", "title": "Team" } },
    "credentials": { "apiKey": { "type": "string", "title": "API key" } } } }"#;

#[test]
fn stay_out_of_everything_that_is_said() {
    let options = Options { extras: Extras { verification: true, ..Extras::default() }, ..Options::default() };
    let own = compile_catalog(&Source { file: "acme.json", text: ACME }, &options, &mut |_, _| {});
    let own = own.expect("a map of providers").bytes;
    let catalogs = [Catalog::embedded().expect("it opens"), Catalog::open(&own).expect("it opens")];
    let mut all = Said::default();
    for text in dressings() {
        let mut said = Said::default();
        for catalog in &catalogs {
            for provider in catalog.providers() {
                said.provider(&provider, &text);
                said.provider(&provider.full(), &text);
            }
            for found in catalog.detect(&text) {
                said.show(&found);
                said.show(&found.clue);
            }
            said.show(catalog);
            said.mistakes(catalog, &text);
        }
        said.assert_clean(&text);
        all.0.extend(said.0);
    }
    all.show(&Section::Params);
    all.show(&connect_fields::FormatError::NotACatalog);
    // A type that is new has to be shown above.
    let lib = include_str!("../../src/lib.rs").lines().filter(|line| line.starts_with("pub use"));
    let names = lib.flat_map(|line| line.split(|character: char| !character.is_alphanumeric()));
    let missing: Vec<&str> =
        names.filter(|name| name.starts_with(char::is_uppercase) && !all.0.contains_key(*name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
