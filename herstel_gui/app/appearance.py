"""The language, colours and text size of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.application.settings import ThemeChoice
from herstel_gui.desktop.paths import resources
from herstel_gui.views.language import set_language
from herstel_gui.views.theme import Theme, apply_theme, colours_for, prefers_contrast, text_scale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from herstel_gui.views.services import Remembered


class Appearance:
    """Applies the chosen language and theme to the application."""

    def __init__(self, app: QApplication, settings: Remembered) -> None:
        """Follow the desktop when it changes between light and dark, or its preference for contrast."""
        self._app = app
        self._settings = settings
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.apply_theme)
        hints.accessibility().contrastPreferenceChanged.connect(self.apply_theme)

    def apply(self) -> None:
        """Apply the language and the theme of the settings."""
        # the language is Dutch unless chosen otherwise, also when the desktop uses another language
        set_language(self._app, self._settings.get().language, resources() / "translations")
        self.apply_theme()

    def apply_theme(self) -> None:
        """Apply the colours and the text size of the settings."""
        settings = self._settings.get()
        dark = self._app.styleHints().colorScheme() is self._app.styleHints().colorScheme().Dark
        if settings.theme is not ThemeChoice.SYSTEM:
            dark = settings.theme is ThemeChoice.DARK
        theme = Theme(
            colours_for(dark=dark, high=prefers_contrast(self._app)), dark, text_scale(settings.text_scale)
        )
        apply_theme(self._app, theme, resources() / "styles" / "herstel.qss")
