"""Strategies for entries of every kind, with few slots to make entries collide."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

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
from herstel_gui.domain.measure import Better, Moment, Number, tidy
from herstel_gui.domain.own_measures import (
    Declaration,
    OwnKind,
    OwnMeasure,
    canonical,
    own_measure,
)
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.planned import Deed, FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import (
    ImportBatch,
    ImportedFile,
    KnownSource,
    PersonalSetting,
    SourceOrder,
    SourceUse,
    Taken,
)
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session

days = st.sampled_from([date(1900, 1, 1), date(2024, 2, 29), date(2026, 11, 22), date(2026, 11, 24)])
measures = st.sampled_from(["body_weight", "resting_heart_rate", "bed_time"])
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
words = texts.filter(bool)


def _tidy(value: Decimal) -> Number:
    return tidy(value)


numbers: st.SearchStrategy[Number] = st.one_of(
    st.integers(-(10**12), 10**12),
    st.decimals(Decimal(-(10**8)), Decimal(10**8), places=6).map(_tidy),
    st.decimals(Decimal(0), Decimal(200), places=1).map(_tidy),
)

readings = st.builds(
    Reading, days, measures, numbers, st.sampled_from(["typed", "garmin"]), st.none() | st.integers(-840, 840)
)
sessions = st.builds(
    Session,
    id=st.sampled_from(["a", "b", "c"]),
    day=st.just(date(2026, 11, 22)),
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
    source=st.sampled_from(["typed", "strava"]),
)

sources = st.sampled_from(["garmin", "apple_health/Watch"])
uses = st.builds(SourceUse, measures, st.sampled_from(Taken), st.integers(1, 9999))


def plans(days: st.SearchStrategy[date], texts: st.SearchStrategy[str]) -> st.SearchStrategy[Entry]:
    """Return a strategy for planned trainings, periods and what is done after a warning."""
    return st.one_of(
        st.builds(
            PlannedTraining,
            st.sampled_from(["een", "twee"]),
            days,
            st.sampled_from(["easy", "hard", "later"]),
            texts,
            st.none() | st.integers(0, 1439),
            st.none() | st.integers(0, 1440),
            st.none() | st.integers(0, 10) | st.just(Decimal("7.5")),
            st.sampled_from(["typed", "ical"]),
        ),
        st.tuples(days, days, texts).map(
            lambda one: PlannedPeriod(min(one[:2]), max(one[:2]), "holiday", one[2])
        ),
        st.builds(
            lambda first, days, *rest: FollowUp(first, first + timedelta(days), *rest),
            days,
            st.integers(0, 6),
            st.sampled_from(Deed),
            st.none() | days,
            st.sampled_from([None, True, False]),
            st.sampled_from([None, True, False]),
            st.sampled_from([None, True, False]),
            st.booleans(),
        ),
    )


def own_measures(texts: st.SearchStrategy[str]) -> st.SearchStrategy[OwnMeasure]:
    """Return a strategy for own measures: declared ones of every kind, and those of a newer Herstel."""
    keys = st.sampled_from(["own.koffie.number", "own.knie.scale-lower", "own.\u05d1.yesno"])
    names = texts.filter(lambda text: bool(text.strip()))
    declared = st.builds(
        Declaration,
        names,
        st.sampled_from(OwnKind),
        st.sampled_from([Moment.MORNING, Moment.EVENING, Moment.AFTER_TRAINING]),
        st.booleans(),
        st.booleans(),
        st.integers(0, 30),
        st.tuples(texts, texts),
        st.sampled_from(Better),
        texts,
        st.integers(0, 3),
        st.sampled_from([0, -5, Decimal("0.5")]),
        st.sampled_from([10, Decimal("99.5")]),
    )
    newer = st.dictionaries(
        texts.filter(lambda name: name != "key"),
        st.none() | st.booleans() | st.integers(-(10**9), 10**9) | texts | st.lists(texts, max_size=2),
        max_size=4,
    )
    later = st.builds(lambda key, one: OwnMeasure(key, canonical({**one, "kind": "chart"})), keys, newer)
    return st.builds(own_measure, keys, declared) | later


own_readings = st.builds(
    Reading,
    days,
    st.sampled_from(["own.koffie.number", "own.knie.scale-lower", "own.weg.number"]),
    st.integers(-99, 99) | st.decimals(Decimal(0), Decimal(99), places=3).map(_tidy),
    st.just("typed"),
)

entries: st.SearchStrategy[Entry] = st.one_of(
    readings,
    sessions,
    st.builds(KindEntry, days, st.sampled_from(DayKind)),
    st.builds(ParticipationEntry, days, st.sampled_from(Participation)),
    st.builds(NoteEntry, days, words),
    st.builds(TagEntry, days, st.sampled_from(["ill", "travel", "eigen woord"])),
    st.builds(RecoveryWeek, days, days),
    st.builds(Discussion, days),
    st.builds(
        ConfirmedReading,
        days,
        st.sampled_from(["day_kind", "hrv_rmssd"]),
        st.sampled_from(["", "garmin/Watch"]),
        st.sampled_from([None, 88, Decimal("42.5")]),
    ),
    st.builds(ContextEntry, days, st.sampled_from(["question", "medication"]), texts),
    st.builds(Exclusion, days, measures),
    st.builds(BaselineRestart, days, measures, texts),
    st.builds(EpisodeAnswer, days, st.none() | days, st.sampled_from(["", "right", "false_alarm"]), texts),
    st.builds(PlannedDay, days, st.sampled_from(["rest", "easy"]), texts),
    plans(days, texts),
    st.builds(KnownSource, sources, st.lists(uses, max_size=2).map(tuple), st.just((("unit", "lb"),))),
    st.builds(SourceOrder, measures, st.lists(sources, max_size=2, unique=True).map(tuple)),
    st.builds(PersonalSetting, st.sampled_from(["asked", "limit.RHR_PCT", "later"]), texts),
    st.builds(
        ImportBatch,
        st.sampled_from(["een", "twee"]),
        st.integers(0, 2**41),
        st.just("garmin"),
        texts,
        st.lists(st.builds(ImportedFile, texts, st.integers(0, 10**9), texts), max_size=2).map(tuple),
        st.integers(0, 99),
    ),
    own_measures(texts),
    own_readings,
)
