"""What is said in the window by itself: a new day, a wrong date, a stick that is away, a second journal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from herstel_gui.application.clock_check import clock_trouble
from herstel_gui.application.known_journals import known_journal, remembered
from herstel_gui.desktop.paths import home_folder
from herstel_gui.desktop.synced_folders import synced_by
from herstel_gui.domain.errors import (
    JournalError,
    LockedJournalError,
    PasswordGoneError,
    PasswordNeededError,
)
from herstel_gui.qt_models.texts import long_day, short_day, translate
from herstel_gui.safekeeping.merger import Merger
from herstel_gui.safekeeping.outside import OutsideWatch
from herstel_gui.storage.backups.conflict_copies import conflict_copies
from herstel_gui.views.safety.day_watch import DayWatch
from herstel_gui.views.safety.notice_bar import Notice
from herstel_gui.views.today.night_row import NIGHT
from herstel_gui.views.today.session_dialog import SESSION_DRAFT
from herstel_gui.views.today.tag_field import TAG_DRAFT

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.safekeeping.program import Program
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.storage.store.sqlite_store import SqliteStore


MOST_NAMED: Final = 3
MOST_SIGNS: Final = 60
"""So much of what was typed is shown in a bar."""


class Watch(QObject):
    """Looks after one open journal as long as its window is there."""

    def __init__(
        self, program: Program, path: Path, signals: JournalSignals, store: SqliteStore, *, was_open: bool
    ) -> None:
        """Listen; nothing is said yet."""
        super().__init__(signals)
        self._program = program
        self._path = path
        self._signals = signals
        self._store = store
        self._was_open = was_open
        self._second_said = False
        self._copies_said: set[Path] = set()
        self.outside = OutsideWatch(path, store.changed_elsewhere, self)
        self.outside.changed.connect(self._changed_outside)
        self.outside.folder_changed.connect(self._look_for_copies)
        self.days = DayWatch(program.clock, self)
        self.days.changed.connect(self._new_day)
        signals.stored.connect(self._look_for_second)
        signals.caught_up.connect(self._caught_up)
        signals.failed.connect(self._offer_way_on)

    def begin(self) -> None:
        """Say what there is to say at the start, now that there is a window."""
        self._look_at_clock()
        if self._signals.read_only:
            sentence = QCoreApplication.translate(
                "safety",
                "Alleen lezen: dit dagboek is ergens anders open, of leek dat te zijn. "
                "Wijzigen kan hier nu niet.",
            )
            again = QCoreApplication.translate("safety", "Opnieuw proberen")
            self._program.window.notice.tell(Notice("read_only", sentence, again, self._open_anew))
        if self._was_open:
            self._tell(
                "rights",
                QCoreApplication.translate(
                    "safety", "Anderen op deze computer konden je dagboek lezen. Nu niet meer."
                ),
            )
        self._tell_of_drafts()
        self._look_for_copies()
        self._tell_of_synchronising()
        self.outside.start()

    def end(self) -> None:
        """Look no more: the journal is closed."""
        self.days.stop()
        self.outside.stop()
        self._signals.waiting.pause()

    def _tell(self, key: str, sentence: str) -> None:
        self._program.window.notice.tell(Notice(key, sentence))

    def _open_anew(self) -> None:
        """Close the window that may only read, and open the journal like any other."""

        def reopen() -> None:
            if self._program.put_away():
                self._program.reopen(self._path)

        # not from within the window that goes
        QTimer.singleShot(0, reopen)

    def _tell_of_drafts(self) -> None:
        """Name what was typed, never stored, and stands in no field of the day page.

        A measure may be asked no longer, a warning may be gone: nobody would come upon such a draft, and
        the head of the page would speak of it for ever.
        """
        if self._signals.read_only:
            return
        unsaved = self._signals.unsaved
        try:
            drafts = dict(unsaved.drafts)
        except JournalError as error:
            self._signals.failed.emit(error)
            return
        asked = set(self._program.settings.get().asked_measures)
        fields = asked | ({"night"} if asked & {measure.key for measure in NIGHT} else set())
        hidden = [
            (day, place)
            for day, place in drafts
            if place not in fields and not place.startswith((TAG_DRAFT, SESSION_DRAFT))
        ]
        if not hidden:
            return
        named = [f"‘{_shortly(drafts[key])}’ ({short_day(key[0])})" for key in sorted(hidden)[:MOST_NAMED]]
        sentence = QCoreApplication.translate(
            "safety", "Vroeger getypt en nooit opgeslagen: {what}. Het staat in geen veld meer."
        ).format(what=", ".join(named))

        def forget() -> None:
            for day, place in hidden:
                unsaved.keep(day, place, "")

        away = QCoreApplication.translate("safety", "Weggooien")
        self._program.window.notice.tell(Notice("drafts", sentence, away, forget))

    # -- the date ------------------------------------------------------------------------------------

    def _look_at_clock(self) -> None:
        try:
            extent = self._signals.journal.extent()
        except JournalError as error:
            self._signals.failed.emit(error)
            return
        trouble = clock_trouble(self._program.clock.today(), extent.last if extent else None)
        if trouble is None:
            self._program.window.notice.withdraw("clock")
        else:
            self._tell("clock", translate(trouble))

    def _new_day(self, today: date) -> None:
        looked_at = self._signals.day
        sentence = QCoreApplication.translate("safety", "Het is nu {today}. Wat je invult, komt bij {day}.")
        notice = Notice(
            "day",
            sentence.format(today=long_day(today).lower(), day=long_day(looked_at).lower()),
            QCoreApplication.translate("safety", "Naar vandaag"),
            lambda: self._signals.choose_day(today),
        )
        self._program.window.notice.tell(notice)
        self._look_at_clock()

    # -- files ---------------------------------------------------------------------------------------

    def _look_for_second(self, _moment: object) -> None:
        trouble = self._store.second_trouble
        if trouble is not None and not self._second_said:
            self._second_said = True
            self._program.window.tell(translate(trouble.text))
        elif trouble is None and self._second_said:
            # what lies there may have another password than the journal by now
            self._second_said = False
            if self._program.key is not None:
                self._program.guard.copies.look_after(self._path)

    def _caught_up(self, _changes: object) -> None:
        sentence = QCoreApplication.translate(
            "safety",
            "Een ander programma heeft je dagboek gewijzigd, bijvoorbeeld bij het synchroniseren. "
            "Wat je hier invulde, staat er weer in; wat er stond, vind je bij Eerdere waarden.",
        )
        self._tell("caught_up", sentence)

    def _changed_outside(self) -> None:
        """Show what another program wrote; what is being typed stays in its field."""
        try:
            self._signals.journal.extent()
        except LockedJournalError:
            self.outside.again()
        except JournalError as error:
            self._signals.failed.emit(error)
        else:
            self._signals.look_again()
            self._program.window.tell(
                QCoreApplication.translate(
                    "safety", "Een ander programma heeft je dagboek gewijzigd. Je ziet het zoals het nu is."
                )
            )

    def _look_for_copies(self) -> None:
        """Say which second versions came beside the journal; each is said once."""
        found = conflict_copies(self._path, self._program.key, self._program.guard.keys)
        for copy in found:
            if copy not in self._copies_said:
                self._copies_said.add(copy)
                self._tell_of(copy)

    def _tell_of_synchronising(self) -> None:
        """Say once of each journal that its folder is copied to other computers, and what to do."""
        settings = self._program.settings
        known = known_journal(settings.get().journals, self._path)
        if known is None or known.synced_told or self._signals.read_only:
            return
        service = synced_by(self._path, home_folder())
        if not service:
            return
        journals = remembered(settings.get().journals, self._path, replace(known, synced_told=True))
        settings.change(journals=journals)
        sentence = QCoreApplication.translate(
            "safety",
            "Je dagboek ligt in een map die {service} met andere computers deelt. Staat het op twee tegelijk "
            "open, dan ontstaan twee versies. Zet liever alleen de reservekopieën daar: kies die map als "
            "tweede map, en het dagboek zelf in een gewone map.",
        ).format(service=service)
        choose = QCoreApplication.translate("safety", "Reservekopieën…")
        copies = self._program.window.window_actions.copies
        self._program.window.notice.tell(Notice("synced", sentence, choose, copies))

    # -- a password that came or went elsewhere --------------------------------------------------------

    def _offer_way_on(self, error: HerstelError) -> None:
        """Offer in the bar what helps against trouble that no waiting helps against."""
        bar = self._program.window.trouble
        if isinstance(error, PasswordNeededError) and Path(error.path) == self._path.absolute():
            bar.offer(QCoreApplication.translate("safety", "Wachtwoord typen…"), self._ask_password)
        elif isinstance(error, PasswordGoneError):
            bar.offer(
                QCoreApplication.translate("safety", "Zonder wachtwoord verder"),
                lambda: self._go_on_with(None),
            )
        else:
            bar.offer("", None)

    def _ask_password(self) -> None:
        guard = self._program.guard
        if guard.ask(self._path):
            self._go_on_with(guard.keys.of(self._path))

    def _go_on_with(self, key: Key | None) -> None:
        try:
            self._program.use_key(key)
        except JournalError as error:
            self._signals.failed.emit(error)

    def _tell_of(self, copy: Path) -> None:
        sentence = QCoreApplication.translate(
            "safety", "Naast je dagboek staat een tweede versie: {name}."
        ).format(name=copy.name)
        merger = Merger(self._program, self._path, self._signals)
        notice = Notice(
            f"copy {copy.name}",
            sentence,
            QCoreApplication.translate("safety", "Samenvoegen…"),
            lambda: merger.merge_with(copy),
        )
        self._program.window.notice.tell(notice)


def _shortly(text: str) -> str:
    return text if len(text) <= MOST_SIGNS else f"{text[:MOST_SIGNS]}…"
