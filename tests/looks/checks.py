"""What may not be seen in a window: words cut, elided or over each other; windows larger than the screen."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QButtonGroup,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
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
from tests.looks.recorder import Drawn, KeepsPicture, Recorder, texts_of, texts_painted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SLACK: Final = 1.5
"""Pixels of ink that may stand outside: antialiasing and rounding."""

EDGE: Final = 200
"""Units of the canvas at each edge of the paper that a printer does not reach."""

PAPER_SLACK: Final = 24
"""The same as ``SLACK``, in units of the canvas."""

LEAN: Final = 0.12
"""As a share of the size of the letters: what one may lean out of its own box at the side."""

VALUE: Final = 20
"""A line edit may scroll over a longer text than this; a shorter one is a value, which is seen whole."""

_ELLIPSIS: Final = re.compile(r"\S…|…\S|…$")
"""Three dots of which at least one side was cut; a range such as "47 … 54" is no such."""

_BROKEN_NUMBER: Final = re.compile(r"\d[\d.,:]*…|…[\d.,:]*\d")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that cannot be read: where, what, the room there is and the room that is needed."""

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
    """Looks at windows, and remembers which classes of widgets were seen."""

    recorder: Recorder = field(default_factory=Recorder)
    seen: set[type] = field(default_factory=set)
    states: int = 0

    def look(self, window: QWidget, state: str) -> list[Fault]:
        """Return what is wrong with a window, or a part of one, and all that is visible in it."""
        self.states += 1
        faults = [*_on_screen(window, state)] if window.isWindow() else []
        for widget in visible(window):
            self.seen.add(type(widget))
            faults += self._words(widget, state)
            faults += _children(widget, state)
            faults += _sideways(widget, state)
        return faults

    def look_pressed(self, window: QWidget, state: str) -> list[Fault]:
        """Return what is wrong with the words of buttons that are pressed or chosen."""
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
        """Yield what is wrong on the sheets themselves, in units of the canvas."""
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
            for one, other in _crossing(drawn, PAPER_SLACK):
                yield Fault(state, path, "words over each other", f"{one.text} | {other.text}")

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
            Fault(state, path_of(widget), "words over each other", f"{one.text} | {other.text}")
            for one, other in _crossing(drawn)
        ]


def visible(window: QWidget) -> Iterator[QWidget]:
    """Yield a window and every widget in it that is shown, without other windows."""
    yield window
    for child in window.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield from visible(child)


def path_of(widget: QWidget) -> str:
    """Return the classes from the window down to a widget, with names where they have one."""
    names = []
    at: QWidget | None = widget
    while at is not None:
        name = at.objectName() or at.accessibleName()
        names.append(type(at).__name__ + (f"[{name}]" if name else ""))
        at = None if at.isWindow() else at.parentWidget()
    return "/".join(reversed(names))


# -- words -----------------------------------------------------------------------------------------------


def _cut(widget: QWidget, drawn: Drawn) -> tuple[str, str, str] | None:
    """Return what is wrong when a text stands outside its room."""
    room = _room(widget, drawn)
    if room is None:
        return None
    ink = drawn.ink
    # letters such as J lean out of their own box
    slack = max(SLACK, drawn.size * LEAN)
    wide = ink.left() < room.left() - slack or ink.right() > room.right() + slack
    high = ink.top() < room.top() - SLACK or ink.bottom() > room.bottom() + SLACK
    if wide and not _scrolls_sideways(widget, drawn):
        return "cut at the side", _size(room), _size(ink)
    if high and not _scrolls_down(widget):
        return "cut above or below", _size(room), _size(ink)
    return None


def _room(widget: QWidget, drawn: Drawn) -> QRectF | None:
    """Return where a text may stand: its cell, the inside of its button, the clip in force, or the widget."""
    view = widget.parentWidget()
    if isinstance(view, QHeaderView) and widget is view.viewport():
        return drawn.clip
    if isinstance(view, QAbstractItemView) and widget is view.viewport():
        cell = view.visualRect(view.indexAt(drawn.ink.center().toPoint()))
        return QRectF(cell) if cell.isValid() else drawn.clip
    if isinstance(view, QAbstractScrollArea) and widget is view.viewport():
        return QRectF(widget.rect())
    if isinstance(widget, QMenu):  # it scrolls when it is higher than the screen
        places = map(widget.actionGeometry, widget.actions())
        middle = drawn.ink.center().y()
        place = next((place for place in places if place.top() <= middle <= place.bottom()), QRect())
        return QRectF(place & QRect(0, place.top(), widget.width(), place.height()))
    room = QRectF(widget.rect())
    if isinstance(widget, QLineEdit):  # what is selected is drawn once more, cut to the selection
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
    # what a view paints itself may stand on the fold, as a widget in a scroll area may
    folds = isinstance(view, KeepsPicture) and view.verticalScrollBar().maximum() > 0
    return folds or isinstance(view, QPlainTextEdit | QTextEdit)


def _elided(widget: QWidget, drawn: Drawn) -> tuple[str, str, str] | None:
    """Return what is wrong with an elided text: a broken number, or words that are to be had nowhere."""
    if not _ELLIPSIS.search(drawn.text):
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
    """Return the texts of a widget as they are meant."""
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
    """Return where the whole of an elided text may be read."""
    found = [widget.toolTip()]
    view = widget.parentWidget()
    if isinstance(view, QAbstractItemView):
        index = view.indexAt(drawn.ink.center().toPoint())
        found += [str(index.data(role) or "") for role in (3, 0)]
    return [" ".join(text.split()) for text in found]


def _crossing(drawn: Sequence[Drawn], slack: float = SLACK) -> Iterator[tuple[Drawn, Drawn]]:
    """Yield texts of one widget that stand over each other."""
    for one, other in combinations(drawn, 2):
        common = one.ink.intersected(other.ink)
        for clip in (one.clip, other.clip):
            common = common if clip is None else common.intersected(clip)
        if common.width() > slack and common.height() > slack and one.text != other.text:
            yield one, other


# -- places ----------------------------------------------------------------------------------------------


def _on_screen(window: QWidget, state: str) -> Iterator[Fault]:
    screen = window.screen().availableGeometry()
    frame = window.frameGeometry()
    # Qt lets a menu that scrolls reach a pixel or two too far
    reach = 2 if isinstance(window, QMenu) else 0
    if not screen.adjusted(-reach, -reach, reach, reach).contains(frame):
        yield Fault(state, path_of(window), "outside the screen", "", _box(screen), _box(frame))


def _inner(widget: QWidget) -> bool:
    """Tell whether Qt itself arranges the children of a widget."""
    own = QAbstractSpinBox, QComboBox, QCalendarWidget, QLineEdit, QAbstractItemView, QTabBar, QTextEdit
    return isinstance(widget, (*own, QPlainTextEdit)) or widget.objectName().startswith("qt_")


def _children(parent: QWidget, state: str) -> Iterator[Fault]:
    """Yield children that stand over each other or outside their parent."""
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
                state, path_of(child), "outside its parent", _said(child), _box(parent.rect()),
                _box(child.geometry()),
            )  # fmt: skip
    for one, other in combinations(shown, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > 1 and common.height() > 1:
            yield Fault(state, path_of(one), f"over {path_of(other).rpartition('/')[2]}", _said(one))


def _sideways(widget: QWidget, state: str) -> Iterator[Fault]:
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        inside = widget.widget()
        assert inside is not None
        yield Fault(
            state, path_of(widget), "cut sideways", "",
            str(widget.viewport().width()), str(inside.minimumSizeHint().width()),
        )  # fmt: skip


def _said(widget: QWidget) -> str:
    return str(widget.property("text") or widget.accessibleName() or "")


def _size(box: QRect | QRectF) -> str:
    return f"{round(box.width())}×{round(box.height())}"


def _box(box: QRect) -> str:
    return f"{box.x()},{box.y()} {box.width()}×{box.height()}"
