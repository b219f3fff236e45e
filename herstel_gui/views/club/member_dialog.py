"""Four weeks of one member side by side, and below them the days of the chosen week."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from herstel_gui.domain.club.member_weeks import MemberWeeks, weeks_table
from herstel_gui.domain.club.wording import member_words
from herstel_gui.domain.week.table import period_text
from herstel_gui.qt_models.club_model import ClubModel
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.club.club_table_view import ClubTableView
from herstel_gui.views.club.shared_table import SharedTable
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.layouts import keep_room

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

WIDTH: Final = 980
HEIGHT: Final = 640


class MemberDialog(FittingDialog):
    """Shows what a member shared in four weeks; the column of the cursor chooses the week of the days."""

    loses_input: ClassVar[bool] = False

    def __init__(self, weeks: MemberWeeks, parent: QWidget | None = None) -> None:
        """Show ``weeks``, with the days of the newest one."""
        super().__init__(parent)
        name = member_words(weeks.member, BOOK)
        self.setWindowTitle(self.tr("Weken van {member}").format(member=name))
        self.prefer(WIDTH, HEIGHT)
        self._weeks = weeks
        table = weeks_table(weeks, BOOK)
        heading = label(
            self.tr("{member} · {period}").format(member=name, period=translate(table.period)), "title"
        )
        heading.setWordWrap(True)
        self.model = ClubModel(self)
        self.weeks = ClubTableView(self.model)
        self.weeks.setAccessibleName(self.tr("Vier weken naast elkaar"))
        self.model.show_table(table)
        self.which = label("", "cardTitle")
        self.days = SharedTable()
        keep_room(self.days)
        self.none = label(self.tr("Van deze week is er geen bestand."), "hint")
        for part, stretch in ((heading, 0), (self.weeks, 3), (self.which, 0), (self.days, 2), (self.none, 0)):
            self.body.addWidget(part, stretch)
        self.add_close()
        self.weeks.selectionModel().currentChanged.connect(self._choose)
        self.weeks.column_chosen.connect(self.show_week)
        self.weeks.setCurrentIndex(self.model.index(0, len(weeks.weeks) - 1))
        self.weeks.setFocus()

    def show_week(self, place: int) -> None:
        """Show the days of a week; ``place`` is 0 for the oldest."""
        week, shared = self._weeks.weeks[place]
        days = translate(period_text(week.span, weekdays=False))
        self.which.setText(self.tr("Week {n} · {days}").format(n=week.number, days=days))
        if shared is not None:
            self.days.show_week(shared)
        self.days.setVisible(shared is not None)
        self.none.setVisible(shared is None)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.show_week(index.column())
