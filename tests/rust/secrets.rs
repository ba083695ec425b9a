//! No value, or part of one, is in anything but the value.

use connect_fields::{Notes, Param, Section, provider};

const CANARY: &str = "CANARYzq7";

/// Everything that can be said about a result, as text.
fn spoken(notes: &Notes<'_>) -> String {
    let mut text = format!("{notes:?}");
    for issue in notes.issues().chain(notes.warnings()) {
        text += &issue.message();
        for param in [Param::Label, Param::Other, Param::Prefix, Param::Expected, Param::Character, Param::Position] {
            text += &issue.param(param);
        }
    }
    text
}

#[test]
fn stay_out_of_everything_that_is_said() {
    let dressings = [
        CANARY.to_string(),
        format!("\"{CANARY}\""),
        format!("Bearer {CANARY}"),
        format!("KEY={CANARY}"),
        format!("{CANARY} {CANARY}"),
        format!("https://app.clay.com/workspaces/{CANARY}/x"),
        format!("https://{CANARY}.eu.authz.cloudentity.io/{CANARY}/{CANARY}"),
        format!("Tenant {CANARY}"),
        format!("4b1d{CANARY}"),
        format!("{CANARY}\u{200b}é/#?"),
        format!("API key: {CANARY} {CANARY}\nKey Secret: {CANARY}"),
    ];
    for id in connect_fields::providers().expect("the catalog opens") {
        let provider = provider(id).expect("it is embedded");
        for text in &dressings {
            let mut said = String::new();
            for field in provider.fields() {
                let checked = field.check(text);
                said += &spoken(&checked.notes);
                said += &format!("{checked:?}");
            }
            let sections = Section::ALL.into_iter();
            let form: Vec<_> = sections
                .flat_map(|section| provider.fields().map(move |field| (section, field.id().to_string())))
                .collect();
            let form: Vec<_> = form.iter().map(|(section, id)| (*section, id.as_str(), text.as_str())).collect();
            let validated = provider.validate(&form);
            said += &spoken(&validated.notes);
            said += &format!("{validated:?}");
            let pasted = provider.paste(text);
            said += &spoken(&pasted.notes);
            said += &format!("{pasted:?}");
            assert!(!said.contains(CANARY), "{id} tells {text:?}: {said}");
            assert!(!said.contains("CANARY"), "{id} tells a part of {text:?}: {said}");
        }
    }
}
