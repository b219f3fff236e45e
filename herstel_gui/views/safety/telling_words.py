"""Entries of one slot in words, which always include every field in which the entries differ.

The words of ``entry_words`` are short: of a training they leave out the remark, of a long note its end. Two
entries that differ just there would look the same beside each other.
"""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.changes import Entry, NoteEntry
from herstel_gui.domain.day import EpisodeAnswer, PlannedDay
from herstel_gui.domain.measures import DECLARED, MeasureList
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import ClockMinutes, Text
from herstel_gui.domain.training_sessions import KINDS, Felt, Performance, Session
from herstel_gui.qt_models.texts import BOOK, short_day, translate
from herstel_gui.views.safety.entry_words import LONGEST, origin, value_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from herstel_gui.domain.measure import Number

BEFORE: Final = 25
"""Number of characters of a text that are shown before the place where it differs from another."""


def told_apart(
    entries: Sequence[Entry | None], measures: MeasureList = DECLARED, day: date | None = None
) -> list[str]:
    """Return the words of entries of one slot; None is an empty slot, a dash.

    ``day`` is the day of the list in which they stand: an entry that was moved to another day names that.
    """
    known = [entry for entry in entries if entry is not None]
    names = [each.name for each in fields(known[0]) if each.compare] if known else []
    differing = {name for name in names if len({getattr(entry, name) for entry in known}) > 1}
    return [_words(entry, known, differing, measures, day) if entry else "–" for entry in entries]


def _words(
    entry: Entry, beside: Sequence[Entry], differing: Collection[str], measures: MeasureList, day: date | None
) -> str:
    parts = [_short(entry, beside, differing, measures)]
    if isinstance(entry, Session) and "kind" in differing:
        parts.insert(0, translate(KINDS.get(entry.kind, entry.kind)))
    if isinstance(entry, Session | PlannedTraining) and "day" in differing and entry.day != day:
        parts.insert(0, short_day(entry.day))
    parts += _details(entry, differing)
    if "source" in differing:
        parts.append(origin(entry))
    if isinstance(entry, Session | PlannedDay | PlannedPeriod) and "note" in differing and entry.note:
        parts.append(_excerpt(entry.note, [each.note for each in beside if isinstance(each, type(entry))]))
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _short(entry: Entry, beside: Sequence[Entry], differing: Collection[str], measures: MeasureList) -> str:
    match entry:
        case NoteEntry() if "note" in differing:
            return _excerpt(entry.note, [each.note for each in beside if isinstance(each, NoteEntry)])
        case Reading():
            words = {each: value_words(each, measures) for each in beside}
            # a value of a device can have more decimals than its measure shows
            same = any(words[each] == words[entry] for each in beside if each != entry)
            return BOOK.number(entry.value, None, signed=False) if same else words[entry]
        case _:
            return value_words(entry, measures)


def _details(entry: Entry, differing: Collection[str]) -> list[str]:
    """Return the words of the differing fields that the short words leave out."""
    match entry:
        case Reading():
            words = {"offset": "" if entry.offset is None else f"UTC{Decimal(entry.offset) / 60:+}"}
        case Session():
            words = _of_training(entry)
        case PlannedTraining():
            words = {
                "start": _clock(entry.start),
                "rpe": _effort(entry.rpe),
            }
        case FollowUp():
            words = _of_deed(entry)
        case EpisodeAnswer():
            seen = QCoreApplication.translate("telling", "gezien tot en met {day}")
            words = {"seen": seen.format(day=short_day(entry.seen)) if entry.seen else ""}
        case _:
            return []
    return [text for name, text in words.items() if name in differing]


def _of_training(session: Session) -> dict[str, str]:
    felt = {
        Felt.LIGHTER: QCoreApplication.translate("telling", "voelde lichter"),
        Felt.NORMAL: QCoreApplication.translate("telling", "voelde gewoon"),
        Felt.HEAVIER: QCoreApplication.translate("telling", "voelde zwaarder"),
    }
    went = {
        Performance.WORSE: QCoreApplication.translate("telling", "ging minder goed"),
        Performance.NORMAL: QCoreApplication.translate("telling", "ging gewoon"),
        Performance.BETTER: QCoreApplication.translate("telling", "ging beter"),
    }
    number = QCoreApplication.translate("telling", "training {n} van de dag")
    return {
        "felt": felt[session.felt] if session.felt else "",
        "performance": went[session.performance] if session.performance else "",
        "strength": QCoreApplication.translate("telling", "krachttraining") if session.strength else "",
        "hard": QCoreApplication.translate("telling", "zware training") if session.hard else "",
        "planned_easy": QCoreApplication.translate("telling", "rustig bedoeld")
        if session.planned_easy
        else "",
        "position": number.format(n=session.position + 1),
    }


def _of_deed(deed: FollowUp) -> dict[str, str]:
    asked = {
        "less_tired": QCoreApplication.translate("telling", "minder moe: {answer}"),
        "eager": QCoreApplication.translate("telling", "zin om te trainen: {answer}"),
        "slept_well": QCoreApplication.translate("telling", "goed geslapen: {answer}"),
    }
    since = QCoreApplication.translate("telling", "na de melding van {day}")
    return {
        "warning": since.format(day=short_day(deed.warning)) if deed.warning else "",
        **{name: _answered(text, getattr(deed, name)) for name, text in asked.items()},
        "ended": QCoreApplication.translate("telling", "afgerond") if deed.ended else "",
    }


def _answered(question: str, answer: bool | None) -> str:
    if answer is None:
        return ""
    yes, no = QCoreApplication.translate("telling", "ja"), QCoreApplication.translate("telling", "nee")
    return question.format(answer=yes if answer else no)


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else translate(Text("{start}", start=ClockMinutes(minutes)))


def _effort(rpe: Number | None) -> str:
    if rpe is None:
        return ""
    return QCoreApplication.translate("safety", "zwaarte {n}").format(n=BOOK.number(rpe, None, signed=False))


def _excerpt(text: str, beside: Sequence[str]) -> str:
    """Return a text on one line; of a long text, the part that differs from the texts ``beside``."""
    lines = {each: " ".join(each.split()) for each in beside}
    if len({*lines.values()}) < len({*beside}):
        # only the line breaks differ
        lines = {each: each.replace("\n", " ⏎ ") for each in beside}
    line = lines[text]
    shortest = min(map(len, lines.values()))
    letters = enumerate(zip(*lines.values(), strict=False))
    common = next((place for place, (first, *others) in letters if {*others} - {first}), shortest)
    begin = 0 if common < LONGEST - BEFORE or len(line) <= LONGEST else max(0, common - BEFORE)
    begin = line.rfind(" ", 0, begin) + 1
    shown = f"…{line[begin:]}" if begin else line
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"
