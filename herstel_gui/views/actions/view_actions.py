"""Menu actions on the look of the window: text size, the fields of the day page, and measuring less."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt

from herstel_gui.views.settings.fields_dialog import LEFT_OUT, FieldsDialog
from herstel_gui.views.settings.measuring_dialog import MeasuringDialog
from herstel_gui.views.settings.own_dialog import OwnMeasuresDialog

if TYPE_CHECKING:
    from herstel_gui.views.actions.action_context import ActionContext

TEXT_SIZES: Final = (75, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes in percent that the shortcuts step through."""


class ViewActions:
    """Changes settings of the look; the window is built again after each."""

    def __init__(self, context: ActionContext) -> None:
        """Act in ``context``."""
        self._context = context

    def choose_fields(self) -> None:
        """Ask which fields the day page shows."""
        services, signals = self._context.services, self._context.signals
        settings, today = services.settings.get(), signals.journal.clock.today()
        dialog = FieldsDialog(
            settings.asked_measures,
            self._context.window,
            offered=lambda key: settings.person.is_asked(key, today),
            left_out=[choice.key for choice in LEFT_OUT if signals.journal.limits.chosen(choice)],
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._use_fields(dialog))
        dialog.open()

    def own_measures(self) -> OwnMeasuresDialog:
        """Open the dialog with the own measures of the journal."""
        dialog = OwnMeasuresDialog(self._context.signals, self._context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _use_fields(self, dialog: FieldsDialog) -> None:
        signals = self._context.signals
        limits = signals.journal.limits
        for choice in LEFT_OUT:
            on = choice.key in dialog.left_out
            if on is not limits.chosen(choice):
                limits = limits.with_own(choice.key, on or None)
        changes: dict[str, Any] = {}
        if limits is not signals.journal.limits:
            changes["limits"] = dict(limits.own)
            signals.use_limits(limits)
        self._context.services.change_look(asked_measures=dialog.ticked, **changes)

    def measure_less(self) -> None:
        """Ask for a pause, only writing down and the year of birth."""
        services, today = self._context.services, self._context.signals.journal.clock.today()
        dialog = MeasuringDialog(services.settings.get(), today, self._context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: services.change_look(**dialog.changes))
        dialog.open()

    def step_text_size(self, direction: int) -> None:
        """Change to the next larger (direction 1) or smaller (-1) text size within ``TEXT_SIZES``."""
        services = self._context.services
        present = services.settings.get().text_scale
        candidates = [size for size in TEXT_SIZES if (size - present) * direction > 0]
        if candidates:
            services.change_look(text_scale=min(candidates, key=lambda size: abs(size - present)))

    def reset_text_size(self) -> None:
        """Change to a text size of 100 %."""
        self._context.services.change_look(text_scale=100)
