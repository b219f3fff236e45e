"""The dialog to share a week with a club: choices at the left, the exact contents of the file beside them."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.domain.club.choice import (
    MARKS,
    PACE,
    PARTICIPATION,
    ClubChoice,
    ClubMemory,
    Naming,
    shareable,
)
from herstel_gui.domain.club.week_file import SUFFIX, ClubWeek, OwnWeek, club_week, measures_in
from herstel_gui.domain.club.wording import (
    AGREE,
    AGREE_FIRST,
    NOTHING_TICKED,
    VOLUNTARY,
    WHERE_TO_ANSWER,
    contents,
)
from herstel_gui.domain.measures import read_by_rules
from herstel_gui.domain.week.options import MAX_WORDS
from herstel_gui.domain.word_order import natural_order
from herstel_gui.exporters.club_file import written
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.club.shared_table import SharedTable
from herstel_gui.views.file_dialogs import Purpose
from herstel_gui.views.saving import Wish, as_message, save_file
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label, message_label, set_role
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.prompts import prompt
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from pathlib import Path

    from herstel_gui.views.services import Outgoing

SIDE: Final = 270


class ShareDialog(FittingDialog):
    """Shows and saves a member's week file.

    After a save, ``remembered`` carries the ClubMemory to store and ``saved`` the path of the file.
    """

    chapter: ClassVar[str] = "40-week"

    remembered = Signal(object)
    saved = Signal(object)

    def __init__(
        self,
        own: OwnWeek,
        memory: ClubMemory,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        outgoing: Outgoing,
        parent: QWidget | None = None,
    ) -> None:
        """Start with the last choice in ``memory``. ``new_id`` returns a random member id."""
        super().__init__(parent)
        self._own, self._memory, self._now = own, memory, now
        self._outgoing = outgoing
        self._new_id, self._fresh, self._renewed = new_id, new_id(), False
        self.setWindowTitle(self.tr("Weekbestand voor je club"))
        self.prefer(1160, 680)
        self.set_margins(20, 16, 20, 16)
        self._measures = measures_in(own.table)
        rows = {row.key for row in own.table.rows}
        self._offered = [key for key in shareable(self._measures) if key in rows or _extra(key)]
        self._build()
        self.choice = self._with_id(memory.last)
        self._fill()
        self._show()

    @property
    def shared(self) -> ClubWeek:
        """The contents of the week file for the current choice."""
        return club_week(self._own, self.choice, self._now())

    def write(self, path: Path) -> Path:
        """Write the file and return its path; HerstelError when it cannot be written."""
        saved_path = self._outgoing.write(path, written(self.shared), member=self.shared.member_id)
        self.remembered.emit(self._memory.with_choice(self.choice))
        self.saved.emit(saved_path)
        return saved_path

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        px = theme().px
        row = QHBoxLayout()
        row.setSpacing(px(20))
        row.addWidget(self._side())
        row.addLayout(self._preview(), 1)
        self.body.addLayout(row, 1)
        self.foot.addWidget(self._consent())
        # a line of its own: beside the buttons a long message is too high for a low screen
        self.message = message_label()
        self.message.setWordWrap(True)
        self.foot.addWidget(self.message)
        self.foot.addLayout(self._buttons())

    def _side(self) -> QWidget:
        px = theme().px
        side = QWidget()
        side.setMaximumWidth(px(SIDE))
        self._choices = QVBoxLayout(side)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(px(6))
        self._choices.addWidget(label(self.tr("Voor wie"), "cardTitle"))
        self.club = StillCombo()
        self.club.setEditable(True)
        self.club.setAccessibleName(self.tr("Club"))
        self.club.addItems([choice.club for choice in self._memory.choices])
        line = self.club.lineEdit()
        if line is not None:
            limit_length(line, MAX_WORDS)
        self._choices.addWidget(self.club)
        self._choices.addWidget(label(self.tr("Zo kent je club jou"), "cardTitle"))
        self.naming = StillCombo()
        self.naming.setAccessibleName(self.tr("Naam, voorletters of nummer"))
        for naming, text in (
            (Naming.INITIALS, self.tr("Voorletters")),
            (Naming.FULL, self.tr("Hele naam")),
            (Naming.NUMBER, self.tr("Nummer")),
        ):
            self.naming.addItem(text, naming)
        self._choices.addWidget(self.naming)
        self.name, self.number = self._line(self.tr("Je naam")), self._line(self.tr("Je nummer"))
        self._choices.addWidget(label(self.tr("Wat je club ziet"), "cardTitle"))
        self.ticks = QListWidget()
        self.ticks.setWordWrap(True)
        self.ticks.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.ticks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ticks.setAccessibleName(self.tr("Wat je club ziet"))
        self._choices.addWidget(self.ticks, 1)
        return side

    def _line(self, hint: str) -> QLineEdit:
        line = LineEdit()
        prompt(line, hint)
        line.setAccessibleName(hint)
        limit_length(line, MAX_WORDS)
        self._choices.addWidget(line)
        return line

    def _preview(self) -> QVBoxLayout:
        px = theme().px
        column = QVBoxLayout()
        column.setSpacing(px(8))
        title = label(self.tr("Dit staat in het bestand"), "title")
        title.setWordWrap(True)
        column.addWidget(title)
        self.words = label("")
        self.words.setWordWrap(True)
        column.addWidget(self.words)
        self.renew = QPushButton(self.tr("Nieuw kenmerk"))
        self.renew.setToolTip(
            self.tr("Voortaan zijn je weken voor de club die van een ander lid: je rij begint opnieuw.")
        )
        self.renew.setAutoDefault(False)
        self.renew.clicked.connect(self._renew)
        column.addWidget(self.renew, 0, Qt.AlignmentFlag.AlignLeft)
        self.table = SharedTable()
        column.addWidget(self.table, 1)
        self.file = label("", "hint")
        self.file.setWordWrap(True)
        column.addWidget(self.file)
        return column

    def _consent(self) -> QWidget:
        """Return the words above the buttons, with a tick that is asked once for each club."""
        consent = QWidget()
        column = QVBoxLayout(consent)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        self.voluntary = label(translate(VOLUNTARY))
        self.voluntary.setWordWrap(True)
        self.agree = QCheckBox(translate(AGREE))
        column.addWidget(self.voluntary)
        column.addWidget(self.agree)
        return consent

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        self.save = QPushButton(self.tr("Bewaar weekbestand…"))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        return row

    def _fill(self) -> None:
        """Put the choice into the fields, then connect the signals of the fields."""
        self._put_choice()
        self.club.editTextChanged.connect(self._club_changed)
        self.naming.currentIndexChanged.connect(lambda _place: self._changed())
        self.name.textChanged.connect(lambda _text: self._changed())
        self.number.textChanged.connect(lambda _text: self._changed())
        self.ticks.itemChanged.connect(lambda _item: self._changed())
        self.agree.toggled.connect(lambda _on: self._changed())

    def _put_choice(self) -> None:
        choice = self.choice
        with ExitStack() as quiet:
            for widget in (self.club, self.naming, self.name, self.number, self.ticks):
                quiet.enter_context(QSignalBlocker(widget))
            if self.club.currentText() != choice.club:
                self.club.setEditText(choice.club)
            self.naming.setCurrentIndex(self.naming.findData(choice.naming))
            self.name.setText(choice.name)
            self.number.setText(choice.number)
            self._put_ticks(choice.columns)

    def _put_ticks(self, columns: Collection[str]) -> None:
        self.ticks.clear()
        labels = shareable(self._measures)
        for key in self._offered:
            item = QListWidgetItem(translate(labels[key]), self.ticks)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setCheckState(Qt.CheckState.Checked if key in columns else Qt.CheckState.Unchecked)

    # -- changing ----------------------------------------------------------------------------------------

    def _club_changed(self, text: str) -> None:
        # the tick is for one club
        with QSignalBlocker(self.agree):
            self.agree.setChecked(False)
        known = self._memory.of(" ".join(text.split()))
        if known is not None:
            self.choice = self._with_id(known)
            self._put_choice()
            self._show()
        else:
            self._changed()

    def _changed(self) -> None:
        items = [self.ticks.item(place) for place in range(self.ticks.count())]
        ticked = {
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        }
        elsewhere = set(self.choice.columns) - set(self._offered)
        choice = ClubChoice(
            club=" ".join(self.club.currentText().split())[:MAX_WORDS],
            name=self.name.text(),
            number=self.number.text(),
            naming=self.naming.currentData(),
            columns=self._ordered(ticked | elsewhere),
        )
        self.choice = self._with_id(choice)
        self._show()

    def _ordered(self, keys: Collection[str]) -> tuple[str, ...]:
        """Return chosen columns in order; own measures without a row in this week come last."""
        known = [key for key in shareable(self._measures) if key in keys]
        unknown = (key for key in keys if not read_by_rules(key) and key not in known)
        return (*known, *sorted(unknown, key=natural_order))

    def _with_id(self, choice: ClubChoice) -> ClubChoice:
        """Return the choice with the id stored for its club; another club or name gets a new id.

        The consent is stored for the club too.
        """
        known = self._memory.of(choice.club)
        same = known if known is not None and known.may_be(choice) else None
        own = same.member_id if same is not None else ""
        return replace(
            choice,
            member_id=self._fresh if self._renewed or not own else own,
            agreed=(same is not None and same.agreed) or self.agree.isChecked(),
        )

    def _agreed_before(self) -> bool:
        known = self._memory.of(self.choice.club)
        return known is not None and known.agreed and known.may_be(self.choice)

    def _renew(self) -> None:
        self._fresh, self._renewed = self._new_id(), True
        self.choice = self._with_id(self.choice)
        self._show()

    def _show(self) -> None:
        shared = self.shared
        number = self.choice.naming is Naming.NUMBER
        self.name.setVisible(not number)
        self.number.setVisible(number)
        self.words.setText(breakable("\n".join(contents(shared, self._offered, BOOK, self._measures.by_key))))
        self.table.show_week(shared)
        self.file.setText(breakable(self.tr("Bestandsnaam: {name}").format(name=shared.file_name)))
        self.agree.setVisible(not self._agreed_before())
        self.save.setEnabled(bool(shared.member and shared.columns and self.choice.agreed))
        self._say(self._missing(shared), "hint")

    def _say(self, text: str, role: str) -> None:
        """Show a message above the buttons; an empty text hides it."""
        set_role(self.message, "role", role)
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _missing(self, shared: ClubWeek) -> str:
        if not shared.member:
            return self.tr("Vul je naam of nummer in. Zo vindt je trainer jouw rij.")
        if not shared.columns:
            return translate(NOTHING_TICKED)
        if not self.choice.agreed:
            return translate(AGREE_FIRST)
        unanswered = shared.participation is not None and not any(shared.participation)
        return translate(WHERE_TO_ANSWER) if unanswered else ""

    def _save(self) -> None:
        title = self.tr("Bewaar weekbestand")
        kinds = self.tr("Weekbestand van Herstel (*{suffix})").format(suffix=SUFFIX)
        wish = Wish(title, self.shared.file_name, kinds, Purpose.CLUB, only=True)
        outcome = as_message(self._say)._replace(saved=lambda _path: self.accept())
        refusal = partial(self._outgoing.refusal, member=self.shared.member_id)
        save_file(self, wish, refusal, self.write, outcome)


def _extra(key: str) -> bool:
    """Return whether a column can be shared although the week table has no row for it."""
    return key in {PARTICIPATION, PACE, MARKS}
