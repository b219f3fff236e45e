"""Unsaved text: the fields that hold such text, and drafts in the journal file that survive a crash."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from herstel_gui.domain.errors import HerstelError, RefusedValueError, UnopenedJournalError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from herstel_gui.application.journal import Journal

PAUSE: Final = 1500
"""Milliseconds after the last key until typed text is stored; a crash loses no more than this."""


class Pause(QTimer):
    """A timer that calls ``store`` after a pause in typing; the owner calls ``start`` at every key.

    ``Unsaved.hurried`` ends the pause at once.
    """

    def __init__(self, parent: QObject, store: Callable[[], object], unsaved: Unsaved) -> None:
        """Connect the timer without starting it."""
        super().__init__(parent, singleShot=True, interval=PAUSE)
        self._store = store
        self.timeout.connect(store)
        unsaved.hurried.connect(self.hurry)

    def hurry(self) -> None:
        """Call ``store`` now if the timer is running."""
        if self.isActive():
            self.stop()
            self._store()


class Unsaved(QObject):
    """Typed text that is no entry of the journal: fields registered by ``note``, drafts kept by ``keep``.

    A draft is the text of a field on a day that is impossible, doubtful or unfinished. Drafts are stored in
    the journal file beside the entries, and are shown again in their fields after a crash.

    Signals: ``changed`` when fields or drafts were added or removed, ``failed`` with a HerstelError when a
    draft could not be stored, ``hurried`` before the program ends: all fields must store now.
    """

    changed = Signal()
    hurried = Signal()
    failed = Signal(object)

    def __init__(
        self,
        journal: Callable[[], Journal],
        carry_out: Callable[[Callable[[], None]], None],
        parent: QObject | None = None,
    ) -> None:
        """Begin without fields; drafts are read from the journal on first use.

        ``journal`` returns the open journal. ``carry_out`` calls a function that writes to the journal, after
        handling a replaced journal file.
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
        """Return whether any typed text is not stored."""
        return bool(self.fields or self._drafts)

    # -- fields --------------------------------------------------------------------------------------

    @property
    def fields(self) -> list[QObject]:
        """The fields with text that is not stored; deleted fields are dropped."""
        self._fields = [field for field in self._fields if isValid(field)]
        return list(self._fields)

    def note(self, field: QObject, *, typed: bool) -> None:
        """Register a field with unsaved text (``typed``), or remove the field."""
        if typed is not any(noted is field for noted in self._fields):
            self._fields = [noted for noted in self._fields if noted is not field] + [field] * typed
            self.changed.emit()

    # -- drafts --------------------------------------------------------------------------------------

    @property
    def drafts(self) -> Mapping[tuple[date, str], str]:
        """All drafts by day and field.

        Raises:
            JournalError: the drafts cannot be read.
        """
        if self._drafts is None:
            self._drafts = dict(self._journal().drafts.all())
            self._stored = set(self._drafts)
            if self._drafts:
                self.changed.emit()
        return self._drafts

    @property
    def unstored(self) -> Mapping[tuple[date, str], str]:
        """The drafts that are in memory only, because storing failed."""
        drafts = self._drafts or {}
        return {place: text for place, text in drafts.items() if place not in self._stored}

    @property
    def known(self) -> Mapping[tuple[date, str], str]:
        """The drafts read or kept so far, stored or not."""
        return dict(self._drafts or {})

    @property
    def days(self) -> list[date]:
        """The days with drafts read or kept so far, oldest first."""
        return sorted({day for day, _ in self._drafts or ()})

    def draft(self, day: date, place: str) -> str:
        """Return the draft of a field on a day; empty when there is none."""
        return self.drafts.get((day, place), "")

    def of(self, place: str) -> dict[date, str]:
        """Return the drafts of a field by day, oldest first."""
        drafts = sorted(self.drafts.items())
        return {day: text for (day, draft_place), text in drafts if draft_place == place}

    def keep(self, day: date, place: str, text: str) -> bool:
        """Store the draft of a field, or remove it when empty; return False when this failed."""
        try:
            self._journal()
        except UnopenedJournalError:
            return False
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
        """Remove every draft; the caller asked the user first."""
        for day, place in list(self._drafts or ()):
            self.keep(day, place, "")

    def _store(self, day: date, place: str, text: str) -> bool:
        if self.read_only:
            return False
        try:
            self._carry_out(lambda: self._journal().drafts.keep(day, place, text))
        except HerstelError as error:
            self.failed.emit(error)
            return False
        (self._stored.add if text else self._stored.discard)((day, place))
        (self._removed.discard if text else self._removed.add)((day, place))
        return True

    def put_back(self) -> None:
        """Store the drafts again, after another program replaced the journal file.

        Drafts removed in this program are removed from the new file too: an older file may still hold them.
        Drafts of another computer stay.

        Raises:
            JournalError: the drafts cannot be stored now.
        """
        if self._drafts is None:
            return
        held = self._journal().drafts.all()
        drafts = {**dict.fromkeys(self._removed & held.keys(), ""), **self._drafts}
        for (day, place), text in drafts.items():
            if held.get((day, place), "") != text:
                with suppress(RefusedValueError):  # refused when it was typed; ``failed`` was emitted then
                    self._journal().drafts.keep(day, place, text)
        self._stored = set(self._drafts)
