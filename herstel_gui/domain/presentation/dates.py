"""Dates in the order and with the words of a language; never only digits, of which the order differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from datetime import date

SHORT_MONTHS: Final = (
    tr_noop("jan"), tr_noop("feb"),
    tr_noop("mrt"), tr_noop("apr"),
    tr_noop("mei"), tr_noop("jun"),
    tr_noop("jul"), tr_noop("aug"),
    tr_noop("sep"), tr_noop("okt"),
    tr_noop("nov"), tr_noop("dec"),
)  # fmt: skip


def short_date(day: date) -> Text:
    """Return ``22 nov``, for an axis or a narrow column."""
    return Text("{day} {month}", day=day.day, month=SHORT_MONTHS[day.month - 1])


def short_date_with_year(day: date) -> Text:
    """Return ``22 nov 2026``, for the foot of a sheet."""
    return Text("{day} {month} {year}", day=day.day, month=SHORT_MONTHS[day.month - 1], year=str(day.year))
