"""The journals that were opened on this computer before, as stored in the settings.

A known path without a file means a missing journal, and not a first use.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.late_dataclass import dataclass

if TYPE_CHECKING:
    from herstel_gui.application.settings import Plain

_MOST: Final = 50
"""Number of journals that are remembered; the journal opened longest ago is dropped first."""

_IDENTITY, _OPENED, _SYNCED, _ANSWERS = "id", "opened", "synced_told", "old_answers_told"


@dataclass(frozen=True, slots=True)
class KnownJournal:
    """A journal that was opened on this computer before."""

    identity: str = ""
    """The ``journal_id`` of the journal; empty when unreadable."""
    opened: date | None = None
    """The last day on which the journal was opened on this computer."""
    synced_told: bool = False
    """Whether the notice about a synchronised folder was shown."""
    old_answers_told: bool = False
    """Whether the notice about old answers of intervals.icu was shown."""


def known_journal(journals: Mapping[str, Plain], path: Path) -> KnownJournal | None:
    """Return the known journal at a path; None when no journal was opened there before."""
    plain = journals.get(str(path.absolute()))
    if not isinstance(plain, dict):
        return None
    identity, opened = plain.get(_IDENTITY), None
    with suppress(TypeError, ValueError):
        opened = date.fromisoformat(plain.get(_OPENED))  # type: ignore[arg-type]  # the settings may hold any value
    return KnownJournal(
        identity if isinstance(identity, str) else "",
        opened,
        plain.get(_SYNCED) is True,
        plain.get(_ANSWERS) is True,
    )


def remembered(journals: Mapping[str, Plain], path: Path, journal: KnownJournal) -> Mapping[str, Plain]:
    """Return ``journals`` with ``journal`` added at ``path``, in the form of the settings."""
    added: dict[str, Plain] = {
        _IDENTITY: journal.identity,
        _OPENED: journal.opened.isoformat() if journal.opened else "",
    }
    if journal.synced_told:
        added[_SYNCED] = True
    if journal.old_answers_told:
        added[_ANSWERS] = True
    name = str(path.absolute())
    rest = sorted(((key, value) for key, value in journals.items() if key != name), key=_when, reverse=True)
    return {name: added, **dict(rest[: _MOST - 1])}


def _when(item: tuple[str, Plain]) -> str:
    opened = item[1].get(_OPENED) if isinstance(item[1], dict) else ""
    return opened if isinstance(opened, str) else ""
