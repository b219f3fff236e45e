"""The views beside the timeline: year overview, day after and comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtWidgets import QLabel

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.training_sessions import KINDS
from herstel_gui.domain.trends.comparing import YEAR, block_ending, compare
from herstel_gui.domain.trends.day_after import AFTER, ANY_KIND, kinds, pairs
from herstel_gui.qt_models.texts import to_qdate, translate
from herstel_gui.views.trends.after_view import AfterView
from herstel_gui.views.trends.chosen_view import ChosenView, fill
from herstel_gui.views.trends.compare_view import CompareView
from herstel_gui.views.trends.level_key import LevelKey
from herstel_gui.views.trends.range_dialog import day_of
from herstel_gui.views.trends.year_view import ShadeKey, YearView
from herstel_gui.views.widgets.still_fields import StillDate, StillSpin

if TYPE_CHECKING:
    from herstel_gui.domain.trends.building import TrendBuilder
    from herstel_gui.domain.trends.picture import TrendPicture

LEVELS: Final = "levels"
MOST_WEEKS: Final = 52


class OtherView(Protocol):
    """A view that names its panels and shows the picture of those panels."""

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the keys of the panels for the current choice."""

    def show_data(self, builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show a picture of these panels."""


class YearPage(ChosenView):
    """A calendar of one measure or of the levels."""

    def __init__(self) -> None:
        """Build the view with a choice of the measure."""
        self.body = YearView()
        super().__init__(self.body)
        self.measure = self.add_choice(self.tr("Wat je ziet"))
        self.key = ShadeKey()
        self.line.add(self.key)
        self.levels = LevelKey()
        self.column.insertWidget(1, self.levels)

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the key of the chosen measure; no key for the levels."""
        named = [(name.key, translate(name.label)) for name in builder.names() if name.days]
        fill(self.measure, [(LEVELS, self.tr("Signalen")), *named])
        key = self.measure.currentData()
        return () if key == LEVELS else (key,)

    def show_data(self, _builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show the calendar and its legend."""
        self.body.show_picture(picture)
        self.key.show_panel(picture.panels[0] if picture.panels else None)
        self.levels.show_levels(() if picture.panels else set(picture.levels))


class AfterPage(ChosenView):
    """Trainings of one kind, or of all kinds, and the mornings after."""

    def __init__(self) -> None:
        """Build the view with a choice of the kind."""
        self.body = AfterView()
        super().__init__(self.body)
        self.kind = self.add_choice(self.tr("Soort training"))

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the measures of the next morning."""
        named = [
            (key, f"{translate(KINDS.get(key, key))} ({count})") for key, count in kinds(builder.days).items()
        ]
        fill(self.kind, [(ANY_KIND, self.tr("Alle trainingen")), *named])
        return AFTER

    def show_data(self, builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show the pairs of the chosen kind."""
        self.body.show_pairs(pairs(builder.days, picture, self.kind.currentData() or ANY_KIND))


class ComparePage(ChosenView):
    """Two blocks of weeks: by default the last four weeks and the same weeks a year earlier."""

    def __init__(self) -> None:
        """Build the view with choices of the length and the last day of each block."""
        self.body = CompareView()
        super().__init__(self.body)
        self.weeks = StillSpin()
        self.weeks.setRange(1, MOST_WEEKS)
        self.weeks.setValue(4)
        self.now, self.then = StillDate(), StillDate()
        for text, field in (
            (self.tr("Weken"), self.weeks),
            (self.tr("tot en met"), self.now),
            (self.tr("vergeleken met evenveel weken tot en met"), self.then),
        ):
            label = QLabel(text)
            label.setBuddy(field)
            self.line.add(label)
            self.line.add(field)
        for edit in (self.now, self.then):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("d MMM yyyy")
        self._started = False

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the keys of all panels with recorded days."""
        if not self._started:
            self._started = True
            for edit, day in ((self.now, builder.today), (self.then, builder.today - YEAR)):
                edit.blockSignals(True)
                edit.setDate(to_qdate(day))
                edit.blockSignals(False)
        return tuple(name.key for name in builder.names() if name.days)

    def spans(self) -> tuple[DaySpan, DaySpan]:
        """Return the days of the blocks ``now`` and ``then``."""
        weeks = self.weeks.value()
        return block_ending(day_of(self.now), weeks), block_ending(day_of(self.then), weeks)

    def show_data(self, _builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show the comparison of both blocks."""
        now, then = self.spans()
        self.body.show_blocks(picture, compare(picture, now, then), now, then)
