"""The notice about stored values that were replaced by what was typed before they were shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from herstel_gui.views.early_typing import EarlyTyping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytestqt.qtbot import QtBot

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.safety.notice_bar import Notice, NoticeBar, NoticeMaker


class Page:
    """A page on which two stored values are typed over, each stored when ``now`` gets its text."""

    def __init__(self) -> None:
        self.before = {"Ochtendpols": "52", "HRV": "60"}
        self.now = dict(self.before)

    def meet_journal(self) -> Mapping[str, str]:
        return self.before

    def stored_values(self) -> dict[str, str]:
        return dict(self.now)

    def put_back(self, values: Mapping[str, str]) -> None:
        self.now.update(values)


class Bar(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[Notice] = []

    def tell(self, make: NoticeMaker) -> None:
        self.told.append(make())


class Signals(QObject):
    changed = Signal(object)


def test_each_replaced_value_is_told_when_it_is_stored_and_none_after_the_last(qtbot: QtBot) -> None:
    del qtbot
    page, bar, signals = Page(), Bar(), Signals()
    early = EarlyTyping(page, cast("JournalSignals", signals), cast("NoticeBar", bar))
    assert bar.told == []
    page.now["Ochtendpols"] = "57"
    signals.changed.emit(None)
    signals.changed.emit(None)
    assert [told.sentence.count("(was 52)") for told in bar.told] == [1]
    page.now["HRV"] = "64"
    signals.changed.emit(None)
    assert "Ochtendpols 57 (was 52), HRV 64 (was 60)." in bar.told[1].sentence
    # a correction after that is no early typing
    page.now["HRV"] = "66"
    signals.changed.emit(None)
    assert len(bar.told) == 2
    assert early.parent() is bar
