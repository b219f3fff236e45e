"""Scroll areas without a background of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea


def show_through(area: QScrollArea, inside: QWidget) -> None:
    """Let ``area`` scroll ``inside``, with the background of the window behind both."""
    # asked for the viewport that Qt made, Qt for Python would load every class of widgets to find its own
    surface = QWidget()
    surface.setAutoFillBackground(False)
    area.setViewport(surface)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
