"""Expected trouble, typed: each carries the Dutch sentence that says what, where and what now.

Everything else that goes wrong is a bug and reaches the crash dialog.
"""

from __future__ import annotations

import errno

from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text


class HerstelError(Exception):
    """Trouble that the program expects and explains."""

    def __init__(self, text: Text) -> None:
        """Keep the sentence that is shown to the user."""
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        """Return the sentence in Dutch."""
        return str(self.text)


_REASONS = {
    errno.ENOENT: QT_TRANSLATE_NOOP("herstel", "de map of het bestand is er niet"),
    errno.EACCES: QT_TRANSLATE_NOOP("herstel", "dat mag hier niet"),
    errno.EPERM: QT_TRANSLATE_NOOP("herstel", "dat mag hier niet"),
    errno.EROFS: QT_TRANSLATE_NOOP("herstel", "hier mag alleen gelezen worden"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("herstel", "de schijf is vol"),
    errno.ENXIO: QT_TRANSLATE_NOOP("herstel", "daar staat iets anders dan een bestand"),
    errno.EISDIR: QT_TRANSLATE_NOOP("herstel", "daar staat een map"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("herstel", "een deel van het pad is geen map"),
    errno.EEXIST: QT_TRANSLATE_NOOP("herstel", "daar staat al iets"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("herstel", "de naam is te lang"),
    errno.EIO: QT_TRANSLATE_NOOP("herstel", "de schijf geeft een storing"),
}


def reason_of(error: OSError) -> Text:
    """Say in words why the world refused; the system's own words are not Dutch."""
    known = _REASONS.get(error.errno or 0)
    return (
        Text(known) if known else Text(QT_TRANSLATE_NOOP("herstel", "storing {code}"), code=error.errno or 0)
    )


class NoHomeError(HerstelError):
    """The system knows no folder of this user to keep anything in."""


class RefusedValueError(HerstelError):
    """A value that cannot be: the wrong form, or outside what is possible."""


class UnusableFileError(HerstelError):
    """A file that was offered cannot be read, or is not what it should be."""


class JournalError(HerstelError):
    """The journal file cannot be used now."""


class DamagedJournalError(JournalError):
    """The journal file is not whole, or is no journal at all."""


class LockedJournalError(JournalError):
    """Another program or computer holds the journal."""


class ReadOnlyJournalError(JournalError):
    """The journal may be read, not written."""


class NewerJournalError(JournalError):
    """The journal was made by a newer Herstel."""


class DiskFullError(JournalError):
    """There is no room to store."""


class MissingJournalError(JournalError):
    """The journal, or the folder it lives in, has gone."""


class PasswordNeededError(JournalError):
    """The journal is encrypted, and its password was not given."""

    path = ""
    """Of the file, which may be a copy of the journal that was asked for."""


class ChangedElsewhereError(JournalError):
    """What is about to be changed is no longer what it was."""


class ReplacedJournalError(ChangedElsewhereError):
    """Another program has changed the journal, or put another file in its place."""
