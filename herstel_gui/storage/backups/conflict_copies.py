"""Conflict copies: second versions of a journal that a sync program or a file manager left beside it.

A name alone is weak evidence: ``dagboek 2.herstel`` may be iCloud's second version or another person's
journal. A name with the word "conflict" in any language is enough. For other names the content decides, as
far as it can be read: the ``journal_id``, or the first bytes when both files are encrypted.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from herstel_gui.application.journal_names import journal_beside
from herstel_gui.domain.errors import PasswordNeededError
from herstel_gui.storage.engine.inspection import identity_of
from herstel_gui.storage.engine.keys import NO_KEYS, Keys, head_of
from herstel_gui.storage.engine.private_files import is_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herstel_gui.storage.engine.drivers import Key

_CONFLICT: Final = (
    # English, Dutch, German, French, Spanish, Italian, Portuguese, Catalan, Scandinavian, Polish, Czech:
    # "conflicted copy", "conflicterend exemplaar", "in Konflikt stehende Kopie", "copie en conflit",
    # "copia en conflicto", "copia in conflitto", "cópia em conflito", "konfliktkopi", "kopia w konflikcie"
    r"(?:con|kon)fli[ckt]",
    "motstrid",  # Norwegian: "motstridende kopi"
    "ristiriita",  # Finnish
    "kolid",  # Czech: "kolidující kopie"
    "çak\u0131ş",  # Turkish
    "競合",  # Japanese
    "конфликт",
    "edit clash",  # Proton Drive
    "name clash",
    "case clash",  # Nextcloud: "(case clash from 2026-11-28 101010)"
)
"""Regular expressions for parts of the word "conflict" in several languages. Casefolded."""

_COPY: Final = (
    "copy|kopie|kopia|kopi|copie|copia|cópia|kopio|kópia|exemplaar|"
    "duplicate|duplicaat|duplikat|duplicata|duplicado"
)
"""The word that file managers add to the name of a copy, in several languages. Casefolded."""

_NUMBERED: Final = (
    r" ?\(\d{1,3}\)",  # Google Drive, MEGA, browsers: "dagboek (1)"
    r" \d{1,2}",  # iCloud Drive: "dagboek 2"
    rf" - (?:{_COPY})(?: ?\(?\d{{1,3}}\)?)?",  # Windows: "dagboek - kopie (2)"
    rf" (?:{_COPY})(?: ?\d{{1,3}})?",  # macOS: "dagboek kopie 2"
    rf" ?\((?:[^()]* )?(?:{_COPY})(?: ?\d{{1,3}})?\)",  # GNOME and KDE: "dagboek (kopie)", "(another copy)"
)
"""Endings that programs add to the name of a second version. People choose such names too."""

_BEFORE: Final = rf"(?:{_COPY})(?: \(?\d{{1,3}}\)?)? (?:of|van|von|vom|de|di|do|da|av|af) "
"""Prefix that Google Drive and older systems add to the name: "Kopie van dagboek"."""

_COMPUTER: Final = (
    r"-(?:desktop|laptop|pc|win|surface|thinkpad|msi|asus|dell|hp|lenovo|acer|nb|ws)-[\w-]+",
    r"-[\w-]*(?:macbook|imac|mac-mini|macmini|laptop|desktop)[\w-]*",
)
"""Ending that OneDrive adds: the name of the other computer, in the usual forms of Windows and macOS."""

_ANY_COMPUTER: Final = r"-(?=[\w-]*[^\W\d])[\w-]{2,40}"
"""Ending with any computer name: counts only if the content proves a second version."""

_BY_TEAMDRIVE: Final = r"_conf(?:\(\d{1,3}\))?"
"""Ending that TeamDrive adds: counts only if the content proves a second version."""

_AT_THE_END: Final = (
    r"~[\w.+\-]+",  # git: "dagboek.herstel~HEAD", or the name of a branch
    r"\.orig",  # git mergetool, Mercurial
    r"\.(?:base|local|remote|backup)\.\d+",  # git mergetool before 2.7
)
"""Endings that programs write after the whole name, suffix included. The content decides."""
_BY_MERGETOOL: Final = r"_(?:base|local|remote|backup)_\d+"
"""What git mergetool adds before the suffix."""

_OWN_COPY: Final = re.compile(
    r"-(?:beschadigd|opzij|versie-\d+|voor-[a-z]+|kopie|[0-9a-f]{6})-\d{4}-\d\d-\d\d(?:t\d+)?(?:-\d+)?"
)
"""Endings that Herstel adds to the names of its own backups."""

_KEPT_BY_HAND: Final = re.compile(r"-(?:oud|old|alt|vieux|back-?up|bak|reserve\w*|archie\w*|archiv\w*)\b.*")

_SURE: Final = re.compile(rf"[ ._\-(\[#].*(?:{'|'.join(_CONFLICT)}).*")
_LIKELY: Final = re.compile(f"(?:{'|'.join(_NUMBERED)}){{1,3}}|{'|'.join(_COMPUTER)}")
_POSSIBLE: Final = re.compile(f"{_ANY_COMPUTER}|{_BY_TEAMDRIVE}|{_BY_MERGETOOL}")
_POSSIBLE_AT_THE_END: Final = re.compile("|".join((_ANY_COMPUTER, *_AT_THE_END)))
_LIKELY_BEFORE: Final = re.compile(_BEFORE)


def conflict_copies(path: Path, key: Key | None = None, keys: Keys = NO_KEYS) -> list[Path]:
    """Return the files beside a journal that look like second versions of the journal, sorted by name.

    ``key`` is the key of the journal; ``keys`` holds the known keys, for second versions with a password.
    Writes nothing and waits for no lock. Returns an empty list when the folder cannot be read.
    """
    copies = []
    own: str | None = None
    for file, sure, likely in _candidates(path):
        if not sure:
            if own is None:
                own = identity_of(path, key)
            same = _same_journal(file, own, key, keys)
            if same is False or (same is None and not likely):
                continue
        copies.append(file)
    return sorted(copies)


def state_of(copy: Path) -> tuple[int, int, int] | None:
    """Return what changes when another program writes to a file or replaces it; None when it is gone."""
    try:
        status = copy.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def may_be_copy(name: str, journal: str) -> bool:
    """Return whether the name of a file may be that of a second version of the file ``journal``."""
    return _judged(name, Path(journal)) is not None


def _candidates(path: Path) -> Iterator[tuple[Path, bool, bool]]:
    """Yield files with the name of a second version; whether the name is proof, and whether it is likely."""
    with suppress(OSError):
        for file in path.parent.iterdir():
            judged = _judged(file.name, path)
            if judged is not None and is_file(file) and not _is_same_file(file, path):
                yield file, *judged


def _judged(name: str, path: Path) -> tuple[bool, bool] | None:
    """Return whether a name is proof of a second version, and whether it is likely; None if it is neither.

    The added words stand before the suffix or after it: some programs do not know the suffix of journals.
    """
    if name == path.name or journal_beside(name) is not None:
        return None
    whole, plain = _plain(path.name), _plain(name)
    if plain == whole:
        # other capitals, or the same letters in another form: two files on some disks, one on others
        return False, False
    if plain.startswith(whole):
        return _judged_words(plain.removeprefix(whole), "", _POSSIBLE_AT_THE_END)
    stem, other = _plain(path.stem), _plain(Path(name).stem)
    if _plain(Path(name).suffix) != _plain(path.suffix) or stem not in other:
        return None
    rest, before = other.removeprefix(stem), other.removesuffix(stem)
    return _judged_words(rest if rest != other else "", before if before != other else "", _POSSIBLE)


def _judged_words(rest: str, before: str, possible: re.Pattern[str]) -> tuple[bool, bool] | None:
    """Return what the words after and before a name say; see ``_judged``."""
    follows = bool(rest) and not _OWN_COPY.fullmatch(rest)
    sure = follows and bool(_SURE.fullmatch(rest))
    likely = bool((follows and _LIKELY.fullmatch(rest)) or (before and _LIKELY_BEFORE.fullmatch(before)))
    if sure or likely:
        return sure, likely
    maybe = follows and possible.fullmatch(rest) and not _KEPT_BY_HAND.fullmatch(rest)
    return (False, False) if maybe else None


def _same_journal(file: Path, own: str, key: Key | None, keys: Keys) -> bool | None:
    """Return whether the content is a version of the journal with id ``own``; None when unreadable."""
    head = head_of(file)
    if head is not None and key is not None and head == key.head:
        return True
    try:
        file_key = keys.of(file)
    except PasswordNeededError:
        return None
    other = identity_of(file, file_key)
    return other == own if other and own else None


def _is_same_file(file: Path, path: Path) -> bool:
    # a link to the journal is no second version, and closing a second descriptor would drop SQLite's locks
    with suppress(OSError):
        return file.samefile(path)
    return False


def _plain(text: str) -> str:
    # macOS returns file names in which é is two code points
    return unicodedata.normalize("NFC", text).casefold()
