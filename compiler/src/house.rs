//! The house rules: what a definition must keep beyond being well formed. All faults are told, each with its fix.

use std::collections::HashSet;
use std::ops::Range;

use connect_fields_format::MAX_FIELDS;
use toml::Spanned;

use crate::form::Form;
use crate::{Definition, Fault, FieldDefinition, Source};

/// Examples that each field must have on either side.
const EXAMPLES: usize = 2;

/// Names that mean a secret wherever they are seen.
const SECRET_NAMES: [&str; 5] = ["secret", "password", "apikey", "token", "privatekey"];

/// What every object of JavaScript has: a form without such a field would seem to have one, and `__proto__` cannot be written.
/// <https://tc39.es/ecma262/#sec-properties-of-the-object-prototype-object>
const INHERITED: [&str; 12] = [
    "__defineGetter__",
    "__defineSetter__",
    "__lookupGetter__",
    "__lookupSetter__",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
    "valueOf",
];

pub(crate) fn faults(definition: &Definition, source: &Source<'_>) -> Vec<Fault> {
    let mut house = House { source, faults: Vec::new() };
    house.provider(definition);
    let mut seen = HashSet::new();
    for field in &definition.fields {
        house.field(field);
        if !seen.insert((field.section.get_ref(), field.id.get_ref())) {
            house.fault(field.id.span(), "this field is there twice", "remove one, or move it to another section");
        }
    }
    house.guide(definition);
    house.faults
}

/// Whether a field of this id holds a secret, as far as its name tells.
pub(crate) fn is_named_secret(id: &str) -> bool {
    let plain: String = id.to_ascii_lowercase().replace('_', "");
    SECRET_NAMES.iter().any(|name| plain.ends_with(name))
}

/// What no catalog can hold, wherever it comes from.
pub(crate) fn limits(form: &Form, span: Range<usize>, source: &Source<'_>) -> Vec<Fault> {
    let mut house = House { source, faults: Vec::new() };
    if form.fields.len() > MAX_FIELDS {
        house.fault(span.clone(), format!("more than {MAX_FIELDS} fields"), "leave out those that no user fills in");
    }
    for text in [&form.id, &form.name, &form.auth_mode, &form.docs_url] {
        house.printable(text, span.clone());
    }
    for field in &form.fields {
        house.own_key(&field.id);
        let options = field.options.iter().flat_map(|(value, label)| [value, label]);
        let texts =
            [field.id.get_ref(), &field.label, &field.help, &field.placeholder, &field.docs_url, &field.default];
        let condition = field.visible_when.iter().map(|condition| &condition.equals);
        for text in options.chain(&field.aliases).chain(texts).chain([&field.prefix, &field.suffix]).chain(condition) {
            house.printable(text, field.id.span());
        }
    }
    house.faults
}

struct House<'s> {
    source: &'s Source<'s>,
    faults: Vec<Fault>,
}

impl House<'_> {
    fn fault(&mut self, span: Range<usize>, what: impl Into<String>, fix: impl Into<String>) {
        self.faults.push(Fault::new(self.source, span, what, fix));
    }

    fn provider(&mut self, definition: &Definition) {
        let kebab = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if !definition.id.split('-').all(kebab) {
            self.fault(
                0..0,
                format!("the file's stem `{}` is no kebab-case id", definition.id),
                "name the file like `acme-cloud.toml`",
            );
        }
        self.said(&definition.name, "name");
        self.secure(&definition.docs_url);
        if definition.fields.is_empty() {
            self.fault(0..0, "no field", "add a `[[fields]]` table");
        }
    }

    fn own_key(&mut self, id: &Spanned<String>) {
        if INHERITED.contains(&id.get_ref().as_str()) {
            let what = format!("every object of JavaScript has a `{}`", id.get_ref());
            self.fault(id.span(), what, "give the field another id");
        }
    }

    fn field(&mut self, field: &FieldDefinition) {
        let id = field.id.get_ref();
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            self.fault(
                field.id.span(),
                format!("`{id}` is no field id"),
                "use ASCII letters, digits and `_`, as on the wire",
            );
        }
        self.said(&field.label, "label");
        self.said(&field.help, "help");
        if let Some(url) = &field.docs_url {
            self.secure(url);
        }
        for alias in &field.aliases {
            if [id, field.label.get_ref()].iter().any(|name| name.eq_ignore_ascii_case(alias)) {
                self.fault(
                    field.id.span(),
                    format!("`{alias}` is a name of `{id}` already"),
                    "take it out of `aliases`",
                );
            }
        }
        if !field.secret && is_named_secret(id) {
            self.fault(
                field.id.span(),
                format!("`{id}` is named like a secret and not marked as one"),
                "set `secret = true`",
            );
        }
        if field.secret && !field.default.is_empty() {
            self.fault(field.id.span(), format!("the secret `{id}` has a default"), "remove `default`");
        }
        for (kind, count) in [("accepted", field.accepted.len()), ("refused", field.refused.len())] {
            if count < EXAMPLES {
                self.fault(
                    field.id.span(),
                    format!("`{id}` has {count} {kind} examples"),
                    format!("add {} to `{kind}`", EXAMPLES - count),
                );
            }
        }
    }

    fn guide(&mut self, definition: &Definition) {
        let filled: HashSet<&str> = definition
            .guide
            .get_ref()
            .steps
            .iter()
            .flat_map(|step| &step.actions)
            .filter_map(|action| action.fills.as_deref())
            .collect();
        let known: HashSet<&str> = definition.fields.iter().map(|field| field.id.get_ref().as_str()).collect();
        for unknown in filled.difference(&known) {
            self.fault(
                definition.guide.span(),
                format!("a step fills `{unknown}`, which is no field"),
                "name a field's id in `fills`",
            );
        }
        for field in definition.fields.iter().filter(|field| !field.optional) {
            if !filled.contains(field.id.get_ref().as_str()) {
                self.fault(
                    field.id.span(),
                    format!("no step of the guide fills `{}`", field.id.get_ref()),
                    "add `fills` to the action that shows it",
                );
            }
        }
    }

    fn said(&mut self, text: &Spanned<String>, key: &str) {
        if text.get_ref().trim().is_empty() {
            self.fault(text.span(), format!("`{key}` is empty"), "say it in a few words");
        }
    }

    /// Control characters stand between the texts of a catalog.
    fn printable(&mut self, text: &str, span: Range<usize>) {
        if text.contains(char::is_control) {
            self.fault(span, "a control character", "write the text on one line, without tabs");
        }
    }

    fn secure(&mut self, url: &Spanned<String>) {
        if !url.get_ref().starts_with("https://") {
            self.fault(url.span(), "a link that is not https", "begin it with `https://`");
        }
    }
}
