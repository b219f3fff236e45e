"""Storing what was kept when the program ended last, because the journal file did not hold it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import MergePlan, merge, plan_merge
from herstel_gui.application.merged_batches import taken_back_later
from herstel_gui.application.waiting_versions import still_meant
from herstel_gui.domain.bounds import whole_day
from herstel_gui.domain.errors import HerstelError, PasswordNeededError
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import translate
from herstel_gui.storage.engine.inspection import identity_of
from herstel_gui.storage.store.journal_file import opened_copy
from herstel_gui.storage.store.waiting_file import UNDONE, holds_facts, set_aside
from herstel_gui.storage.store.writing_edits import milliseconds
from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from herstel_gui.app.messages import Messages
    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.domain.text import Text
    from herstel_gui.storage.engine.keys import Keys
    from herstel_gui.storage.store.waiting_file import WaitingFiles


class KeptFiles:
    """Stores the files that ``WaitingChanges`` kept into the journal that is opened now."""

    def __init__(self, journal: OpenedJournal, files: WaitingFiles, keys: Keys, messages: Messages) -> None:
        """Prepare for an open journal; ``keys`` opens files that were written with its password."""
        self._opened, self._files, self._keys, self._messages = journal, files, keys, messages
        self._signals = journal.signals
        self._id = identity_of(journal.path, journal.key)

    def store(self) -> None:
        """Store what was kept of this journal, remove its files, and say so in a notice."""
        if self._signals.read_only or not self._id:
            return
        count = 0
        try:
            for path in self._files.of_journal(self._id):
                count += self._take_in(path)
        except PasswordNeededError:
            self._messages.notice(self._locked)
        except HerstelError as error:
            # the file stays for the next start
            self._signals.failed.emit(error)
        if count:
            self._messages.notice(partial(_taken_in, count))

    def offer_others(self, merge_with: Callable[[Path], None]) -> None:
        """Offer what was kept of another journal that stood in this place; ``merge_with`` shows it first.

        A file of which everything is in this journal is removed.
        """
        if self._signals.read_only or not self._id:
            return
        for path in self._files.of_others(self._id):
            try:
                plan, drafts = self._plan(path)
            except PasswordNeededError:
                self._offer(path, merge_with)
            except HerstelError as error:
                self._signals.failed.emit(error)
            else:
                if plan.changes or plan.left_out or drafts:
                    self._offer(path, merge_with)
                elif not self._notes(path):
                    path.unlink(missing_ok=True)

    def _offer(self, path: Path, merge_with: Callable[[Path], None]) -> None:
        self._messages.notice(partial(_of_other, path, merge_with, facts=holds_facts(path)))

    def _plan(self, path: Path) -> tuple[MergePlan, Mapping[tuple[date, str], str]]:
        journal, clock = self._opened.journal, self._opened.clock
        now = milliseconds(clock.now())
        with opened_copy(path, clock, self._keys) as store:
            other, drafts = Journal(store, clock), dict(store.drafts())
            if holds_facts(path):
                return plan_merge(journal, other, clock.today()), drafts
            meant = plan_merge(
                journal, other, clock.today(), lambda mine, theirs: still_meant(mine, theirs, now)
            )
            return meant, drafts

    def _take_in(self, path: Path) -> int:
        """Store the changes and drafts of one file; return how many of them are new in the journal."""
        undone = self._take_back(path)
        plan, drafts = self._plan(path)
        self._signals.adopt(merge(self._opened.journal, plan))
        for (day, place), text in drafts.items():
            if not self._signals.unsaved.draft(day, place):
                self._signals.unsaved.keep(day, place, text)
        self._put_away(path, plan)
        if not holds_facts(path):
            self._name_what_lost(plan)
        changed = sum(each.here != each.result for day in plan.days for each in day.slots)
        return undone + changed + len(drafts)

    def _take_back(self, path: Path) -> int:
        """Undo what was undone while the journal could not be written; return how many entries change."""
        journal, count = self._opened.journal, 0
        for _, text in sorted(self._notes(path).items()):
            with journal.turn():
                changes = journal.apply(taken_back_later(text, journal.rows()))
            self._signals.adopt(changes)
            count += changes.size
        return count

    def _notes(self, path: Path) -> Mapping[str, str]:
        with opened_copy(path, self._opened.clock, self._keys) as store:
            return store.notes(UNDONE)

    def _name_what_lost(self, plan: MergePlan) -> None:
        """Tell where the journal held a newer value, so that the typed one is found in its history."""
        lost = [
            day.day for day in plan.days for each in day.slots if each.there and each.there != each.result
        ]
        if lost:
            self._messages.notice(partial(_replaced, len(lost), lost[0]))

    def _put_away(self, path: Path, plan: MergePlan) -> None:
        """Remove a file that was taken in; a file with entries that were refused stays, and is named."""
        if not plan.left_out:
            path.unlink(missing_ok=True)
            return
        self._messages.notice(partial(_refused, set_aside(path), plan.left_out[0]))

    def _locked(self) -> Notice:
        sentence = QCoreApplication.translate(
            "safety",
            "Er wachten nog wijzigingen van een eerdere keer, versleuteld met een ander wachtwoord. Ze staan "
            "in {folder} en worden bewaard zodra dat wachtwoord er weer is.",
        ).format(folder=self._files.folder)
        return Notice("waiting", sentence)


def _taken_in(count: int) -> Notice:
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
    return Notice("waiting", translate(counted(count, one, many)))


def _of_other(path: Path, merge_with: Callable[[Path], None], *, facts: bool) -> Notice:
    stored = QCoreApplication.translate(
        "safety",
        "Op deze plek stond de vorige keer een ander dagboek. Wat je daarin invulde, is apart bewaard en "
        "komt erin terug zodra je dat dagboek opent. Je kunt het ook met dit dagboek samenvoegen.",
    )
    waiting = QCoreApplication.translate(
        "safety",
        "Ook wat je typte toen dat andere dagboek hier al niet meer stond, is apart bewaard. Het komt in "
        "dat dagboek zodra je het opent, en je kunt het met dit dagboek samenvoegen.",
    )
    answer = QCoreApplication.translate("safety", "Samenvoegen…")
    return Notice(f"kept {path.name}", stored if facts else waiting, answer, partial(merge_with, path))


def _replaced(count: int, first: date) -> Notice:
    one = QCoreApplication.translate(
        "safety",
        "Van wat je vorige keer typte, is {n} waarde vervangen door iets wat later is ingevuld. "
        "Je vindt hem terug bij Eerdere waarden van {day}.",
    )
    many = QCoreApplication.translate(
        "safety",
        "Van wat je vorige keer typte, zijn {n} waarden vervangen door iets wat later is ingevuld. "
        "Je vindt ze terug bij Eerdere waarden, de eerste op {day}.",
    )
    return Notice("waiting lost", translate(counted(count, one, many, day=whole_day(first))))


def _refused(rest: Path, reason: Text) -> Notice:
    sentence = QCoreApplication.translate(
        "safety", "Niet alles kon worden overgenomen. De rest staat in {path}: {reason}"
    )
    return Notice("waiting rest", sentence.format(path=rest, reason=translate(reason)))
