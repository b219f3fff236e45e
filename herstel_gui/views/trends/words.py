"""Texts of the chart: signals and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QLocale

from herstel_gui.qt_models.texts import to_qdate, translate

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.signals.signal import SignalReport


@runtime_checkable
class Reports(Protocol):
    """A history with the full report of each day."""

    def report(self, day: date) -> SignalReport:
        """Return the report of a day."""


def signal_words(history: object, day: date) -> tuple[str, ...]:
    """Return the short names of the signals on a day; nothing from a history without reports."""
    if not isinstance(history, Reports):
        return ()
    return tuple(translate(verdict.chip) for verdict in history.report(day).fired)


def dates(first: date, last: date) -> str:
    """Return two days as ``1 september – 22 november 2026``."""
    form = "d MMMM yyyy"
    begin = QLocale().toString(to_qdate(first), form if first.year != last.year else "d MMMM")
    return f"{begin} – {QLocale().toString(to_qdate(last), form)}"
