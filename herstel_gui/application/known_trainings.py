"""Which training of the journal an imported training is, also when its id was made from its content."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.training_sessions import Session

_MADE: Final = "import-"
"""Begin of the ids that are made here. Stored in journals; never changes."""


def session_id(session: Session, occurrence: int) -> str:
    """Return an id for an imported training without an id; the same content gives the same id.

    ``occurrence`` tells equal trainings of one file apart.
    """
    content = "\x1f".join(
        str(part)
        for part in (
            session.source, session.day, session.kind, session.start, session.minutes, session.session_rpe,
            session.felt, session.performance, session.strength, session.hard, session.note, occurrence,
        )
    )  # fmt: skip
    return _MADE + hashlib.sha256(content.encode("utf-8", "backslashreplace")).hexdigest()[:32]


def same_training(one: Session, other: Session) -> bool:
    """Return whether two trainings are the same in everything but id and place in the day."""
    return _content(one) == _content(other)


def completed(own: Session, incoming: Session) -> Session:
    """Return the own training with the rating of the incoming one, if that is all it lacks; else as it is."""
    rated = replace(own, session_rpe=incoming.session_rpe)
    return rated if own.session_rpe is None and same_training(rated, incoming) else own


class KnownTrainings:
    """The trainings of a journal, each of which one training of a file can be.

    A training of the file is the own one with its id, else one with the same content. Else it is one of its
    maker with the same start, kind and length, when one of the two ids was made from the content: an older
    version made other ids, a file may bring a rating later, and a person may have added something.
    """

    def __init__(self, own: Iterable[Session], incoming: Sequence[Session]) -> None:
        """Compare the ``own`` trainings with all ``incoming`` ones."""
        self._by_id = {session.id: session for session in own}
        theirs = {session.id for session in incoming}
        wanted = Counter(_content(session) for session in incoming if session.id not in self._by_id)
        self._alike: defaultdict[Session, list[Session]] = defaultdict(list)
        self._near: defaultdict[Hashable, list[Session]] = defaultdict(list)
        for session in self._by_id.values():
            if session.id in theirs:
                continue
            content = _content(session)
            if wanted[content] > len(self._alike[content]):
                self._alike[content].append(session)
            elif (moment := _moment(session)) is not None:
                self._near[moment].append(session)

    def match(self, incoming: Session) -> Session | None:
        """Return the own training that a training of the file is; each own one is returned once."""
        if incoming.id in self._by_id:
            return self._by_id[incoming.id]
        if alike := self._alike[_content(incoming)]:
            return alike.pop(0)
        made = incoming.id.startswith(_MADE)
        near = self._near[_moment(incoming)]
        found = next((own for own in near if made or own.id.startswith(_MADE)), None)
        if found is not None:
            near.remove(found)
        return found


def _content(session: Session) -> Session:
    return replace(session, id="", position=0)


def _moment(session: Session) -> Hashable | None:
    """Return what one training of a maker has in every file; None for one that was typed or has no start."""
    if session.source == TYPED or session.start is None:
        return None
    return session.source, session.day, session.start, session.kind, session.minutes
