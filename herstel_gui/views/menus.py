"""Builds menus from tuples of text, shortcut and function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from herstel_gui.views.widgets.plain_label import unmarked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QMenu

Entry = tuple[str, str, "Callable[[], object]"]
"""A menu entry: text, shortcut (or an empty string) and function."""


UndoEntry = tuple[str, "Callable[[], object]"]
"""An undo or redo entry: the text before the name of the change, and the function."""


class StepAction(QAction):
    """Undo or redo, with the name of the change in its text.

    The undo action of Qt steps at once; this action calls a function, which may ask a question first.
    """

    def __init__(self, text: str, act: Callable[[], object], menu: QMenu) -> None:
        """Create the action; ``text``, which ends with a colon, comes before the name of the change."""
        self._before, self._what = text.removesuffix(":"), ""
        super().__init__(self._before, menu)
        self.triggered.connect(lambda _=False: act())

    def follow(self, what: str, named: SignalInstance, allowed: SignalInstance, *, can: bool) -> None:
        """Show the present change ``what``, and follow two signals of the undo stack: name and state."""
        named.connect(self.name)
        allowed.connect(self.setEnabled)
        self.name(what)
        self.setEnabled(can)

    def name(self, what: str) -> None:
        """Show the name of the change; without a change only what the action does."""
        self._what = what
        self.setText(f"{self._before}: {unmarked(what)}" if what else self._before)

    def entitle(self, before: str) -> None:
        """Change the text before the name of the change."""
        without = before[: len(before) - len(unmarked(self._what))]
        self._before = without.strip().removesuffix(":")
        self.name(self._what)


class Menus:
    """Fills menus."""

    def __init__(self) -> None:
        """Begin without groups of choices."""
        self._groups: list[QActionGroup] = []

    def extend(self, menu: QMenu, entries: Sequence[Entry | QAction | None]) -> None:
        """Add entries, or actions as they are, at the end of a menu; None is a separator line."""
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, QAction):
                menu.addAction(entry)
            else:
                menu.addAction(self.action(menu, *entry))

    def add_undo(self, menu: QMenu, stack: QUndoStack, undo: UndoEntry, redo: UndoEntry) -> None:
        """Add the undo and redo actions, with the names of their changes."""
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
        """Add a submenu of options (key, text), one of them checked; ``choose`` gets the key of a choice."""
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
        """Return an action for a menu; several shortcuts in ``key`` are separated by a semicolon."""
        action = QAction(text, menu)
        if key:
            action.setShortcuts([QKeySequence(part) for part in key.split("; ")])
        action.triggered.connect(lambda _=False: act())
        return action


def show_while_offered(menu: QMenu, action: QAction, offered: Callable[[], bool]) -> None:
    """Show an entry while it is offered: asked at once, and again each time before the menu is opened."""
    action.setVisible(offered())
    menu.aboutToShow.connect(lambda: action.setVisible(offered()))
