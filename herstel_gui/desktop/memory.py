"""Protection of the process memory against other programs while the journal is locked.

On Linux, a process that is not dumpable leaves no core dump, and other programs of the same user cannot read
its memory. Portals (file dialogs in a Flatpak) refuse to serve such a process, so the protection ends at
unlocking. Windows has no such protection; on macOS the hardened runtime of the signed program provides it.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_PR_GET_DUMPABLE: Final = 3
_PR_SET_DUMPABLE: Final = 4


def close_memory() -> bool:
    """Protect the memory of this process; return whether the system supports that."""
    return _set_dumpable(0)


def open_memory() -> bool:
    """End the protection; return whether the system supports that."""
    return _set_dumpable(1)


def is_closed() -> bool | None:
    """Return whether the memory is protected; None where the system does not support protection."""
    prctl = _prctl()
    return None if prctl is None else prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) != 1


def _set_dumpable(dumpable: int) -> bool:
    prctl = _prctl()
    return prctl is not None and prctl(_PR_SET_DUMPABLE, dumpable, 0, 0, 0) == 0


def _prctl() -> ctypes._NamedFuncPointer | None:
    if sys.platform != "linux":
        return None
    try:
        prctl = ctypes.CDLL(None, use_errno=True).prctl
    except (OSError, AttributeError):
        return None
    prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    prctl.restype = ctypes.c_int
    return prctl
