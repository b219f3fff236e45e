"""The card with the trainings of the day, rest day, taking part, and the totals of the week."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.bounds import MAX_SESSIONS
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.training_sessions import KINDS, DayKind, Session
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.deeds.deeds import Deeds, week_tip, week_words
from herstel_gui.views.icons import paint_icon
from herstel_gui.views.meaning_key import give_meaning
from herstel_gui.views.theme import theme
from herstel_gui.views.today.context_line import ContextLine
from herstel_gui.views.today.earlier import EarlierAction, trainings
from herstel_gui.views.today.kind_question import KindQuestion
from herstel_gui.views.today.participation_row import ParticipationRow
from herstel_gui.views.today.row import LABEL, ROW, ContextLabel
from herstel_gui.views.today.text_row import UNREAD
from herstel_gui.views.widgets.card import Card, label, link, style_as_link
from herstel_gui.views.widgets.elided import ElidedLabel
from herstel_gui.views.widgets.icon_button import small_button
from herstel_gui.views.widgets.layouts import keep_room
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture
    from herstel_gui.views.today.session_dialog import SessionDialog

APART, CLOSE = 6, 4
"""Pixels at 100 % between the facts of a day, in a roomy and in a small window."""
MOST_KINDS = 40
"""Number of own kinds of training that are offered, the most used first."""
KINDS_FROM = 400
"""Days of the past whose own kinds of training are offered again."""


class SessionRow(QWidget):
    """One training with buttons; ``edit_asked`` and ``remove_asked`` carry the Session."""

    edit_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self) -> None:
        """Begin without a training."""
        super().__init__()
        px = theme().px
        self.session: Session | None = None
        self.setMinimumHeight(px(ROW))
        self.title, self.line, self.note = PlainLabel(), ContextLabel(), ElidedLabel("", "small")
        self.title.setFixedWidth(px(LABEL))
        self.edit = small_button("edit", self.tr("Wijzigen"), "quiet", "muted")
        self.remove = small_button("delete", self.tr("Verwijderen"), "quiet", "muted")
        for button in (self.edit, self.remove):
            button.setAutoDefault(True)
        self.edit.clicked.connect(lambda: self.edit_asked.emit(self.session))
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self.session))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.title)
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        texts.addWidget(self.line)
        texts.addWidget(self.note)
        row.addLayout(texts, 1)
        row.addSpacing(px(8))
        row.addWidget(self.edit)
        row.addWidget(self.remove)

    def show_session(self, session: Session) -> None:
        """Show a training."""
        self.session = session
        from herstel_gui.views.today.training_words import session_line, session_title

        title = session_title(session)
        self.title.setText(
            self.title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, self.title.width())
        )
        self.title.setToolTip(title)
        self.line.show_line(session_line(session, TYPED))
        self.note.setText(self.tr("‘{note}’").format(note=session.note) if session.note else "")
        self.note.setVisible(bool(session.note))
        for button, text in (
            (self.edit, self.tr("{what} wijzigen")),
            (self.remove, self.tr("{what} verwijderen")),
        ):
            button.setAccessibleName(text.format(what=title))


class RestLine(QWidget):
    """The line that shows a rest day as done, with a moon."""

    def __init__(self) -> None:
        """Begin without text."""
        super().__init__()
        self.setFixedHeight(theme().px(ROW))
        self.words = label("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(28), 0, 0, 0)
        row.addWidget(self.words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the moon before the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme().px(18)
        where = QRectF(0, (self.height() - side) / 2, side, side)
        paint_icon(painter, "rest", theme().colour("good").name(), where)
        painter.end()


class TrainingCard(Card):
    """Rows of trainings, toggles for rest day and active recovery, and the totals of the week."""

    def __init__(self, signals: JournalSignals) -> None:
        """Build the card; ``show_day`` adds the trainings."""
        self._facts_column = QVBoxLayout()
        super().__init__(self.tr("Training"))
        self.signals = signals
        self._day: date = signals.day
        self.add = link(self.tr("+ Training"), self.add_session, self.tr("Training toevoegen (Ctrl+N)"))
        self.rest = self._toggle(
            self.tr("Volledige rustdag"), self.tr("Volledige rustdag (Ctrl+R)"), DayKind.REST
        )
        self.active = self._toggle(
            self.tr("Actief herstel"), self.tr("Actief herstel (Ctrl+Shift+R)"), DayKind.ACTIVE
        )
        kinds = (self.rest, DayKind.REST), (self.active, DayKind.ACTIVE)
        self._kinds = [(button, kind, button.text()) for button, kind in kinds]
        self.earlier = EarlierAction(self, signals, trainings(self.tr("de training")))
        self._sessions = QVBoxLayout()
        self._sessions.setSpacing(theme().px(2))
        self.rows: list[SessionRow] = []
        self.rest_line, self.week = RestLine(), ContextLabel()
        self.planned = label(self.tr("Gepland: rust"), "small")
        self.message = label("", "error")
        self.message.setWordWrap(True)
        self.message.hide()
        self.empty = label("", "small")
        self.question = KindQuestion(signals)
        self.participation = ParticipationRow(signals)
        self.resume = link(self.tr("Verder met de training die je typte…"), self._resume)
        self.resume.hide()
        # a merge brings unfinished trainings too
        self.signals.unsaved.changed.connect(self._offer_to_resume)
        self.deeds = Deeds(signals, self)
        self.in_week = link("", self.deeds.recovery_week)
        for button in (self.add, self.rest, self.active):
            self.head.add_right(button)
        self.facts = self._facts()
        give_meaning(self, "load")
        self.body.addWidget(self.facts)
        self.body.addWidget(self.participation)
        self.body.addLayout(self._week_row())

    def _facts(self) -> QWidget:
        """Return the part with what was done on the day: trainings, rest, and what is asked about them."""
        facts, column = QWidget(), self._facts_column
        facts.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.in_week, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.planned)
        column.addWidget(self.rest_line)
        column.addLayout(self._sessions)
        column.addWidget(self.empty)
        column.addWidget(self.resume, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.message)
        column.addWidget(self.question)
        column.addStretch(1)
        return facts

    def set_tight(self, *, tight: bool) -> None:
        """Reduce margins and spacing in a small window, also between the facts."""
        self._facts_column.setSpacing(theme().px(CLOSE if tight else APART))
        super().set_tight(tight=tight)

    def listen_on(self, page: QWidget) -> None:
        """Add the shortcuts to a page; they work while the page is visible."""
        for keys, action in (
            ("Ctrl+N", self.add_session),
            ("Ctrl+Shift+R", self.active.click),
        ):
            QShortcut(QKeySequence(keys), page).activated.connect(action)

    def _toggle(self, text: str, tip: str, kind: DayKind) -> QPushButton:
        button = ToggleButton(text, (f"✓ {text}",))
        style_as_link(button, lambda: self._set_kind(kind, on=button.isChecked()), tip)
        return button

    def _week_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._week_label = QLabel(self.tr("Deze week"))
        self._week_label.setFixedWidth(theme().px(LABEL))
        # the line has the same height with and without its words
        keep_room(self._week_label)
        row.setSpacing(0)
        row.addWidget(self._week_label)
        row.addWidget(self.week, 1)
        return row

    # -- showing -------------------------------------------------------------------------------------

    def show_day(self, picture: DayPicture) -> None:
        """Show the trainings and the kind of a day; the card is disabled on a future day."""
        record = picture.record
        self._day = picture.day
        if not picture.known:
            self._show_unknown()
            return
        self.setEnabled(not picture.future)
        self._show_sessions(record.sessions)
        for button, kind, text in self._kinds:
            button.setChecked(record.kind is kind)
            button.setText(f"✓ {text}" if record.kind is kind else text)
            button.setEnabled(record.kind is kind or not (kind is DayKind.REST and record.sessions))
        # beside a training the question stands in place of the line
        resting = record.kind is DayKind.ACTIVE or (record.kind is DayKind.REST and not record.sessions)
        self.rest_line.setVisible(resting)
        rest = self.tr("Volledige rustdag – gedaan.")
        self.rest_line.words.setText(
            rest if record.kind is DayKind.REST else self.tr("Actief herstel – gedaan.")
        )
        # planned rest that was taken is shown as done only
        planned = picture.day in picture.planned_rest and not (record.kind is DayKind.REST and resting)
        self.planned.setVisible(planned and not picture.future)
        self.empty.setText(self.tr("Nog niets ingevuld. Rust telt ook."))
        self.empty.setVisible(not (record.sessions or resting or planned or picture.future))
        self._show_recovery_week(picture)
        self._offer_to_resume()
        self.question.show_day(picture)
        self.participation.show_day(picture)
        from herstel_gui.views.today.training_words import week_line

        text = week_line(picture)
        self._week_label.setVisible(bool(text))
        self.week.show_line(ContextLine(rest=text))

    def _show_sessions(self, sessions: Sequence[Session]) -> None:
        count = len(sessions)
        too_many = self.tr("Deze dag heeft {n} trainingen; hier staan er {shown}.")
        self.message.setText(too_many.format(n=BOOK.number(count, None, signed=False), shown=MAX_SESSIONS))
        self.message.setVisible(count > MAX_SESSIONS)
        for index, session in enumerate(sessions[:MAX_SESSIONS]):
            if index == len(self.rows):
                self._new_row()
            self.rows[index].show_session(session)
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(sessions))

    def _show_unknown(self) -> None:
        """Show the form of a day without trainings, with a sign that more may follow."""
        for part in (self.rest_line, self.planned, self.in_week):
            part.hide()
        self.empty.setText(UNREAD)
        self.week.show_line(ContextLine(rest=UNREAD))

    def _show_recovery_week(self, picture: DayPicture) -> None:
        """Show the place of the day in its recovery week, as a link to the week."""
        week = picture.recovery_week
        self.in_week.setText("" if week is None else week_words(week, picture.day))
        self.in_week.setToolTip(week_tip(week))
        self.in_week.setVisible(week is not None)

    def store_pending(self) -> bool:
        """Return True: every change of this card is stored at once."""
        return True

    def _new_row(self) -> None:
        row = SessionRow()
        row.edit_asked.connect(self.edit_session)
        row.remove_asked.connect(self._remove)
        self.rows.append(row)
        self._sessions.addWidget(row)

    # -- changing ------------------------------------------------------------------------------------

    def _offer_to_resume(self) -> None:
        if not self.signals.readable:
            return
        self.resume.setVisible(self._half_typed() is not None)

    def _half_typed(self) -> str | None:
        """Return the id of a training with a draft of this day, left by a crash; None when there is none.

        The id is empty for a new training. While a dialog is open the draft belongs to that dialog: None.
        """
        places = [place for day, place in self.signals.unsaved.drafts if day == self._day]
        if not places:
            return None
        from herstel_gui.application.drafts import SESSION_DRAFT
        from herstel_gui.views.today.session_dialog import SessionDialog

        if self.window().findChild(SessionDialog) is not None:
            return None
        drafts = (place for place in places if place.startswith(SESSION_DRAFT))
        return next((place.removeprefix(SESSION_DRAFT) for place in drafts), None)

    def _resume(self) -> None:
        """Open the dialog with the draft; a training deleted since becomes a new one."""
        typed_id = self._half_typed()
        shown = (row.session for row in self.rows if row.session is not None and not row.isHidden())
        session = next((session for session in shown if session.id == typed_id), None)
        if typed_id is not None:
            self._ask(session or Session("", self._day, kind=""), typed_id)

    def add_session(self) -> SessionDialog | None:
        """Open the dialog for a new training; None on a future day or when the journal cannot be read."""
        if self.signals.when_open("dialog", self.add_session):
            return None
        if not self.isEnabled():
            return None
        return self._ask(Session("", self._day, kind=""))

    def edit_session(self, session: Session) -> SessionDialog | None:
        """Open the dialog for a training; None when the journal cannot be read."""
        return self._ask(session)

    def _ask(self, session: Session, draft_of: str | None = None) -> SessionDialog | None:
        earlier: list[Session] = []
        if not self.signals.attempt(lambda: earlier.extend(self._earlier()), again=False):
            return None
        if not session.id and not session.kind:
            session = replace(session, kind=earlier[-1].kind if earlier else "running")
        own = Counter(before.kind for before in earlier if before.kind not in KINDS)
        kinds = sorted(kind for kind, _ in own.most_common(MOST_KINDS))
        from herstel_gui.views.today.session_dialog import SessionDialog

        dialog = SessionDialog(session, kinds, self.window(), self.signals, draft_of)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.agreed.connect(self._agreed)
        dialog.finished.connect(lambda _result: self.resume.hide())
        dialog.open()
        return dialog

    def _agreed(self, session: Session) -> None:
        self.message.hide()
        try:
            if session.id:
                self.signals.run(lambda journal: journal.sessions.change(session))
            else:
                self.signals.run(lambda journal: journal.sessions.add(session))
        except RefusedValueError as refused:
            self.message.setText(translate(refused.text))
            self.message.show()

    def _remove(self, session: Session) -> None:
        self.signals.run(lambda journal: journal.sessions.remove(session))
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_kind(self, kind: DayKind, *, on: bool) -> None:
        if self.signals.when_open("kind", (lambda: self._set_kind(kind, on=True)) if on else None):
            return
        day = self._day
        self.signals.run(lambda journal: journal.set_kind(day, kind if on else None))

    def _earlier(self) -> list[Session]:
        """Return the trainings of the last KINDS_FROM days, oldest first."""
        days = self.signals.journal.days(DaySpan.ending(self._day, KINDS_FROM))
        return [session for record in days.values() for session in record.sessions]
