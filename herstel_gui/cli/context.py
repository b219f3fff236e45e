"""The context of a command: the folders, the chosen journal, the clock and the settings."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from herstel_gui.cli.output import STANDARD, ask_password, complain, write_standard
from herstel_gui.domain.errors import ReadOnlyJournalError, UnusableFileError
from herstel_gui.domain.presentation.missing_signs import Drawn
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import Clock
    from herstel_gui.application.settings import Settings
    from herstel_gui.desktop.outgoing import Outgoing
    from herstel_gui.desktop.paths import Places
    from herstel_gui.domain.errors import MissingJournalError
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.signals.report import SignalHistory
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.storage.engine.keys import Keys

_NONE_YET: Final = (
    "Het dagboek {path} is er niet: hier is nog geen dagboek gemaakt. Open Herstel, of vul een dag in met "
    "herstel enter."
)
_NO_COPY: Final = "{told} Er zijn geen reservekopieën gevonden. Een nieuw dagboek maak je met --new."
_NEWEST_COPY: Final = (
    "{told} De nieuwste reservekopie is van {day}: {copy}. Zet die terug in het venster van Herstel, "
    "of maak een nieuw dagboek met --new."
)
_ANYWAY: Final = (
    "{told} Er is niets bewaard. Weet je zeker dat het daar dicht is, herhaal dit dan met --anyway."
)

DONE, TROUBLE, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


@dataclass(slots=True)
class CommandContext:
    """The folders, the journal path, the clock and the settings of a command."""

    places: Places
    journal_path: Path
    clock: Clock
    settings: Settings
    new: bool = False
    """The option ``--new``: a writing command creates a missing journal."""
    anyway: bool = False
    """The option ``--anyway``: a command writes despite the lock file of another computer."""
    given: list[Keys] = field(default_factory=list, repr=False)
    """The keys of the journal after the password was entered; empty before."""

    def keys(self) -> Keys:
        """Return the keys of the journal, after asking for the password of an encrypted journal.

        UnusableFileError for a wrong password.
        """
        from herstel_gui.storage.encryption.unlocking import find_key
        from herstel_gui.storage.engine.keys import Keys, head_of

        path = self.journal_path.absolute()
        head = head_of(path)
        if head is None:
            return Keys()
        if self.given:
            # ask only once when a command opens the journal several times
            return self.given[0]
        second = self.settings.second_folder
        secret, folders = ask_password(), [self.places.backups, *([Path(second)] if second else [])]
        # a password may look like a recovery code, so try both
        key = find_key(path, folders, secret, code=False) or find_key(path, folders, secret, code=True)
        if key is None:
            raise UnusableFileError(Text("Dit wachtwoord klopt niet. Er is niets gedaan."))
        keys = Keys(key)
        keys.add(key, head)
        self.given.append(keys)
        return keys

    @property
    def may_make(self) -> bool:
        """Whether a writing command creates a missing journal: with ``--new``, or at the first use."""
        from herstel_gui.storage.integrity.absence import absence_of

        return self.new or absence_of(self.journal_path, self.places, self.settings).first_use

    @property
    def is_gone(self) -> bool:
        """Whether the journal file is missing."""
        from herstel_gui.storage.engine.private_files import what_is_gone

        return what_is_gone(self.journal_path) is not None

    def demand_journal(self) -> None:
        """Raise MissingJournalError, with the newest backup in the message, when the file is missing."""
        if self.is_gone:
            raise self._missing()

    def _missing(self) -> MissingJournalError:
        from herstel_gui.domain.errors import MissingJournalError
        from herstel_gui.storage.engine.troubles import absent
        from herstel_gui.storage.integrity.absence import absence_of

        absence = absence_of(self.journal_path, self.places, self.settings)
        reason = absent(absence.path, absence.gone).text
        if absence.first_use:
            return MissingJournalError(Text(_NONE_YET, path=str(absence.path)))
        if absence.likely is None:
            return MissingJournalError(Text(_NO_COPY, told=reason))
        copy = absence.likely
        return MissingJournalError(Text(_NEWEST_COPY, told=reason, day=copy.day, copy=str(copy.path)))

    @contextmanager
    def journal(self) -> Iterator[Journal]:
        """Open the journal for writing during the block; create a missing journal if ``may_make``."""
        from herstel_gui.application.journal import Journal
        from herstel_gui.desktop.lock_files import demand_not_elsewhere
        from herstel_gui.domain.errors import LockedJournalError
        from herstel_gui.storage.store.journal_file import open_journal

        create = self.is_gone and self.may_make
        if not create:
            self.demand_journal()
        if not self.anyway:
            try:
                demand_not_elsewhere(self.journal_path)
            except LockedJournalError as error:
                raise LockedJournalError(Text(_ANYWAY, told=error.text)) from None
        store = open_journal(
            self.journal_path, self.clock, keys=self.keys(), create=create, backups=self.places.backups
        )
        journal = Journal(store, self.clock)
        try:
            self._take_settings(journal)
            yield journal
        finally:
            journal.close()
            self._remember(store.file.key)
            if store.file.backup_trouble is not None:
                complain(f"Geen reservekopie gemaakt: {store.file.backup_trouble}")

    @contextmanager
    def reading(self) -> Iterator[Journal]:
        """Open the journal for reading during the block, also on read-only disks."""
        from herstel_gui.application.journal import Journal
        from herstel_gui.storage.store.journal_file import open_journal

        self.demand_journal()
        path, keys = self.journal_path, self.keys()
        try:
            store = open_journal(path, self.clock, keys=keys, create=False, read_only=True)
        except ReadOnlyJournalError:
            # a journal of an older version must be migrated first
            store = open_journal(path, self.clock, keys=keys, create=False, backups=self.places.backups)
        journal = Journal(store, self.clock)
        try:
            self._take_settings(journal)
            yield journal
        finally:
            journal.close()

    def _take_settings(self, journal: Journal) -> None:
        """Use the personal settings and the year of birth that the journal holds.

        Without personal settings, those of the settings file hold.
        """
        from herstel_gui.application.personal import settings_of

        self.settings = settings_of(self.settings, journal.surroundings())
        journal.person = self.settings.person

    def _remember(self, key: Key | None) -> None:
        """Add the journal to the known journals of the settings.

        Writes only for an unknown journal, because an open window may write the settings too.
        """
        from herstel_gui.application.known_journals import KnownJournal, known_journal, remembered
        from herstel_gui.desktop.settings_file import SettingsFile
        from herstel_gui.storage.engine.inspection import identity_of

        path, file = self.journal_path, SettingsFile(self.places.settings)
        settings, problems = file.load()
        if problems or known_journal(settings.journals, path) is not None:
            return
        known = KnownJournal(identity_of(path, key), self.clock.today())
        file.save(replace(settings, journals=remembered(settings.journals, path, known)))

    @property
    def outgoing(self) -> Outgoing:
        """The writer of exported files, which never overwrites the journal or its backups."""
        from herstel_gui.desktop.outgoing import Outgoing
        from herstel_gui.desktop.parts import Parts
        from herstel_gui.storage.integrity.recognition import Recognition

        places, second, last = self.places, self.settings.second_folder, self.settings.last_journal
        known = Recognition(
            journals=lambda: (self.journal_path, places.journal, *([Path(last)] if last else [])),
            copies=lambda: (places.backups, *([Path(second)] if second else [])),
            own=lambda: (places.settings, places.logs, places.backups),
        )
        return Outgoing(known.refusal, Parts(places.data, (places.config, places.backups)))

    def deliver(self, target: Path, pieces: Iterable[bytes], *, binary: bool) -> str:
        """Write a file or standard output; return the path for a message, empty for standard output.

        What a drawn file cannot show is said on standard error.
        UnusableFileError when the target is refused or cannot be written.
        """
        if target == STANDARD:
            write_standard(pieces, binary=binary)
            _complain_of(pieces)
            return ""
        written = self.outgoing.write(target, pieces)
        _complain_of(pieces)
        return f"{target} (een verwijzing naar {written})" if os.path.islink(target) else str(target)

    def change_settings(self, changes: Mapping[str, Any]) -> None:
        """Change settings of this computer, by name."""
        from herstel_gui.desktop.settings_file import SettingsFile

        file = SettingsFile(self.places.settings)
        settings, _ = file.load()
        file.save(replace(settings, **changes))

    def history(self, journal: Journal) -> SignalHistory:
        """Return the signals of all days under the limits of the settings."""
        from herstel_gui.domain.signals.report import SignalHistory

        return SignalHistory(journal.days(), journal.surroundings(), self.limits, person=self.settings.person)

    @property
    def limits(self) -> Limits:
        """The user's limits, the default for each that was not changed; tells which cannot be used."""
        from herstel_gui.domain.signals.catalogue import limit_problems
        from herstel_gui.domain.signals.limits import Limits

        limits = Limits(self.settings.limits)
        for problem in limit_problems(limits):
            complain(str(problem))
        return limits


def _complain_of(pieces: Iterable[bytes]) -> None:
    """Say which signs of sheets no font of this computer can draw."""
    if isinstance(pieces, Drawn) and pieces.remark is not None:
        complain(str(pieces.remark))
