//! Where a value goes: in the form's value, and in URLs.

/// Where a field's value goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The secrets and the names that go with them.
    #[default]
    Credentials,
    /// The connection's parameters, such as a workspace or a region.
    Params,
    /// Options of a signed assertion.
    AssertionOption,
}

impl Section {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::Credentials, Self::Params, Self::AssertionOption];

    /// The key under which the section stands in a form's value.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Credentials => "credentials",
            Self::Params => "params",
            Self::AssertionOption => "assertion_option",
        }
    }
}

/// Where a field stands in the URLs that are built from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Slot {
    /// Not in a URL.
    #[default]
    None,
    /// A segment of the path only.
    Path,
    /// A segment of the path, of which only a warning is given.
    AnyPath,
    /// A part of a host whose end is fixed, and maybe a segment of the path too.
    Host,
    /// A host: the user chooses who gets the request.
    WholeHost,
    /// A whole URL.
    Url,
    /// The end of a host, behind something else: the user chooses, too.
    HostEnd,
}

impl Slot {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 7] =
        [Self::None, Self::Path, Self::AnyPath, Self::Host, Self::WholeHost, Self::Url, Self::HostEnd];

    /// Whether what stands there says, or helps to say, to which host a request goes.
    #[must_use]
    pub const fn is_in_host(self) -> bool {
        matches!(self, Self::Host | Self::WholeHost | Self::Url | Self::HostEnd)
    }

    /// Whether the user chooses the host, or who is at its end.
    #[must_use]
    pub const fn is_any_host(self) -> bool {
        matches!(self, Self::WholeHost | Self::HostEnd)
    }
}
