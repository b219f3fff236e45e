"""Drafts: texts that were typed in a field and are not values yet."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from herstel_gui.application.ports import JournalStore

SESSION_DRAFT: Final = "session "
"""Start of the names under which drafts of trainings are kept; the id of the training follows, which is empty
for a new training. Stored in journals; never changes."""
PLAN_DRAFT: Final = "form plan"
"""Name of the draft of the plan of a day. Stored in journals; never changes."""
CONTEXT_DRAFT: Final = "form context"
"""Name of the draft of what a physician is told. Stored in journals; never changes."""


class Drafts:
    """The drafts of a journal. A draft is not an entry: signals, exports and the history leave drafts out."""

    def __init__(self, store: JournalStore) -> None:
        """Read and write the drafts in ``store``."""
        self._store = store

    def all(self) -> Mapping[tuple[date, str], str]:
        """Return the text of every draft, by day and by the name of its field."""
        return self._store.drafts()

    def keep(self, day: date, field: str, text: str) -> None:
        """Store an impossible or doubtful text of a field; an empty text removes the draft."""
        self._store.keep_draft(day, field, text)


def unfinished_trainings(
    own: Mapping[tuple[date, str], str], others: Mapping[tuple[date, str], str]
) -> Mapping[tuple[date, str], str]:
    """Return the drafts of trainings of another journal that this journal lacks, by day and name.

    Where both have an unfinished training under one name, the other one gets a name of its own, the same in
    every journal, and is offered as a new training.
    """
    coming: dict[tuple[date, str], str] = {}
    for (day, name), text in sorted(others.items()):
        if not name.startswith(SESSION_DRAFT) or own.get((day, name)) == text:
            continue
        if (day, name) in own:
            # two long texts with one digest do not occur
            digest = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:16]
            name = f"{SESSION_DRAFT}other-{digest}"  # noqa: PLW2901  # the name under which it comes
        if own.get((day, name)) != text:
            coming[day, name] = text
    return coming
