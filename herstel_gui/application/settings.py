"""The settings. Each field is a setting with its default and a function that checks a stored value.

Only changed settings are stored, so that a new default in a later version applies to everyone else. The
measures that are asked are always stored.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import field, fields
from datetime import date
from enum import Enum, auto
from pathlib import PurePath
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

from herstel_gui.application.pulse_posture import Posture
from herstel_gui.application.reminding import NEVER, TIMES
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measures import SHORT_SET
from herstel_gui.domain.person import Person
from herstel_gui.domain.tags import TAGS
from herstel_gui.domain.text import SOURCE_LANGUAGE, ClockMinutes, Text, tr_noop

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"
"""A JSON value."""

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)

_READ: Final = "read"
_CONTROL: Final = "control"
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?", re.ASCII)
_MAX_WORDS: Final = 500
FIRST_BIRTH_YEAR: Final = 1900
LAST_BIRTH_YEAR: Final = 2100
_MAX_LENGTH: Final = 4096
EARLIER_ASKED: Final = (
    "resting_heart_rate", "hrv_rmssd", "body_weight", "bed_time", "wake_time", "sleep_duration",
    "nap_duration", "sleep_quality", "mood", "motivation", "fatigue", "heavy_legs", "muscle_soreness",
    "irritability", "concentration",
)  # fmt: skip
"""The measures asked by default before weight was left out and stress taken in. A settings file without a
choice of its own is of that time: what a person is asked does not change by itself."""
_ASKED: Final = "asked_measures"
_REFUSED: Final = tr_noop("De instelling ‘{name}’ is niet te gebruiken. De standaardwaarde geldt weer.")


class ThemeChoice(Enum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Comparing(Enum):
    """When values of today are compared with the usual value on the day page and in the banner."""

    ALWAYS = "always"
    AFTER_FEELINGS = "after_feelings"
    """Once the asked feelings are answered, or the day page is left."""
    WORDS = "words"
    """As AFTER_FEELINGS, and in words without figures."""


class Menu(Enum):
    """The menu that holds the control of a setting."""

    VIEW = auto()
    """Beeld: a change rebuilds the window."""
    PASSWORD = auto()
    """Bestand, only for a journal with a password."""
    NONE = auto()
    """No menu: only the dialog of settings shows it."""


class Control(NamedTuple):
    """A submenu in which the user chooses one of the values of a setting."""

    menu: Menu
    title: str
    """Marked source text."""
    choices: tuple[tuple[Plain | Enum, Text | str], ...] = ()
    """Each value with its label, in the order of the menu; empty where the choices are files: languages."""
    adults_only: bool = False
    """Whether the setting is not offered to somebody under eighteen."""


def _setting(default: _T, read: Callable[[Plain], _T], control: Control | None = None) -> _T:
    return field(default=default, metadata={_READ: read, _CONTROL: control})


def _words(plain: Plain) -> tuple[str, ...]:
    if not isinstance(plain, list) or len(plain) > _MAX_WORDS:
        raise ValueError
    return tuple(dict.fromkeys(_line(word) for word in plain))


def _line(plain: Plain) -> str:
    if not isinstance(plain, str) or len(plain) > _MAX_LENGTH or "\0" in plain:
        raise ValueError
    return plain


def _file(plain: Plain) -> str:
    """Return the path of a file; ValueError for a path without a name, such as a root or a dot."""
    path = _line(plain)
    if path and not PurePath(path).name:
        raise ValueError
    return path


def _whole(low: int, high: int) -> Callable[[Plain], int]:
    def read(plain: Plain) -> int:
        if isinstance(plain, bool) or not isinstance(plain, int) or not low <= plain <= high:
            raise ValueError
        return plain

    return read


def _birth_year(plain: Plain) -> int:
    """Return a year of birth; 0 when it was not given."""
    return (
        0 if plain == 0 and not isinstance(plain, bool) else _whole(FIRST_BIRTH_YEAR, LAST_BIRTH_YEAR)(plain)
    )


def _remind_at(plain: Plain) -> int:
    """Return minutes after midnight; NEVER for no reminder."""
    return _whole(NEVER, 24 * 60 - 1)(plain)


def _flag(plain: Plain) -> bool:
    if isinstance(plain, bool):
        return plain
    raise ValueError


def _day(plain: Plain) -> str:
    """Return an ISO date; an empty string for no date."""
    text = _line(plain)
    return date.fromisoformat(text).isoformat() if text else ""


def _one_of(choices: type[_E]) -> Callable[[Plain], _E]:
    return choices


def _language(plain: Plain) -> str:
    """Return a language code such as ``en`` or ``pt_BR``; the view decides whether it has a translation."""
    code = _line(plain)
    if not _LANGUAGE.fullmatch(code):
        raise ValueError
    return code


def _own_limits(plain: Plain) -> Mapping[str, str | bool]:
    if not isinstance(plain, dict) or len(plain) > _MAX_WORDS:
        raise ValueError
    return {_line(key): _own_limit(value) for key, value in plain.items()}


def _own_limit(plain: Plain) -> str | bool:
    """Return a choice, or a limit as text; also a number that a person wrote without quotation marks.

    ``domain.signals.limits`` names what lies out of bounds and leaves the other limits as they are.
    """
    if isinstance(plain, bool):
        return plain
    return _line(str(plain) if isinstance(plain, (int, float)) else plain)


def _lines(plain: Plain) -> Mapping[str, str]:
    if not isinstance(plain, dict) or len(plain) > _MAX_WORDS:
        raise ValueError
    return {_line(key): _line(value) for key, value in plain.items()}


def _own_choices(plain: Plain) -> Mapping[str, Plain]:
    if not isinstance(plain, dict) or len(plain) > _MAX_WORDS:
        raise ValueError
    return plain


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Change with ``dataclasses.replace``."""

    theme: ThemeChoice = _setting(  # makes a field
        ThemeChoice.SYSTEM,
        _one_of(ThemeChoice),
        Control(
            Menu.VIEW,
            tr_noop("Kleuren"),
            (
                (ThemeChoice.SYSTEM, tr_noop("Zoals je computer")),
                (ThemeChoice.LIGHT, tr_noop("Licht")),
                (ThemeChoice.DARK, tr_noop("Donker")),
            ),
        ),
    )
    language: str = _setting(SOURCE_LANGUAGE, _language, Control(Menu.VIEW, tr_noop("Taal")))
    comparing: Comparing = _setting(  # makes a field
        Comparing.AFTER_FEELINGS,
        _one_of(Comparing),
        Control(
            Menu.VIEW,
            tr_noop("Vergelijken met gewoon"),
            (
                (Comparing.ALWAYS, tr_noop("Altijd")),
                (Comparing.AFTER_FEELINGS, tr_noop("Na het invullen van je gevoel")),
                (Comparing.WORDS, tr_noop("Alleen woorden, na je gevoel")),
            ),
        ),
    )
    moves_on: bool = _setting(
        default=True,
        read=_flag,
        control=Control(
            Menu.VIEW,
            tr_noop("Naar het volgende veld"),
            (
                (True, tr_noop("Vanzelf, na een cijfer of Enter")),
                (False, tr_noop("Alleen met Tab")),
            ),
        ),
    )
    """Whether a digit in a scale, and Enter in a field, pass the cursor on."""
    evening_card: bool = _setting(
        default=False,
        read=_flag,
        control=Control(
            Menu.VIEW,
            tr_noop("Avondkaart met vijf pijlers"),
            (
                (False, tr_noop("Niet tonen")),
                (True, tr_noop("Onder aan Vandaag")),
            ),
            adults_only=True,
        ),
    )
    """Whether Vandaag asks in the evening what was done about recovery; ``evening_card_on`` asks the age."""
    remind_at: int = _setting(
        NEVER,
        _remind_at,
        Control(
            Menu.NONE,
            tr_noop("Herinnering"),
            (
                (NEVER, tr_noop("Geen")),
                *((time, Text("{time}", time=ClockMinutes(time))) for time in TIMES),
            ),
        ),
    )
    """Minutes after midnight at which Herstel reminds of the morning once a day; NEVER for no reminder."""
    reminded: str = _setting("", _day)
    """ISO date of the last reminder."""
    text_scale: int = _setting(100, _whole(75, 200))
    """Percent."""
    window: str = _setting("", _line)
    """Geometry of the window as saved by Qt, in base64."""
    rooms: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    """Heights of parts of the window when it was closed; ``views.start_rooms`` checks the values."""
    last_journal: str = _setting("", _file)
    """Path of the last open journal; empty for the default journal."""
    journals: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    """The journals that were opened on this computer, by path; see ``application.known_journals``."""

    checked: str = _setting("", _line)
    """ISO date of the last full check of the last open journal."""
    second_folder: str = _setting("", _line)
    """Second folder for every backup, such as a USB stick; empty for no second folder."""

    club_folder: str = _setting("", _line)
    """Folder with the week files that members of a club send to their trainer; empty for none."""
    member_lists: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    """The members of clubs that a trainer keeps on this computer; see ``domain.club.members``."""

    watched_folder: str = _setting("", _line)
    """Folder of which new files are offered when a journal is opened; empty for none."""
    watched_since: int = _setting(0, _whole(0, 2**40))
    """When the watched folder was last looked into, in seconds since 1970."""

    lock_after: int = _setting(
        10,
        _whole(0, 240),
        Control(
            Menu.PASSWORD,
            tr_noop("Vanzelf vergrendelen"),
            (
                *((minutes, Text(tr_noop("{n} minuten"), n=minutes)) for minutes in (2, 5, 10, 30, 60)),
                (0, tr_noop("Nooit")),
            ),
        ),
    )
    """Minutes of idleness after which a journal with a password is locked; 0 for never."""
    protected: tuple[str, ...] = _setting((), _words)
    """Paths of journals that had a password at the last opening. A file without a password at one of these
    paths has been replaced."""
    key_kept: str = _setting("", _line)
    """First bytes, in hexadecimal, of the journal with a key in the system's key store; empty for none."""

    welcomed: bool = _setting(default=False, read=_flag)
    """Whether the welcome page was left once; until then it is shown for a journal without days."""
    asked_measures: tuple[str, ...] = _setting(SHORT_SET, _words)
    """Keys of the measures with a field on the day page; ``asked_on`` leaves out what is not offered. Always
    stored, so that a later default changes nothing for who has a file."""
    birth_year: int = _setting(0, _birth_year)
    """Year of birth by the dialog to measure less; 0 when none. ``person`` has the year in force."""
    told_birth_year: int = _setting(0, _birth_year)
    """Year of birth told for the report of the open journal, which holds it among the texts for a physician;
    0 when it was not told there."""
    only_writing: bool = _setting(default=False, read=_flag)
    """Whether Herstel compares nothing with usual values."""
    pause_from: str = _setting("", _day)
    pause_until: str = _setting("", _day)
    """ISO dates of the first and last day of the pause; empty for no pause."""
    pulse_posture: Posture = _setting(Posture.NOT_CHOSEN, _one_of(Posture))  # makes a field
    """How the pulse is taken; its measure is one of ``asked_measures``."""
    tag_order: tuple[str, ...] = _setting(tuple(TAGS), _words)
    """Tags in the order of the day page, including the user's own words."""
    limits: Mapping[str, str | bool] = field(default_factory=dict, metadata={_READ: _own_limits})
    """The user's limits and choices for rules by key, numbers as text with a decimal point.
    ``domain.signals.limits`` holds their bounds."""

    folders: Mapping[str, str] = field(default_factory=dict, metadata={_READ: _lines})
    """The last used folders of file dialogs, by purpose."""

    table_mappings: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    """What the columns of tables of unknown programs mean, by name; see ``application.column_mapping``."""

    trends: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    week: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    club: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    report: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    """State of these pages; each page checks its own values."""

    @property
    def person(self) -> Person:
        """What the person told about age, pause and only writing down.

        Of two years of birth, such as after a merge, the later one holds: who may be a minor counts as one.
        """
        pause = None
        if self.pause_from and self.pause_until and self.pause_from <= self.pause_until:
            pause = DaySpan(date.fromisoformat(self.pause_from), date.fromisoformat(self.pause_until))
        return Person(max(self.birth_year, self.told_birth_year), self.only_writing, pause)

    def asked_on(self, day: date) -> tuple[str, ...]:
        """Return the keys of the measures that are asked on a day, without those not offered at this age."""
        person = self.person
        return tuple(key for key in self.asked_measures if person.is_asked(key, day))

    def evening_card_on(self, day: date) -> bool:
        """Tell whether the evening card is shown: it was chosen, and is offered at this age."""
        return self.evening_card and self.person.is_offered(CONTROLS["evening_card"], day)


CONTROLS: Final[Mapping[str, Control]] = {
    one.name: control for one in fields(Settings) if (control := one.metadata.get(_CONTROL)) is not None
}
"""The settings that the user changes in a menu, by name and in the order of the menus."""


def read_settings(plain: Mapping[str, Plain]) -> tuple[Settings, tuple[Text, ...]]:
    """Return the settings of a file, and a sentence for each invalid value, which is replaced by its default.

    Unknown names are ignored, because a newer version may have written them. A file without asked measures
    is of an earlier version and keeps ``EARLIER_ASKED``.
    """
    values: dict[str, Any] = {} if _ASKED in plain else {_ASKED: EARLIER_ASKED}
    problems = []
    for setting in fields(Settings):
        if setting.name in plain:
            try:
                values[setting.name] = setting.metadata[_READ](plain[setting.name])
            except (ValueError, TypeError):
                problems.append(Text(_REFUSED, name=setting.name))
    return Settings(**values), tuple(problems)


def plain_settings(settings: Settings) -> dict[str, Plain]:
    """Return the settings that differ from the defaults, and the asked measures, as JSON values."""
    default = Settings()
    return {
        setting.name: _plain(getattr(settings, setting.name))
        for setting in fields(Settings)
        if setting.name == _ASKED or getattr(settings, setting.name) != getattr(default, setting.name)
    }


def _plain(value: object) -> Plain:
    match value:
        case Enum():
            return _plain(value.value)
        case None | bool() | int() | float() | str():
            return value
        case tuple() | list():
            return [_plain(part) for part in value]
        case Mapping():
            return {str(key): _plain(part) for key, part in value.items()}
        case _:
            raise TypeError(type(value).__name__)
