"""Taking in a second version of the journal: looked at, agreed, a copy first, then in one change."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import MergePlan, merge, plan_merge
from herstel_gui.qt_models.texts import translate
from herstel_gui.storage.backups.backup import set_copy_aside
from herstel_gui.storage.backups.conflict_copies import conflict_copies
from herstel_gui.storage.engine.private_files import free_name
from herstel_gui.storage.store.journal_file import opened_copy
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.changes import Changes
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.safekeeping.program import Program

MOST_NAMED: Final = 8
"""So many reasons are named; of more the number is given."""


class Merger:
    """Merges other journals into the open one."""

    def __init__(self, program: Program, path: Path, signals: JournalSignals) -> None:
        """Take the open journal."""
        self._program = program
        self._path = path
        self._signals = signals

    def merge_with(self, other: Path) -> None:
        """Say what merging would do, and do it when the user agrees."""
        window = self._program.window
        if not self._program.guard.allow(other):
            return

        def done(plan: MergePlan) -> None:
            if may_merge(plan, other.name, window):
                self._program.run_aside(
                    lambda _progress: self._merge(plan), stored, window.window_actions.say
                )

        def stored(changes: Changes) -> None:
            self._signals.adopt(changes)
            if other in conflict_copies(self._path, self._program.key, self._program.guard.keys):
                # kept, but not offered again
                with suppress(OSError):
                    other.rename(free_name(other.with_name(f"{other.name}.samengevoegd")))
            window.tell(QCoreApplication.translate("safety", "Samengevoegd · Ongedaan maken: Ctrl+Z"))

        self._program.run_aside(lambda _progress: self._plan(other), done, window.window_actions.say)

    def _plan(self, other: Path) -> MergePlan:
        with opened_copy(other, self._program.clock, self._program.guard.keys) as store:
            theirs = Journal(store, self._program.clock).history.dated()
            return plan_merge(self._signals.journal.history.dated(), theirs, self._program.clock.today())

    def _merge(self, plan: MergePlan) -> Changes:
        now = self._program.clock.now()
        set_copy_aside(self._path, self._program.places.backups, "samenvoegen", now, self._program.key)
        return merge(self._signals.journal, plan)


def may_merge(plan: MergePlan, name: str, window: QWidget) -> bool:
    """Say what merging would do; True when the user agrees."""
    box = MessageBox(window)
    box.setWindowTitle("Herstel")
    if not plan.changes:
        box.setText(
            QCoreApplication.translate(
                "safety", "In {name} staat niets wat hier ontbreekt of wat nieuwer is dan hier."
            ).format(name=name)
        )
        box.setInformativeText("\n".join(left_out_words(plan)))
        box.addButton(QCoreApplication.translate("safety", "Sluiten"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return False
    box.setText(QCoreApplication.translate("safety", "{name} samenvoegen met je dagboek?").format(name=name))
    lines = (
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
    told = [line.format(n=count) for count, line in lines if count]
    told += left_out_words(plan)
    told.append(
        QCoreApplication.translate(
            "safety", "Wat wijkt, blijft te vinden bij Eerdere waarden. Ongedaan maken kan ook."
        )
    )
    box.setInformativeText("\n".join(told))
    agree = box.addButton(
        QCoreApplication.translate("safety", "Samenvoegen"), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(QCoreApplication.translate("safety", "Annuleren"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is agree


def left_out_words(plan: MergePlan) -> list[str]:
    """Say what of the other journal is not taken over, and why."""
    if not plan.left_out:
        return []
    head = QCoreApplication.translate("safety", "Niet overgenomen:")
    named = [translate(text) for text in plan.left_out[:MOST_NAMED]]
    more = len(plan.left_out) - MOST_NAMED
    rest = [QCoreApplication.translate("safety", "en nog {n}").format(n=more)] if more > 0 else []
    return [head, *named, *rest]
