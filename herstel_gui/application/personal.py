"""The settings that belong to a person rather than to a computer: they live in the journal.

The journal holds them as ``PersonalSetting`` entries, so that they travel, merge and come back with it. The
settings file holds a copy, with which the first page is built before the journal is open. Values that only
make sense together share an entry; each own limit has one, so that two computers can each change another one.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

from herstel_gui.application.changes import Changes, edits_between
from herstel_gui.application.settings import Plain, Settings, plain_settings, read_settings
from herstel_gui.domain.day import ContextEntry
from herstel_gui.domain.provenance import ASKED, PersonalSetting, is_whole
from herstel_gui.domain.report.context import BIRTH_YEAR, told_year
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.day import Surroundings

_LIMITS: Final = "limits"
_LIMIT: Final = "limit."
"""Begin of the name of an own limit."""
ENTRIES: Final[Mapping[str, tuple[str, ...]]] = {
    ASKED: ("asked_measures", "pulse_posture"),
    "tags": ("tag_order",),
    "comparing": ("comparing",),
    "moves_on": ("moves_on",),
    "evening_card": ("evening_card",),
    "birth_year": ("birth_year",),
    "only_writing": ("only_writing",),
    "pause": ("pause_from", "pause_until"),
    "club": ("club",),
    "report": ("report",),
}
"""The settings of each entry, by the name of the entry; own limits have entries of their own."""
PERSONAL: Final = (*(name for names in ENTRIES.values() for name in names), _LIMITS)
"""The names of the personal settings."""
_CHANGED: Final = tr_noop("instellingen")


def personal_settings(settings: Settings) -> dict[str, Plain]:
    """Return the personal settings as JSON values, without those that are still the default."""
    plain = plain_settings(settings)
    return {name: plain[name] for name in PERSONAL if name in plain}


def known_personal(plain: Mapping[str, Plain]) -> dict[str, Any]:
    """Return the usable personal settings of JSON values, ready for ``dataclasses.replace``.

    A setting with an unusable value, and one of a later version, is left out.
    """
    usable = {}
    for name in PERSONAL:
        if name in plain:
            settings, problems = read_settings({name: plain[name]})
            if not problems:
                usable[name] = getattr(settings, name)
    return usable


def entries_of(settings: Settings) -> tuple[PersonalSetting, ...]:
    """Return the personal settings as entries of a journal.

    A default is no entry, except what is asked: a later default changes nothing for its owner.
    """
    plain = plain_settings(settings)
    held = {
        name: {each: plain[each] for each in names if each in plain}
        for name, names in ENTRIES.items()
        if any(each in plain for each in names)
    }
    entries = [PersonalSetting(name, _written(values)) for name, values in held.items()]
    return (*entries, *(PersonalSetting(_LIMIT + key, _written(own)) for key, own in settings.limits.items()))


def settings_in(settings: Settings, held: Iterable[PersonalSetting]) -> Settings:
    """Return settings with the personal ones of a journal; what the journal does not hold is the default.

    A journal without the whole choice of a person leaves the others as they are. Entries that cannot be used,
    and those of a later version, are passed over.
    """
    held = tuple(held)
    whole = is_whole(held)
    plain: dict[str, Plain] = {}
    limits: dict[str, Plain] = {} if whole else dict(settings.limits)
    for entry in held:
        value = _read(entry.value)
        if entry.name.startswith(_LIMIT) and isinstance(value, str | bool):
            limits[entry.name.removeprefix(_LIMIT)] = value
        elif isinstance(value, dict):
            names = ENTRIES.get(entry.name, ())
            plain |= {name: value[name] for name in names if name in value}
    base = Settings() if whole else settings
    usual = {each.name: getattr(base, each.name) for each in fields(Settings) if each.name in PERSONAL}
    return replace(settings, **{**usual, **known_personal({**plain, _LIMITS: limits})})


def settings_of(settings: Settings, around: Surroundings) -> Settings:
    """Return settings with what a journal holds: its personal settings, if any, and the told year."""
    return replace(settings_in(settings, around.settings), told_birth_year=told_year(around.context))


def keep_settings(journal: Journal, settings: Settings, *, told: bool = False) -> Changes:
    """Store the personal settings that the journal does not hold like this, and ``told``: the year told too.

    Entries of a later version stay.
    """
    around = journal.surroundings()
    known: list[Entry] = [each for each in around.settings if _is_known(each.name)]
    after: list[Entry] = [*entries_of(settings)]
    if told and told_year(around.context) != settings.told_birth_year:
        known += [each for each in around.context if each.topic == BIRTH_YEAR]
        if settings.told_birth_year:
            after.append(ContextEntry(journal.clock.today(), BIRTH_YEAR, str(settings.told_birth_year)))
    return journal.apply(Changes(Text(_CHANGED), edits_between(known, after)))


def _is_known(name: str) -> bool:
    return name in ENTRIES or name.startswith(_LIMIT)


def _written(value: Plain) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"), sort_keys=True)


def _read(text: str) -> Plain:
    try:
        value: Plain = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value
