"""Checks of a window for unreadable texts, overlapping widgets, and windows larger than the screen."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QTextEdit,
    QWidget,
)

from herstel_gui.views.paper.preview import SheetPreview
from herstel_gui.views.today.text_row import UNREAD
from tests.looks.recorder import Drawn, KeepsPicture, Recorder, texts_of, texts_painted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SLACK: Final = 1.5
"""Tolerance in pixels for antialiasing and rounding."""

TARGET: Final = 24
"""Smallest side of a button in pixels, whatever the text size (WCAG 2.5.8)."""

EDGE: Final = 200
"""Unprintable margin at each edge of the paper, in units of the canvas."""

PAPER_SLACK: Final = 24
"""``SLACK`` in units of the canvas."""

LEAN: Final = 0.12
"""Overhang of a letter at the side of its box, as a share of the font size."""

VALUE: Final = 20
"""Length of a text up to which a line edit must show the text completely; longer texts may scroll."""

_ELLIPSIS: Final = re.compile(r"\S…|…\S|…$")
"""An ellipsis of an elided text; a range such as "47 … 54" does not match."""

_BROKEN_NUMBER: Final = re.compile(r"\d[\d.,:]*…|…[\d.,:]*\d")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in a window, with the path of the widget, and the available and the needed size."""

    state: str
    path: str
    what: str
    text: str = ""
    room: str = ""
    needs: str = ""

    def __str__(self) -> str:
        sizes = f" (room {self.room}, needs {self.needs})" if self.room else ""
        return f"{self.state}: {self.path}: {self.what}: {self.text!r}{sizes}"


@dataclass(slots=True)
class Looker:
    """Checks windows, and collects the classes of the widgets in these windows."""

    recorder: Recorder = field(default_factory=Recorder)
    seen: set[type] = field(default_factory=set)
    states: int = 0

    def look(self, window: QWidget, state: str) -> list[Fault]:
        """Return the faults of a window or widget and its visible children."""
        self.states += 1
        faults = [*_on_screen(window, state)] if window.isWindow() else []
        for widget in visible(window):
            self.seen.add(type(widget))
            faults += self._words(widget, state)
            faults += _children(widget, state)
            faults += _sideways(widget, state)
            faults += _named_otherwise(widget, state)
            faults += _small_target(widget, state)
            faults += _called_check_box(widget, state)
            faults += _nameless(widget, state)
        return faults

    def look_pressed(self, window: QWidget, state: str) -> list[Fault]:
        """Return the faults in the texts of buttons while pressed and checked."""
        self.states += 1
        faults: list[Fault] = []
        for button in visible(window):
            if isinstance(button, QAbstractButton) and button.text():
                faults += self._pressed(button, f"{state}, pressed")
        return faults

    def _pressed(self, button: QAbstractButton, state: str) -> list[Fault]:
        before = button.isChecked()
        group: QButtonGroup | None = button.group()
        alone = group is not None and group.exclusive()
        button.blockSignals(True)  # noqa: FBT003  # Qt has no names
        if group is not None:
            group.blockSignals(True)  # noqa: FBT003
            group.setExclusive(False)
        button.setChecked(True)
        button.setDown(True)
        faults = self._words(button, state)
        button.setDown(False)
        button.setChecked(before)
        if group is not None:
            group.setExclusive(alone)
            group.blockSignals(False)  # noqa: FBT003
        button.blockSignals(False)  # noqa: FBT003
        return faults

    def _paper(self, preview: SheetPreview, state: str) -> Iterator[Fault]:
        """Yield the faults on the sheets of a preview, with sizes in units of the canvas."""
        pages, size = preview.sheets
        sheet = QRectF(0, 0, size.width(), size.height()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        recorder = Recorder(round(size.width()), round(size.height()), 1440)
        for number, page in enumerate(pages, 1):
            drawn = texts_painted(page, recorder)
            path = f"{path_of(preview)}/sheet {number}"
            for text in drawn:
                if not sheet.contains(text.ink):
                    yield Fault(state, path, "off the paper", text.text, _size(sheet), _size(text.ink))
                if _BROKEN_NUMBER.search(text.text) and _ELLIPSIS.search(text.text):
                    yield Fault(state, path, "elided number", text.text)
            for first, second in _crossing(drawn, PAPER_SLACK):
                yield Fault(state, path, "words over each other", f"{first.text} | {second.text}")

    def _words(self, widget: QWidget, state: str) -> list[Fault]:
        if isinstance(widget, SheetPreview):
            return list(self._paper(widget, state))
        faults = []
        drawn = texts_of(widget, self.recorder)
        for text in drawn:
            fault = _cut(widget, text) or _elided(widget, text)
            if fault:
                what, room, needs = fault
                faults.append(Fault(state, path_of(widget), what, text.text, room, needs))
        if isinstance(widget.parentWidget(), QTextEdit):  # laid out by Qt, word by word
            return faults
        return faults + [
            Fault(state, path_of(widget), "words over each other", f"{first.text} | {second.text}")
            for first, second in _crossing(drawn)
        ]


def _named_otherwise(widget: QWidget, state: str) -> list[Fault]:
    """Return a fault for a label that a screen reader reads other words of than it shows."""
    if not isinstance(widget, QLabel):
        return []
    name, shown = widget.accessibleName(), widget.text()
    return [Fault(state, path_of(widget), f"is read as {name!r}", shown)] if name and name != shown else []


def _small_target(widget: QWidget, state: str) -> list[Fault]:
    """Return a fault for a button that is too small to hit."""
    if not isinstance(widget, QAbstractButton) or not widget.isEnabled():
        return []
    # keys do the same as the small buttons inside a field
    if isinstance(widget.parentWidget(), QAbstractSpinBox | QTabBar | QAbstractItemView | QLineEdit):
        return []
    if min(widget.width(), widget.height()) >= TARGET:
        return []
    size = f"{widget.width()}x{widget.height()}"
    return [Fault(state, path_of(widget), "too small to hit", widget.text(), size, f"{TARGET}x{TARGET}")]


def _called_check_box(widget: QWidget, state: str) -> list[Fault]:
    """Return a fault for a button that a screen reader calls a check box although it is none."""
    if not isinstance(widget, QAbstractButton) or isinstance(widget, QCheckBox) or not widget.isCheckable():
        return []
    if QAccessible.queryAccessibleInterface(widget).role() != QAccessible.Role.CheckBox:
        return []
    return [Fault(state, path_of(widget), "is called a check box", widget.text())]


def _nameless(widget: QWidget, state: str) -> list[Fault]:
    """Return a fault for a stop of Tab without a name; Qt calls a combo box without one by its entry."""
    stop = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value) and widget.isEnabled()
    if not stop or widget.focusProxy() is not None or isinstance(widget.parentWidget(), _WITH_PARTS):
        return []
    heard = QAccessible.queryAccessibleInterface(widget)
    labelled = any(kind == QAccessible.RelationFlag.Label for _label, kind in heard.relations())
    named = widget.accessibleName() or labelled
    if not isinstance(widget, QComboBox):
        named = named or heard.text(QAccessible.Text.Name)
    return [] if named else [Fault(state, path_of(widget), "has no name for a screen reader")]


_WITH_PARTS: Final = (QAbstractSpinBox, QComboBox)


def visible(window: QWidget) -> Iterator[QWidget]:
    """Yield a widget and its visible descendants, without other windows."""
    yield window
    for child in window.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield from visible(child)


def path_of(widget: QWidget) -> str:
    """Return the path of a widget from its window: classes with their object or accessible names."""
    names = []
    at: QWidget | None = widget
    while at is not None:
        name = at.objectName() or at.accessibleName()
        names.append(type(at).__name__ + (f"[{name}]" if name else ""))
        at = None if at.isWindow() else at.parentWidget()
    return "/".join(reversed(names))


# -- words -----------------------------------------------------------------------------------------------


def _cut(widget: QWidget, drawn: Drawn) -> tuple[str, str, str] | None:
    """Return the fault and both sizes of a text outside its area, else None."""
    room = _room(widget, drawn)
    if room is None:
        return None
    ink = drawn.ink
    # letters such as J overhang their box
    slack = max(SLACK, drawn.size * LEAN)
    wide = ink.left() < room.left() - slack or ink.right() > room.right() + slack
    high = ink.top() < room.top() - SLACK or ink.bottom() > room.bottom() + SLACK
    if wide and not _scrolls_sideways(widget, drawn):
        return "cut at the side", _size(room), _size(ink)
    if high and not _scrolls_down(widget):
        return "cut above or below", _size(room), _size(ink)
    return None


def _room(widget: QWidget, drawn: Drawn) -> QRectF | None:
    """Return the area for a text: its cell, the inside of its button, the clip region, or the widget."""
    view = widget.parentWidget()
    if isinstance(view, QHeaderView) and widget is view.viewport():
        return drawn.clip
    if isinstance(view, QAbstractItemView) and widget is view.viewport():
        cell = view.visualRect(view.indexAt(drawn.ink.center().toPoint()))
        return QRectF(cell) if cell.isValid() else drawn.clip
    if isinstance(view, QAbstractScrollArea) and widget is view.viewport():
        return QRectF(widget.rect())
    if isinstance(widget, QMenu):  # menus higher than the screen scroll
        places = map(widget.actionGeometry, widget.actions())
        middle = drawn.ink.center().y()
        place = next((place for place in places if place.top() <= middle <= place.bottom()), QRect())
        return QRectF(place & QRect(0, place.top(), widget.width(), place.height()))
    room = QRectF(widget.rect())
    if isinstance(widget, QLineEdit):  # Qt paints selected text a second time, clipped to the selection
        return room
    if isinstance(widget, QPushButton):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        inside = widget.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, widget)
        room = QRectF(inside if widget.icon().isNull() else widget.rect().adjusted(6, 0, -6, 0))
    return room if drawn.clip is None else room.intersected(drawn.clip)


def _scrolls_sideways(widget: QWidget, drawn: Drawn) -> bool:
    if isinstance(widget, QLineEdit):
        return len(drawn.text) > VALUE
    view = widget.parentWidget()
    if isinstance(view, QPlainTextEdit | QTextEdit) and widget is view.viewport():
        return view.horizontalScrollBar().maximum() > 0 or view.isReadOnly()
    return False


def _scrolls_down(widget: QWidget) -> bool:
    view = widget.parentWidget()
    if not isinstance(view, QAbstractScrollArea) or widget is not view.viewport():
        return False
    # a scrolled view may show a part of a line at its edge
    scrolled = isinstance(view, KeepsPicture) and view.verticalScrollBar().maximum() > 0
    return scrolled or isinstance(view, QPlainTextEdit | QTextEdit)


def _elided(widget: QWidget, drawn: Drawn) -> tuple[str, str, str] | None:
    """Return the fault of an elided number, or of an elided text without a complete copy, else None."""
    if not _ELLIPSIS.search(drawn.text) or drawn.text.strip() == UNREAD:
        return None
    whole = _whole(widget, drawn)
    if any(drawn.text.strip() in text for text in whole):
        return None
    if _BROKEN_NUMBER.search(drawn.text):
        return "elided number", "", ""
    if isinstance(widget, QAbstractButton | QTabBar) or isinstance(widget.parentWidget(), QHeaderView):
        return "elided", "", ""
    begin = drawn.text.partition("…")[0].strip()
    if not any(begin in text and len(text) > len(begin) for text in _tips(widget, drawn)):
        return "elided, and nowhere whole", "", ""
    return None


def _whole(widget: QWidget, drawn: Drawn) -> list[str]:
    """Return the complete texts of a widget."""
    found = []
    for name in ("text", "plainText", "placeholderText", "windowTitle", "title", "sources"):
        value = widget.property(name)
        found += [value] if isinstance(value, str) else list(value or ())
    view = widget.parentWidget()
    if isinstance(widget, QComboBox):
        found += [widget.itemText(place) for place in range(widget.count())]
    if isinstance(widget, QMenu):
        found += [action.text() for action in widget.actions()]
    if isinstance(view, QAbstractItemView):
        index = view.indexAt(drawn.ink.center().toPoint())
        found.append(str(index.data() or ""))
    if isinstance(view, QPlainTextEdit):
        found.append(view.toPlainText())
    if isinstance(view, QTextEdit):
        found.append(view.toPlainText())
    return [" ".join(text.replace("&", "").split()) for text in found]


def _tips(widget: QWidget, drawn: Drawn) -> list[str]:
    """Return the tool tips and model data that may contain an elided text completely."""
    found = [widget.toolTip()]
    view = widget.parentWidget()
    if isinstance(view, QAbstractItemView):
        index = view.indexAt(drawn.ink.center().toPoint())
        found += [str(index.data(role) or "") for role in (3, 0)]
    return [" ".join(text.split()) for text in found]


def _crossing(drawn: Sequence[Drawn], slack: float = SLACK) -> Iterator[tuple[Drawn, Drawn]]:
    """Yield pairs of texts that overlap in a widget."""
    for first, second in combinations(drawn, 2):
        common = first.ink.intersected(second.ink)
        for clip in (first.clip, second.clip):
            common = common if clip is None else common.intersected(clip)
        # an underlined letter of a menu is painted apart from its word, and leans into the letter before it
        beside = max(slack, first.size * LEAN) if slack == SLACK else slack
        if common.width() > beside and common.height() > slack and first.text != second.text:
            yield first, second


# -- places ----------------------------------------------------------------------------------------------


def _on_screen(window: QWidget, state: str) -> Iterator[Fault]:
    screen = window.screen().availableGeometry()
    frame = window.frameGeometry()
    # a scrolling menu of Qt exceeds the screen by at most two pixels
    reach = 2 if isinstance(window, QMenu) else 0
    if not screen.adjusted(-reach, -reach, reach, reach).contains(frame):
        yield Fault(state, path_of(window), "outside the screen", "", _box(screen), _box(frame))


def _inner(widget: QWidget) -> bool:
    """Tell whether Qt arranges the children of a widget."""
    own = QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView, QTabBar, QTextEdit
    return isinstance(widget, (*own, QPlainTextEdit)) or widget.objectName().startswith("qt_")


def _children(parent: QWidget, state: str) -> Iterator[Fault]:
    """Yield faults of children that overlap or extend outside their parent."""
    if _inner(parent) or isinstance(parent, QAbstractScrollArea):
        return
    holder = parent.parentWidget()
    scrolled = isinstance(holder, QAbstractScrollArea) and parent is holder.viewport()
    shown = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not child.geometry().isEmpty()
        and not isinstance(child, QScrollBar | QSizeGrip)
        and not child.objectName().startswith("qt_")
    ]
    for child in shown:
        if not scrolled and not parent.rect().adjusted(-1, -1, 1, 1).contains(child.geometry()):
            yield Fault(
                state, path_of(child), "outside its parent", _text(child), _box(parent.rect()),
                _box(child.geometry()),
            )  # fmt: skip
    for first, second in combinations(shown, 2):
        common = first.geometry().intersected(second.geometry())
        if common.width() > 1 and common.height() > 1:
            yield Fault(state, path_of(first), f"over {path_of(second).rpartition('/')[2]}", _text(first))


def _sideways(widget: QWidget, state: str) -> Iterator[Fault]:
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        inside = widget.widget()
        assert inside is not None
        yield Fault(
            state, path_of(widget), "cut sideways", "",
            str(widget.viewport().width()), str(inside.minimumSizeHint().width()),
        )  # fmt: skip


def _text(widget: QWidget) -> str:
    return str(widget.property("text") or widget.accessibleName() or "")


def _size(box: QRect | QRectF) -> str:
    return f"{round(box.width())}×{round(box.height())}"


def _box(box: QRect) -> str:
    return f"{box.x()},{box.y()} {box.width()}×{box.height()}"
