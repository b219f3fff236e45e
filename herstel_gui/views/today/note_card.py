"""The card of the note: free text, stored during pauses in typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from herstel_gui.domain.bounds import MAX_NOTE
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.plain_text import cleaned
from herstel_gui.qt_models.event_errors import guarded
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.qt_models.unsaved import Pause
from herstel_gui.views.theme import theme
from herstel_gui.views.today.earlier import EarlierAction, note
from herstel_gui.views.today.text_row import UNREAD
from herstel_gui.views.widgets.card import Card, label
from herstel_gui.views.widgets.field_menu import show_menu
from herstel_gui.views.widgets.urgent_line import UrgentLine

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QResizeEvent

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture

LINES = (1, 6)


class NoteEdit(QPlainTextEdit):
    """A text edit that grows with its lines. Tab moves the focus; undo goes to the window at an empty stack.

    Signals: ``left`` when the focus leaves the text.
    """

    left = Signal()

    def __init__(self) -> None:
        """Begin empty, at the least height."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(theme().px(2))
        self.document().clearUndoRedoStacks()
        self._least = 0
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def keep(self, height: int) -> None:
        """Be at least this high, in pixels, before the text is known; 0 for as high as the text."""
        self._least = height
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Recompute the height: another width wraps the text differently."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.ensurePolished()  # the font of the style sheet
        low, high = LINES
        lines = max(low, min(high, round(self.document().size().height())))
        height = max(lines * self.fontMetrics().lineSpacing() + theme().px(16), self._least)
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines == high else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(policy)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the text; the field is higher where the card has room."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the height of the text; Qt would ask for three lines at least."""
        return QSize(super().minimumSizeHint().width(), self.minimumHeight())

    def _spent(self, event: QKeyEvent) -> bool:
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
        return undo or (
            event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
        )

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window when the text has no step for them."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._spent(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ignore undo and redo when the text has no step for them."""
        if self._spent(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the standard menu of a text with the actions of this widget."""
        show_menu(self.createStandardContextMenu(), self, event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit ``left``, unless only a menu opened."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            with guarded():
                self.left.emit()


class NoteCard(Card):
    """Stores the note after a pause and when left; all changes of one visit are one step of undo."""

    def __init__(self, signals: JournalSignals) -> None:
        """Begin empty."""
        super().__init__(self.tr("Notitie"))
        self.signals = signals
        self._day: date = signals.day
        self._shown = ""
        self._known = signals.readable
        self._visit, self._visited = object(), False
        self._as_stored: tuple[str, str] | None = None
        """A stored note after and before Qt changed the line ends."""
        self._handed: dict[date, str] = {}
        """Notes by day that wait until the journal file can be written."""
        self.edit = NoteEdit()
        self.edit.setAccessibleName(self.tr("Notitie"))
        self.body.addWidget(self.edit, 1)
        self.fill()
        self.message = label("", "error")
        self.message.setWordWrap(True)
        self.message.hide()
        self.body.addWidget(self.message)
        self.safety = UrgentLine()
        self.safety.watch(self.edit)
        self.body.addWidget(self.safety)
        self.pause = Pause(self, self.store_quietly, signals.unsaved)
        self.edit.textChanged.connect(self._typed)
        self.edit.left.connect(self.store_pending)
        signals.waiting.settled.connect(self._settled)
        signals.waiting.forgotten.connect(self._forgotten)
        self.earlier = EarlierAction(self, signals, note(self.tr("de notitie")), self.edit)

    @property
    def pending(self) -> bool:
        """Whether the text differs from the stored note."""
        raw = self.edit.toPlainText()
        # a note of an old journal may hold characters refused today: it stays unchanged until edited
        untouched = (raw, self._shown) == self._as_stored
        return not untouched and self._shown not in {raw.rstrip(), self._storable}

    @property
    def _storable(self) -> str:
        """The text without characters that cannot be stored, cut off at MAX_NOTE characters."""
        return cleaned(self.edit.toPlainText()).text[:MAX_NOTE].rstrip()

    def _show_losses(self) -> None:
        """Show below the field which part of the text will not be stored."""
        if (self.edit.toPlainText(), self._shown) == self._as_stored:
            self.message.hide()
            return
        clean = cleaned(self.edit.toPlainText())
        lines = [] if clean.said is None else [translate(clean.said)]
        if len(clean.text.rstrip()) > MAX_NOTE:
            limit = BOOK.number(MAX_NOTE, None, signed=False)
            lines.append(
                self.tr(
                    "Een notitie heeft hoogstens {limit} tekens; wat daarna komt wordt niet bewaard."
                ).format(limit=limit)
            )
        self.message.setText("\n".join(lines))
        self.message.setVisible(bool(lines))

    def show_day(self, picture: DayPicture) -> None:
        """Show the note of a day, unless the field holds unsaved text of the same day."""
        if not picture.known:
            self.edit.setPlaceholderText(UNREAD)
            return
        hint = self.tr("Iets om te onthouden van deze dag")
        if self.edit.placeholderText() != hint:
            self.edit.setPlaceholderText(hint)
            # Qt paints the field only when a hint appears or goes, not when it changes
            self.edit.viewport().update()
        if not self._known:
            self._known = True
            self._join(picture.record.note)
        other = picture.day != self._day
        self._day = picture.day
        self.edit.setEnabled(not picture.future)
        note = self._handed.get(picture.day, picture.record.note)
        if other or not self.pending:
            self._shown = picture.record.note
            if self.edit.toPlainText().rstrip() != note:
                cursor = self.edit.textCursor()
                place = 0 if other else cursor.position()
                self.edit.setPlainText(note)
                # another program may have shortened the note
                cursor.setPosition(min(place, len(note)))
                self.edit.setTextCursor(cursor)
                stored = note == picture.record.note
                self._as_stored = (self.edit.toPlainText(), note) if stored else None
                self._show_losses()
            self.pause.stop()
            self._compare()

    def _join(self, note: str) -> None:
        """Put a stored note before the text that was typed while the journal was being opened."""
        typed = self.edit.toPlainText()
        if typed.strip() and note:
            self._shown = note
            cursor = self.edit.textCursor()
            cursor.setPosition(0)
            cursor.insertText(f"{note}\n")
        if typed.strip():
            self.pause.start()

    def store_quietly(self) -> bool:
        """Store the note, in the same step of undo as before in this visit; return whether this succeeded."""
        if self.signals.opening:
            return False
        if not self.pending:
            return True
        day, text, handed = self._day, self._storable, self._handed
        already_waiting = day in handed and bool(self.signals.waiting)
        handed[day] = text
        if already_waiting:
            return self.signals.waiting.try_now()
        try:
            stored = self.signals.run(
                lambda journal: journal.set_note(day, handed.get(day, text)), self._visit
            )
        except RefusedValueError as error:
            del handed[day]
            self.signals.failed.emit(error)
            return False
        if stored:
            self._shown, self._visited = handed.pop(day, text), True
            self._compare()
        elif not self.signals.waiting:
            del handed[day]
        return stored

    def _settled(self) -> None:
        """Compare the text with the note that was stored after waiting."""
        here = self._handed.get(self._day)
        self._handed.clear()
        if here is not None:
            self._shown = here
            self._typed()

    def _forgotten(self) -> None:
        """Show the stored note again, after the waiting changes were discarded."""
        if self._handed.pop(self._day, None) is not None:
            self.edit.setPlainText(self._shown)
        self._handed.clear()

    def store_pending(self) -> bool:
        """Store the note and end the visit: the next change is a new step of undo."""
        self.pause.stop()
        if not self.store_quietly():
            return False
        if self._visited:
            self.edit.document().clearUndoRedoStacks()  # undo of the stored text belongs to the journal
            self._visit, self._visited = object(), False
        return True

    def _typed(self) -> None:
        self._show_losses()
        if self.pending:
            self.pause.start()
        self._compare()

    def _compare(self) -> None:
        """Register the field as unsaved, or no longer."""
        self.signals.unsaved.note(self.edit, typed=self.pending)
