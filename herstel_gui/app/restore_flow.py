"""Replacing a journal that is missing or damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.late_dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.application.ports import Clock
    from herstel_gui.application.recovery_options import Absence, Damage, Way
    from herstel_gui.desktop.paths import Places
    from herstel_gui.domain.text import Text
    from herstel_gui.storage.engine.keys import Keys
    from herstel_gui.storage.integrity.rescue import Rescue
    from herstel_gui.views.services import Remembered


@dataclass(frozen=True, slots=True)
class MissingJournals:
    """Looks up and replaces journals whose file is missing; see ``views.safety.opening.Replacer``."""

    places: Places
    settings: Remembered
    keys: Keys
    clock: Clock

    def look(self, path: Path) -> Absence:
        """Return the facts about the missing journal at ``path``."""
        from herstel_gui.storage.integrity.absence import absence_of

        return absence_of(path, self.places, self.settings.get())

    def put_back(self, copy: Path, target: Path) -> None:
        """Make a journal at ``target`` from the backup ``copy``; HerstelError when that fails."""
        from herstel_gui.storage.integrity.putting_back import put_back

        put_back(copy, target, self.keys, self.clock.now())


@dataclass(frozen=True, slots=True)
class DamagedJournals:
    """Examines damaged journals."""

    folders: Callable[[], tuple[Path, ...]]
    """Returns the folders of the backups."""
    keys: Keys
    clock: Clock

    def examine(self, path: Path, reason: Text) -> _Rescuer:
        """Return the damage and the possible rescues of the journal at ``path``."""
        from herstel_gui.storage.integrity.rescue import Rescue

        return _Rescuer(Rescue(path, self.folders(), reason, self.keys), self.clock)


class _Rescuer:
    """Carries out a rescue at the present moment; see ``views.safety.opening.Rescuer``."""

    def __init__(self, rescue: Rescue, clock: Clock) -> None:
        self._rescue = rescue
        self._clock = clock

    @property
    def damage(self) -> Damage:
        return self._rescue.damage

    def settle(self, way: Way | None) -> Path:
        return self._rescue.settle(way, self._clock.now())
