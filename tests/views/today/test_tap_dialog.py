from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from herstel_gui.application.pulse_posture import Posture, asked_in
from herstel_gui.views.today.page import PostureMemory, TodayPage
from herstel_gui.views.today.tap_counter import TapCounter
from herstel_gui.views.today.tap_dialog import TapDialog
from tests.views.today.conftest import Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def with_taps(counter: TapCounter, moments: list[float]) -> TapCounter:
    for moment in moments:
        counter.tap(moment)
    return counter


def test_a_timed_measurement_ends_by_itself_and_ignores_later_taps() -> None:
    counter = with_taps(TapCounter(30), [100 + beat for beat in range(27)])
    assert not counter.done(129)
    assert counter.done(130)
    counter.tap(131)
    assert counter.beats == 27
    assert counter.result is not None
    assert counter.result.beats == 60
    assert TapCounter(30).elapsed(9) == 0


def test_a_free_measurement_cannot_end_before_twenty_taps() -> None:
    counter = with_taps(TapCounter(None), [float(beat) for beat in range(19)])
    counter.finish()
    assert (counter.lacking, counter.done(20)) == (1, False)
    counter.tap(19.0)
    counter.finish()
    assert counter.done(20)


def rested(bench: Bench, page: TodayPage) -> TapDialog:
    """Open the dialog and let the half minute of rest pass."""
    dialog = page.measure_pulse()
    assert dialog is not None
    bench.taps.append(bench.taps[-1] + 30)
    dialog.tick()
    return dialog


def tap(bench: Bench, dialog: TapDialog, beats: int, every: float) -> None:
    for _ in range(beats):
        QTest.keyClick(dialog.pad, Qt.Key.Key_Space)
        bench.taps.append(bench.taps[-1] + every)


def big(dialog: TapDialog) -> str:
    return dialog.pad.accessibleDescription().split()[0]


def test_space_counts_a_beat_and_enter_stores_the_pulse(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    QTest.keyClick(bench.focus, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = bench.window.findChild(TapDialog)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.take.isEnabled()
    tap(bench, dialog, 26, 1.2)
    dialog.tick()
    assert dialog.hint.text() == "50, op ±1 na. Enter neemt 50 over."
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert bench.typed("resting_heart_rate") == 50
    assert page.rows["resting_heart_rate"].editor.property("text") == "50"


def test_taps_count_only_after_half_a_minute_of_rest(bench: Bench, qtbot: QtBot) -> None:
    dialog = bench.open(qtbot).measure_pulse()
    assert dialog is not None
    tap(bench, dialog, 5, 1.0)
    dialog.tick()
    assert (dialog.counter.beats, big(dialog)) == (0, "25")
    bench.taps.append(30.0)
    dialog.tick()
    tap(bench, dialog, 5, 1.0)
    assert dialog.counter.beats == 5


def test_the_pulse_stays_hidden_until_the_end(bench: Bench, qtbot: QtBot) -> None:
    dialog = rested(bench, bench.open(qtbot))
    tap(bench, dialog, 29, 1.0)
    dialog.tick()
    assert big(dialog) == "•"
    assert "60" not in dialog.hint.text()
    tap(bench, dialog, 2, 1.0)
    dialog.tick()
    assert big(dialog) == "60"


def test_enter_before_the_end_does_nothing_and_cancel_stores_nothing(bench: Bench, qtbot: QtBot) -> None:
    dialog = rested(bench, bench.open(qtbot))
    tap(bench, dialog, 10, 1.0)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.counter.beats == 10
    dialog.cancel.click()
    assert bench.typed("resting_heart_rate") is None


def test_enter_on_a_choice_makes_that_choice(bench: Bench, qtbot: QtBot) -> None:
    dialog = rested(bench, bench.open(qtbot))
    tap(bench, dialog, 31, 1.0)
    dialog.tick()
    without_clock = dialog.windows.button(0)
    without_clock.setFocus()
    QTest.keyClick(without_clock, Qt.Key.Key_Return)
    assert dialog.windows.checkedId() == 0
    assert (dialog.isVisible(), dialog.counter.beats) == (True, 0)
    assert bench.typed("resting_heart_rate") is None


def test_without_a_clock_enter_ends_the_measurement_from_twenty_taps(bench: Bench, qtbot: QtBot) -> None:
    dialog = rested(bench, bench.open(qtbot))
    dialog.windows.button(0).click()
    tap(bench, dialog, 12, 1.0)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.stop.isEnabled()
    tap(bench, dialog, 8, 1.0)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert big(dialog) == "60"
    dialog.take.click()
    assert bench.typed("resting_heart_rate") == 60


def test_a_missed_beat_is_mentioned_and_enter_measures_again(bench: Bench, qtbot: QtBot) -> None:
    dialog = rested(bench, bench.open(qtbot))
    tap(bench, dialog, 16, 1.0)
    bench.taps.append(bench.taps[-1] + 1)
    tap(bench, dialog, 14, 1.0)
    dialog.tick()
    assert dialog.hint.text().startswith("Er lijkt een tik te ontbreken")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (dialog.counter.beats, dialog.isVisible()) == (0, True)


def test_a_double_tap_is_mentioned(bench: Bench, qtbot: QtBot) -> None:
    dialog = rested(bench, bench.open(qtbot))
    tap(bench, dialog, 15, 1.0)
    tap(bench, dialog, 1, 0.2)
    tap(bench, dialog, 16, 1.0)
    dialog.tick()
    assert dialog.hint.text().startswith("Eén slag lijkt dubbel getikt")


def test_uneven_taps_are_not_offered_but_may_be_taken(bench: Bench, qtbot: QtBot) -> None:
    dialog = rested(bench, bench.open(qtbot))
    dialog.windows.button(0).click()
    for gap in (0.8, 1.0, 1.3, 1.3, 1.0, 0.8, 0.8, 1.3, 1.35, 0.8) * 2:
        tap(bench, dialog, 1, gap)
    dialog.stop.click()
    assert dialog.hint.text().startswith("Te onregelmatig")
    assert dialog.take.isEnabled()


def test_too_few_taps_say_so(bench: Bench, qtbot: QtBot) -> None:
    dialog = rested(bench, bench.open(qtbot))
    tap(bench, dialog, 2, 40.0)
    dialog.tick()
    assert dialog.hint.text().startswith("Te weinig tikken")
    assert not dialog.take.isEnabled()


def test_an_implausible_pulse_is_asked_about_at_the_field(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    dialog = rested(bench, page)
    tap(bench, dialog, 76, 0.4)
    dialog.tick()
    dialog.take.click()
    assert page.rows["resting_heart_rate"].answer.asking
    assert bench.typed("resting_heart_rate") is None


def test_a_click_counts_a_beat(bench: Bench, qtbot: QtBot) -> None:
    dialog = rested(bench, bench.open(qtbot))
    QTest.mouseClick(dialog.pad, Qt.MouseButton.LeftButton)
    assert dialog.counter.beats == 1
    assert all(button.accessibleName() or button.text() for button in dialog.findChildren(QPushButton))


def test_the_error_of_counting_by_the_clock_is_told(bench: Bench, qtbot: QtBot) -> None:
    dialog = rested(bench, bench.open(qtbot))
    texts = [text.text() for text in dialog.findChildren(QLabel)]
    assert any("26x2" in text and "30 seconden" in text and "1,6" in text for text in texts)


def test_the_posture_is_chosen_once_and_sitting_has_its_own_field(bench: Bench, qtbot: QtBot) -> None:
    chosen = Posture.NOT_CHOSEN
    bench.asked = ["resting_heart_rate", "mood"]
    asked = bench.asked

    def keep(posture: Posture) -> None:
        nonlocal chosen
        chosen = posture
        asked[:] = asked_in(posture, asked)

    bench.posture = PostureMemory(lambda: chosen, keep)
    page = bench.open(qtbot)
    dialog = page.measure_pulse()
    assert dialog is not None
    assert not dialog.pad.isEnabled()
    dialog.postures.button(1).click()
    assert (chosen, list(page.rows)) == (Posture.SITTING, ["sitting_heart_rate", "mood"])
    dialog.start_counting()
    tap(bench, dialog, 26, 1.2)
    dialog.tick()
    dialog.take.click()
    assert bench.typed("sitting_heart_rate") == 50
    assert bench.typed("resting_heart_rate") is None
    again = page.measure_pulse()
    assert again is not None
    assert (again.pad.isEnabled(), again.ways.isHidden()) == (True, True)
    again.other.click()
    assert (again.pad.isEnabled(), again.ways.isHidden()) == (False, False)


def test_enter_chooses_a_posture_and_cancel_returns_to_the_field_of_the_pulse(
    bench: Bench, qtbot: QtBot
) -> None:
    chosen = Posture.NOT_CHOSEN
    bench.asked = ["resting_heart_rate", "mood"]
    asked = bench.asked

    def keep(posture: Posture) -> None:
        nonlocal chosen
        chosen = posture
        asked[:] = asked_in(posture, asked)

    bench.posture = PostureMemory(lambda: chosen, keep)
    page = bench.open(qtbot)
    dialog = page.measure_pulse()
    assert dialog is not None
    sitting = dialog.postures.button(1)
    sitting.setFocus()
    QTest.keyClick(sitting, Qt.Key.Key_Return)
    assert chosen is Posture.SITTING
    dialog.cancel.click()
    assert page.rows["sitting_heart_rate"].editor.hasFocus()


def test_a_sitting_pulse_never_lands_in_the_field_of_the_lying_one(bench: Bench, qtbot: QtBot) -> None:
    kept: list[Posture] = []
    bench.asked = ["resting_heart_rate", "mood"]
    bench.posture = PostureMemory(lambda: Posture.SITTING, kept.append)
    dialog = bench.open(qtbot).measure_pulse()
    assert dialog is not None
    assert dialog.posture is Posture.NOT_CHOSEN
    dialog.postures.button(0).click()
    assert kept == [Posture.LYING]
