"""The texts about trainings: a line per session and a line for the week."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.reading import source_name
from herstel_gui.domain.text import ClockMinutes, Text, counted, tr_noop
from herstel_gui.domain.training_sessions import KINDS, RPE_WORDS, DayKind, Felt, Performance
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.today.context_line import ContextLine

if TYPE_CHECKING:
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.training_sessions import Session
    from herstel_gui.views.today.day_picture import DayPicture

MINUTES: Final = tr_noop("{n} min")
EFFORT: Final = tr_noop("zwaarte {rpe} ({word})")
LOAD: Final = tr_noop("belasting {load}")
LOAD_AT_LEAST: Final = tr_noop("belasting minstens {load}")
ONE_SESSION: Final = tr_noop("{n} training")
MANY_SESSIONS: Final = tr_noop("{n} trainingen")
ONE_REST: Final = tr_noop("{n} volledige rustdag")
MANY_REST: Final = tr_noop("{n} volledige rustdagen")
NO_REST_YET: Final = tr_noop("nog geen volledige rustdag")
NO_REST: Final = tr_noop("geen volledige rustdag")
STRENGTH: Final = tr_noop("kracht")
HARD: Final = tr_noop("zware training")
EASY: Final = tr_noop("rustig bedoeld")
FROM: Final = tr_noop("van {source}")

FELT_WORDS: Final = {
    Felt.LIGHTER: tr_noop("lichter dan gewoon"),
    Felt.HEAVIER: tr_noop("zwaarder dan gewoon"),
}
PERFORMANCE_WORDS: Final = {
    Performance.WORSE: tr_noop("ging minder dan gewoon"),
    Performance.BETTER: tr_noop("ging beter dan gewoon"),
}


def session_title(session: Session) -> str:
    """Return ``Fietsen, 14:00``, or only the kind when the start is unknown."""
    kind = translate(KINDS.get(session.kind, session.kind))
    if session.start is None:
        return kind
    return translate(Text("{kind}, {start}", kind=kind, start=ClockMinutes(session.start)))


def session_line(session: Session, typed: str) -> ContextLine:
    """Return the known values of a session; remarks worse than normal come last, in the warning colour.

    ``typed`` is the source without a mention.
    """
    felt, performance = session.felt, session.performance
    good = [FELT_WORDS.get(felt) if felt is Felt.LIGHTER else None]
    good.append(PERFORMANCE_WORDS.get(performance) if performance is Performance.BETTER else None)
    bad = [FELT_WORDS[felt]] if felt is Felt.HEAVIER else []
    bad += [PERFORMANCE_WORDS[performance]] if performance is Performance.WORSE else []
    marks = ((STRENGTH, session.strength), (HARD, session.hard), (EASY, session.planned_easy))
    parts = [
        *_figures(session),
        *(translate(mark) for mark, on in marks if on),
        *(translate(text) for text in good if text),
        translate(Text(FROM, source=source_name(session.source))) if session.source != typed else "",
    ]
    rest = " · ".join(part for part in parts if part)
    lead = " · ".join(translate(text) for text in bad)
    rest = f"{rest} ·" if rest and lead else rest
    return ContextLine(lead, rest, warn=bool(bad), tip=session.note, last=True)


def _figures(session: Session) -> list[str]:
    parts = []
    if session.minutes is not None:
        parts.append(translate(Text(MINUTES, n=session.minutes)))
    rpe = session.session_rpe
    if rpe is not None:
        word = RPE_WORDS[int(rpe)] if rpe == int(rpe) else ""
        plain = Text(tr_noop("zwaarte {rpe}"), rpe=rpe)
        parts.append(translate(Text(EFFORT, rpe=rpe, word=word) if word else plain))
    if session.load is not None:
        parts.append(translate(Text(LOAD, load=session.load)))
    return parts


def week_line(picture: DayPicture) -> str:
    """Return ``5 trainingen · belasting 2.340 · nog geen volledige rustdag``; empty for an empty week."""
    week = picture.week()
    sessions = [session for record in week for session in record.sessions]
    rests = sum(_rest(record) for record in week)
    if not sessions and not rests:
        return ""
    parts = [translate(counted(len(sessions), ONE_SESSION, MANY_SESSIONS))]
    loads = [session.load for session in sessions]
    known = [Decimal(load) for load in loads if load is not None]
    if known:
        template = LOAD if len(known) == len(loads) else LOAD_AT_LEAST
        parts.append(translate(Text(template, load=sum(known, Decimal(0)))))
    if rests:
        parts.append(translate(counted(rests, ONE_REST, MANY_REST)))
    else:
        running = Week.of(picture.day) == Week.of(picture.today)
        parts.append(translate(NO_REST_YET if running else NO_REST))
    return " · ".join(parts)


def _rest(record: DayRecord) -> bool:
    """Return whether the day counts as a full rest day: a day with a training never does."""
    return record.kind is DayKind.REST and not record.sessions
