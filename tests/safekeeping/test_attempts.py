"""The answers to guesses in a password form, and the growing delay after each wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import Text
from herstel_gui.safekeeping.attempts import PasswordAttempts
from herstel_gui.storage.engine.keys import new_key
from herstel_gui.views.locking.password_form import PasswordForm
from tests.storage.ciphers import KEY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from herstel_gui.storage.engine.drivers import Key

    Progress = Callable[[int, int], None]

_T = TypeVar("_T")
RIGHT, WRONG = "zeven groene fietsen", "zeven groene auto's"


class RecordingForm(PasswordForm):
    """A form that records every refusal with its delay in seconds, and never counts down."""

    def __init__(self) -> None:
        super().__init__()
        self.refusals: list[tuple[str, int]] = []

    def refuse(self, sentence: str, seconds: int = 0) -> None:
        self.refusals.append((sentence, seconds))


class FinishedTask:
    """A background task that has already ended."""

    def cancel(self) -> None:
        pass


class Bench:
    """A form, the attempts that answer the form, and what was accepted."""

    def __init__(self, form: RecordingForm) -> None:
        self.form = form
        self.accepted: list[tuple[Key, str]] = []
        self.failure: HerstelError | None = None
        self.attempts = PasswordAttempts(form, self.run, find, lambda *both: self.accepted.append(both))

    def run(
        self,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        progress: Progress = lambda _done, _total: None,
    ) -> FinishedTask:
        """Do the work at once, in this thread."""
        if self.failure is not None:
            failed(self.failure)
        else:
            done(work(progress))
        return FinishedTask()

    def delays_after(self, *secrets: str, by_code: bool = False) -> list[int]:
        before = len(self.form.refusals)
        for secret in secrets:
            self.form.tried.emit(secret, by_code)
        return [seconds for _, seconds in self.form.refusals[before:]]


def find(secret: str, by_code: bool) -> Key | None:  # noqa: FBT001  # as PasswordAttempts calls it
    return KEY if secret == RIGHT and not by_code else None


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    form = RecordingForm()
    qtbot.addWidget(form)
    return Bench(form)


def test_the_delay_doubles_after_each_wrong_password_up_to_half_a_minute(bench: Bench) -> None:
    assert bench.delays_after(*[WRONG] * 8) == [1, 2, 4, 8, 16, 30, 30, 30]
    assert bench.accepted == []


def test_passwords_and_recovery_codes_share_one_count(bench: Bench) -> None:
    code = new_key(WRONG).recovery_code
    assert bench.delays_after(WRONG) == [1]
    assert bench.delays_after(code, by_code=True) == [2]
    assert bench.delays_after(WRONG) == [4]
    assert "herstelsleutel" in bench.form.refusals[1][0]


def test_a_slip_in_a_recovery_code_costs_no_time(bench: Bench) -> None:
    assert bench.delays_after("12345 ABCDE", by_code=True) == [0]
    assert "tikfout" in bench.form.refusals[0][0]
    assert bench.delays_after(WRONG) == [1]


def test_a_failure_that_is_no_wrong_password_costs_no_time(bench: Bench) -> None:
    bench.failure = HerstelError(Text("te weinig geheugen"))
    assert bench.delays_after(WRONG, WRONG) == [0, 0]
    bench.failure = None
    assert bench.delays_after(WRONG) == [1]


def test_the_right_password_is_accepted_without_a_refusal(bench: Bench) -> None:
    assert bench.delays_after(RIGHT) == []
    assert bench.accepted == [(KEY, RIGHT)]
