"""The key store of the system: Secret Service (GNOME, KDE), Keychain, Credential Manager.

Only a key goes there, never a password, and only when the user asks for it. The back end is chosen here and
not by the settings of the library, in which somebody could name one that stores plain text.
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE: Final = "Herstel"
_LOG: Final = logging.getLogger(__name__)


class KeyStore:
    """Keeps keys by the head of the file that they open. All of it may wait for the user, so not in a window.

    What goes wrong is no trouble: the password is asked then.
    """

    def __init__(self) -> None:
        """Ask nothing of the system yet."""
        self._backend: KeyringBackend | None = None
        self._looked = False

    @property
    def available(self) -> bool:
        """Whether this system has a key store that can be used."""
        return self._store() is not None

    def get(self, head: bytes) -> bytes | None:
        """Return the key that was kept for files with this head; None when there is none."""
        store = self._store()
        if store is None:
            return None
        try:
            kept = store.get_password(_SERVICE, head.hex())
            return bytes.fromhex(kept) if kept else None
        except Exception:  # noqa: BLE001  # the library raises whatever the system's service does
            _LOG.warning("key store did not answer")
            return None

    def put(self, head: bytes, raw: bytes) -> bool:
        """Keep a key; tell whether it is kept."""
        store = self._store()
        if store is None:
            return False
        try:
            store.set_password(_SERVICE, head.hex(), raw.hex())
        except Exception:  # noqa: BLE001  # as above
            _LOG.warning("key store did not keep the key")
            return False
        return True

    def remove(self, head: bytes) -> None:
        """Keep it no longer."""
        store = self._store()
        if store is None:
            return
        try:
            store.delete_password(_SERVICE, head.hex())
        except Exception:  # noqa: BLE001  # as above; also when it was not there
            _LOG.info("key store had nothing to remove")

    def _store(self) -> KeyringBackend | None:
        if not self._looked:
            self._looked = True
            self._backend = _backend()
        return self._backend


def _backend() -> KeyringBackend | None:
    """Return the store of this system, when it works."""
    try:
        backend = system_store()
        # raises when the service is not there
        backend.priority  # noqa: B018
        return backend()
    except Exception:  # noqa: BLE001  # as above
        return None


def system_store() -> type[KeyringBackend]:
    """Return the library's class for this system."""
    # loads what only those need who keep a key
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring as Store  # noqa: PLC0415
    elif sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as Store  # noqa: PLC0415
    else:
        from keyring.backends.SecretService import Keyring as Store  # noqa: PLC0415
    return Store
