"""Trouble of disk and database, put into the sentences of the domain.

Only what the world does is translated; a mistake of the program itself stays what it is and is reported.
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
    ChangedElsewhereError,
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
    TamperedJournalError,
    reason_of,
)
from herstel_gui.domain.text import Text, TextValue, tr_noop
from herstel_gui.storage.engine.drivers import database_errors

_DAMAGED: Final = tr_noop(
    "Het dagboek {path} is beschadigd. Herstel schrijft er niet meer in. "
    "Het bestand blijft bewaard; open het in het venster van Herstel om terug te halen wat nog heel is.",
)
_ALTERED: Final = tr_noop(
    "In het dagboek {path} staat iets anders dan er is opgeslagen ({place}). Het bestand is beschadigd. "
    "Herstel schrijft er niet meer in en toont het niet als waar.",
)
_PLACES: Final = {
    "count": tr_noop("het aantal dagen"),
    "history": tr_noop("de geschiedenis"),
    "meta": tr_noop("de gegevens over het dagboek"),
}
_BESIDE: Final = tr_noop("wat naast de dagen staat")
_FOREIGN: Final = tr_noop(
    "{path} is geen dagboek van Herstel. Er is niets aan veranderd. Kies een ander bestand."
)
_EMPTY: Final = tr_noop(
    "Het bestand {path} is leeg. Dat gebeurt als een schijf vol was of als een synchronisatieprogramma nog "
    "bezig is. Wacht daarop, open een reservekopie, of kies een ander bestand.",
)
_TAMPERED: Final = tr_noop(
    "In {path} staat iets wat niet van Herstel is ({part}). Daarom gaat het niet open. "
    "Er is niets aan veranderd. Open een reservekopie.",
)
_LOCKED: Final = tr_noop(
    "Een ander programma houdt het dagboek {path} bezet. Sluit dat programma of wacht even, "
    "en probeer het opnieuw.",
)
_READ_ONLY: Final = tr_noop(
    "Het dagboek {path} mag alleen gelezen worden. Geef jezelf schrijfrecht op het bestand en zijn map, "
    "of zet het op een andere plek.",
)
_OLDER: Final = tr_noop(
    "Het dagboek {path} is van een oudere Herstel en wordt bij het openen eerst bijgewerkt. Dat kan niet als "
    "het alleen gelezen wordt. Sluit het waar het nog open is, en open het opnieuw.",
)
_REFUSED: Final = tr_noop("Met {path} lukt dit niet: {reason}. Kies een andere plek.")
_NO_RIGHTS: Final = tr_noop(
    "Het dagboek {path} mag niet geopend worden. Geef jezelf recht op het bestand en zijn map, "
    "of kies een ander bestand.",
)
_NEWER: Final = tr_noop(
    "Het dagboek {path} is van een nieuwere Herstel ({version}). Er is niets aan veranderd. "
    "Installeer Herstel {version} of nieuwer om het te openen.",
)
_FULL: Final = tr_noop("De schijf met {path} is vol. Maak ruimte vrij en probeer het opnieuw.")
_MISSING: Final = tr_noop(
    "Het dagboek {path} is er niet. Sluit de schijf of de netwerkmap weer aan, of kies een ander bestand.",
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
    "De schijf met {path} gaf geen goed antwoord. Kijk of hij nog is aangesloten en probeer het opnieuw; "
    "blijft het zo, zet het dagboek dan op een andere schijf.",
)
_CHANGED: Final = tr_noop(
    "Wat je wilde wijzigen, is intussen op een andere plek gewijzigd. "
    "Kijk wat er nu staat en probeer het opnieuw.",
)
_REPLACED: Final = tr_noop(
    "Het dagboek {path} is door een ander programma gewijzigd, bijvoorbeeld bij het synchroniseren. "
    "Kijk wat er nu staat en probeer het opnieuw.",
)
_PASSWORD: Final = tr_noop("Het dagboek {path} heeft een wachtwoord, en dat is hier nog niet getypt.")
_PASSWORD_GONE: Final = tr_noop(
    "Het dagboek {path} heeft geen wachtwoord meer. Dat is op een andere plek weggehaald, of er ligt een "
    "ander bestand. Wat je hier typt, wordt nog niet opgeslagen.",
)
_NO_MEMORY: Final = tr_noop(
    "Er is te weinig geheugen vrij om het wachtwoord na te gaan. Sluit iets en probeer het opnieuw.",
)
_NO_SECOND: Final = tr_noop(
    "De tweede map voor reservekopieën is er nu niet: {path}. Daar komt nu geen kopie."
)
_NOT_STORED: Final = tr_noop("Niet opgeslagen. {why}")

_NO_TEXT: Final = "Could not decode to UTF-8"
"""How the driver says, without a code, that a text in the file is none."""

_PRIMARY_CODE: Final = 0xFF
"""SQLite keeps the kind of trouble in the lowest byte, details above it."""


def damaged(path: Path) -> DamagedJournalError:
    """Say that the journal is not whole."""
    return DamagedJournalError(Text(_DAMAGED, path=str(path)))


def altered(path: Path, places: Sequence[str]) -> DamagedJournalError:
    """Say that a day, a table or the history is not what was stored; ``places`` as ``digests`` names them."""
    return DamagedJournalError(Text(_ALTERED, path=str(path), place=place_of(places[0])))


def place_of(place: str) -> TextValue:
    """Return how a place is called in a sentence."""
    try:
        return date.fromisoformat(place)
    except ValueError:
        return _PLACES.get(place, _BESIDE)


def foreign(path: Path) -> DamagedJournalError:
    """Say that the file is something else than a journal."""
    return ForeignFileError(Text(_FOREIGN, path=str(path)))


def empty(path: Path) -> DamagedJournalError:
    """Say that the file holds nothing at all, which no journal of Herstel ever does."""
    return EmptyJournalError(Text(_EMPTY, path=str(path)))


def tampered(path: Path, part: str) -> DamagedJournalError:
    """Say that the file holds a part that Herstel did not make; ``part`` is its name in the file."""
    return TamperedJournalError(Text(_TAMPERED, path=str(path), part=part))


def newer(path: Path, version: str) -> NewerJournalError:
    """Say which version of the program is needed."""
    return NewerJournalError(Text(_NEWER, path=str(path), version=version))


def missing(path: Path) -> MissingJournalError:
    """Say that there is no such file."""
    return MissingJournalError(Text(_MISSING, path=str(path)))


def absent(path: Path, gone: Gone) -> MissingJournalError:
    """Say what there is in the place of a journal."""
    match gone:
        case Gone.FOLDER:
            # the lowest folder that is there would say less than the one that is not
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
    """Say that the journal may be read, not written."""
    return ReadOnlyJournalError(Text(_READ_ONLY, path=str(path)))


def older(path: Path) -> ReadOnlyJournalError:
    """Say that a journal of an older form cannot be opened only to be read."""
    return ReadOnlyJournalError(Text(_OLDER, path=str(path)))


def changed() -> ChangedElsewhereError:
    """Say that a slot no longer holds what it held when the change was made."""
    return ChangedElsewhereError(Text(_CHANGED))


def replaced(path: Path) -> ReplacedJournalError:
    """Say that another program wrote to the journal, or put another file in its place."""
    return ReplacedJournalError(Text(_REPLACED, path=str(path)))


def password_gone(path: Path) -> PasswordGoneError:
    """Say that anybody can read the file by now; nothing is written to it before its owner agrees."""
    return PasswordGoneError(Text(_PASSWORD_GONE, path=str(path)))


def password_needed(path: Path) -> PasswordNeededError:
    """Say that the file cannot be read without its password."""
    error = PasswordNeededError(Text(_PASSWORD, path=str(path)))
    error.path = str(path)
    return error


def no_memory() -> JournalError:
    """Say that there is no room in memory for the slow making of a key."""
    return JournalError(Text(_NO_MEMORY))


def no_second(path: Path) -> MissingJournalError:
    """Say that the second folder for copies is away."""
    return MissingJournalError(Text(_NO_SECOND, path=str(path)))


def not_stored(error: JournalError) -> JournalError:
    """Return the same trouble, saying first that nothing was stored."""
    same = type(error)(Text(_NOT_STORED, why=error.text))
    vars(same).update({name: value for name, value in vars(error).items() if name != "text"})
    return same


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn trouble of SQLite and of the operating system about ``path`` into a JournalError."""
    try:
        yield
    except Exception as error:
        trouble = _trouble(error, path)
        if trouble is None:
            raise
        # the original could quote what was being stored
        raise trouble from None


@contextmanager
def short_of_room(path: Path) -> Iterator[None]:
    """Turn a full disk into a DiskFullError that names ``path``: of two files at work the one that grows."""
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
    """Return what an error of SQLite means for the user; None when it is a mistake of the program."""
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
    """Tell whether SQLite found no database, or none of this key."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE == sqlite3.SQLITE_NOTADB


def of_system(error: OSError, path: Path) -> JournalError:
    """Return what an error of the operating system means for the user."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return DiskFullError(Text(_FULL, path=str(path)))
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return read_only(path)
        case errno.ENOENT | errno.ENOTDIR | errno.ENODEV | errno.ENXIO:
            return missing(path)
        case errno.ENAMETOOLONG | errno.EISDIR | errno.EEXIST | errno.ELOOP | errno.EMFILE | errno.ENFILE:
            return JournalError(Text(_REFUSED, path=str(path), reason=reason_of(error)))
        case _:
            return JournalError(Text(_UNREADABLE, path=str(path)))


def _cannot_open(path: Path) -> JournalError:
    """Tell apart a file that is gone, one that may not be read, and a folder that may not be written."""
    try:
        path.stat()
    except PermissionError:
        return ReadOnlyJournalError(Text(_NO_RIGHTS, path=str(path)))
    except OSError:
        return missing(path)
    if not path.is_file():
        return absent(path, Gone.FOLDER_INSTEAD if path.is_dir() else Gone.OTHER)
    return ReadOnlyJournalError(Text(_NO_RIGHTS, path=str(path))) if not _readable(path) else read_only(path)


def _readable(path: Path) -> bool:
    # asks for the right only: opening and closing the file here would drop SQLite's locks on it

    return os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids)


def _exists(path: Path) -> bool:
    try:
        path.stat()
    except OSError:
        return False
    return True
