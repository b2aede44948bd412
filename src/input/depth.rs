//! How deep files stand in files: an archive may hold mails that hold documents, but no archive goes on without end.

/// Files within files that are opened: an archive, a mail in it, what is attached to that.
const DEEPEST: u8 = 2;

/// How deep a file stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Depth(u8);

impl Depth {
    /// One deeper, unless that is too deep.
    pub(super) fn deeper(self) -> Option<Self> {
        (self.0 < DEEPEST).then_some(Self(self.0 + 1))
    }
}
