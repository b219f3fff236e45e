"""Texts of the chart: signals and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QLocale

from herstel_gui.domain.text import write
from herstel_gui.domain.trends.sentences import value_words
from herstel_gui.qt_models.texts import BOOK, to_qdate, translate

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.domain.trends.picture import TrendPanel


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


def date_text(day: date, form: str) -> str:
    """Return a day in the language of the locale, without full stops."""
    return QLocale().toString(to_qdate(day), form).replace(".", "")


def dates(first: date, last: date, month: str = "MMMM") -> str:
    """Return two days as ``1 september – 22 november 2026``; ``month`` is the form of the month."""
    form = f"d {month} yyyy"
    begin = date_text(first, form if first.year != last.year else f"d {month}")
    return f"{begin} – {date_text(last, form)}"


def value_label(panel: TrendPanel, value: float) -> str:
    """Return a value of a panel as text for a legend or an axis."""
    return write(value_words(panel, value), BOOK)


def percent_label(value: float) -> str:
    """Return a difference as "+8 %"."""
    return f"{BOOK.number(round(value), 0, signed=True)} %"
