"""File and folder dialogs: their start folder, and the look of Qt's own dialog.

A dialog opens in the folder of the last dialog of the same purpose, the first dialog in Documents. The native
dialog of the desktop is used if the desktop has one. Qt's own dialog gets the icons and size of the theme.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    QStandardPaths,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFileSystemModel,
    QHeaderView,
    QListView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
)

from herstel_gui.views.icons import icon
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.screen_room import room_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from PySide6.QtWidgets import QWidget

    from herstel_gui.views.folder_memory import FolderMemory

    Index: TypeAlias = QModelIndex | QPersistentModelIndex

SIZE, KIND, DATE = 1, 2, 3
"""Columns of a file system model."""

_ICONS: Final = {
    "backButton": "previous", "forwardButton": "next", "toParentButton": "up",
    "newFolderButton": "new_folder", "listModeButton": "grid", "detailModeButton": "list",
}  # fmt: skip
_SIZE: Final = QSize(720, 480)
"""Least size of Qt's own dialog, in pixels at a text size of 100 %, if the screen has room."""
_SYMBOL: Final = 16
_PLACES: Final = 240
"""Most room for the names of the places at the left, in pixels at a text size of 100 %."""
_NAMES_ONLY: Final = QFileDialog.Option.HideNameFilterDetails
"""List a kind of file by name, without its patterns, for lack of room."""


class Purpose(Enum):
    """What a file is used for; a folder is remembered per purpose."""

    JOURNAL = "journal"
    IMPORT = "import"
    EXPORT = "export"
    BACKUP = "backup"
    PAPER = "paper"
    CLUB = "club"


@runtime_checkable
class RemembersFolders(Protocol):
    """A window that remembers the folder of each purpose."""

    folder_memory: FolderMemory


def ask_open(
    parent: QWidget | None, title: str, kinds: str, purpose: Purpose, start: Path | None = None
) -> Path | None:
    """Ask for an existing file; None when cancelled. ``start`` is the first folder instead of Documents."""
    folder = str(_folder(parent, purpose, start))
    with _styled_dialog():
        name, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds, "", _NAMES_ONLY)
    return _kept(parent, purpose, name)


def ask_open_several(parent: QWidget | None, title: str, kinds: str, purpose: Purpose) -> list[Path]:
    """Ask for one or more existing files; return an empty list when cancelled."""
    with _styled_dialog():
        folder = str(_folder(parent, purpose))
        names, _ = QFileDialog.getOpenFileNames(parent, title, folder, kinds, "", _NAMES_ONLY)
    paths = [Path(name) for name in names]
    if paths:
        _kept(parent, purpose, names[0])
    return paths


def ask_save(
    parent: QWidget | None, title: str, name: str, kinds: str, purpose: Purpose, *, confirm: bool = True
) -> Path | None:
    """Ask for the path of a file to write, proposing ``name`` (a name or a path); None when cancelled.

    With ``confirm`` the dialog asks before an existing file is replaced.
    """
    start, options = str(_folder(parent, purpose) / name), _NAMES_ONLY
    if not confirm:
        options |= QFileDialog.Option.DontConfirmOverwrite
    with _styled_dialog():
        chosen, _ = QFileDialog.getSaveFileName(parent, title, start, kinds, "", options)
    return _kept(parent, purpose, chosen)


def ask_folder(parent: QWidget | None, title: str, purpose: Purpose) -> Path | None:
    """Ask for a folder; None when cancelled."""
    with _styled_dialog():
        chosen = QFileDialog.getExistingDirectory(parent, title, str(_folder(parent, purpose)))
    if not chosen:
        return None
    _remember(parent, purpose, Path(chosen))
    return Path(chosen)


# -- where ---------------------------------------------------------------------------------------------


def documents() -> Path:
    """Return the Documents folder, or the home folder when there is no Documents folder."""
    place = QStandardPaths.StandardLocation
    for location in (place.DocumentsLocation, place.HomeLocation):
        name = QStandardPaths.writableLocation(location)
        if name and os.path.isdir(name):
            return Path(name)
    return Path.home()


def _folder(parent: QWidget | None, purpose: Purpose, start: Path | None = None) -> Path:
    memory = _folder_memory(parent)
    last = memory.get(purpose.value) if memory else ""
    # the folder may be on a drive that was removed
    return Path(last) if last and os.path.isdir(last) else start or documents()


def _kept(parent: QWidget | None, purpose: Purpose, name: str) -> Path | None:
    if not name:
        return None
    _remember(parent, purpose, Path(name).parent)
    return Path(name)


def _remember(parent: QWidget | None, purpose: Purpose, folder: Path) -> None:
    memory = _folder_memory(parent)
    if memory and folder.is_absolute():
        memory.store(purpose.value, str(folder))


def _folder_memory(widget: QWidget | None) -> FolderMemory | None:
    """Return the folder memory of the nearest parent window with a folder memory, or None."""
    while widget is not None:
        if isinstance(widget, RemembersFolders):
            return widget.folder_memory
        widget = widget.parentWidget()
    return None


# -- how Qt's own dialog looks ---------------------------------------------------------------------------


@contextmanager
def _styled_dialog() -> Iterator[None]:
    """Give Qt's own file dialog, if shown within this context, the look of the theme."""
    app, styler = QApplication.instance(), _DialogStyler()
    if app is not None:
        app.installEventFilter(styler)
    try:
        yield
    finally:
        if app is not None:
            app.removeEventFilter(styler)


class _DialogStyler(QObject):
    """An event filter that changes the first shown file dialog."""

    def __init__(self) -> None:
        super().__init__()
        self._done = False

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if not self._done and event.type() is QEvent.Type.Show and isinstance(thing, QFileDialog):
            self._done = True
            finish_dialog(thing)
        return False


def finish_dialog(dialog: QFileDialog) -> None:
    """Give Qt's own dialog the icons and size of the theme, and dates in the program's language."""
    colour, px = theme().colours.text, theme().px
    for name, picture in _ICONS.items():
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(picture, colour))
            button.setIconSize(QSize(px(_SYMBOL), px(_SYMBOL)))
    table = dialog.findChild(QTreeView, "treeView")
    if table is not None:
        table.setItemDelegate(LocalFiles(table))
        heads = table.header()
        heads.setStretchLastSection(False)
        for column in range(heads.count()):
            mode = QHeaderView.ResizeMode.ResizeToContents if column else QHeaderView.ResizeMode.Stretch
            heads.setSectionResizeMode(column, mode)
    size = dialog.size().expandedTo(QSize(px(_SIZE.width()), px(_SIZE.height())))
    dialog.resize(size.boundedTo(room_for(dialog).size()))
    if table is not None:
        # the kind says no more than the end of the name, which would be cut
        table.setColumnHidden(KIND, dialog.width() < px(_SIZE.width()))
    _show_places(dialog)


def _show_places(dialog: QFileDialog) -> None:
    """Give the places at the left, such as the home folder, room for their whole names."""
    places, halves = dialog.findChild(QListView, "sidebar"), dialog.findChild(QSplitter, "splitter")
    if places is None or halves is None:
        return
    whole = (
        places.sizeHintForColumn(0) + 2 * places.frameWidth() + places.verticalScrollBar().sizeHint().width()
    )
    wide = min(max(whole, halves.sizes()[0]), theme().px(_PLACES))
    halves.setSizes([wide, max(dialog.width() - wide, 0)])


class LocalFiles(QStyledItemDelegate):
    """Shows file sizes and dates by the program's locale; Qt would use the locale of the computer.

    With a proxy model, which could do the same, Qt forgets all typed names but the first.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Write the size or the date of a file."""
        super().initStyleOption(option, index)
        option.text = self.text(index)

    @staticmethod
    def text(index: Index) -> str:
        """Return what a cell shows."""
        source = index.model()
        if isinstance(source, QFileSystemModel):
            place = source.index(index.row(), index.column(), index.parent())
            if index.column() == SIZE:
                return "" if source.isDir(place) else QLocale().formattedDataSize(source.size(place))
            if index.column() == DATE:
                return QLocale().toString(source.lastModified(place), QLocale.FormatType.ShortFormat)
        return str(index.data() or "")
