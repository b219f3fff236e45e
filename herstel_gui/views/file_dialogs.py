"""Asking for a file or a folder: where such a dialog opens, and how Qt's own one looks.

Every dialog of one purpose opens where the last one ended, the first in Documents. The desktop's own dialog
is used where there is one; it speaks the language of the desktop. Qt's own is dressed when it is shown.
"""

from __future__ import annotations

from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import (
    QEvent,
    QIdentityProxyModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    QStandardPaths,
    Qt,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel, QHeaderView, QToolButton, QTreeView

from herstel_gui.views.icons import icon
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.screen_room import room_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

SIZE, DATE = 1, 3
"""Columns of a file system model."""

_ICONS: Final = {
    "backButton": "previous", "forwardButton": "next", "toParentButton": "up",
    "newFolderButton": "new_folder", "listModeButton": "grid", "detailModeButton": "list",
}  # fmt: skip
_SIZE: Final = QSize(720, 480)
"""The least size of Qt's own dialog where the screen has room; its own is that of text of 100 %."""
_SYMBOL: Final = 16
_NAMES_ONLY: Final = QFileDialog.Option.HideNameFilterDetails
"""The patterns of a kind of file have no room beside its name, which tells enough."""


class Purpose(Enum):
    """What a file is for; each remembers its own folder."""

    JOURNAL = "journal"
    IMPORT = "import"
    EXPORT = "export"
    BACKUP = "backup"
    PAPER = "paper"
    CLUB = "club"


@runtime_checkable
class KeepsFolders(Protocol):
    """A window that remembers folders by purpose."""

    def folder_of(self, purpose: str) -> str:
        """Return the folder that was used last; nothing when none was."""

    def keep_folder(self, purpose: str, folder: str) -> None:
        """Remember a folder."""


def ask_open(
    parent: QWidget | None, title: str, kinds: str, purpose: Purpose, start: Path | None = None
) -> Path | None:
    """Ask for a file that exists; None when the user went back. ``start`` stands for Documents."""
    folder = str(_folder(parent, purpose, start))
    with _dressed():
        name, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds, "", _NAMES_ONLY)
    return _kept(parent, purpose, name)


def ask_open_several(parent: QWidget | None, title: str, kinds: str, purpose: Purpose) -> list[Path]:
    """Ask for one or more files that exist; none when the user went back."""
    with _dressed():
        folder = str(_folder(parent, purpose))
        names, _ = QFileDialog.getOpenFileNames(parent, title, folder, kinds, "", _NAMES_ONLY)
    paths = [Path(name) for name in names]
    if paths:
        _kept(parent, purpose, names[0])
    return paths


def ask_save(
    parent: QWidget | None, title: str, name: str, kinds: str, purpose: Purpose, *, confirm: bool = True
) -> Path | None:
    """Ask where to write a file, for which ``name`` or a path is proposed; None when the user went back.

    With ``confirm`` the dialog itself asks before a file is replaced.
    """
    start, options = str(_folder(parent, purpose) / name), _NAMES_ONLY
    if not confirm:
        options |= QFileDialog.Option.DontConfirmOverwrite
    with _dressed():
        chosen, _ = QFileDialog.getSaveFileName(parent, title, start, kinds, "", options)
    return _kept(parent, purpose, chosen)


def ask_folder(parent: QWidget | None, title: str, purpose: Purpose) -> Path | None:
    """Ask for a folder; None when the user went back."""
    with _dressed():
        chosen = QFileDialog.getExistingDirectory(parent, title, str(_folder(parent, purpose)))
    if not chosen:
        return None
    _remember(parent, purpose, Path(chosen))
    return Path(chosen)


# -- where ---------------------------------------------------------------------------------------------


def documents() -> Path:
    """Return the folder of documents, or the home folder when there is none."""
    place = QStandardPaths.StandardLocation
    for location in (place.DocumentsLocation, place.HomeLocation):
        name = QStandardPaths.writableLocation(location)
        if name and Path(name).is_dir():
            return Path(name)
    return Path.home()


def _folder(parent: QWidget | None, purpose: Purpose, start: Path | None = None) -> Path:
    keeper = _keeper(parent)
    last = keeper.folder_of(purpose.value) if keeper else ""
    try:
        if last and Path(last).is_dir():
            return Path(last)
    except OSError:
        # a stick that answers no more
        pass
    return start or documents()


def _kept(parent: QWidget | None, purpose: Purpose, name: str) -> Path | None:
    if not name:
        return None
    _remember(parent, purpose, Path(name).parent)
    return Path(name)


def _remember(parent: QWidget | None, purpose: Purpose, folder: Path) -> None:
    keeper = _keeper(parent)
    if keeper and folder.is_absolute():
        keeper.keep_folder(purpose.value, str(folder))


def _keeper(widget: QWidget | None) -> KeepsFolders | None:
    """Return the window, of all in which a widget stands, that remembers folders."""
    while widget is not None:
        if isinstance(widget, KeepsFolders):
            return widget
        widget = widget.parentWidget()
    return None


# -- how Qt's own dialog looks ---------------------------------------------------------------------------


@contextmanager
def _dressed() -> Iterator[None]:
    """Dress the file dialog of Qt that is shown meanwhile."""
    app, dresser = QApplication.instance(), _Dresser()
    if app is not None:
        app.installEventFilter(dresser)
    try:
        yield
    finally:
        if app is not None:
            app.removeEventFilter(dresser)


class _Dresser(QObject):
    """Waits for one file dialog."""

    def __init__(self) -> None:
        super().__init__()
        self._done = False

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if not self._done and event.type() is QEvent.Type.Show and isinstance(thing, QFileDialog):
            self._done = True
            finish_dialog(thing)
        return False


def finish_dialog(dialog: QFileDialog) -> None:
    """Give Qt's own dialog the icons and the size of the theme, and dates in the program's language."""
    colour, px = theme().colours.text, theme().px
    for name, picture in _ICONS.items():
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(picture, colour))
            button.setIconSize(QSize(px(_SYMBOL), px(_SYMBOL)))
    if dialog.proxyModel() is None:
        dialog.setProxyModel(LocalFiles(dialog))
    table = dialog.findChild(QTreeView, "treeView")
    if table is not None:
        heads = table.header()
        heads.setStretchLastSection(False)
        for column in range(heads.count()):
            mode = QHeaderView.ResizeMode.ResizeToContents if column else QHeaderView.ResizeMode.Stretch
            heads.setSectionResizeMode(column, mode)
    wanted = dialog.size().expandedTo(QSize(px(_SIZE.width()), px(_SIZE.height())))
    dialog.resize(wanted.boundedTo(room_for(dialog).size()))


class LocalFiles(QIdentityProxyModel):
    """Files with sizes and dates as the program writes them: Qt writes them as the computer does."""

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a cell shows."""
        source = self.sourceModel()
        if role == Qt.ItemDataRole.DisplayRole and isinstance(source, QFileSystemModel):
            if index.column() == SIZE:
                return self._size(source, self.mapToSource(index))
            if index.column() == DATE:
                when = source.lastModified(self.mapToSource(index))
                return QLocale().toString(when, QLocale.FormatType.ShortFormat)
        return super().data(index, role)

    @staticmethod
    def _size(source: QFileSystemModel, place: QModelIndex) -> str:
        return "" if source.isDir(place) else QLocale().formattedDataSize(source.size(place))
