"""Comparing another version shows how far it is, and can be called off."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QProgressDialog, QWidget

from herstel_gui.app.merge_flow import MergeFlow
from herstel_gui.app.messages import Messages
from herstel_gui.application.drafts import SESSION_DRAFT
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import STEPS
from herstel_gui.desktop.background import CancelledError
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.backups.conflict_copies import conflict_copies
from herstel_gui.storage.engine.keys import Keys
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.safety.merge_dialog import MergeDialog
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.app.opened_journal import OpenedJournal


class Aside:
    """Work that is done in ``go``, as a worker would do it."""

    def __init__(self) -> None:
        self.cancelled = False
        self.reports: list[tuple[int, int]] = []

    def __call__(
        self,
        work: Callable[[Any], Any],
        done: Callable[[Any], None],
        failed: Callable[[Any], None],
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Aside:
        del failed
        self._work, self._done, self._progress = work, done, progress
        return self

    def cancel(self) -> None:
        self.cancelled = True

    def _tell(self, part: int, whole: int) -> None:
        if self.cancelled:
            raise CancelledError
        self.reports.append((part, whole))
        self._progress(part, whole)

    def go(self) -> None:
        try:
            result = self._work(self._tell)
        except CancelledError:
            return
        self._done(result)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def nothing(*_: object) -> None:
    """Show nothing."""


def flow(
    opened: OpenedJournal,
    window: QWidget,
    tmp_path: Path,
    aside: Aside,
    brief: Callable[[str], None] = nothing,
) -> MergeFlow:
    return MergeFlow(
        opened=opened,
        window=lambda: window,
        backups=tmp_path / "kopieen",
        keys=Keys(),
        unlock=lambda _: True,
        run_aside=aside,
        messages=Messages(brief, nothing, nothing, nothing),
    )


@pytest.fixture
def other(opened: OpenedJournal, tmp_path: Path) -> Path:
    copy = tmp_path / "desktop.herstel"
    backup(opened.path, copy)
    opened.journal.enter(MORNING.date(), RESTING_HEART_RATE, 50)
    return copy


def test_a_comparison_tells_how_far_it_is(
    opened: OpenedJournal, window: QWidget, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(MergeDialog, "exec", lambda dialog: asked.append(dialog.summary.text()))
    aside = Aside()
    flow(opened, window, tmp_path, aside).merge_with(other)
    (dialog,) = window.findChildren(QProgressDialog)
    values: list[int] = []
    monkeypatch.setattr(dialog, "setValue", values.append)
    aside.go()
    assert aside.reports == [(part, STEPS) for part in range(1, STEPS)]
    assert values == [100 * part // STEPS for part in range(1, STEPS)]
    assert len(asked) == 1


def test_a_comparison_can_be_called_off(
    opened: OpenedJournal, window: QWidget, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MergeDialog, "exec", lambda _: pytest.fail("nothing is asked any more"))
    aside = Aside()
    flow(opened, window, tmp_path, aside).merge_with(other)
    (dialog,) = window.findChildren(QProgressDialog)
    dialog.canceled.emit()
    assert aside.cancelled
    assert dialog.isHidden()
    aside.go()
    assert aside.reports == []


def test_a_conflict_copy_of_which_all_is_here_is_not_offered_again(
    opened: OpenedJournal, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.journal.enter(MORNING.date(), RESTING_HEART_RATE, 50)
    copy = opened.path.with_name("dagboek (conflicted copy).herstel")
    backup(opened.path, copy)
    monkeypatch.setattr(MergeDialog, "exec", lambda _: MergeDialog.DialogCode.Rejected)
    aside = Aside()
    flow(opened, window, tmp_path, aside).merge_with(copy)
    assert conflict_copies(opened.path) == [copy]
    aside.go()
    assert conflict_copies(opened.path) == []
    assert copy.with_name(f"{copy.name}.samengevoegd").exists()


@pytest.mark.parametrize("later", [0, 3], ids=["here", "of_a_day_to_come"])
def test_a_conflict_copy_is_offered_again_while_it_holds_what_was_refused(
    opened: OpenedJournal, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, later: int
) -> None:
    opened.journal.enter(MORNING.date(), RESTING_HEART_RATE, 50)
    copy = opened.path.with_name("dagboek (conflicted copy).herstel")
    backup(opened.path, copy)
    store = open_journal(copy, FixedClock(MORNING + timedelta(days=later)))
    other = Journal(store, FixedClock(MORNING + timedelta(days=later)))
    for day in (0, later):
        other.set_note(MORNING.date() + timedelta(days=day), "van daar")
    other.close()
    monkeypatch.setattr(MergeDialog, "exec", lambda _: MergeDialog.DialogCode.Accepted)
    aside = Aside()
    flow(opened, window, tmp_path, aside).merge_with(copy)
    aside.go()
    assert opened.journal.day(MORNING.date()).note == "van daar"
    assert conflict_copies(opened.path) == ([copy] if later else [])


def test_what_is_written_to_a_conflict_copy_while_the_question_is_open_is_offered_again(
    opened: OpenedJournal, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.journal.enter(MORNING.date(), RESTING_HEART_RATE, 50)
    copy = opened.path.with_name("dagboek (conflicted copy).herstel")
    backup(opened.path, copy)
    other = Journal(open_journal(copy, FixedClock()), FixedClock())
    other.set_note(MORNING.date(), "van daar")

    def answered(_dialog: MergeDialog) -> MergeDialog.DialogCode:
        other.set_note(MORNING.date(), "van daar, en meer")
        other.close()
        return MergeDialog.DialogCode.Accepted

    monkeypatch.setattr(MergeDialog, "exec", answered)
    aside = Aside()
    flow(opened, window, tmp_path, aside).merge_with(copy)
    aside.go()
    assert opened.journal.day(MORNING.date()).note == "van daar"
    assert conflict_copies(opened.path) == [copy]


def test_an_unfinished_training_alone_promises_no_undo(
    opened: OpenedJournal, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.journal.enter(MORNING.date(), RESTING_HEART_RATE, 50)
    copy = tmp_path / "desktop.herstel"
    backup(opened.path, copy)
    store = open_journal(copy, FixedClock())
    store.keep_draft(MORNING.date(), SESSION_DRAFT, "{}")
    store.close()
    monkeypatch.setattr(MergeDialog, "exec", lambda _: MergeDialog.DialogCode.Accepted)
    told: list[str] = []
    aside = Aside()
    flow(opened, window, tmp_path, aside, told.append).merge_with(copy)
    aside.go()
    assert told == ["Samengevoegd"]
    assert opened.journal.drafts.all()
