"""A window with a scale and numbered pages that prints the effect of each key of a real keyboard."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from herstel_gui.views.widgets.digit_keys import press_as_labelled
from herstel_gui.views.widgets.segments import SegmentBar


def say(what: str) -> None:
    print(what, flush=True)  # noqa: T201  # read by the test


class Window(QMainWindow):
    """Handles keys in the same way as the main window."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt names it so
        """Trigger the shortcut of the digit that is printed on the key."""
        if not press_as_labelled(self, event):
            super().keyPressEvent(event)

    def listen(self) -> None:
        """Print a line when the window gets the keyboard focus."""
        if self.isActiveWindow() or self.hasFocus():
            say("ready")
        else:
            self.activateWindow()
            QTimer.singleShot(20, self.listen)


def main() -> int:
    """Show the window until the test ends the process."""
    app = QApplication(sys.argv)
    window, bar = Window(), SegmentBar([str(number) for number in range(1, 8)])
    bar.picked.connect(lambda choice: say(f"scale {choice}"))
    for number in range(1, 6):
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), bar)
        shortcut.activated.connect(lambda number=number: say(f"page {number}"))
    window.setCentralWidget(bar)
    # without a window manager no window gets the keyboard focus automatically
    window.setWindowFlag(Qt.WindowType.X11BypassWindowManagerHint)
    window.show()
    bar.setFocus()
    QTimer.singleShot(0, window.listen)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
