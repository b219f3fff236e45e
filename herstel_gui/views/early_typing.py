"""Types the keys recorded by the startup field into the first page, and reports replaced values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication

from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from herstel_gui.views.safety.notice_bar import NoticeBar
    from herstel_gui.views.startup_field import Typed


@runtime_checkable
class TakesEarlyTyping(Protocol):
    """A page with functions to read and restore its field values."""

    def shown_values(self) -> dict[str, str]:
        """Return the text of each field by the field's name, in the order of the fields."""

    def put_back(self, values: dict[str, str]) -> None:
        """Store values that an earlier ``shown_values`` returned."""


def type_early(window: QWidget, page: object, typed: Typed, notice: NoticeBar) -> None:
    """Type into ``page``; a notice names the replaced values and offers to put them back."""
    if not isinstance(page, TakesEarlyTyping):
        typed.type_into(window)
        return
    before = page.shown_values()
    typed.type_into(window)
    after = page.shown_values()
    replaced = {name: value for name, value in before.items() if value and after.get(name) != value}
    if typed.seen and next(iter(before.values()), "") == typed.seen:
        # the user saw this value in the startup field and replaced it on purpose
        replaced.pop(next(iter(before)), None)
    if replaced:
        notice.tell(_replaced_notice(page, replaced, after))


def _replaced_notice(page: TakesEarlyTyping, replaced: dict[str, str], now: dict[str, str]) -> Notice:
    change = QCoreApplication.translate("MainWindow", "{name} {now} (was {before})")
    changes = ", ".join(
        change.format(name=name, now=now.get(name) or "–", before=before) for name, before in replaced.items()
    )
    sentence = QCoreApplication.translate(
        "MainWindow", "Er was vandaag al iets ingevuld. Wat je bij het starten typte, staat er nu: {what}."
    ).format(what=changes)
    restore = QCoreApplication.translate("MainWindow", "Terugzetten")
    return Notice("early", sentence, restore, lambda: page.put_back(replaced))
