"""The guard of the looks: a few looks in the test suite, all of them with ``--looks``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.looks.world import FEW, looks

if TYPE_CHECKING:
    import pytest


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test every look, or the few in which the most faults showed."""
    if "look" in metafunc.fixturenames:
        every = bool(metafunc.config.getoption("--looks", default=False))
        metafunc.parametrize("look", list(looks()) if every else FEW, ids=str)
