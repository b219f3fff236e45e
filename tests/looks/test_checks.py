"""The checks of looks detect each kind of fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.message_box import MessageBox
from herstel_gui.views.widgets.still_fields import StillCombo
from tests.looks.checks import Looker
from tests.looks.world import screen_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bold_when_pressed(qapp: QApplication) -> Iterator[None]:
    qapp.setStyleSheet("QPushButton { padding: 4px; } QPushButton:checked { font-weight: 800; }")
    yield
    qapp.setStyleSheet("")


def found(qtbot: QtBot, window: QWidget, *, pressed: bool = False) -> list[str]:
    qtbot.addWidget(window)
    window.show()
    QCoreApplication.processEvents()
    looker = Looker()
    faults = looker.look_pressed(window, "x") if pressed else looker.look(window, "x")
    return [fault.what for fault in faults]


def test_a_too_narrow_label(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    QLabel("twaalf maanden", window).setGeometry(0, 0, 30, 20)
    assert found(qtbot, window) == ["cut at the side"]


def test_a_too_low_label(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    label = QLabel("een zin die over\ntwee regels\nof drie", window)
    label.setGeometry(0, 0, 200, 20)
    assert "cut above or below" in found(qtbot, window)


def test_a_child_outside_its_parent_and_overlapping_children(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    for x in (0, 10, 280):
        button = QPushButton(window)
        button.setAccessibleName("Vorige")
        button.setGeometry(x, 0, 60, 24)
    assert sorted(found(qtbot, window)) == ["outside its parent", "over QPushButton[Vorige]"]


def test_a_scroll_area_narrower_than_its_content(qtbot: QtBot) -> None:
    window, inside = QScrollArea(), QWidget()
    inside.setMinimumSize(900, 20)
    window.setAccessibleName("Uitleg")
    window.setWidget(inside)
    window.resize(300, 100)
    assert found(qtbot, window) == ["cut sideways"]


@pytest.mark.usefixtures("bold_when_pressed")
@pytest.mark.parametrize(("kind", "faults"), [(QPushButton, ["cut at the side"]), (ToggleButton, [])])
def test_bold_letters_of_a_pressed_button(qtbot: QtBot, kind: type[QPushButton], faults: list[str]) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    button = kind("Actief herstel, en rustig aan")
    button.setCheckable(True)
    button.setSizePolicy(button.sizePolicy().horizontalPolicy().Fixed, button.sizePolicy().verticalPolicy())
    column.addWidget(button)
    assert found(qtbot, window, pressed=True) == faults


def test_a_window_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(5000, 100)
    assert found(qtbot, window) == ["outside the screen"]


def test_a_dialog_higher_than_its_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    screen = screen_named("1024x640")
    dialog.setScreen(screen)
    dialog.move(screen.geometry().topLeft())
    column = QVBoxLayout(dialog)
    for line in range(60):
        column.addWidget(QLabel(f"regel {line}"))
    assert "outside the screen" in found(qtbot, dialog)


def test_a_button_with_a_fixed_width_too_small_for_its_text(qtbot: QtBot) -> None:
    window = QWidget()
    button = QPushButton("Sluiten zonder te bewaren")
    button.setFixedSize(90, 30)
    QVBoxLayout(window).addWidget(button)
    assert found(qtbot, window) == ["cut at the side"]


class Figures(QWidget):
    """Paints a numbered text in each of the rectangles, elided to their width."""

    def __init__(self, text: str, places: tuple[QRect, ...]) -> None:
        super().__init__()
        self.resize(400, 100)
        self._text, self._places = text, places

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        for number, place in enumerate(self._places):
            text = f"{number}{self._text}"
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()


def test_a_number_that_is_elided(qtbot: QtBot) -> None:
    window = Figures("2.745.123", (QRect(0, 0, 60, 30),))
    window.setToolTip("02.745.123")  # elided numbers are faults despite a tool tip
    assert found(qtbot, window) == ["elided number"]


def test_overlapping_texts(qtbot: QtBot) -> None:
    over = Figures(" uur", (QRect(0, 0, 200, 30), QRect(10, 4, 200, 30)))
    assert found(qtbot, over) == ["words over each other"]


def test_texts_outside_the_clip_region_do_not_overlap(qtbot: QtBot) -> None:
    class Folded(Figures):
        def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
            painter = QPainter(self)
            painter.setClipRect(0, 0, 400, 50)
            painter.drawText(QRect(0, 10, 200, 30), "helemaal")
            painter.drawText(QRect(0, 52, 200, 30), "verborgen")
            painter.setClipping(False)
            painter.drawText(QRect(0, 52, 200, 30), "de as")
            painter.end()

    assert "words over each other" not in found(qtbot, Folded("", ()))


def test_a_number_elided_by_its_column(qtbot: QtBot) -> None:
    table = QTableWidget(1, 1)
    table.setItem(0, 0, QTableWidgetItem("14.400"))
    table.setColumnWidth(0, 40)
    assert "elided number" in found(qtbot, table)


def test_a_too_narrow_menu(qtbot: QtBot) -> None:
    menu = QMenu()
    menu.addAction("Weekbestanden van de club…")
    assert found(qtbot, menu) == []
    menu.setFixedWidth(60)
    assert "cut at the side" in found(qtbot, menu)


@pytest.mark.parametrize(("kind", "faulty"), [(QMessageBox, True), (MessageBox, False)])
def test_a_message_with_a_text_higher_than_the_screen(
    qtbot: QtBot,
    kind: type[QMessageBox],
    faulty: bool,  # noqa: FBT001
) -> None:
    box = kind()
    box.setScreen(screen_named("1024x640"))
    box.move(screen_named("1024x640").geometry().topLeft())
    box.setText("Dit blijft staan:")
    box.setInformativeText("\n".join(f"/home/iemand/Documenten/{n}.herstel" for n in range(80)))
    assert ("outside the screen" in found(qtbot, box)) is faulty


@pytest.mark.parametrize(("kind", "faulty"), [(QMessageBox, True), (MessageBox, False)])
def test_a_message_with_wide_buttons(
    qtbot: QtBot,
    kind: type[QMessageBox],
    faulty: bool,  # noqa: FBT001
) -> None:
    box = kind()
    box.setScreen(screen_named("1280x840"))
    box.move(screen_named("1280x840").geometry().topLeft())
    box.setText("Het dagboek is open op een andere computer.")
    for number in range(5):
        box.addButton(f"{number} Toch openen, wat er ook van komt", QMessageBox.ButtonRole.ActionRole)
    assert ("cut at the side" in found(qtbot, box)) is faulty


def test_a_button_too_small_to_hit(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    for left, size in ((0, (23, 30)), (40, (24, 24))):
        button = QPushButton(window)
        button.setAccessibleName("Vorige")
        button.setGeometry(left, 0, *size)
    assert found(qtbot, window) == ["too small to hit"]


def test_a_label_with_another_name_than_its_text(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    label = QLabel("Nog niet bewaard", window)
    label.setGeometry(0, 0, 200, 30)
    label.setAccessibleName("Bewaard")
    assert found(qtbot, window) == ["is read as 'Bewaard'"]


def test_a_button_that_is_called_a_check_box(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    for place, button in enumerate((QPushButton("Klopte", window), ToggleButton("Klopte"))):
        button.setParent(window)
        button.setCheckable(True)
        button.setGeometry(place * 120, 0, 110, 40)
    assert found(qtbot, window) == ["is called a check box"]


def test_a_stop_of_tab_without_a_name(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    nameless, named, labelled = StillCombo(window), StillCombo(window), StillCombo(window)
    for place, box in enumerate((nameless, named, labelled)):
        box.addItem("A4")
        box.setGeometry(place * 90, 40, 80, 40)
    named.setAccessibleName("Papier")
    label = QLabel("Papier", window)
    label.setGeometry(0, 0, 80, 30)
    label.setBuddy(labelled)
    assert found(qtbot, window) == ["has no name for a screen reader"]
