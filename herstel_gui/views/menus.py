"""The menu bar: Bestand, Bewerken, Beeld, Help; only what works is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QMenu, QMenuBar

Entry = tuple[str, str, "Callable[[], object]"]
"""Text, key (or nothing) and what it does."""


UndoEntry = tuple[str, "Callable[[], object]"]
"""Text, before the name of what is undone, and what it does."""


class StepAction(QAction):
    """Undo or redo, with the name of what it would do.

    Qt's own action steps at once; this one does what it is told, which may be a question first.
    """

    def __init__(self, text: str, act: Callable[[], object], menu: QMenu) -> None:
        """Stand in a menu; ``text`` comes before the name."""
        super().__init__(text, menu)
        self._before = text
        self.triggered.connect(lambda _=False: act())

    def follow(self, what: str, named: SignalInstance, allowed: SignalInstance, *, can: bool) -> None:
        """Show what the step is now, and from now on what the stack tells."""
        named.connect(self.name)
        allowed.connect(self.setEnabled)
        self.name(what)
        self.setEnabled(can)

    def name(self, what: str) -> None:
        """Show what the step would do."""
        self.setText(f"{self._before} {what}".strip())


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
        back = StepAction(*undo, menu)
        back.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        back.follow(stack.undoText(), stack.undoTextChanged, stack.canUndoChanged, can=stack.canUndo())
        again = StepAction(*redo, menu)
        again.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        again.follow(stack.redoText(), stack.redoTextChanged, stack.canRedoChanged, can=stack.canRedo())
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
