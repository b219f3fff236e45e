"""Accessibility of self-painted sliders: value in words, number and bounds for screen readers.

Qt has accessible values only for its own widgets; others come from ``QAccessible.installFactory``. Windows
and macOS read the text of the value. AT-SPI on Linux carries only the number, which Orca reads as "0 procent"
for an empty scale and "42 procent" for a 3: there the text is the description, and actions step the value.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol, runtime_checkable
from weakref import ref

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleValueInterface,
    QGuiApplication,
)
from PySide6.QtWidgets import QAbstractSlider

from herstel_gui.views.widgets.saying import say
from herstel_gui.views.widgets.spoken_interface import SpokenInterface

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


@runtime_checkable
class SpeaksValue(Protocol):
    """A slider with a value in words."""

    def spoken_value(self) -> str:
        """Return the value in words, such as ``4, gaat wel``."""

    def take_value(self, number: int) -> None:
        """Set a value given by voice or by an assistive device, as if typed."""


def let_speak() -> None:
    """Make Qt use ``spoken_value`` of every ``SpeaksValue`` slider; later calls do nothing."""
    _install()


def announce(widget: QAbstractSlider) -> None:
    """Tell the screen reader of Linux the value after a change, which AT-SPI does not carry."""
    if QAccessible.isActive() and _on_linux():
        QTimer.singleShot(0, widget, lambda: _tell(widget))


def _tell(widget: QAbstractSlider) -> None:
    """Announce a value with the name of its widget when a digit moved the focus on.

    With the focus the new description is read.
    """
    if not isinstance(widget, SpeaksValue):
        return
    if not widget.hasFocus():
        name = widget.accessibleName()
        say(widget, f"{name}: {widget.spoken_value()}" if name else widget.spoken_value())
    elif not widget.accessibleDescription():  # else its owner changed the description
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))


def _on_linux() -> bool:
    return QGuiApplication.platformName() in {"xcb", "wayland"}


@cache
def _install() -> None:
    QAccessible.installFactory(_interface_of)


def _interface_of(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QAbstractSlider) and isinstance(thing, SpeaksValue):
        return _SpokenSlider(thing)
    return None


class _Number(QAccessibleValueInterface):
    """The accessible number and bounds of a slider."""

    def __init__(self, slider: QAbstractSlider) -> None:
        super().__init__()
        # a weak reference: Qt may keep this object longer than the slider
        self._slider = ref(slider)

    def currentValue(self) -> object:
        slider = self._slider()
        return None if slider is None else slider.value()

    def setCurrentValue(self, value: object) -> None:
        slider = self._slider()
        if isinstance(slider, SpeaksValue) and isinstance(value, int | float):
            slider.take_value(round(value))

    def minimumValue(self) -> object:
        slider = self._slider()
        return None if slider is None else slider.minimum()

    def maximumValue(self) -> object:
        slider = self._slider()
        return None if slider is None else slider.maximum()

    def minimumStepSize(self) -> object:
        return 1


class _Steps(QAccessibleActionInterface):
    """Steps the value of a slider for an assistive device."""

    def __init__(self, slider: QAbstractSlider) -> None:
        super().__init__()
        # a weak reference: Qt may keep this object longer than the slider
        self._slider = ref(slider)

    def actionNames(self) -> list[str]:
        return [self.increaseAction(), self.decreaseAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        slider = self._slider()
        if slider is None or not slider.isEnabled():
            return
        if name == self.setFocusAction():
            slider.setFocus()
        elif isinstance(slider, SpeaksValue):
            slider.take_value(slider.value() + (1 if name == self.increaseAction() else -1))

    def keyBindingsForAction(self, name: str) -> list[str]:
        del name
        return []


class _SpokenSlider(SpokenInterface):
    """The accessible interface of a slider with a value in words; owned by Qt."""

    def __init__(self, slider: QAbstractSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)
        if _on_linux():
            self.add_part(QAccessible.InterfaceType.ActionInterface, _Steps(slider))
        else:
            self.add_part(QAccessible.InterfaceType.ValueInterface, _Number(slider))

    def text(self, which: QAccessible.Text) -> str:
        slider = self.object()
        words = slider.spoken_value() if isinstance(slider, SpeaksValue) else ""
        if which == QAccessible.Text.Value:
            return words
        described = super().text(which)
        return described or words if which == QAccessible.Text.Description else described
