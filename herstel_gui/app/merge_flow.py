"""Merging another version of the journal into the open journal: preview, consent, backup, one change."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from herstel_gui.application.drafts import unfinished_trainings
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import MergePlan, carry_out, plan_merge
from herstel_gui.domain.errors import JournalError
from herstel_gui.domain.measures import DECLARED, MeasureList, measures_with
from herstel_gui.domain.own_measures import OwnMeasure, measures_of
from herstel_gui.qt_models.owned import Owned
from herstel_gui.storage.backups.backup import set_copy_aside
from herstel_gui.storage.backups.conflict_copies import conflict_copies, state_of
from herstel_gui.storage.engine.private_files import free_name
from herstel_gui.storage.store.journal_file import opened_copy
from herstel_gui.views.progress_dialog import close_progress, progress_dialog
from herstel_gui.views.safety.merge_dialog import MergeDialog, left_out_lines
from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.app.messages import Messages
    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.application.changes import Changes
    from herstel_gui.application.importing import Progress
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.storage.engine.keys import Keys
    from herstel_gui.views.services import RunAside

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeFlow:
    """Merges other versions of one journal into the open journal."""

    opened: OpenedJournal
    window: Callable[[], QWidget]
    """Returns the present window of the journal, over which the question is shown."""
    backups: Path
    """The folder for the backup that is made before the merge."""
    keys: Keys
    unlock: Callable[[Path], bool]
    """Asks for the password of a file if needed; False when the user cancelled."""
    run_aside: RunAside
    messages: Messages

    def merge_with(self, other: Path) -> None:
        """Show what merging the file ``other`` would change, and merge when the user agrees."""
        if not self.unlock(other):
            return
        compared = state_of(other)

        def ask(plan: MergePlan) -> None:
            signals = self.opened.signals
            if may_merge(plan, other.name, self.window(), measures_of_both(signals, plan)):
                made: list[MergePlan] = []
                signals.long_changes.store(
                    [partial(self._merge, plan, made, other.name)],
                    lambda _changes: stored(plan, made[-1]),
                    self.messages.error,
                    signals,
                )
            elif not plan and not plan.left_out:
                self._put_aside(other, compared)

        def stored(shown: MergePlan, made: MergePlan) -> None:
            if not self._keep_drafts(made):
                # the other file still holds them, and is offered again
                return
            self._name_what_was_left_out(shown, made)
            if made.all_comes:
                self._put_aside(other, compared)
            undoable = QCoreApplication.translate("safety", "Samengevoegd · Ongedaan maken: Ctrl+Z")
            # a draft alone is no step of undo: Ctrl+Z would take back what was typed before
            self.messages.brief(
                undoable if made.changes else QCoreApplication.translate("safety", "Samengevoegd")
            )

        text = QCoreApplication.translate("safety", "{name} vergelijken met je dagboek…")
        self._aside(text.format(name=other.name), lambda tell: self._plan(other, tell), ask)

    def _put_aside(self, other: Path, compared: object) -> None:
        """Keep a conflict copy of which all is here under a name that is not offered for merging again.

        ``compared`` is the state of the file that was compared: what another program wrote to it since is not
        here.
        """
        if state_of(other) == compared and other in conflict_copies(
            self.opened.path, self.opened.key, self.keys
        ):
            with suppress(OSError):
                other.rename(free_name(other.with_name(f"{other.name}.samengevoegd")))

    def _aside(self, text: str, work: Callable[[Progress], _T], done: Callable[[_T], None]) -> None:
        """Run work in the background; a dialog with its progress and Cancel appears when it takes long."""
        waiting = progress_dialog(self.window(), text)
        shown = Owned(waiting)

        def put_away() -> None:
            if shown.is_there():
                close_progress(waiting)

        def finished(result: _T) -> None:
            put_away()
            done(result)

        def failed(error: HerstelError) -> None:
            put_away()
            self.messages.error(error)

        def progress(part: int, whole: int) -> None:
            if shown.is_there():
                waiting.setValue(100 * part // whole)

        task = self.run_aside(work, finished, failed, progress)
        waiting.canceled.connect(task.cancel)
        waiting.canceled.connect(put_away)

    def _plan(self, other: Path, tell: Progress) -> MergePlan:
        clock = self.opened.clock
        with opened_copy(other, clock, self.keys) as store:
            return plan_merge(self.opened.journal, Journal(store, clock), clock.today(), tell=tell)

    def _merge(self, plan: MergePlan, made: list[MergePlan], name: str) -> Changes:
        """Merge in a worker; add the plan that was carried out, which may be a newer one, to ``made``."""
        opened = self.opened
        # in one turn: the copy is the state before the merge, with all that was typed
        with opened.store.turn():
            set_copy_aside(opened.path, self.backups, "samenvoegen", opened.clock.now(), opened.key)
            carried_out, changes = carry_out(opened.journal, plan, name)
        made.append(carried_out)
        return changes

    def _keep_drafts(self, plan: MergePlan) -> bool:
        """Keep the unfinished trainings of the other journal; their day page offers to go on with them."""
        unsaved = self.opened.signals.unsaved
        try:
            coming = unfinished_trainings(unsaved.drafts, plan.drafts)
        except JournalError as error:
            self.messages.error(error)
            return False
        return sum(unsaved.keep(day, place, text) for (day, place), text in coming.items()) == len(coming)

    def _name_what_was_left_out(self, shown: MergePlan, made: MergePlan) -> None:
        """Name what was refused because of what was stored while the question was open."""
        new = [text for text in made.left_out if text not in shown.left_out]
        if new:
            refused = MergePlan(made.changes, left_out=tuple(new))
            self.messages.notice(lambda: Notice("merge", " ".join(left_out_lines(refused))))


def measures_of_both(signals: JournalSignals, plan: MergePlan) -> MeasureList:
    """Return the measures of the journal as the plan leaves them; those of Herstel while it is unreadable."""
    held: list[OwnMeasure] = []
    signals.attempt(lambda: held.extend(signals.journal.surroundings().own_measures), again=False)
    own = {each.key: each for each in held}
    own |= {e.after.key: e.after for e in plan.changes.edits if isinstance(e.after, OwnMeasure)}
    return measures_with(measures_of(own.values()))


def may_merge(plan: MergePlan, name: str, window: QWidget, measures: MeasureList = DECLARED) -> bool:
    """Ask whether to merge the file ``name``, with the days that change; True when the user agrees.

    A plan without changes is only reported.
    """
    dialog = MergeDialog(plan, name, window, measures)
    open_still = Owned(dialog)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    # another journal may have been opened meanwhile: the question was deleted with its window
    if not open_still.is_there():
        return False
    dialog.deleteLater()
    return agreed
