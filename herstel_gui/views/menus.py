"""The menu bar: Bestand, Bewerken, Beeld, Help; only what works is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QMenu, QMenuBar

Entry = tuple[str, str, "Callable[[], object]"]
"""Text, key (or nothing) and what it does."""


UndoEntry = tuple[str, "Callable[[], object]"]
"""Text, before the name of what is undone, and what it does."""


class Menus:
    """Fills a menu bar; the window hands it what each entry does."""

    def __init__(self, bar: QMenuBar) -> None:
        """Begin with an empty bar."""
        self._bar = bar
        self._groups: list[QActionGroup] = []

    def add(self, title: str, entries: Sequence[Entry | None]) -> QMenu:
        """Add a menu; None is a line between entries."""
        menu = self._bar.addMenu(title)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(self.action(menu, *entry))
        return menu

    def add_undo(self, menu: QMenu, stack: QUndoStack, undo: UndoEntry, redo: UndoEntry) -> None:
        """Add undo and redo that say what they would undo; each is a text and what it does."""
        back = self.action(menu, undo[0], "", undo[1])
        back.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        again = self.action(menu, redo[0], "Ctrl+Shift+Z; Ctrl+Y", redo[1])
        for action, text, what, can, told, allowed in (
            (back, undo[0], stack.undoText(), stack.canUndo(), stack.undoTextChanged, stack.canUndoChanged),
            (again, redo[0], stack.redoText(), stack.canRedo(), stack.redoTextChanged, stack.canRedoChanged),
        ):
            told.connect(lambda what, action=action, text=text: action.setText(f"{text} {what}".strip()))
            allowed.connect(action.setEnabled)
            action.setText(f"{text} {what}".strip())
            action.setEnabled(can)
        menu.addActions([back, again])

    def add_choice(
        self,
        menu: QMenu,
        title: str,
        options: Sequence[tuple[str, str]],
        chosen: str,
        choose: Callable[[str], None],
    ) -> QMenu:
        """Add a submenu in which one of several options (key, text) holds."""
        sub = menu.addMenu(title)
        group = QActionGroup(sub)
        self._groups.append(group)
        for key, text in options:
            action = QAction(text, group)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.triggered.connect(lambda _=False, key=key: choose(key))
            sub.addAction(action)
        return sub

    @staticmethod
    def action(menu: QMenu, text: str, key: str, act: Callable[[], object]) -> QAction:
        """Make one entry of a menu; several keys are parted by a semicolon."""
        action = QAction(text, menu)
        if key:
            action.setShortcuts([QKeySequence(part) for part in key.split("; ")])
        action.triggered.connect(lambda _=False: act())
        return action
