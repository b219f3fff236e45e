"""What a screen reader hears of a field that paints itself: its value in words, and its number and bounds.

Qt knows the value of its own sliders and of no other; see ``QAccessible.installFactory``. Windows and macOS
ask for the text of the value. The bus of Linux carries only its number, so the words are its description too
and are announced when they change.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol, runtime_checkable
from weakref import ref

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleValueInterface,
    QGuiApplication,
)
from PySide6.QtWidgets import QAbstractSlider, QAccessibleWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


@runtime_checkable
class SpeaksValue(Protocol):
    """A slider that can say its value."""

    def spoken_value(self) -> str:
        """Return the value as it is said, such as ``4, gaat wel``."""

    def take_value(self, number: int) -> None:
        """Take a value that somebody gave by voice or by another device, as if it was typed."""


def let_speak() -> None:
    """Have Qt ask ``spoken_value`` of every slider that has it; the first call counts."""
    _install()


def announce(widget: QAbstractSlider) -> None:
    """Say a new value where the bus would carry only its number."""
    if (
        isinstance(widget, SpeaksValue)
        and QAccessible.isActive()
        and QGuiApplication.platformName() in {"xcb", "wayland"}
    ):
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, widget.spoken_value()))


@cache
def _install() -> None:
    QAccessible.installFactory(_interface_of)


def _interface_of(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QAbstractSlider) and isinstance(thing, SpeaksValue):
        return _SpokenSlider(thing)
    return None


class _Number(QAccessibleValueInterface):
    """The number and the bounds of a slider."""

    def __init__(self, slider: QAbstractSlider) -> None:
        super().__init__()
        # it lives as long as Qt asks; the slider is not to wait for that
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


class _SpokenSlider(QAccessibleWidget):
    """A slider with a value in words. Qt owns it, and keeps it as long as its widget."""

    def __init__(self, slider: QAbstractSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)
        self._number = _Number(slider)

    def text(self, which: QAccessible.Text) -> str:
        slider = self.object()
        said = slider.spoken_value() if isinstance(slider, SpeaksValue) else ""
        if which == QAccessible.Text.Value:
            return said
        described = super().text(which)
        return described or said if which == QAccessible.Text.Description else described

    # Qt for Python says that this is a number, and takes the object itself
    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        if kind == QAccessible.InterfaceType.ValueInterface:
            return self._number
        return super().interface_cast(kind)
