//! The credentials that come with an auth mode, whether a catalog describes them or not.

use super::tree::Node;

/// A field that an auth mode has of itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Base {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) secret: bool,
}

const fn open(id: &'static str, label: &'static str) -> Base {
    Base { id, label, secret: false }
}

const fn secret(id: &'static str, label: &'static str) -> Base {
    Base { id, label, secret: true }
}

const API_KEY: &[Base] = &[secret("apiKey", "API key")];
const USER: &[Base] = &[open("username", "User name"), secret("password", "Password")];
const CLIENT: &[Base] = &[open("client_id", "Client ID"), secret("client_secret", "Client secret")];
const CERTIFIED: &[Base] = &[
    open("client_id", "Client ID"),
    secret("client_secret", "Client secret"),
    secret("client_certificate", "Client certificate"),
    secret("client_private_key", "Private key"),
];
const TOKEN: &[Base] = &[
    open("oauth_client_id_override", "OAuth client ID"),
    secret("oauth_client_secret_override", "OAuth client secret"),
    secret("token_id", "Token ID"),
    secret("token_secret", "Token secret"),
];
const BILL: &[Base] = &[
    open("username", "User name"),
    secret("password", "Password"),
    open("organization_id", "Organization ID"),
    secret("dev_key", "Developer key"),
];
const ROLE: &[Base] = &[open("role_arn", "IAM role ARN")];

/// The auth modes that are known, those without credentials of their own among them.
pub(super) const MODES: [&str; 18] = [
    "API_KEY",
    "BASIC",
    "OAUTH2",
    "OAUTH2_CC",
    "OAUTH1",
    "TWO_STEP",
    "JWT",
    "NONE",
    "SIGNATURE",
    "TBA",
    "BILL",
    "AWS_SIGV4",
    "APP",
    "APP_STORE",
    "CUSTOM",
    "INSTALL_PLUGIN",
    "MCP_OAUTH2",
    "MCP_OAUTH2_GENERIC",
];

/// The fields of a provider's auth mode, in the order of a form.
pub(super) fn of(provider: &Node) -> &'static [Base] {
    match provider.text_of("auth_mode") {
        "API_KEY" => API_KEY,
        "BASIC" | "SIGNATURE" => USER,
        "OAUTH2_CC" if provider.has("require_client_certificate") => CERTIFIED,
        "OAUTH2_CC" => CLIENT,
        "TBA" => TOKEN,
        "BILL" => BILL,
        "AWS_SIGV4" => ROLE,
        _ => &[],
    }
}
