//! Files of catalogs at random.

use arbitrary::{Result, Unstructured};
use serde_json::{Value, json};

use crate::grammar;

/// Names of providers and fields, and texts that stand in definitions.
const NAMES: [&str; 6] = ["acme", "acme-2", "apiKey", "username", "private_key", "host"];
const MODES: [&str; 8] = ["API_KEY", "BASIC", "OAUTH2", "OAUTH2_CC", "JWT", "TWO_STEP", "NONE", "SIGNATURE"];
const FORMATS: [&str; 5] = ["hostname", "uuid", "uri", "email", "date"];
const PIECES: [&str; 12] = [
    "https://",
    "${connectionConfig.host}",
    "${connectionConfig.acme}",
    ".acme.example",
    "/",
    "${apiKey}",
    "||",
    ":443",
    "?q=",
    "#",
    "${connectionConfig.none}",
    "é",
];

/// A catalog of a few providers.
pub(crate) fn catalog(data: &mut Unstructured<'_>) -> Result<Value> {
    let mut providers = json!({});
    for _ in 0..=data.int_in_range(0..=1)? {
        let id = *data.choose(&NAMES)?;
        let mut provider = json!({
            "display_name": id,
            "auth_mode": data.choose(&MODES)?,
            "docs": url(data)?,
            "proxy": { "base_url": url(data)?, "verification": { "method": "GET", "endpoints": [url(data)?] } },
        });
        for key in ["token_url", "authorization_url"] {
            if data.arbitrary()? {
                provider[key] = url(data)?.into();
            }
        }
        for section in ["credentials", "connection_config", "assertion_option"] {
            for _ in 0..data.int_in_range(0..=2)? {
                provider[section][*data.choose(&NAMES)?] = field(data)?;
            }
        }
        providers[id] = provider;
    }
    Ok(providers)
}

fn field(data: &mut Unstructured<'_>) -> Result<Value> {
    let mut field = json!({ "type": "string", "title": data.choose(&NAMES)? });
    for _ in 0..data.int_in_range(0..=4)? {
        match data.arbitrary::<u8>()? % 10 {
            0..3 => field["pattern"] = grammar::whole(data)?.js().into(),
            3 => field["format"] = (*data.choose(&FORMATS)?).into(),
            4 => field["enum"] = json!([data.choose(&NAMES)?, data.choose(&PIECES)?]),
            5 => field["prefix"] = url(data)?.into(),
            6 => field["suffix"] = (*data.choose(&PIECES)?).into(),
            7 => field["example"] = url(data)?.into(),
            8 => field["visible_when"] = json!({ "field": data.choose(&NAMES)?, "equals": data.choose(&NAMES)? }),
            _ => field[*data.choose(&["secret", "optional", "hidden", "automated", "default_value"])?] = true.into(),
        }
    }
    Ok(field)
}

fn url(data: &mut Unstructured<'_>) -> Result<String> {
    (0..data.int_in_range(0..=5)?).map(|_| data.choose(&PIECES).copied()).collect()
}
