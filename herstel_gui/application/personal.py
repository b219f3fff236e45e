"""The settings that belong to a person rather than to a computer, and go along with the whole journal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from herstel_gui.application.settings import Plain, Settings, plain_settings, read_settings

PERSONAL: Final = ("asked_measures", "pulse_posture", "tag_order", "limits")
"""The names of these settings: what is asked, how the pulse is taken, the order of the tags, own limits."""


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
