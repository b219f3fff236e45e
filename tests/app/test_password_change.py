"""The sentence after the password of the open journal was set or removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from herstel_gui.app.messages import Messages
from herstel_gui.app.password_change import PasswordChange
from herstel_gui.app.reopening import Reopening
from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine.drivers import Key

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.app.opened_journal import OpenedJournal
    from tests.app.conftest import Calls

KEY = Key(b"0" * 16, b"1" * 32)


def told(
    opened: OpenedJournal, calls: Calls, qtbot: QtBot, new: Key | None, *, fails: bool = False
) -> list[str]:
    """Change the password; return in order what was done and what was said."""
    done: list[str] = []

    def rewrite(_path: Path, _old: Key | None, _new: Key | None) -> None:
        if fails:
            raise HerstelError(Text("vol"))

    window = QWidget()
    qtbot.addWidget(window)
    PasswordChange(
        opened=opened,
        window=window,
        reopening=Reopening(lambda _path: True, lambda _path: done.append("reopened")),
        run_aside=calls,
        rewrite=rewrite,
        rewritten=lambda *_keys: done.append("rewritten"),
        password_removed=lambda *_keys: done.append("removed"),
        messages=Messages(
            done.append, lambda _notice: None, lambda _key: None, lambda error: done.append(str(error.text))
        ),
    ).start(new)
    calls.finish()
    return done


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (KEY, ["rewritten", "reopened", "Je dagboek heeft nu een wachtwoord."]),
        (None, ["rewritten", "reopened", "removed", "Je dagboek heeft geen wachtwoord meer."]),
    ],
    ids=["set", "removed"],
)
def test_the_sentence_says_whether_the_journal_has_a_password(
    opened: OpenedJournal, calls: Calls, qtbot: QtBot, new: Key | None, said: list[str]
) -> None:
    assert told(opened, calls, qtbot, new) == said


def test_a_failed_change_opens_the_journal_again_and_says_why(
    opened: OpenedJournal, calls: Calls, qtbot: QtBot
) -> None:
    assert told(opened, calls, qtbot, KEY, fails=True) == ["reopened", "vol"]
