"""What every command works with: the folders, the journal that was chosen, the clock and the settings."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from herstel_gui.cli.output import STANDARD, ask_password, complain, write_standard
from herstel_gui.domain.errors import ReadOnlyJournalError, UnusableFileError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import Clock
    from herstel_gui.application.settings import Settings
    from herstel_gui.desktop.outgoing import Outgoing
    from herstel_gui.desktop.paths import Places
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.signals.report import SignalHistory
    from herstel_gui.storage.keys import Keys

DONE, TROUBLE, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class World:
    """What a command works with: the folders, the journal that was chosen, and the clock."""

    places: Places
    journal_path: Path
    clock: Clock
    settings: Settings
    given: list[Keys] = field(default_factory=list, repr=False)
    """The keys of the journal, once its password was given."""

    def keys(self) -> Keys:
        """Have the key of the journal, asking for its password when it has one; UnusableFileError without."""
        from herstel_gui.storage.keys import Keys, head_of
        from herstel_gui.storage.unlocking import find_key

        path = self.journal_path.absolute()
        head = head_of(path)
        if head is None:
            return Keys()
        if self.given:
            # a command may open the journal more than once
            return self.given[0]
        second = self.settings.second_folder
        secret, folders = ask_password(), [self.places.backups, *([Path(second)] if second else [])]
        # a password may look like a code
        key = find_key(path, folders, secret, code=False) or find_key(path, folders, secret, code=True)
        if key is None:
            raise UnusableFileError(Text("Dit wachtwoord klopt niet. Er is niets gedaan."))
        keys = Keys(key)
        keys.add(key, head)
        self.given.append(keys)
        return keys

    @contextmanager
    def journal(self, *, create: bool = False) -> Iterator[Journal]:
        """Open the journal to change it, for as long as it takes."""
        from herstel_gui.application.journal import Journal
        from herstel_gui.storage.journal_file import open_journal

        store = open_journal(
            self.journal_path, self.clock, keys=self.keys(), create=create, backups=self.places.backups
        )
        journal = Journal(store, self.clock)
        try:
            yield journal
        finally:
            journal.close()
            if store.backup_trouble is not None:
                complain(f"Geen reservekopie gemaakt: {store.backup_trouble}")

    @contextmanager
    def reading(self) -> Iterator[Journal]:
        """Open the journal without changing anything, also where nothing may be written."""
        from herstel_gui.application.journal import Journal
        from herstel_gui.storage.journal_file import open_journal

        path, keys = self.journal_path, self.keys()
        try:
            store = open_journal(path, self.clock, keys=keys, create=False, read_only=True)
        except ReadOnlyJournalError:
            # a journal of an older Herstel is first brought up to date
            store = open_journal(path, self.clock, keys=keys, create=False, backups=self.places.backups)
        journal = Journal(store, self.clock)
        try:
            yield journal
        finally:
            journal.close()

    @property
    def outgoing(self) -> Outgoing:
        """The writer of what leaves the program, which knows the journal and its copies."""
        from herstel_gui.desktop.outgoing import Outgoing
        from herstel_gui.desktop.parts import Parts
        from herstel_gui.storage.recognition import Recognition

        places, second, last = self.places, self.settings.second_folder, self.settings.last_journal
        known = Recognition(
            journals=lambda: (self.journal_path, places.journal, *([Path(last)] if last else [])),
            copies=lambda: (places.backups, *([Path(second)] if second else [])),
            own=lambda: (places.settings, places.logs, places.backups),
        )
        return Outgoing(known.refusal, Parts(places.data, (places.config, places.backups)))

    def deliver(self, target: Path, pieces: Iterable[bytes], *, binary: bool) -> str:
        """Write a file, or to standard output; return where it went, nothing for standard output.

        UnusableFileError when it is refused or cannot be written.
        """
        if target == STANDARD:
            write_standard(pieces, binary=binary)
            return ""
        written = self.outgoing.write(target, pieces)
        return f"{target} (een verwijzing naar {written})" if target.is_symlink() else str(target)

    def history(self, journal: Journal) -> SignalHistory:
        """Judge the whole journal with the limits of the settings."""
        from herstel_gui.domain.signals.report import SignalHistory

        return SignalHistory(journal.days(), journal.surroundings(), self.limits)

    @property
    def limits(self) -> Limits:
        """The user's own limits, else those of the articles."""
        from herstel_gui.domain.signals.limits import Limits

        return Limits(self.settings.limits)
