//! The text of one box.

use connect_fields::{ChangeCode, Checked, Code, FieldRef, State};

use crate::home;
use crate::said;
use crate::vendors::vendors;

/// So many beginnings of an accepted text are checked.
const BEGINNINGS: usize = 24;
/// No scheme that is used is longer.
const LONGEST_SCHEME: usize = 16;

/// A byte says which provider, one in which way, one which field; the rest is the text.
pub fn check(data: &[u8]) {
    let [vendor, way, field, text @ ..] = data else { return };
    let text = String::from_utf8_lossy(text);
    let vendors = vendors();
    let vendor = &vendors[usize::from(*vendor) % vendors.len()];
    let provider = &vendor.ways[usize::from(*way) % vendor.ways.len()];
    let fields: Vec<FieldRef<'_>> = provider.fields().collect();
    let field = fields[usize::from(*field) % fields.len()];

    let checked = field.check(&text);
    let told = said::notes(vendor, &checked.notes);
    assert_eq!(format!("{checked:?}"), format!("Checked {{ state: {:?}, notes: {told}, .. }}", checked.state));
    means_what_it_says(&checked, &text);
    if checked.state == State::Valid {
        stays(field, checked.value);
        grows(field, &text, &checked);
    }
    let form = vendor.form.iter().filter(|(section, id, _)| (*section, *id) != (field.section(), field.id()));
    let form: Vec<_> = form.copied().chain([(field.section(), field.id(), &*text)]).collect();
    let validated = provider.validate(&form);
    said::notes(vendor, &validated.notes);
    home::stays(vendor, provider, &validated.values);
}

/// The state and what is told belong together.
fn means_what_it_says(checked: &Checked<'_, '_>, text: &str) {
    let issues: Vec<Code> = checked.notes.issues().map(|issue| issue.code).collect();
    match (checked.state, issues.as_slice()) {
        (State::Empty, []) => assert!(checked.value.is_empty()),
        (State::Valid, []) => {}
        (State::Incomplete, [Code::Incomplete | Code::PrivateHost]) => {}
        (State::Invalid, [code]) => assert_ne!(*code, Code::Incomplete),
        (state, issues) => panic!("{state:?} with {issues:?}"),
    }
    assert!(text.contains(checked.value), "a value that is no part of the text");
}

/// A value is one for ever.
pub(crate) fn stays(field: FieldRef<'_>, value: &str) {
    let again = field.check(value);
    assert_eq!((again.state, again.value), (State::Valid, value));
    assert_eq!(again.notes.changes().map(|change| change.code).collect::<Vec<_>>(), []);
}

/// What is typed on the way to a value is not invalid; wrappings do not count.
fn grows(field: FieldRef<'_>, text: &str, checked: &Checked<'_, '_>) {
    let is_typed = |code| matches!(code, ChangeCode::LabelRemoved | ChangeCode::ExtractedFromUrl);
    // What only a parser takes for what is in front of a host: slashes of another kind, or more than two, and schemes that nobody has.
    let is_odd = text.contains('\\') || text.contains("///") || text.find("://").is_some_and(|at| at > LONGEST_SCHEME);
    let warned = checked.notes.warnings().next().is_some();
    if is_odd || warned || !checked.notes.changes().all(|change| is_typed(change.code)) {
        return;
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    for end in ends.iter().step_by(ends.len() / BEGINNINGS + 1) {
        let beginning = &text.get(..*end).expect("the end of a character");
        let begun = field.check(beginning);
        // Nobody types what nobody sees.
        let is_unseen = begun.notes.issues().any(|issue| issue.code == Code::InvisibleCharacter);
        assert!(begun.state != State::Invalid || is_unseen, "{beginning:?} of {text:?}");
    }
}
