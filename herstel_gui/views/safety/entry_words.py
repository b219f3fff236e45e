"""Entries in words: field name and value."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.changes import (
    Beside,
    Bookkeeping,
    Entry,
    KindEntry,
    NoteEntry,
    ParticipationEntry,
    Plan,
    TagEntry,
)
from herstel_gui.domain.day import (
    DAY_KIND,
    BaselineRestart,
    ConfirmedReading,
    ContextEntry,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
)
from herstel_gui.domain.measures import DECLARED, MeasureList
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.participation import PARTICIPATION_LABEL, PARTICIPATION_WORDS
from herstel_gui.domain.planned import (
    HOLIDAY,
    PLAN_LABELS,
    FollowUp,
    PlannedPeriod,
    PlannedTraining,
    kind_of,
)
from herstel_gui.domain.planning.wording import DEED_LABELS
from herstel_gui.domain.provenance import ImportBatch, KnownSource, PersonalSetting, SourceOrder
from herstel_gui.domain.reading import TYPED, Reading, source_name
from herstel_gui.domain.recovery_actions import BY_KEY as ACTIONS
from herstel_gui.domain.recovery_actions import PILLAR_LABELS
from herstel_gui.domain.report.context import TOPICS
from herstel_gui.domain.tags import tag_text
from herstel_gui.domain.text import ClockMinutes, Text
from herstel_gui.domain.training_sessions import KINDS, DayKind, Session
from herstel_gui.qt_models.texts import BOOK, short_day, translate, value_text

LONGEST: Final = 80
"""Most characters of a note on one line."""


def field_name(entry: Entry, measures: MeasureList = DECLARED) -> str:
    """Return the name of the field of an entry, such as ``Ochtendpols``; ``measures`` are the journal's."""
    match entry:
        case Reading():
            return _reading_name(entry, measures)
        case Session():
            return translate(KINDS.get(entry.kind, entry.kind))
        case KindEntry():
            return QCoreApplication.translate("safety", "Soort dag")
        case NoteEntry():
            return QCoreApplication.translate("safety", "Notitie")
        case TagEntry():
            return QCoreApplication.translate("safety", "Bijzonderheid")
        case ParticipationEntry():
            return translate(PARTICIPATION_LABEL)
        case _:
            if isinstance(entry, Bookkeeping):
                return _name_of_bookkeeping(entry)
            return _name_of_plan(entry) if isinstance(entry, Plan) else _name_beside_the_days(entry)


def _name_of_plan(entry: Plan) -> str:
    match entry:
        case PlannedDay() | PlannedTraining():
            return QCoreApplication.translate("safety", "Gepland")
        case PlannedPeriod():
            return QCoreApplication.translate("safety", "Periode")
        case FollowUp():
            return QCoreApplication.translate("safety", "Na een melding")


def _reading_name(entry: Reading, measures: MeasureList) -> str:
    action = ACTIONS.get(entry.measure)
    if action is not None:
        pillar = translate(PILLAR_LABELS[action.pillar])
        return QCoreApplication.translate("safety", "{pillar}: {action}").format(
            pillar=pillar, action=translate(action.label)
        )
    measure = measures.by_key.get(entry.measure)
    return translate(measure.label) if measure else entry.measure


def _reading_words(entry: Reading, measures: MeasureList) -> str:
    if entry.measure in ACTIONS:
        done = QCoreApplication.translate("safety", "gedaan")
        return done if entry.value == 1 else QCoreApplication.translate("safety", "niet gedaan")
    measure = measures.by_key.get(entry.measure)
    return value_text(measure, entry.value) if measure else str(entry.value)


def _name_beside_the_days(entry: Beside) -> str:
    match entry:
        case RecoveryWeek():
            return QCoreApplication.translate("safety", "Herstelweek")
        case Discussion() | ConfirmedReading() | ContextEntry():
            return _name_of_word(entry)
        case Exclusion():
            return QCoreApplication.translate("safety", "Telt niet mee")
        case BaselineRestart():
            return QCoreApplication.translate("safety", "Opnieuw leren")
        case EpisodeAnswer():
            return QCoreApplication.translate("safety", "Antwoord op signaal")


def _name_of_bookkeeping(entry: Bookkeeping) -> str:
    match entry:
        case KnownSource():
            return QCoreApplication.translate("safety", "Bron")
        case SourceOrder():
            return QCoreApplication.translate("safety", "Volgorde van bronnen")
        case PersonalSetting():
            return QCoreApplication.translate("safety", "Instelling")
        case ImportBatch():
            return QCoreApplication.translate("safety", "Import")
        case OwnMeasure():
            return QCoreApplication.translate("safety", "Eigen meting")


def _name_of_word(entry: Discussion | ConfirmedReading | ContextEntry) -> str:
    match entry:
        case Discussion():
            return QCoreApplication.translate("safety", "Gesprek")
        case ConfirmedReading():
            return QCoreApplication.translate("safety", "Bevestigd")
        case ContextEntry():
            return QCoreApplication.translate("safety", "Voor de arts")


def value_words(entry: Entry, measures: MeasureList = DECLARED) -> str:
    """Return the value of an entry, such as ``52``."""
    match entry:
        case Reading():
            return _reading_words(entry, measures)
        case Session():
            return _session(entry)
        case KindEntry():
            return _kind(entry.kind)
        case NoteEntry():
            line = " ".join(entry.note.split())
            return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
        case TagEntry():
            return translate(tag_text(entry.tag))
        case ParticipationEntry():
            return translate(PARTICIPATION_WORDS[entry.answer])
        case _:
            if isinstance(entry, Bookkeeping):
                return _value_of_bookkeeping(entry)
            return _plan_words(entry) if isinstance(entry, Plan) else _value_beside_the_days(entry, measures)


def _value_beside_the_days(entry: Beside, measures: MeasureList) -> str:
    match entry:
        case RecoveryWeek():
            return QCoreApplication.translate("safety", "{first} – {last}").format(
                first=short_day(entry.first), last=short_day(entry.last)
            )
        case Discussion() | ConfirmedReading() | ContextEntry():
            return _value_of_word(entry, measures)
        case Exclusion() | BaselineRestart():
            measure = measures.by_key.get(entry.measure)
            name = translate(measure.label) if measure else entry.measure
            reason = entry.reason if isinstance(entry, BaselineRestart) else ""
            return f"{name}: {reason}" if reason else name
        case EpisodeAnswer():
            verdicts = {
                "right": QCoreApplication.translate("safety", "klopte"),
                "false_alarm": QCoreApplication.translate("safety", "vals alarm"),
            }
            words = verdicts.get(entry.verdict, QCoreApplication.translate("safety", "gezien"))
            return f"{words}: {entry.reason}" if entry.reason else words


def _value_of_bookkeeping(entry: Bookkeeping) -> str:
    match entry:
        case KnownSource():
            return source_name(entry.source)
        case SourceOrder():
            return ", ".join(map(source_name, entry.sources))
        case PersonalSetting():
            return entry.value if len(entry.value) <= LONGEST else entry.value[: LONGEST - 1] + "…"
        case ImportBatch() | OwnMeasure():
            return entry.label


def _value_of_word(entry: Discussion | ConfirmedReading | ContextEntry, measures: MeasureList) -> str:
    match entry:
        case Discussion():
            return QCoreApplication.translate("safety", "besproken")
        case ConfirmedReading() if entry.measure == DAY_KIND:
            return QCoreApplication.translate("safety", "rust")
        case ConfirmedReading():
            confirmed = measures.by_key.get(entry.measure)
            name = translate(confirmed.label) if confirmed else entry.measure
            return f"{name}, {source_name(entry.source)}"
        case ContextEntry():
            topic = TOPICS.get(entry.topic)
            return f"{translate(topic.label) if topic else entry.topic}: {entry.text}"


def _plan_words(entry: Plan) -> str:
    match entry:
        case PlannedDay():
            return _planned(entry.kind)
        case PlannedTraining():
            parts = [_planned(entry.kind), entry.title]
            if entry.minutes is not None:
                parts.append(QCoreApplication.translate("safety", "{n} min").format(n=entry.minutes))
            return ", ".join(filter(None, parts))
        case _:
            return _planned_span(entry)


def _planned(word: str) -> str:
    kind = kind_of(word)
    return translate(PLAN_LABELS[kind]) if kind else word


def _planned_span(entry: PlannedPeriod | FollowUp) -> str:
    if isinstance(entry, FollowUp):
        name = translate(DEED_LABELS[entry.deed])
    else:
        name = QCoreApplication.translate("safety", "vakantie") if entry.kind == HOLIDAY else entry.kind
    return QCoreApplication.translate("safety", "{what}, {first} – {last}").format(
        what=name, first=short_day(entry.first), last=short_day(entry.last)
    )


def origin(entry: Entry) -> str:
    """Return the origin of an entry: typed, or the maker of the imported file."""
    if isinstance(entry, Reading | Session | PlannedTraining) and entry.source != TYPED:
        return QCoreApplication.translate("safety", "geïmporteerd van {source}").format(
            source=source_name(entry.source)
        )
    return QCoreApplication.translate("safety", "ingevuld")


def _session(entry: Session) -> str:
    parts = []
    if entry.start is not None:
        parts.append(translate(Text("{start}", start=ClockMinutes(entry.start))))
    if entry.minutes is not None:
        parts.append(
            QCoreApplication.translate("safety", "{n} min").format(
                n=BOOK.number(entry.minutes, None, signed=False)
            )
        )
    if entry.session_rpe is not None:
        parts.append(
            QCoreApplication.translate("safety", "zwaarte {n}").format(
                n=BOOK.number(entry.session_rpe, None, signed=False)
            )
        )
    return ", ".join(parts) or QCoreApplication.translate("safety", "training")


def _kind(kind: DayKind) -> str:
    names = {
        DayKind.REST: QCoreApplication.translate("safety", "volledige rustdag"),
        DayKind.ACTIVE: QCoreApplication.translate("safety", "actief herstel"),
        DayKind.TRAINING: QCoreApplication.translate("safety", "training"),
    }
    return names[kind]
