"""The settings. Each field is a setting with its default and a function that checks a stored value.

Only changed settings are stored, so that a new default in a later version applies to everyone else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum, auto
from pathlib import PurePath
from typing import Any, Final, TypeAlias, TypeVar

from herstel_gui.application.pulse_posture import Posture
from herstel_gui.domain.day import TAGS
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.text import SOURCE_LANGUAGE, Text, tr_noop

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"
"""A JSON value."""

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)

_READ: Final = "read"
_CONTROL: Final = "control"
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?", re.ASCII)
_MAX_WORDS: Final = 500
_MAX_LENGTH: Final = 4096
_REFUSED: Final = tr_noop("De instelling „{name}” is niet te gebruiken; de gewone waarde geldt weer.")


class ThemeChoice(Enum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Menu(Enum):
    """The menu that holds the control of a setting."""

    VIEW = auto()
    """Beeld: a change rebuilds the window."""
    PASSWORD = auto()
    """Bestand, only for a journal with a password."""


@dataclass(frozen=True, slots=True)
class Control:
    """A submenu in which the user chooses one of the values of a setting."""

    menu: Menu
    title: str
    """Marked source text."""
    choices: tuple[tuple[Plain | Enum, Text | str], ...] = ()
    """Each value with its label, in the order of the menu; empty where the choices are files: languages."""


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
    return {_line(key): value if isinstance(value, bool) else _line(value) for key, value in plain.items()}


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

    theme: ThemeChoice = _setting(  # noqa: RUF009  # makes a field
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
    text_scale: int = _setting(100, _whole(75, 200))
    """Percent."""
    window: str = _setting("", _line)
    """Geometry of the window as saved by Qt, in base64."""
    last_journal: str = _setting("", _file)
    """Path of the last open journal; empty for the default journal."""
    journals: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    """The journals that were opened on this computer, by path; see ``application.known_journals``."""

    checked: str = _setting("", _line)
    """ISO date of the last full check of the last open journal."""
    second_folder: str = _setting("", _line)
    """Second folder for every backup, such as a USB stick; empty for no second folder."""

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

    asked_measures: tuple[str, ...] = _setting(tuple(each.key for each in MEASURES if each.asked), _words)
    """Keys of the measures with a field on the day page."""
    pulse_posture: Posture = _setting(Posture.NOT_CHOSEN, _one_of(Posture))  # noqa: RUF009  # makes a field
    """How the pulse is taken; its measure is one of ``asked_measures``."""
    tag_order: tuple[str, ...] = _setting(tuple(TAGS), _words)
    """Tags in the order of the day page, including the user's own words."""
    limits: Mapping[str, str | bool] = field(default_factory=dict, metadata={_READ: _own_limits})
    """The user's limits and choices for rules by key, numbers as text with a decimal point.
    ``domain.signals.limits`` holds their bounds."""

    folders: Mapping[str, str] = field(default_factory=dict, metadata={_READ: _lines})
    """The last used folders of file dialogs, by purpose."""

    trends: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    week: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    club: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    report: Mapping[str, Plain] = field(default_factory=dict, metadata={_READ: _own_choices})
    """State of these pages; each page checks its own values."""


CONTROLS: Final[Mapping[str, Control]] = {
    one.name: control for one in fields(Settings) if (control := one.metadata.get(_CONTROL)) is not None
}
"""The settings that the user changes in a menu, by name and in the order of the menus."""


def read_settings(plain: Mapping[str, Plain]) -> tuple[Settings, tuple[Text, ...]]:
    """Return the settings of a file, and a sentence for each invalid value, which is replaced by its default.

    Unknown names are ignored, because a newer version may have written them.
    """
    values: dict[str, Any] = {}
    problems = []
    for setting in fields(Settings):
        if setting.name in plain:
            try:
                values[setting.name] = setting.metadata[_READ](plain[setting.name])
            except (ValueError, TypeError):
                problems.append(Text(_REFUSED, name=setting.name))
    return Settings(**values), tuple(problems)


def plain_settings(settings: Settings) -> dict[str, Plain]:
    """Return the settings that differ from the defaults, as JSON values."""
    default = Settings()
    return {
        setting.name: _plain(getattr(settings, setting.name))
        for setting in fields(Settings)
        if getattr(settings, setting.name) != getattr(default, setting.name)
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
