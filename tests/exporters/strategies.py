"""Strategies for valid journals, with every kind of entry of the JSON format."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from herstel_gui.application.changes import Entry, KindEntry, NoteEntry, ParticipationEntry, TagEntry
from herstel_gui.domain.day import (
    BaselineRestart,
    ConfirmedReading,
    ContextEntry,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
)
from herstel_gui.domain.measure import ClockTime, Measure, Number, Scale, accept
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.plain_text import cleaned
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session
from tests.application.strategies import own_measures, own_readings, plans

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

days = st.dates(date(2026, 1, 1), date(2026, 1, 20)) | st.sampled_from([date(1900, 1, 1), date(2026, 11, 24)])
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(lambda text: cleaned(text).text)
words = texts.map(lambda text: " ".join(text.split())).filter(bool)
sources = st.sampled_from(["typed", "garmin", "intervals.icu"])


def _values(measure: Measure) -> SearchStrategy[Number]:
    low, high = measure.kind.possible.low, measure.kind.possible.high
    whole = st.integers(int(low), int(high))
    if isinstance(measure.kind, Scale | ClockTime):
        return whole
    return whole | st.decimals(low, high, places=6).map(lambda value: accept(measure, value))


def _readings(measure: Measure) -> SearchStrategy[Reading]:
    clock = isinstance(measure.kind, ClockTime)
    offsets = st.none() | st.integers(-1439, 1439) if clock else st.none()
    return st.builds(Reading, days, st.just(measure.key), _values(measure), sources, offsets)


sessions = st.builds(
    Session,
    id=st.sampled_from(["a", "b", "c", "d"]),
    day=days,
    position=st.integers(0, 3),
    kind=words,
    start=st.none() | st.integers(0, 1439),
    minutes=st.none() | st.integers(0, 1440) | st.just(Decimal("42.5")),
    session_rpe=st.none() | st.integers(0, 10) | st.just(Decimal("7.5")),
    felt=st.none() | st.sampled_from(Felt),
    performance=st.none() | st.sampled_from(Performance),
    strength=st.booleans(),
    hard=st.booleans(),
    planned_easy=st.booleans(),
    note=texts,
    source=sources,
)
measures = st.sampled_from([measure.key for measure in MEASURES])
entries: SearchStrategy[Entry] = st.one_of(
    st.sampled_from(MEASURES).flatmap(_readings),
    sessions,
    st.builds(KindEntry, days, st.sampled_from(DayKind)),
    st.builds(ParticipationEntry, days, st.sampled_from(Participation)),
    st.builds(NoteEntry, days, texts.map(str.rstrip).filter(bool)),
    st.builds(TagEntry, days, words),
    st.tuples(days, days).map(lambda span: RecoveryWeek(min(span), max(span))),
    st.builds(Discussion, days),
    st.builds(
        ConfirmedReading,
        days,
        st.sampled_from(["day_kind", "hrv_rmssd"]),
        st.sampled_from(["", "garmin/Watch"]),
        st.sampled_from([None, 88, Decimal("42.5")]),
    ),
    st.builds(
        ContextEntry,
        days,
        st.sampled_from(["question", "medication"]),
        st.sampled_from(["Ben ik ziek?", "1988"]),
    ),
    st.builds(Exclusion, days, measures),
    st.builds(BaselineRestart, days, measures, texts),
    st.builds(EpisodeAnswer, days, st.none() | days, st.sampled_from(["", "right", "false_alarm"]), texts),
    st.builds(PlannedDay, days, st.just("rest") | words, texts),
    plans(days, texts),
    own_measures(texts),
    own_readings,
)
