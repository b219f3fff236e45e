from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import KindEntry, NoteEntry, ParticipationEntry, TagEntry, slot
from herstel_gui.application.discussions import demand_discussion
from herstel_gui.application.importing import import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.recovery_weeks import demand_week
from herstel_gui.domain.day import Discussion, PlannedDay, RecoveryWeek
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.own_measure_checks import demand_fitting
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session
from herstel_gui.exporters.content import JournalContent
from herstel_gui.exporters.herstel_json import written
from herstel_gui.exporters.json_entries import clock_text
from herstel_gui.importers.offering import read_file
from tests.application.fakes import FakeStore, FixedClock, content
from tests.exporters.strategies import entries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from herstel_gui.application.changes import Entry
    from herstel_gui.domain.measure import Measure

DAY = date(2026, 3, 10)
EXAMPLE: list[Entry] = [
    KindEntry(DAY, DayKind.TRAINING),
    TagEntry(DAY, "ill"),
    NoteEntry(DAY, "Wind tegen."),
    ParticipationEntry(DAY, Participation.ADAPTED),
    Reading(DAY, "resting_heart_rate", 54),
    Reading(DAY, "body_weight", Decimal("72.5")),
    Reading(DAY, "bed_time", 23 * 60 + 15, "typed", 60),
    Session(
        "een", DAY, kind="cycling", start=14 * 60, minutes=90, session_rpe=7, felt=Felt.HEAVIER,
        performance=Performance.WORSE, hard=True,
    ),
    RecoveryWeek(date(2026, 3, 2), date(2026, 3, 8)),
    Discussion(date(2026, 3, 5)),
    PlannedDay(date(2026, 3, 12), "rest"),
]  # fmt: skip


def _store(held: list[Entry], zone: str = "Europe/Amsterdam") -> FakeStore:
    return FakeStore({slot(entry): entry for entry in held}, zone)


def _text(store: FakeStore) -> str:
    return "".join(written(JournalContent(store.days(), store.surroundings())))


def test_the_documented_format() -> None:
    assert json.loads(_text(_store(EXAMPLE))) == {
        "format": "herstel",
        "version": 1,
        "zone": "Europe/Amsterdam",
        "days": [
            {
                "date": "2026-03-10",
                "day_kind": "training",
                "tags": ["ill"],
                "note": "Wind tegen.",
                "participation": "adapted",
                "readings": [
                    {"measure": "bed_time", "value": "23:15+01:00", "source": "typed"},
                    {"measure": "body_weight", "value": 72.5, "source": "typed"},
                    {"measure": "resting_heart_rate", "value": 54, "source": "typed"},
                ],
                "sessions": [
                    {
                        "id": "een", "kind": "cycling", "start": "14:00", "minutes": 90, "session_rpe": 7,
                        "felt": "heavier", "performance": "worse", "strength": False, "hard": True,
                    }
                ],
            }
        ],
        "recovery_weeks": [{"from": "2026-03-02", "to": "2026-03-08"}],
        "discussed": ["2026-03-05"],
        "planned_days": [{"date": "2026-03-12", "kind": "rest"}],
    }  # fmt: skip


def test_an_empty_journal_is_exported(tmp_path: Path) -> None:
    target = tmp_path / "leeg.json"
    target.write_text("".join(written(JournalContent({}, FakeStore().surroundings()))), encoding="utf-8")
    assert json.loads(target.read_text(encoding="utf-8"))["days"] == []
    assert read_file(target).entries == ()


def test_clocks_with_an_offset() -> None:
    assert clock_text(5) == "00:05"
    assert clock_text(1395, 60) == "23:15+01:00"
    assert clock_text(0, -90) == "00:00-01:30"


NOTED = (Reading, Session, KindEntry, NoteEntry, ParticipationEntry, TagEntry)
LATER = date(2199, 12, 31)


def declarable(held: list[Entry]) -> list[Entry]:
    """Return the entries without the weeks, consultations and own values that no dialog would take."""
    own = {each.key: each.measure for each in held if isinstance(each, OwnMeasure)}
    fitting = [each for each in held if not isinstance(each, Reading) or _fits(each, own)]
    begin = min((entry.day for entry in fitting if isinstance(entry, NOTED)), default=LATER)
    kept: list[Entry] = []
    for entry in fitting:
        try:
            if isinstance(entry, RecoveryWeek):
                demand_week(entry, [each for each in kept if isinstance(each, RecoveryWeek)], begin, LATER)
            if isinstance(entry, Discussion):
                demand_discussion(entry.day, (), begin, LATER)
        except RefusedValueError:
            continue
        kept.append(entry)
    return kept


def _fits(reading: Reading, own: Mapping[str, Measure | None]) -> bool:
    measure = own.get(reading.measure)
    try:
        demand_fitting(reading.value, [measure] if measure else [])
    except RefusedValueError:
        return False
    return True


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(entries, max_size=25), st.sampled_from(["Europe/Amsterdam", "America/New_York"]))
def test_reading_back_gives_the_same_journal_exactly(held: list[Entry], zone: str) -> None:
    store = _store(declarable(held), zone)
    with TemporaryDirectory() as folder:
        target = Path(folder) / "dagboek.json"
        target.write_text(_text(store), encoding="utf-8")
        parsed = read_file(target)
    assert parsed.skipped == ()
    other = FakeStore()
    journal = Journal(other, FixedClock(datetime(2199, 12, 31, tzinfo=UTC)))  # nothing is still to come
    shown = preview(journal, parsed)
    assert (shown.new, shown.same, shown.different) == (len(content(store)), 0, 0)
    import_entries(journal, shown)
    assert other.days() == store.days()
    assert content(other) == content(store)
    assert other.zone == zone
    again = preview(journal, parsed)
    assert (again.new, again.same, again.different) == (0, len(content(store)), 0)
    assert _text(other) == _text(store)
