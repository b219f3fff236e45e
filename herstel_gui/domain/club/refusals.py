"""Sentences about refused files: one for each file, or one for many with the same reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from herstel_gui.domain.club.week_file import Refused
from herstel_gui.domain.text import Text, counted, tr_noop

MOST_APART: Final = 3
"""Number of files with one reason that get a sentence each."""
MOST_NAMED: Final = 6
MOST_SENTENCES: Final = 20
_AND_MORE: Final = tr_noop("{listed} en nog {n}")
_OTHER: Final = tr_noop("Nog {n} bestand is geweigerd: {names}.")
_OTHERS: Final = tr_noop("Nog {n} bestanden zijn geweigerd: {names}.")


def refusal_sentences(refused: Iterable[Refused]) -> tuple[Text, ...]:
    """Return the sentences in the order of reading; every file counts in one of them."""
    groups: defaultdict[str, list[Refused]] = defaultdict(list)
    for number, each in enumerate(refused):
        groups[each.many or str(number)].append(each)
    sentences: list[Text] = []
    left: list[Refused] = []
    for template, files in groups.items():
        if len(files) > MOST_APART:
            sentences.append(Text(template, n=len(files), names=_names(files)))
        elif len(sentences) + len(files) <= MOST_SENTENCES:
            sentences += [each.reason for each in files]
        else:
            left += files
    if left:
        sentences.append(counted(len(left), _OTHER, _OTHERS, names=_names(left)))
    return tuple(sentences)


def _names(files: list[Refused]) -> Text | str:
    listed = ", ".join(each.name for each in files[:MOST_NAMED])
    more = len(files) - MOST_NAMED
    return Text(_AND_MORE, listed=listed, n=more) if more > 0 else listed
