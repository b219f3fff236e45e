"""The questions on Vandaag that end a doubt: rest beside a training, and a doubtful imported value."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from herstel_gui.domain.day import DAY_KIND, ConfirmedReading
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Contradiction, SignalReport
from herstel_gui.domain.training_sessions import DayKind, named_together
from herstel_gui.views.today.day_picture import take_picture
from herstel_gui.views.today.kind_question import KindQuestion
from herstel_gui.views.today.value_rows import QuantityRow
from tests.views.today.conftest import TODAY, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PULSE = "resting_heart_rate"


def reported(bench: Bench, **changed: object) -> SignalReport:
    report = take_picture(bench.signals).report
    assert report is not None
    return replace(report, **changed)  # type: ignore[arg-type]  # fields by name


def ask(bench: Bench, qtbot: QtBot, asked: Contradiction | None) -> KindQuestion:
    question = KindQuestion(bench.signals)
    qtbot.addWidget(question)
    question.show_day(replace(take_picture(bench.signals), report=reported(bench, contradiction=asked)))
    return question


HARD = Contradiction(DayKind.REST, DayKind.TRAINING, hard=True)


def test_rest_beside_a_hard_training_is_asked_about(bench: Bench, qtbot: QtBot) -> None:
    question = ask(bench, qtbot, HARD)
    assert question.sentence.text() == "Je noteerde rust én een zware training. Wat klopt?"
    assert not question.isHidden()
    assert ask(bench, qtbot, None).isHidden()


def test_the_training_is_right(bench: Bench, qtbot: QtBot) -> None:
    ask(bench, qtbot, HARD).training.click()
    assert bench.journal.day(TODAY).kind is DayKind.TRAINING


def test_the_rest_is_right_and_undo_asks_again(bench: Bench, qtbot: QtBot) -> None:
    ask(bench, qtbot, HARD).rest.click()
    trainings = named_together(bench.journal.day(TODAY).sessions)
    assert bench.journal.surroundings().confirmed == (ConfirmedReading(TODAY, DAY_KIND, trainings),)
    bench.signals.undo_stack.undo()
    assert bench.journal.surroundings().confirmed == ()


def test_a_doubtful_imported_value_is_shown_and_confirmed_with_one_click(bench: Bench, qtbot: QtBot) -> None:
    imported = Reading(TODAY, PULSE, 92, "garmin")
    bench.put(imported)
    page = bench.open(qtbot)
    row = page.rows[PULSE]
    assert isinstance(row, QuantityRow)
    assert row.doubt.isHidden()
    row.show_day(replace(take_picture(bench.signals), report=reported(bench, doubtful=(imported,))))
    assert (row.shown, row.doubt.asking) == ("92", True)
    assert row.doubt.sentence.text() == "92 (Garmin) telt nog niet mee. Klopt de waarde?"
    row.doubt.yes.click()
    assert bench.journal.surroundings().confirmed == (ConfirmedReading(TODAY, PULSE, "garmin", 92),)
