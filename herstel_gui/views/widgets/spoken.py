"""Accessibility of self-painted sliders: value in words, number and bounds for screen readers.

Qt has accessible values only for its own widgets; others come from ``QAccessible.installFactory``. Windows
and macOS read the text of the value. AT-SPI on Linux carries only the number, therefore the text is also the
description and is announced after each change.
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
from PySide6.QtWidgets import QAbstractSlider

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
    """Announce a new value on Linux, where AT-SPI carries only its number."""
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


class _SpokenSlider(SpokenInterface):
    """The accessible interface of a slider with a value in words; owned by Qt."""

    def __init__(self, slider: QAbstractSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)
        self.add_part(QAccessible.InterfaceType.ValueInterface, _Number(slider))

    def text(self, which: QAccessible.Text) -> str:
        slider = self.object()
        words = slider.spoken_value() if isinstance(slider, SpeaksValue) else ""
        if which == QAccessible.Text.Value:
            return words
        described = super().text(which)
        return described or words if which == QAccessible.Text.Description else described
