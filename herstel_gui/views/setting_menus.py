"""Menus in which settings are chosen, made from the declarations in ``application.settings``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from herstel_gui.application.settings import CONTROLS
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.language import languages
from herstel_gui.views.menus import show_while_offered
from herstel_gui.views.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from herstel_gui.application.settings import Control, Menu, Settings
    from herstel_gui.views.menus import Menus


def choices_of(control: Control) -> tuple[tuple[Any, str], ...]:
    """Return the values of a setting with their labels, in the order of the declaration."""
    if control.choices:
        return tuple((value, translate(label)) for value, label in control.choices)
    # the languages are the files that are there, each with its name in itself
    return tuple(languages(resource("translations")).items())


def add_controls(
    menus: Menus,
    menu: QMenu,
    which: Menu,
    settings: Settings,
    change: Callable[[dict[str, Any]], object],
    offers: Callable[[Control], bool],
) -> None:
    """Add a submenu for every setting whose control belongs in ``which``, shown while it is offered.

    ``change`` gets the chosen value under the name of its setting.
    """
    for name, control in CONTROLS.items():
        if control.menu is which:
            sub = _add_control(menus, menu, name, control, settings, change)
            show_while_offered(menu, sub.menuAction(), partial(offers, control))


def _add_control(
    menus: Menus,
    menu: QMenu,
    name: str,
    control: Control,
    settings: Settings,
    change: Callable[[dict[str, Any]], object],
) -> QMenu:
    choices = choices_of(control)
    values = {str(place): value for place, (value, _) in enumerate(choices)}
    now = getattr(settings, name)

    def choose(key: str) -> None:
        change({name: values[key]})

    return menus.add_choice(
        menu,
        translate(control.title),
        [(str(place), label) for place, (_, label) in enumerate(choices)],
        next((key for key, value in values.items() if value == now), ""),
        choose,
    )
