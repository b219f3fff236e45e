"""The personal settings of the open journal: taken over from it, kept in it, and followed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from herstel_gui.application.changes import Changes, Entry
from herstel_gui.application.personal import PERSONAL, keep_settings, settings_of
from herstel_gui.domain.day import ContextEntry, Surroundings
from herstel_gui.domain.errors import JournalError
from herstel_gui.domain.measures import SHORT_SET, WIDE_SET
from herstel_gui.domain.provenance import PersonalSetting, is_whole
from herstel_gui.domain.report.context import BIRTH_YEAR
from herstel_gui.domain.signals.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.journal import Journal
    from herstel_gui.application.settings import Settings
    from herstel_gui.qt_models.journal_signals import JournalSignals

UNSEEN: Final = frozenset({"limits", "club", "report"})
"""The settings of which a change builds no other window: pages follow limits, dialogs read the others."""


_TOLD: Final = "told_birth_year"
_YEARS: Final = frozenset({"birth_year", _TOLD})
"""The settings that count together, as the age of ``Settings.person``."""


class AdoptedSettings(Protocol):
    """The settings in force, which can be those of a journal."""

    @property
    def new(self) -> bool:
        """Whether this computer had no settings when the program started."""

    def get(self) -> Settings:
        """Return the settings in force."""

    def adopt(self, settings: Settings) -> None:
        """Use the settings of a journal."""

    def keep_in(self, keep: Callable[[Settings], object] | None) -> None:
        """Call ``keep`` after every change by the person."""


def take_from(journal: Journal, settings: AdoptedSettings, *, held: bool) -> bool:
    """Give a journal that was opened its limits and person, from the settings it has ``held``, if any.

    A journal without settings keeps to those in force: it is new, or of a version that had them elsewhere.
    One that cannot be read does too; the pages tell of it. A journal with days of such a version, on a
    computer without settings, has the fields that were asked then.

    Returns:
        Whether a window that was built with the settings in force before shows other things now.
    """
    before = settings.get()
    with suppress(JournalError):
        around = journal.surroundings() if held else Surroundings()
        new = settings_of(before, around) if held else before
        if _differing(before, new):
            settings.adopt(new)
        if (
            held
            and not is_whole(around.settings)
            and settings.new
            and _nothing_chosen(before)
            and journal.extent() is not None
        ):
            settings.adopt(replace(new, asked_measures=WIDE_SET))
    journal.limits = Limits(settings.get().limits)
    journal.person = settings.get().person
    return _look_other(before, settings.get())


class PersonalSettings:
    """Keeps the personal settings of one open journal and the settings in force the same."""

    def __init__(
        self, signals: JournalSignals, settings: AdoptedSettings, rebuild: Callable[[], object]
    ) -> None:
        """Follow the journal from now on; ``rebuild`` shows a change by building the window anew."""
        self._signals = signals
        self._settings = settings
        self._rebuild = rebuild
        self._kept = settings.get()
        settings.keep_in(self._keep)
        signals.changed.connect(self._follow)

    def begin(self) -> None:
        """Store the settings in force in a journal with days that lacks them; on trouble the next time."""
        journal = self._signals.journal
        with suppress(JournalError):
            held = is_whole(journal.surroundings().settings)
            if not self._signals.read_only and not held and journal.extent():
                keep_settings(journal, self._settings.get())

    def end(self) -> None:
        """Follow the journal no longer."""
        self._settings.keep_in(None)
        self._signals.changed.disconnect(self._follow)

    def _keep(self, settings: Settings) -> None:
        """Store the personal settings when one of them changed."""
        before, self._kept = self._kept, settings
        differing = _differing(before, settings)
        if differing and not self._signals.read_only:
            self._store(partial(keep_settings, settings=settings, told=_TOLD in differing))

    def _store(self, keep: Callable[[Journal], Changes]) -> None:
        self._signals.attempt(lambda: self._signals.run(keep, undoable=False), again=False)

    def _follow(self, changes: Changes) -> None:
        """Use the settings of the journal after something else may have changed them."""
        settings_came = any(_concerns_settings(edit.entry) for edit in changes.edits)
        waits = self._signals.waiting or self._signals.read_only or self._signals.opening
        if waits or not (settings_came or not changes.edits):
            return
        self._signals.attempt(self._adopt, again=False)

    def _adopt(self) -> None:
        now = self._settings.get()
        new = settings_of(now, self._signals.journal.surroundings())
        if not _differing(now, new):
            return
        self._kept = new
        self._settings.adopt(new)
        self._signals.use_limits(Limits(new.limits))
        self._signals.use_person(new.person)
        if _look_other(now, new):
            self._rebuild()


def _nothing_chosen(settings: Settings) -> bool:
    """Tell whether nobody chose the fields: the welcome page was not left, and the first choice stands."""
    return not settings.welcomed and settings.asked_measures == SHORT_SET


def _concerns_settings(entry: Entry) -> bool:
    """Tell whether an entry may change the settings in force: a personal one, or a told year of birth."""
    return isinstance(entry, PersonalSetting) or (
        isinstance(entry, ContextEntry) and entry.topic == BIRTH_YEAR
    )


def _differing(one: Settings, other: Settings) -> frozenset[str]:
    return frozenset(name for name in (*PERSONAL, _TOLD) if getattr(one, name) != getattr(other, name))


def _look_other(one: Settings, other: Settings) -> bool:
    """Tell whether a window with ``other`` shows other things than one with ``one``."""
    return bool(_differing(one, other) - UNSEEN - _YEARS) or one.person != other.person
