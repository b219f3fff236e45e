"""The composition root of the window: the only place, with ``cli``, where concrete things are joined."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from herstel_gui.application.importing import ImportCancelledError, ImportPreview, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.settings import Settings, ThemeChoice
from herstel_gui.desktop.asked_files import AskedFiles, asked_files
from herstel_gui.desktop.background import Background, CancelledError, Monitor, Task
from herstel_gui.desktop.clock import SystemClock
from herstel_gui.desktop.logs import (
    catch_crashes,
    catch_faults,
    start_logging,
    stop_all_logging,
    stop_logging,
)
from herstel_gui.desktop.outgoing import Outgoing
from herstel_gui.desktop.parts import Parts
from herstel_gui.desktop.paths import Places, find_places, home_folder, resources
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.desktop.single_instance import SingleInstance, Start
from herstel_gui.desktop.synced_folders import synced_by
from herstel_gui.domain.errors import HerstelError, reason_of
from herstel_gui.domain.signals.catalogue import limit_problems
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.texts import translate
from herstel_gui.safekeeping.guard import Guard
from herstel_gui.safekeeping.keeper import Safekeeping
from herstel_gui.safekeeping.trial import new_demo
from herstel_gui.storage.backups.backup import newest_backup
from herstel_gui.storage.integrity.recognition import Recognition
from herstel_gui.storage.store.journal_file import demand_file, demand_readable, open_journal
from herstel_gui.views.application import Application, give_icon, tell_terminal
from herstel_gui.views.application import make_application as make_in
from herstel_gui.views.language import hush, speak
from herstel_gui.views.main_window import MainWindow, PagePlan
from herstel_gui.views.safety.closing import may_close
from herstel_gui.views.services import ClubServices, Protection, Services
from herstel_gui.views.theme import DARK, LIGHT, Theme, apply_theme
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.widgets.screen_room import bring_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.importing import Progress
    from herstel_gui.application.ports import Clock
    from herstel_gui.desktop.ending import EndingSignals
    from herstel_gui.domain.club.week_file import ClubReading
    from herstel_gui.exporters.registry import Exporter
    from herstel_gui.safekeeping.passwords import Passwords
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.views.crash_dialog import CrashDialog
    from herstel_gui.views.locking.lock_window import LockWindow
    from herstel_gui.views.page import Page

_T = TypeVar("_T")

PATIENCE: Final = 700
"""Milliseconds that another program may keep the file while somebody types."""

DEMO_NAME: Final = "voorbeeld.herstel"

_NO_FILES: Final = AskedFiles()


def main(
    app: Application,
    asked: AskedFiles = _NO_FILES,
    home: Path | None = None,
    first: MainWindow | None = None,
    lock: LockWindow | None = None,
    ending: EndingSignals | None = None,
) -> int:
    """Open a journal (the last one used unless asked for) in a window and return the exit code.

    ``first`` is a window that was shown before this module was loaded, ``lock`` one that asks for the
    password; ``ending`` tells when the system asks the program to end.
    """
    places = find_places(home)
    try:
        opened = places.prepare()
        log, faults = start_logging(places.log), catch_faults(places.logs)
        program = Program(app, places, first=first)
        program.guard.first = lock
        program.catch_all()
        if ending is not None and lock is not None and ending.came:
            return 0
        if ending is not None:
            ending.asked.connect(program.end)
        app.commitDataRequest.connect(program.store_all)
        program.safe.passable = opened
        program.outgoing.parts.sweep()
        # what macOS asked for meanwhile goes first
        late = asked_files(app.take_files())
        journal = late.journal or asked.journal
        program.weeks = (*asked.weeks, *late.weeks)
        if not program.safe.opening.open(journal or program.last_journal()):
            return 0
        program.show_others(asked, late)
        app.file_asked.connect(lambda: program.show_files(asked_files(app.take_files())))
        if ending is not None and ending.came:
            # it came before there was a window that could store what was typed
            QTimer.singleShot(0, program, program.end)
    except (HerstelError, OSError) as error:
        return refuse_to_start(error)
    try:
        return app.exec()
    finally:
        stop_logging(log)
        faults.close()


def make_application() -> Application:
    """Return the one application, named and with its resources found."""
    app = make_in(resources())
    give_icon(app)
    return app


def refuse_to_start(error: HerstelError | OSError) -> int:
    """Say in one sentence, also on a terminal, why there is no window."""
    sentence = translate(error.text if isinstance(error, HerstelError) else _world(error))
    tell_terminal(sentence)
    if QGuiApplication.platformName() != "offscreen":
        QMessageBox.warning(None, "Herstel", sentence)
    return 1


def _world(error: OSError) -> Text:
    sentence = tr_noop("Herstel kan hier niet schrijven: {reason} ({path}). Kies een andere map met --home.")
    if error.filename is None:
        nowhere = tr_noop("Herstel kan niet beginnen: {reason}.")
        return Text(nowhere, reason=reason_of(error))
    return Text(sentence, reason=reason_of(error), path=str(error.filename))


class StoredSettings:
    """The settings in force, stored whenever they change."""

    def __init__(self, file: SettingsFile) -> None:
        """Read them; what could not be used is in ``problems``."""
        self._file = file
        self._settings, self.problems = file.load()
        self._forgotten = False

    def get(self) -> Settings:
        """Return the settings in force."""
        return self._settings

    def forget(self) -> None:
        """Store nothing any more: everything was wiped."""
        self._forgotten = True

    def change(self, **changes: Any) -> None:  # noqa: ANN401  # one keyword a field, as dataclasses.replace
        """Change some; what cannot be stored still holds until the program ends."""
        changed = replace(self._settings, **changes)
        if changed != self._settings:
            self._settings = changed
            if not self._forgotten:
                self._file.save(changed)


class Program(QObject):
    """What lives as long as the program: settings, language, look, background work, and the open journal."""

    _crashed = Signal(str)

    def __init__(
        self, app: QApplication, places: Places, clock: Clock | None = None, first: MainWindow | None = None
    ) -> None:
        """Prepare everything that does not depend on a journal; the clock is the computer's unless given.

        ``first`` is a window that is there already and becomes that of the first journal.
        """
        super().__init__(app)
        self._first = first
        self.clock = clock or SystemClock()
        self._app = app
        self.places = places
        self.settings = StoredSettings(SettingsFile(places.settings))
        self.background = Background(self)
        self._open: _OpenJournal | None = None
        self._kept: SingleInstance | None = None
        self.guard = Guard(self)
        self.weeks: tuple[Path, ...] = ()
        """Weeks of the club that are to be shown as soon as a window is there."""
        self._crash: CrashDialog | None = None
        self.safe = Safekeeping(self)
        self.outgoing = self._outgoing()
        self._speak()
        self.apply_theme()
        self.process_events()
        app.styleHints().colorSchemeChanged.connect(self.apply_theme)
        app.aboutToQuit.connect(self.close)

    # -- language and look ---------------------------------------------------------------------------

    def _speak(self) -> None:
        """Speak the chosen language: Dutch unless chosen otherwise, whatever the computer speaks."""
        speak(self._app, self.settings.get().language, resources() / "translations")

    def apply_theme(self) -> None:
        """Put on the chosen theme and text size."""
        settings = self.settings.get()
        dark = self._app.styleHints().colorScheme() is self._app.styleHints().colorScheme().Dark
        if settings.theme is not ThemeChoice.SYSTEM:
            dark = settings.theme is ThemeChoice.DARK
        wanted = Theme(DARK if dark else LIGHT, dark, settings.text_scale / 100)
        apply_theme(self._app, wanted, resources() / "styles" / "herstel.qss")

    def change_look(self, **changes: Any) -> None:  # noqa: ANN401  # settings by name
        """Change theme, text size or language and show the window anew."""
        self.settings.change(**changes)
        self._speak()
        self.apply_theme()
        if self._open is not None:
            self._open.rebuild()

    # -- journals ------------------------------------------------------------------------------------

    def _outgoing(self) -> Outgoing:
        """Return the writer of what leaves the program, which knows the journals and their copies."""
        places = self.places
        known = Recognition(
            journals=lambda: (
                self.last_journal(),
                places.journal,
                *([self._open.path] if self._open else []),
            ),
            copies=lambda: self.safe.backup_folders,
            own=lambda: (places.settings, places.logs, places.backups),
        )
        return Outgoing(known.refusal, Parts(places.data, (places.config, places.backups)))

    def last_journal(self) -> Path:
        """Return the journal that was open last, or everybody's first one."""
        last = self.settings.get().last_journal
        return type(self.places.journal)(last) if last else self.places.journal

    def open(self, path: Path, *, create: bool = True, read_only: bool = False, force: bool = False) -> bool:
        """Open a journal in a window; False when another start has it and its window came forward.

        HerstelError when it cannot be opened; the journal that was open stays open then. Read-only it is
        opened beside whoever has it; with ``force`` also when another computer has it. ``opening`` does the
        same and asks the user when there is trouble.
        """
        if self._open is not None and self._open.path == path:
            self._open.forward()
            return True
        if self._open is not None and not may_close(self._open.window, self._open.signals):
            return True
        if not create:
            # before its folder would be made for the lock
            demand_file(path.absolute())
        # a new journal never had a password
        forget = (str(path),) if not os.path.lexists(path) else ()
        instance = self._lock_of(path)
        if not read_only and not instance.taken and instance.start(self.weeks, force=force) is Start.SECOND:
            return False
        try:
            opened = _OpenJournal(self, path, instance, create=create, read_only=read_only)
        except BaseException:
            instance.release()
            raise
        if self._open is not None:
            self._open.close()
        self._open = opened
        last = "" if path in (self.places.journal, self.demo_path) else str(path)
        known = {} if path == self.demo_path else {"journals": self.safe.remembered(path, opened.key)}
        protected = tuple(one for one in self.settings.get().protected if one not in forget)
        self.settings.change(last_journal=last, protected=protected, **known)
        opened.show()
        weeks, self.weeks = self.weeks, ()
        self.show_files(AskedFiles(weeks=weeks))
        return True

    def _lock_of(self, path: Path) -> SingleInstance:
        """Return the lock of a journal: the one that was kept while its file was rewritten, or a new one."""
        kept, self._kept = self._kept, None
        if kept is not None and kept.is_of(path):
            return kept
        if kept is not None:
            kept.release()
        return SingleInstance(path)

    def show_first(self, *, shown: bool) -> None:
        """Show, or not, the window that was there before the program, when it still has that."""
        if self._first is not None:
            self._first.setVisible(shown)

    def show_files(self, asked: AskedFiles) -> None:
        """Show files that somebody double-clicked: a journal in the window, weeks of the club beside it."""
        self.guard.when_unlocked(partial(self._show_files, asked))

    def show_others(self, *asked: AskedFiles) -> None:
        """Offer for import what was named beside the journal that is open now, so that nothing vanishes."""
        if self._open is None:
            return
        late = [file for each in asked for file in each.journals if file != self._open.path]
        if late:
            self.guard.when_unlocked(lambda: self.window.window_actions.import_paths(late))

    def _show_files(self, asked: AskedFiles) -> None:
        if asked.journal is not None:
            try:
                self.safe.opening.open(asked.journal)
            except HerstelError as error:
                self.window.window_actions.say(error)
        if self._open is not None and asked.weeks:
            self.window.window_actions.show_weeks(asked.weeks)
        if self._open is not None and asked.others:
            self.window.window_actions.import_paths(asked.others)

    def take_first(self) -> MainWindow | None:
        """Return, once, the window that was there before the program."""
        first, self._first = self._first, None
        return first

    @property
    def has_no_window(self) -> bool:
        """Whether no journal is open."""
        return self._open is None

    @property
    def key(self) -> Key | None:
        """What the open journal is encrypted with; None when it has no password."""
        return self._open.key if self._open else None

    @property
    def backup_folders(self) -> tuple[Path, ...]:
        """Where copies may lie."""
        return self.safe.backup_folders

    def put_away(self) -> bool:
        """Close the open journal and its window, not from within that; False when the user went back."""
        if self._open is None or not self._open.window.close():
            return False
        # nobody else takes it meanwhile
        self._kept = self._open.close(keep_lock=True)
        self._open = None
        # a window that is only hidden would go on reading
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return True

    def reopen(self, path: Path) -> bool:
        """Open a journal that was put away; when that fails the program ends."""
        try:
            opened = self.safe.opening.open(path)
        finally:
            if self._open is None:
                QCoreApplication.quit()
        return opened

    def process_events(self) -> None:
        """Answer what happened meanwhile in the window that was there before the program."""
        if self._first is not None:
            self._first.process_events()

    def use_key(self, key: Key | None) -> None:
        """Go on with another key of the open journal, or none, that another program gave its file.

        What waited to be stored is stored. JournalError when the file cannot be read with it either.
        """
        if self._open is not None:
            self._open.use_key(key)

    def let_go(self) -> None:
        """Let go of the file of the open journal: it is about to be replaced, or it is damaged.

        The window stays until another journal is opened.
        """
        if self._open is not None:
            self._open.let_go()

    def forget(self) -> None:
        """Write no settings and no log any more: they were wiped."""
        self.settings.forget()
        stop_all_logging()

    @property
    def window(self) -> MainWindow:
        """The window of the open journal; there is one once ``open`` has returned True."""
        if self._open is None:
            raise LookupError("no journal is open")
        return self._open.window

    @property
    def demo_path(self) -> Path:
        """Where the made-up journal lives: beside one's own, never mixed with it."""
        return self.places.data / DEMO_NAME

    def run_aside(
        self,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Task:
        """Run work in the background; see ``views.services.RunAside``. While locked the answer waits."""

        def held(answer: Callable[[Any], None]) -> Callable[[Any], None]:
            def tell(outcome: object) -> None:
                self.guard.when_unlocked(lambda: None if task.cancelled else answer(outcome))

            return tell

        task = self.run_at_once(work, held(done), held(failed), progress)
        return task

    def run_at_once(
        self,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Task:
        """Do the same, and answer also behind the lock: of what the lock itself asks."""

        def guarded(monitor: Monitor) -> _T:
            try:
                return work(monitor.progress)
            except ImportCancelledError:
                raise CancelledError from None

        return self.background.run(guarded, done, failed, progress=progress)

    def store_all(self, _manager: object = None) -> None:
        """Store everything in hand and ask nothing on closing: the session of the desktop ends."""
        if self._open is not None:
            self._open.window.end(for_good=False)

    def end(self) -> None:
        """Store everything in hand and end, whatever is on the screen, without a question."""
        if self._open is not None:
            self._open.window.end(for_good=True)
        # unlike quit() this asks no window; every dialog that waits for an answer ends too
        QCoreApplication.exit(0)

    def close(self) -> None:
        """Let go of everything, leaving nothing behind."""
        self.background.close()
        self.guard.close()
        if self._open is not None:
            self._open.close()
            self._open = None
        if self._kept is not None:
            self._kept.release()
        hush(self._app)

    def catch_all(self) -> None:
        """Say trouble with the file in the window, also when it shows while reading; show crashes as such."""
        # from a worker it comes to the thread of the window
        self._crashed.connect(self._show_crash)
        catch_crashes(self._crashed.emit)
        unexpected = sys.excepthook

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if isinstance(error, HerstelError) and self._open is not None:
                self._open.signals.failed.emit(error)
            else:
                unexpected(kind, error, trace)

        sys.excepthook = hook

    def _show_crash(self, report: str) -> None:
        from herstel_gui.views.crash_dialog import CrashDialog

        if QGuiApplication.platformName() == "offscreen":
            tell_terminal(report)
            return
        if self._crash is not None:
            # one at a time; all are in the log
            return
        self._crash = CrashDialog(report, self._app.activeWindow())
        self._crash.exec()
        self._crash = None


class _OpenJournal:
    """A journal that is open: its lock, store, signals and window."""

    def __init__(
        self, program: Program, path: Path, instance: SingleInstance, *, create: bool, read_only: bool
    ) -> None:
        self.path = path
        self._program = program
        self._instance = instance
        self._store = open_journal(
            path,
            program.clock,
            keys=program.guard.keys,
            create=create,
            read_only=read_only,
            backups=program.safe.backup_folders,
            busy=PATIENCE,
            passable=program.safe.passable,
        )
        self.key = self._store.key
        self._shared = bool(synced_by(path, home_folder()))
        program.process_events()
        limits = Limits(program.settings.get().limits)
        self.signals = JournalSignals(Journal(self._store, program.clock, limits=limits))
        self.signals.read_only = read_only
        self.window = self._build()
        self._watch = program.safe.watch(path, self.signals, self._store)
        instance.called.connect(self._answer)
        self._gone = False

    def _build(self) -> MainWindow:
        services = self._services()
        mark = (
            QCoreApplication.translate("app", "voorbeeldgegevens")
            if self.path == self._program.demo_path
            else ""
        )
        window = self._program.take_first() or MainWindow()
        window.furnish(self.signals, self._pages(), services, mark)
        return window

    def _pages(self) -> tuple[PagePlan, ...]:
        return (
            PagePlan("today", QCoreApplication.translate("app", "Vandaag"), "today", self._today),
            PagePlan(
                "trends",
                QCoreApplication.translate("app", "Trends"),
                "trends",
                self._trends,
                ("herstel_gui.views.trends.page",),
            ),
            PagePlan("week", QCoreApplication.translate("app", "Week"), "week", self._week),
            PagePlan("signals", QCoreApplication.translate("app", "Signalen"), "signals", self._signals),
            PagePlan("why", QCoreApplication.translate("app", "Waarom dit advies?"), "", self._why),
        )

    def _today(self, _window: MainWindow) -> Page:
        settings = self._program.settings
        return TodayPage(
            self.signals, lambda: settings.get().asked_measures, lambda: settings.get().tag_order
        )

    def _trends(self, window: MainWindow) -> Page:
        from herstel_gui.views.trends.page import TrendsPage

        settings = self._program.settings
        page = TrendsPage(
            self.signals,
            outgoing=self._program.outgoing,
            background=self._program.background,
            choices=settings.get().trends,
            remember=lambda choices: settings.change(trends=choices),
        )
        page.open_day.connect(window.open_day)
        page.told.connect(window.tell)
        return page

    def _week(self, window: MainWindow) -> Page:
        from herstel_gui.views.week.page import WeekMemory, WeekPage

        settings = self._program.settings
        memory = WeekMemory(
            outgoing=self._program.outgoing,
            options=settings.get().week,
            keep=lambda options: settings.change(week=options),
            club=settings.get().club,
            keep_club=lambda choices: settings.change(club=choices),
            open_club=window.window_actions.club,
            report=settings.get().report,
            keep_report=lambda choices: settings.change(report=choices),
            limits=lambda: self.signals.journal.limits,
            asked=lambda: frozenset(settings.get().asked_measures),
        )
        return WeekPage(self.signals, memory)

    def _signals(self, window: MainWindow) -> Page:
        from herstel_gui.views.signals.page import SignalsPage

        page = SignalsPage(self.signals, self._program.run_aside, self._set_limits)
        page.day_asked.connect(window.open_day)
        return page

    def _why(self, window: MainWindow) -> Page:
        from herstel_gui.views.signals.why_page import WhyPage

        page = WhyPage(self.signals)
        page.left.connect(window.back)
        page.signal_asked.connect(window.explain_rule)
        return page

    def _set_limits(self, limits: Limits) -> None:
        self._program.settings.change(limits=dict(limits.own))
        self.signals.use_limits(limits)

    def _services(self) -> Services:
        journal = self.signals.journal
        program = self._program

        def preview_import(path: Path, progress: Progress) -> ImportPreview:
            from herstel_gui.importers.registry import read_file

            return preview(journal, read_file(path, progress), progress)

        def store_import(shown: ImportPreview) -> Changes:
            return import_entries(journal, shown)

        def export(exporter: Exporter, path: Path) -> Path:
            return program.outgoing.write(path, exporter.written(journal.days(), journal.surroundings()))

        def backup_to(path: Path) -> Path:
            from herstel_gui.storage.backups.backup import backup

            with program.outgoing.journal(path) as target:
                backup(self.path, target, self.key)
            return target

        def read_club(paths: Sequence[Path], progress: Progress) -> ClubReading:
            from herstel_gui.importers.club_file import read_club_files

            return read_club_files(paths, progress)

        def make_demo() -> None:
            # the one that is open stays: what was typed in it too
            kept = None if self.path == program.demo_path else new_demo(program.demo_path, program.clock)
            if program.open(program.demo_path) and kept is not None:
                sentence = QCoreApplication.translate(
                    "app", "Wat je in het vorige voorbeeld invulde, is bewaard in {name}."
                )
                program.window.tell(sentence.format(name=kept.name))

        return Services(
            run_aside=program.run_aside,
            outgoing=program.outgoing,
            settings=program.settings,
            change_look=program.change_look,
            preview_import=preview_import,
            store_import=store_import,
            export=export,
            backup_to=backup_to,
            last_backup=self._last_backup,
            open_journal=program.safe.opening.open,
            open_demo=make_demo,
            journal_path=self.path,
            merge_with=lambda other: program.safe.merge(self.path, self.signals, other),
            wipe=lambda: program.safe.wipe(self.path),
            copies=program.safe.copy_services(self.path, journal, self.key),
            protection=self._protection(),
            club=ClubServices(program.run_aside, read_club, journal.clock.today, program.outgoing),
        )

    def _protection(self) -> Protection:
        program, guard, settings = self._program, self._program.guard, self._program.settings

        def passwords() -> Passwords:
            from herstel_gui.safekeeping.passwords import Passwords

            return Passwords(program)

        def keep_no_longer() -> None:
            guard.keep_no_longer()

        def change_settings(changes: dict[str, Any]) -> None:
            settings.change(**changes)
            guard.watch()

        return Protection(
            protected=self.key is not None,
            kept=lambda: bool(settings.get().key_kept),
            set_password=lambda: passwords().set(),
            remove_password=lambda: passwords().remove(),
            show_code=lambda: passwords().show_code(),
            keep_no_longer=keep_no_longer,
            lock=guard.lock,
            change_settings=change_settings,
        )

    def _last_backup(self) -> str:
        stays = (
            # of what lies in a folder that is synchronised only this is true
            QCoreApplication.translate("app", "Herstel verstuurt niets.")
            if self._shared or self._program.settings.get().second_folder
            else QCoreApplication.translate("app", "Alles blijft op deze computer.")
        )
        trouble = self._store.backup_trouble
        if trouble is not None:
            return translate(trouble.text)
        made = newest_backup(self.path, self._program.places.backups, self.key)
        if made is None:
            return stays
        today = self.signals.journal.clock.today()
        day = (
            QCoreApplication.translate("app", "vandaag")
            if made == today
            else translate(Text("{day}", day=made))
        )
        return stays + "\n" + QCoreApplication.translate("app", "Laatste reservekopie: {day}").format(day=day)

    def show(self) -> None:
        """Show the window where it was left, and what was wrong with the settings."""
        if not self.window.isVisible():
            self.window.place(self._program.settings.get().window)
        self.window.show()
        self.window.start()
        self._watch.begin()
        self._program.guard.watch()
        self._look_after_passwords()
        problems = (*self._program.settings.problems, *limit_problems(self.signals.journal.limits))
        if problems:
            self.window.trouble.show_error("\n".join(translate(problem) for problem in problems))

    def _look_after_passwords(self) -> None:
        """Give copies the password of the journal, and offer another to whoever forgot it."""
        if self.key is not None or str(self.path) in self._program.settings.get().protected:
            from herstel_gui.safekeeping.passwords import Passwords

            Passwords(self._program).advise()

    def forward(self) -> None:
        """Bring the window to the front, or the lock on it: somebody started the program again."""
        window = self._program.guard.lock_window or self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _answer(self, weeks: tuple[Path, ...]) -> None:
        self.forward()
        self._program.show_files(AskedFiles(weeks=weeks))

    def rebuild(self) -> None:
        """Build the window anew in its place, after a change of look."""
        old = self.window
        page, place = old.current, old.cursor_place()
        self.window = self._build()
        self.window.setGeometry(old.geometry())
        self.window.show()
        bring_inside(self.window)
        self.window.show_page(page)
        self.window.start()
        self.window.put_cursor(place)
        old.close()
        old.deleteLater()

    def use_key(self, key: Key | None) -> None:
        """Go on with another key and build the window anew, for what it offers depends on that."""
        demand_readable(self.path, key)
        focus = QApplication.focusWidget()
        if focus is not None:
            # what stands in a field joins what waits
            focus.clearFocus()
        self._store.use_key(key)
        self.key = key
        self.signals.waiting.try_again()
        self.rebuild()
        self.signals.look_again()
        self._program.guard.watch()
        self._look_after_passwords()

    def close(self, *, keep_lock: bool = False) -> SingleInstance:
        """Store what is in hand, remember the window, let go of the file, and of the lock unless it is kept.

        Returns who has, or had, the lock.
        """
        geometry = bytes(self.window.saveGeometry().toBase64().data()).decode()
        self._program.settings.change(window=geometry)
        self.window.close()
        self.window.deleteLater()
        self.let_go(keep_lock=keep_lock)
        # not left to the garbage collector, which may run in the thread of a worker
        self.signals.deleteLater()
        return self._instance

    def let_go(self, *, keep_lock: bool = False) -> None:
        """Let go of the file and the lock; from now on this is no journal's window."""
        if not self._gone:
            self._instance.called.disconnect(self._answer)
        self._gone = True
        self._watch.end()
        self.signals.close()
        if not keep_lock:
            self._instance.release()
        self.path = self._program.places.data
