//! Which version a change of a catalog is, by what it means to those who use it.

mod fields;
mod language;

use connect_fields_format::{Catalog, Field, Provider, SLOT};

use crate::Host;

/// The part of the version that has to go up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Patch,
    Minor,
    Major,
}

impl Weight {
    fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// One line a difference, the heaviest first; then which version the whole change is.
pub(crate) fn diff(old: &str, new: &str, host: &mut dyn Host) -> Result<String, String> {
    let (old_bytes, new_bytes) = (host.read(old)?, host.read(new)?);
    let open = |path: &str, error| format!("{path}: {error}");
    let mut differences = Differences::default();
    differences.catalogs(
        Catalog::open(&old_bytes).map_err(|error| open(old, error))?,
        Catalog::open(&new_bytes).map_err(|error| open(new, error))?,
    );
    Ok(differences.report())
}

#[derive(Default)]
struct Differences(Vec<(Weight, String)>);

impl Differences {
    fn add(&mut self, weight: Weight, place: &str, what: impl AsRef<str>) {
        self.0.push((weight, format!("{:5}  {place} {}", weight.name(), what.as_ref())));
    }

    fn report(mut self) -> String {
        self.0.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        let version = self.0.first().map_or("no difference", |(weight, _)| weight.name());
        let lines: Vec<&str> = self.0.iter().map(|(_, line)| line.as_str()).chain([version]).collect();
        lines.join("\n")
    }

    fn catalogs(&mut self, old: Catalog<'_>, new: Catalog<'_>) {
        for was in old.providers().flatten() {
            match new.provider(was.id()) {
                Ok(Some(is)) if is.revision() == was.revision() => {}
                Ok(Some(is)) => {
                    let before = self.0.len();
                    self.providers(&was, &is);
                    if self.0.len() == before {
                        self.add(Weight::Patch, was.id(), "is ordered or compiled in another way");
                    }
                }
                _ => self.add(Weight::Major, was.id(), "is gone"),
            }
        }
        for is in new.providers().flatten() {
            if !old.ids().any(|id| id == is.id()) {
                self.add(Weight::Minor, is.id(), "is new");
            }
        }
    }

    fn providers(&mut self, was: &Provider<'_>, is: &Provider<'_>) {
        let id = was.id();
        if was.auth_mode() != is.auth_mode() {
            self.add(Weight::Major, id, "has another auth mode");
        }
        for (what, before, now) in [("name", was.name(), is.name()), ("docs URL", was.docs_url(), is.docs_url())] {
            self.text(id, what, before, now);
        }
        let differ = |of: fn(&Provider<'_>) -> Vec<String>| of(was) != of(is);
        if differ(|provider| spelled(provider, [provider.templates(), provider.rewrites()].concat())) {
            self.add(Weight::Minor, id, "takes values out of other addresses");
        }
        if differ(|provider| spelled(provider, provider.destinations())) {
            self.add(Weight::Minor, id, "sends its secrets to another address");
        }
        if was.verification() != is.verification() {
            self.add(Weight::Minor, id, "is tried by another request");
        }
        for before in fields(was) {
            let place = place(id, &before);
            match fields(is).find(|field| same(field, &before)) {
                Some(now) => {
                    self.fields(&place, &before, &now);
                    if condition(was, &before) != condition(is, &now) {
                        let what = "is shown under another condition: forms without it may be refused, others lose it";
                        self.add(Weight::Major, &place, what);
                    }
                }
                None => self.add(Weight::Major, &place, "is gone"),
            }
        }
        for now in fields(is).filter(|now| !fields(was).any(|field| same(&field, now))) {
            match now.required() {
                true => self.add(Weight::Major, &place(id, &now), "is new and required: forms without it are refused"),
                false => self.add(Weight::Minor, &place(id, &now), "is new"),
            }
        }
    }

    fn text(&mut self, place: &str, what: &str, was: &str, is: &str) {
        if was != is {
            self.add(Weight::Patch, place, format!("has another {what}"));
        }
    }
}

fn fields<'a>(provider: &Provider<'a>) -> impl Iterator<Item = Field<'a>> + use<'a> {
    provider.fields().into_iter()
}

fn place(provider: &str, field: &Field<'_>) -> String {
    format!("{provider}.{}", path(field))
}

fn path(field: &Field<'_>) -> String {
    [field.section().name(), field.id()].join(".")
}

/// The templates, with the paths of fields in place of their numbers, which another field may change.
fn spelled(provider: &Provider<'_>, templates: Vec<&str>) -> Vec<String> {
    let fields = provider.fields();
    let spell = |character: char| {
        let field = (character as usize).checked_sub(SLOT as usize).and_then(|number| fields.get(number));
        field.map_or_else(|| character.to_string(), path)
    };
    templates.iter().map(|template| template.chars().map(spell).collect()).collect()
}

/// The path of the field that decides whether this one is shown, and the value that it has then.
fn condition<'a>(provider: &Provider<'a>, field: &Field<'a>) -> Option<(String, &'a str)> {
    let (number, value) = field.when()?;
    Some((path(provider.fields().get(number)?), value))
}

fn same(one: &Field<'_>, other: &Field<'_>) -> bool {
    (one.section(), one.id()) == (other.section(), other.id())
}
