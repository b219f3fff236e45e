"""Trainings in words: one line a session, one line for the week."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.reading import source_name
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, ClockMinutes, Text, counted
from herstel_gui.domain.training import KINDS, RPE_WORDS, DayKind, Felt, Performance
from herstel_gui.qt_models.texts import BOOK, words
from herstel_gui.views.today.context import ContextLine

if TYPE_CHECKING:
    from herstel_gui.domain.day import DayRecord
    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.training import Session
    from herstel_gui.views.today.picture import DayPicture

MINUTES: Final = QT_TRANSLATE_NOOP("herstel", "{n} min")
EFFORT: Final = QT_TRANSLATE_NOOP("herstel", "zwaarte {rpe} ({word})")
LOAD: Final = QT_TRANSLATE_NOOP("herstel", "belasting {load}")
LOAD_AT_LEAST: Final = QT_TRANSLATE_NOOP("herstel", "belasting ten minste {load}")
ONE_SESSION: Final = QT_TRANSLATE_NOOP("herstel", "{n} training")
MANY_SESSIONS: Final = QT_TRANSLATE_NOOP("herstel", "{n} trainingen")
ONE_REST: Final = QT_TRANSLATE_NOOP("herstel", "{n} volledige rustdag")
MANY_REST: Final = QT_TRANSLATE_NOOP("herstel", "{n} volledige rustdagen")
NO_REST_YET: Final = QT_TRANSLATE_NOOP("herstel", "nog geen volledige rustdag")
NO_REST: Final = QT_TRANSLATE_NOOP("herstel", "geen volledige rustdag")
STRENGTH: Final = QT_TRANSLATE_NOOP("herstel", "kracht")
HARD: Final = QT_TRANSLATE_NOOP("herstel", "intensief")
EASY: Final = QT_TRANSLATE_NOOP("herstel", "rustig gepland")
FROM: Final = QT_TRANSLATE_NOOP("herstel", "van {source}")

FELT_WORDS: Final = {
    Felt.LIGHTER: QT_TRANSLATE_NOOP("herstel", "lichter dan normaal"),
    Felt.HEAVIER: QT_TRANSLATE_NOOP("herstel", "zwaarder dan normaal"),
}
PERFORMANCE_WORDS: Final = {
    Performance.WORSE: QT_TRANSLATE_NOOP("herstel", "ging minder dan normaal"),
    Performance.BETTER: QT_TRANSLATE_NOOP("herstel", "ging beter dan normaal"),
}


def session_title(session: Session) -> str:
    """Write ``Fietsen, 14:00``."""
    kind = words(KINDS.get(session.kind, session.kind))
    if session.start is None:
        return kind
    return words(Text("{kind}, {start}", kind=kind, start=ClockMinutes(session.start)))


def session_line(session: Session, typed: str) -> ContextLine:
    """Write what is known of a session; what was worse than normal stands out at the end."""
    felt, performance = session.felt, session.performance
    good = [FELT_WORDS.get(felt) if felt is Felt.LIGHTER else None]
    good.append(PERFORMANCE_WORDS.get(performance) if performance is Performance.BETTER else None)
    bad = [FELT_WORDS[felt]] if felt is Felt.HEAVIER else []
    bad += [PERFORMANCE_WORDS[performance]] if performance is Performance.WORSE else []
    marks = ((STRENGTH, session.strength), (HARD, session.hard), (EASY, session.planned_easy))
    parts = [
        *_figures(session),
        *(words(mark) for mark, on in marks if on),
        *(words(text) for text in good if text),
        words(Text(FROM, source=source_name(session.source))) if session.source != typed else "",
    ]
    rest = " · ".join(part for part in parts if part)
    lead = " · ".join(words(text) for text in bad)
    rest = f"{rest} ·" if rest and lead else rest
    return ContextLine(lead, rest, warn=bool(bad), tip=session.note, last=True)


def _figures(session: Session) -> list[str]:
    parts = []
    if session.minutes is not None:
        parts.append(words(Text(MINUTES, n=session.minutes)))
    rpe = session.session_rpe
    if rpe is not None:
        word = RPE_WORDS[int(rpe)] if rpe == int(rpe) else ""
        plain = Text(QT_TRANSLATE_NOOP("herstel", "zwaarte {rpe}"), rpe=rpe)
        parts.append(words(Text(EFFORT, rpe=rpe, word=word) if word else plain))
    if session.load is not None:
        parts.append(words(Text(LOAD, load=grouped(session.load))))
    return parts


def week_line(picture: DayPicture) -> str:
    """Write ``5 trainingen · belasting 2 340 · nog geen volledige rustdag``; empty while nothing is known."""
    week = picture.week()
    sessions = [session for record in week for session in record.sessions]
    rests = sum(_rest(record) for record in week)
    if not sessions and not rests:
        return ""
    parts = [words(counted(len(sessions), ONE_SESSION, MANY_SESSIONS))]
    loads = [session.load for session in sessions]
    known = [Decimal(load) for load in loads if load is not None]
    if known:
        template = LOAD if len(known) == len(loads) else LOAD_AT_LEAST
        parts.append(words(Text(template, load=grouped(sum(known, Decimal(0))))))
    if rests:
        parts.append(words(counted(rests, ONE_REST, MANY_REST)))
    else:
        running = Week.of(picture.day) == Week.of(picture.today)
        parts.append(words(NO_REST_YET if running else NO_REST))
    return " · ".join(parts)


def _rest(record: DayRecord) -> bool:
    return record.kind is DayKind.REST


def grouped(number: Number) -> str:
    """Write ``2 340`` with a narrow space between the thousands."""
    text = BOOK.number(number, None, signed=False)
    digits = len(text) - len(text.lstrip("0123456789"))
    whole = f"{int(text[:digits]):,}".replace(",", "\N{NARROW NO-BREAK SPACE}") if digits else ""
    return whole + text[digits:]
