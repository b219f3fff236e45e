"""Merging another version of the journal into the open journal: preview, consent, backup, one change."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import MergePlan, merge, plan_merge
from herstel_gui.qt_models.owned import Owned
from herstel_gui.qt_models.texts import translate
from herstel_gui.storage.backups.backup import set_copy_aside
from herstel_gui.storage.backups.conflict_copies import conflict_copies
from herstel_gui.storage.engine.private_files import free_name
from herstel_gui.storage.store.journal_file import opened_copy
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from herstel_gui.app.messages import Messages
    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.application.changes import Changes
    from herstel_gui.storage.engine.keys import Keys
    from herstel_gui.views.services import RunAside

MOST_NAMED: Final = 8
"""The number of reasons that are listed in full; further reasons are only counted."""


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

        def ask(plan: MergePlan) -> None:
            if may_merge(plan, other.name, self.window()):
                signals = self.opened.signals
                signals.long_changes.store([partial(self._merge, plan)], stored, self.messages.error, signals)

        def stored(_changes: Sequence[Changes]) -> None:
            if other in conflict_copies(self.opened.path, self.opened.key, self.keys):
                # the file is kept under a name that is not offered for merging again
                with suppress(OSError):
                    other.rename(free_name(other.with_name(f"{other.name}.samengevoegd")))
            self.messages.brief(QCoreApplication.translate("safety", "Samengevoegd · Ongedaan maken: Ctrl+Z"))

        self.run_aside(lambda _progress: self._plan(other), ask, self.messages.error)

    def _plan(self, other: Path) -> MergePlan:
        clock = self.opened.clock
        with opened_copy(other, clock, self.keys) as store:
            theirs = Journal(store, clock).history.dated()
            return plan_merge(self.opened.journal.history.dated(), theirs, clock.today())

    def _merge(self, plan: MergePlan) -> Changes:
        opened = self.opened
        # in one turn: the copy is the state before the merge, with all that was typed
        with opened.store.turn():
            set_copy_aside(opened.path, self.backups, "samenvoegen", opened.clock.now(), opened.key)
            return merge(opened.journal, plan)


def may_merge(plan: MergePlan, name: str, window: QWidget) -> bool:
    """Ask whether to merge the file ``name``, with the numbers of changes; True when the user agrees.

    A plan without changes is only reported.
    """
    box = MessageBox(window)
    box.setWindowTitle("Herstel")
    if not plan.changes:
        box.setText(
            QCoreApplication.translate(
                "safety", "In {name} staat niets wat hier ontbreekt of wat nieuwer is dan hier."
            ).format(name=name)
        )
        box.setInformativeText("\n".join(left_out_lines(plan)))
        box.addButton(QCoreApplication.translate("safety", "Sluiten"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return False
    box.setText(QCoreApplication.translate("safety", "{name} samenvoegen met je dagboek?").format(name=name))
    box.setInformativeText("\n".join(_change_lines(plan)))
    agree = box.addButton(
        QCoreApplication.translate("safety", "Samenvoegen"), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(QCoreApplication.translate("safety", "Annuleren"), QMessageBox.ButtonRole.RejectRole)
    open_still = Owned(box)
    box.exec()
    # another journal may have been opened meanwhile: the question was deleted with its window
    return open_still.is_there() and box.clickedButton() is agree


def _change_lines(plan: MergePlan) -> list[str]:
    """Return a line with the number for each kind of change, and the lines of ``left_out_lines``."""
    counts = (
        (plan.added, QCoreApplication.translate("safety", "{n} komen erbij")),
        (
            plan.replaced,
            QCoreApplication.translate(
                "safety", "{n} zijn daar nieuwer en komen in de plaats van die van hier"
            ),
        ),
        (
            plan.removed,
            QCoreApplication.translate("safety", "{n} zijn daar later verwijderd en gaan hier ook weg"),
        ),
        (plan.kept, QCoreApplication.translate("safety", "{n} zijn hier nieuwer en blijven")),
    )
    lines = [line.format(n=count) for count, line in counts if count]
    lines += left_out_lines(plan)
    lines.append(
        QCoreApplication.translate(
            "safety", "Wat wijkt, blijft te vinden bij Eerdere waarden. Ongedaan maken kan ook."
        )
    )
    return lines


def left_out_lines(plan: MergePlan) -> list[str]:
    """Return a line with the reason for each left out part of the other journal."""
    if not plan.left_out:
        return []
    head = QCoreApplication.translate("safety", "Niet overgenomen:")
    named = [translate(text) for text in plan.left_out[:MOST_NAMED]]
    more = len(plan.left_out) - MOST_NAMED
    rest = [QCoreApplication.translate("safety", "en nog {n}").format(n=more)] if more > 0 else []
    return [head, *named, *rest]
