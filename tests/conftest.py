"""The common environment of all tests, and the check that a test leaves no shared state behind.

Other fixtures belong in the conftest.py of the folder that uses them.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from herstel_gui.desktop.plain_imports import plain_imports
from herstel_gui.storage.engine import keys
from tests.surroundings import Shared, pin_surroundings
from tests.tries import THOROUGH

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

HOME = pin_surroundings()

SCREENS = Path(__file__).with_name("screens.json")
"""The screens of the tests: the first is large, the others have the size of small laptops."""

FULL_DERIVATION = (keys._ITERATIONS, keys._KIBIBYTES)  # noqa: SLF001  # parameters have no public name
"""The rounds and the memory of the derivation of keys in the program."""

# As in the program: Qt would look at the caller of each import of a function, hundreds of thousands of times.
plain_imports()

# Each worker would rewrite the assertions of all test files in every run where the user wants no bytecode.
sys.dont_write_bytecode = False

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS}"

# No deadline, because the time of an example depends on the machine. CI uses the same examples in each run.
settings.register_profile("herstel", deadline=None, max_examples=50, derandomize=bool(os.environ.get("CI")))
settings.register_profile(THOROUGH, settings.get_profile("herstel"), max_examples=100)
settings.load_profile("herstel")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--looks``, by which ``dev.py check --looks`` tests all looks of windows, and ``--thorough``."""
    parser.addoption(
        "--looks", action="store_true", help="look at all windows in every language, size and font"
    )
    parser.addoption("--thorough", action="store_true", help="try three times as many examples")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the number of examples before the tests are collected."""
    if config.getoption("--thorough"):
        settings.load_profile(THOROUGH)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Look for no garbage among the thousands of tests, which last as long as the run.

    The collector takes a third of this time, and would look at all these tests again and again.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: QApplication) -> QApplication:
    """Create the QApplication before a command creates a QGuiApplication, which a process cannot replace."""
    # a blinking cursor would make pictures depend on the time
    qapp.setCursorFlashTime(0)
    return qapp


@pytest.fixture(scope="session", autouse=True)
def _little_derivation() -> Iterator[None]:
    """Derive keys from passwords in a hundredth of the time, by fewer rounds in less memory.

    What a password opens does not depend on these parameters. ``full_derivation`` uses those of the program.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "_ITERATIONS", 1)
        patch.setattr(keys, "_KIBIBYTES", 64)
        yield


@pytest.fixture
def full_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys as the program does, for files that another process opens, or that a release wrote."""
    rounds, kibibytes = FULL_DERIVATION
    monkeypatch.setattr(keys, "_ITERATIONS", rounds)
    monkeypatch.setattr(keys, "_KIBIBYTES", kibibytes)


@pytest.fixture(autouse=True)
def _leaves_nothing_behind(_one_application: object) -> Iterator[None]:
    """Fail a test that changes shared state, because later tests would depend on the order of the tests."""
    before = Shared.now()
    yield
    changes = before.changes(Shared.now())
    if changes:
        before.put_back()
        pytest.fail("left behind for the next test: " + "; ".join(changes))
