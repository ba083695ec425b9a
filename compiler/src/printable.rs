//! A last look at what goes into a catalog: control characters stand between its texts, wherever a text comes from.

use connect_fields_format::{Choice, FactsSource, FieldSource, KindSource, ProviderSource, Words};

use crate::emit::Record;
use crate::{Fault, Source};

/// A text that is written, and what it is.
type Told<'a> = (&'static str, &'a str);

impl Record {
    /// What would end before it does, and move the texts of other providers.
    pub(crate) fn control_faults(&self, source: &Source<'_>) -> Vec<Fault> {
        let provider = self.provider();
        let fault = |span: &std::ops::Range<usize>, (what, _): Told<'_>| {
            let what = format!("a control character in the {what} of `{}`", provider.id.escape_debug());
            Fault::new(source, span.clone(), what, "write the text on one line, without tabs")
        };
        let is_cut = |(_, text): &Told<'_>| text.contains(|character: char| character.is_ascii_control());
        let own = of_provider(&provider).into_iter().filter(is_cut).map(|told| fault(&self.form.span, told));
        let fields = self.form.fields.iter().zip(&provider.fields).flat_map(|(field, texts)| {
            let span = field.id.span();
            of_field(texts).into_iter().filter(is_cut).map(move |told| fault(&span, told)).collect::<Vec<_>>()
        });
        own.chain(fields).collect()
    }
}

// Taken apart without `..`: no text that is new is forgotten.

fn of_provider<'a>(provider: &'a ProviderSource<'_>) -> Vec<Told<'a>> {
    let ProviderSource { id, name, auth_mode, docs_url, fields: _, templates, rewrites, destinations, verification } =
        provider;
    let mut told: Vec<Told<'a>> = vec![
        ("id", id),
        ("name", name),
        ("auth mode", auth_mode),
        ("docs URL", docs_url),
        ("verification", verification),
    ];
    told.extend(templates.iter().chain(rewrites).map(|text| ("addresses", text.as_str())));
    told.extend(destinations.iter().map(|text| ("URLs", *text)));
    told
}

fn of_field<'a>(field: &'a FieldSource<'_>) -> Vec<Told<'a>> {
    let FieldSource {
        id,
        section: _,
        label,
        aliases,
        help,
        placeholder,
        docs_url,
        default,
        choices,
        secret: _,
        multiline: _,
        verbatim: _,
        required: _,
        slot: _,
        hidden: _,
        when,
        decides_host: _,
        is_url: _,
        prefix,
        suffix,
        rule,
        shape,
        safety,
    } = field;
    let mut told: Vec<Told<'a>> = vec![
        ("field id", id),
        ("label", label),
        ("help", help),
        ("placeholder", placeholder),
        ("docs URL", docs_url),
        ("default", default),
        ("prefix", prefix),
        ("suffix", suffix),
    ];
    told.extend(aliases.iter().map(|text| ("aliases", *text)));
    told.extend(choices.iter().flat_map(|Choice { value, label }| [value, label]).map(|text| ("options", *text)));
    told.extend(when.iter().map(|(_, text)| ("condition", *text)));
    told.extend([Some(rule), shape.as_ref(), safety.as_ref()].into_iter().flatten().flat_map(of_kind));
    told
}

fn of_kind<'a>(kind: &'a KindSource<'_>) -> Vec<Told<'a>> {
    let KindSource { table: _, facts, plain, patterns } = kind;
    let words = facts.map(|FactsSource { words, .. }| words);
    let words = words.into_iter().flat_map(|Words { prefix, characters, length }| [prefix, characters, length]);
    words.chain([*plain]).chain(patterns.iter().map(String::as_str)).map(|text| ("pattern", text)).collect()
}
