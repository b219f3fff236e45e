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

    def add_undo(self, menu: QMenu, stack: QUndoStack, undo_text: str, redo_text: str) -> None:
        """Add undo and redo that say what they would undo."""
        undo = stack.createUndoAction(menu, undo_text)
        undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        redo = stack.createRedoAction(menu, redo_text)
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        menu.addActions([undo, redo])

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
