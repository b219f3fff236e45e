"""The system ends the program by signals: typed values are stored, and no lock file remains."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from herstel_gui.application.settings import Settings, plain_settings
from herstel_gui.desktop.first_look import somebody_has
from herstel_gui.domain.measures import WIDE_SET
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.packaging.outside import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="NOT TRIED: Windows has no such signals"),
    pytest.mark.timeout(300),
]

ENDING: Final = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]

DRIVER: Final = '''
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from herstel_gui.app import start
from herstel_gui.qt_models import unsaved
from herstel_gui.views.main_window import MainWindow
from herstel_gui.views.today.page import TodayPage

STATE = {state!r}
make_application = start.make_application


def make(resources):
    app = make_application(resources)
    timer = QTimer(app, interval=0)
    timer.timeout.connect(lambda: look(app, timer))
    timer.start()
    return app


def ready(app):
    """Return the page Vandaag when its journal is open, else None; in the state "loading" its first field."""
    if STATE == "loading":
        return app.focusWidget() if isinstance(app.focusWidget(), QLineEdit) else None
    pages = [widget for widget in app.allWidgets() if isinstance(widget, TodayPage) and widget.isVisible()]
    pages = [page for page in pages if not page.signals.opening]
    return pages[0] if pages else None


def look(app, timer):
    page = ready(app)
    if page is None:
        return
    timer.stop()
    if STATE == "loading":
        QTest.keyClicks(page, "58")
    elif STATE != "nothing":
        if STATE == "held":
            import sqlite3
            app.holder = sqlite3.connect(page.signals.journal._store.file.database.path)
            app.holder.execute("BEGIN EXCLUSIVE")
        field = page.rows["resting_heart_rate"].edit
        field.setFocus()
        QTest.keyClicks(field, "158" if STATE == "doubtful" else "58")
    if STATE == "dialog":
        dialog = page.training.add_session()
        QTest.keyClicks(dialog.minutes, "45")
    if STATE == "modal":
        from PySide6.QtWidgets import QMessageBox
        box = QMessageBox(page.window())
        QTimer.singleShot(0, box, lambda: print("ready", flush=True))
        box.exec()
        return
    if STATE == "pauses":
        for key, text in (("night", "2315 0645"), ("hrv_rmssd", "400")):
            page.rows[key].edit.setFocus()
            QTest.keyClicks(page.rows[key].edit, text)
        page.note.edit.setFocus()
        QTest.keyClicks(page.note.edit, "zwaar")
        page.tags.pain.click()
        QTest.keyClicks(page.tags.edit, "kn")
        dialog = page.training.add_session()
        QTest.keyClicks(dialog.minutes, "45")
        for _ in range(2):
            page.signals.unsaved.hurried.emit()
    print("ready", flush=True)


start.make_application = make
sys.exit(start.main())
'''


class Home:
    """A home folder in which the window is started in a given state."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        known = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        self.environment = known | {"QT_QPA_PLATFORM": "offscreen"}
        self.started: list[subprocess.Popen[str]] = []
        # as after the welcome page
        settings = folder / ".config" / "herstel" / "instellingen.json"
        settings.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        settings.write_text(
            json.dumps(plain_settings(Settings(welcomed=True, asked_measures=WIDE_SET))), encoding="utf-8"
        )

    def start(self, state: str) -> subprocess.Popen[str]:
        """Start the window and wait until the state is reached."""
        process = subprocess.Popen(  # noqa: S603  # the program itself
            [sys.executable, "-c", DRIVER.replace("{state!r}", repr(state))],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.started.append(process)
        assert process.stdout is not None
        if process.stdout.readline() != "ready\n":
            _, errors = process.communicate(timeout=60)
            pytest.fail(f"the window ended by itself ({process.returncode}): {errors}")
        return process

    def end(self) -> None:
        """Kill the windows that a failed test left."""
        for process in self.started:
            if process.poll() is None:
                process.kill()
                process.communicate()

    def stored(self) -> str:
        """Return the journal as exported JSON."""
        result = subprocess.run(
            [sys.executable, "-m", "herstel_gui", "export", "--json", "-"],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        return result.stdout

    @property
    def journal(self) -> Path:
        """The path of the journal."""
        return self.folder / ".local" / "share" / "herstel" / "dagboek.herstel"

    @property
    def waiting(self) -> list[Path]:
        """The files with changes that wait for the journal."""
        return sorted(self.journal.with_name("wachtend").glob("*"))

    @property
    def left(self) -> list[str]:
        """The names of hidden files beside the journal, such as the lock file."""
        return sorted(path.name for path in self.journal.parent.glob(".*"))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    folder = tmp_path / "thuis"
    folder.mkdir()
    place = Home(folder)
    yield place
    place.end()


@pytest.mark.parametrize("number", ENDING)
def test_an_idle_window_ends_and_stores_the_focused_field(home: Home, number: signal.Signals) -> None:
    process = home.start("typed")
    process.send_signal(number)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Traceback" not in errors
    assert '"value": 58' in home.stored()
    assert home.left == []


@pytest.mark.parametrize("state", ["nothing", "loading", "dialog", "modal", "doubtful"])
def test_the_program_ends_in_every_state(home: Home, state: str) -> None:
    process = home.start(state)
    process.terminate()
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Traceback" not in errors
    stored = home.stored()
    assert ('"value": 58' in stored) is (state not in {"nothing", "doubtful"})
    assert home.left == []


def test_what_waits_for_a_held_file_is_stored_at_the_next_start(home: Home) -> None:
    process = home.start("held")
    process.terminate()
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Traceback" not in errors
    assert '"value": 58' not in home.stored()
    (file,) = home.waiting
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again = home.start("nothing")
    again.terminate()
    again.communicate(timeout=60)
    assert '"value": 58' in home.stored()
    assert home.waiting == []


def test_typing_is_stored_after_two_pauses(home: Home) -> None:
    process = home.start("pauses")
    process.kill()
    process.communicate(timeout=60)
    (day,) = json.loads(home.stored())["days"]
    values = {reading["measure"]: reading["value"] for reading in day["readings"]}
    clock = {"bed_time": "23:15", "wake_time": "06:45"}
    assert values == {"resting_heart_rate": 58, **clock}
    assert day["note"] == "zwaar"
    store = open_journal(home.journal, FixedClock(), create=False)
    drafts = {place: text for (_, place), text in store.drafts().items()}
    store.close()
    assert json.loads(drafts.pop("session "))["minutes"] == "45"
    assert drafts == {"hrv_rmssd": "400", "tag pain:": "kn"}


def test_the_lock_of_a_killed_program_is_ignored(home: Home) -> None:
    process = home.start("nothing")
    assert somebody_has(home.journal)
    process.kill()
    process.communicate(timeout=60)
    assert home.left
    assert not somebody_has(home.journal)


def test_an_unreadable_lock_and_a_lock_of_another_computer_count(tmp_path: Path) -> None:
    lock = tmp_path / ".x.herstel.lock"
    assert not somebody_has(tmp_path / "x.herstel")
    lock.write_text(f"{os.getpid()}\npython\nelders\n")
    assert somebody_has(tmp_path / "x.herstel")
    lock.write_text("half")
    assert somebody_has(tmp_path / "x.herstel")
