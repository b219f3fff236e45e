"""Answers to an object of the screen that may be deleted before they arrive.

A screen is deleted with its window, which is built again after a change of look or key while workers go on.
Calling a method of a deleted object raises an exception.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar
from weakref import ref

from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

_T = TypeVar("_T")


class Owned:
    """Drops the answers to an object that was deleted."""

    def __init__(self, owner: QObject) -> None:
        """Answer ``owner``, which may hold this object."""
        self._owner = ref(owner)

    def answer(self, call: Callable[[_T], None]) -> Callable[[_T], None]:
        """Return a function that calls ``call`` unless the owner was deleted."""

        def if_there(result: _T) -> None:
            if self.is_there():
                call(result)

        return if_there

    def is_there(self) -> bool:
        """Return whether the owner was not deleted."""
        owner = self._owner()
        return owner is not None and isValid(owner)
