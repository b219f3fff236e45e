"""What was typed and is not stored: which fields hold such typing, and the texts kept for after a crash."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from herstel_gui.domain.errors import HerstelError, RefusedValueError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from herstel_gui.application.journal import Journal

PAUSE: Final = 1500
"""Milliseconds after the last key until what was typed is stored; a crash loses no more than that."""


class Pause(QTimer):
    """Calls ``store`` when nothing was typed for a moment, or at once when there is no time; see ``Unsaved``.

    ``start`` it at every key.
    """

    def __init__(self, parent: QObject, store: Callable[[], object], unsaved: Unsaved) -> None:
        """Do not run yet."""
        super().__init__(parent, singleShot=True, interval=PAUSE)
        self._store = store
        self.timeout.connect(store)
        unsaved.hurried.connect(self.hurry)

    def hurry(self) -> None:
        """Store now what would be stored after the pause."""
        if self.isActive():
            self.stop()
            self._store()


class Unsaved(QObject):
    """Typing that is no entry of the journal, in fields (``note``) and in drafts (``keep``).

    A draft is a text that is impossible or doubtful so far, by day and field. It is stored in the journal
    beside the entries, so that a crash does not take it, and shown again in its field. ``changed`` says
    that there is more or less of it; ``failed`` carries a JournalError when a draft could not be stored;
    ``hurried`` asks all fields not to wait for a pause: the program is about to end.
    """

    changed = Signal()
    hurried = Signal()
    failed = Signal(object)

    def __init__(
        self,
        journal: Journal,
        carry_out: Callable[[Callable[[], None]], None],
        parent: QObject | None = None,
    ) -> None:
        """Begin with what the journal holds, read when somebody first asks.

        ``carry_out`` calls what writes to the journal, after looking what another program did to that.
        """
        super().__init__(parent)
        self._journal = journal
        self._carry_out = carry_out
        self._fields: list[QObject] = []
        self._drafts: dict[tuple[date, str], str] | None = None
        self._stored: set[tuple[date, str]] = set()
        self._removed: set[tuple[date, str]] = set()
        self.read_only = False

    def __bool__(self) -> bool:
        """Tell whether anything typed is not stored."""
        return bool(self.fields or self._drafts)

    # -- fields --------------------------------------------------------------------------------------

    @property
    def fields(self) -> list[QObject]:
        """The fields that hold typing which is not stored."""
        self._fields = [one for one in self._fields if isValid(one)]
        return list(self._fields)

    def note(self, field: QObject, *, typed: bool) -> None:
        """Remember that a field holds typing which is not stored, or no longer."""
        if typed is not any(one is field for one in self._fields):
            self._fields = [one for one in self._fields if one is not field] + [field] * typed
            self.changed.emit()

    # -- drafts --------------------------------------------------------------------------------------

    @property
    def drafts(self) -> Mapping[tuple[date, str], str]:
        """All drafts by day and field; JournalError when they cannot be read."""
        if self._drafts is None:
            self._drafts = dict(self._journal.drafts.all())
            self._stored = set(self._drafts)
            if self._drafts:
                self.changed.emit()
        return self._drafts

    @property
    def days(self) -> list[date]:
        """The days of the drafts that were read or kept so far, oldest first."""
        return sorted({day for day, _ in self._drafts or ()})

    def draft(self, day: date, place: str) -> str:
        """Return the draft of a field; an empty text when there is none."""
        return self.drafts.get((day, place), "")

    def of(self, place: str) -> dict[date, str]:
        """Return the drafts of a field by day, oldest first."""
        return {day: text for (day, one), text in sorted(self.drafts.items()) if one == place}

    def keep(self, day: date, place: str, text: str) -> bool:
        """Keep the draft of a field, or forget it when it is empty; tell whether that is stored."""
        drafts = self._drafts if self._drafts is not None else {}
        if drafts.get((day, place), "") == text and (bool(text) is ((day, place) in self._stored)):
            return True
        if text:
            drafts[day, place] = text
        else:
            drafts.pop((day, place), None)
        self._drafts = drafts
        self.changed.emit()
        return self._store(day, place, text)

    def forget_all(self) -> None:
        """Forget every draft: the user was asked."""
        for day, place in list(self._drafts or ()):
            self.keep(day, place, "")

    def _store(self, day: date, place: str, text: str) -> bool:
        if self.read_only:
            return False
        try:
            self._carry_out(lambda: self._journal.drafts.keep(day, place, text))
        except HerstelError as error:
            self.failed.emit(error)
            return False
        (self._stored.add if text else self._stored.discard)((day, place))
        (self._removed.discard if text else self._removed.add)((day, place))
        return True

    def put_back(self) -> None:
        """Store the drafts anew in the file that another program made of the journal.

        One that was removed here would come back with an older file, and be taken for a value. Those of
        another computer stay.

        Raises:
            JournalError: they cannot be stored now.
        """
        if self._drafts is None:
            return
        held = self._journal.drafts.all()
        wanted = {**dict.fromkeys(self._removed & held.keys(), ""), **self._drafts}
        for (day, place), text in wanted.items():
            if held.get((day, place), "") != text:
                with suppress(RefusedValueError):  # no text that can be kept: it was said when it was typed
                    self._journal.drafts.keep(day, place, text)
        self._stored = set(self._drafts)
