from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Scale
from herstel_gui.domain.measures import BY_KEY, MEASURES
from herstel_gui.domain.text import WordOfScale
from herstel_gui.domain.training_sessions import RPE_WORDS, DayKind, Session, day_load

if TYPE_CHECKING:
    from herstel_gui.domain.measure import Number

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("minutes", "rpe", "load"),
    [(90, 7, 630), (45, Decimal("3.5"), Decimal("157.5")), (None, 7, None), (60, None, None), (60, 0, 0)],
)
def test_load_is_rpe_times_minutes_and_unknown_when_either_is(
    minutes: Number | None, rpe: Number | None, load: Number | None
) -> None:
    assert Session("a", DAY, minutes=minutes, session_rpe=rpe).load == load


@pytest.mark.parametrize(
    ("hard", "rpe", "expected"),
    [(True, None, True), (False, 7, True), (False, 6, False), (False, None, None)],
)
def test_hard_is_marked_or_rpe_seven(*, hard: bool, rpe: int | None, expected: bool | None) -> None:
    assert Session("a", DAY, session_rpe=rpe, hard=hard).is_hard is expected


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("session_rpe", 11),
        ("session_rpe", -1),
        ("session_rpe", Decimal("10.1")),
        ("minutes", -1),
        ("minutes", 1441),
        ("start", 1440),
    ],
)
def test_impossible_session_values_are_refused(field: str, value: Number) -> None:
    with pytest.raises(RefusedValueError, match="kan niet"):
        Session("a", DAY, **{field: value})  # type: ignore[arg-type]  # the field is chosen by the test


def test_the_load_of_a_day() -> None:
    known = Session("a", DAY, minutes=60, session_rpe=5)
    unknown = Session("b", DAY, minutes=60)
    assert day_load(None, [known, known]) == 600
    assert day_load(DayKind.REST, []) == 0
    assert day_load(DayKind.ACTIVE, []) is None
    assert day_load(None, []) is None
    assert day_load(None, [known, unknown]) is None


def test_a_word_of_a_scale_is_translated_in_a_context_of_its_own() -> None:
    moderate = RPE_WORDS[3]
    scale = BY_KEY["sleep_quality"].kind
    assert isinstance(scale, Scale)
    assert (moderate, scale.words[4]) == ("matig", "matig")
    assert isinstance(moderate, WordOfScale)
    assert isinstance(scale.words[4], WordOfScale)
    assert (moderate.context, scale.words[4].context) == ("rpe", "sleep_quality")


def test_every_word_of_a_scale_has_a_context() -> None:
    scales = [measure.kind for measure in MEASURES if isinstance(measure.kind, Scale)]
    words = [*RPE_WORDS, *(word for scale in scales for word in scale.words)]
    assert all(isinstance(word, WordOfScale) for word in words)
    assert len(words) == 11 + 7 * len(scales)
