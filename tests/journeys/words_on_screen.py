"""Prints, as JSON, the texts of the first page, the full window and Qt's dialogs in Dutch and English.

Run as a process of its own, because the process takes the language of the computer from its environment.
Argument: an empty folder.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QDate, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCalendarWidget,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QWidget,
)

from herstel_gui.app.program import Program
from herstel_gui.app.start import show_first
from herstel_gui.app.stored_settings import StoredSettings
from herstel_gui.desktop.first_look import first_look
from herstel_gui.desktop.paths import find_places, resources
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.views.application import make_application
from herstel_gui.views.file_dialogs import finish_dialog
from herstel_gui.views.language import set_language
from herstel_gui.views.widgets.still_fields import StillDate, StillSpin
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herstel_gui.views.main_window import MainWindow

PROPERTIES = (
    "text",
    "toolTip",
    "windowTitle",
    "accessibleName",
    "placeholderText",
    "title",
    "prefix",
    "suffix",
)


def words_of(widget: QWidget) -> Iterator[str]:
    """Yield all texts of a widget and of the widgets inside."""
    for each in (widget, *widget.findChildren(QWidget)):
        yield from (str(each.property(name)) for name in PROPERTIES if each.property(name))
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            yield from heads_of(each.model())
    for action in widget.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def heads_of(model: QAbstractItemModel) -> Iterator[str]:
    """Yield the headings and the first rows of a table."""
    for column in range(model.columnCount(QModelIndex())):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(3, model.rowCount(QModelIndex()))):
            yield str(model.index(row, column).data() or "")


def toolkit(window: MainWindow, folder: Path) -> Iterator[QWidget]:
    """Yield dialogs, menus and fields of Qt, as children of the window."""
    everything = QDialogButtonBox.StandardButton(0)
    for button in QDialogButtonBox.StandardButton:
        everything |= button
    yield QDialogButtonBox(everything, window)
    box = QMessageBox(QMessageBox.Icon.Question, "Herstel", "?", parent=window)
    box.setStandardButtons(QMessageBox.StandardButton.YesToAll | QMessageBox.StandardButton.NoToAll)
    box.setDetailedText("…")
    yield box
    yield QProgressDialog(window)
    for accept in QFileDialog.AcceptMode:
        files = QFileDialog(window, "", str(folder), "*.json")
        files.setOption(QFileDialog.Option.DontUseNativeDialog)
        files.setAcceptMode(accept)
        finish_dialog(files)
        yield files
    line, note, spin = QLineEdit(window), QPlainTextEdit(window), StillSpin(window)
    yield from (line.createStandardContextMenu(), note.createStandardContextMenu())
    yield from (spin.lineEdit().createStandardContextMenu(), spin)
    day = StillDate(QDate(2026, 5, 4), window)
    day.setCalendarPopup(True)
    day.setDisplayFormat("dddd ddd d MMMM MMM yyyy")
    yield day
    months = QCalendarWidget(window)
    months.setSelectedDate(QDate(2026, 3, 2))
    yield months


def main() -> int:
    """Show all windows and print their texts."""
    home = Path(sys.argv[1])
    app, found = make_application(resources()), {}
    for language in ("nl", "en"):
        places = find_places(home / language)
        places.prepare()
        places.settings.write_text(json.dumps({"language": language}), encoding="utf-8")
        set_language(app, first_look(places.settings).language, resources() / "translations")
        settings = StoredSettings(SettingsFile(places.settings))
        first = show_first(app, first_look(places.settings), settings)
        texts = [*words_of(first.window)]
        # widgets of Qt before the program is loaded
        texts += [text for widget in toolkit(first.window, home) for text in words_of(widget)]
        program = Program(app, places, FixedClock(), settings, first)
        program.open(program.last_journal())
        app.processEvents()
        texts += [*words_of(program.window)]
        texts += [text for widget in toolkit(program.window, home) for text in words_of(widget)]
        program.close()
        found[language] = sorted({text for text in texts if text})
    print(json.dumps(found))  # noqa: T201  # the result of this process
    return 0


if __name__ == "__main__":
    sys.exit(main())
