"""The dialog that shows what converting the old answers of intervals.icu changes, and converts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QWidget

from herstel_gui.application.old_answers import conversion, convert
from herstel_gui.domain.text import Text, counted, tr_noop
from herstel_gui.qt_models.texts import BOOK, long_day_with_year, translate
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.signals.states import level_word
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from herstel_gui.application.changes import Changes
    from herstel_gui.application.old_answers import Conversion
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import RunAside


_ONE: Final = tr_noop("{n} antwoord, op {first}:")
_MANY: Final = tr_noop("{n} antwoorden, van {first} tot en met {last}:")


class OldAnswersDialog(FittingDialog):
    """A preview, computed in the background, and the button that converts. Ctrl+Z undoes the conversion."""

    def __init__(self, signals: JournalSignals, run_aside: RunAside, parent: QWidget | None = None) -> None:
        """Build the frame and start counting."""
        super().__init__(parent)
        self._signals, self._run_aside = signals, OwnedWork(run_aside, self)
        self.setWindowTitle(self.tr("Herstel – antwoorden van intervals.icu"))
        self.prefer(560)
        self.hint = label(
            self.tr(
                "intervals.icu vraagt met vier woorden. Een eerdere Herstel zette die om naar 1, 3, 5 en 7, "
                "waardoor ‘gewoon’ een 5 werd: slecht. Naar hun betekenis is ‘gewoon’ een 4. Dit zet alleen "
                "die antwoorden om; wat je zelf typte blijft. De oude waarden blijven bewaard."
            ),
            "hint",
        )
        self.state = label(self.tr("Even tellen…"))
        self.rows = QGridLayout()
        self.cancel = QPushButton(self.tr("Annuleren"))
        self.act = QPushButton(self.tr("Omzetten"))
        self._build()
        self._run_aside(lambda _progress: conversion(signals.journal), self._show, self._say)

    def _build(self) -> None:
        for text in (self.hint, self.state):
            text.setWordWrap(True)
        self.rows.setHorizontalSpacing(theme().px(24))
        self.rows.setVerticalSpacing(theme().px(4))
        self.rows.setColumnStretch(0, 1)
        title = label(self.tr("Antwoorden naar hun betekenis omzetten"), "title")
        title.setWordWrap(True)
        self.body.addWidget(title)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.state)
        self.body.addLayout(self.rows)
        self.body.addStretch(1)
        self.cancel.clicked.connect(self.reject)
        self.act.setProperty("role", "primary")
        self.act.setDefault(True)
        self.act.setEnabled(False)
        self.act.clicked.connect(self._convert)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.act)
        self.foot.addLayout(row)

    def _show(self, found: Conversion | None) -> None:
        if found is None:
            self.state.setText(self.tr("In dit dagboek staan geen antwoorden meer van de oude omzetting."))
            return
        first, last = (long_day_with_year(day) for day in (found.first, found.last))
        self.state.setText(translate(counted(found.answers, _ONE, _MANY, first=first, last=last)))
        for row in found.rows:
            step = self.tr("{old} wordt {new}").format(old=row.old, new=row.new)
            self._line(translate(Text(row.label)), step, _number(row.count))
        self._separate()
        for level, before in found.levels_before.items():
            after = found.levels_after[level]
            if before or after:
                change = self.tr("{before} → {after}").format(before=_number(before), after=_number(after))
                self._line(level_word(level), "", change)
        self.act.setEnabled(True)

    def _separate(self) -> None:
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        row = self.rows.rowCount()
        self.rows.addWidget(line, row, 0, 1, 3)
        heading = label(self.tr("Dagen met een melding"), "hint")
        self.rows.addWidget(heading, row + 1, 0, 1, 3)

    def _line(self, *texts: str) -> None:
        row = self.rows.rowCount()
        for column, text in enumerate(texts):
            cell = label(text)
            cell.setWordWrap(column == 0)
            self.rows.addWidget(cell, row, column)

    def _convert(self) -> None:
        self.setEnabled(False)
        journal = self._signals.journal
        self._run_aside(lambda _progress: convert(journal), self._done, self._say)

    def _done(self, changes: Changes) -> None:
        self.setEnabled(True)
        self._signals.adopt(changes)
        self.accept()

    def _say(self, error: HerstelError) -> None:
        self.setEnabled(True)
        self.state.setText(translate(error.text))


def _number(count: int) -> str:
    return BOOK.number(count, None, signed=False)
