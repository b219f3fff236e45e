"""The dialog in which a consultation of a professional is noted, moved or removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.application.discussions import RefusedDayError
from herstel_gui.domain.errors import JournalError, RefusedValueError
from herstel_gui.qt_models.texts import long_day_with_year, to_qdate
from herstel_gui.views.deeds.deed_dialog import DeedDialog, date_of

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from herstel_gui.qt_models.journal_signals import JournalSignals


class DiscussionDialog(DeedDialog):
    """One date: the day on which the user consulted a professional."""

    def __init__(
        self,
        signals: JournalSignals,
        day: date,
        parent: QWidget | None = None,
        held: date | None = None,
    ) -> None:
        """Propose a day; with ``held``, move that consultation."""
        super().__init__(parent)
        self._signals, self._held = signals, held
        hint = self.tr(
            "Op welke dag sprak je je huisarts, sportarts of een andere professional? De melding begint dan "
            "opnieuw: alleen wat daarna gebeurt, telt nog mee. Wat er besproken is, hoeft hier niet."
        )
        self.entitle(self.tr("Besproken op"), hint, self.tr("Bewaren"))
        self.day = self.date_field(self.tr("&Dag"), held or day, self._check)
        self.remove.setVisible(held is not None)
        self.removal_asked.connect(self._remove)
        self._check()
        self.day.setFocus()

    def _check(self) -> None:
        day = date_of(self.day)
        try:
            self._signals.journal.discussions.demand(day, self._held)
            week = self._signals.journal.recovery_weeks.of_day(day)
        except RefusedDayError as refused:
            self._refuse_day(refused)
            self.tell("")
            return
        except (RefusedValueError, JournalError) as error:
            self.refuse(error.text)
            return
        self.refuse(None)
        text = self.tr("Deze dag valt in een herstelweek. Die telt mee, want hij eindigt later.")
        self.tell(text if week is not None and week.last > day else "")

    def _refuse_day(self, refused: RefusedDayError) -> None:
        better = refused.better
        if better is None:
            self.refuse(refused.text)
            return
        offer = self.tr("Neem {day}").format(day=long_day_with_year(better))
        self.refuse(refused.text, offer, lambda: self.day.setDate(to_qdate(better)))

    def try_it(self) -> None:
        """Store the consultation; what another window changed meanwhile is refused in words."""
        day, held = date_of(self.day), self._held
        try:
            stored = self._signals.run(
                lambda journal: (
                    journal.discussions.add(day) if held is None else journal.discussions.move(held, day)
                )
            )
        except RefusedValueError as refused:
            self.refuse(refused.text)
            return
        if stored or self._signals.waiting:
            self.accept()

    def _remove(self) -> None:
        held = self._held
        if held is not None and (
            self._signals.run(lambda journal: journal.discussions.remove(held)) or self._signals.waiting
        ):
            self.accept()
