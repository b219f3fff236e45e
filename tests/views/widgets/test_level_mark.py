from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.views.widgets.card import Card, link
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.level_mark import paint_level

if TYPE_CHECKING:
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
