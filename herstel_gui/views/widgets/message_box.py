"""Qt's message box, with texts that scroll on a low screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QMessageBox

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.bounded_words import BoundedWords
from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.screen_room import bring_inside, room_for

TEXTS: Final = ("qt_msgbox_label", "qt_msgbox_informativelabel")
SHARE: Final = 0.35
"""Largest share of the screen height for each of the two texts; less with many buttons on a low screen."""
MARGINS: Final = 72
"""Height of the margins and gaps around texts and buttons, in pixels at 100 %."""


class MessageBox(QMessageBox):
    """A question or message, never larger than the screen, with the buttons always visible."""

    def setVisible(self, visible: bool) -> None:
        """Limit the height of the texts before the box is shown."""
        if visible and not self.isVisible():
            self.ensurePolished()
            self._bound()
        super().setVisible(visible)
        if visible:
            bring_inside(self)

    def event(self, event: QEvent) -> bool:
        """Widen the box for its buttons after each layout by Qt."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self._make_room()
        return done

    def _make_room(self) -> None:
        """Make the box as wide as its buttons: Qt limits the width to a share of the screen and cuts them."""
        layout, room = self.layout(), room_for(self)
        if layout is None or self._stand_buttons() is None:
            return
        wide = min(layout.totalMinimumSize().width(), room.width())
        if wide > self.width():
            high = layout.totalHeightForWidth(wide)
            self.setFixedSize(wide, min(max(high, layout.totalMinimumSize().height()), room.height()))

    def _stand_buttons(self) -> QDialogButtonBox | None:
        """Put the buttons below each other when the screen is too narrow for a row; return them."""
        layout, buttons = self.layout(), self.findChild(QDialogButtonBox)
        if layout is None or buttons is None:
            return None
        # not the width of the layout: a text that is not wrapped yet would put two short buttons in a column
        margins = layout.contentsMargins()
        wide = buttons.minimumSizeHint().width() + margins.left() + margins.right()
        if wide > room_for(self).width():
            buttons.setOrientation(Qt.Orientation.Vertical)
            layout.activate()
        return buttons

    def _bound(self) -> None:
        room, layout, buttons = room_for(self), self.layout(), self._stand_buttons()
        rest = theme().px(MARGINS) + (0 if buttons is None else buttons.sizeHint().height())
        share = min(SHARE, max(0.0, (room.height() - rest) / len(TEXTS) / room.height()))
        for name in TEXTS:
            label = self.findChild(QLabel, name)
            if label is None or layout is None or isinstance(label.parentWidget(), BoundedWords):
                continue
            label.setWordWrap(True)
            if label.minimumSizeHint().width() > room.width() // 2:
                label.setText(breakable(label.text()))
            if label.heightForWidth(room.width() // 2) > room.height() * share:
                layout.replaceWidget(label, BoundedWords(label, share, room.height()))
