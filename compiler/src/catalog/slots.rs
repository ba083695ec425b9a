//! The names in the slots of URLs and of requests, and the fields whose values they stand for.

use connect_fields_format::{MAX_FIELDS, Section};

use super::keys::nearest;
use crate::form::FormField;

/// In front of the name of a value.
pub(super) const OPEN: &str = "${";

/// What stands in front of an id and a dot.
const SECTIONS: [(&str, Section); 3] = [
    ("connectionConfig", Section::Params),
    ("credentials", Section::Credentials),
    ("assertionOption", Section::AssertionOption),
];

/// To compare names takes its time, and aliases may bring them again and again: no URL has as many slots, and no id is as long.
const MAX_SLOTS: usize = 8;
const MAX_ID: usize = 40;

/// The number of the field that a name stands for; of what comes from elsewhere there is none.
pub(super) fn field(name: &str, fields: &[FormField]) -> Option<usize> {
    let at = |section, id| fields.iter().position(|field| field.section == section && field.id.get_ref() == id);
    match name.split_once('.') {
        Some((front, id)) => {
            SECTIONS.iter().find(|(known, _)| *known == front).and_then(|(_, section)| at(*section, id))
        }
        // A name alone is a credential's; some URLs name a parameter so.
        None => at(Section::Credentials, name).or_else(|| at(Section::Params, name)),
    }
}

/// The names that may stand for a field; another one may have the shorter of them.
pub(super) fn names(field: &FormField) -> Vec<String> {
    let id = field.id.get_ref();
    let fronts = SECTIONS.iter().filter(|(_, section)| *section == field.section);
    fronts.map(|(front, _)| format!("{front}.{id}")).chain([id.clone()]).collect()
}

/// The names in a text that stand for no field and nearly do, each with the one that is meant. Of the others nobody knows: a
/// program may fill them.
pub(super) fn misspelled<'t>(text: &'t str, fields: &[FormField]) -> Vec<(&'t str, String)> {
    let names = text.split(OPEN).skip(1).filter_map(|slot| Some(slot.split_once('}')?.0));
    let unknown = names.take(MAX_SLOTS).filter(|name| field(name, fields).is_none());
    unknown.filter_map(|name| Some((name, meant(name.trim(), fields)?))).collect()
}

fn meant(name: &str, fields: &[FormField]) -> Option<String> {
    if field(name, fields).is_some() {
        return Some(name.to_string());
    }
    let (front, id) = name.split_once('.')?;
    let front = nearest(front, &SECTIONS.map(|(known, _)| known))?;
    let of_section = |field: &&FormField| SECTIONS.contains(&(front, field.section));
    let ids = fields.iter().take(MAX_FIELDS).filter(of_section).map(|field| field.id.get_ref().as_str());
    let ids: Vec<&str> = ids.filter(|id| id.len() <= MAX_ID).collect();
    nearest(id, &ids).map(|id| format!("{front}.{id}"))
}
