"""Roles for screen readers where those of Qt say something else.

Qt calls every checkable button a check box, and pages of which one is shown a "layered pane", which Orca
reads each time the focus comes into it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar
from weakref import ref

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QStackedWidget

from herstel_gui.views.widgets.spoken_interface import SpokenInterface

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QButtonGroup


class SpeaksRole:
    """Mixed into a checkable button that is no check box.

    ``spoken_role`` is ``PageTab``, ``RadioButton``, or ``Button`` for a button that stays pressed; a button
    of an exclusive group is a radio button.
    """

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.Button


def let_buttons_speak() -> None:
    """Make Qt use ``spoken_role``; later calls do nothing."""
    _install()


@cache
def _install() -> None:
    QAccessible.installFactory(_interface_of)


def _interface_of(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, SpeaksRole) and isinstance(thing, QAbstractButton):
        return _SpokenButton(thing, _role_of(thing))
    if isinstance(thing, QStackedWidget):
        return SpokenInterface(thing, QAccessible.Role.Client)  # as every widget that only holds others
    return None


def _role_of(button: QAbstractButton) -> QAccessible.Role:
    assert isinstance(button, SpeaksRole)  # noqa: S101  # asked by the factory only
    group: QButtonGroup | None = button.group()  # the stubs forget None
    if button.spoken_role is QAccessible.Role.Button and group is not None and group.exclusive():
        return QAccessible.Role.RadioButton
    return button.spoken_role


class _Press(QAccessibleActionInterface):
    """Presses a button for an assistive device."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__()
        # a weak reference: Qt may keep this object longer than the button
        self._button = ref(button)

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        button = self._button()
        if button is None or not button.isEnabled():
            return
        if name == self.pressAction():
            button.click()
        elif name == self.setFocusAction():
            button.setFocus()

    def keyBindingsForAction(self, name: str) -> list[str]:
        del name
        return []


class _SpokenButton(SpokenInterface):
    """The accessible interface of a checkable button; owned by Qt."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self.add_part(QAccessible.InterfaceType.ActionInterface, _Press(button))

    def text(self, which: QAccessible.Text) -> str:
        button, words = self.object(), super().text(which)
        if which == QAccessible.Text.Description and words:
            name = self.text(QAccessible.Text.Name)
            # Qt describes by the tooltip, such as "Signalen (Ctrl+5)" of "Signalen"
            return words.removeprefix(name).strip(" ()") if words.startswith(f"{name} (") else words
        if which == QAccessible.Text.Name and not words and isinstance(button, QAbstractButton):
            return button.text().replace("&&", "\0").replace("&", "").replace("\0", "&").strip()
        return words

    def state(self) -> QAccessible.State:
        state, button = super().state(), self.object()
        if isinstance(button, QAbstractButton):
            chosen = button.isChecked()
            if self.role() == QAccessible.Role.PageTab:
                state.selectable, state.selected = True, chosen
            else:
                state.checkable, state.checked = True, chosen
        return state
