//! What people call the same things.

/// Words in front of a name that say nothing about whose it is; `login` is how exports of passwords begin:
/// <https://bitwarden.com/help/condition-bitwarden-import/>
pub(super) const QUALIFIERS: [&str; 30] = [
    "a",
    "and",
    "app",
    "default",
    "dev",
    "development",
    "for",
    "gatsby",
    "here",
    "is",
    "live",
    "local",
    "login",
    "main",
    "my",
    "new",
    "next",
    "nuxt",
    "our",
    "prod",
    "production",
    "react",
    "sandbox",
    "staging",
    "test",
    "the",
    "this",
    "vite",
    "x",
    "your",
];
/// What frameworks write in front of `PUBLIC_`, and in front of all that pages may see:
/// <https://nextjs.org/docs/app/guides/environment-variables>, <https://nuxt.com/docs/guide/going-further/runtime-config>
pub(super) const FRAMEWORKS: [&str; 2] = ["next", "nuxt"];
/// Names of what a form asks for that has one secret.
pub(super) const SECRETS: [&str; 21] = [
    "accesskey",
    "accesstoken",
    "apikey",
    "apisecret",
    "apitoken",
    "appsecret",
    "authkey",
    "authorization",
    "authtoken",
    "bearer",
    "bearertoken",
    "clientsecret",
    "key",
    "keysecret",
    "pass",
    "password",
    "personalaccesstoken",
    "secret",
    "secretaccesskey",
    "secretkey",
    "token",
];
/// Names of what stands beside the secret.
pub(super) const IDENTITIES: [&str; 13] = [
    "accesskeyid",
    "accountsid",
    "apikeyid",
    "appid",
    "applicationid",
    "clientid",
    "consumerkey",
    "email",
    "keyid",
    "login",
    "user",
    "userid",
    "username",
];
/// Words of names of hosts that may be anyone's.
pub(super) const HOSTS: [&str; 12] =
    ["address", "api", "base", "domain", "endpoint", "host", "hostname", "name", "server", "site", "uri", "url"];
/// Keys that mean something only together with what they stand in.
const GENERAL: [&str; 9] = ["host", "id", "identifier", "key", "name", "secret", "token", "url", "value"];

/// What variables of databases begin with, whoever made it.
pub(super) const DATABASES: [&str; 7] = ["database", "datasource", "db", "mysql", "pg", "postgres", "spring"];
/// Other words for the same.
const ALIKE: [(&str, &[&str]); 4] = [
    ("database", &["databasename", "db", "dbname", "initialcatalog"]),
    ("host", &["datasource", "hostname", "server"]),
    ("password", &["pass", "passwd", "pwd"]),
    ("username", &["login", "uid", "user", "userid", "usr"]),
];

/// The word that stands for all that mean the same.
pub(super) fn canonical(joined: &str) -> &str {
    let has = |(word, others): &&(&str, &[&str])| *word == joined || others.contains(&joined);
    ALIKE.iter().find(has).map_or(joined, |(word, _)| word)
}

/// Whether a key of an object is too general to be a name of its own.
pub(super) fn is_general(key: &str) -> bool {
    GENERAL.iter().any(|general| general.eq_ignore_ascii_case(key))
}
