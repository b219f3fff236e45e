from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from herstel_gui.app.password_attempts import LONGEST, PasswordAttempts, finder
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine import keys
from herstel_gui.storage.engine.keys import NewKey, new_key
from herstel_gui.views.locking.password_form import PasswordForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.storage.engine.drivers import Key
    from tests.app.conftest import Calls

PASSWORD = "vier blauwe fietsen"  # noqa: S105  # of a journal in memory


@pytest.fixture
def new(monkeypatch: pytest.MonkeyPatch) -> NewKey:
    """A key that is derived quickly."""
    monkeypatch.setattr(keys, "_KIBIBYTES", 64)
    monkeypatch.setattr(keys, "_ITERATIONS", 1)
    return new_key(PASSWORD)


class Form(PasswordForm):
    """A form that records refusals."""

    def __init__(self) -> None:
        super().__init__()
        self.refusals: list[tuple[str, int]] = []

    def refuse(self, sentence: str, seconds: int = 0) -> None:
        self.refusals.append((sentence, seconds))


def attempt(form: PasswordForm, secret: str, *, by_code: bool = False) -> None:
    form.tried.emit(secret, by_code)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    return form


@pytest.fixture
def accepted(form: Form, calls: Calls, new: NewKey) -> list[tuple[Key, str]]:
    """Attempts on ``form`` that were right: the key and the typed text."""
    accepted: list[tuple[Key, str]] = []
    PasswordAttempts(form, calls, finder(new.key), lambda key, typed: accepted.append((key, typed)))
    return accepted


def test_the_delay_doubles_with_each_wrong_password_up_to_the_longest(
    form: Form, calls: Calls, accepted: list[tuple[Key, str]]
) -> None:
    for _ in range(7):
        attempt(form, "fout")
        calls.finish()
    assert [seconds for _, seconds in form.refusals] == [1, 2, 4, 8, 16, LONGEST, LONGEST]
    assert accepted == []


def test_the_right_password_is_accepted(
    form: Form, calls: Calls, new: NewKey, accepted: list[tuple[Key, str]]
) -> None:
    attempt(form, PASSWORD)
    calls.finish()
    assert accepted == [(new.key, PASSWORD)]
    assert form.refusals == []


def test_the_recovery_code_is_accepted(
    form: Form, calls: Calls, new: NewKey, accepted: list[tuple[Key, str]]
) -> None:
    attempt(form, new.recovery_code, by_code=True)
    calls.finish()
    assert accepted == [(new.key, new.recovery_code)]


@pytest.mark.usefixtures("accepted")
def test_a_mistyped_recovery_code_is_refused_at_once_and_without_delay(form: Form, calls: Calls) -> None:
    attempt(form, "AAAAA BBBBB", by_code=True)
    assert calls.pending == []
    ((sentence, seconds),) = form.refusals
    assert "tikfout" in sentence
    assert seconds == 0


def test_an_unreadable_file_is_reported_without_delay(form: Form, calls: Calls) -> None:
    def find(_secret: str, _by_code: object) -> Key | None:
        raise UnusableFileError(Text("De stick is weg."))

    PasswordAttempts(form, calls, find, lambda _key, _typed: None)
    attempt(form, PASSWORD)
    calls.finish()
    assert form.refusals == [("De stick is weg.", 0)]


@pytest.mark.usefixtures("qapp")
def test_a_closed_form_cancels_the_attempt(calls: Calls, new: NewKey) -> None:
    form = Form()
    PasswordAttempts(form, calls, finder(new.key), lambda _key, _typed: None)
    attempt(form, PASSWORD)
    form.deleteLater()
    QCoreApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)
    assert calls.pending[0].cancelled
