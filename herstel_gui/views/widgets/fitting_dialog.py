"""The base class of all dialogs: never larger than the screen, with the buttons always visible."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.enter_key import is_enter, is_enter_alone, pressed_by_enter
from herstel_gui.views.widgets.focus_in_view import follow_focus
from herstel_gui.views.widgets.lines import in_lines
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.screen_room import bring_inside, room_for, stand_inside
from herstel_gui.views.widgets.typed_input import LosingQuestion, changed_input, input_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent

GAP: Final = 12
MARGINS: Final = (24, 24, 24, 16)


class BodyArea(QScrollArea):
    """The scroll area of a dialog's body, as large as the body if the screen has room."""

    def __init__(self, inside: QWidget) -> None:
        """Show ``inside``, always as wide as the area."""
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWidget(inside)
        for surface in (self.viewport(), inside):
            surface.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Return the size hint of the body."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the full width of the body with a scroll bar, and a height of at most four lines."""
        least = self._inside.minimumSizeHint()
        wide = least.width() + self.verticalScrollBar().sizeHint().width()
        most = room_for(self.window()).width() - self.window().contentsMargins().left() * 2
        return QSize(min(wide, most), min(least.height(), self.fontMetrics().lineSpacing() * 4))


def _asks_meaning(event: QKeyEvent, dialog: QDialog) -> bool:
    """Open what explains the field with the cursor at Shift+F1; return False when nothing does."""
    from herstel_gui.views.meanings import explain  # noqa: PLC0415  # needed by the key only

    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and explain(dialog.focusWidget())


@runtime_checkable
class ShowsHelp(Protocol):
    """A window that opens the help."""

    def show_help(self, chapter: str, over: QWidget) -> None:
        """Open the help above the window ``over``; an empty ``chapter`` is that of the present page."""


class FittingDialog(QDialog):
    """A dialog with a ``body``, which scrolls on a small screen, above a ``foot``, which is always visible.

    Subclasses add their content to ``body`` and their buttons to ``foot``, and may set a preferred size with
    ``prefer``. The dialog grows with its content while the screen has room, and never shrinks by itself.
    F1 opens the help at ``chapter``; when that is empty, at the chapter of the page behind the dialog.

    Escape and the close button of the window ask before they throw away what was filled in since the dialog
    was shown. ``loses_input`` is False for a dialog whose fields only search, choose or are stored at once.
    """

    chapter: ClassVar[str] = ""
    loses_input: ClassVar[bool] = True

    def __init__(self, parent: QWidget | None = None) -> None:
        """Create an empty dialog with default margins."""
        super().__init__(parent)
        follow_focus()
        self._preferred = QSize()
        self._inside = QWidget()
        self._inside.setObjectName("canvas")
        self.body = QVBoxLayout(self._inside)
        self._area = BodyArea(self._inside)
        self.foot = QVBoxLayout()
        self._whole = whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addLayout(self.foot)
        self.set_margins(*MARGINS)
        self._inside.installEventFilter(self)
        self._input_before: dict[QWidget, str] | None = None
        self._question: LosingQuestion | None = None
        self._asked_from: QWidget | None = None
        self.recovered = False
        """Whether the fields were filled from a draft, which closing the dialog removes."""

    def set_margins(self, left: int, top: int, right: int, bottom: int, gap: int = GAP) -> None:
        """Set the margins of the dialog and the gap between its parts, in pixels at 100 %."""
        px = theme().px
        self._whole.setContentsMargins(px(left), px(top), px(right), px(bottom))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(gap))
        self.foot.setContentsMargins(0, px(gap), 0, 0)
        self.foot.setSpacing(px(gap))

    def add_answers(self, verb: str) -> None:
        """Add the buttons of the foot: "Annuleren", and at its right the deed, which Enter does."""
        cancel, do = QPushButton(QCoreApplication.translate("FittingDialog", "Annuleren")), QPushButton(verb)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        do.setProperty("role", "primary")
        do.setDefault(True)
        do.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(do)
        self.foot.addLayout(row)

    def add_close(self, beside: QWidget | None = None) -> QPushButton:
        """Add the foot of a dialog without a deed, ``beside`` and "Sluiten", and return the button."""
        close = QPushButton(QCoreApplication.translate("FittingDialog", "Sluiten"))
        close.setProperty("role", "primary")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        if beside is None:
            row.addStretch(1)
        else:
            row.addWidget(beside, 1)
        row.addWidget(close)
        self.foot.addLayout(row)
        return close

    def prefer(self, width: int, height: int = 0) -> None:
        """Set the preferred size in pixels at 100 %; a height of 0 means the height of the content."""
        self._preferred = QSize(theme().px(width), theme().px(height))

    def fit(self) -> None:
        """Resize to the preferred size, or to the size of the content if larger, within the screen."""
        self.ensurePolished()
        self._wrap_wide_words()
        self._whole.invalidate()
        self._whole.activate()
        room = room_for(self).size()
        self.setMinimumSize(self._whole.minimumSize().boundedTo(room))
        preferred = self._preferred if self._preferred.isValid() else self._whole.sizeHint()
        width = min(max(preferred.width(), self._whole.minimumSize().width()), room.width())
        height = max(self._preferred.height(), self._needed(width))
        self.resize(QSize(width, height).boundedTo(room))

    def _settle_default(self) -> None:
        """Make Enter in a field press the button that was made the default, and no other.

        Qt forgets a default that was set before the button stood in the dialog, and takes the first button
        that may be one.
        """
        buttons = self._own_buttons()
        meant = next((button for button in buttons if button.isDefault()), None)
        for button in buttons:
            button.setAutoDefault(button is meant)
        if meant is not None:
            meant.setDefault(True)

    def _own_buttons(self) -> list[QPushButton]:
        """Return the buttons of this dialog, without those of dialogs above it."""
        return [button for button in self.findChildren(QPushButton) if button.window() is self]

    def setVisible(self, visible: bool) -> None:
        """Fit the screen before the dialog is shown, unless the user moved the dialog before."""
        if visible and not self.isVisible():
            self._settle_default()
        if visible and not self.isVisible() and not self.testAttribute(Qt.WidgetAttribute.WA_Moved):
            self.fit()
        super().setVisible(visible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the help at F1; at Enter press the button with the focus, else do ``confirm``.

        Enter with Shift, Ctrl or Alt makes a new line in a field of several lines, and else does nothing.
        """
        window = self.parentWidget()
        while window is not None and not isinstance(window, ShowsHelp):
            window = window.parentWidget()
        if event.key() == Qt.Key.Key_F1 and window is not None and _asks_meaning(event, self):
            return
        if event.key() == Qt.Key.Key_F1 and window is not None:
            window.show_help(self.chapter, self)
        elif event.matches(QKeySequence.StandardKey.Cancel) and self._keeps_open():
            event.accept()
        elif not is_enter(event):
            super().keyPressEvent(event)
        elif not is_enter_alone(event):
            event.ignore()  # at the Enter of the keypad Qt would press the default button
        elif not (pressed_by_enter(self, event) or self.confirm()):
            self._press_default()

    def confirm(self) -> bool:
        """Do what Enter does while no button has the focus, and return True.

        False leaves Enter to the default button.
        """
        return False

    def _press_default(self) -> None:
        """Press the default button.

        Qt also presses the default button of a dialog that the same Enter opened above this one, from a list.
        """
        # another page of the dialog may have a default button of its own, which is hidden now
        shown = (button for button in self._own_buttons() if button.isDefault() and button.isVisible())
        meant = next(shown, None)
        if meant is not None:
            meant.click()

    def showEvent(self, event: QShowEvent) -> None:
        """Move the whole dialog onto the screen."""
        super().showEvent(event)
        for rows in self.findChildren(QListView):
            # rows measured before the dialog was shown have not the height of the style sheet
            rows.doItemsLayout()
        stand_inside(self)
        if self._input_before is None and self.loses_input:
            self._input_before = input_of(self._inside)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before input is thrown away."""
        if self._keeps_open():
            event.ignore()
        else:
            super().closeEvent(event)

    # -- input that would be lost --------------------------------------------------------------------

    def has_input(self) -> bool:
        """Return whether closing would throw away something that was filled in."""
        before = self._input_before
        changed = before is not None and changed_input(before, self._inside)
        return self.isVisible() and (changed or self.recovered)

    def losing_question(self) -> LosingQuestion:
        """Return the question before input is thrown away."""
        return LosingQuestion()

    def _keeps_open(self) -> bool:
        """Ask when closing would throw away input; Escape at the question goes back to the fields."""
        if self._question is not None and not self._question.isHidden():
            self._go_back()
            return True
        if not self.has_input():
            return False
        if self._question is None:
            self._question = question = self.losing_question()
            question.kept.connect(self._go_back)
            question.lost.connect(self.reject)
            self.foot.insertWidget(0, question)
        self._asked_from = self.focusWidget()
        self._question.show()
        self._grow()
        self._question.keep.setFocus()
        return True

    def _go_back(self) -> None:
        """Hide the question and focus the field in which it was asked."""
        if self._question is not None:
            self._question.hide()
        if self._asked_from is not None:
            self._asked_from.setFocus()

    def event(self, event: QEvent) -> bool:
        """Grow when the foot becomes higher, by a refusal, while the screen has room."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return handled

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow when the layout of the body changes, while the screen has room."""
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._wrap_wide_words()
            self._grow()
        return super().eventFilter(watched, event)

    def _wrap_wide_words(self) -> None:
        """Wrap the words of the body that do not fit on one line of the widest dialog this screen can show.

        A shown dialog does not grow sideways: then its present width counts. A body that is still too wide
        has columns: then the words of all columns wrap.
        """
        outer = self._whole.contentsMargins()
        bar = self._area.verticalScrollBar().sizeHint().width()
        widest = self.width() if self.isVisible() else room_for(self).width()
        room = widest - outer.left() - outer.right() - bar
        if self._inside.minimumSizeHint().width() <= room:
            return
        wrap_words(self._inside, room)
        self._settle()
        if self._inside.minimumSizeHint().width() > room:
            wrap_words(self._inside, 0)
            self._settle()

    def _settle(self) -> None:
        """Let the layout of the body count the words that were wrapped."""
        self.body.invalidate()
        self.body.activate()

    def _grow(self) -> None:
        height = min(self._needed(self.width()), room_for(self).height())
        if height > self.height():
            self.resize(self.width(), height)
            bring_inside(self)

    def _needed(self, width: int) -> int:
        """Return the height that shows the body without scrolling at this width."""
        outer = self._whole.contentsMargins()
        inner = width - outer.left() - outer.right()
        inside = self._inside
        body = inside.heightForWidth(inner) if inside.hasHeightForWidth() else inside.sizeHint().height()
        wraps = self.foot.hasHeightForWidth()
        foot = self.foot.heightForWidth(inner) if wraps else self.foot.sizeHint().height()
        return body + foot + outer.top() + outer.bottom()


def wrap_words(inside: QWidget, room: int) -> None:
    """Wrap labels, check boxes and radio buttons that are wider than ``room`` pixels; 0 wraps all labels."""
    for words in inside.findChildren(QLabel):
        # a subclass has its own way of giving way
        if type(words) in {QLabel, PlainLabel} and not words.wordWrap() and words.sizeHint().width() > room:
            words.setWordWrap(True)
    for button in (*inside.findChildren(QCheckBox), *inside.findChildren(QRadioButton)):
        beside = button.sizeHint().width() - button.fontMetrics().horizontalAdvance(button.text())
        if 0 < room < button.sizeHint().width():
            button.setText(in_lines(button.text(), button.fontMetrics(), room - beside))
