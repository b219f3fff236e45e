"""Reading the week files of club members. A file is read completely or refused with a reason.

``resources/help/weekbestand.md`` describes the format. This module does not use the journal.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from herstel_gui.application.importing import Progress
from herstel_gui.domain.bounds import MAX_NOTE, MAX_TAG, MAX_TAGS
from herstel_gui.domain.calendar import EARLIEST, LATEST, Week
from herstel_gui.domain.club.choice import NEVER_SHARED, SHARED_TAGS, is_member_id
from herstel_gui.domain.club.pace import Pace, pace_of
from herstel_gui.domain.club.refusals import MOST_APART
from herstel_gui.domain.club.week_file import (
    DAYS,
    SUFFIX,
    ClubFile,
    ClubReading,
    ClubWeek,
    Load,
    Refused,
    SharedMeasure,
)
from herstel_gui.domain.errors import RefusedValueError, UnusableFileError
from herstel_gui.domain.measure import ClockTime, Number, accept
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.own_measures import MAX_CONTENT, OwnMeasure, canonical, told
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.plain_text import Cleaned, cleaned, visible
from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.tags import TAGS
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.week.options import MAX_WORDS
from herstel_gui.importers.base import shortened
from herstel_gui.importers.json_files import load_json
from herstel_gui.importers.json_values import as_number, as_object, as_own_key, as_text, as_word
from herstel_gui.regular_files import open_regular, read_regular

MAX_BYTES: Final = 1_000_000
"""Larger than a file with seven notes of maximum length."""
MAX_FILES: Final = 20_000
STEP: Final = 20
"""Number of files between two calls of ``progress``."""
MAX_LOAD: Final = 1_000_000
FORMAT: Final = "herstelweek"
VERSION: Final = 1

_NOT_OPENED: Final = tr_noop(
    "{name} kan niet gelezen worden. Kijk of het bestand er nog is en of je het mag openen."
)
_NOT_WHOLE: Final = tr_noop("{name} is beschadigd of niet compleet. Vraag het opnieuw aan de afzender.")
_NO_WEEK: Final = tr_noop("{name} is geen weekbestand van Herstel.")
_NEWER: Final = tr_noop(
    "{name} komt uit een nieuwere Herstel. Installeer de nieuwste Herstel en open het daarmee."
)
_REFUSED: Final = tr_noop("{name}: {reason} Vraag het opnieuw aan wie het stuurde.")
_SEVEN: Final = tr_noop("‘{key}’ heeft geen zeven dagen.")
_NO_SUCH_WEEK: Final = tr_noop("‘{text}’ is geen week zoals 2026-W47.")
_NO_MOMENT: Final = tr_noop("‘{text}’ is geen moment zoals 2026-11-22T07:41:00Z.")
_NO_LOAD: Final = tr_noop("Belasting: {text} kan niet.")
_NO_PLACE: Final = tr_noop("‘{text}’ is geen dag van de week (0 tot en met 6).")
_DOUBLE: Final = tr_noop("‘{key}’ staat er twee keer in.")
_TOO_LONG: Final = tr_noop("Een tekst is langer dan {limit} tekens.")
_TOO_MANY: Final = tr_noop("Een dag heeft meer dan {limit} bijzonderheden.")
_NO_ID: Final = tr_noop("‘{text}’ is geen kenmerk zoals Herstel het maakt.")
_CLEANED: Final = tr_noop("{name}: {what}")
_CLEANED_MANY: Final = tr_noop("{n} weekbestanden: {what}")
_OLDER: Final = tr_noop(
    "Uit {n} weekbestanden van een oudere Herstel is weggelaten wat een club niet hoort te zien, zoals ziek, "
    "klachten, gewicht of stemming. In de bestanden zelf staat het nog: wis ze als je ze niet meer gebruikt."
)
_OLDER_ONE: Final = tr_noop(
    "Uit {name}, van een oudere Herstel, is weggelaten wat een club niet hoort te zien, zoals ziek, "
    "klachten, gewicht of stemming. In het bestand zelf staat het nog: wis het als je het niet meer gebruikt."
)
_NEWER_PARTS: Final = tr_noop(
    "Uit {n} weekbestanden is overgeslagen wat deze Herstel niet kent: {parts}. De rest telt mee. Een "
    "nieuwere Herstel kan het lezen."
)
_NEWER_PARTS_ONE: Final = tr_noop(
    "Uit {name} is overgeslagen wat deze Herstel niet kent: {parts}. De rest telt mee. Een nieuwere Herstel "
    "kan het lezen."
)
_MANY: Final = {
    _NOT_OPENED: tr_noop("{n} bestanden kunnen niet gelezen worden: {names}."),
    _NOT_WHOLE: tr_noop("{n} weekbestanden zijn beschadigd of niet compleet: {names}. Vraag ze opnieuw."),
    _NO_WEEK: tr_noop("{n} bestanden zijn geen weekbestand van Herstel: {names}."),
    _NEWER: tr_noop(
        "{n} weekbestanden komen uit een nieuwere Herstel: {names}. Installeer die en open ze daarmee."
    ),
}
"""The sentence for several files that were refused for one reason."""
_KEYS: Final = frozenset(
    ("format", "version", "club", "member", "member_id", "week", "written", "participation", "pace", "levels",
     "measures", "own_measures", "load", "plan", "tags", "notes")
)  # fmt: skip
MOST_PARTS: Final = 6
_TAG_LABELS: Final = frozenset(TAGS[tag] for tag in SHARED_TAGS)
_NOT_ALL: Final = tr_noop(
    "Na {limit} weekbestanden is Herstel gestopt: {n} andere zijn niet gelezen. Open ze apart."
)

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)


def read_club_files(paths: Iterable[Path], progress: Progress = lambda _done, _total: None) -> ClubReading:
    """Read week files and the week files in folders; unusable files are listed with the reason."""
    every = club_files_in(paths)
    listed = every[:MAX_FILES]
    files: list[ClubFile] = []
    refused: list[Refused] = []
    remarks: list[Text] = []
    reduced: list[str] = []
    cleaning: dict[str, dict[str, None]] = {}
    newer: dict[str, dict[str, None]] = {}
    if len(every) > MAX_FILES:
        remarks.append(Text(_NOT_ALL, limit=MAX_FILES, n=len(every) - MAX_FILES))
    for number, path in enumerate(listed):
        if number % STEP == 0:
            progress(number, len(listed))
        try:
            shared, texts = _read(path)
        except UnusableFileError as error:
            many = _MANY.get(error.text.template, "")
            refused.append(Refused(path.name, error.text, many, str(path.absolute())))
            continue
        files.append(ClubFile(path.name, shared, str(path.absolute())))
        reduced += [path.name] if texts.private else []
        newer |= {path.name: texts.unknown} if texts.unknown else {}
        cleaning |= {path.name: texts.removed} if texts.removed else {}
    progress(len(listed), len(listed))
    remarks += _cleaned(cleaning)
    if reduced:
        remarks.append(Text(_OLDER_ONE if len(reduced) == 1 else _OLDER, n=len(reduced), name=reduced[0]))
    return ClubReading(tuple(files), tuple(refused), (*remarks, *_skipped(newer)))


def _cleaned(files: Mapping[str, Iterable[str]]) -> list[Text]:
    """Return a sentence for each file with removed characters, or one for many; files by name, with signs."""
    signs = tuple(dict.fromkeys(sign for removed in files.values() for sign in removed))
    if len(files) > MOST_APART:
        return [Text(_CLEANED_MANY, n=len(files), what=Cleaned("", signs).said or "")]
    said = {name: Cleaned("", tuple(removed)).said for name, removed in files.items()}
    return [Text(_CLEANED, name=name, what=what) for name, what in said.items() if what is not None]


def _skipped(newer: Mapping[str, Iterable[str]]) -> list[Text]:
    """Return a sentence with the parts that only a newer Herstel knows; files by name, with their parts."""
    if not newer:
        return []
    parts = list(dict.fromkeys(part for found in newer.values() for part in found))
    listed = ", ".join(parts[:MOST_PARTS]) + (", …" if len(parts) > MOST_PARTS else "")
    template = _NEWER_PARTS_ONE if len(newer) == 1 else _NEWER_PARTS
    return [Text(template, n=len(newer), name=next(iter(newer)), parts=listed)]


def club_files_in(paths: Iterable[Path]) -> list[Path]:
    """Return the given files, and the week files directly in the given folders, without doubles."""
    files: dict[Path, None] = {}
    for path in paths:
        files |= dict.fromkeys(_inside(path))
    return list(files)


def _inside(path: Path) -> list[Path]:
    try:
        return sorted(filter(_named_as_week, path.iterdir())) if os.path.isdir(path) else [path]
    except OSError:
        # an unreadable folder is refused later, like an unreadable file
        return [path]


def _named_as_week(path: Path) -> bool:
    return path.name.lower().endswith(SUFFIX)


def read_club_week(path: Path) -> ClubWeek:
    """Read one week file; UnusableFileError with the name of the file and the reason."""
    return _read(path)[0]


def _read(path: Path) -> tuple[ClubWeek, _Texts]:
    """Return the week of a file, and the notes on what was removed from its texts and columns."""
    content = _content(path)
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise UnusableFileError(Text(_NO_WEEK, name=path.name))
    version = content.get("version")
    if isinstance(version, int) and version > VERSION:
        raise UnusableFileError(Text(_NEWER, name=path.name))
    if version != VERSION:
        raise UnusableFileError(Text(_NO_WEEK, name=path.name))
    texts = _Texts()
    try:
        week = _week(as_object(content), texts)
    except RefusedValueError as error:
        raise UnusableFileError(Text(_REFUSED, name=path.name, reason=error.text)) from None
    return week, texts


def _content(path: Path) -> object:
    try:
        with open_regular(path) as file:
            size = os.fstat(file.fileno()).st_size
    except OSError:
        raise UnusableFileError(Text(_NOT_OPENED, name=path.name)) from None
    if size > MAX_BYTES:
        raise UnusableFileError(Text(_NO_WEEK, name=path.name))
    try:
        return load_json(path)
    except UnusableFileError:
        ours = _begins_as_ours(path)
        raise UnusableFileError(Text(_NOT_WHOLE if ours else _NO_WEEK, name=path.name)) from None


def _begins_as_ours(path: Path) -> bool:
    """Return whether a file that is not JSON is empty or begins like a week file."""
    try:
        head = read_regular(path, 200)
    except OSError:
        return False
    return not head or f'"{FORMAT}"'.encode() in head


# -- content -------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Texts:
    """Collects what was left out of one file, and cleans its texts.

    ``removed`` collects the names of removed characters. ``private`` becomes True when something was left
    out that no week file of this version holds.
    """

    removed: dict[str, None] = field(default_factory=dict)
    private: bool = False
    unknown: dict[str, None] = field(default_factory=dict)
    """Names of measures, columns and words that this version does not know, and therefore skips."""

    def skip(self, name: object) -> None:
        """Note a part that this version does not know; of a hostile file only the first parts."""
        if len(self.unknown) <= MOST_PARTS:
            self.unknown[f"‘{visible(shortened(name))}’"] = None

    def name(self, value: object) -> str:
        return " ".join(self.plain(value, MAX_WORDS).split())

    def tags(self, value: object) -> tuple[str, ...]:
        listed = _list(value, "tags")
        if len(listed) > MAX_TAGS:
            raise RefusedValueError(Text(_TOO_MANY, limit=MAX_TAGS))
        words = tuple(self.plain(tag, MAX_TAG) for tag in listed)
        shared = tuple(word for word in words if word in _TAG_LABELS)
        self.private |= shared != words
        return shared

    def note(self, value: object) -> str:
        return self.plain(value, MAX_NOTE)

    def plain(self, value: object, limit: int) -> str:
        text = cleaned(as_text(value))
        if len(text.text) > limit:
            raise RefusedValueError(Text(_TOO_LONG, limit=limit))
        self.removed |= dict.fromkeys(text.removed)
        return text.text


def _week(content: Mapping[str, object], texts: _Texts) -> ClubWeek:
    listed = _list(content.get("measures", []), "measures")
    read = (_measure(as_object(each), texts) for each in listed)
    own = (_own(as_object(each), texts) for each in _list(content.get("own_measures", []), "own_measures"))
    measures = tuple(measure for measure in (*read, *own) if measure is not None)
    for key in content.keys() - _KEYS:
        texts.skip(key)
    keys = [measure.key for measure in measures]
    for key in keys:
        if keys.count(key) > 1:
            raise RefusedValueError(Text(_DOUBLE, key=key))
    texts.private |= not NEVER_SHARED.isdisjoint(keys)
    return ClubWeek(
        club=texts.name(content.get("club", "")),
        member=texts.name(content.get("member", "")),
        week=_named_week(content.get("week")),
        written=_moment(content.get("written")),
        measures=tuple(measure for measure in measures if measure.key not in NEVER_SHARED),
        participation=_seven(
            content, "participation", lambda each: _word(Participation, each, texts, "participation")
        ),
        paces=_paces(content, texts),
        marks=any("past" in as_object(each) for each in listed),
        loads=_seven(content, "load", lambda each: _load(each, texts)),
        tags=_seven(content, "tags", texts.tags),
        notes=_seven(content, "notes", texts.note),
        member_id=_member_id(content.get("member_id", "")),
        plans=_seven(content, "plan", lambda each: _plan(each, texts)),
    )


def _word(kind: type[_E], value: object, texts: _Texts, column: str) -> _E | None:
    """Return a word of an enumeration; None for null, and for a well-formed word of a newer version.

    Only the column of such a word is said: the word itself may be one that no club should hear.
    """
    if isinstance(value, str) and re.fullmatch(r"[a-z][a-z_]{0,39}", value) and value not in _values(kind):
        texts.skip(column)
        return None
    return None if value is None else as_word(kind, value)


@cache
def _values(kind: type[Enum]) -> frozenset[object]:
    return frozenset(word.value for word in kind)


def _paces(content: Mapping[str, object], texts: _Texts) -> tuple[Pace | None, ...] | None:
    """Return the words of the days; the levels of files of older versions become these words."""
    levels = _seven(content, "levels", lambda each: None if each is None else as_word(Level, each))
    texts.private |= levels is not None
    paces = _seven(content, "pace", lambda each: _word(Pace, each, texts, "pace"))
    if paces is None and levels is not None:
        return tuple(map(pace_of, levels))
    return paces


def _seven(content: Mapping[str, object], key: str, read: Callable[[object], _T]) -> tuple[_T, ...] | None:
    """Return a list of seven days; None for an absent key."""
    if key not in content:
        return None
    listed = _list(content[key], key)
    if len(listed) != DAYS:
        raise RefusedValueError(Text(_SEVEN, key=key))
    return tuple(map(read, listed))


def _list(value: object, key: str) -> list[object]:
    if not isinstance(value, list):
        raise RefusedValueError(Text(_SEVEN, key=key))
    return value


def _measure(content: Mapping[str, object], texts: _Texts) -> SharedMeasure | None:
    """Return a measure of the file; None for one that this version does not know."""
    key = as_text(content.get("measure"))
    if key not in BY_KEY:
        texts.skip(key)
        return None
    measure = BY_KEY[key]
    if isinstance(measure.kind, ClockTime):
        raise RefusedValueError(Text(_SEVEN, key=key))

    def value(each: object) -> Number | None:
        return None if each is None else accept(measure, as_number(each))

    days = _seven(content, "days", value)
    if days is None:
        raise RefusedValueError(Text(_SEVEN, key=key))
    return SharedMeasure(key, days, frozenset(map(_place, _list(content.get("past", []), "past"))))


def _own(content: Mapping[str, object], texts: _Texts) -> SharedMeasure | None:
    """Return an own measure of the file with its declaration; None for a kind that this version lacks."""
    key = as_own_key(content.get("measure"))
    said = {name: each for name, each in content.items() if name not in {"measure", "days"}}
    if isinstance(said.get("label"), str):
        said["label"] = texts.name(said["label"])
    entry = OwnMeasure(key, canonical(said))
    measure = entry.measure
    if measure is None or isinstance(measure.kind, ClockTime) or len(entry.content) > MAX_CONTENT:
        texts.skip(key)
        return None
    days = _seven(content, "days", lambda each: None if each is None else accept(measure, as_number(each)))
    if days is None:
        raise RefusedValueError(Text(_SEVEN, key=key))
    return SharedMeasure(key, days, own=told(measure).measure)


def _place(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < DAYS:
        raise RefusedValueError(Text(_NO_PLACE, text=shortened(value)))
    return value


def _load(value: object, texts: _Texts) -> Load:
    if value is None or isinstance(value, str):
        return _word(DayKind, value, texts, "load")
    load = as_number(value)
    if not 0 <= load <= MAX_LOAD:
        raise RefusedValueError(Text(_NO_LOAD, text=shortened(value)))
    return load


def _plan(value: object, texts: _Texts) -> tuple[PlanKind, ...]:
    """Return the planned kinds of a day, each once, without the words of a newer version."""
    kinds = (_word(PlanKind, each, texts, "plan") for each in _list(value, "plan"))
    return tuple(dict.fromkeys(kind for kind in kinds if kind is not None))


def _member_id(value: object) -> str:
    if value == "" or is_member_id(value):
        return str(value)
    raise RefusedValueError(Text(_NO_ID, text=shortened(value)))


def _named_week(value: object) -> Week:
    try:
        week = Week.parse(as_text(value))
    except (ValueError, OverflowError):
        raise RefusedValueError(Text(_NO_SUCH_WEEK, text=shortened(value))) from None
    if not EARLIEST <= week.monday <= LATEST:
        raise RefusedValueError(Text(_NO_SUCH_WEEK, text=shortened(value)))
    return week


def _moment(value: object) -> datetime:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", value, re.ASCII):
        try:
            return datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        except ValueError:
            pass
    raise RefusedValueError(Text(_NO_MOMENT, text=shortened(value)))
