"""The dialog for one training: every field may stay empty, and the load is computed while typing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from herstel_gui.application.drafts import SESSION_DRAFT
from herstel_gui.application.input_parsing import format_clock, parse_clock, parse_minutes
from herstel_gui.domain.bounds import MAX_NOTE, note_text, word_text
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.training_sessions import KINDS, RPE_WORDS, Felt, Performance, Session
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.meaning_key import give_meaning
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label, set_role
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.draft import FormDraft
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.mark_button import MarkButton
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.segments import SegmentBar
from herstel_gui.views.widgets.still_fields import name_beside_label
from herstel_gui.views.widgets.unit_edit import UnitEdit
from herstel_gui.views.widgets.unsaved_words import UnsavedLabel
from herstel_gui.views.widgets.urgent_line import UrgentLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.domain.measure import Number
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.widgets.draft import Field

FELT: Final = (None, Felt.LIGHTER, Felt.NORMAL, Felt.HEAVIER)
PERFORMED: Final = (None, Performance.WORSE, Performance.NORMAL, Performance.BETTER)
FIELD: Final = 132
MOST: Final = 40
"""Number of characters of a refused text that the message repeats."""


class SessionDialog(FittingDialog):
    """Edits one training.

    Signals: ``agreed`` carries the Session when the user saves; the caller stores the session.
    """

    agreed = Signal(object)

    def __init__(
        self,
        session: Session,
        kinds: Sequence[str],
        parent: QWidget | None = None,
        signals: JournalSignals | None = None,
        draft_of: str | None = None,
    ) -> None:
        """Show a training, which has no id when new; ``kinds`` are own kinds that were used before.

        With ``signals`` the typed texts are kept as a draft until the dialog closes, and a draft left by a
        crash is shown. ``draft_of`` is the id under which the draft is kept, also when the training with this
        id was deleted; by default the id of ``session``.
        """
        super().__init__(parent)
        self._session = session
        self._unsaved = PlainLabel() if signals is None else UnsavedLabel(signals)
        new = not session.id
        self.setWindowTitle(self.tr("Training toevoegen") if new else self.tr("Training wijzigen"))
        self._kinds = [*KINDS, *(kind for kind in kinds if kind not in KINDS)]
        self._make_fields()
        self._lay_out()
        self._fill()
        self.minutes.textChanged.connect(self._show_load)
        self.rpe.valueChanged.connect(self._show_load)
        for bar in (self.rpe, self.felt, self.performance):
            bar.refused.connect(self._refuse)
            bar.picked.connect(self.trouble.hide)
        if signals is not None:
            place = session_place(session.id if draft_of is None else draft_of)
            FormDraft(self, signals.unsaved, session.day, place, self._fields()).fill()
        self._show_load()

    # -- building ------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.kind = ChoiceBox()
        self.kind.setEditable(True)
        self.kind.addItems([translate(KINDS.get(kind, kind)) for kind in self._kinds])
        self.start, self.minutes = UnitEdit(), UnitEdit("min")
        meanings = [translate(RPE_WORDS[number]) for number in range(11)]
        self.rpe = SegmentBar([str(number) for number in range(11)], first=0, meanings=meanings)
        give_meaning(self.rpe, "rpe")
        self.felt = SegmentBar([self.tr("lichter"), self.tr("gewoon"), self.tr("zwaarder")])
        self.performance = SegmentBar([self.tr("minder goed"), self.tr("gewoon"), self.tr("beter")])
        self.strength = MarkButton(self.tr("Krachttraining"))
        self.hard = MarkButton(self.tr("Zware training"))
        self.easy = MarkButton(self.tr("Rustig bedoeld"))
        self.note = LineEdit()
        limit_length(self.note, MAX_NOTE)
        self.safety = UrgentLine()
        self.safety.watch(self.note, self.kind)
        self.load, self.rpe_word, self.trouble = label("", "hint"), label("", "hint"), label("", "error")
        for text in (self.load, self.rpe_word, self.trouble):
            text.setWordWrap(True)
        self.trouble.hide()
        self.save, self.cancel = QPushButton(self.tr("Bewaren")), QPushButton(self.tr("Annuleren"))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        px = theme().px
        self.set_margins(24, 20, 24, 20, gap=16)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(10))
        grid.setColumnMinimumWidth(0, px(112))
        for edit in (self.start, self.minutes, self.kind):
            edit.setFixedHeight(px(32))
            edit.setFixedWidth(px(FIELD)) if edit is not self.kind else edit.setMaximumWidth(px(224))
        rows: list[tuple[str, QWidget, QWidget | None]] = [
            (self.tr("Soort"), self.kind, None),
            (self.tr("Begin"), self.start, None),
            (self.tr("Duur"), self.minutes, self.load),
            (self.tr("Zwaarte (RPE)"), self.rpe, None),
            ("", self.rpe_word, None),
            (self.tr("Hoe zwaar voelde het"), self.felt, None),
            (self.tr("Hoe goed ging het"), self.performance, None),
            ("", self._checks(), None),
            (self.tr("Notitie"), self.note, None),
            ("", self.safety, None),
        ]
        for row, (name, editor, beside) in enumerate(rows):
            self._add(grid, row, name, editor, beside)
        self.body.addLayout(grid)
        self.foot.addWidget(self.trouble)
        self.foot.addLayout(self._buttons())

    def _add(self, grid: QGridLayout, row: int, name: str, editor: QWidget, beside: QWidget | None) -> None:
        if name:
            caption = PlainLabel(name)
            caption.setBuddy(editor)
            name_beside_label(editor, name)
            grid.addWidget(caption, row, 0)
        if beside is not None:
            grid.addWidget(editor, row, 1)
            grid.addWidget(beside, row, 2)
        elif editor is self.note or isinstance(editor, FlowBox | QLabel):
            grid.addWidget(editor, row, 1, 1, 2)
        else:
            grid.addWidget(editor, row, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(2, 1)

    def _checks(self) -> QWidget:
        row = FlowBox(theme().px(8))
        for box in (self.strength, self.hard, self.easy):
            row.add(box)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(self._unsaved, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        return row

    def _fill(self) -> None:
        session = self._session
        if session.kind in self._kinds:
            self.kind.setCurrentIndex(self._kinds.index(session.kind))
        else:
            self.kind.setEditText(session.kind)
        self.start.show_text("" if session.start is None else format_clock(session.start))
        minutes = session.minutes
        self.minutes.show_text("" if minutes is None else BOOK.typed_number(minutes))
        self.rpe.show_choice(_whole(session.session_rpe))
        self.felt.show_choice(FELT.index(session.felt) or None)
        self.performance.show_choice(PERFORMED.index(session.performance) or None)
        self.strength.setChecked(session.strength)
        self.hard.setChecked(session.hard)
        self.easy.setChecked(session.planned_easy)
        self.note.setText(session.note)
        self.kind.setFocus()
        line = self.kind.lineEdit()
        if line is not None:
            line.selectAll()

    def _refuse(self, typed: int | str) -> None:
        """Show that a digit or a pasted text is no choice."""
        self.trouble.setText(self.tr("Dat is hier geen keuze: {what}").format(what=str(typed)[:MOST]))
        self.trouble.show()

    def _fields(self) -> dict[str, Field]:
        """Return the fields that a draft keeps, by their stored names."""
        kind = self.kind.lineEdit()
        return {
            **({} if kind is None else {"kind": kind}),
            "start": self.start, "minutes": self.minutes, "note": self.note,
            "rpe": self.rpe, "felt": self.felt, "performance": self.performance,
            "strength": self.strength, "hard": self.hard, "easy": self.easy,
        }  # fmt: skip

    # -- answering -----------------------------------------------------------------------------------

    def _show_load(self) -> None:
        rpe = self.rpe.choice
        self.rpe_word.setText(
            self.tr("0 = rust · 10 = maximaal · liefst op een vast moment")
            if rpe is None
            else translate(RPE_WORDS[rpe])
        )
        self.rpe.setAccessibleDescription(self.rpe_word.text())
        try:
            load = self._read_numbers().load
        except RefusedValueError:
            load = None
        shown = "–" if load is None else BOOK.number(load, None, signed=False)
        text = self.tr("belasting {load}").format(load=shown)
        self.load.setText(text)

    def _read_numbers(self) -> Session:
        minutes = self._typed(self.minutes, self._session.minutes, parse_minutes)
        rpe: Number | None = self.rpe.choice
        if rpe == _whole(self._session.session_rpe) and rpe is None:
            rpe = self._session.session_rpe
        return replace(self._session, minutes=minutes, session_rpe=rpe)

    @staticmethod
    def _typed(edit: UnitEdit, before: Number | None, read: Callable[[str], int]) -> Number | None:
        """Return the typed number, None for an empty field, ``before`` for an unchanged one."""
        if edit.untouched:
            return before
        text = edit.text().strip()
        return read(text) if text else None

    def _read(self) -> Session:
        start = self._typed(self.start, self._session.start, parse_clock)
        return replace(
            self._read_numbers(),
            kind=self._kind(),
            start=None if start is None else int(start),
            felt=FELT[self.felt.choice or 0],
            performance=PERFORMED[self.performance.choice or 0],
            strength=self.strength.isChecked(),
            hard=self.hard.isChecked(),
            planned_easy=self.easy.isChecked(),
            # a QLineEdit turns line ends into spaces: an unedited note must keep its line ends
            note=self.note.text().strip() if self.note.isModified() else self._session.note,
        )

    def _kind(self) -> str:
        text = " ".join(self.kind.currentText().split())
        for kind in self._kinds:
            if translate(KINDS.get(kind, kind)).casefold() == text.casefold():
                return kind
        return text or "other"

    def _save(self) -> None:
        try:
            session = self._read()
            word_text(session.kind)
            if self.note.isModified():
                note_text(session.note)
        except RefusedValueError as error:
            self.trouble.setText(translate(error.text))
            self.trouble.show()
            self._point_out()
            return
        self.agreed.emit(session)
        self.accept()

    def _point_out(self) -> None:
        """Mark and focus the first field with an impossible time or length."""
        for edit, read in ((self.start, parse_clock), (self.minutes, parse_minutes)):
            try:
                self._typed(edit, None, read)
            except RefusedValueError:
                set_role(edit, "state", "error")
                edit.setFocus()
                return
            set_role(edit, "state", "")


def session_place(session: str) -> str:
    """Return the name under which the draft of a training is kept; the id of a new training is empty."""
    return f"{SESSION_DRAFT}{session}"


def _whole(number: Number | None) -> int | None:
    return None if number is None or number != int(number) else int(number)
