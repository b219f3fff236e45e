"""The training sessions of a journal: adding, changing and removing them."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from herstel_gui.application.changes import entries_of
from herstel_gui.application.room import Room
from herstel_gui.domain.bounds import note_text, word_text
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData


class Sessions:
    """Changes to the training sessions of a journal; ``Journal.day`` returns the sessions themselves."""

    def __init__(self, journal: JournalData, new_id: Callable[[], str] | None = None) -> None:
        """Store sessions in ``journal``; ``new_id`` returns the id of a new session (default: random)."""
        self._journal = journal
        self._new_id = new_id or _random_id

    def add(self, session: Session) -> Changes:
        """Add a session after the other sessions of its day, under a new id.

        The kind of the day stays as recorded. Rest beside a training is a contradiction that the day page
        asks about, and removing the training leaves the rest.
        RefusedValueError when the day is full or after today, or when a text is too long or holds a
        forbidden character.
        """
        session = _with_clean_texts(session)
        record = self._journal.day(session.day)
        Room(self._journal.clock.today(), entries_of(record)).admit(session)
        position = max((s.position for s in record.sessions), default=-1) + 1
        added = replace(session, id=self._new_id(), position=position)
        return self._journal.change(Text(tr_noop("training")), [], [added])

    def change(self, session: Session) -> Changes:
        """Replace the session that has the same id and day.

        RefusedValueError when a changed text is too long or holds a forbidden character.
        """
        old = self._stored(session)
        if not old or (old[0].note, old[0].kind) != (session.note, session.kind):
            session = _with_clean_texts(session)
        return self._journal.change(Text(tr_noop("training")), old, [session])

    def remove(self, session: Session) -> Changes:
        """Remove the session with the same id and day."""
        return self._journal.change(Text(tr_noop("training verwijderen")), self._stored(session), [])

    def _stored(self, session: Session) -> list[Session]:
        return [stored for stored in self._journal.day(session.day).sessions if stored.id == session.id]


def _with_clean_texts(session: Session) -> Session:
    return replace(session, kind=word_text(session.kind) or "other", note=note_text(session.note))


def _random_id() -> str:
    return uuid.uuid4().hex
