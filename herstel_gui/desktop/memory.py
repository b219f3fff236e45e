"""Asking the system to keep the memory of this program to itself while the journal is locked.

On Linux a process that is not dumpable leaves no core dump and opens its memory to no other program of its
user. Portals (file dialogs in a Flatpak) refuse to serve such a process, so it lasts as long as the lock.
Windows knows nothing of the kind for programs of the same user; on macOS the hardened runtime of the signed
program does it.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_PR_GET_DUMPABLE: Final = 3
_PR_SET_DUMPABLE: Final = 4


def close_memory() -> bool:
    """Ask that nobody reads or dumps the memory of this program; tell whether the system does that."""
    return _set_dumpable(0)


def open_memory() -> bool:
    """Take that back."""
    return _set_dumpable(1)


def is_closed() -> bool | None:
    """Tell whether the memory is closed; None where the system does not say."""
    prctl = _prctl()
    return None if prctl is None else prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) != 1


def _set_dumpable(dumpable: int) -> bool:
    prctl = _prctl()
    return prctl is not None and prctl(_PR_SET_DUMPABLE, dumpable, 0, 0, 0) == 0


def _prctl() -> ctypes._NamedFuncPointer | None:
    if sys.platform != "linux":
        return None
    try:
        found = ctypes.CDLL(None, use_errno=True).prctl
    except (OSError, AttributeError):
        return None
    found.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    found.restype = ctypes.c_int
    return found
