"""Which journals were opened on this computer before, as the settings keep it.

A path that is among them and where no file is, is a journal that has gone, not one that was never made.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from herstel_gui.application.settings import Plain

_MOST: Final = 50
"""Journals that are kept; those opened longest ago are forgotten first."""

_IDENTITY, _OPENED, _SYNCED = "id", "opened", "synced_told"


@dataclass(frozen=True, slots=True)
class KnownJournal:
    """A journal that was opened here before."""

    identity: str = ""
    """Its ``journal_id``; empty when it could not be read."""
    opened: date | None = None
    """The last day on which it was opened here."""
    synced_told: bool = False
    """Whether it was said that its folder is synchronised."""


def known_journal(journals: Mapping[str, Plain], path: Path) -> KnownJournal | None:
    """Return what is remembered of the journal at a path; None when it was never opened here."""
    plain = journals.get(str(path.absolute()))
    if not isinstance(plain, dict):
        return None
    identity, opened = plain.get(_IDENTITY), None
    with suppress(TypeError, ValueError):
        opened = date.fromisoformat(plain.get(_OPENED))  # type: ignore[arg-type]  # anything may stand there
    return KnownJournal(identity if isinstance(identity, str) else "", opened, plain.get(_SYNCED) is True)


def remembered(journals: Mapping[str, Plain], path: Path, journal: KnownJournal) -> Mapping[str, Plain]:
    """Return the same journals with this one among them, as the settings keep them."""
    added: dict[str, Plain] = {
        _IDENTITY: journal.identity,
        _OPENED: journal.opened.isoformat() if journal.opened else "",
    }
    if journal.synced_told:
        added[_SYNCED] = True
    name = str(path.absolute())
    rest = sorted(((key, value) for key, value in journals.items() if key != name), key=_when, reverse=True)
    return {name: added, **dict(rest[: _MOST - 1])}


def _when(item: tuple[str, Plain]) -> str:
    opened = item[1].get(_OPENED) if isinstance(item[1], dict) else ""
    return opened if isinstance(opened, str) else ""
