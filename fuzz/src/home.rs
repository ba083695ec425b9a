//! A request goes where the template says, whatever the values are.

use connect_fields::{Provider, Value};
use connect_fields_format::{SLOT, Slot};
use url::{Position, Url};

use crate::vendors::Vendor;

/// Fills the values into all templates of requests, and looks where they lead.
pub(crate) fn stays(vendor: &Vendor, provider: &Provider<'_>, values: &[Value<'_, '_>]) {
    let leads: Vec<Url> = vendor
        .record
        .destinations()
        .into_iter()
        .filter_map(|template| filled(vendor, template, values))
        .filter_map(led)
        .collect();
    let told = provider.destination(values);
    assert_eq!(told.as_ref().map(|told| told.url.as_str()), leads.first().map(Url::as_str));
    let hosts = leads.first().map(|url| &url[Position::BeforeHost..Position::AfterPort]);
    assert_eq!(told.as_ref().map(|told| told.host.as_str()), hosts);
    assert_eq!(told.map(|told| format!("{told:?}")), leads.first().map(|_| "Destination { .. }".to_string()));
    let _ = provider.verification(values);
}

/// A template with its values.
struct Filled {
    /// What stands between `https://` and the first slash of the template; a URL that is chosen as a whole has none.
    authority: Option<String>,
    /// The path of the template, where no user says what stands in it but in whole segments.
    path: Option<String>,
    url: String,
    /// The end of the host that no value may change.
    end: String,
}

fn filled(vendor: &Vendor, template: &str, values: &[Value<'_, '_>]) -> Option<Filled> {
    let fields = vendor.record.fields();
    let slots: Vec<Slot> = template.chars().filter_map(number).filter_map(|at| Some(fields.get(at)?.slot())).collect();
    let text = |part: &str| {
        let mut text = String::new();
        for character in part.chars() {
            match number(character) {
                None => text.push(character),
                Some(at) if fields.get(at)?.secret() => {
                    text += &format!("{}.{}", fields.get(at)?.section().name(), fields.get(at)?.id());
                }
                Some(at) => {
                    let own = fields.get(at)?;
                    let is_own =
                        |value: &&Value<'_, '_>| (value.field.section(), value.field.id()) == (own.section(), own.id());
                    text += values.iter().find(is_own)?.text;
                }
            }
        }
        Some(text)
    };
    let rest = template.strip_prefix("https://");
    let (authority, path) = rest.map(|rest| rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()))).unzip();
    let strict = path.filter(|path| !path.contains(['?', '#']) && !slots.contains(&Slot::AnyPath));
    let end = authority.map_or("", |host| host.rsplit(|character| number(character).is_some()).next().unwrap_or(host));
    Some(Filled {
        authority: authority.map(text).map_or(Some(None), |text| text.map(Some))?,
        path: strict.and_then(text),
        url: text(template)?,
        end: end.split(':').next().unwrap_or(end).to_ascii_lowercase(),
    })
}

/// The number of the field whose value stands for the character.
fn number(character: char) -> Option<usize> {
    (character as usize).checked_sub(SLOT as usize)
}

/// Where it leads; none where it is no URL.
fn led(filled: Filled) -> Option<Url> {
    let url = Url::parse(&filled.url).ok()?;
    assert_eq!((url.username(), url.password()), ("", None));
    let Some(authority) = filled.authority else { return Some(url).filter(Url::has_host) };
    let alone = Url::parse(&format!("https://{authority}/")).expect("the host is one by itself");
    assert_eq!((url.host(), url.port()), (alone.host(), alone.port()));
    assert_eq!(url.scheme(), "https");
    assert!(url.host_str().is_some_and(|host| host.ends_with(&filled.end)), "{} is not in {}", url, filled.end);
    assert!(!authority.contains(['/', '?', '#', '@', '\\', '%']), "{authority}");
    if let Some(path) = filled.path {
        assert_eq!(url.path(), if path.is_empty() { "/" } else { &path });
        assert!(url.query().is_none() && url.fragment().is_none());
    }
    Some(url)
}
