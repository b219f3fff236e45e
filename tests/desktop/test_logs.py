from __future__ import annotations

import faulthandler
import logging
import platform
import stat
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import qVersion

from herstel_gui import __version__
from herstel_gui.desktop.logs import (
    catch_crashes,
    catch_faults,
    crash_report,
    start_logging,
    stop_logging,
    without_values,
)
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DIARY = "ik voel me beroerd"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "logboek" / "herstel.log"
    level = logging.getLogger().level
    handler = start_logging(path)
    yield path
    stop_logging(handler)
    logging.getLogger().setLevel(level)


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    for place, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(place, name, getattr(place, name))
    catch_crashes(found.append)
    return found


def fail() -> None:
    note = DIARY
    try:
        int(note)
    except ValueError as error:
        raise KeyError(note) from error


def failure() -> BaseException:
    try:
        fail()
    except KeyError as error:
        return error
    raise AssertionError


def test_only_the_template_of_a_message_is_written(log: Path) -> None:
    logging.getLogger("proef").info("stored %s in %d ms", DIARY, 52)
    logging.getLogger("proef").warning(KeyError(DIARY))
    logging.getLogger("proef").error("went wrong", exc_info=failure(), stack_info=True)
    text = log.read_text(encoding="utf-8")
    assert "INFO proef: stored %s in %d ms\n" in text
    assert "WARNING proef: KeyError\n" in text
    assert "test_logs.py" in text
    assert "builtins.ValueError" in text
    assert DIARY not in text
    assert "52" not in text.split("stored")[1].splitlines()[0]


def test_log_files_are_private_and_limited_in_size(log: Path) -> None:
    for _ in range(300):
        logging.getLogger("proef").info("a long line " * 1000)  # a fixed text all the same
    files = list(log.parent.iterdir())
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) <= 4 * 256 * 1024
    if sys.platform != "win32":
        assert {stat.S_IMODE(file.stat().st_mode) & 0o077 for file in files} == {0}


def test_a_crash_report_holds_types_and_lines_but_no_values() -> None:
    text = crash_report(failure())
    assert text.startswith(f"Herstel {__version__}, Python {platform.python_version()}, Qt {qVersion()}, ")
    assert "builtins.KeyError" in text
    assert "caused by" in text
    assert "in fail" not in text
    assert "test_logs.py:" in text
    assert " fail" in text
    assert DIARY not in text
    assert "/home/" not in text


def test_a_herstel_error_is_reported_by_its_template() -> None:
    error = RefusedValueError(Text("{label}: {value} kan niet", label="Notitie", value=DIARY))
    assert without_values(error) == "herstel_gui.domain.errors.RefusedValueError: {label}: {value} kan niet"


def test_a_crash_reaches_the_log_and_the_report(log: Path, reports: list[str]) -> None:
    error = failure()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(reports) == 1
    assert "builtins.KeyError" in reports[0]
    text = log.read_text(encoding="utf-8")
    assert "CRITICAL" in text
    assert "builtins.KeyError" in text
    assert DIARY not in text + reports[0]


def test_a_crash_in_another_thread_reaches_the_log_and_the_report(log: Path, reports: list[str]) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(reports) == 1
    assert DIARY not in log.read_text(encoding="utf-8") + reports[0]


def test_an_exception_in_a_destructor_is_only_logged(log: Path, reports: list[str]) -> None:
    class Bad:
        def __del__(self) -> None:
            raise KeyError(DIARY)

    bad = Bad()
    del bad
    text = log.read_text(encoding="utf-8")
    assert "unraisable" in text
    assert DIARY not in text
    assert not reports


def test_a_crash_in_native_code_writes_a_traceback(tmp_path: Path) -> None:
    code = (
        "import faulthandler, sys; from pathlib import Path\n"
        "from herstel_gui.desktop.logs import catch_faults\n"
        "file = catch_faults(Path(sys.argv[1]))\n"
        "faulthandler._sigabrt()"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)  # noqa: S603
    assert ended.returncode != 0
    assert "Fatal Python error" in (tmp_path / "herstel-fault.log").read_text(encoding="utf-8")


def test_catch_faults_returns_the_open_file(tmp_path: Path) -> None:
    was_enabled = faulthandler.is_enabled()
    catch_faults(tmp_path).close()
    faulthandler.disable()
    if was_enabled:
        faulthandler.enable()
