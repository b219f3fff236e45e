"""The interface of an importer, and the functions that all importers share."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Protocol

from herstel_gui.application.cancelling import step
from herstel_gui.application.changes import Entry, Slot, slot
from herstel_gui.application.importing import ParsedFile, Progress, Skipped
from herstel_gui.domain.bounds import MAX_NOTE, MAX_TAG
from herstel_gui.domain.errors import RefusedValueError, UnusableFileError
from herstel_gui.domain.measure import Measure, Number, accept, plausible, shown
from herstel_gui.domain.plain_text import cleaned, visible
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.members import Member
from herstel_gui.importers.whole_files import Named, read_whole, regular_file, too_big

MAX_ROWS: Final = 150_000
"""Number of rows above which a file is refused; a journal cannot hold more days."""

MAX_SKIPPED: Final = 10_000
"""Further skipped lines are only counted. A file with more skipped lines and no entries is refused."""

HEAD: Final = 64 * 1024
"""Number of bytes that are passed to ``Importer.recognises``."""

_EMPTY: Final = tr_noop("{name} is leeg. Download of maak het bestand opnieuw.")
_TOO_MUCH: Final = tr_noop(
    "{name} bevat veel meer dan een dagboek. Kijk of dit het goede "
    "bestand is, of exporteer een kortere periode.",
)
_TOO_BAD: Final = tr_noop(
    "In {name} zijn meer dan {limit} regels onleesbaar. Download het bestand opnieuw.",
)
_BROKEN: Final = tr_noop(
    "{name} is beschadigd of niet compleet. Download het bestand opnieuw.",
)
_NOTHING: Final = tr_noop("In {name} staat niets wat Herstel bewaart. Is dit het goede bestand?")
_DOUBLE: Final = tr_noop(
    "Dubbel: verderop in het bestand staat {what} nog eens, maar anders. Die latere telt."
)
_MORE: Final = tr_noop("Er is nog {n} keer iets overgeslagen; dat staat hier niet apart.")
_UNLIKELY: Final = tr_noop(
    "{day}, {label}: {value} kan bijna niet (verwacht {low} tot en met {high}) en is overgeslagen."
)
_LONG_WORD: Final = tr_noop("‘{word}…’ is langer dan {limit} tekens en is overgeslagen.")
_SHORTENED: Final = tr_noop("‘{word}…’ is ingekort tot {limit} tekens.")
QUOTED: Final = 40
_LONG_NOTE: Final = tr_noop("De notitie is langer dan {limit} tekens en is overgeslagen.")


def plain_words(text: str, limit: int, *, lines: bool = False) -> tuple[str, tuple[Text, ...]]:
    """Return a text without forbidden characters, cut at ``limit``, and what is to be said about both.

    With ``lines`` its line ends and spaces stay, as in a note.
    """
    clean = cleaned(text)
    words = clean.text.strip() if lines else " ".join(clean.text.split())
    told = [] if clean.said is None else [clean.said]
    if len(words) > limit:
        told.append(Text(_SHORTENED, word=shortened(words), limit=limit))
        words = words[:limit].rstrip()
    return words, tuple(told)


class Importer(Protocol):
    """Reads a file format of a maker."""

    @property
    def key(self) -> str:
        """The source of the imported readings; stored, so never renamed."""

    @property
    def label(self) -> str:
        """The name of the maker on screen."""

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether the first bytes of a file are of this format; the file name is no proof."""

    def parse(self, file: Path | Member, progress: Progress | None = None, /) -> ParsedFile:
        """Read a file; UnusableFileError for an unusable file."""


class EntryCollector:
    """Collects the entries of a file, at most one per slot, and the skipped parts with line and reason."""

    def __init__(self, name: str) -> None:
        """Start without entries; ``name`` is the name of the file in messages."""
        self._name = name
        self._entries: dict[Slot, Entry] = {}
        self._lines: dict[Slot, int | str] = {}
        self._skipped: list[Skipped] = []
        self._more = 0
        self._bad_lines = 0
        self._last: int | str | None = None
        self._remarks: list[Text] = []

    def add(self, line: int | str, entry: Entry, what: str | Text) -> None:
        """Add an entry. A second entry of the same slot replaces the first, which is reported if different.

        ``what`` is the name of the entry in that report.
        """
        step()
        place = slot(entry)
        earlier = self._entries.get(place)
        if earlier is not None and earlier != entry:
            self.skip(self._lines[place], Text(_DOUBLE, what=what))
        self._entries[place] = entry
        self._lines[place] = line

    def note(self, line: int | str, text: str, limit: int = MAX_NOTE) -> str:
        """Return a cleaned note and report removed characters; RefusedValueError above ``limit``."""
        clean = cleaned(text)
        if len(clean.text) > limit:
            raise RefusedValueError(Text(_LONG_NOTE, limit=limit))
        if clean.said is not None:
            self.skip(line, clean.said)
        return clean.text

    def word(self, line: int | str, text: str, limit: int = MAX_TAG, *, shorten: bool = False) -> str:
        """Return a cleaned tag or other short text, and report removed characters.

        A text longer than ``limit`` raises RefusedValueError; with ``shorten`` it is cut and reported.
        """
        clean = cleaned(text)
        word = " ".join(clean.text.split())
        if len(word) > limit:
            if not shorten:
                raise RefusedValueError(Text(_LONG_WORD, word=shortened(word), limit=limit))
            self.skip(line, Text(_SHORTENED, word=shortened(word), limit=limit))
            word = word[:limit].rstrip()
        if clean.said is not None:
            self.skip(line, clean.said)
        return word

    def skip(self, line: int | str, reason: Text, stream: str = "") -> None:
        """Report a skipped part; several skipped parts of one line count as one bad line.

        ``stream`` is the key of the stream that the part would have belonged to.
        """
        step()
        if len(self._skipped) < MAX_SKIPPED:
            self._skipped.append(Skipped(line, reason, stream))
        else:
            self._more += 1
        self._bad_lines += line != self._last
        self._last = line

    def remark(self, remark: Text) -> None:
        """Add a remark for the preview."""
        self._remarks.append(remark)

    def finish(
        self, source: str, label: str, remarks: Iterable[Text] = (), zone: str | None = None
    ) -> ParsedFile:
        """Return the parsed file; UnusableFileError for more than MAX_SKIPPED bad lines and no entries."""
        if self._bad_lines > MAX_SKIPPED and not self._entries:
            raise UnusableFileError(Text(_TOO_BAD, name=self._name, limit=MAX_SKIPPED))
        if self._more:
            self._skipped.append(Skipped("…", Text(_MORE, n=self._more)))
        return ParsedFile(
            source=source,
            label=label,
            name=self._name,
            entries=tuple(self._entries.values()),
            skipped=tuple(sorted(self._skipped, key=_place)),
            remarks=(*remarks, *self._remarks),
            zone=zone,
        )


def _place(skipped: Skipped) -> tuple[bool, int]:
    """Sort by line number; parts without a line number keep their order at the end."""
    return (False, skipped.line) if isinstance(skipped.line, int) else (True, 0)


def believable(measure: Measure, value: Number, day: str) -> Number:
    """Return an imported value in stored form; RefusedValueError for an impossible or unlikely value."""
    number = accept(measure, value)
    if not plausible(measure, number):
        low, high = measure.kind.plausible.low, measure.kind.plausible.high
        raise RefusedValueError(
            Text(
                _UNLIKELY,
                day=day,
                label=measure.label,
                value=shown(measure, number),
                low=shown(measure, low),
                high=shown(measure, high),
            )
        )
    return number


def shortened(value: object) -> str:
    """Return the first characters of a value from a file, for quoting in a sentence."""
    return visible(str(value)[:QUOTED])


def size_of(path: Path, limit: int) -> int:
    """Return the size of a file; UnusableFileError for an empty or special file, or above ``limit`` bytes."""
    with regular_file(path) as descriptor:
        size = os.fstat(descriptor).st_size
    if size == 0:
        raise empty(path)
    if size > limit:
        raise too_big(path, limit)
    return size


def content_of(file: Path | Member, limit: int) -> bytes:
    """Return the whole content of a file.

    UnusableFileError when it is empty or has more than ``limit`` bytes.
    """
    if isinstance(file, Path):
        size_of(file, limit)
        return read_whole(file, limit)
    data = file.read(limit)
    if not data:
        raise empty(file)
    return data


def empty(path: Named) -> UnusableFileError:
    """Return the error for an empty file."""
    return UnusableFileError(Text(_EMPTY, name=path.name))


def broken(path: Named) -> UnusableFileError:
    """Return the error for a truncated file or a file that is not text."""
    return UnusableFileError(Text(_BROKEN, name=path.name))


def too_much(path: Named) -> UnusableFileError:
    """Return the error for a file with too many rows or parts."""
    return UnusableFileError(Text(_TOO_MUCH, name=path.name))


def nothing_in(path: Named) -> UnusableFileError:
    """Return the error for a readable file without usable entries."""
    return UnusableFileError(Text(_NOTHING, name=path.name))
