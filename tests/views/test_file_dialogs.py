"""Start folders of file dialogs, the memory of folders, and the look of Qt's own dialog."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QDateTime, QLocale, QRect, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListView,
    QToolButton,
    QTreeView,
    QWidget,
)

import herstel_gui
from herstel_gui.application.settings import Settings
from herstel_gui.views import file_dialogs
from herstel_gui.views.file_dialogs import (
    Purpose,
    ask_folder,
    ask_open,
    ask_open_several,
    ask_save,
    documents,
    finish_dialog,
)
from herstel_gui.views.folder_memory import FolderMemory
from herstel_gui.views.widgets.screen_room import room_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QIcon
    from pytestqt.qtbot import QtBot


class StoredSettings:
    """Settings in memory."""

    def __init__(self) -> None:
        self._settings = Settings()

    def get(self) -> Settings:
        return self._settings

    def change(self, **changes: Any) -> None:  # noqa: ANN401  # one keyword per field
        self._settings = replace(self._settings, **changes)


class Window(QWidget):
    """A window with a folder memory, like the main window."""

    def __init__(self) -> None:
        super().__init__()
        self.settings = StoredSettings()
        self.folder_memory = FolderMemory(self.settings)

    @property
    def folders(self) -> Mapping[str, str]:
        return self.settings.get().folders


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    new_window = Window()
    qtbot.addWidget(new_window)
    return new_window


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Documenten"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(folder))
    return folder


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The start path of each dialog; every dialog returns a path in a folder beside it."""
    places: list[str] = []

    def answer(_parent: object, _title: str, place: str, *_rest: object) -> tuple[str, str]:
        places.append(place)
        return str(Path(place).parent / "elders" / "antwoord.x"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *rest: ([answer(*rest)[0]], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(Path(answer(*rest)[0]).parent))
    return places


def test_the_first_dialog_opens_in_documents_and_the_next_in_the_last_folder(
    window: Window, docs: Path, opened: list[str]
) -> None:
    elsewhere = docs / "elders"
    elsewhere.mkdir()
    dialog = QDialog(window)
    assert ask_save(dialog, "", "week.pdf", "", Purpose.PAPER) == elsewhere / "antwoord.x"
    ask_save(dialog, "", "week.pdf", "", Purpose.PAPER, confirm=False)
    ask_open(dialog, "", "", Purpose.IMPORT)
    assert opened == [str(docs / "week.pdf"), str(elsewhere / "week.pdf"), str(docs)]
    assert window.folders == {"paper": str(elsewhere / "elders"), "import": str(docs.parent / "elders")}


def test_a_remembered_folder_that_was_removed_is_ignored(
    window: Window, docs: Path, opened: list[str]
) -> None:
    window.folder_memory.store("export", str(docs / "stick"))
    ask_save(window, "", "herstel.json", "", Purpose.EXPORT)
    assert opened == [str(docs / "herstel.json")]


def test_without_a_window_the_start_folder_is_used(docs: Path, tmp_path: Path, opened: list[str]) -> None:
    ask_open(None, "", "", Purpose.JOURNAL, tmp_path)
    ask_open(None, "", "", Purpose.JOURNAL)
    assert opened == [str(tmp_path), str(docs)]


def test_dialogs_for_several_files_and_for_folders_remember_the_folder(
    window: Window, docs: Path, opened: list[str]
) -> None:
    files = ask_open_several(window, "", "", Purpose.CLUB)
    folder = ask_folder(window, "", Purpose.BACKUP)
    assert files == [docs.parent / "elders" / "antwoord.x"]
    assert folder == docs.parent / "elders"
    assert window.folders == {"club": str(folder), "backup": str(folder)}
    assert opened == [str(docs)] * 2


def test_a_cancelled_dialog_returns_nothing_and_remembers_nothing(
    window: Window, docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_rest: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_rest: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_rest: "")
    assert ask_save(window, "", "x", "", Purpose.PAPER) is None
    assert ask_open(window, "", "", Purpose.PAPER) is None
    assert ask_open_several(window, "", "", Purpose.PAPER) == []
    assert ask_folder(window, "", Purpose.PAPER) is None
    assert window.folders == {}
    assert documents() == docs


def test_qts_own_dialog_gets_the_icons_and_locale_of_the_program(window: Window, docs: Path) -> None:
    """Dates and sizes follow the locale of the program, not the locale of the computer."""
    (docs / "a.txt").write_text("x" * 1500)
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    seen: list[list[str]] = []
    icons: list[QIcon] = []
    kinds: list[list[str]] = []
    sizes: list[tuple[QSize, QSize]] = []

    def look() -> None:
        dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog))
        table = dialog.findChild(QTreeView, "treeView")
        back = dialog.findChild(QToolButton, "backButton")
        assert table is not None
        assert back is not None
        model, root = table.model(), table.rootIndex()
        if model.rowCount(root) == 0:
            QTimer.singleShot(10, look)
            return
        texts = table.itemDelegate()
        assert isinstance(texts, file_dialogs.LocalFiles)
        seen.append([texts.text(model.index(0, column, root)) for column in (0, 1, 3)])
        icons.append(back.icon())
        combo = dialog.findChild(QComboBox, "fileTypeCombo")
        assert combo is not None
        kinds.append([combo.currentText()])
        room = room_for(dialog)
        sizes.append((dialog.size(), room.size()))
        dialog.reject()

    QTimer.singleShot(0, look)
    try:
        assert ask_open(window, "", "Alles (*.txt *.csv)", Purpose.IMPORT) is None
        assert kinds == [["Alles"]]
        ((size, room),) = sizes
        assert size == room.boundedTo(size)
        assert size.width() >= min(room.width(), 720)
        when = QDateTime.fromSecsSinceEpoch(int((docs / "a.txt").stat().st_mtime))
        day = QLocale().toString(when, QLocale.FormatType.ShortFormat)
        assert seen == [["a.txt", QLocale().formattedDataSize(1500), day]]
        assert "," in seen[0][1]
        dark = icons[0].pixmap(16).toImage()
        shades = {dark.pixelColor(x, y).rgb() for x in range(16) for y in range(16)}
        assert len(shades) > 1
        assert window.findChild(QFileDialog, "", Qt.FindChildOption.FindDirectChildrenOnly) is None
    finally:
        QLocale.setDefault(before)


def test_the_places_of_qts_own_dialog_have_room_for_their_names(window: Window, docs: Path) -> None:
    long = docs / "documenten-van-jan"
    long.mkdir()
    rooms: list[tuple[int, int]] = []

    def look() -> None:
        dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog))
        places = dialog.findChild(QListView, "sidebar")
        assert places is not None
        dialog.setSidebarUrls([QUrl.fromLocalFile(str(long))])
        finish_dialog(dialog)
        rooms.append((places.sizeHintForColumn(0), places.viewport().width()))
        dialog.reject()

    QTimer.singleShot(0, look)
    assert ask_open(window, "", "Alles (*.txt)", Purpose.IMPORT) is None
    ((needed, room),) = rooms
    assert needed > 100
    assert needed <= room


@pytest.mark.parametrize("names", [["garmin.txt", "vreemd.txt"], ["garmin.txt", "stranger.txt", "club.txt"]])
def test_several_typed_names_are_all_taken(window: Window, docs: Path, names: list[str]) -> None:
    for name in ("garmin.txt", "vreemd.txt", "stranger.txt", "club.txt"):
        (docs / name).write_text("x")

    def type_names() -> None:
        dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog))
        table, line = dialog.findChild(QTreeView, "treeView"), dialog.findChild(QLineEdit, "fileNameEdit")
        assert table is not None
        assert line is not None
        if table.model().rowCount(table.rootIndex()) < 4:
            QTimer.singleShot(10, type_names)
            return
        line.setFocus()
        QTest.keyClicks(line, " ".join(f'"{name}"' for name in names))
        QTest.keyClick(line, Qt.Key.Key_Return)

    QTimer.singleShot(0, type_names)
    taken = ask_open_several(window, "", "Alles (*.txt)", Purpose.IMPORT)
    assert sorted(path.name for path in taken) == sorted(names)


@pytest.mark.parametrize(("wide", "hidden"), [(640, True), (1000, False)])
def test_in_a_small_dialog_names_have_the_room_of_their_kinds(
    window: Window, docs: Path, monkeypatch: pytest.MonkeyPatch, wide: int, *, hidden: bool
) -> None:
    (docs / "a.txt").write_text("x")
    monkeypatch.setattr(file_dialogs, "room_for", lambda _dialog: QRect(0, 0, wide, 400))
    found: list[bool] = []

    def look() -> None:
        dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog))
        table = dialog.findChild(QTreeView, "treeView")
        assert table is not None
        found.append(table.isColumnHidden(file_dialogs.KIND))
        dialog.reject()

    QTimer.singleShot(0, look)
    assert ask_open(window, "", "Alles (*.txt)", Purpose.IMPORT) is None
    assert found == [hidden]


def test_no_other_module_uses_qfiledialog() -> None:
    uses = [
        f"{path.name}:{node.lineno}"
        for path in Path(herstel_gui.__file__).parent.rglob("*.py")
        if path.name != "file_dialogs.py"
        if "QFileDialog" in (source := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Name) and node.id == "QFileDialog"
    ]
    assert not uses
