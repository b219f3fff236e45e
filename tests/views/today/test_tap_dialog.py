from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from herstel_gui.views.today.tap_counter import TapCounter
from herstel_gui.views.today.tap_dialog import TapDialog
from tests.views.today.conftest import Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def with_taps(counter: TapCounter, moments: list[float]) -> TapCounter:
    for moment in moments:
        counter.tap(moment)
    return counter


def test_the_pulse_is_the_number_of_intervals_over_the_time() -> None:
    counter = with_taps(TapCounter(30), [100 + beat for beat in range(27)])
    assert counter.pulse == 60
    assert not counter.done(129)
    assert counter.done(130)
    counter.tap(131)
    assert counter.beats == 27


def test_too_few_taps_give_no_pulse() -> None:
    assert with_taps(TapCounter(None), [0, 1, 2, 3]).pulse is None
    assert TapCounter(15).elapsed(9) == 0
    assert with_taps(TapCounter(None), [1.0] * 6).pulse is None


def test_a_missed_beat_is_detected() -> None:
    assert with_taps(TapCounter(None), [0, 1, 2, 3, 5, 6, 7]).uneven
    assert not with_taps(TapCounter(None), [0, 1, 2.1, 3, 4.1, 5, 6]).uneven


def tap(bench: Bench, dialog: TapDialog, beats: int, every: float) -> None:
    for _ in range(beats):
        QTest.keyClick(dialog.pad, Qt.Key.Key_Space)
        bench.taps.append(bench.taps[-1] + every)


def test_space_counts_a_beat_and_enter_stores_the_pulse(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    QTest.keyClick(bench.focus, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = bench.window.findChild(TapDialog)
    assert dialog is not None
    assert not dialog.take.isEnabled()
    tap(bench, dialog, 26, 1.2)
    dialog.tick()
    assert dialog.hint.text() == "Klaar. Enter neemt 50 over."
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert bench.typed("resting_heart_rate") == 50
    assert page.rows["resting_heart_rate"].editor.property("text") == "50"


def test_enter_before_the_end_does_nothing_and_cancel_stores_nothing(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    dialog = page.measure_pulse()
    assert dialog is not None
    tap(bench, dialog, 10, 1.0)
    assert dialog.hint.text().startswith("Nog 21 seconden")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.cancel.click()
    assert bench.typed("resting_heart_rate") is None


def test_without_a_time_limit_the_result_can_be_accepted_at_any_time(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    dialog = page.measure_pulse()
    assert dialog is not None
    dialog.windows.button(0).click()
    tap(bench, dialog, 11, 1.0)
    assert dialog.take.isEnabled()
    dialog.take.click()
    assert bench.typed("resting_heart_rate") == 60


def test_a_missed_beat_is_mentioned_and_the_restart_button_discards_the_taps(
    bench: Bench, qtbot: QtBot
) -> None:
    page = bench.open(qtbot)
    dialog = page.measure_pulse()
    assert dialog is not None
    tap(bench, dialog, 6, 1.0)
    bench.taps.append(bench.taps[-1] + 1)
    tap(bench, dialog, 3, 1.0)
    assert dialog.hint.text().startswith("Er lijkt een tik te ontbreken")
    dialog.again.click()
    assert dialog.counter.beats == 0
    bench.taps.append(500.0)
    tap(bench, dialog, 2, 40.0)
    dialog.tick()
    assert dialog.hint.text().startswith("Te weinig tikken")


def test_an_implausible_pulse_is_asked_about_at_the_field(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    dialog = page.measure_pulse()
    assert dialog is not None
    tap(bench, dialog, 76, 0.4)
    dialog.tick()
    dialog.take.click()
    assert page.rows["resting_heart_rate"].answer.asking
    assert bench.typed("resting_heart_rate") is None


def test_a_click_counts_a_beat(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    dialog = page.measure_pulse()
    assert dialog is not None
    QTest.mouseClick(dialog.pad, Qt.MouseButton.LeftButton)
    assert dialog.counter.beats == 1
    assert all(button.accessibleName() or button.text() for button in dialog.findChildren(QPushButton))
