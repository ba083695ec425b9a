//! Catalog bytes, whoever made them.

use arbitrary::Unstructured;
use connect_fields::{Catalog, Provider, Value};
use connect_fields_cli::Host;
use connect_fields_format::{VERSION, fingerprint};

use crate::vendors::catalogs;

/// What comes first in a catalog: magic, version and check.
const HEAD: usize = 9;
/// More edits leave nothing of a catalog.
const MOST_EDITS: usize = 40;
/// So many of the providers and of the fields of each are asked.
const MOST_ASKED: usize = 12;
/// Numbers that a careless reader trips over.
const NUMBERS: [u32; 8] = [0, 1, 4, 0xff, 0xffff, 0x7fff_ffff, 0xffff_fff0, u32::MAX];

/// Bytes say which catalog is taken, what is done to it, and what it is then asked; or they are the catalog itself.
pub fn catalog(data: &[u8]) {
    let mut data = Unstructured::new(data);
    let (bytes, text) = edited(&mut data).unwrap_or_default();
    exercise(&bytes, &text);
    let mut host = Files { old: &catalogs()[1], new: &bytes };
    for arguments in [vec!["inspect", "new"], vec!["diff", "old", "new"], vec!["diff", "new", "old"]] {
        let arguments = ["connect-fields"].into_iter().chain(arguments).map(str::to_string);
        connect_fields_cli::run(arguments, &mut host);
    }
}

/// A catalog, and a text for it.
fn edited(data: &mut Unstructured<'_>) -> arbitrary::Result<(Vec<u8>, String)> {
    let which = usize::from(data.arbitrary::<u8>()? % 4);
    let mut text = String::from_utf8_lossy(data.arbitrary::<&[u8]>()?).into_owned();
    if text.is_empty() {
        text = "https://acme.eu.authz.cloudentity.io/acme/default\nTenant x".into();
    }
    let Some(whole) = catalogs().get(which) else {
        return Ok((sealed(data.bytes(data.len())?.to_vec()), text));
    };
    let mut body = whole[HEAD..].to_vec();
    for _ in 0..MOST_EDITS {
        if data.is_empty() || body.is_empty() {
            break;
        }
        edit(&mut body, data)?;
    }
    Ok((sealed(body), text))
}

fn edit(body: &mut Vec<u8>, data: &mut Unstructured<'_>) -> arbitrary::Result<()> {
    let at = usize::from(data.arbitrary::<u16>()?) % body.len();
    let to = (at + usize::from(data.arbitrary::<u8>()?)).min(body.len());
    match data.arbitrary::<u8>()? % 6 {
        0 => body[at] = data.arbitrary()?,
        1 => body.insert(at, data.arbitrary()?),
        2 => drop(body.drain(at..to)),
        3 => body.extend_from_within(at..to),
        4 => {
            let number = data.choose(&NUMBERS)?.to_le_bytes();
            body.iter_mut().skip(at).zip(number).for_each(|(byte, new)| *byte = new);
        }
        _ => body.truncate(to),
    }
    Ok(())
}

/// With a head that fits, so that what is behind it is read.
fn sealed(body: Vec<u8>) -> Vec<u8> {
    [b"CFLD".as_slice(), &[VERSION], &fingerprint(&body).to_le_bytes(), &body].concat()
}

/// Does whatever can be done with every provider.
fn exercise(bytes: &[u8], text: &str) {
    let Ok(catalog) = Catalog::open(bytes) else { return };
    for id in catalog.ids().take(MOST_ASKED) {
        let _ = catalog.provider(id).map_err(|error| error.to_string());
    }
    let _ = catalog.detect(text);
    for provider in catalog.providers().take(MOST_ASKED) {
        let _ = [provider.name(), provider.auth_mode(), provider.docs_url(), &provider.revision()];
        ask(&provider, text);
        ask(&provider.full().with_public_hosts(), text);
    }
}

fn ask(provider: &Provider<'_>, text: &str) {
    let mut form = Vec::new();
    for field in provider.fields().take(MOST_ASKED) {
        let _ =
            [field.help(), field.placeholder(), field.docs_url(), field.default_text(), field.prefix(), field.suffix()];
        let _ = (field.multiline(), field.verbatim(), field.secret(), field.hidden(), field.required());
        let first = field.options().next().map_or(text, |(value, _)| value);
        let _ = field.visible_when().map(|(other, value)| other.check(value).state);
        let _ = provider.field(field.id()).map_err(|error| error.to_string());
        let checked = field.check(first);
        for issue in checked.notes.issues().chain(checked.notes.warnings()) {
            let _ = (issue.message(), format!("{issue:?}"));
        }
        let values = [Value { field, text }];
        let _ = (provider.destination(&values), provider.verification(&values));
        let _ = provider.paste_into(text, Some(field), &[(field.section(), field.id(), first)]);
        form.push((field.section(), field.id(), first));
    }
    let validated = provider.validate(&form);
    let _ = (provider.destination(&validated.values), provider.verification(&validated.values));
    let kept: Vec<_> = form.iter().map(|(section, id, _)| (*section, *id)).collect();
    let _ = provider.validate_kept(&[], &kept);
    let _ = format!("{:?}", provider.paste(text));
}

/// Two catalogs, as files of the command line.
struct Files<'b> {
    old: &'b [u8],
    new: &'b [u8],
}

impl Host for Files<'_> {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, String> {
        Ok(if path == "old" { self.old } else { self.new }.to_vec())
    }

    fn list(&mut self, path: &str) -> Result<Vec<String>, String> {
        Err(path.to_string())
    }

    fn write(&mut self, path: &str, _: &[u8]) -> Result<bool, String> {
        Err(path.to_string())
    }

    fn say(&mut self, _: &str) {}

    fn complain(&mut self, _: &str) {}

    fn colours(&self) -> bool {
        false
    }

    fn progress(&mut self, _: usize, _: usize) {}
}
