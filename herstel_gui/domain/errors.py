"""Expected errors. Each class carries a Dutch sentence for the user: what happened, where, what to do.

All other exceptions are bugs and are shown in the crash dialog.
"""

from __future__ import annotations

import errno
from typing import Final

from herstel_gui.domain.text import Text, tr_noop


class HerstelError(Exception):
    """Base class of the errors that the program expects and explains to the user."""

    def __init__(self, text: Text) -> None:
        """Store the sentence that is shown to the user."""
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        """Return the sentence in Dutch."""
        return str(self.text)


_REASONS = {
    errno.ENOENT: tr_noop("de map of het bestand is er niet"),
    errno.EACCES: tr_noop("dat mag hier niet"),
    errno.EPERM: tr_noop("dat mag hier niet"),
    errno.EROFS: tr_noop("je mag hier niet schrijven"),
    errno.ENOSPC: tr_noop("de schijf is vol"),
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
    """Return the Dutch reason for an OSError. The messages of the operating system are not in Dutch."""
    reason = _REASONS.get(error.errno or 0)
    return Text(reason) if reason else Text(tr_noop("storing {code}"), code=error.errno or 0)


class NoHomeError(HerstelError):
    """The system does not report a home folder for this user, and Herstel needs a folder for its files."""


class RefusedValueError(HerstelError):
    """The value has the wrong form, or lies outside the possible range."""


class UnusableFileError(HerstelError):
    """A file that the user chose cannot be read, or has the wrong format."""


class NoFontError(HerstelError):
    """Text cannot be drawn: this computer has no usable font."""


class UnknownTableError(UnusableFileError):
    """A table of an unknown program. The user can say what its columns mean."""


class CalendarFileError(UnusableFileError):
    """The file is a calendar, whose trainings are planned and not imported."""


class ClubWeekFileError(UnusableFileError):
    """The file is a club week where a journal export was expected. The trainer's window can show it."""


class StoringCancelledError(HerstelError):
    """The user cancelled a long change; nothing of it is stored."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(Text(tr_noop("Afgebroken. Er is niets bewaard.")))


class JournalError(HerstelError):
    """The journal file cannot be used at the moment."""


class DamagedJournalError(JournalError):
    """The journal file is damaged, or is no journal."""


class EmptyJournalError(DamagedJournalError):
    """The journal file has a length of zero bytes."""


class ForeignFileError(DamagedJournalError):
    """The file is not damaged as far as can be checked, but is no journal."""


class TamperedJournalError(DamagedJournalError):
    """The journal has database objects that Herstel did not create."""


class LockedJournalError(JournalError):
    """Another program or computer has locked the journal."""

    may_force = False
    """Whether the user may open the journal in spite of the lock."""


class ClosedJournalError(JournalError):
    """This program closed the journal; work that had not ended must not write any more."""


class UnopenedJournalError(JournalError):
    """The journal is still being opened; what is asked of it has to wait until ``JournalSignals.opened``."""


class ReadOnlyJournalError(JournalError):
    """The journal can be read but not written."""


class NewerJournalError(JournalError):
    """The journal was written by a newer version of Herstel."""


class DiskFullError(JournalError):
    """The disk has no space left for the write."""


class MissingJournalError(JournalError):
    """The journal file or its folder no longer exists."""


class PasswordNeededError(JournalError):
    """The journal is encrypted, and no password was given."""

    path = ""
    """Path of the encrypted file. This may be a copy of the journal that was opened."""


CHANGED_ELSEWHERE: Final = tr_noop(
    "Wat je wilde wijzigen, is intussen ergens anders gewijzigd. Kijk wat er nu staat en probeer "
    "het opnieuw.",
)


class ChangedElsewhereError(JournalError):
    """The stored value differs from the value that the change expects to replace."""


class ReplacedJournalError(ChangedElsewhereError):
    """Another program changed the journal, or replaced its file."""


class StrangerJournalError(ReplacedJournalError):
    """The file of the open journal was replaced by another journal, and not by a version of it."""


class PasswordGoneError(ReplacedJournalError):
    """The journal was encrypted when opened, but its file has since been replaced by an unencrypted file."""
