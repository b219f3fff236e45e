"""The pinned environment, and the detection of tests that change shared state."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.surroundings import Shared, pinned

pytest_plugins = ["pytester"]
ROOT = Path(__file__).parent.parent

USER_ENVIRONMENT = {
    "PATH": "/usr/bin",
    "HOME": "/home/somebody",
    "LANG": "tr_TR.UTF-8",
    "LC_TIME": "ar_EG.UTF-8",
    "LANGUAGE": "de:fr",
    "TZ": "Pacific/Kiritimati",
    "DISPLAY": ":0",
    "WAYLAND_DISPLAY": "wayland-0",
    "QT_SCALE_FACTOR": "2",
    "QT_STYLE_OVERRIDE": "kvantum",
    "QT_QPA_PLATFORMTHEME": "gtk3",
    "XDG_DATA_HOME": "/home/somebody/data",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus",
    "HERSTEL_HOME": "/home/somebody/diary",
    "PYTHONWARNINGS": "ignore",
    "HERSTEL_BUILT": "dist/herstel/herstel",
    "CI": "true",
}


def test_pinned_environment_does_not_depend_on_the_user(tmp_path: Path) -> None:
    first, second = pinned(USER_ENVIRONMENT, tmp_path), pinned({"PATH": "/usr/bin"}, tmp_path)
    assert first == second | {"HERSTEL_BUILT": "dist/herstel/herstel", "CI": "true"}
    assert first["PATH"] == "/usr/bin"


def test_this_run_is_pinned() -> None:
    assert {name: os.environ.get(name) for name in ("DISPLAY", "QT_SCALE_FACTOR", "HERSTEL_HOME")} == {
        "DISPLAY": None,
        "QT_SCALE_FACTOR": None,
        "HERSTEL_HOME": None,
    }
    assert "herstel-tests-" in str(Path.home())
    assert time.tzname[0] == "UTC"
    assert QLocale.system().name() in {"C", "en_US"}
    assert isinstance(QApplication.instance(), QApplication)


@pytest.mark.skipif(sys.platform == "win32", reason="NOT TRIED: Windows has no such signals")
def test_ignored_signals_are_reset() -> None:
    """A shell starts background processes with SIGINT ignored, and nohup with SIGHUP ignored."""
    code = (
        "import signal, tests.surroundings as s; signals = (signal.SIGINT, signal.SIGHUP, signal.SIGTERM)\n"
        "[signal.signal(number, signal.SIG_IGN) for number in signals]\n"
        "home = s.pin_surroundings()\n"
        "print(*(signal.getsignal(number) is signal.SIG_IGN for number in signals))"
    )
    done = subprocess.run(  # noqa: S603  # our own code
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "False", "False"]


def test_changed_state_is_reported_and_restored(tmp_path: Path) -> None:
    before = Shared.now()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = QWidget(windowTitle="open")
    window.show()
    QTest.mousePress(window, Qt.MouseButton.LeftButton)
    os.environ["LEFT"] = "1"
    os.chdir(tmp_path)
    if os.name != "nt":
        os.umask(0)
    QLocale.setDefault(QLocale("tr_TR"))
    app.setStyleSheet("QLabel { color: red }")
    app.setFont(QFont("Other", 30))
    changes = before.changes(Shared.now())
    before.put_back()
    assert {change.partition(":")[0] for change in changes} >= {
        "environment", "folder", "qt_locale", "style_sheet", "font", "windows", "buttons",
    }  # fmt: skip
    assert before.changes(Shared.now()) == []


def test_a_test_that_changes_state_fails_and_later_tests_are_unaffected(pytester: pytest.Pytester) -> None:
    conftest = Path(__file__).with_name("conftest.py")
    pytester.makeconftest(conftest.read_text(encoding="utf-8"))
    shutil.copy(conftest.with_name("screens.json"), pytester.path)
    pytester.makepyfile(
        """
        from PySide6.QtCore import QLocale

        def test_first():
            QLocale.setDefault(QLocale("tr_TR"))

        def test_second():
            assert QLocale().name() != "tr_TR"
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:randomly")
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*left behind for the next test: qt_locale: *"])
