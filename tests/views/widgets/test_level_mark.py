from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.printing.marks import paint_mark
from herstel_gui.views.widgets.card import Card, link
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.level_mark import paint_level

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


def drawn(mark: LevelMark, *, held: bool = False) -> bytes:
    image = QImage(32, 32, QImage.Format.Format_Alpha8)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_level(painter, mark, QPointF(16, 16), 28, held=held)
    painter.end()
    return bytes(image.constBits())


def test_every_level_has_its_own_shape_regardless_of_colour(qtbot: QtBot) -> None:
    del qtbot  # an application must be there to paint
    assert len({drawn(mark) for mark in LevelMark}) == len(LevelMark)


def test_a_held_mark_differs_in_shape_and_a_day_without_entries_stays_hollow(qtbot: QtBot) -> None:
    del qtbot
    hollow = {LevelMark.NOT_ENTERED, LevelMark.NO_DATA, LevelMark.ILL, LevelMark.FLAGGED, LevelMark.URGENT}
    shapes = {drawn(mark) for mark in LevelMark}
    for mark in LevelMark:
        assert (drawn(mark, held=True) in shapes) is (mark in hollow)


def test_cards_links_and_choices_can_be_drawn(qtbot: QtBot) -> None:
    card, box, clicks = Card("Slaap", "leeg mag"), ChoiceBox(), []
    button = link("Meet", lambda: clicks.append(1))
    card.head.add_right(button)
    card.body.addWidget(box)
    qtbot.addWidget(card)
    card.grab()
    button.click()
    assert clicks == [1]


SIDE: Final = 48
NEAR: Final = 3
"""The distance in pixels within which the outlines of a sign may differ."""


def ink_of(paint: Callable[[QPainter, QPointF, float], None]) -> set[tuple[int, int]]:
    """Return the places of the pixels that a sign covers."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, QPointF(SIDE / 2, SIDE / 2), SIDE * 0.9)
    painter.end()
    return {(x, y) for x in range(SIDE) for y in range(SIDE) if image.pixelColor(x, y).alpha() > 100}


@pytest.mark.parametrize("mark", list(LevelMark))
def test_a_level_has_one_shape_on_screen_and_paper(mark: LevelMark, qtbot: QtBot) -> None:
    del qtbot
    screen = ink_of(lambda painter, centre, size: paint_level(painter, mark, centre, size))
    paper = ink_of(lambda painter, centre, size: paint_mark(painter, mark, centre, size))
    far = [(x, y) for x, y in paper if all(max(abs(x - a), abs(y - b)) > NEAR for a, b in screen)]
    assert len(far) < len(paper) / 10
