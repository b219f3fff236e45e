"""The value of the start-up field, read without SQLAlchemy."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from herstel_gui.application.journal import Journal
from herstel_gui.domain.measures import HRV_RMSSD, RESTING_HEART_RATE
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import new_key
from herstel_gui.storage.store.first_value import first_value
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock

CLOCK = FixedClock()
TODAY = CLOCK.today()
PULSE = RESTING_HEART_RATE.key


def test_the_typed_value_is_preferred_and_a_missing_value_is_empty(path: Path) -> None:
    journal = Journal(open_journal(path, CLOCK), CLOCK)
    assert first_value(path, PULSE, TODAY) == ""
    journal.change(Text(""), [], [Reading(TODAY, PULSE, 49, "a maker")])
    assert first_value(path, PULSE, TODAY) == "49"
    journal.enter(TODAY, RESTING_HEART_RATE, 52)
    journal.enter(TODAY, HRV_RMSSD, 61)
    assert first_value(path, PULSE, TODAY) == "52"
    assert first_value(path, PULSE, TODAY - timedelta(days=1)) == ""


def test_the_value_is_unknown_for_a_missing_encrypted_or_invalid_journal(path: Path) -> None:
    assert first_value(path, PULSE, TODAY) is None
    Journal(open_journal(path, CLOCK), CLOCK).enter(TODAY, RESTING_HEART_RATE, 52)
    rewrite(path, None, new_key("een goed wachtwoord").key)
    assert first_value(path, PULSE, TODAY) is None
    path.write_bytes(b"geen dagboek")
    assert first_value(path, PULSE, TODAY) is None
    assert path.read_bytes() == b"geen dagboek"


def test_first_value_does_not_import_sqlalchemy() -> None:
    code = (
        "import sys; from pathlib import Path; from datetime import date;"
        "from herstel_gui.storage.store.first_value import first_value;"
        "first_value(Path('nergens'), 'x', date(2026, 11, 22)); print('sqlalchemy' in sys.modules)"
    )
    result = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert result.stdout == "False\n"
