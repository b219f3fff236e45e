from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import KindEntry, NoteEntry, ParticipationEntry, TagEntry, slot
from herstel_gui.application.journal import Journal
from herstel_gui.application.week_entry import CellReader, TypedBlock, TypedCell
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.tags import tag_text
from herstel_gui.domain.text import DutchPhrasebook, Text
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.application.fakes import FakeStore, FixedClock
from tests.weeks import TODAY

if TYPE_CHECKING:
    from herstel_gui.application.changes import Entry

USUAL = {"resting_heart_rate": 52}


def journal_with(*entries: Entry) -> Journal:
    return Journal(FakeStore({slot(entry): entry for entry in entries}), FixedClock())


def read(journal: Journal, row: str, text: str, **more: object) -> TypedBlock:
    reader = CellReader(TODAY, USUAL, new_id=lambda: "new", **more)  # type: ignore[arg-type]
    return reader.read(journal, [TypedCell(row, TODAY, text)])


def after(journal: Journal, row: str, text: str) -> list[Entry]:
    block = read(journal, row, text)
    assert block.refused == []
    block.store(journal, Text("x"))
    store = journal._store  # noqa: SLF001
    assert isinstance(store, FakeStore)
    return list(store.entries.values())


def refusal(journal: Journal, row: str, text: str) -> str:
    block = read(journal, row, text)
    assert block.edits == ()
    return str(block.refused[0].reason)


@pytest.mark.parametrize(
    ("row", "text", "value"),
    [("resting_heart_rate", "52", 52), ("resting_heart_rate", "26x2", 52),
     ("sitting_heart_rate", "26/30", 52), ("mood", " 3 ", 3), ("sleep_duration", "7:20", 440),
     ("sleep_duration", "07:20:00", 440), ("sleep_duration", "7,5", 450), ("nap_duration", "20", 20)],
)  # fmt: skip
def test_a_typed_value_becomes_a_reading(row: str, text: str, value: int) -> None:
    assert after(journal_with(), row, text) == [Reading(TODAY, row, value)]


def test_a_night_is_typed_as_two_times_and_replaces_the_duration() -> None:
    journal = journal_with(Reading(TODAY, "sleep_duration", 400))
    assert set(after(journal, "sleep_duration", "0:25 – 5:45")) == {
        Reading(TODAY, "bed_time", 25), Reading(TODAY, "wake_time", 345),
    }  # fmt: skip


def test_typing_one_clock_time_keeps_the_other_clock_time() -> None:
    journal = journal_with(Reading(TODAY, "wake_time", 345))
    assert set(after(journal, "sleep_duration", "23:15 –")) == {
        Reading(TODAY, "bed_time", 1395), Reading(TODAY, "wake_time", 345),
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", " ", "–", "-"])
def test_an_empty_cell_removes_the_value(text: str) -> None:
    assert after(journal_with(Reading(TODAY, "mood", 3)), "mood", text) == []
    night = (Reading(TODAY, "bed_time", 25), Reading(TODAY, "wake_time", 345))
    assert after(journal_with(*night), "sleep_duration", text) == []


def test_a_device_value_is_not_emptied_and_the_same_value_is_not_typed() -> None:
    imported = Reading(TODAY, "resting_heart_rate", 50, "garmin")
    assert "geïmporteerd (Garmin)" in refusal(journal_with(imported), "resting_heart_rate", "")
    assert after(journal_with(imported), "resting_heart_rate", "50") == [imported]
    assert len(after(journal_with(imported), "resting_heart_rate", "51")) == 2


@pytest.mark.parametrize(
    ("row", "text", "reason"),
    [("mood", "8", "kies een heel cijfer"), ("mood", "x", "geen getal"), ("body_weight", "500", "kan niet"),
     ("sleep_duration", "25:00", "geen duur"), ("sleeping_heart_rate", "40", "horloge of app"),
     ("load", "veel", "zwaarte × minuten"), ("load", "11×60", "Zwaarte"), ("tags", "x" * 50, "te lang")],
)  # fmt: skip
def test_a_refused_cell_has_a_reason(row: str, text: str, reason: str) -> None:
    assert reason in refusal(journal_with(), row, text)


def test_a_day_after_today_is_refused() -> None:
    cell = TypedCell("mood", TODAY + timedelta(days=1), "3")
    block = CellReader(TODAY, {}).read(journal_with(), [cell])
    assert "moet nog komen" in str(block.refused[0].reason)


def test_an_unlikely_value_is_accepted_the_second_time() -> None:
    block = read(journal_with(), "resting_heart_rate", "95")
    assert block.refused[0].unlikely
    again = read(journal_with(), "resting_heart_rate", "95", believed=frozenset({block.refused[0].cell}))
    assert again.after == [Reading(TODAY, "resting_heart_rate", 95)]


@pytest.mark.parametrize(("text", "kind"), [("rust", DayKind.REST), ("Actief", DayKind.ACTIVE)])
def test_the_kind_of_a_day(text: str, kind: DayKind) -> None:
    journal = journal_with(KindEntry(TODAY, DayKind.TRAINING))
    assert after(journal, "load", text) == [KindEntry(TODAY, kind)]
    assert after(journal, "load", "") == []


@pytest.mark.parametrize("text", ["7×90", "7x90", "7 * 1:30"])
def test_a_training_is_typed_as_a_product(text: str) -> None:
    journal = journal_with(KindEntry(TODAY, DayKind.REST))
    assert after(journal, "load", text) == [Session("new", TODAY, session_rpe=7, minutes=90)]


def test_a_single_training_is_changed_and_several_are_refused() -> None:
    session = Session("a", TODAY, session_rpe=5, minutes=60, note="mooi")
    assert after(journal_with(session), "load", "6x70") == [
        Session("a", TODAY, session_rpe=6, minutes=70, note="mooi")
    ]
    two = journal_with(session, Session("b", TODAY, session_rpe=1, minutes=10))
    assert "2 trainingen" in refusal(two, "load", "6x70")
    assert "Verwijder" in refusal(two, "load", "")
    assert "Verwijder" in refusal(two, "load", "rust")


def test_typing_the_same_load_changes_nothing() -> None:
    session = Session("a", TODAY, session_rpe=10, minutes=300)
    assert after(journal_with(session), "load", "3\u00a0000") == [session]


def test_tags_are_read_by_their_texts() -> None:
    journal = journal_with(TagEntry(TODAY, "travel"), TagEntry(TODAY, "pain:knie"))
    assert set(after(journal, "tags", "Werkdruk, knie; eigen woord")) == {
        TagEntry(TODAY, "work_stress"), TagEntry(TODAY, "pain:knie"), TagEntry(TODAY, "eigen woord"),
    }  # fmt: skip
    assert after(journal, "tags", "") == []


@pytest.mark.parametrize("tag", ["pain:knie", "ill", "eigen woord"])
def test_a_tag_as_it_is_shown_is_the_same_tag_on_another_day(tag: str) -> None:
    assert after(journal_with(), "tags", DutchPhrasebook().say(tag_text(tag))) == [TagEntry(TODAY, tag)]


def test_a_tag_with_a_comma_stays_whole_when_its_cell_is_edited() -> None:
    tags = ("thee, koffie; melk", "ill")
    journal = journal_with(*(TagEntry(TODAY, tag) for tag in tags))
    assert set(after(journal, "tags", "ziek, thee, koffie; melk, reis, thee")) == {
        TagEntry(TODAY, tag) for tag in (*tags, "travel", "thee")
    }


@pytest.mark.parametrize("tags", [("thee, koffie", "thee, koffie, melk"), ("pain:knie, links", "ill")])
def test_tags_with_a_comma_stay_whole_as_they_are_shown(tags: tuple[str, ...]) -> None:
    journal = journal_with(*(TagEntry(TODAY, tag) for tag in tags))
    shown = ", ".join(DutchPhrasebook().say(tag_text(tag)) for tag in tags)
    kept = {TagEntry(TODAY, tag) for tag in (*tags, "travel")}
    assert set(after(journal, "tags", f"{shown}, reis")) == kept


def test_a_note_is_typed() -> None:
    journal = journal_with()
    assert after(journal, "note", "Mooi.  ") == [NoteEntry(TODAY, "Mooi.")]
    assert after(journal, "note", "") == []
    assert "te lang" in refusal(journal, "note", "x" * 20_001)


def test_the_accepted_cells_of_a_block_are_one_change() -> None:
    journal = journal_with()
    cells = [TypedCell("mood", TODAY, "3"), TypedCell("fatigue", TODAY, "9"), TypedCell("stress", TODAY, "2")]
    block = CellReader(TODAY, {}).read(journal, cells)
    changes = block.store(journal, Text("plakken"))
    assert len(changes.edits) == 2
    assert [each.cell.row for each in block.refused] == ["fatigue"]
    assert CellReader(TODAY, {}).read(journal, []).edits == ()


@pytest.mark.parametrize("text", ["Wil  even praten", "talk", "want to talk"])
def test_an_answer_on_taking_part_is_typed_in_words(text: str) -> None:
    answers = {"want to talk": Participation.TALK}
    block = read(journal_with(), "participation", text, answers=answers)
    assert block.after == [ParticipationEntry(TODAY, Participation.TALK)]


def test_taking_part_is_emptied_and_refuses_other_words() -> None:
    journal = journal_with(ParticipationEntry(TODAY, Participation.NOT))
    assert "kan hier niet" in refusal(journal, "participation", "misschien")
    assert after(journal, "participation", "") == []
