"""The question before a merge: how many days change and how, and each of these days with its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from herstel_gui.application.changes import Bookkeeping
from herstel_gui.application.merged_days import DayOutcome
from herstel_gui.domain.measures import DECLARED, MeasureList
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.provenance import ImportBatch, KnownSource, PersonalSetting, SourceOrder
from herstel_gui.qt_models.texts import BOOK, long_day_with_year, short_day, translate
from herstel_gui.views.safety.entry_words import field_name, value_words
from herstel_gui.views.safety.file_sentences import label
from herstel_gui.views.safety.telling_words import told_apart
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.screen_room import room_for

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.journal_merging import MergePlan
    from herstel_gui.application.merged_days import MergedDay

MOST_NAMED: Final = 8
"""The number of reasons that are listed in full; further reasons are only counted."""


BESIDE_EACH_OTHER: Final = 860
"""Width in pixels at 100 % from which the days and their entries stand beside each other."""


class MergeDialog(FittingDialog):
    """Shows the plan of a merge; accepted when the user agrees. A plan without changes is only reported."""

    loses_input: ClassVar[bool] = False

    def __init__(
        self, plan: MergePlan, name: str, parent: QWidget | None = None, measures: MeasureList = DECLARED
    ) -> None:
        """Show what merging the file ``name`` would change; ``measures`` are those of both journals."""
        super().__init__(parent)
        self._plan, self._measures = plan, measures
        self.setWindowTitle(self.tr("Herstel – samenvoegen"))
        self.days = QTableWidget(0, 2)
        self.entries = QTableWidget(0, 4)
        self.summary = label(summary(plan))
        self.agree = QPushButton(self.tr("Toch samenvoegen") if plan.stranger else self.tr("Samenvoegen"))
        self.leave = QPushButton(self.tr("Annuleren") if plan else self.tr("Sluiten"))
        self._build(name)

    def _build(self, name: str) -> None:
        plan = self._plan
        title = (
            self.tr("{name} samenvoegen met je dagboek?")
            if plan
            else self.tr("Alles uit {name} staat hier al.")
        )
        self.body.addWidget(label(title.format(name=name), "title"))
        for warning in warnings(plan):
            self.body.addWidget(label(warning, "warn"))
        if plan.days:
            self.body.addWidget(self.summary)
        beside = beside_words(plan)
        if beside:
            self.body.addWidget(label(beside))
        # without days: wide enough for the name of a file in the title
        self.prefer(*((900, 560) if plan.days else (560,)))
        if plan.days:
            self.body.addWidget(self._tables(), 1)
        if plan.drafts:
            self.body.addWidget(label(draft_words(plan), "hint"))
        lines = left_out_lines(plan)
        if lines:
            self.body.addWidget(label("\n".join(lines), "hint"))
        if plan.changes:
            self.body.addWidget(label(self._promise(), "hint"))
        self.foot.addLayout(self._buttons())

    def _promise(self) -> str:
        return self.tr(
            "Wat vervangen wordt, vind je terug bij Eerdere waarden. Ctrl+Z maakt het samenvoegen ongedaan."
        )

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        self.leave.clicked.connect(self.reject)
        row.addWidget(self.leave)
        if self._plan:
            self.agree.clicked.connect(self.accept)
            # a stranger's journal is not merged by a key press
            (self.leave if self._plan.stranger else self.agree).setDefault(True)
            if not self._plan.stranger:
                self.agree.setProperty("role", "primary")
            row.addWidget(self.agree)
        return row

    # -- days and entries ----------------------------------------------------------------------------

    def _tables(self) -> QSplitter:
        narrow = room_for(self).width() < theme().px(BESIDE_EACH_OTHER)
        split = QSplitter(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        days = (self.tr("Dag"), self.tr("Wordt"))
        entries = (self.tr("Wat"), self.tr("Hier"), self.tr("Daar"), self.tr("Wordt"))
        for table, heads, spoken in (
            (self.days, days, self.tr("Dagen die veranderen")),
            (self.entries, entries, self.tr("Wat er op de gekozen dag verandert")),
        ):
            _prepare(table, heads)
            table.setAccessibleName(spoken)
            split.addWidget(table)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        self.days.setRowCount(len(self._plan.days))
        for row, day in enumerate(self._plan.days):
            self.days.setItem(row, 0, QTableWidgetItem(long_day_with_year(day.day)))
            self.days.setItem(row, 1, QTableWidgetItem(outcome_words(day)))
        self.days.currentCellChanged.connect(lambda row, *_rest: self._show_day(row))
        first = next(
            (row for row, day in enumerate(self._plan.days) if day.outcome is DayOutcome.CONTRADICTORY), 0
        )
        self.days.selectRow(first)
        return split

    def _show_day(self, row: int) -> None:
        if not 0 <= row < len(self._plan.days):
            self.entries.setRowCount(0)
            return
        day = self._plan.days[row]
        self.entries.setRowCount(len(day.slots))
        for number, each in enumerate(day.slots):
            here, there, result = told_apart((each.here, each.there, each.result), self._measures, day.day)
            if each.gives_way_to is not None:
                result = self._way_words(each.gives_way_to)
            cells = (field_name(each.entry, self._measures), here, there, result)
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if each.contradictory:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.entries.setItem(number, column, item)

    def _way_words(self, stays: Entry) -> str:
        """Return why a slot becomes empty: an entry of another slot stays, such as another recovery week."""
        what, value = field_name(stays, self._measures), value_words(stays, self._measures)
        return self.tr("– (wijkt voor {what}: {value})").format(what=what, value=value)


def _prepare(table: QTableWidget, heads: tuple[str, ...]) -> None:
    table.setHorizontalHeaderLabels(list(heads))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setMinimumHeight(theme().px(140))
    header = table.horizontalHeader()
    header.setMinimumSectionSize(theme().px(64))
    # the values share the width and wrap; only the first column is as wide as its texts
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)


def outcome_words(day: MergedDay) -> str:
    """Return what happens to a day, such as ``tegenstrijdig``."""
    if day.rest_and_training:
        return QCoreApplication.translate("merging", "tegenstrijdig: rust én training")
    return {
        DayOutcome.NEW: QCoreApplication.translate("merging", "nieuw"),
        DayOutcome.SUPPLEMENTED: QCoreApplication.translate("merging", "aangevuld"),
        DayOutcome.CONTRADICTORY: QCoreApplication.translate("merging", "tegenstrijdig"),
        DayOutcome.HISTORY: QCoreApplication.translate("merging", "alleen eerdere waarden"),
    }[day.outcome]


def summary(plan: MergePlan) -> str:
    """Return the sentence with the numbers of days, such as ``19 dagen: 12 nieuw, 7 aangevuld.``."""
    counted = (
        (DayOutcome.NEW, QCoreApplication.translate("merging", "{n} nieuw")),
        (DayOutcome.SUPPLEMENTED, QCoreApplication.translate("merging", "{n} aangevuld")),
        (DayOutcome.CONTRADICTORY, QCoreApplication.translate("merging", "{n} tegenstrijdig")),
        (DayOutcome.HISTORY, QCoreApplication.translate("merging", "{n} met alleen eerdere waarden")),
    )
    parts = [text.format(n=_number(count)) for outcome, text in counted if (count := plan.count(outcome))]
    days = len(plan.days)
    head = (
        QCoreApplication.translate("merging", "1 dag")
        if days == 1
        else QCoreApplication.translate("merging", "{n} dagen")
    ).format(n=_number(days))
    sentence = f"{head}: {', '.join(parts)}." if parts else ""
    if plan.count(DayOutcome.CONTRADICTORY):
        sentence += " " + QCoreApplication.translate(
            "merging", "Waar het elkaar tegenspreekt, blijft wat het laatst is opgeschreven."
        )
    return sentence


def beside_words(plan: MergePlan) -> str:
    """Return the sentence about own measures, settings, sources and imports; empty when none changes."""
    changed = [edit.entry for edit in plan.changes.edits if isinstance(edit.entry, Bookkeeping)]
    if changed:
        own = QCoreApplication.translate("merging", "eigen meting {name}")
        named = (own.format(name=entry.label) for entry in changed if isinstance(entry, OwnMeasure))
        what = ", ".join([*named, *_counted_beside(changed)])
        return QCoreApplication.translate("merging", "Naast de dagen verandert: {what}.").format(what=what)
    exact = plan.changes.exact
    if exact is not None and exact.exchange and not plan.days:
        return QCoreApplication.translate(
            "merging", "Er komen alleen eerdere waarden mee van instellingen en bronnen."
        )
    return ""


def _counted_beside(changed: Collection[Entry]) -> Iterator[str]:
    settings = (
        QCoreApplication.translate("merging", "1 instelling"),
        QCoreApplication.translate("merging", "{n} instellingen"),
    )
    sources = (
        QCoreApplication.translate("merging", "1 keuze over bronnen"),
        QCoreApplication.translate("merging", "{n} keuzes over bronnen"),
    )
    imports = (
        QCoreApplication.translate("merging", "1 import in de lijst"),
        QCoreApplication.translate("merging", "{n} imports in de lijst"),
    )
    for kind, (one, many) in (
        (PersonalSetting, settings),
        (KnownSource | SourceOrder, sources),
        (ImportBatch, imports),
    ):
        count = sum(isinstance(entry, kind) for entry in changed)
        if count:
            yield (one if count == 1 else many).format(n=_number(count))


def warnings(plan: MergePlan) -> list[str]:
    """Return what the user should know first: another journal, days taken back here, another time zone."""
    lines = []
    if plan.stranger:
        lines.append(
            QCoreApplication.translate(
                "merging",
                "Dit is een ander dagboek, geen andere versie van dit dagboek. Is het van iemand anders, "
                "voeg het dan niet samen: jullie dagen lopen dan door elkaar.",
            )
        )
    if plan.taken_back:
        lines.append(
            (
                QCoreApplication.translate(
                    "merging", "Hiervan heb je hier eerder {n} dag teruggenomen. Die komt nu weer."
                )
                if plan.taken_back == 1
                else QCoreApplication.translate(
                    "merging", "Hiervan heb je hier eerder {n} dagen teruggenomen. Die komen nu weer."
                )
            ).format(n=_number(plan.taken_back))
        )
    exact = plan.changes.exact
    if exact is not None and exact.zone is not None and exact.zone[0].zone != exact.zone[1].zone:
        lines.append(
            QCoreApplication.translate(
                "merging", "De tijdzone van je dagboek wordt {zone}: die is het laatst gekozen."
            ).format(zone=exact.zone[1].zone)
        )
    return lines


def draft_words(plan: MergePlan) -> str:
    """Return the sentence about unfinished trainings of the other journal."""
    days = ", ".join(short_day(day) for day in sorted({day for day, _ in plan.drafts}))
    sentence = QCoreApplication.translate(
        "merging",
        "Een training waar je daar niet mee klaar was, komt mee ({days}). Je kunt hier verder typen.",
    )
    return sentence.format(days=days)


def left_out_lines(plan: MergePlan) -> list[str]:
    """Return a line with the reason for each left out part of the other journal."""
    if not plan.left_out:
        return []
    head = QCoreApplication.translate("safety", "Niet overgenomen:")
    named = [translate(text) for text in plan.left_out[:MOST_NAMED]]
    more = len(plan.left_out) - MOST_NAMED
    rest = [QCoreApplication.translate("safety", "en nog {n}").format(n=more)] if more > 0 else []
    return [head, *named, *rest]


def _number(count: int) -> str:
    return BOOK.number(count, None, signed=False)
