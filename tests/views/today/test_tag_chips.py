from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.domain.tags import TAGS
from herstel_gui.views.today.tag_chips import (
    BASE,
    FOLDED,
    MOST_CHIPS,
    TagChips,
    base_first,
    folded,
    tag_of,
    tag_words,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def chips(qtbot: QtBot) -> TagChips:
    box = TagChips()
    qtbot.addWidget(box)
    return box


def test_the_labels_of_tags() -> None:
    assert [tag_words(tag) for tag in ("work_stress", "pain:kuit", "eigen")] == [
        "werkdruk",
        "pijn: kuit",
        "eigen",
    ]


def test_a_typed_label_or_key_is_a_known_tag() -> None:
    assert [tag_of(word) for word in ("Ziek", "ill", "nieuwe fiets")] == ["ill", "ill", "nieuwe fiets"]


def test_a_tag_has_one_chip(chips: TagChips) -> None:
    assert chips.chip("ill") is chips.chip("ill")
    assert list(chips.by_tag) == ["ill"]


def test_a_click_emits_the_tag_and_its_state(chips: TagChips, qtbot: QtBot) -> None:
    chip = chips.chip("ill")
    with qtbot.waitSignal(chips.switched) as emitted:
        chip.click()
    assert emitted.args == ["ill", True]


def test_tab_stops_at_the_chip_reached_by_the_arrow_keys(chips: TagChips, qtbot: QtBot) -> None:
    tags = ("ill", "injured", "travel")
    for tag in tags:
        chips.chip(tag)
    chips.set_stop(chips.chip("ill"))
    chips.show()
    qtbot.waitUntil(chips.isActiveWindow)
    chips.chip("ill").setFocus()
    QTest.keyClick(chips.chip("ill"), Qt.Key.Key_Left)
    assert chips.chip("travel").hasFocus()
    stops = [tag for tag in tags if chips.chip(tag).focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert stops == ["travel"]


def test_other_chips_are_dropped_only_when_there_are_too_many(chips: TagChips) -> None:
    for number in range(MOST_CHIPS):
        chips.chip(f"woord {number}")
    chips.drop_except({"woord 1"})
    assert len(chips.by_tag) == MOST_CHIPS
    chips.chip("ill")
    chips.drop_except({"woord 1", "ill"})
    assert list(chips.by_tag) == ["woord 1", "ill"]


# -- folding ---------------------------------------------------------------------------------------


def test_few_tags_are_not_folded() -> None:
    few = list(TAGS)[: FOLDED + 2]
    assert folded(few, {}, ()) == set(few)


def test_the_base_comes_first_with_what_rules_and_safety_texts_read() -> None:
    first = base_first(list(TAGS))
    assert first[:BASE] == ["ill", "injured", "work_stress", "travel", "alcohol", "severe_complaint"]
    assert sorted(first) == sorted(TAGS)


def test_before_the_uses_are_known_only_the_base_is_shown() -> None:
    assert folded(list(TAGS), None, {"heat"}) == set(base_first(list(TAGS))[:BASE])


def test_a_folded_card_shows_the_base_what_is_on_and_what_is_used_most() -> None:
    base = set(base_first(list(TAGS))[:BASE])
    uses = {"menstruation": 5, "anti_inflammatory": 1}
    assert folded(list(TAGS), uses, ()) == base | {"menstruation", "anti_inflammatory"}
    assert folded(list(TAGS), uses, {"altitude"}) == base | {"menstruation", "altitude"}
    assert folded(list(TAGS), {}, ()) == base | {"heat", "altitude"}


def offered(chips: TagChips, *on: str, uses: dict[str, int] | None = None) -> set[str]:
    """Offer the known tags; return those with a visible chip."""
    for tag in TAGS:
        chips.chip(tag).setChecked(tag in on)
    chips.offer(list(TAGS), uses or {})
    return {tag for tag, chip in chips.by_tag.items() if not chip.isHidden()}


def test_the_last_chip_shows_the_others_and_folds_them_again(chips: TagChips) -> None:
    assert len(offered(chips)) == FOLDED
    assert chips.fold.text() == "nog 3"
    assert chips.fold.accessibleName() == "nog 3 bijzonderheden"
    chips.fold.click()
    assert len(offered(chips)) == len(TAGS)
    assert chips.fold.text() == "minder"
    chips.fold.click()
    assert len(offered(chips)) == FOLDED


def test_every_checked_chip_is_shown(chips: TagChips) -> None:
    assert offered(chips, *TAGS) == set(TAGS)
    assert chips.fold.isHidden()


def test_a_chip_that_is_switched_off_stays_until_another_day_is_shown(chips: TagChips) -> None:
    offered(chips, *TAGS)
    chips.chip("menstruation").click()
    assert "menstruation" in offered(chips)
    chips.forget_touched()
    assert "menstruation" not in offered(chips)


def test_the_arrow_keys_pass_folded_chips(chips: TagChips, qtbot: QtBot) -> None:
    offered(chips)
    chips.show()
    qtbot.waitUntil(chips.isActiveWindow)
    chips.chip("altitude").setFocus()
    QTest.keyClick(chips.chip("altitude"), Qt.Key.Key_Right)
    assert chips.chip("severe_complaint").hasFocus()
