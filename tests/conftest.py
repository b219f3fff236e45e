"""What every test needs before the first of them is imported: a Qt that wants no screen.

Kept tiny on purpose: fixtures stand in the conftest.py of the folder whose tests use them.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings

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
