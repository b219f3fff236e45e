"""The system ends the program, in the way it likes: what was typed is there, and no lock is left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from herstel_gui.desktop.first_look import somebody_has
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.packaging.outside import ROOT

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
made = start.make_application


def make(resources):
    app = made(resources)
    timer = QTimer(app, interval=0)
    timer.timeout.connect(lambda: look(app, timer))
    timer.start()
    return app


def ready(app):
    """The page, once the program is there; at the very start the one field there is."""
    if STATE == "loading":
        return app.focusWidget() if isinstance(app.focusWidget(), QLineEdit) else None
    pages = [one for one in app.allWidgets() if isinstance(one, TodayPage) and one.isVisible()]
    return pages[0] if pages else None


def look(app, timer):
    page = ready(app)
    if page is None:
        return
    timer.stop()
    if STATE == "loading":
        QTest.keyClicks(page, "58")
    elif STATE != "nothing":
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
    """A home in which the window is started in a state, and asked afterwards what was stored."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        known = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        self.environment = known | {"QT_QPA_PLATFORM": "offscreen"}

    def start(self, state: str) -> subprocess.Popen[str]:
        """Start the window and wait until it is in that state."""
        process = subprocess.Popen(  # noqa: S603  # the program itself
            [sys.executable, "-c", DRIVER.replace("{state!r}", repr(state))],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        return process

    def stored(self) -> str:
        """Return the whole journal in exchange form."""
        told = subprocess.run(
            [sys.executable, "-m", "herstel_gui", "export", "--json", "-"],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        return told.stdout

    @property
    def journal(self) -> Path:
        """Where the journal is."""
        return self.folder / ".local" / "share" / "herstel" / "dagboek.herstel"

    @property
    def left(self) -> list[str]:
        """What lies beside the journal."""
        return sorted(one.name for one in self.journal.parent.glob(".*"))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = tmp_path / "thuis"
    made.mkdir()
    return Home(made)


@pytest.mark.parametrize("number", ENDING)
def test_an_idle_window_ends_at_once_and_stores_the_field_in_hand(home: Home, number: signal.Signals) -> None:
    process = home.start("typed")
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Traceback" not in said
    assert '"value": 58' in home.stored()
    assert home.left == []


@pytest.mark.parametrize("state", ["nothing", "loading", "dialog", "modal", "doubtful"])
def test_whatever_is_on_the_screen(home: Home, state: str) -> None:
    process = home.start(state)
    process.terminate()
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Traceback" not in said
    stored = home.stored()
    assert ('"value": 58' in stored) is (state not in {"nothing", "doubtful"})
    assert home.left == []


def test_killed_after_two_pauses_and_everything_typed_is_there(home: Home) -> None:
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


def test_the_lock_of_a_program_that_was_killed_does_not_slow_the_next_start(home: Home) -> None:
    process = home.start("nothing")
    assert somebody_has(home.journal)
    process.kill()
    process.communicate(timeout=60)
    assert home.left
    assert not somebody_has(home.journal)


def test_a_lock_that_is_another_computer_s_or_cannot_be_read_counts(tmp_path: Path) -> None:
    lock = tmp_path / ".x.herstel.lock"
    assert not somebody_has(tmp_path / "x.herstel")
    lock.write_text(f"{os.getpid()}\npython\nelders\n")
    assert somebody_has(tmp_path / "x.herstel")
    lock.write_text("half")
    assert somebody_has(tmp_path / "x.herstel")
