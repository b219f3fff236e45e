"""The rows of a settings page: a choice made from the declaration of a setting, and a button to a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from herstel_gui.application.settings import CONTROLS, Settings
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.setting_menus import choices_of
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label, link
from herstel_gui.views.widgets.header_row import HeaderRow
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLabel


def state_of(name: str, settings: Settings) -> str:
    """Return the label of the value that a setting has now."""
    now = getattr(settings, name)
    return next((text for value, text in choices_of(CONTROLS[name]) if value == now), str(now))


class ChoiceRow(QWidget):
    """The title of a setting, a box with its values, and a link back to the default.

    ``chosen`` carries the new value.
    """

    chosen = Signal(object)

    def __init__(self, name: str, settings: Settings) -> None:
        """Show the present value; the link is hidden while that is the default."""
        super().__init__()
        self._values = [value for value, _ in choices_of(CONTROLS[name])]
        default = getattr(Settings(), name)
        now = getattr(settings, name)
        self.box = StillCombo()
        self.box.addItems([text for _, text in choices_of(CONTROLS[name])])
        if now in self._values:
            self.box.setCurrentIndex(self._values.index(now))
        title = translate(CONTROLS[name].title)
        self.box.setAccessibleName(title)
        self.box.activated.connect(lambda place: self.chosen.emit(self._values[place]))
        standard = QCoreApplication.translate("SettingsDialog", "Terug naar standaard")
        self.back = link(standard, lambda: self.chosen.emit(default))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addWidget(label(title, "strong"))
        row = HeaderRow(theme().px(8))
        row.add(self.box)
        row.add(self.back)
        row.offer((self.back,), on=now != default and default in self._values)
        column.addWidget(row)


class DeedRow(QWidget):
    """A sentence and a button that opens another dialog."""

    def __init__(self, sentence: str, deed: str, act: Callable[[], object]) -> None:
        """Show both; the button calls ``act``."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        words: QLabel = label(sentence)
        words.setWordWrap(True)
        words.setVisible(bool(sentence))
        column.addWidget(words)
        row = HeaderRow(theme().px(8))
        self.button = QPushButton(deed)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda _checked=False: act())
        row.add(self.button)
        column.addWidget(row)
