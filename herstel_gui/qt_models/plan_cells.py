"""What a day, a week and a season of the planning page show, in words of the screen and without drawing.

Every difference between plan and deed has a word and a shape, never a colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from herstel_gui.qt_models.texts import long_day_with_year, to_qdate

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class BandCell:
    """A span of several days, on one of its days.

    ``word`` is the name on the first day and "dag 3" on later days; ``style`` is that of its frame.
    """

    word: str
    spoken: str
    style: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class PlanCell:
    """A plan: its kind in a word with an icon, and what more is planned, such as ``60 min``."""

    word: str
    icon: str
    details: tuple[str, ...] = ()
    rank: int = 0
    """How hard it is among the kinds; the hardest one stands for a day with several."""


@dataclass(frozen=True, slots=True)
class DeedCell:
    """What was done: a title, ``75 min · 7``, and how that compares with the plan, with its shape.

    ``differs`` is True when plan and deed differ in a way to look at, which rest in place of a training is
    not; without a plan ``verdict`` is empty.
    """

    title: str
    detail: str = ""
    verdict: str = ""
    shape: str = ""
    differs: bool = False
    icon: str = "check"
    """The sign of the deed where there is no plan to compare it with."""


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day of the calendar; ``broken`` are broken rules.

    ``unfilled`` marks a past day that had a plan and has no entries.
    """

    day: date
    today: date
    outside: bool = False
    plans: tuple[PlanCell, ...] = ()
    deed: DeedCell | None = None
    unfilled: bool = False
    bands: tuple[BandCell, ...] = ()
    broken: tuple[str, ...] = ()

    @property
    def hardest(self) -> PlanCell | None:
        """The hardest of the plans, the earliest of several; None without any."""
        return max(self.plans, key=lambda plan: plan.rank, default=None)

    @property
    def number(self) -> str:
        """The day as written in the cell: ``17``, and ``1 jan`` where another month begins."""
        if self.day.day == 1 or self.outside:
            return QLocale().toString(to_qdate(self.day), "d MMM").replace(".", "")
        return str(self.day.day)

    def spoken(self) -> str:
        """Return the day for a screen reader: date, plan, deed, and the rules that its plan breaks."""
        weekday = QLocale().toString(to_qdate(self.day), "dddd")
        parts = [f"{weekday} {long_day_with_year(self.day)}"]
        if self.day == self.today:
            parts[0] += ", " + QCoreApplication.translate("Planning", "vandaag")
        parts += [band.spoken for band in self.bands]
        parts.append(self._spoken_plan())
        if self.day <= self.today:
            parts.append(self._spoken_deed())
        parts += self.broken
        return ". ".join(part.rstrip(".") for part in parts)

    def _spoken_plan(self) -> str:
        if not self.plans:
            return QCoreApplication.translate("Planning", "Niets gepland")
        words = "; ".join(", ".join((plan.word, *plan.details)) for plan in self.plans)
        return QCoreApplication.translate("Planning", "Gepland: {plan}").format(plan=words)

    def _spoken_deed(self) -> str:
        if self.deed is None:
            return (
                QCoreApplication.translate("Planning", "Niet ingevuld")
                if self.day < self.today
                else QCoreApplication.translate("Planning", "Nog niet ingevuld")
            )
        parts = (self.deed.title, self.deed.detail, self.deed.verdict)
        return QCoreApplication.translate("Planning", "Gedaan: {deed}").format(
            deed=", ".join(part for part in parts if part)
        )


@dataclass(frozen=True, slots=True)
class LoadBar:
    """A load in words, and its share of the longest bar between 0 and 1; without a share no bar is drawn."""

    words: str
    share: float | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class WeekCell:
    """The heading of a week: ``week 51``, the kind of week in words, and its loads."""

    title: str
    kind: str = ""
    loads: tuple[LoadBar, ...] = ()
    past: bool = False

    def spoken(self) -> str:
        """Return the week for a screen reader."""
        return ". ".join(part for part in (self.title, self.kind, *(bar.words for bar in self.loads)) if part)


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A week of the calendar: its heading and seven days."""

    week: WeekCell
    days: tuple[DayCell, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Consecutive weeks, the oldest first."""

    lines: tuple[WeekLine, ...] = field(default=())

    def day_of(self, line: int, weekday: int) -> DayCell:
        """Return a day of a line; weekday 0 is Monday."""
        return self.lines[line].days[weekday]

    def place_of(self, day: date) -> tuple[int, int] | None:
        """Return line and weekday of a day; None when the calendar does not hold the day."""
        if not self.lines:
            return None
        line, weekday = divmod((day - self.lines[0].days[0].day).days, 7)
        return (line, weekday) if 0 <= line < len(self.lines) else None
