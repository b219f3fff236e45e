"""The words of planning that several screens and files share."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.planned import Deed
from herstel_gui.domain.text import tr_noop

DEED_LABELS: Final[dict[Deed, str]] = {
    Deed.QUIET_DAYS: tr_noop("rustige dagen"),
    Deed.RECOVERY_WEEK: tr_noop("herstelweek"),
    Deed.EASE_BACK: tr_noop("weer opbouwen"),
}
