"""A tooltip is dismissed by Escape alone, can be pointed at, and stays while it is read (WCAG 1.4.13)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QToolTip, QVBoxLayout, QWidget

from herstel_gui.views.widgets.lasting_tip import keep_tip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[QDialog]:
    """A dialog with a button under the pointer, whose tooltip is shown."""
    shown = QDialog()
    qtbot.addWidget(shown)
    button = QPushButton("Gezien")
    QVBoxLayout(shown).addWidget(button)
    shown.show()
    qtbot.waitUntil(button.hasFocus)  # a tooltip is hidden when a window gets the focus
    QCursor.setPos(button.mapToGlobal(button.rect().center()))
    QToolTip.showText(QCursor.pos(), "Klapt de melding in", button)
    keep_tip()
    yield shown
    for tip in tips():
        tip.close()


def tips() -> list[QWidget]:
    return [
        each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible()
    ]


def test_escape_hides_the_tooltip_and_not_the_dialog(dialog: QDialog) -> None:
    button = dialog.findChild(QPushButton)
    assert button is not None
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert (tips(), dialog.isVisible()) == ([], True)
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_another_key_reaches_the_field_behind_the_tooltip(dialog: QDialog) -> None:
    button, pressed = dialog.findChild(QPushButton), []
    assert button is not None
    button.clicked.connect(lambda: pressed.append(1))
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed


@pytest.mark.parametrize("place", ["still", "tip", "elsewhere"])
def test_the_tooltip_stays_under_a_still_pointer_and_under_one_on_itself(
    dialog: QDialog, qtbot: QtBot, place: str
) -> None:
    (tip,) = tips()
    if place == "tip":
        QCursor.setPos(tip.geometry().center())
    elif place == "elsewhere":
        QCursor.setPos(dialog.mapToGlobal(QPoint(-50, -50)))
    QToolTip.hideText()  # starts the time after which Qt hides it
    if place == "elsewhere":
        qtbot.waitUntil(lambda: not tips())
        return
    with pytest.raises(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not tips(), timeout=400)


POINTED = """
from pathlib import Path
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolTip
from herstel_gui.views.application import make_application
app = make_application(Path("none"))
button = QPushButton("Gezien")
button.setToolTip("Klapt de melding in")
button.show()
QTest.mouseMove(button, button.rect().center())
while not QToolTip.isVisible():
    app.processEvents()
QToolTip.hideText()
for _ in range(8):
    QTest.qWait(50)
print(QToolTip.isVisible())
"""


def test_the_tooltip_under_the_pointer_of_the_program_lasts() -> None:
    command = [sys.executable, "-c", POINTED]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603
    assert ended.stdout.split() == ["True"]
