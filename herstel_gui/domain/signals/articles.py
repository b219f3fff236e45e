"""The attribution of a sentence: the articles on which the sentence is based."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from herstel_gui.domain.signals.wording import DOCUMENT_NAMES
from herstel_gui.domain.text import Text, tr_noop

_AFTER: Final = tr_noop("Naar: {articles}.")
_OWN: Final = tr_noop("Toevoeging van Herstel.")


def attribution(documents: Iterable[str]) -> Text:
    """Return the names of the articles as a sentence; without documents, the remark that Herstel added it."""
    named = [DOCUMENT_NAMES.get(document, document) for document in documents]
    if not named:
        return Text(_OWN)
    joined = Text(named[0])
    for name in named[1:]:
        joined = Text("{one}; {other}", one=joined, other=name)
    return Text(_AFTER, articles=joined)
