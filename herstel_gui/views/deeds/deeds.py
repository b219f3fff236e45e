"""What a person does about a warning, started from the banner, from Signalen and from the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from herstel_gui.qt_models.texts import short_day

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from herstel_gui.domain.day import RecoveryWeek
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.deeds.deed_dialog import DeedDialog
    from herstel_gui.views.deeds.discussion_dialog import DiscussionDialog
    from herstel_gui.views.deeds.recovery_week_dialog import RecoveryWeekDialog


class Deeds:
    """Opens the dialogs on recovery weeks and consultations above a widget."""

    def __init__(self, signals: JournalSignals, above: QWidget) -> None:
        """Change the journal of ``signals``."""
        self._signals, self._above = signals, above

    def recovery_week(self, held: RecoveryWeek | None = None) -> RecoveryWeekDialog | None:
        """Open the dialog for a recovery week: the one given, or the one around the day on screen.

        Without either, a week from the day on screen is proposed; from today for a day in the past, on which
        a warning is read afterwards. None when the journal cannot be read.
        """
        signals = self._signals
        if signals.when_open("dialog", lambda: self.recovery_week(held)):
            return None
        opened: list[RecoveryWeekDialog] = []

        def make() -> None:
            found = held or signals.journal.recovery_weeks.of_day(signals.day)
            first = max(signals.day, signals.journal.clock.today())
            from herstel_gui.views.deeds.recovery_week_dialog import RecoveryWeekDialog

            opened.append(RecoveryWeekDialog(signals, first, self._above.window(), found))

        if not signals.attempt(make, again=False) or not opened:
            return None
        _open(opened[0])
        return opened[0]

    def discussed(self, held: date | None = None) -> DiscussionDialog | None:
        """Open the dialog for a consultation: the one given, or the one on the day on screen.

        Without either, the day on screen is proposed, or today for a day to come. None when the journal
        cannot be read.
        """
        signals = self._signals
        if signals.when_open("dialog", lambda: self.discussed(held)):
            return None
        opened: list[DiscussionDialog] = []

        def make() -> None:
            day = min(signals.day, signals.journal.clock.today())
            found = held or (day if day in signals.journal.discussions.all() else None)
            from herstel_gui.views.deeds.discussion_dialog import DiscussionDialog

            opened.append(DiscussionDialog(signals, day, self._above.window(), found))

        if not signals.attempt(make, again=False) or not opened:
            return None
        _open(opened[0])
        return opened[0]


def week_words(week: RecoveryWeek, day: date) -> str:
    """Return ``Herstelweek: dag 3 van 7`` for a day of a week."""
    text = QCoreApplication.translate("deeds", "Herstelweek: dag {n} van {of}")
    return text.format(n=(day - week.first).days + 1, of=(week.last - week.first).days + 1)


def week_tip(week: RecoveryWeek | None) -> str:
    """Return what a link to a recovery week does, with the last day of the week that there is."""
    if week is None:
        return QCoreApplication.translate("deeds", "Een herstelweek aangeven")
    text = QCoreApplication.translate("deeds", "Tot en met {last}. Wijzigen of verwijderen")
    return text.format(last=short_day(week.last))


def week_deed(week: RecoveryWeek | None, day: date) -> str:
    """Return the words of a link: to declare a recovery week, or to change the one around the day."""
    if week is None:
        return QCoreApplication.translate("deeds", "Herstelweek…")
    text = QCoreApplication.translate("deeds", "{week}. Wijzigen of stoppen…")
    return text.format(week=week_words(week, day))


def _open(dialog: DeedDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
