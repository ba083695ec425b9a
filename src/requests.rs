//! The requests that are made with a form's values, as far as a definition tells. Nothing is sent.

use core::fmt;
use std::borrow::Cow;
use std::collections::BTreeMap;

use connect_fields_format::SLOT;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use url::Url;

use crate::field::FieldRef;
use crate::notes::Value;
use crate::provider::Provider;

/// What JavaScript escapes in a part of a URL: <https://tc39.es/ecma262/#sec-encodeuricomponent-uricomponent>.
const COMPONENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// Where a secret will be sent to. `Debug` shows no value.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Destination {
    /// With the port, if one is written.
    pub host: String,
    /// The whole address.
    pub url: String,
}

impl fmt::Debug for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Destination").finish_non_exhaustive()
    }
}

/// A request, for the caller's server to make. `Debug` shows no value.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Verification {
    /// `GET`, `POST` ...
    pub method: String,
    /// The first one that answers is enough.
    pub urls: Vec<String>,
    /// By their names, as the catalog spells them. Beside those that the auth mode asks for.
    pub headers: BTreeMap<String, String>,
    /// What the body says: the names at its top, each with a text. Empty where there is no body.
    #[serde(default)]
    pub data: BTreeMap<String, String>,
}

impl fmt::Debug for Verification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verification").field("method", &self.method).finish_non_exhaustive()
    }
}

impl Provider<'_> {
    /// Where the secret will be sent to, for values such as [`Provider::validate`] gives. `None` where the definition does not
    /// tell, or a value that it needs is not there. An address never holds a secret: its field's path stands in its place. Values
    /// of another provider are passed over.
    ///
    /// ```
    /// use connect_fields::{Section, provider};
    ///
    /// let cloudentity = provider("cloudentity")?;
    /// let form = [
    ///     (Section::Credentials, "client_id", "c2f1e6a0b7d94f3c8a5e"),
    ///     (Section::Credentials, "client_secret", "made-up"),
    ///     (Section::Params, "tenantID", "acme"),
    ///     (Section::Params, "regionID", "eu"),
    ///     (Section::Params, "workspaceID", "default"),
    /// ];
    /// let validated = cloudentity.validate(&form);
    /// let destination = cloudentity.destination(&validated.values).map(|destination| destination.host);
    /// assert_eq!(destination.as_deref(), Some("acme.eu.authz.cloudentity.io"));
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[must_use]
    pub fn destination(&self, values: &[Value<'_, '_>]) -> Option<Destination> {
        let mut filled = self.record.destinations().into_iter().filter_map(|template| self.filled(template, values));
        filled.find_map(|text| {
            // A page may make a link of the address.
            let url = Url::parse(&text).ok().filter(|url| url.scheme() != "javascript")?;
            // `mailto:` has none: nothing is sent there.
            let host = url.host_str().filter(|host| !host.is_empty())?;
            let port = url.port().map_or(String::new(), |port| format!(":{port}"));
            Some(Destination { host: [host, &port].concat(), url: url.into() })
        })
    }

    /// The request by which a server can try the values. Those that are not secret are put in, in URLs escaped where the field's own
    /// rules do not keep them in their part of it; `{section.id}` stands for those that are, for one that would end a header, and for
    /// one that holds a `{` where it would be read as such a place. Values of another provider are passed over.
    /// `None` where the definition has none: catalogs have it where they are compiled with it.
    ///
    /// ```
    /// use connect_fields::{Catalog, Section};
    /// use connect_fields_compiler::{Extras, Options, Source, compile_catalog};
    ///
    /// let text = r#"{ "acme": { "auth_mode": "API_KEY", "connection_config": { "team": { "type": "string" } },
    ///     "proxy": { "base_url": "https://${connectionConfig.team}.acme.example", "headers": { "x-key": "${apiKey}" },
    ///         "verification": { "method": "GET", "endpoints": ["/me"] } } } }"#;
    /// let options = Options { extras: Extras { verification: true, ..Extras::default() }, ..Options::default() };
    /// let compiled = compile_catalog(&Source { file: "acme.json", text }, &options, &mut |_, _| {});
    /// let bytes = compiled.expect("a map of providers").bytes;
    ///
    /// let acme = Catalog::open(&bytes)?.provider("acme")?;
    /// let form = [(Section::Credentials, "apiKey", "made-up"), (Section::Params, "team", "blue")];
    /// let verification = acme.verification(&acme.validate(&form).values).expect("the catalog has it");
    /// assert_eq!(verification.urls, ["https://blue.acme.example/me"]);
    /// assert_eq!(verification.headers["x-key"], "{credentials.apiKey}");
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[must_use]
    pub fn verification(&self, values: &[Value<'_, '_>]) -> Option<Verification> {
        let told: Verification = serde_json::from_str(self.record.verification()).ok()?;
        let fill_all = |texts: BTreeMap<String, String>, written: fn(&'_ str) -> Option<Cow<'_, str>>| {
            let filled = |text: String| self.fill(&text, values, |_, value| written(value));
            texts.into_iter().map(|(name, text)| (name, filled(text))).collect()
        };
        Some(Verification {
            method: told.method,
            urls: told.urls.iter().map(|url| self.fill(url, values, in_url)).collect(),
            headers: fill_all(told.headers, in_header),
            data: fill_all(told.data, |text| Some(text.into())),
        })
    }

    /// The template with its values; `None` where one is not there.
    fn filled(&self, template: &str, values: &[Value<'_, '_>]) -> Option<String> {
        let mut filled = String::new();
        for character in template.chars() {
            if character < SLOT {
                filled.push(character);
                continue;
            }
            let field = self.at(character as usize - SLOT as usize)?;
            if field.secret() {
                filled.push_str(&name_of(field));
            } else {
                filled.push_str(value_of(field, values)?);
            }
        }
        Some(filled)
    }

    /// The template with the values that are not secret in place of `{section.id}`, as far as they can be written there. What a value
    /// holds is never taken for a place itself.
    fn fill<'v>(
        &self,
        template: &str,
        values: &[Value<'v, '_>],
        written: impl Fn(FieldRef<'_>, &'v str) -> Option<Cow<'v, str>>,
    ) -> String {
        let (mut filled, mut rest) = (String::new(), template);
        while let Some((before, behind)) = rest.split_once('{') {
            filled.push_str(before);
            let named = behind.split_once('}').and_then(|(name, after)| {
                let field = self.fields().find(|field| name_of(*field) == name)?;
                let text = written(field, value_of(field, values)?)?;
                // A server puts secrets into what looks like their place.
                (!text.contains('{')).then_some((text, after))
            });
            match named {
                Some((value, after)) => {
                    filled.push_str(&value);
                    rest = after;
                }
                None => {
                    filled.push('{');
                    rest = behind;
                }
            }
        }
        filled + rest
    }
}

/// The field's value, where it is no secret. Values may come from another catalog, in which the same field is one.
fn value_of<'v>(field: FieldRef<'_>, values: &[Value<'v, '_>]) -> Option<&'v str> {
    let value = values.iter().find(|value| value.field.is(field))?;
    (!field.secret() && !value.field.secret()).then_some(value.text)
}

/// Escaped, so that the value stays in its part of the URL. What stands in a host was checked for that, and is kept as it is.
fn in_url<'v>(field: FieldRef<'_>, text: &'v str) -> Option<Cow<'v, str>> {
    if field.field.slot().is_in_host() {
        return Some(text.into());
    }
    Some(utf8_percent_encode(text, COMPONENT).into())
}

/// `None` for what would end the header, and begin another: <https://www.rfc-editor.org/rfc/rfc9110#section-5.5>.
fn in_header(text: &str) -> Option<Cow<'_, str>> {
    (!text.contains(['\r', '\n', '\0'])).then_some(text.into())
}

/// `params.workspaceId`.
fn name_of(field: FieldRef<'_>) -> String {
    [field.section().name(), field.id()].join(".")
}
