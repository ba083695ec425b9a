//! What a clipboard held.

use std::collections::HashSet;

use connect_fields::{Catalog, Code, FieldRef, Found, Provider};

use crate::check;
use crate::home;
use crate::said;
use crate::vendors::{Boxed, Vendor, catalogs, vendors};

/// A byte says which provider, one in which way, one which box is pasted into; the rest is the text, and behind each NUL
/// what stands in the next box.
pub fn paste(data: &[u8]) {
    let [vendor, way, target, text @ ..] = data else { return };
    let text = String::from_utf8_lossy(text);
    let mut texts = text.split('\0');
    let text = texts.next().unwrap_or_default();
    let vendors = vendors();
    let vendor = &vendors[usize::from(*vendor) % vendors.len()];
    let provider = &vendor.ways[usize::from(*way) % vendor.ways.len()];
    let fields = vendor.record.fields();
    let current: Vec<Boxed<'_>> =
        fields.iter().zip(texts).map(|(field, text)| (field.section(), field.id(), text)).collect();
    let target = provider.fields().nth(usize::from(*target) % (fields.len() + 1));
    pasted(vendor, provider, text, target, &current);
    detected(text);
}

fn pasted(vendor: &Vendor, provider: &Provider<'_>, text: &str, target: Option<FieldRef<'_>>, current: &[Boxed<'_>]) {
    let pasted = provider.paste_into(text, target, current);
    let told = said::notes(vendor, &pasted.notes);
    let of = |found: &Found<'_>| (found.field.section(), found.field.id().to_string());
    let [values, conflicts] = [&pasted.values, &pasted.conflicts].map(|found| {
        let list: Vec<String> = found.iter().map(|found| format!("Found({:?})", of(found))).collect();
        list.join(", ")
    });
    let debug = format!("Pasted {{ values: [{values}], conflicts: [{conflicts}], notes: {told} }}");
    assert_eq!(format!("{pasted:?}"), debug);

    let all: Vec<&Found<'_>> = pasted.values.iter().chain(&pasted.conflicts).collect();
    let boxes: HashSet<_> = all.iter().map(|found| of(found)).collect();
    assert_eq!(boxes.len(), all.len(), "two values for one box");
    assert!(!current.is_empty() || pasted.conflicts.is_empty(), "nothing was there");
    for found in &all {
        check::stays(found.field, &found.text);
    }
    let nothing = pasted.notes.issues().any(|issue| issue.code == Code::NothingRecognized);
    assert!(!nothing || all.is_empty() && pasted.notes.suggestions().next().is_none());
    // Where what was found stands there already, there is nothing to say.
    let speaks = pasted.notes.issues().chain(pasted.notes.warnings()).next().is_some()
        || pasted.notes.suggestions().next().is_some();
    assert!(!current.is_empty() || !all.is_empty() || speaks, "nothing is found, and nothing said");

    let mut form = vendor.form.clone();
    form.extend(vendor.record.fields().iter().filter_map(|field| {
        let found = all.iter().find(|found| of(found) == (field.section(), field.id().to_string()))?;
        Some((field.section(), field.id(), found.text.as_str()))
    }));
    let validated = provider.validate(&form);
    said::notes(vendor, &validated.notes);
    home::stays(vendor, provider, &validated.values);
}

/// Providers are told once each, the surest first.
fn detected(text: &str) {
    for bytes in catalogs() {
        let found = Catalog::open(bytes).expect("a catalog").detect(text);
        assert!(found.is_sorted_by_key(|found| found.clue));
        let ids: HashSet<&str> = found.iter().map(|found| found.provider.id()).collect();
        assert_eq!(ids.len(), found.len());
    }
}
