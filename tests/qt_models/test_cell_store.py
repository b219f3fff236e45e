from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from herstel_gui.application.week_entry import TypedCell
from herstel_gui.qt_models.cell_store import refusal_text
from tests.qt_models.conftest import MOOD, PULSE, SUNDAY
from tests.weeks import TODAY

if TYPE_CHECKING:
    from tests.qt_models.conftest import Screen


def test_a_refused_value_keeps_the_stored_value(screen: Screen) -> None:
    assert not screen.model.setData(screen.model.index(MOOD, SUNDAY), "9")
    assert screen.text(MOOD, SUNDAY) == "4"
    message = refusal_text(screen.refused, {"mood": "Stemming"})
    assert message.startswith("zo 22 november · Stemming: kies een heel cijfer")
    many = refusal_text(screen.refused * 5, {"mood": "Anders"})
    assert many.startswith("zo 22 november · Anders: Stemming: kies")
    assert len(many.splitlines()) == 5


def test_an_implausible_value_is_stored_when_typed_twice(screen: Screen) -> None:
    pulse = screen.model.index(PULSE, SUNDAY)
    assert not screen.model.setData(pulse, "110")
    assert screen.model.setData(pulse, "110")
    assert screen.text(PULSE, SUNDAY) == "110"


def test_an_implausible_value_is_kept_as_draft_until_stored(screen: Screen) -> None:
    cell = screen.model.typed_cell(screen.model.index(PULSE, SUNDAY), "110")
    assert cell is not None
    assert not screen.model.cells.write([cell])
    assert screen.model.cells.draft_of(cell) == "110"
    assert screen.model.index(PULSE, SUNDAY).data(Qt.ItemDataRole.EditRole) == "110"
    assert screen.model.cells.write([cell])
    assert screen.model.cells.draft_of(cell) == ""


@pytest.mark.parametrize(
    ("row", "text", "begun"),
    [
        ("sleep_duration", "23", True), ("sleep_duration", "7:20", False), ("tags", "zi", True),
        ("load", "7x4", True), ("nap_duration", "1", True), ("nap_duration", "1:30", False),
        ("mood", "3", False), ("note", "mooi", False), ("tags", " ", False),
    ],
)  # fmt: skip
def test_unfinished_texts_by_row(screen: Screen, row: str, text: str, *, begun: bool) -> None:
    assert screen.model.cells.begun(TypedCell(row, TODAY, text)) is begun


def test_the_drafts_of_the_week_are_answered_again(screen: Screen) -> None:
    screen.signals.unsaved.keep(TODAY, "resting_heart_rate", "110")
    screen.signals.unsaved.keep(TODAY, "mood", "2")
    screen.model.cells.write_drafts()
    assert [refused.cell.text for refused in screen.refused] == ["110"]
    assert screen.text(MOOD, SUNDAY) == "2"
    assert screen.signals.unsaved.drafts == {(TODAY, "resting_heart_rate"): "110"}
