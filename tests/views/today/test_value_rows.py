from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Answer, Evidence
from herstel_gui.views.today.row import FormRow
from herstel_gui.views.today.value_rows import QuantityRow, ScaleRow, row_for
from tests.views.today.conftest import TODAY, YESTERDAY, Bench, verdict

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.domain.measure import Measure

Key = Qt.Key


def mood(bench: Bench) -> ScaleRow:
    row = bench.page.rows["mood"]
    assert isinstance(row, ScaleRow)
    row.bar.setFocus()
    return row


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.key)
def test_every_measure_has_a_row(bench: Bench, qtbot: QtBot, measure: Measure) -> None:
    row = row_for(measure, bench.signals)
    qtbot.addWidget(row)
    assert isinstance(row, FormRow)
    assert row.editor.accessibleName()


def test_a_digit_is_stored_at_once_and_the_same_digit_clears(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    row, now = mood(bench), [0.0]
    row.bar.clock = lambda: now[0]
    bench.type("5")
    assert bench.typed("mood") == 5
    now[0] = 1.0
    assert row.context.words == "wat somber"
    assert row.bar.accessibleDescription() == "5 van 7: wat somber"
    bench.type("5")
    assert bench.typed("mood") is None
    assert row.bar.accessibleDescription() == "niets ingevuld"


def test_a_scale_is_answered_with_mouse_and_arrows_and_cleared_with_backspace(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.open(qtbot)
    row = mood(bench)
    QTest.mouseClick(row.bar, Qt.MouseButton.LeftButton, pos=QPoint(row.bar.width() // 2, 10))
    assert bench.typed("mood") == 4
    bench.type(Key.Key_Right)
    assert bench.typed("mood") == 5
    bench.type(Key.Key_Backspace)
    assert bench.typed("mood") is None
    bench.undo()
    assert bench.typed("mood") == 5


def test_a_digit_outside_the_scale_is_refused_below_the_row(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, "mood", 3))
    bench.open(qtbot)
    row = mood(bench)
    bench.type("8")
    assert row.answer.sentence.text() == "Stemming: kies een heel cijfer van 1 tot en met 7. 8 kan niet."
    assert bench.typed("mood") == 3
    bench.type("2")
    assert row.answer.isHidden()
    assert bench.typed("mood") == 2


def test_an_answer_worse_than_usual_keeps_its_word_and_is_marked_while_its_signal_counts(
    bench: Bench, qtbot: QtBot
) -> None:
    evidence = Evidence(measure="mood", baseline=3, baseline_n=30, threshold=5)
    bench.journal.verdicts = (verdict("MOOD", evidence),)
    bench.open(qtbot)
    row = mood(bench)
    bench.type("6")
    assert row.context.words == "somber · 3 slechter dan gewoon"
    bench.journal.verdicts = (verdict("MOOD", evidence, Answer.YES),)
    bench.type("5")
    assert row.context.words == "▲ wat somber · 2 slechter dan gewoon"
    bench.type("4")
    assert row.context.words == "gaat wel"


@pytest.mark.parametrize(
    ("key", "ends"),
    [
        ("sleep_quality", ["heel goed", "heel slecht"]),
        ("mood", ["heel goed", "heel somber"]),
        ("motivation", ["heel veel zin", "helemaal geen zin"]),
        ("concentration", ["heel scherp", "heel afwezig"]),
    ],
)
def test_the_end_words_stand_below_a_scale_whose_name_is_something_good(
    bench: Bench, qtbot: QtBot, key: str, ends: list[str]
) -> None:
    bench.open(qtbot)
    row = bench.page.rows[key]
    for answer in ("", "4", "7"):
        row.fill_in(answer)
        words = {label.text() for label in row.findChildren(QLabel) if label.isVisible()}
        assert words >= set(ends), answer


def test_an_answer_that_could_not_be_stored_is_tried_again(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    row = mood(bench)
    bench.store.full = True
    bench.type("5")
    assert row.bar.choice == 5
    bench.store.full = False
    assert page.store_pending()
    assert bench.typed("mood") == 5


def test_an_imported_answer_is_replaced_by_typing_the_same_digit(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, "mood", 3, "intervals.icu"))
    bench.open(qtbot)
    row = mood(bench)
    assert row.context.words == "best goed · van\N{NO-BREAK SPACE}intervals.icu"
    bench.type("3")
    assert bench.typed("mood") == 3


def test_the_tooltip_of_the_sparkline_shows_the_range(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(YESTERDAY, "resting_heart_rate", 50), Reading(TODAY, "resting_heart_rate", 54))
    bench.open(qtbot)
    row = bench.page.rows["resting_heart_rate"]
    assert isinstance(row, QuantityRow)
    assert row.spark.toolTip() == "Laatste 14 dagen: 50 tot 54"
