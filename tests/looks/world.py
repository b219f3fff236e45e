"""A program with a journal full of long texts, in any language, text size, font and on any screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from herstel_gui.app import program as application
from herstel_gui.application.changes import NoteEntry, TagEntry
from herstel_gui.application.demo import demo
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measure import Moment
from herstel_gui.domain.measures import WIDE_SET
from herstel_gui.domain.own_measures import MAX_POLE, Declaration, OwnKind, key_of, own_measure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views import theme
from herstel_gui.views.main_window import MainWindow
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Entry

TODAY: Final = MORNING.date()
LONG_NAME: Final = "Maximiliaan-Christoffel van den Wijngaard-Oosterbosch tot Nes"[:60]
LONG_NOTE: Final = ("Zwaar geslapen, daarna toch nog naar de Wijngaardoosterbosch gefietst. " * 14)[:900]
LONG_PATH: Final = (
    Path("/home/maximiliaan-christoffel/Documenten/Training/Langebaan") / f"{LONG_NAME}.herstel"
)
LONG_ERROR: Final = Text(
    "De schijf is vol: {path}. Maak ruimte vrij of kies een andere map; wat je typte, wacht hier.",
    path=str(LONG_PATH),
)
LONG_WORD: Final = "Langebaanwedstrijdvoorbereidingskampioenschapsschaatsen-Zuid"[:60]
TAGS: Final = tuple(f"tag-{n:02}-langeafstandswedstrijd" for n in range(1, 11))


@dataclass(frozen=True, slots=True)
class Look:
    """A combination of settings that affect the look. ``spaced`` is a font with wider letters."""

    language: str = "nl"
    scale: int = 100
    screen: str = "1280x840"
    spaced: bool = False
    system: str = "nl_NL"

    def __str__(self) -> str:
        font = "wide letters" if self.spaced else "plain letters"
        return f"{self.language}, {self.scale} %, {self.screen}, {font}, system {self.system}"


def long_day(day: date) -> list[Entry]:
    """Return the entries of a day with the longest possible texts."""
    sessions = [
        Session("s-long", day, 0, LONG_WORD, 360, 1440, 10, strength=True, hard=True, note=LONG_NOTE[:400]),
        Session("s-2", day, 1, "running", 1200, 1000, 10),
        Session("s-3", day, 2, "cycling", None, 35, 3),
    ]
    tags = [TagEntry(day, tag) for tag in (*TAGS, "travel", "pain:linkerachterbovenbeen en heup")]
    return [*sessions, *tags, NoteEntry(day, LONG_NOTE)]


def own_entries() -> list[Entry]:
    """Return own measures of every kind with long names, each with values of forty days."""
    told = (
        Declaration(LONG_WORD[:30], OwnKind.SCALE, Moment.AFTER_TRAINING, poles=(LONG_WORD[:MAX_POLE],) * 2),
        Declaration("Koppen koffie en thee na vieren", OwnKind.NUMBER, unit="koppen", high=20),
        Declaration("Alcohol gedronken", OwnKind.YES_NO, Moment.EVENING),
        Declaration("Laatste maaltijd", OwnKind.CLOCK, Moment.EVENING),
        Declaration("Achter een scherm gezeten", OwnKind.DURATION, Moment.EVENING),
    )
    made = [own_measure(key_of(one), replace(one, place=place)) for place, one in enumerate(told)]
    days = [TODAY - timedelta(days=back) for back in range(40)]
    return [*made, *(Reading(day, own.key, day.day % 2 + 1) for own in made[:2] for day in days)]


def entries() -> list[Entry]:
    """Return a demonstration journal of a year, with long texts on three of the last days."""
    replaced = TODAY, TODAY - timedelta(days=3), TODAY - timedelta(days=10)
    found = [
        entry
        for entry in demo(1, 1, TODAY)
        if getattr(entry, "day", None) not in replaced or isinstance(entry, Reading)
    ]
    found += own_entries()
    for day in replaced:
        found += [
            replace(entry, id=f"{entry.id}-{day}") if isinstance(entry, Session) else entry
            for entry in long_day(day)
        ]
    return found


class World:
    """A program to check; ``wear`` applies a look."""

    def __init__(self, app: QApplication, home: Path, qtbot: QtBot, *, empty: bool = False) -> None:
        """Start the program with a new journal in the given home."""
        self.app, self.home, self.qtbot = app, home, qtbot
        places = find_places(home)
        places.prepare()
        if not empty:
            store = open_journal(places.journal, FixedClock())
            Journal(store, FixedClock()).change(Text("demo"), (), entries())
            store.close()
        self.program = application.Program(app, places, FixedClock())
        self.program.settings.change(welcomed=True, asked_measures=WIDE_SET)
        self.program.open(places.journal)

    @property
    def window(self) -> MainWindow:
        """The current main window."""
        return self.program.window

    def wear(self, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
        """Apply a look, and move the window to the screen of the look."""
        locale = QLocale(look.system)
        monkeypatch.setattr(QLocale, "system", lambda: locale)
        monkeypatch.setattr(theme, "body_font", _spaced if look.spaced else _plain)
        screen = screen_named(look.screen)
        self.program.change_look(language=look.language, text_scale=look.scale)
        window = self.window
        window.setScreen(screen)
        window.move(screen.geometry().topLeft())
        window.place("")
        self.settle()

    def settle(self) -> None:
        """Process pending events, including those of background work."""
        for _ in range(ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            QCoreApplication.sendPostedEvents()

    def wait_for(self, page: QWidget) -> None:
        """Wait until a page has no background work."""
        self.qtbot.waitUntil(lambda: not getattr(page, "busy", False), timeout=60_000)
        self.settle()

    def close(self) -> None:
        """End the program."""
        self.program.close()
        self.settle()


ROUNDS: Final = 4
_usual_font = theme.body_font


def _plain(wanted: theme.Theme) -> QFont:
    return _usual_font(wanted)


def _spaced(wanted: theme.Theme) -> QFont:
    font = _usual_font(wanted)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 110)
    return font


def screen_named(name: str) -> QScreen:
    """Return a screen of the tests by name."""
    return next(screen for screen in QApplication.screens() if screen.name() == name)


ENLARGED: Final = ((100, "1093x614"), (100, "911x512"), (100, "683x384"), (200, "1366x768"))
"""Text size and screen: what a ``QT_SCALE_FACTOR`` of 1.25, 1.5 and 2 leaves of 1366x768; large letters.

The factor divides the screen, so the same widgets are laid out in less room. Qt makes such a factor of
``QT_FONT_DPI`` on X11 too: 192 is a factor of 2.
"""


def looks() -> Iterator[Look]:
    """Yield all looks."""
    for language in ("nl", "en"):
        for scale in (100, 200):
            for screen in ("1024x640", "1280x720", "1280x840"):
                for spaced in (False, True):
                    for system in ("C", "nl_NL"):
                        yield Look(language, scale, screen, spaced, system)
        for scale, screen in ENLARGED:
            yield Look(language, scale, screen, spaced=False, system="nl_NL")


FEW: Final = (
    Look("nl", 200, "1024x640", spaced=True, system="C"),
    Look("en", 200, "1024x640", spaced=True, system="nl_NL"),
)
"""The looks of the test suite, with the least room: large and wide letters on the smallest screen."""
