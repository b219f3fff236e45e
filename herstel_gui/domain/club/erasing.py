"""Which week files of members are old enough to erase, and the sentences about erasing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.club.week_file import ClubFile
from herstel_gui.domain.text import Text, tr_noop

KEPT_WEEKS: Final = 8
"""Number of weeks after its Sunday that a shared week may be kept."""

KEEP_SAFE: Final = tr_noop(
    "Gezondheidsgegevens van leden: hang ze niet op, stuur ze niet door en wis ze na acht weken."
)
QUESTION: Final = tr_noop("Deze weekbestanden wissen? ({n})")
ABOUT: Final = tr_noop(
    "Hun week eindigde meer dan acht weken geleden. Ze worden van deze computer gewist en komen niet in de "
    "prullenbak. Een kopie in je mail of op je telefoon wis je zelf."
)
_ONE: Final = tr_noop("1 weekbestand is gewist: {names}.")
_ERASED: Final = tr_noop("{n} weekbestanden zijn gewist: {names}.")
_MISSING: Final = tr_noop("Stond er al niet meer: {names}.")
_LEFT: Final = tr_noop(
    "Niet gewist: {names}. Het bestand is veranderd sinds het openen, is een snelkoppeling of mag niet weg."
)


@dataclass(frozen=True, slots=True)
class Erasure:
    """The result of erasing: the erased files, the files that were gone already, and the remaining files."""

    erased: tuple[ClubFile, ...] = ()
    missing: tuple[ClubFile, ...] = ()
    left: tuple[ClubFile, ...] = ()

    @property
    def sentences(self) -> tuple[Text, ...]:
        """A sentence for each part of the result that has files."""
        parts = (
            (_ONE if len(self.erased) == 1 else _ERASED, self.erased),
            (_MISSING, self.missing),
            (_LEFT, self.left),
        )
        return tuple(Text(template, n=len(files), names=_names(files)) for template, files in parts if files)


def outdated(files: Iterable[ClubFile], today: date) -> tuple[ClubFile, ...]:
    """Return the files on disk whose week ended more than ``KEPT_WEEKS`` weeks ago, each path once.

    The result is in order of week and path.
    """
    limit = today - timedelta(weeks=KEPT_WEEKS)
    old = {file.place: file for file in files if file.place and file.shared.week.span.last < limit}
    return tuple(sorted(old.values(), key=lambda file: (file.shared.week, file.place)))


def _names(files: Sequence[ClubFile]) -> str:
    return ", ".join(file.name for file in files)
