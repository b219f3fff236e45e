"""What followed a warning, in words: counts, and no claim that one thing caused another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.views.signals.counts import days_text

if TYPE_CHECKING:
    from herstel_gui.application.what_followed import Followed, Together


def followed_words(followed: Followed | None, *, ongoing: bool) -> str:
    """Return ``zakte na 5 dagen · 3 rustdagen · herstelweek``; empty while nothing is known.

    Of an ongoing warning only what was done is said: it did not fall yet.
    """
    if followed is None:
        return ""
    fall = () if ongoing else (_fall_words(followed),)
    return " · ".join((*fall, *_done_words(followed)))


def _fall_words(followed: Followed) -> str:
    if followed.days is not None:
        text = QCoreApplication.translate("followed", "zakte na {days}")
        return text.format(days=days_text(followed.days))
    return QCoreApplication.translate("followed", "niet te zien dat het zakte")


def _done_words(followed: Followed) -> list[str]:
    words = []
    if followed.rest:
        one = QCoreApplication.translate("followed", "1 rustdag")
        words.append(_counted(followed.rest, one, QCoreApplication.translate("followed", "{n} rustdagen")))
    if followed.active:
        one = QCoreApplication.translate("followed", "1 dag actief herstel")
        many = QCoreApplication.translate("followed", "{n} dagen actief herstel")
        words.append(_counted(followed.active, one, many))
    if followed.recovery_weeks:
        one = QCoreApplication.translate("followed", "herstelweek")
        many = QCoreApplication.translate("followed", "{n} herstelweken")
        words.append(_counted(followed.recovery_weeks, one, many))
    if followed.ill:
        one = QCoreApplication.translate("followed", "1 dag ziek")
        words.append(_counted(followed.ill, one, QCoreApplication.translate("followed", "{n} dagen ziek")))
    if followed.discussed:
        words.append(QCoreApplication.translate("followed", "besproken"))
    return words or [QCoreApplication.translate("followed", "geen rust, herstelweek of ziekte genoteerd")]


def together_words(counts: Together) -> str:
    """Return the counts over several warnings in two or three short sentences; empty without warnings."""
    if not counts.warnings:
        return ""
    one = QCoreApplication.translate("followed", "1 melding.")
    many = QCoreApplication.translate("followed", "{n} meldingen.")
    parts = [_counted(counts.warnings, one, many)]
    if counts.median_days is not None:
        text = QCoreApplication.translate(
            "followed", "Het niveau zakte weer bij {n}; bij de helft daarvan binnen {days}."
        )
        parts.append(text.format(n=counts.fallen, days=days_text(counts.median_days)))
    text = QCoreApplication.translate(
        "followed",
        "Intussen genoteerd: rust bij {rest}, een herstelweek bij {weeks}, ziek bij {ill}. "
        "Of het een door het ander kwam, is hieruit niet te zeggen.",
    )
    filled = text.format(rest=counts.with_rest, weeks=counts.with_recovery_week, ill=counts.with_illness)
    return " ".join((*parts, filled))


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(n=count)
