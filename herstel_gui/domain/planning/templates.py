"""Templates: patterns of days with which a person fills weeks of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.text import tr_noop

_R, _E, _H, _S = PlanKind.REST, PlanKind.EASY, PlanKind.HARD, PlanKind.STRENGTH
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Template:
    """A pattern of days that is repeated; None leaves a day as it is.

    With ``from_monday`` the pattern begins on a Monday, else on the first day it is used for.
    ``recovery_from`` is the place in the pattern of the first day of a recovery week, which is declared too.
    """

    key: str
    label: str
    explanation: str
    documents: tuple[str, ...]
    days: tuple[PlanKind | None, ...]
    from_monday: bool = True
    recovery_from: int | None = None

    def filled(self, first: date, weeks: int) -> Iterator[tuple[date, PlanKind]]:
        """Yield the days of ``weeks`` weeks from ``first`` for which the pattern has a kind."""
        begin = self.begin(first)
        last = first + timedelta(days=weeks * _WEEK - 1)
        for number in range((first - begin).days, (last - begin).days + 1):
            kind = self.days[number % len(self.days)]
            if kind is not None:
                yield begin + timedelta(days=number), kind

    def recovery_weeks(self, first: date, weeks: int) -> Iterator[RecoveryWeek]:
        """Yield the recovery weeks that lie wholly in ``weeks`` weeks from ``first``."""
        if self.recovery_from is None:
            return
        begin = self.begin(first)
        last = first + timedelta(days=weeks * _WEEK - 1)
        monday = begin + timedelta(days=self.recovery_from)
        while monday + timedelta(days=_WEEK - 1) <= last:
            if monday >= first:
                yield RecoveryWeek(monday, monday + timedelta(days=_WEEK - 1))
            monday += timedelta(days=len(self.days))

    def begin(self, first: date) -> date:
        """Return the day on which the pattern begins when it is used from ``first`` on."""
        return first - timedelta(days=first.weekday()) if self.from_monday else first


TEMPLATES: Final[tuple[Template, ...]] = (
    Template(
        "three_heavy_one_easy",
        tr_noop("3 zware weken, 1 herstelweek"),
        tr_noop(
            "Drie weken met twee zware dagen, nooit achter elkaar, en twee rustdagen. Daarna een herstelweek "
            "met alleen rust en rustig.",
        ),
        ("000", "001"),
        (_R, _H, _E, _S, _R, _H, _E) * 3 + (_R, _E, _R, _E, _R, _E, _E),
        recovery_from=21,
    ),
    Template(
        "rest_on_monday",
        tr_noop("Rustdag op maandag"),
        tr_noop("Elke maandag een volledige rustdag. De andere dagen blijven zoals ze zijn."),
        ("000", "001"),
        (_R, None, None, None, None, None, None),
    ),
    Template(
        "every_other_day",
        tr_noop("Om de dag rust"),
        tr_noop("Na elke rustige training een rustdag: zo begin je als je net begint met trainen."),
        ("004",),
        (_E, _R),
        from_monday=False,
    ),
)

BY_KEY: Final = {template.key: template for template in TEMPLATES}
MAX_WEEKS: Final = 104
"""The most weeks that a template fills at once: two years."""
