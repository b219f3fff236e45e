"""Conversion of errors of SQLite and of the operating system to a JournalError with a Dutch text.

Errors that are bugs of Herstel are not converted, so that they reach the crash dialog.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from herstel_gui.application.recovery_options import Gone
from herstel_gui.domain.errors import (
    CHANGED_ELSEWHERE,
    ChangedElsewhereError,
    ClosedJournalError,
    DamagedJournalError,
    DiskFullError,
    EmptyJournalError,
    ForeignFileError,
    JournalError,
    LockedJournalError,
    MissingJournalError,
    NewerJournalError,
    PasswordGoneError,
    PasswordNeededError,
    ReadOnlyJournalError,
    ReplacedJournalError,
    StrangerJournalError,
    TamperedJournalError,
    reason_of,
)
from herstel_gui.domain.text import Text, TextValue, tr_noop
from herstel_gui.storage.engine.drivers import database_errors

_DAMAGED: Final = tr_noop(
    "Het dagboek {path} is beschadigd. Herstel schrijft er niet meer in en bewaart het bestand "
    "zoals het is. Open het in het venster van Herstel om terug te zetten wat nog te lezen is.",
)
_ALTERED: Final = tr_noop(
    "Het dagboek {path} is beschadigd: wat er staat, is niet wat Herstel bewaarde ({place}). "
    "Herstel schrijft er niet meer in en laat dat deel niet zien.",
)
_PLACES: Final = {
    "count": tr_noop("het aantal dagen"),
    "history": tr_noop("de geschiedenis"),
    "meta": tr_noop("de gegevens over het dagboek"),
}
_BESIDE: Final = tr_noop("wat niet bij één dag hoort")
_FOREIGN: Final = tr_noop(
    "{path} is geen dagboek van Herstel. Er is niets aan veranderd. Kies een ander bestand."
)
_EMPTY: Final = tr_noop(
    "Het bestand {path} is leeg. Dat gebeurt als een schijf vol was of als een synchronisatieprogramma nog "
    "bezig is. Wacht daarop, open een reservekopie, of kies een ander bestand.",
)
_TAMPERED: Final = tr_noop(
    "In {path} zit iets wat niet van Herstel is ({part}). Daarom opent Herstel het niet. Er is "
    "niets aan veranderd. Open een reservekopie.",
)
_LOCKED: Final = tr_noop(
    "Een ander programma gebruikt het dagboek {path}. Sluit dat programma of wacht even, en "
    "probeer het opnieuw.",
)
_OWN_WRITER: Final = tr_noop(
    "Herstel schrijft nog iets anders in het dagboek {path}. Daarna komt dit aan de beurt."
)
_CLOSED: Final = tr_noop("Het dagboek {path} is gesloten. Er is niets meer in geschreven.")
_READ_ONLY: Final = tr_noop(
    "Je mag het dagboek {path} wel lezen, maar niet wijzigen. Zet het op een andere plek, of "
    "vraag wie je computer beheert om schrijfrecht op het bestand en de map.",
)
_OLDER: Final = tr_noop(
    "Het dagboek {path} is van een oudere Herstel en wordt bij het openen eerst bijgewerkt. Dat kan niet als "
    "het alleen gelezen wordt. Sluit het waar het nog open is, en open het opnieuw.",
)
_REFUSED: Final = tr_noop("Met {path} lukt dit niet: {reason}. Kies een andere plek.")
_NO_RIGHTS: Final = tr_noop(
    "Je mag het dagboek {path} niet openen. Kies een ander bestand, of vraag wie je computer "
    "beheert om toegang.",
)
_NEWER: Final = tr_noop(
    "Het dagboek {path} is van een nieuwere Herstel ({version}). Er is niets aan veranderd. "
    "Installeer Herstel {version} of nieuwer om het te openen.",
)
_FULL: Final = tr_noop("De schijf met {path} is vol. Maak ruimte vrij en probeer het opnieuw.")
_MISSING: Final = tr_noop(
    "Herstel vindt het dagboek {path} niet. Sluit de schijf of de netwerkmap weer aan, of kies "
    "een ander bestand.",
)
_NO_FOLDER: Final = tr_noop(
    "Het dagboek {path} is er niet: de map {folder} is er nu niet. Sluit de stick, schijf of netwerkmap weer "
    "aan, of kies een ander bestand.",
)
_NO_END: Final = tr_noop(
    "Het dagboek {path} is een koppeling naar {target}, en daar staat niets. Zet het bestand daar terug, of "
    "kies een ander bestand.",
)
_FOLDER_INSTEAD: Final = tr_noop("Op de plek van het dagboek staat een map: {path}. Kies een ander bestand.")
_NO_FILE: Final = tr_noop("{path} is geen gewoon bestand en dus geen dagboek. Kies een ander bestand.")
_UNREADABLE: Final = tr_noop(
    "Herstel kan de schijf met {path} niet goed lezen of beschrijven. Kijk of hij nog is "
    "aangesloten en probeer het opnieuw. Lukt dat niet, zet het dagboek dan op een andere schijf.",
)
_REPLACED: Final = tr_noop(
    "Het dagboek {path} is door een ander programma gewijzigd, bijvoorbeeld bij het synchroniseren. "
    "Kijk wat er nu staat en probeer het opnieuw.",
)
_STRANGER: Final = tr_noop(
    "Op de plek van je dagboek {path} ligt nu een ander dagboek. Wat je hier typt, komt daar niet in zolang "
    "je niets kiest."
)
_PASSWORD: Final = tr_noop("Het dagboek {path} heeft een wachtwoord, en dat is hier nog niet getypt.")
_PASSWORD_GONE: Final = tr_noop(
    "Het dagboek {path} heeft geen wachtwoord meer. Dat is op een andere plek weggehaald, of er ligt een "
    "ander bestand. Wat je hier typt, wordt nog niet bewaard.",
)
_NO_MEMORY: Final = tr_noop(
    "Er is te weinig geheugen vrij om het wachtwoord te controleren. Sluit een ander programma "
    "en probeer het opnieuw.",
)
_NO_SECOND: Final = tr_noop(
    "De tweede map voor reservekopieën is er nu niet: {path}. Daar komt nu geen kopie."
)
_NOT_STORED: Final = tr_noop("Niet bewaard. {why}")

_NO_TEXT: Final = "Could not decode to UTF-8"
"""The message of the sqlite3 error, which has no error code, for stored text that is not UTF-8."""

_PRIMARY_CODE: Final = 0xFF
"""Mask for the primary SQLite result code; higher bits hold the extended code."""


def damaged(path: Path) -> DamagedJournalError:
    """Return the error for a damaged journal."""
    return DamagedJournalError(Text(_DAMAGED, path=str(path)))


def altered(path: Path, places: Sequence[str]) -> DamagedJournalError:
    """Return the error for places (see ``digests``) whose content differs from the stored digest."""
    return DamagedJournalError(Text(_ALTERED, path=str(path), place=place_of(places[0])))


def place_of(place: str) -> TextValue:
    """Return the name of a place of ``digests`` for use in a message."""
    try:
        return date.fromisoformat(place)
    except ValueError:
        return _PLACES.get(place, _BESIDE)


def foreign(path: Path) -> DamagedJournalError:
    """Return the error for a file that is no journal."""
    return ForeignFileError(Text(_FOREIGN, path=str(path)))


def empty(path: Path) -> DamagedJournalError:
    """Return the error for a file of zero bytes, which Herstel never makes."""
    return EmptyJournalError(Text(_EMPTY, path=str(path)))


def tampered(path: Path, part: str) -> DamagedJournalError:
    """Return the error for a table, view or trigger named ``part`` that Herstel did not make."""
    return TamperedJournalError(Text(_TAMPERED, path=str(path), part=part))


def newer(path: Path, version: str) -> NewerJournalError:
    """Return the error for a journal of a newer Herstel; ``version`` is that of the program."""
    return NewerJournalError(Text(_NEWER, path=str(path), version=version))


def missing(path: Path) -> MissingJournalError:
    """Return the error for a missing journal."""
    return MissingJournalError(Text(_MISSING, path=str(path)))


def absent(path: Path, gone: Gone) -> MissingJournalError:
    """Return the error for a journal that is missing for the reason ``gone``."""
    match gone:
        case Gone.FOLDER:
            # name the missing folder, which says more than its existing parent
            return MissingJournalError(Text(_NO_FOLDER, path=str(path), folder=str(path.parent)))
        case Gone.LINK:
            return MissingJournalError(Text(_NO_END, path=str(path), target=os.path.realpath(path)))
        case Gone.FOLDER_INSTEAD:
            return MissingJournalError(Text(_FOLDER_INSTEAD, path=str(path)))
        case Gone.OTHER:
            return MissingJournalError(Text(_NO_FILE, path=str(path)))
        case Gone.FILE:
            return missing(path)


def read_only(path: Path) -> ReadOnlyJournalError:
    """Return the error for a journal that may be read but not written."""
    return ReadOnlyJournalError(Text(_READ_ONLY, path=str(path)))


def own_writer(path: Path) -> LockedJournalError:
    """Return the error for a journal in which another thread of this program is writing."""
    return LockedJournalError(Text(_OWN_WRITER, path=str(path)))


def closed(path: Path) -> ClosedJournalError:
    """Return the error for writing to a journal that this program closed."""
    return ClosedJournalError(Text(_CLOSED, path=str(path)))


def older(path: Path) -> ReadOnlyJournalError:
    """Return the error for a journal of an older schema version, which cannot be opened read-only."""
    return ReadOnlyJournalError(Text(_OLDER, path=str(path)))


def changed() -> ChangedElsewhereError:
    """Return the error for a slot whose content differs from ``before`` of the edit."""
    return ChangedElsewhereError(Text(CHANGED_ELSEWHERE))


def replaced(path: Path) -> ReplacedJournalError:
    """Return the error for a journal that another program wrote to or replaced."""
    return ReplacedJournalError(Text(_REPLACED, path=str(path)))


def password_gone(path: Path) -> PasswordGoneError:
    """Return the error for a journal whose password another program removed."""
    return PasswordGoneError(Text(_PASSWORD_GONE, path=str(path)))


def stranger(path: Path) -> StrangerJournalError:
    """Return the error for another journal at the path of the open one."""
    return StrangerJournalError(Text(_STRANGER, path=str(path)))


def password_needed(path: Path) -> PasswordNeededError:
    """Return the error for a journal with a password that was not given yet."""
    error = PasswordNeededError(Text(_PASSWORD, path=str(path)))
    error.path = str(path)
    return error


def no_memory() -> JournalError:
    """Return the error for too little memory to derive a key."""
    return JournalError(Text(_NO_MEMORY))


def no_second(path: Path) -> MissingJournalError:
    """Return the error for a missing second backup folder."""
    return MissingJournalError(Text(_NO_SECOND, path=str(path)))


def not_stored(error: JournalError) -> JournalError:
    """Return an error of the same type whose text begins with "not stored"."""
    same = type(error)(Text(_NOT_STORED, why=error.text))
    vars(same).update({name: value for name, value in vars(error).items() if name != "text"})
    return same


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Convert errors of SQLite and of the operating system to a JournalError about ``path``."""
    try:
        yield
    except Exception as error:
        trouble = _trouble(error, path)
        if trouble is None:
            raise
        # the original message could quote diary text
        raise trouble from None


@contextmanager
def short_of_room(path: Path) -> Iterator[None]:
    """Convert only a full disk, to a DiskFullError about ``path``. For the target of a copy."""
    try:
        yield
    except Exception as error:
        trouble = _trouble(error, path)
        if not isinstance(trouble, DiskFullError):
            raise
        raise trouble from None


def _trouble(error: Exception, path: Path) -> JournalError | None:
    if isinstance(error, OSError):
        return of_system(error, path)
    known = isinstance(error, (UnicodeDecodeError, *database_errors()))
    return of_sqlite(error, path) if known else None


def of_sqlite(error: BaseException | None, path: Path) -> JournalError | None:
    """Return the JournalError for an error of SQLite; None when the error is a bug of Herstel."""
    if isinstance(error, UnicodeDecodeError) or _NO_TEXT in str(error):
        return damaged(path)
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    match code:
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path)
        case sqlite3.SQLITE_NOTADB:
            return foreign(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return LockedJournalError(Text(_LOCKED, path=str(path)))
        case sqlite3.SQLITE_READONLY:
            return read_only(path) if _exists(path) else missing(path)
        case sqlite3.SQLITE_FULL:
            return DiskFullError(Text(_FULL, path=str(path)))
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return _cannot_open(path)
        case sqlite3.SQLITE_IOERR:
            return JournalError(Text(_UNREADABLE, path=str(path))) if _exists(path) else missing(path)
        case _:
            return None


def is_no_database(error: Exception) -> bool:
    """Return whether the error says that the file is no database, or has another key."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE == sqlite3.SQLITE_NOTADB


def of_system(error: OSError, path: Path) -> JournalError:
    """Return the JournalError for an error of the operating system."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return DiskFullError(Text(_FULL, path=str(path)))
        case errno.EACCES | errno.EPERM | errno.EROFS:
            # what is not there cannot be read either: it is the folder that takes no new file
            return read_only(path) if os.path.lexists(path) else _refused_here(error, path)
        case errno.ENOENT | errno.ENOTDIR | errno.ENODEV | errno.ENXIO:
            return missing(path)
        case errno.ENAMETOOLONG | errno.EISDIR | errno.EEXIST | errno.ELOOP | errno.EMFILE | errno.ENFILE:
            return JournalError(Text(_REFUSED, path=str(path), reason=reason_of(error)))
        case _:
            return JournalError(Text(_UNREADABLE, path=str(path)))


def _refused_here(error: OSError, path: Path) -> ReadOnlyJournalError:
    return ReadOnlyJournalError(Text(_REFUSED, path=str(path), reason=reason_of(error)))


def _cannot_open(path: Path) -> JournalError:
    """Return the error for a missing file, a file without read permission, or a read-only folder."""
    try:
        path.stat()
    except PermissionError:
        return ReadOnlyJournalError(Text(_NO_RIGHTS, path=str(path)))
    except OSError:
        return missing(path)
    if not os.path.isfile(path):
        return absent(path, Gone.FOLDER_INSTEAD if os.path.isdir(path) else Gone.OTHER)
    return ReadOnlyJournalError(Text(_NO_RIGHTS, path=str(path))) if not _readable(path) else read_only(path)


def _readable(path: Path) -> bool:
    # only the permission is checked: opening and closing the file would drop SQLite's locks
    return os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids)


def _exists(path: Path) -> bool:
    try:
        path.stat()
    except OSError:
        return False
    return True
