"""The choices for printing and exporting a week, stored as plain JSON values."""

from __future__ import annotations

import unicodedata
from dataclasses import asdict, dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_WORDS: Final = 60
"""Maximum number of characters of a name or club, which is printed on one line above the table."""


NOTES: Final = "notes"
"""The stored choice of notes. An older key, ``remarks``, was stored as True without anybody ticking it."""


class NameStyle(Enum):
    """How the name of the journal's owner is printed."""

    FULL = "full"
    INITIALS = "initials"
    NONE = "none"


class Paper(Enum):
    """The paper size."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class WeekOptions:
    """The choices of the print dialog. With empty ``rows``, measures in the form or filled in have a row.

    ``remarks`` are the notes: a diary that a trainer reads only where its owner ticked it.
    """

    rows: tuple[str, ...] = ()
    usual: bool = True
    normal: bool = True
    warning: bool = True
    name: str = ""
    name_style: NameStyle = NameStyle.INITIALS
    club: str = ""
    remarks: bool = False
    signals: bool = True
    lines: bool = False
    paper: Paper = Paper.A4
    landscape: bool = True

    @property
    def shown_name(self) -> str:
        """The name as printed: in full, as initials, or empty."""
        match self.name_style:
            case NameStyle.FULL:
                return self.name.strip()
            case NameStyle.INITIALS:
                return initials(self.name)
            case NameStyle.NONE:
                return ""

    def as_json(self) -> dict[str, object]:
        """Return the choices as JSON values for the settings file."""
        kept: dict[str, object] = asdict(self)
        del kept["remarks"]
        return kept | {
            NOTES: self.remarks,
            "rows": list(self.rows),
            "name_style": self.name_style.value,
            "paper": self.paper.value,
        }


def options_from_json(stored: Mapping[str, object]) -> WeekOptions:
    """Read the stored choices; missing or unknown values get their default."""
    usual = WeekOptions()
    rows = stored.get("rows")
    return WeekOptions(
        rows=tuple(key for key in rows if isinstance(key, str)) if isinstance(rows, list) else (),
        usual=_flag(stored, "usual", usual.usual),
        normal=_flag(stored, "normal", usual.normal),
        warning=_flag(stored, "warning", usual.warning),
        name=_words(stored, "name"),
        name_style=_choice(NameStyle, stored.get("name_style"), usual.name_style),
        club=_words(stored, "club"),
        remarks=_flag(stored, NOTES, usual.remarks),
        signals=_flag(stored, "signals", usual.signals),
        lines=_flag(stored, "lines", usual.lines),
        paper=_choice(Paper, stored.get("paper"), usual.paper),
        landscape=_flag(stored, "landscape", usual.landscape),
    )


def initials(name: str) -> str:
    """Return ``J.V.`` for Jan Visser and ``J.v.d.B.`` for Jan van den Berg; quotes and brackets have none."""
    parts = ("".join(filter(_named, part)) for part in name.replace("-", " ").split())
    return "".join(f"{part[0]}." for part in parts if part)


def _named(sign: str) -> bool:
    return not unicodedata.category(sign).startswith(("P", "C", "Z"))


def _flag(stored: Mapping[str, object], key: str, otherwise: bool) -> bool:  # noqa: FBT001
    value = stored.get(key)
    return value if isinstance(value, bool) else otherwise


def _words(stored: Mapping[str, object], key: str) -> str:
    value = stored.get(key)
    return " ".join(value.split())[:MAX_WORDS] if isinstance(value, str) else ""


_Choice = TypeVar("_Choice", bound=Enum)


def _choice(kind: type[_Choice], value: object, otherwise: _Choice) -> _Choice:
    return next((member for member in kind if member.value == value), otherwise)
