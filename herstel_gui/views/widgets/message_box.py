"""Qt's message box, with texts that scroll on a low screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QMessageBox

from herstel_gui.views.widgets.bounded_words import BoundedWords
from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.screen_room import bring_inside, room_for

SHARES: Final = {"qt_msgbox_label": 0.35, "qt_msgbox_informativelabel": 0.35}
"""Largest share of the screen height for each of the two texts; buttons and margins need the rest."""


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
        layout, room, buttons = self.layout(), room_for(self), self.findChild(QDialogButtonBox)
        if layout is None or buttons is None:
            return
        if layout.totalMinimumSize().width() > room.width():
            buttons.setOrientation(Qt.Orientation.Vertical)
            layout.activate()
        wide = min(layout.totalMinimumSize().width(), room.width())
        if wide > self.width():
            high = layout.totalHeightForWidth(wide)
            self.setFixedSize(wide, min(max(high, layout.totalMinimumSize().height()), room.height()))

    def _bound(self) -> None:
        room, layout = room_for(self), self.layout()
        for name, share in SHARES.items():
            label = self.findChild(QLabel, name)
            if label is None or layout is None or isinstance(label.parentWidget(), BoundedWords):
                continue
            label.setWordWrap(True)
            if label.minimumSizeHint().width() > room.width() // 2:
                label.setText(breakable(label.text()))
            if label.heightForWidth(room.width() // 2) > room.height() * share:
                layout.replaceWidget(label, BoundedWords(label, share, room.height()))
