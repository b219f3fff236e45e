"""The list of members that a trainer keeps for a club, so that the table shows who did not send a week."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QPushButton, QWidget

from herstel_gui.domain.club.members import Member, MemberList, MemberLists, member_named
from herstel_gui.domain.club.week_file import same_name
from herstel_gui.domain.club.wording import member_words
from herstel_gui.domain.week.options import MAX_WORDS
from herstel_gui.domain.word_order import natural_order
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.prompts import prompt
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.club.week_file import ClubWeek

WIDTH: Final = 560
HEIGHT: Final = 560
NAME_LENGTH: Final = 12
"""The least number of characters of a club name that the choice shows."""


class MembersDialog(FittingDialog):
    """Switches the list of a club on and off, and adds and removes members.

    ``changed`` carries the new MemberLists after each change; nothing waits for a button.
    """

    loses_input: ClassVar[bool] = False

    changed = Signal(object)

    def __init__(self, lists: MemberLists, shared: Sequence[ClubWeek], parent: QWidget | None = None) -> None:
        """Show the clubs of the opened files and of the lists."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Leden van je club"))
        self.prefer(WIDTH, HEIGHT)
        self.lists = lists
        self._shared = shared
        self._put_off: dict[str, MemberList] = {}
        self._build()
        clubs = [*(each.club for each in lists.lists), *(each.club for each in shared)]
        names = {same_name(club): club for club in clubs}
        for club in sorted(names.values(), key=natural_order):
            self.club.addItem(club or self.tr("zonder clubnaam"), club)
        self.club.setVisible(len(names) > 1)
        self._club_name.setVisible(len(names) > 1)
        self.club.currentIndexChanged.connect(lambda _place: self._show())
        self.keep.toggled.connect(self._switch)
        self.add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.members.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self._show()

    def _build(self) -> None:
        about = label(
            self.tr(
                "Herstel kan de leden van je club onthouden en laat dan zien wie de week nog niet stuurde. "
                "Alleen naam en kenmerk, op deze computer; geen metingen. "
                "Vertel je leden dat je dit bijhoudt."
            ),
            "hint",
        )
        about.setWordWrap(True)
        self.club = StillCombo()
        self.club.setAccessibleName(self.tr("Club"))
        # a club with a long name must not widen the dialog; the popup shows the whole name
        self.club.setSizeAdjustPolicy(StillCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.club.setMinimumContentsLength(NAME_LENGTH)
        self._club_name = label(self.tr("Club"), "cardTitle")
        self.keep = QCheckBox(self.tr("Leden onthouden"))
        self.members = QListWidget()
        self.members.setWordWrap(True)
        self.members.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.members.setAccessibleName(self.tr("Onthouden leden"))
        self.name = LineEdit()
        prompt(self.name, self.tr("Naam van een lid dat nog niets stuurde"))
        self.name.setAccessibleName(self.tr("Naam van een lid dat nog niets stuurde"))
        limit_length(self.name, MAX_WORDS)
        self.add, self.remove = QPushButton(self.tr("Toevoegen")), QPushButton(self.tr("Weghalen"))
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
        for part in (about, self._club_name, self.club, self.keep):
            self.body.addWidget(part)
        self.body.addWidget(self.members, 1)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.add)
        self.body.addLayout(row)
        self._add_foot()

    def _add_foot(self) -> None:
        close = QPushButton(self.tr("Sluiten"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(close)
        self.foot.addLayout(foot)

    # -- showing and changing ----------------------------------------------------------------------------

    @property
    def _chosen(self) -> str:
        return str(self.club.currentData() or "")

    def _show(self) -> None:
        kept = self.lists.of(self._chosen)
        with QSignalBlocker(self.keep):
            self.keep.setChecked(kept is not None)
        self.members.clear()
        members = self._sorted(kept)
        named = Counter(same_name(member.name) for member in members)
        for member in members:
            name = member_words(member.name, BOOK)
            if named[same_name(member.name)] > 1 and member.member_id:
                # the sign that stands beside the name in the table, where one of namesakes sent nothing
                name = f"{name} ({member.member_id[:4]})"
            known = name if member.member_id else self.tr("{name} (nog zonder kenmerk)").format(name=name)
            self.members.addItem(known)
        for part in (self.members, self.name, self.add):
            part.setEnabled(kept is not None)
        self.remove.setEnabled(False)

    def _sorted(self, kept: MemberList | None) -> list[Member]:
        return sorted(kept.members if kept else (), key=lambda member: member.order)

    def _switch(self, on: bool) -> None:  # a slot
        club = self._chosen
        if on:
            kept = self._put_off.get(club, MemberList(club))
            self._store(self.lists.with_list(kept).noting(self._shared))
        else:
            # ticking again, while the dialog is open, brings back what was typed
            self._put_off[club] = self.lists.of(club) or MemberList(club)
            self._store(self.lists.without(club))

    def _add(self) -> None:
        kept, member = self.lists.of(self._chosen), member_named(self.name.text())
        if kept is not None and member.name:
            self._store(self.lists.with_list(kept.with_member(member)))
            self.name.clear()

    def _remove(self) -> None:
        kept, row = self.lists.of(self._chosen), self.members.currentRow()
        if kept is not None and row >= 0:
            self._store(self.lists.with_list(kept.without(self._sorted(kept)[row])))
            self.members.setCurrentRow(min(row, self.members.count() - 1))

    def _store(self, lists: MemberLists) -> None:
        self.lists = lists
        self._show()
        self.changed.emit(lists)
