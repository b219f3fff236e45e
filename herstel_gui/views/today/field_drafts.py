"""The unsaved texts of one field of the day page, by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.qt_models.texts import short_day

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.qt_models.journal_signals import JournalSignals


class FieldDrafts:
    """Drafts (refused, doubtful or unfinished texts) and texts handed over to be stored later.

    A text is handed over when the journal file cannot be written now: ``JournalSignals.waiting`` stores it.
    ``place`` is the name of the field; a cell of the week table may use the same name and share the draft.
    """

    def __init__(self, signals: JournalSignals, place: str) -> None:
        """Begin on the chosen day with nothing handed over."""
        self._signals, self._place = signals, place
        self._handed: dict[date, str] = {}
        self.day: date = signals.day
        self.own = ""
        """The draft that this field kept on ``day``; a draft of the week table is not included."""

    def show_day(self, day: date) -> None:
        """Go to another day."""
        self.day, self.own = day, ""

    @property
    def text(self) -> str:
        """The draft of the day, of this field or of the week table; empty when there is none."""
        return self._signals.unsaved.draft(self.day, self._place)

    def keep(self, text: str) -> None:
        """Keep the draft of the day; an empty text removes the draft."""
        self.own = text
        self._signals.unsaved.keep(self.day, self._place, text)

    def other_days(self) -> list[str]:
        """Return the drafts of other days, each with its day: ``300 (zo 22 november)``."""
        drafts = self._signals.unsaved.of(self._place).items()
        return [f"{text} ({short_day(day)})" for day, text in drafts if day != self.day]

    def forget_all(self) -> None:
        """Remove the drafts of all days."""
        for day in list(self._signals.unsaved.of(self._place)):
            self._signals.unsaved.keep(day, self._place, "")

    def hand_over(self, text: str) -> None:
        """Remember that a text of the day waits to be stored."""
        self._handed[self.day] = text

    def handed_over(self, text: str) -> bool:
        """Return whether this text of the day still waits to be stored."""
        return bool(self._signals.waiting) and self._handed.get(self.day) == text

    def stop_waiting(self) -> str | None:
        """Forget all texts handed over and remove equal drafts of other days.

        Return the text of the day, None when there was none.
        """
        here = self._handed.pop(self.day, None)
        for day, text in self._handed.items():
            if self._signals.unsaved.draft(day, self._place) == text:
                self._signals.unsaved.keep(day, self._place, "")
        self._handed.clear()
        return here
