"""What helped: a rule that was too often false proposes its own limit, which is put ready and not used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from herstel_gui.application.lookback import Journalled, look_back
from herstel_gui.application.signal_queries import Rightness
from herstel_gui.application.what_followed import Together
from herstel_gui.application.what_helped import RuleShare, WhatHelped
from herstel_gui.domain.day import EpisodeAnswer
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.catalogue import BY_ID
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.signals.helped_panel import HelpedPanel
from herstel_gui.views.signals.page import WARNED_TAB, SignalsPage
from tests.views.signals.conftest import TODAY, Aside, Remembered, before, journal_of, texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Entry

RULE = "SLEEP_6x3"
ITEMS = ("fatigue", "heavy_legs", "motivation", "mood", "sleep_quality")


def bad_spells() -> list[Entry]:
    """Return four spells of bad answers, each with short nights: of 5:50, and once of 5:00."""
    spells = {back: start for start in (200, 150, 100, 50) for back in range(start - 7, start)}
    entries: list[Entry] = []
    for back in range(260, -1, -1):
        start = spells.get(back)
        minutes = 450 if start is None else 300 if start == 100 else 350
        entries.append(Reading(before(back), "sleep_duration", minutes))
        entries += [Reading(before(back), item, 2 if start is None else 6) for item in ITEMS]
    return entries


@pytest.fixture
def page(qtbot: QtBot, aside: Aside, remembered: Remembered) -> SignalsPage:
    journal = journal_of(bad_spells())
    shown = SignalsPage(JournalSignals(journal), aside, remembered)
    qtbot.addWidget(shown)
    shown.resize(1000, 1500)
    shown.show()
    past = look_back(Journalled(journal.days(), journal.surroundings()), journal.limits, TODAY)
    answers = [EpisodeAnswer(each.first, None, "false_alarm") for each in past.warned]
    shown.signals.run(lambda journal: journal.change(Text("antwoorden"), (), answers))
    shown.show_tab(WARNED_TAB)
    return shown


def test_a_rule_that_was_too_often_false_proposes_a_limit_that_is_put_ready(
    page: SignalsPage, remembered: Remembered
) -> None:
    found = texts(page.helped)
    assert "Voorstel bij ‘Een nacht is kort onder’: 5:45 in plaats van 6:00." in found
    assert "1 keer actief geworden, in plaats van 4 keer." in found
    ready = [each for each in page.helped.findChildren(QPushButton) if "klaar" in each.text()]
    next(each for each in ready if translate(BY_ID[RULE].label) in each.accessibleName()).click()
    editor = page.rules.detail.editors["SLEEP_6x3.minutes"]
    assert page.rules.isVisible()
    assert page.rules.rule == RULE
    assert editor.spin.number == 345
    assert not editor.use.isHidden()
    assert not remembered.limits


def test_without_a_limit_that_helps_the_panel_says_so(qtbot: QtBot) -> None:
    panel = HelpedPanel()
    qtbot.addWidget(panel)
    share = RuleShare(RULE, Rightness(0, 3))
    panel.show_helped(WhatHelped((), Together(0, 0, None, 0, 0, 0), (share,), {}))
    panel.show()
    panel.show_proposal(RULE, None, DEFAULT_LIMITS)
    panel.show_proposal(RULE, None, DEFAULT_LIMITS)
    assert texts(panel).count("Een andere grens helpt hier niet.") == 1
