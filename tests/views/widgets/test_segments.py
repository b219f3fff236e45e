from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from herstel_gui.views.widgets.segments import SegmentBar

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

Key = Qt.Key


@pytest.fixture
def bar(qtbot: QtBot) -> SegmentBar:
    slow = count()  # a second passes between two presses
    bar = SegmentBar([str(number) for number in range(1, 8)], clock=lambda: float(next(slow)))
    qtbot.addWidget(bar)
    bar.resize(bar.sizeHint())
    bar.show()
    return bar


def picks_of(bar: SegmentBar) -> list[int | None]:
    choices: list[int | None] = []
    bar.picked.connect(choices.append)
    return choices


def test_a_digit_chooses_and_the_same_digit_clears(bar: SegmentBar) -> None:
    picked = picks_of(bar)
    QTest.keyClicks(bar, "447")
    assert picked == [4, None, 7]
    assert bar.choice == 7


def test_a_second_press_within_half_a_second_does_not_clear(bar: SegmentBar) -> None:
    picked, now = picks_of(bar), [10.0]
    bar.clock = lambda: now[0]
    QTest.keyClicks(bar, "4")
    for moment in (10.49, 10.9):  # each bounce counts from the one before
        now[0] = moment
        QTest.keyClicks(bar, "4")
    assert picked == [4]
    QTest.keyClicks(bar, "5")
    now[0] = 11.4
    QTest.keyClicks(bar, "5")
    assert picked == [4, 5, None]


def test_auto_repeat_is_ignored(bar: SegmentBar) -> None:
    picked = picks_of(bar)
    for again in (False, True, True):
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, Key.Key_4, Qt.KeyboardModifier.NoModifier, "4", autorep=again
        )
        QApplication.sendEvent(bar, event)
    assert picked == [4]


def test_a_digit_beyond_the_choices_is_refused(bar: SegmentBar) -> None:
    refused: list[int] = []
    bar.refused.connect(refused.append)
    QTest.keyClicks(bar, "3809")
    assert refused == [8, 0, 9]
    assert bar.choice == 3


def test_arrows_home_end_and_delete(bar: SegmentBar) -> None:
    picked = picks_of(bar)
    for key in (
        Key.Key_Right,
        Key.Key_Right,
        Key.Key_Left,
        Key.Key_Left,
        Key.Key_End,
        Key.Key_Up,
        Key.Key_Home,
    ):
        QTest.keyClick(bar, key)
    QTest.keyClick(bar, Key.Key_Delete)
    QTest.keyClick(bar, Key.Key_Backspace)
    QTest.keyClick(bar, Key.Key_Left)
    assert picked == [1, 2, 1, 7, 1, None, 7]


def test_a_click_chooses_and_a_second_click_clears(bar: SegmentBar) -> None:
    picked = picks_of(bar)
    for x in (bar.width() // 2, bar.width() // 2, bar.width() - 2):
        QTest.mouseMove(bar, QPoint(x, 5))
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(x, 5))
    QTest.mouseClick(bar, Qt.MouseButton.RightButton, pos=QPoint(3, 5))
    assert picked == [4, None, 7]


def test_the_digit_of_an_imported_choice_chooses_it(bar: SegmentBar) -> None:
    picked = picks_of(bar)
    bar.show_choice(3, given=True)
    assert picked == []
    bar.grab()
    QTest.keyClicks(bar, "3")
    assert picked == [3]


def test_the_wheel_is_left_to_the_page(bar: SegmentBar) -> None:
    bar.show_choice(3)
    none, still = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    place, turn, plain = QPointF(5, 5), QPoint(0, 120), Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(place, place, QPoint(), turn, none, plain, still, False)  # noqa: FBT003
    bar.wheelEvent(wheel)
    assert not wheel.isAccepted()
    assert bar.choice == 3


def test_labels_are_chosen_by_first_letter(qtbot: QtBot) -> None:
    bar = SegmentBar(["lichter", "gewoon", "zwaarder"])
    qtbot.addWidget(bar)
    picked = picks_of(bar)
    QTest.keyClicks(bar, "zxl1")
    assert picked == [3, 1, None]


def test_two_digits_form_a_number_within_the_range(qtbot: QtBot) -> None:
    bar = SegmentBar([str(number) for number in range(11)], first=0)
    qtbot.addWidget(bar)
    QTest.keyClicks(bar, "10")
    assert bar.choice == 10
    QTest.keyClicks(bar, "5")
    assert bar.choice == 5
    QTest.keyClicks(bar, "0")
    assert bar.choice == 0


def test_range_and_value_for_screen_readers(bar: SegmentBar) -> None:
    assert (bar.minimum(), bar.maximum(), bar.value()) == (0, 7, 0)
    bar.show_choice(6)
    assert bar.value() == 6
    bar.setEnabled(False)
    bar.grab()


@pytest.mark.parametrize("text", ["4", " 4 ", "4\n", "4,0", "4.0", "\u00a04"])
def test_a_pasted_number_is_chosen_and_pasting_again_keeps_it(bar: SegmentBar, text: str) -> None:
    picked = picks_of(bar)
    QApplication.clipboard().setText(text)
    QTest.keyClick(bar, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(bar, Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    assert picked == [4]


@pytest.mark.parametrize(
    ("text", "what"),
    [("8", 8), ("4,5", "4,5"), ("vier", "vier"), ("4 5", "4 5"), ("-1", "-1"), ("444", "444")],
)
def test_a_pasted_text_that_is_no_choice_is_refused(bar: SegmentBar, text: str, what: object) -> None:
    refused: list[object] = []
    bar.refused.connect(refused.append)
    bar.show_choice(3)
    bar.paste(text)
    assert refused == [what]
    assert bar.choice == 3
    bar.paste("  ")
    assert refused == [what]


def test_a_pasted_label_is_chosen(qtbot: QtBot) -> None:
    felt = SegmentBar(["lichter", "gewoon", "zwaarder"])
    qtbot.addWidget(felt)
    felt.paste(" Zwaarder\n")
    assert felt.choice == 3


def test_copy_and_cut_put_the_choice_on_the_clipboard(bar: SegmentBar) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    clipboard = QApplication.clipboard()
    clipboard.setText("van elders")
    QTest.keyClick(bar, Key.Key_C, control)
    assert clipboard.text() == "van elders"
    bar.show_choice(6)
    QTest.keyClick(bar, Key.Key_C, control)
    assert clipboard.text() == "6"
    assert bar.choice == 6
    bar.show_choice(5)
    QTest.keyClick(bar, Key.Key_X, control)
    assert clipboard.text() == "5"
    picked = picks_of(bar)
    QTest.keyClick(bar, Key.Key_X, control)
    assert picked == []


@pytest.mark.parametrize("given", [False, True])
def test_another_choice_leaves_the_window_as_drawn_anew(qtbot: QtBot, *, given: bool) -> None:
    bar = SegmentBar([str(n) for n in range(1, 8)])
    qtbot.addWidget(bar)
    bar.show()
    qtbot.waitExposed(bar)
    for choice in (4, 5, 1, None, 7, 7, 3):
        bar.show_choice(choice, given=given and choice != 7)
        QApplication.processEvents()
        seen = bar.screen().grabWindow(bar.winId()).toImage()
        bar.repaint()
        assert bar.screen().grabWindow(bar.winId()).toImage() == seen, choice
        assert bar.grab().toImage().pixelColor(4, 15) == seen.pixelColor(4, 15)


def test_another_choice_draws_two_of_the_choices(qtbot: QtBot) -> None:
    painted: list[QRect] = []

    class Watched(SegmentBar):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            painted.append(event.rect())
            super().paintEvent(event)

    bar = Watched([str(n) for n in range(1, 8)])
    qtbot.addWidget(bar)
    bar.show()
    qtbot.waitUntil(lambda: bool(painted))
    bar.show_choice(3)
    QApplication.processEvents()
    painted.clear()
    bar.show_choice(3)
    QApplication.processEvents()
    assert not painted
    bar.show_choice(4)
    QApplication.processEvents()
    assert max(rect.width() for rect in painted) < bar.width() / 2
