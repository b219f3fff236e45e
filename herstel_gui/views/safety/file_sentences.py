"""Sentences about the content of journals and backups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QListWidget

from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import BOOK, long_day_with_year, translate
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.whole_rows import wrap_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from herstel_gui.application.recovery_options import Contents, Copy

NAMED: Final = 4
"""Most days named by ``days_named``; the other days are counted."""


def contents_sentence(contents: Contents) -> str:
    """Return a sentence with the number of days and values, and the last day."""
    if contents.last is None:
        return QCoreApplication.translate("safety", "Er staat niets in.")
    days = counted(
        contents.days,
        QCoreApplication.translate("safety", "{n} dag"),
        QCoreApplication.translate("safety", "{n} dagen"),
    )
    values = counted(
        contents.values,
        QCoreApplication.translate("safety", "{n} waarde"),
        QCoreApplication.translate("safety", "{n} waarden"),
    )
    return QCoreApplication.translate("safety", "{days}, {values}, tot en met {last}").format(
        days=translate(days), values=translate(values), last=long_day_with_year(contents.last)
    )


def copy_words(copy: Copy) -> str:
    """Return when a backup was made: ``30 november 2026, 11:07, vóór samenvoegen``."""
    day = long_day_with_year(copy.day)
    if copy.at is None:
        return day
    before = {
        "samenvoegen": QCoreApplication.translate("safety", "vóór samenvoegen"),
        "terugzetten": QCoreApplication.translate("safety", "vóór terugzetten"),
    }
    return ", ".join(filter(None, (day, f"{copy.at:%H:%M}", before.get(copy.before, copy.before))))


def days_named(days: Sequence[date]) -> str:
    """Name a few days and count the others: ``1 mei 2026, 2 mei 2026 en nog 3 dagen``."""
    if not days:
        return QCoreApplication.translate("safety", "geen")
    named = [long_day_with_year(day) for day in days[:NAMED]]
    more = len(days) - len(named)
    if more == 1:
        return QCoreApplication.translate("safety", "{days} en nog 1 dag").format(days=", ".join(named))
    if more:
        count = BOOK.number(more, None, signed=False)
        return QCoreApplication.translate("safety", "{days} en nog {n} dagen").format(
            days=", ".join(named), n=count
        )
    return ", ".join(named)


def label(text: str, role: str = "") -> QLabel:
    """Return a label with word wrap and selectable text; ``role`` is its style."""
    text_label = PlainLabel(text)
    text_label.setWordWrap(True)
    text_label.setProperty("role", role)
    text_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return text_label


def list_of_copies() -> QListWidget:
    """Return an empty list whose lines wrap: the name of a file or folder is often wider than the list."""
    copies = QListWidget()
    wrap_rows(copies)
    return copies
