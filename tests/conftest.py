"""What every test needs before the first of them is imported, and what none may leave to the next.

Kept tiny on purpose: other fixtures stand in the conftest.py of the folder whose tests use them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.surroundings import Shared, pin_surroundings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

HOME = pin_surroundings()

SCREENS = Path(__file__).with_name("screens.json")
"""The screens that the tests have: the first is large, the others are those of small laptops."""

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS}"

# How long an example takes says more of the machine than of the code. A run that decides about a submission
# tries the same examples each time; everybody else's run may find new ones.
settings.register_profile("herstel", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("herstel")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to walk along every look of every window; ``dev.py check --looks`` does."""
    parser.addoption(
        "--looks", action="store_true", help="look at all windows in every language, size and font"
    )


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: QApplication) -> QApplication:
    """Make the application with windows before a command makes one without: a process has only one."""
    # a cursor that blinks makes pictures depend on the moment
    qapp.setCursorFlashTime(0)
    return qapp


@pytest.fixture(autouse=True)
def _leaves_nothing_behind(_one_application: object) -> Iterator[None]:
    """Fail a test that changes what all tests share: the next one would depend on having run after it."""
    before = Shared.now()
    yield
    changes = before.changes(Shared.now())
    if changes:
        before.put_back()
        pytest.fail("left behind for the next test: " + "; ".join(changes))
