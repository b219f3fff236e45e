"""Asks the accessibility bus of Linux what the screen readers on it listen to."""

from __future__ import annotations

import os
from typing import Final

PATIENCE: Final = 0.5
"""Seconds to wait for an answer of the bus."""

_final: bool | None = None
"""The answer that no longer changes: a reader that is started anew has the same version."""


def hears_announcements() -> bool:
    """Return whether a program on the accessibility bus asked for announcements.

    Orca does from version 45 on. False too, from then on, when there is no bus or it does not answer in time.
    """
    global _final  # noqa: PLW0603  # one accessibility bus for the program
    if _final is None:
        heard = _asked_for("object:announcement")
        _final = None if heard is False else bool(heard)  # a reader that listens may come later
    return bool(_final)


def _asked_for(event: str) -> bool | None:
    """Return whether a program asked for an event; None when the bus cannot be asked."""
    try:
        from jeepney import DBusErrorResponse  # noqa: PLC0415  # with a screen reader only
    except ImportError:  # comes with the key store of Linux, which a package may leave out
        return None
    try:
        return any(wanted.lower().startswith(event) for wanted in _wanted_events())
    except (OSError, ValueError, LookupError, DBusErrorResponse):
        return None


def _wanted_events() -> list[str]:
    """Return the events that programs on the accessibility bus asked for, such as "Object:Announcement:"."""
    address = os.environ.get("AT_SPI_BUS_ADDRESS") or str(
        _ask("SESSION", "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    )
    registry = "org.a11y.atspi.Registry"
    events = _ask(address, registry, "/org/a11y/atspi/registry", registry, "GetRegisteredEvents")
    return [str(event) for _program, event in events] if isinstance(events, list) else []


def _ask(bus: str, name: str, path: str, interface: str, method: str) -> object:
    """Return the first value that a method of a program on a bus answers."""
    from jeepney import DBusAddress, new_method_call  # noqa: PLC0415
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415
    from jeepney.wrappers import unwrap_msg  # noqa: PLC0415

    with open_dbus_connection(bus, auth_timeout=PATIENCE) as connection:
        call = new_method_call(DBusAddress(path, name, interface), method)
        answer: object = unwrap_msg(connection.send_and_get_reply(call, timeout=PATIENCE))[0]
        return answer
