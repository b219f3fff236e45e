"""The questions for each error on opening a journal."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QFileDialog

from herstel_gui.application.recovery_options import Absence, Contents, Damage, Gone, Offer, Way
from herstel_gui.domain.errors import (
    DamagedJournalError,
    HerstelError,
    LockedJournalError,
    MissingJournalError,
    PasswordNeededError,
)
from herstel_gui.domain.text import Text
from herstel_gui.views.safety import opening as module
from herstel_gui.views.safety.missing_dialog import MissingAnswer, MissingDialog
from herstel_gui.views.safety.opening import Opening
from herstel_gui.views.safety.rescue_dialog import Chosen, RescueDialog

USUAL, OWN, OTHER = Path("map/dagboek.herstel"), Path("stick/eigen.herstel"), Path("map/ander.herstel")
WHY = Text("stuk")
DAMAGED, MISSING, LOCKED = DamagedJournalError(WHY), MissingJournalError(WHY), LockedJournalError(WHY)


@dataclass
class World:
    """Stands in for the journals, with an error per attempt, and for the user's answers."""

    troubles: dict[Path, list[HerstelError]] = field(default_factory=dict)
    opened: list[tuple[Path, bool, bool]] = field(default_factory=list)
    forced: list[Path] = field(default_factory=list)
    first_use: bool = False
    target: Path | None = None
    settled_copies: list[tuple[Path, Path]] = field(default_factory=list)
    put_back_trouble: list[HerstelError] = field(default_factory=list)
    settled: list[Way | None] = field(default_factory=list)
    asked: list[Path] = field(default_factory=list)
    knows_password: bool = True
    instead: Path | None = None
    offers: tuple[Offer, ...] = (Offer(Way.SALVAGED, Contents(0, 0), ()),)

    def attempt(self, path: Path, *, create: bool, read_only: bool = False, force: bool = False) -> bool:
        if not read_only and self.troubles.get(path):
            raise self.troubles[path].pop(0)
        if force:
            self.forced.append(path)
        self.opened.append((path, create, read_only))
        return True

    def look_at(self, path: Path, reason: Text) -> World:
        self.damage = Damage(path, reason, self.offers)
        return self

    def unlock(self, path: Path) -> Path | None:
        self.asked.append(path)
        return self.instead or (path if self.knows_password else None)

    def settle(self, way: Way | None) -> Path:
        self.settled.append(way)
        return OTHER

    def look(self, path: Path) -> Absence:
        return Absence(path, Gone.FILE, self.first_use and path == USUAL, target=self.target or path)

    def put_back(self, copy: Path, target: Path) -> None:
        self.settled_copies.append((copy, target))
        if self.put_back_trouble:
            raise self.put_back_trouble.pop(0)

    def open(self, path: Path, damaged: DamagedJournalError | None = None, *, create: bool = False) -> bool:
        return Opening(self.attempt, self.look_at, self.unlock, self, USUAL).open(
            path, create=create, damaged=damaged
        )


def answer(patch: pytest.MonkeyPatch, *answers: str) -> None:
    """Answer questions with ``answers``, and file dialogs with OTHER."""
    given = iter(answers)
    patch.setattr(module, "ask", lambda _error, _answers, _meaning="": next(given))
    patch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(OTHER), ""))


def rescue(patch: pytest.MonkeyPatch, chosen: Chosen) -> None:
    patch.setattr(RescueDialog, "exec", lambda self: setattr(self, "chosen", chosen))


def test_an_ordinary_journal_opens() -> None:
    world = World()
    assert world.open(OWN)
    assert world.open(USUAL)
    assert world.opened == [(OWN, False, False), (USUAL, False, False)], "none is made of itself"


@pytest.mark.usefixtures("qapp")
def test_a_damaged_journal_is_rescued_and_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World({OWN: [DAMAGED]})
    rescue(monkeypatch, Chosen.SETTLE)
    assert world.open(OWN)
    assert world.settled == [Way.SALVAGED]
    assert world.opened == [(OWN, False, False)]


@pytest.mark.usefixtures("qapp")
def test_damage_found_in_an_open_journal_is_handled_like_damage_on_opening(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = World()
    rescue(monkeypatch, Chosen.SETTLE)
    assert world.open(OWN, damaged=DAMAGED)
    assert (world.settled, len(world.opened)) == ([Way.SALVAGED], 1)


@pytest.mark.usefixtures("qapp")
def test_a_damaged_journal_can_be_left_unchanged(monkeypatch: pytest.MonkeyPatch) -> None:
    rescue(monkeypatch, Chosen.LEAVE)
    world = World({OWN: [DAMAGED]})
    assert not world.open(OWN)
    rescue(monkeypatch, Chosen.OTHER)
    answer(monkeypatch)
    world = World({OWN: [DAMAGED]})
    assert world.open(OWN)
    assert (world.opened, world.settled) == ([(OTHER, False, False)], [])


@pytest.mark.usefixtures("qapp")
def test_a_file_that_was_never_a_journal_is_refused() -> None:
    with pytest.raises(DamagedJournalError):
        World({OWN: [DAMAGED]}, offers=()).open(OWN)


def answer_missing(patch: pytest.MonkeyPatch, *answers: MissingAnswer) -> list[MissingDialog]:
    """Answer the dialogs about a missing journal in this order; return the shown dialogs."""
    given, shown = iter(answers), []

    def execute(dialog: MissingDialog) -> None:
        shown.append(dialog)
        dialog.answer = next(given)

    patch.setattr(MissingDialog, "exec", execute)
    patch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(OTHER), ""))
    return shown


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("given", "then"),
    [
        (MissingAnswer.AGAIN, (OWN, False, False)),
        (MissingAnswer.OTHER, (OTHER, False, False)),
        (MissingAnswer.USUAL, (USUAL, False, False)),
        (MissingAnswer.NEW, (OWN, True, False)),
        (MissingAnswer.PUT_BACK, (OWN, False, False)),
    ],
)
def test_each_answer_about_a_missing_journal_is_carried_out(
    monkeypatch: pytest.MonkeyPatch, given: MissingAnswer, then: tuple[Path, bool, bool]
) -> None:
    shown = answer_missing(monkeypatch, given)
    world = World({OWN: [MISSING]})
    assert world.open(OWN)
    assert world.opened == [then]
    assert len(shown) == 1


@pytest.mark.usefixtures("qapp")
def test_leaving_opens_and_creates_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    answer_missing(monkeypatch, MissingAnswer.LEAVE)
    world = World({USUAL: [MISSING]})
    assert not world.open(USUAL)
    assert world.opened == []


@pytest.mark.usefixtures("qapp")
def test_the_default_journal_is_created_without_a_question_only_at_first_use(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = answer_missing(monkeypatch, MissingAnswer.LEAVE)
    world = World({USUAL: [MISSING]}, first_use=True)
    assert world.open(USUAL)
    assert world.opened == [(USUAL, True, False)]
    assert not shown
    assert not World({OWN: [MISSING]}, first_use=True).open(OWN)
    assert len(shown) == 1


@pytest.mark.usefixtures("qapp")
def test_a_missing_drive_is_replaced_by_another_target(monkeypatch: pytest.MonkeyPatch) -> None:
    answer_missing(monkeypatch, MissingAnswer.NEW)
    world = World({OWN: [MISSING]}, target=OTHER)
    assert world.open(OWN)
    assert world.opened == [(OTHER, True, False)]


@pytest.mark.usefixtures("qapp")
def test_restoring_a_protected_backup_asks_for_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    copy = OWN.with_name("kopie.herstel")

    def execute(dialog: MissingDialog) -> None:
        outcomes.append(dialog._put_back_copy(copy))  # noqa: SLF001  # what its button does
        dialog.answer = MissingAnswer.PUT_BACK

    outcomes: list[HerstelError | None] = []
    monkeypatch.setattr(MissingDialog, "exec", execute)
    world = World({OWN: [MISSING]}, put_back_trouble=[needing(copy)])
    assert world.open(OWN)
    assert (outcomes, world.asked) == ([None], [copy])
    assert world.settled_copies == [(copy, OWN), (copy, OWN)]
    world = World({OWN: [MISSING]}, put_back_trouble=[needing(copy)], knows_password=False)
    world.open(OWN)
    assert isinstance(outcomes[-1], PasswordNeededError)


def test_a_journal_locked_by_another_window_can_be_opened_read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "Alleen lezen")
    world = World({OWN: [LOCKED]})
    assert world.open(OWN)
    assert world.opened == [(OWN, False, True)]
    answer(monkeypatch, "")
    assert not World({OWN: [LOCKED]}).open(OWN)


def test_a_lock_of_another_computer_can_be_retried_or_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    foreign = LockedJournalError(WHY)
    foreign.may_force = True
    answer(monkeypatch, "Opnieuw proberen", "Toch openen")
    world = World({OWN: [foreign, foreign]})
    assert world.open(OWN)
    assert world.opened == [(OWN, False, False)]
    assert world.forced == [OWN]


def test_a_lock_of_a_running_program_on_this_computer_cannot_be_removed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered: list[list[str]] = []

    def ask(_error: object, answers: list[str], _meaning: str = "") -> str:
        offered.append(answers)
        return ""

    monkeypatch.setattr(module, "ask", ask)
    assert not World({OWN: [LOCKED]}).open(OWN)
    assert offered == [["Alleen lezen", "Opnieuw proberen"]]


def test_other_errors_are_raised() -> None:
    with pytest.raises(HerstelError):
        World({OWN: [HerstelError(WHY)]}).open(OWN)


def needing(path: Path) -> PasswordNeededError:
    error = PasswordNeededError(WHY)
    error.path = str(path)
    return error


def test_a_password_is_asked_and_the_journal_then_opens() -> None:
    world = World({OWN: [needing(OWN)]})
    assert world.open(OWN)
    assert world.asked == [OWN]
    assert world.opened == [(OWN, False, False)]


def test_another_journal_can_be_chosen_in_the_password_dialog() -> None:
    world = World({OWN: [needing(OWN)]}, instead=OTHER)
    assert world.open(OWN)
    assert world.opened == [(OTHER, False, False)]


def test_a_cancelled_password_dialog_opens_nothing() -> None:
    world = World({OWN: [needing(OWN)]}, knows_password=False)
    assert not world.open(OWN)
    assert world.opened == []


def test_a_journal_with_a_damaged_head_needs_the_password_of_its_backups(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = World({OWN: [DAMAGED]}, knows_password=False)
    copy = OWN.with_name("kopie.herstel")
    monkeypatch.setattr(world, "look_at", Mock(side_effect=needing(copy)))
    assert not world.open(OWN)
    assert world.asked == [copy]
