from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from herstel_gui.application import journal_data
from herstel_gui.application.cancelling import watched
from herstel_gui.application.changes import Edit, Entry, KindEntry, NoteEntry, TagEntry, day_of, slot
from herstel_gui.application.importing import (
    ImportCancelledError,
    ParsedFile,
    Skipped,
    import_entries,
    listed,
    preview,
)
from herstel_gui.application.journal import Journal
from herstel_gui.application.known_trainings import session_id
from herstel_gui.domain.day import Discussion, EpisodeAnswer, RecoveryWeek
from herstel_gui.domain.errors import ChangedElsewhereError, RefusedValueError
from herstel_gui.domain.measure import Number, accept
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.own_measure_checks import holding, misfits
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure, own_measure
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.application.fakes import FakeStore, FixedClock, content
from tests.application.strategies import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herstel_gui.application.ports import JournalStore

DAY = date(2026, 3, 10)
PULSE = Reading(DAY, "resting_heart_rate", 52, "intervals.icu")
RIDE = Session("", DAY, kind="cycling", minutes=90, session_rpe=7)


def _file(*held: Entry, zone: str | None = None) -> ParsedFile:
    return ParsedFile("intervals.icu", "intervals.icu", "wellness.csv", held, zone=zone)


def _put(journal: Journal, *held: Entry) -> None:
    journal.change(Text("klaarzetten"), (), held)


def test_new_entries_are_stored_and_undone_in_one_step(journal: Journal, store: JournalStore) -> None:
    _put(journal, NoteEntry(DAY, "was er al"))
    before = content(store)
    shown = preview(journal, _file(PULSE, TagEntry(DAY, "injured"), replace(PULSE, day=date(2026, 3, 12))))
    assert (shown.new, shown.same, shown.different, shown.kept) == (3, 0, 0, 0)
    assert (shown.first, shown.last, shown.days) == (DAY, date(2026, 3, 12), 2)
    assert content(store) == before
    changes = import_entries(journal, shown)
    assert str(changes.text) == "import van intervals.icu"
    assert len(content(store)) == 4
    journal.apply(changes.inverse())
    assert content(store) == before


def test_the_same_file_again_adds_nothing(journal: Journal) -> None:
    file = _file(PULSE, replace(RIDE, id="x"), NoteEntry(DAY, "moe"), KindEntry(DAY, DayKind.TRAINING))
    import_entries(journal, preview(journal, file))
    again = preview(journal, file)
    assert (again.new, again.same, again.different) == (0, 4, 0)
    assert not import_entries(journal, again)


def test_a_newer_value_of_the_same_source_replaces_the_older(journal: Journal) -> None:
    _put(journal, PULSE)
    shown = preview(journal, _file(replace(PULSE, value=54)))
    assert (shown.new, shown.same, shown.different, shown.kept) == (0, 0, 1, 0)
    changes = import_entries(journal, shown)
    assert journal.day(DAY).of("resting_heart_rate") == (replace(PULSE, value=54),)
    journal.apply(changes.inverse())
    assert journal.day(DAY).of("resting_heart_rate") == (PULSE,)


def test_a_value_that_an_import_replaces_is_no_longer_confirmed(journal: Journal) -> None:
    usual = [replace(PULSE, day=DAY - timedelta(days=n)) for n in range(1, 41)]
    wild = replace(PULSE, value=95)
    import_entries(journal, preview(journal, _file(*usual, wild)))

    def doubted() -> bool:
        return bool(journal.signals.of_day(DAY).doubtful)

    assert doubted()
    journal.confirmations.confirm(wild)
    assert not doubted()
    other = replace(PULSE, value=31)
    asked = preview(journal, _file(other)).doubts
    replaced = import_entries(
        journal, preview(journal, _file(other), confirmed=frozenset(doubt.key for doubt in asked))
    )
    assert doubted()
    again = journal.confirmations.confirm(other)
    assert not doubted()
    assert [each.value for each in journal.confirmations.all()] == [31]
    journal.apply(again.inverse())
    journal.apply(replaced.inverse())
    # the value that was confirmed is back
    assert not doubted()


def test_entries_of_the_user_are_never_overwritten(journal: Journal) -> None:
    own: list[Entry] = [
        Reading(DAY, "resting_heart_rate", 50),
        NoteEntry(DAY, "mijn notitie"),
        KindEntry(DAY, DayKind.REST),
        replace(RIDE, id="mijn"),
        RecoveryWeek(DAY, DAY),
        EpisodeAnswer(DAY, verdict="right"),
    ]
    _put(journal, *own)
    shown = preview(
        journal,
        _file(
            Reading(DAY, "resting_heart_rate", 60),
            NoteEntry(DAY, "andere notitie"),
            KindEntry(DAY, DayKind.ACTIVE),
            replace(RIDE, id="mijn", minutes=30),
            RecoveryWeek(DAY, date(2026, 3, 16)),
            EpisodeAnswer(DAY, verdict="false_alarm"),
            PULSE,
        ),
    )
    assert (shown.new, shown.same, shown.different, shown.kept) == (1, 0, 6, 6)
    import_entries(journal, shown)
    assert journal.day(DAY).effective("resting_heart_rate") == own[0]
    assert journal.day(DAY).note == "mijn notitie"
    assert journal.day(DAY).kind is DayKind.REST
    assert journal.day(DAY).sessions == (own[3],)
    assert journal.surroundings().recovery_weeks == (own[4],)


def test_values_typed_after_the_preview_stay(journal: Journal) -> None:
    shown = preview(journal, _file(Reading(DAY, "resting_heart_rate", 60), PULSE))
    journal.enter(DAY, RESTING_HEART_RATE, 50)
    import_entries(journal, shown)
    assert journal.day(DAY).effective("resting_heart_rate") == Reading(DAY, "resting_heart_rate", 50)
    assert len(journal.day(DAY).readings) == 2


def test_trainings_are_compared_by_content(journal: Journal) -> None:
    _put(journal, replace(RIDE, id="mijn"), replace(RIDE, id="lopen", kind="running", position=1))
    run = replace(RIDE, id="c", kind="running", position=5)
    shown = preview(journal, _file(replace(RIDE, id="a"), replace(RIDE, id="b", position=1), run))
    assert (shown.new, shown.same, shown.different) == (1, 2, 0)
    import_entries(journal, shown)
    assert [(session.id, session.position) for session in journal.day(DAY).sessions] == [
        ("mijn", 0),
        ("lopen", 1),
        ("b", 3),
    ]


def test_a_training_moved_to_another_day_is_recognised_by_its_id(journal: Journal) -> None:
    _put(journal, replace(RIDE, id="mijn", day=date(2025, 1, 1)))
    shown = preview(journal, _file(replace(RIDE, id="mijn")))
    assert (shown.new, shown.different, shown.kept) == (0, 1, 1)
    import_entries(journal, shown)


def test_the_id_of_a_training_depends_on_its_content() -> None:
    assert session_id(RIDE, 0) == session_id(replace(RIDE, id="x", position=4), 0)
    others = [
        session_id(RIDE, 1),
        session_id(replace(RIDE, note="x"), 0),
        session_id(replace(RIDE, minutes=91), 0),
    ]
    assert len({session_id(RIDE, 0), *others}) == 4


def test_an_empty_journal_takes_over_the_zone(journal: Journal) -> None:
    shown = preview(journal, _file(PULSE, zone="America/New_York"))
    assert shown.zone == "America/New_York"
    before = journal.marks().zone
    done = import_entries(journal, shown)
    assert journal.surroundings().zone == "America/New_York"
    journal.apply(done.inverse())
    assert journal.marks().zone == before


class _StoppedError(Exception):
    """Ends a change at a look, as a killed program does: nobody takes anything back afterwards."""


def test_an_import_that_stops_anywhere_leaves_the_zone_and_the_entries_as_they_were(
    store: JournalStore,
) -> None:
    journal = Journal(store, FixedClock())
    shown = preview(journal, _file(PULSE, zone="America/New_York"))
    before = journal.marks()
    for looks in range(1, 1000):
        left = iter(range(looks))

        def check(left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise _StoppedError

        try:
            with watched(check):
                import_entries(journal, shown)
        except _StoppedError:
            assert journal.marks() == before, f"stopped at look {looks + 1}"
        else:
            break
    assert journal.surroundings().zone == "America/New_York"
    assert content(store) == {PULSE}


def test_the_signals_know_an_import_that_brings_a_zone(journal: Journal) -> None:
    first_day = journal.signals._first_day  # noqa: SLF001  # what the signals keep until a change
    assert first_day(PULSE.measure) is None
    import_entries(journal, preview(journal, _file(PULSE, zone="America/New_York")))
    assert first_day(PULSE.measure) == DAY


def test_an_import_that_is_refused_brings_no_zone(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = preview(journal, _file(PULSE, zone="America/New_York"))
    before = journal.marks()
    note_that_contradicts = Edit(NoteEntry(DAY, "staat er niet"), None)
    monkeypatch.setattr(journal_data, "edits_between", lambda _before, _after: (note_that_contradicts,))
    with pytest.raises(ChangedElsewhereError):
        import_entries(journal, shown)
    assert journal.marks() == before


def test_a_filled_journal_keeps_its_zone_with_a_remark(journal: Journal) -> None:
    _put(journal, PULSE)
    shown = preview(journal, _file(PULSE, zone="America/New_York"))
    assert shown.zone is None
    assert "America/New_York" in str(shown.remarks[-1])
    assert preview(journal, _file(PULSE, zone="Europe/Amsterdam")).remarks == ()


def test_a_file_without_entries_changes_nothing(journal: Journal) -> None:
    file = replace(_file(), skipped=(Skipped(3, Text("onleesbaar")),))
    shown = preview(journal, file)
    assert (shown.days, shown.first, shown.last, shown.new) == (0, None, None, 0)
    assert not import_entries(journal, shown)


def test_preview_reports_progress_and_can_be_cancelled() -> None:
    journal = Journal(FakeStore(), FixedClock())
    file = _file(*(replace(PULSE, day=DAY - timedelta(days=number)) for number in range(4500)))
    calls: list[tuple[int, int]] = []
    preview(journal, file, lambda done, total: calls.append((done, total)))
    assert calls == [(0, 4500), (2000, 4500), (4000, 4500)]

    def stop(_done: int, _total: int) -> None:
        raise ImportCancelledError

    with pytest.raises(ImportCancelledError):
        preview(journal, file, stop)
    assert journal.extent() is None


def _unique(held: list[Entry]) -> list[Entry]:
    return list({slot(entry): entry for entry in held}.values())


def _values(entries: list[Entry], own: OwnMeasure) -> list[Number]:
    return [entry.value for entry in entries if isinstance(entry, Reading) and entry.measure == own.key]


def _unfitting(own: list[Entry], theirs: list[Entry]) -> set[Entry]:
    """Return the values of a file for which the journal has none and that their declaration does not take.

    A declaration of the journal goes before that of the file, which is as wide as the values of the journal
    and refused when no range takes them. A value that the journal has is compared only.
    """
    held = set(map(slot, own))
    told = [entry for entry in theirs if isinstance(entry, OwnMeasure) and slot(entry) not in held]
    wide = [holding(entry, _values(own, entry)) for entry in told]
    fit = [entry for entry in wide if not misfits(entry, _values(own, entry))]
    declared = {
        entry.key: entry.measure
        for entry in (*fit, *(entry for entry in own if isinstance(entry, OwnMeasure)))
    }
    found: set[Entry] = set()
    for entry in theirs:
        measure = declared.get(entry.measure) if isinstance(entry, Reading) else None
        if isinstance(entry, Reading) and measure is not None and slot(entry) not in held:
            try:
                accept(measure, entry.value)
            except RefusedValueError:
                found.add(entry)
    return found


SCALE = own_measure("own.koffie.number", Declaration("koffie", OwnKind.SCALE, poles=("geen", "veel")))
COUNT = own_measure(SCALE.key, Declaration("koffie", OwnKind.NUMBER))
NOUGHT = Reading(date(1900, 1, 1), SCALE.key, 0)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(entries, max_size=12).map(_unique), st.lists(entries, max_size=12).map(_unique))
@example([], [NOUGHT, replace(NOUGHT, measure="body_weight"), SCALE])
@example([SCALE], [NOUGHT])
@example([SCALE], [COUNT, NOUGHT])
@example([COUNT], [SCALE, NOUGHT])
@example([SCALE, NOUGHT], [NOUGHT, replace(NOUGHT, day=DAY, value=1)])
@example([SCALE, replace(NOUGHT, value=3)], [NOUGHT])
@example([NOUGHT], [OwnMeasure(SCALE.key, '{"kind":"scale","label":"koffie","poles":["",""]}')])
@example([NOUGHT], [SCALE])
def test_only_device_values_are_replaced(own: list[Entry], theirs: list[Entry]) -> None:
    store = FakeStore({slot(entry): entry for entry in own})
    journal = Journal(store, FixedClock())
    before = content(store)
    doubted = preview(journal, _file(*theirs))
    assert doubted.new + doubted.same + doubted.different + doubted.doubtful == len(doubted.file.entries)
    refused = set(theirs) - set(doubted.file.entries)
    values = {entry for entry in refused if isinstance(entry, Reading)}
    assert all(isinstance(entry, RecoveryWeek | Discussion | OwnMeasure) for entry in refused - values)
    declarations = [entry for entry in refused if isinstance(entry, OwnMeasure)]
    assert all(misfits(holding(entry, _values(own, entry)), _values(own, entry)) for entry in declarations)
    assert values == _unfitting(own, theirs)
    assert {skipped.line for skipped in doubted.file.skipped} == {
        "own_measures" if isinstance(entry, OwnMeasure) else day_of(entry).isoformat() for entry in refused
    }
    keys = frozenset(doubt.key for doubt in doubted.doubts)
    shown = preview(journal, _file(*theirs), confirmed=keys)
    assert (shown.doubtful, shown.doubts) == (0, doubted.doubts)
    assert shown.new + shown.same + shown.different == len(theirs) - len(refused)
    changes = import_entries(journal, shown)
    gone = before - content(store)
    assert all(isinstance(entry, Reading) and entry.source != TYPED for entry in gone)
    assert len(content(store)) == len(before) + shown.new
    again = preview(journal, _file(*theirs), confirmed=keys)
    wider = sum(isinstance(entry, OwnMeasure) and entry not in theirs for entry in shown.after)
    assert (again.new, again.different) == (0, shown.kept + wider)
    journal.apply(changes.inverse())
    assert content(store) == before


def test_exact_numbers_compare_equal(journal: Journal) -> None:
    _put(journal, replace(PULSE, value=Decimal("52.5")))
    assert preview(journal, _file(replace(PULSE, value=Decimal("52.50")))).same == 1


def test_the_skipped_lines_are_listed_by_reason() -> None:
    odd = [
        Skipped(line, Text("{what}: {text} kan niet", what="hrv", text=str(line))) for line in range(2, 40)
    ]
    other = [Skipped(line, Text("te lang")) for line in (50, 51, 52, 53)]
    found = listed([*odd, *other])
    assert [(skipped.line, str(skipped.reason)) for skipped in found] == [
        (2, "hrv: 2 kan niet"), (3, "hrv: 3 kan niet"), (4, "hrv: 4 kan niet"),
        ("\u2026", "Nog 35 keer om dezelfde reden, tot en met regel 39."),
        (50, "te lang"), (51, "te lang"), (52, "te lang"), (53, "te lang"),
    ]  # fmt: skip
    file = replace(_file(), skipped=(*odd, Skipped(2, Text("nog iets"))))
    assert file.skipped_lines == 38


def _week(first: int, days: int = 7) -> RecoveryWeek:
    begin = DAY + timedelta(days=first)
    return RecoveryWeek(begin, begin + timedelta(days=days - 1))


def test_recovery_weeks_of_a_file_pass_the_gate_of_the_dialog(journal: Journal) -> None:
    held = _week(0)
    _put(journal, PULSE, held)
    good, short, long = _week(20), _week(40, 6), _week(60, 29)
    over_held, over_own, early = _week(5), _week(26), _week(-40)
    file = _file(held, short, good, over_held, over_own, long, early, NoteEntry(DAY, "blijft"))
    shown = preview(journal, file)
    assert shown.after == (good, NoteEntry(DAY, "blijft"))
    assert (shown.same, shown.new) == (1, 2)
    refused = {each.line: str(each.reason) for each in shown.file.skipped}
    assert len(refused) == 5
    assert "minstens zeven dagen" in refused[short.first.isoformat()]
    assert "hoogstens vier weken" in refused[long.first.isoformat()]
    assert "staat al een herstelweek" in refused[over_held.first.isoformat()]
    assert "staat al een herstelweek" in refused[over_own.first.isoformat()]
    assert "Je dagboek begint op" in refused[early.first.isoformat()]
    import_entries(journal, shown)
    assert journal.recovery_weeks.all() == (held, good)
    assert journal.day(DAY).note == "blijft"


def test_consultations_of_a_file_pass_the_gate_of_the_dialog(journal: Journal) -> None:
    today = journal.clock.today()
    _put(journal, PULSE, Discussion(DAY))
    early, future, good = (
        Discussion(day)
        for day in (DAY - timedelta(days=1), today + timedelta(days=1), DAY + timedelta(days=3))
    )
    shown = preview(journal, _file(Discussion(DAY), early, future, good))
    assert (shown.after, shown.same) == ((good,), 1)
    refused = {each.line: str(each.reason) for each in shown.file.skipped}
    assert "Je dagboek begint op" in refused[early.day.isoformat()]
    assert "moet nog komen" in refused[future.day.isoformat()]
    import_entries(journal, shown, "")
    assert journal.discussions.all() == (DAY, good.day)


def test_the_days_of_the_file_itself_count_as_the_begin_of_the_journal(journal: Journal) -> None:
    file = _file(PULSE, Discussion(DAY + timedelta(days=2)), _week(-2))
    assert len(preview(journal, file).after) == 3
