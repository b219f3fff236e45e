"""“Wat betekent dit?”: which heading of the help explains what is shown at a place of the window.

A widget carries the key of what it shows (``give_meaning``): a measure, a signal rule, a level, a term of the
glossary, or another row of the week. A view with many things answers per place (``ShowsMeanings``). Measures,
rules and levels find their heading by their declaration: a new one has an explanation without a line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from herstel_gui.domain.measure import Moment, Scale
from herstel_gui.domain.measures import BY_KEY, OWN
from herstel_gui.domain.signals.catalogue import BY_ID
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.signals.wording import LEVEL_NAMES
from herstel_gui.views.help_pages import SCALES, TERMS, heading_number, headings_of
from herstel_gui.views.meaning_key import LEVEL, TERM, meaning_key

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from herstel_gui.domain.measure import Measure

LEVELS: Final = "52-niveaus"
OWN_MEASURES: Final = "46-eigen-metingen"
_TERM_OF: Final[dict[str, str]] = {
    "resting_heart_rate": "Ochtendpols",
    "sitting_heart_rate": "Ochtendpols",
    "sleeping_heart_rate": "Rusthartslag",
    "hrv_rmssd": "HRV",
    "hrv_sdnn": "SDNN",
    "body_weight": "Gewicht",
    "day_kind": "Rustdag",
    "sessions": "RPE",
    "recovery_weeks": "Herstelweek",
    "mood": "Stemming",
    "tags": "Signaal",
    "load": "Belasting",
    "monotony": "Monotonie",
    "strain": "Strain",
    "rpe": "RPE",
    "minutes": "Belasting",
    "usual": "Gewone waarde",
    "plan": "Rustdag",
    "level": "Niveau",
}
"""The beginning of the Dutch heading of the glossary, for keys whose declaration does not say enough."""
OF_ITEMS: Final = "Eigen grens"
"""The term of a scale in a rule."""
_SLEEP: Final = "Slaap"
_USUAL: Final = "Gewone waarde"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A page of the help, by its file name without ``.md``, and the number of a heading on it."""

    page: str
    heading: int


@runtime_checkable
class ShowsMeanings(Protocol):
    """A widget that shows several things."""

    def meaning_at(self, place: QPoint | None) -> str:
        """Return the key of what is at a place, in global coordinates, or at the cursor for None."""


@runtime_checkable
class Explains(Protocol):
    """A window that opens the help at a heading."""

    def explain(self, where: Explanation, over: QWidget) -> None:
        """Open the help above the window ``over``."""


def explanation(key: str) -> Explanation | None:
    """Return where the help explains a measure, rule, level or row; None for an unknown key."""
    if key.startswith(LEVEL):
        return _of_level(Level(key.removeprefix(LEVEL)))
    if key.startswith(TERM):
        return _at(TERMS, key.removeprefix(TERM))
    if key.startswith(OWN):
        return Explanation(OWN_MEASURES, 0)
    if key in BY_ID:
        needed = BY_ID[key].needs[0]
        return _at(TERMS, term_of_rule(needed))
    if key in BY_KEY:
        return _of_measure(BY_KEY[key])
    return _at(TERMS, _TERM_OF[key]) if key in _TERM_OF else None


def term_of_rule(needed: str) -> str:
    """Return the term of the glossary for a rule, by the first column that it needs."""
    measure = BY_KEY.get(needed)
    if measure is not None and needed not in _TERM_OF:
        return OF_ITEMS if _is_scale(measure) else _SLEEP
    return _TERM_OF.get(needed, OF_ITEMS)


def _of_measure(measure: Measure) -> Explanation | None:
    if measure.key in _TERM_OF and not _is_scale(measure):
        return _at(TERMS, _TERM_OF[measure.key])
    if _is_scale(measure):
        return Explanation(SCALES, 0)
    return _at(TERMS, _SLEEP if measure.moment is Moment.SLEEP else _USUAL)


def _is_scale(measure: Measure) -> bool:
    return isinstance(measure.kind, Scale)


def _of_level(level: Level) -> Explanation | None:
    name = LEVEL_NAMES[level].casefold()
    headings = [heading.casefold() for heading in headings_of(LEVELS)]
    found = (number for number, heading in enumerate(headings) if number and name.startswith(heading))
    return next((Explanation(LEVELS, number) for number in found), None)


def _at(page: str, term: str) -> Explanation | None:
    number = heading_number(page, term)
    return None if number is None else Explanation(page, number)


def meaning_of(widget: QWidget | None, place: QPoint | None = None) -> Explanation | None:
    """Return what explains the innermost thing that a widget shows at a place; None when nothing does."""
    while widget is not None:
        key = widget.meaning_at(place) if isinstance(widget, ShowsMeanings) else meaning_key(widget)
        found = explanation(key) if key else None
        if found is not None:
            return found
        widget = widget.parentWidget()
    return None


def explain(widget: QWidget | None, place: QPoint | None = None) -> bool:
    """Open the help at what explains a widget, in the window that can; return whether there was anything."""
    where = meaning_of(widget, place)
    window = widget
    while window is not None and not isinstance(window, Explains):
        window = window.parentWidget()
    if widget is None or where is None or window is None:
        return False
    window.explain(where, widget.window())
    return True


def meaning_action(widget: QWidget, place: QPoint | None = None) -> QAction | None:
    """Return the entry “Wat betekent dit?” for a context menu; None when nothing explains the widget."""
    if meaning_of(widget, place) is None:
        return None
    action = QAction(QCoreApplication.translate("meanings", "Wat betekent dit?"))
    action.triggered.connect(lambda: explain(widget, place))
    return action


def offer_meaning(window: QWidget, place: QPoint) -> None:
    """Show a menu with what explains the thing at a place of a window; nothing when there is none."""
    at = QApplication.widgetAt(place)
    action = None if at is None or at.window() is not window else meaning_action(at, place)
    if action is not None:
        menu = QMenu(window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action.setParent(menu)
        menu.addAction(action)
        menu.popup(place)
