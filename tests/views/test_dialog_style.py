"""One style for all dialogs: "Annuleren" left of the deed, rows of a list with the height of the style."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QListWidget,
    QMessageBox,
    QPushButton,
    QWidget,
)

import herstel_gui
from herstel_gui.application.settings import Settings
from herstel_gui.views.resources import resource
from herstel_gui.views.settings.fields_dialog import FieldsDialog
from herstel_gui.views.settings.measuring_dialog import MeasuringDialog
from herstel_gui.views.theme import apply_style_sheet
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.message_box import MessageBox
from herstel_gui.views.widgets.whole_rows import wrap_rows
from tests.application.fakes import MORNING
from tests.surroundings import Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("styled")


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[None]:
    before = Shared.now()
    apply_style_sheet(qapp, resource("styles", "herstel.qss"))
    yield
    before.put_back()


def message() -> QDialog:
    box = MessageBox()
    box.addButton("Terugzetten", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Annuleren", QMessageBox.ButtonRole.RejectRole)
    return box


def with_answers() -> QDialog:
    dialog = FittingDialog()
    dialog.add_answers("Bewaren")
    return dialog


MAKERS: dict[str, Callable[[], QDialog]] = {
    "message": message,
    "answers": with_answers,
    "fields": lambda: FieldsDialog(("mood",)),
    "measuring": lambda: MeasuringDialog(Settings(), MORNING.date()),
}


@pytest.mark.parametrize("name", MAKERS)
def test_the_deed_stands_right_of_cancel(qtbot: QtBot, name: str) -> None:
    dialog = MAKERS[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    places = {
        button.text(): button.mapTo(dialog, button.rect().topLeft()).x()
        for button in dialog.findChildren(QPushButton)
    }
    cancel = places["Annuleren"]
    (deed,) = (places[verb] for verb in ("Bewaren", "Terugzetten") if verb in places)
    assert cancel < deed


@pytest.mark.parametrize("role", ["", "link", "chip", "primary"])
def test_tab_draws_no_second_frame_within_the_one_of_the_focus(qtbot: QtBot, role: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Volledige rustdag", window)
    button.setProperty("role", role)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus()
    by_program = button.grab().toImage()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    assert button.grab().toImage() == by_program


def test_buttons_of_the_toolkit_have_no_icon(qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
    box.show()
    assert all(button.icon().isNull() for button in box.buttons())


def test_only_message_boxes_of_herstel_are_shown() -> None:
    """A box of the toolkit itself has its own buttons, and no bounds on a low screen."""
    own = re.compile(r"\bQMessageBox\.(warning|critical|information|question)\(|(?<![\w.])QMessageBox\(\)")
    folder = Path(herstel_gui.__file__).parent
    found = [path.name for path in folder.rglob("*.py") if own.search(path.read_text(encoding="utf-8"))]
    assert found == []


def rows_on_screen(rows: QListWidget) -> bytes:
    return bytes(rows.grab().toImage().constBits())


def test_rows_measured_before_the_dialog_is_shown_have_the_height_of_the_style(qtbot: QtBot) -> None:
    dialog = FieldsDialog(("mood",))
    qtbot.addWidget(dialog)
    # the delayed layout of Qt comes and goes while the dialog is hidden
    QApplication.processEvents()
    QApplication.processEvents()
    dialog.show()
    shown = rows_on_screen(dialog.list)
    dialog.list.doItemsLayout()
    assert rows_on_screen(dialog.list) == shown


def test_a_row_that_lacks_only_the_room_of_its_padding_wraps(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.setObjectName("topics")
    wrap_rows(rows)
    text = "5 velden, ongeveer 12 seconden"
    rows.addItem(text)
    rows.resize(500, 200)
    rows.show()
    single = rows.visualItemRect(rows.item(0)).height()
    rows.resize(rows.fontMetrics().horizontalAdvance(text) + 24, 200)
    qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(0)).height() > single)


def test_a_row_with_a_tick_is_as_high_as_its_tick(qtbot: QtBot) -> None:
    dialog = FittingDialog()
    qtbot.addWidget(dialog)
    rows = QListWidget()
    rows.addItem("Ochtendpols")
    rows.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.body.addWidget(rows)
    dialog.show()
    tick = QWidget.style(rows).pixelMetric(rows.style().PixelMetric.PM_IndicatorHeight, None, rows)
    assert rows.visualItemRect(rows.item(0)).height() >= tick + 4
