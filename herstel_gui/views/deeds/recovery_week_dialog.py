"""The dialog in which a recovery week is declared, changed or removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.application.recovery_weeks import RefusedWeekError, week_from
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.errors import JournalError, RefusedValueError
from herstel_gui.qt_models.texts import long_day_with_year, to_qdate
from herstel_gui.views.deeds.deed_dialog import DeedDialog, date_of

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from herstel_gui.qt_models.journal_signals import JournalSignals


class RecoveryWeekDialog(DeedDialog):
    """Two dates, of which the last follows the first until it is chosen itself.

    Every choice is checked at once, so that a refusal stands beside the dates that it is about.
    """

    def __init__(
        self,
        signals: JournalSignals,
        first: date,
        parent: QWidget | None = None,
        held: RecoveryWeek | None = None,
    ) -> None:
        """Propose a week from ``first``; with ``held``, change that week."""
        super().__init__(parent)
        hint = self.tr(
            "Een hele week met veel minder uren en bijna niets zwaars. Herstel zegt daarna of hij rustig "
            "genoeg was, en kijkt of je opknapt."
        )
        self.entitle(self.tr("Herstelweek"), hint, self.tr("Bewaren"))
        self._signals = signals
        self._held: RecoveryWeek | None = None
        self._moving = False
        week = week_from(first)
        self.first = self.date_field(self.tr("&Eerste dag"), week.first, self._first_chosen)
        self.last = self.date_field(self.tr("&Laatste dag"), week.last, self._check)
        self._length = week.last - week.first
        self.removal_asked.connect(self._remove)
        if held is not None:
            self.edit(held)
        self._check()
        self.first.setFocus()

    def edit(self, held: RecoveryWeek) -> None:
        """Change a week that is declared already."""
        self._held = held
        self.remove.show()
        self._show(held)

    @property
    def week(self) -> RecoveryWeek:
        """The week in the fields; its last day may lie before its first."""
        return RecoveryWeek(date_of(self.first), date_of(self.last))

    def _show(self, week: RecoveryWeek) -> None:
        self._moving = True
        self.first.setDate(to_qdate(week.first))
        self.last.setDate(to_qdate(week.last))
        self._moving = False
        self._length = max(week.last, week.first) - week.first
        self._check()

    def _first_chosen(self) -> None:
        """Move the last day along, so that the length stays."""
        if not self._moving:
            self._moving = True
            self.last.setDate(to_qdate(date_of(self.first) + self._length))
            self._moving = False
            self._check()

    def _check(self) -> None:
        if self._moving:
            return
        week = self.week
        if week.last >= week.first:
            self._length = week.last - week.first
        try:
            self._signals.journal.recovery_weeks.demand(week, self._held)
            inside = [day for day in self._signals.journal.discussions.all() if day in week]
        except RefusedWeekError as refused:
            self._refuse_week(refused)
            self.tell("")
            return
        except (RefusedValueError, JournalError) as error:
            self.refuse(error.text)
            self.tell("")
            return
        self.refuse(None)
        days = ", ".join(long_day_with_year(day) for day in inside)
        text = self.tr("In deze week besprak je het op {days}. Beide tellen mee.")
        self.tell(text.format(days=days) if inside else "")

    def _refuse_week(self, refused: RefusedWeekError) -> None:
        better, other = refused.better, refused.in_the_way
        if better is not None:
            day = long_day_with_year(better.last)
            offer = self.tr("Neem {day}").format(day=day)
            self.refuse(refused.text, offer, lambda: self._show(better))
        elif other is not None:
            self.refuse(refused.text, self.tr("Wijzig die herstelweek"), lambda: self.edit(other))
        else:
            self.refuse(refused.text)

    def try_it(self) -> None:
        """Store the week; an entry that another window changed meanwhile is refused in words."""
        week, held = self.week, self._held
        try:
            stored = self._signals.run(
                lambda journal: (
                    journal.recovery_weeks.declare(week)
                    if held is None
                    else journal.recovery_weeks.change(held, week)
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
            self._signals.run(lambda journal: journal.recovery_weeks.remove(held)) or self._signals.waiting
        ):
            self.accept()
