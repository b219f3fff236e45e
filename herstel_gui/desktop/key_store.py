"""The system's key store: Secret Service (GNOME, KDE), Keychain or Credential Manager.

Stores keys, never passwords, and only at the user's request. The backend is chosen here and not by keyring's
configuration, which could name a backend that stores plain text.
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
    """Stores keys by the head of their file. Errors are logged and count as a missing key.

    Each method may block until the user answers a dialog of the system: do not call in the GUI thread.
    """

    def __init__(self) -> None:
        """Create the object without accessing the system."""
        self._backend: KeyringBackend | None = None
        self._looked = False

    @property
    def available(self) -> bool:
        """Whether this system has a usable key store."""
        return self._store() is not None

    def get(self, head: bytes) -> bytes | None:
        """Return the key for files with this head; None when the key is not stored."""
        store = self._store()
        if store is None:
            return None
        try:
            stored = store.get_password(_SERVICE, head.hex())
            return bytes.fromhex(stored) if stored else None
        except Exception:  # noqa: BLE001  # keyring passes on any exception of the system's service
            _LOG.warning("key store did not answer")
            return None

    def put(self, head: bytes, raw: bytes) -> bool:
        """Store a key; return whether the key was stored."""
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
        """Remove the key for files with this head."""
        store = self._store()
        if store is None:
            return
        try:
            store.delete_password(_SERVICE, head.hex())
        except Exception:  # noqa: BLE001  # as above; keyring also raises for a missing key
            _LOG.info("key store had nothing to remove")

    def _store(self) -> KeyringBackend | None:
        if not self._looked:
            self._looked = True
            self._backend = _backend()
        return self._backend


def _backend() -> KeyringBackend | None:
    """Return the key store of this system; None without a working one."""
    try:
        backend = system_store()
        # raises when the service is missing
        backend.priority  # noqa: B018
        return backend()
    except Exception:  # noqa: BLE001  # as above
        return None


def system_store() -> type[KeyringBackend]:
    """Return the keyring backend class for this system."""
    # imported late: needed only by users who store a key
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring as Store  # noqa: PLC0415
    elif sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as Store  # noqa: PLC0415
    else:
        from keyring.backends.SecretService import Keyring as Store  # noqa: PLC0415
    return Store
