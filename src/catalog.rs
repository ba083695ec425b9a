//! Opens catalog bytes and finds providers in them.

use core::fmt;

use connect_fields_format as format;

use crate::{Error, Provider};

static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));

static PROVIDERS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/providers.bin"));

/// A set of providers, borrowed from their bytes. `Debug` shows how many they are.
#[derive(Clone)]
pub struct Catalog<'a>(format::Catalog<'a>);

impl fmt::Debug for Catalog<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Catalog({} providers)", self.ids().count())
    }
}

impl Catalog<'static> {
    /// The catalog that is part of this crate.
    ///
    /// # Errors
    /// None in practice: the bytes are made by this crate's build.
    pub fn embedded() -> Result<Self, Error> {
        Self::open(EMBEDDED)
    }

    /// All providers of this project, those of [`Catalog::embedded`] among them: what npm has in `connect-fields/providers`.
    ///
    /// # Errors
    /// None in practice: the bytes are made by this crate's build.
    ///
    /// ```
    /// use connect_fields::Catalog;
    ///
    /// let zendesk = Catalog::all()?.provider("zendesk")?;
    /// assert_eq!(zendesk.field("subdomain")?.check("https://acme.zendesk.com/agent").value, "acme");
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    pub fn all() -> Result<Self, Error> {
        Self::open(PROVIDERS)
    }
}

impl<'a> Catalog<'a> {
    /// Opens catalog bytes; nothing is copied.
    ///
    /// # Errors
    /// [`Error::Catalog`] for bytes that are no catalog, of another version, or damaged.
    ///
    /// ```no_run
    /// use connect_fields::Catalog;
    ///
    /// // What `npx connect-fields compile` has written.
    /// let bytes = std::fs::read("catalog.bin")?;
    /// for provider in Catalog::open(&bytes)?.providers() {
    ///     println!("{}", provider.name());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn open(bytes: &'a [u8]) -> Result<Self, Error> {
        Ok(Self(format::Catalog::open(bytes)?))
    }

    /// The ids, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.0.ids()
    }

    /// All providers, in the order of their ids; one whose record is damaged is left out.
    pub fn providers(&self) -> impl Iterator<Item = Provider<'a>> {
        self.0.providers().filter_map(Result::ok).map(Provider::new)
    }

    /// The record of one provider by its place in the order of ids.
    #[cfg(js)]
    pub(crate) fn at(&self, number: usize) -> Option<format::Provider<'a>> {
        self.0.at(number)
    }

    /// Finds one provider.
    ///
    /// # Errors
    /// [`Error::UnknownProvider`], and [`Error::Catalog`] where its record is damaged.
    pub fn provider(&self, id: &str) -> Result<Provider<'a>, Error> {
        let found = self.0.provider(id)?.map(Provider::new);
        found.ok_or_else(|| Error::UnknownProvider { id: id.to_string() })
    }
}

/// The ids of the embedded catalog, in alphabetical order.
///
/// # Errors
/// None in practice; see [`Catalog::embedded`].
///
/// ```
/// assert!(connect_fields::providers()?.contains(&"clay"));
/// # Ok::<(), connect_fields::Error>(())
/// ```
pub fn providers() -> Result<Vec<&'static str>, Error> {
    Ok(Catalog::embedded()?.ids().collect())
}

/// A provider of the embedded catalog.
///
/// # Errors
/// [`Error::UnknownProvider`].
pub fn provider(id: &str) -> Result<Provider<'static>, Error> {
    Catalog::embedded()?.provider(id)
}
