"""Changes that wait for their journal file when the program ends, and their storing at the next start."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import MergePlan, merge, plan_merge
from herstel_gui.application.rehearsal import rehearse
from herstel_gui.domain.errors import HerstelError, JournalError, PasswordNeededError
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import translate
from herstel_gui.storage.engine.inspection import identity_of
from herstel_gui.storage.engine.private_files import free_name
from herstel_gui.storage.store.journal_file import opened_copy
from herstel_gui.storage.store.waiting_file import write_waiting
from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.app.messages import Messages
    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.storage.engine.keys import Keys

_SET_ASIDE = "-rest"
"""Ending of the name of a file of which not everything could be stored; it is not read again."""


class WaitingChanges(QObject):
    """Keeps what waits for one journal in a file when the program ends, and stores it at the next start.

    The files stand in ``folder`` and bear the id of the journal, which its copies and moves share.
    """

    def __init__(self, journal: OpenedJournal, folder: Path, keys: Keys, messages: Messages) -> None:
        """Prepare for an open journal; ``keys`` opens files that were written with its password."""
        super().__init__(journal.signals)
        self._opened, self._folder, self._keys, self._messages = journal, folder, keys, messages
        self._signals = journal.signals
        # read now: at the end the file may be out of reach
        self._id = identity_of(journal.path, journal.key)
        self._file: Path | None = None
        self._signals.waiting.settled.connect(self._remove)
        self._signals.waiting.forgotten.connect(self._remove)

    def keep(self) -> None:
        """Write what still waits to a file, because the system ends the program; without any, remove it."""
        waiting, drafts = self._signals.waiting, self._signals.unsaved.unstored
        if self._signals.read_only or not self._id or not (waiting or drafts):
            self._remove()
            return
        store, clock = self._opened.store, self._opened.clock
        changes = rehearse(waiting.actions, store, clock)
        if not (changes or drafts):
            return
        path = self._file or free_name(self._folder / f"{self._id}.herstel")
        try:
            write_waiting(path, changes, drafts, clock.now(), self._opened.key)
        except JournalError:
            # no content in the log
            logging.getLogger(__name__).warning("what waits could not be kept beside the journal")
            return
        self._file = path

    def store(self) -> None:
        """Store what waited when the program ended last, remove its files, and say so in a notice."""
        if self._signals.read_only or not self._id:
            return
        count = 0
        try:
            for path in self._left():
                count += self._take_in(path)
        except PasswordNeededError:
            self._messages.notice(Notice("waiting", self._locked()))
        except HerstelError as error:
            # the file stays for the next start
            self._signals.failed.emit(error)
        if count:
            one = QCoreApplication.translate(
                "safety",
                "Wat vorige keer niet kon worden bewaard, staat nu in je dagboek: {n} wijziging. "
                "Ongedaan maken: Ctrl+Z.",
            )
            many = QCoreApplication.translate(
                "safety",
                "Wat vorige keer niet kon worden bewaard, staat nu in je dagboek: {n} wijzigingen. "
                "Ongedaan maken: Ctrl+Z.",
            )
            self._messages.notice(Notice("waiting", translate(counted(count, one, many))))

    def _left(self) -> list[Path]:
        return [
            path
            for path in sorted(self._folder.glob(f"{self._id}*.herstel"))
            if not path.stem.endswith(_SET_ASIDE)
        ]

    def _take_in(self, path: Path) -> int:
        """Store the changes and drafts of one file; return how many of them are new in the journal."""
        journal, clock = self._opened.journal, self._opened.clock
        with opened_copy(path, clock, self._keys) as store:
            drafts = dict(store.drafts())
            plan = plan_merge(journal, Journal(store, clock), clock.today())
        self._signals.adopt(merge(journal, plan))
        for (day, place), text in drafts.items():
            if not self._signals.unsaved.draft(day, place):
                self._signals.unsaved.keep(day, place, text)
        self._put_away(path, plan)
        changed = sum(each.here != each.result for day in plan.days for each in day.slots)
        return changed + len(drafts)

    def _put_away(self, path: Path, plan: MergePlan) -> None:
        """Remove a file that was taken in; a file with entries that were refused stays, and is named."""
        if not plan.left_out:
            path.unlink(missing_ok=True)
            return
        rest = free_name(path.with_name(f"{path.stem}{_SET_ASIDE}{path.suffix}"))
        path.rename(rest)
        sentence = QCoreApplication.translate(
            "safety", "Niet alles kon worden overgenomen. De rest staat in {path}: {reason}"
        )
        reason = " ".join(map(translate, plan.left_out[:1]))
        self._messages.notice(Notice("waiting rest", sentence.format(path=rest, reason=reason)))

    def _locked(self) -> str:
        return QCoreApplication.translate(
            "safety",
            "Er wachten nog wijzigingen van een eerdere keer, versleuteld met een ander wachtwoord. Ze staan "
            "in {folder} en worden bewaard zodra dat wachtwoord er weer is.",
        ).format(folder=self._folder)

    def _remove(self) -> None:
        """Remove the file of this run: everything is stored, or the user discarded it."""
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
            self._file = None
