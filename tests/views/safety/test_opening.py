"""What is asked when a journal does not simply open."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QFileDialog

from herstel_gui.application.keeping import Contents, Damage, Offer, Way
from herstel_gui.domain.errors import (
    DamagedJournalError,
    HerstelError,
    LockedJournalError,
    MissingJournalError,
    PasswordNeededError,
)
from herstel_gui.domain.text import Text
from herstel_gui.views.safety import opening as module
from herstel_gui.views.safety.opening import Opening
from herstel_gui.views.safety.rescue_dialog import Chosen, RescueDialog

USUAL, OWN, OTHER = Path("map/dagboek.herstel"), Path("stick/eigen.herstel"), Path("map/ander.herstel")
WHY = Text("stuk")
DAMAGED, MISSING, LOCKED = DamagedJournalError(WHY), MissingJournalError(WHY), LockedJournalError(WHY)


@dataclass
class World:
    """Journals that open or do not, and a user who answers."""

    troubles: dict[Path, list[HerstelError]] = field(default_factory=dict)
    opened: list[tuple[Path, bool, bool]] = field(default_factory=list)
    settled: list[Way | None] = field(default_factory=list)
    asked: list[Path] = field(default_factory=list)
    knows_password: bool = True
    instead: Path | None = None
    offers: tuple[Offer, ...] = (Offer(Way.SALVAGED, Contents(0, 0), ()),)

    def attempt(self, path: Path, *, create: bool = True, read_only: bool = False) -> bool:
        if not read_only and self.troubles.get(path):
            raise self.troubles[path].pop(0)
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

    def open(self, path: Path, damaged: Text | None = None, *, create: bool = False) -> bool:
        return Opening(self.attempt, self.look_at, self.unlock, USUAL).open(
            path, create=create, damaged=damaged
        )


def answer(patch: pytest.MonkeyPatch, *answers: str) -> None:
    """Let the user give these answers, and point out OTHER when asked for a file."""
    given = iter(answers)
    patch.setattr(module, "ask", lambda _error, _answers: next(given))
    patch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(OTHER), ""))


def rescue(patch: pytest.MonkeyPatch, chosen: Chosen) -> None:
    patch.setattr(RescueDialog, "exec", lambda self: setattr(self, "chosen", chosen))


def test_an_ordinary_journal_opens() -> None:
    world = World()
    assert world.open(OWN)
    assert world.open(USUAL)
    assert world.opened == [(OWN, False, False), (USUAL, True, False)], "only the usual one is made"


@pytest.mark.usefixtures("qapp")
def test_a_damaged_journal_is_rescued_and_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World({OWN: [DAMAGED]})
    rescue(monkeypatch, Chosen.SETTLE)
    assert world.open(OWN)
    assert world.settled == [Way.SALVAGED]
    assert world.opened == [(OWN, False, False)]


@pytest.mark.usefixtures("qapp")
def test_damage_that_shows_later_is_answered_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    rescue(monkeypatch, Chosen.SETTLE)
    assert world.open(OWN, damaged=WHY)
    assert (world.settled, len(world.opened)) == ([Way.SALVAGED], 1)


@pytest.mark.usefixtures("qapp")
def test_a_damaged_journal_may_be_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    rescue(monkeypatch, Chosen.LEAVE)
    world = World({OWN: [DAMAGED]})
    assert not world.open(OWN)
    rescue(monkeypatch, Chosen.OTHER)
    answer(monkeypatch)
    world = World({OWN: [DAMAGED]})
    assert world.open(OWN)
    assert (world.opened, world.settled) == ([(OTHER, False, False)], [])


@pytest.mark.usefixtures("qapp")
def test_what_never_was_a_journal_is_only_refused() -> None:
    with pytest.raises(DamagedJournalError):
        World({OWN: [DAMAGED]}, offers=()).open(OWN)


def test_a_stick_that_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "Opnieuw proberen")
    world = World({OWN: [MISSING]})
    assert world.open(OWN)
    assert world.opened == [(OWN, False, False)]
    for said, then in (("Ander dagboek openen…", OTHER), ("Mijn gewone dagboek", USUAL)):
        answer(monkeypatch, said)
        world = World({OWN: [MISSING]})
        assert world.open(OWN)
        assert world.opened == [(then, then == USUAL, False)]
    answer(monkeypatch, "")
    assert not World({OWN: [MISSING]}).open(OWN)


def test_a_journal_that_is_open_elsewhere_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "Alleen lezen")
    world = World({OWN: [LOCKED]})
    assert world.open(OWN)
    assert world.opened == [(OWN, False, True)]
    answer(monkeypatch, "")
    assert not World({OWN: [LOCKED]}).open(OWN)


def test_other_trouble_is_passed_on() -> None:
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


def test_another_journal_can_be_chosen_instead() -> None:
    world = World({OWN: [needing(OWN)]}, instead=OTHER)
    assert world.open(OWN)
    assert world.opened == [(OTHER, False, False)]


def test_who_does_not_give_the_password_opens_nothing() -> None:
    world = World({OWN: [needing(OWN)]}, knows_password=False)
    assert not world.open(OWN)
    assert world.opened == []


def test_a_journal_of_which_the_beginning_is_damaged_needs_the_password_of_its_copies(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = World({OWN: [DAMAGED]}, knows_password=False)
    copy = OWN.with_name("kopie.herstel")
    monkeypatch.setattr(world, "look_at", Mock(side_effect=needing(copy)))
    assert not world.open(OWN)
    assert world.asked == [copy]
