"""Expected trouble, typed: each carries the Dutch sentence that says what, where and what now.

Everything else that goes wrong is a bug and reaches the crash dialog.
"""

from __future__ import annotations

import errno

from herstel_gui.domain.text import Text, tr_noop


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
    errno.ENOENT: tr_noop("de map of het bestand is er niet"),
    errno.EACCES: tr_noop("dat mag hier niet"),
    errno.EPERM: tr_noop("dat mag hier niet"),
    errno.EROFS: tr_noop("hier mag alleen gelezen worden"),
    errno.ENOSPC: tr_noop("de schijf is vol"),
    errno.ENXIO: tr_noop("daar staat iets anders dan een bestand"),
    errno.EISDIR: tr_noop("daar staat een map"),
    errno.ENOTDIR: tr_noop("een deel van het pad is geen map"),
    errno.EEXIST: tr_noop("daar staat al iets"),
    errno.ENAMETOOLONG: tr_noop("de naam is te lang"),
    errno.ELOOP: tr_noop("een koppeling wijst naar zichzelf"),
    errno.EMFILE: tr_noop("er zijn te veel bestanden open"),
    errno.ENFILE: tr_noop("er zijn te veel bestanden open"),
    errno.EBUSY: tr_noop("een ander programma houdt het bezet"),
    errno.EDQUOT: tr_noop("je hebt hier geen ruimte meer"),
    errno.EXDEV: tr_noop("dat kan niet van de ene schijf naar de andere"),
    errno.ETIMEDOUT: tr_noop("de schijf of netwerkmap antwoordt niet"),
    errno.EINVAL: tr_noop("zo kan het hier niet heten"),
    errno.ENODEV: tr_noop("het apparaat is er niet meer"),
    errno.ENXIO: tr_noop("het apparaat is er niet meer"),
    errno.EPIPE: tr_noop("wie het las is gestopt"),
    errno.EIO: tr_noop("de schijf geeft een storing"),
}


def reason_of(error: OSError) -> Text:
    """Say in words why the world refused; the system's own words are not Dutch."""
    known = _REASONS.get(error.errno or 0)
    return Text(known) if known else Text(tr_noop("storing {code}"), code=error.errno or 0)


class NoHomeError(HerstelError):
    """The system knows no folder of this user to keep anything in."""


class RefusedValueError(HerstelError):
    """A value that cannot be: the wrong form, or outside what is possible."""


class UnusableFileError(HerstelError):
    """A file that was offered cannot be read, or is not what it should be."""


class NoFontError(HerstelError):
    """Nothing can be drawn in words: this computer has no letters for it."""


class ClubWeekFileError(UnusableFileError):
    """A week of the club, where a file of a journal is read; the trainer's window shows it."""


class JournalError(HerstelError):
    """The journal file cannot be used now."""


class DamagedJournalError(JournalError):
    """The journal file is not whole, or is no journal at all."""


class EmptyJournalError(DamagedJournalError):
    """There is a file of no bytes in the place of the journal."""


class ForeignFileError(DamagedJournalError):
    """The file is whole for all that is known, and no journal."""


class TamperedJournalError(DamagedJournalError):
    """The journal holds parts that Herstel did not make."""


class LockedJournalError(JournalError):
    """Another program or computer holds the journal."""

    may_force = False
    """Whether it can be opened all the same, by who knows that nobody else has it open."""


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


class PasswordGoneError(ReplacedJournalError):
    """The journal had a password when it was opened, and the file in its place has none."""
