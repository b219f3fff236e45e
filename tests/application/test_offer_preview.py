"""Comparing an offer per stream, storing it as a batch, taking the batch back, and which source counts."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.import_streams import Answers, Choice, Question, stream_key
from herstel_gui.application.journal import Journal
from herstel_gui.application.offer_preview import OfferPreview, StreamRow, preview_offer, store_offer
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.provenance import KnownSource, Ranking, SourceOrder, SourceUse, Taken
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.importers.offering import offer
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herstel_gui.application.ports import JournalStore

PULSE = stream_key("intervals.icu", "resting_heart_rate")
SLEEP = stream_key("intervals.icu", "sleep_duration")
FIRST = date(2026, 3, 1)
TABLE = "date,restingHR,sleepSecs\n2026-03-01,51,27000\n2026-03-02,52,27600\n2026-03-03,53,60809\n"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    clock = FixedClock()
    opened = Journal(open_journal(tmp_path / "dagboek.herstel", clock), clock)
    yield opened
    opened.close()


def _preview(journal: Journal, folder: Path, text: str, **given: Answers) -> OfferPreview:
    path = folder / "wellness.csv"
    path.write_text(text, encoding="utf-8")
    found = offer([path])
    try:
        return preview_offer(journal, found, {"intervals.icu": given["answers"]} if given else None)
    finally:
        found.close()


def _row(shown: OfferPreview, stream: str) -> StreamRow:
    (row,) = (each for each in shown.rows if each.stream.key == stream)
    return row


def test_each_stream_counts_new_same_replaced_and_skipped(journal: Journal, tmp_path: Path) -> None:
    first = _preview(journal, tmp_path, TABLE)
    store_offer(journal, first, first.proposed)
    later = TABLE.replace("52,", "54,") + "2026-03-04,55,\n"
    shown = _preview(journal, tmp_path, later)
    pulse, sleep = _row(shown, PULSE), _row(shown, SLEEP)
    assert (pulse.new, pulse.same, pulse.replaced, pulse.skipped) == (1, 2, 1, 0)
    assert (sleep.new, sleep.same, sleep.replaced) == (0, 2, 0)


def test_importing_a_second_time_adds_nothing(journal: Journal, tmp_path: Path) -> None:
    shown = _preview(journal, tmp_path, TABLE)
    assert store_offer(journal, shown, shown.proposed).stored == 5
    again = _preview(journal, tmp_path, TABLE)
    assert store_offer(journal, again, again.proposed).batches == ()
    assert len(journal.surroundings().imports) == 1


def test_only_the_ticked_streams_are_stored(journal: Journal, tmp_path: Path) -> None:
    shown = _preview(journal, tmp_path, TABLE)
    assert shown.stores({SLEEP}) == 2
    store_offer(journal, shown, {SLEEP})
    assert {reading.measure for record in journal.days().values() for reading in record.readings} == {
        "sleep_duration"
    }


def test_a_span_limits_the_days(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "wellness.csv"
    path.write_text(TABLE, encoding="utf-8")
    found = offer([path])
    shown = preview_offer(journal, found, span=DaySpan(FIRST, FIRST))
    found.close()
    assert _row(shown, PULSE).new == 1


def test_every_row_of_an_import_carries_its_batch(journal: Journal, tmp_path: Path) -> None:
    shown = _preview(journal, tmp_path, TABLE)
    files = (shown.offer.digest("wellness.csv"),)
    outcome = store_offer(journal, shown, shown.proposed, new_id=lambda: "een")
    (batch,) = journal.surroundings().imports
    assert batch == outcome.batches[0]
    assert (batch.id, batch.files, batch.new, batch.skipped) == ("een", files, 5, 1)
    assert {reading.batch for record in journal.days().values() for reading in record.readings} == {"een"}


def test_an_import_is_taken_back_without_touching_what_was_typed_since(
    journal: Journal, tmp_path: Path
) -> None:
    journal.enter(FIRST, RESTING_HEART_RATE, 50)
    before = dict(journal.days())
    shown = _preview(journal, tmp_path, TABLE)
    store_offer(journal, shown, shown.proposed, new_id=lambda: "een")
    journal.enter(FIRST + timedelta(days=1), RESTING_HEART_RATE, 49)
    journal.apply(journal.history.taking_back("een"))
    kept = Reading(FIRST + timedelta(days=1), "resting_heart_rate", 49)
    assert journal.day(kept.day).readings == (kept,)
    assert journal.days()[FIRST] == before[FIRST]
    assert journal.surroundings().imports == ()
    assert journal.surroundings().sources == ()


def test_taking_back_restores_the_values_of_an_earlier_import(journal: Journal, tmp_path: Path) -> None:
    first = _preview(journal, tmp_path, TABLE)
    store_offer(journal, first, first.proposed, new_id=lambda: "een")
    before, sources = journal.days(), journal.surroundings().sources
    clock = journal.clock
    assert isinstance(clock, FixedClock)
    clock.at += timedelta(days=400)
    second = _preview(journal, tmp_path, TABLE.replace("51,", "47,"))
    store_offer(journal, second, second.proposed, new_id=lambda: "twee")
    assert journal.days() != before
    undone = journal.apply(journal.history.taking_back("twee"))
    assert journal.days() == before
    assert {each.batch for each in journal.days()[FIRST].readings} == {"een"}
    assert journal.surroundings().sources == sources
    journal.apply(undone.inverse())
    assert [each.id for each in journal.surroundings().imports] == ["een", "twee"]


def test_two_makers_of_one_import_are_stored_as_previewed(journal: Journal, tmp_path: Path) -> None:
    heavy, light = tmp_path / "wellness.csv", tmp_path / "weight.csv"
    heavy.write_text(
        "date,weight,restingHR,ctl\n2026-03-01,105,51,1\n2026-03-02,105.2,52,1\n", encoding="utf-8"
    )
    header = (
        'Date,"Weight (kg)","Fat mass (kg)","Bone mass (kg)","Muscle mass (kg)","Hydration (kg)",Comments'
    )
    light.write_text(f'{header}\n"2026-03-03 08:10:00",60.4,14.1,,,,\n', encoding="utf-8")
    for paths in ([heavy, light], [light, heavy]):
        with closing(offer(paths)) as found:
            shown = preview_offer(journal, found)
            outcome = store_offer(journal, shown, shown.proposed)
            assert (len(found.parts), shown.stores(shown.proposed), outcome.stored) == (2, 5, 5)
        for batch in outcome.batches:
            journal.apply(journal.history.taking_back(batch.id))


def test_a_value_that_never_changes_is_asked_about_and_stays_out(journal: Journal, tmp_path: Path) -> None:
    days = [FIRST - timedelta(days=back) for back in range(200)]
    rows = "".join(f"{day},{58 if back > 50 else 50 + back % 5}\n" for back, day in enumerate(days))
    shown = _preview(journal, tmp_path, f"date,restingHR\n{rows}")
    (question,) = shown.parts[0].open_questions
    assert (question.key, question.proposed) == (f"constant.{PULSE}", "setting")
    assert str(question.evidence).startswith("Precies 58 staat op 149 van de 149 dagen, van 14 augustus 2025")
    assert _row(shown, PULSE).new == 51
    measured = Answers().with_answer(question.key, "measured")
    assert _row(_preview(journal, tmp_path, f"date,restingHR\n{rows}", answers=measured), PULSE).new == 200


def test_answers_are_remembered_per_maker(journal: Journal, tmp_path: Path) -> None:
    days = [FIRST - timedelta(days=back) for back in range(100)]
    table = "date,restingHR\n" + "".join(f"{day},58\n" for day in days)
    answers = Answers().with_answer(f"constant.{PULSE}", "measured")
    shown = _preview(journal, tmp_path, table, answers=answers)
    store_offer(journal, shown, shown.proposed)
    again = _preview(journal, tmp_path, table)
    assert again.parts[0].open_questions == ()
    assert _row(again, PULSE).same == 100


def test_several_answers_to_one_question_are_remembered(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "wellness.csv"
    path.write_text(TABLE, encoding="utf-8")
    found = offer([path])
    choices = tuple(Choice(key, Text(key)) for key in ("alcohol", "cafeïne", "scherm"))
    question = Question("diary", Text("Welke vragen?"), choices, several=True)
    found = replace(found, parts=(replace(found.parts[0], questions=(question,)),))
    answers = {"intervals.icu": Answers().with_answer("diary", "alcohol", "scherm")}
    shown = preview_offer(journal, found, answers)
    store_offer(journal, shown, shown.proposed)
    again = preview_offer(journal, found)
    assert again.parts[0].answers.all("diary") == {"alcohol", "scherm"}
    found.close()


class TestWhichSourceCounts:
    """Typed, then the order of the person, then morning, night, day, and then the most days."""

    USES = (
        KnownSource("a_watch", (SourceUse("resting_heart_rate", Taken.DAY, 900),)),
        KnownSource("b_ring", (SourceUse("resting_heart_rate", Taken.NIGHT, 10),)),
        KnownSource("c_app", (SourceUse("resting_heart_rate", Taken.MORNING, 5),)),
        KnownSource("d_watch", (SourceUse("resting_heart_rate", Taken.DAY, 950),)),
    )

    def test_without_a_chosen_order(self) -> None:
        assert Ranking(self.USES).order_of("resting_heart_rate") == ("c_app", "b_ring", "d_watch", "a_watch")

    def test_with_a_chosen_order_the_others_follow(self) -> None:
        order = SourceOrder("resting_heart_rate", ("a_watch", "b_ring"))
        assert Ranking(self.USES, [order]).order_of("resting_heart_rate") == (
            "a_watch", "b_ring", "c_app", "d_watch",
        )  # fmt: skip

    def test_the_journal_follows_the_order(self, store: JournalStore) -> None:
        journal = Journal(store, FixedClock())
        day = date(2026, 11, 21)
        readings = [Reading(day, "resting_heart_rate", value, f"{value}_bron") for value in (51, 52, 53)]
        order = SourceOrder("resting_heart_rate", ("52_bron",))
        journal.change(Text("x"), [], [*readings, order])
        assert journal.day(day).effective("resting_heart_rate") == readings[1]
        journal.enter(day, RESTING_HEART_RATE, 50)
        effective = journal.day(day).effective("resting_heart_rate")
        assert effective is not None
        assert effective.value == 50
