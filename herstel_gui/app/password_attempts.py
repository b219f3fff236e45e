"""Checking a typed password or recovery code in the background, with a growing delay after wrong attempts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from herstel_gui.qt_models.texts import translate
from herstel_gui.storage.engine.keys import is_code, key_from_code, key_from_password

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.views.locking.password_form import PasswordForm
    from herstel_gui.views.services import RunAside, Running

LONGEST: Final = 30
"""The longest delay after a wrong attempt, in seconds. The real protection is the slow key derivation."""


class PasswordAttempts(QObject):
    """Checks the attempts in a password form."""

    def __init__(
        self,
        form: PasswordForm,
        run_aside: RunAside,
        find: Callable[[str, bool], Key | None],
        accept: Callable[[Key, str], None],
    ) -> None:
        """Check each attempt in ``form``.

        Args:
            form: Emits ``tried`` with the typed text, and whether the text is a recovery code.
            run_aside: Runs ``find`` in a worker.
            find: Returns the key for a password (False) or a recovery code (True); None when wrong. Slow.
            accept: Called with the key and the typed text when the attempt is right.
        """
        super().__init__(form)
        self._form = form
        self._run_aside = run_aside
        self._find = find
        self._accept = accept
        self._wrong = 0
        form.tried.connect(self.attempt)

    def attempt(self, secret: str, by_code: bool) -> None:
        """Check a password, or a recovery code."""
        if by_code and not is_code(secret):
            self._form.refuse(
                QCoreApplication.translate("locking", "Er zit een tikfout in. Kijk elk groepje van vijf na.")
            )
            return

        def done(key: Key | None) -> None:
            if key is None:
                self._refuse(by_code=by_code)
            else:
                self._accept(key, secret)

        task = self._run_aside(lambda _progress: self._find(secret, by_code), done, self._failed)
        cancel_with(self._form, task)

    def _refuse(self, *, by_code: bool) -> None:
        self._wrong += 1
        sentence = (
            QCoreApplication.translate("locking", "Deze herstelsleutel hoort niet bij dit dagboek.")
            if by_code
            else QCoreApplication.translate(
                "locking", "Dit wachtwoord klopt niet. Kijk of Caps Lock aanstaat."
            )
        )
        self._form.refuse(sentence, min(LONGEST, 2 ** (self._wrong - 1)))

    def _failed(self, error: HerstelError) -> None:
        self._form.refuse(translate(error.text))


def cancel_with(form: PasswordForm, task: Running) -> None:
    """Cancel ``task`` when the form is destroyed."""

    # a function: Qt would not keep the task alive for a connection to its method
    def cancel() -> None:
        task.cancel()

    form.destroyed.connect(cancel)


def finder(key: Key) -> Callable[[str, bool], Key | None]:
    """Return a ``find`` for ``PasswordAttempts`` that compares with ``key``, without reading the file."""

    def find(secret: str, by_code: bool) -> Key | None:
        derive = key_from_code if by_code else key_from_password
        return key if derive([key.head], secret) == key else None

    return find
