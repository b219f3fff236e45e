"""Counts and periods in words: ``1 dag``, ``3 dagen``, ``9 keer``, ``vr 20 november 2026``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.text import counted, tr_noop
from herstel_gui.qt_models.texts import short_day, translate

if TYPE_CHECKING:
    from datetime import date


def days_text(count: int) -> str:
    """Write ``1 dag`` or ``3 dagen``."""
    return translate(counted(count, tr_noop("{n} dag"), tr_noop("{n} dagen")))


def mornings_text(count: int) -> str:
    """Write ``1 ochtend`` or ``28 ochtenden``."""
    return translate(counted(count, tr_noop("{n} ochtend"), tr_noop("{n} ochtenden")))


def times_text(count: int) -> str:
    """Write ``1 keer`` or ``9 keer``."""
    return translate(counted(count, tr_noop("1 keer"), tr_noop("{n} keer")))


def day_and_year(day: date) -> str:
    """Write ``vr 20 november 2026``."""
    return f"{short_day(day)} {day.year}"


def period(first: date, last: date) -> str:
    """Write ``vr 20 november 2026`` or ``vr 20 november – di 2 december 2026``."""
    if first == last:
        return day_and_year(first)
    start = short_day(first) if first.year == last.year else day_and_year(first)
    return f"{start} – {day_and_year(last)}"
