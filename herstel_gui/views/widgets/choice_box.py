"""A drop-down that the wheel leaves alone; the style sheet draws its arrow."""

from __future__ import annotations

from herstel_gui.views.widgets.still_fields import StillCombo


class ChoiceBox(StillCombo):
    """A combo box for a choice in a form."""
