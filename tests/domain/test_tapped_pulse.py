from __future__ import annotations

import random
from collections.abc import Sequence
from math import pi, sin

import pytest

from herstel_gui.domain.tapped_pulse import (
    TapDoubt,
    TappedPulse,
    counting_error,
    tapped_pulse,
)

RUNS = 400
PULSES = (42, 52, 65)


def dice_of(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  # a simulation


def heart(dice: random.Random, pulse: int, seconds: float) -> list[float]:
    """Return the moments of beats that vary with breathing (5 %) and by chance (2 %)."""
    usual, phase = 60 / pulse, dice.random()
    moment = dice.random() * usual
    beats = []
    while moment < seconds:
        beats.append(moment)
        moment += usual * (1 + 0.05 * sin(2 * pi * (moment / 4 + phase)) + dice.gauss(0, 0.02))
    return beats


def fingers(dice: random.Random, beats: list[float]) -> list[float]:
    """Return the taps at beats: each is 40 ms too early or too late."""
    return sorted(beat + dice.gauss(0, 0.04) for beat in beats)


def within(taps: list[float], seconds: int) -> list[float]:
    return [tap for tap in taps if tap < taps[0] + seconds]


def worst_of_twenty(errors: Sequence[float]) -> float:
    """Return the error that 95 % of the errors do not exceed."""
    return sorted(abs(error) for error in errors)[int(0.95 * len(errors))]


def measured(taps: list[float], seconds: int | None) -> TappedPulse:
    result = tapped_pulse(taps, seconds)
    assert result is not None
    return result


def test_the_pulse_is_the_number_of_gaps_over_their_time() -> None:
    result = measured([100 + 1.2 * beat for beat in range(25)], 30)
    assert (result.beats, result.doubt) == (50, None)
    assert result.uncertainty == pytest.approx(0)


def test_too_few_taps_give_no_pulse() -> None:
    assert tapped_pulse([], 30) is None
    assert tapped_pulse([float(tap) for tap in range(9)], 30) is None
    assert tapped_pulse([float(tap) for tap in range(19)], None) is None
    assert tapped_pulse([1.0] * 30, None) is None
    assert measured([float(tap) for tap in range(20)], None).beats == 60


def test_stopping_before_the_end_counts_as_missing_taps() -> None:
    assert measured([float(tap) for tap in range(12)], 30).doubt is TapDoubt.MISSED


def test_very_uneven_taps_are_doubted() -> None:
    taps = [0.0]
    for gap in (0.8, 1.0, 1.3, 1.3, 1.0, 0.8, 0.8, 1.3, 1.35, 0.8) * 2:
        taps.append(taps[-1] + gap)
    result = measured(taps, None)
    assert result.uncertainty > 3
    assert result.doubt is TapDoubt.UNEVEN


@pytest.mark.parametrize("pulse", PULSES)
@pytest.mark.parametrize(("seconds", "most"), [(30, 1.2), (60, 0.9), (None, 1.4)])
def test_a_tapped_pulse_lies_within_its_stated_uncertainty(
    pulse: int, seconds: int | None, most: float
) -> None:
    dice = dice_of(pulse)
    errors, honest, sure = [], 0, 0
    for _ in range(RUNS):
        taps = fingers(dice, heart(dice, pulse, 70))
        result = measured(taps[:20] if seconds is None else within(taps, seconds), seconds)
        errors.append(result.beats - pulse)
        honest += abs(result.beats - pulse) <= result.uncertainty + 0.5
        sure += result.doubt is None
    assert worst_of_twenty(errors) <= most + 0.5
    assert honest >= 0.95 * RUNS
    assert sure >= 0.97 * RUNS


def test_five_taps_err_far_more_than_twenty() -> None:
    dice = dice_of(5)
    errors: dict[int, list[float]] = {5: [], 20: []}
    for _ in range(RUNS):
        taps = fingers(dice, heart(dice, 65, 30))
        for number, found in errors.items():
            found.append(60 * (number - 1) / (taps[number - 1] - taps[0]) - 65)
    assert worst_of_twenty(errors[5]) > 2
    assert worst_of_twenty(errors[20]) < 1


@pytest.mark.parametrize("pulse", PULSES)
def test_a_double_tap_is_found_and_would_have_raised_the_pulse(pulse: int) -> None:
    dice = dice_of(pulse)
    found, added = 0, []
    for _ in range(RUNS):
        taps = within(fingers(dice, heart(dice, pulse, 70)), 30)
        place = dice.randrange(len(taps) - 1)
        double = sorted([*taps, taps[place] + dice.uniform(0.08, 0.25)])
        result = measured(double, 30)
        found += result.doubt is TapDoubt.DOUBLE
        added.append(result.beats - measured(taps, 30).beats)
    assert found >= 0.99 * RUNS
    assert 1.5 <= sum(added) / RUNS <= 4


@pytest.mark.parametrize("pulse", PULSES)
def test_a_missed_beat_is_found(pulse: int) -> None:
    dice = dice_of(pulse)
    found = 0
    for _ in range(RUNS):
        taps = within(fingers(dice, heart(dice, pulse, 70)), 30)
        del taps[dice.randrange(1, len(taps) - 1)]
        found += measured(taps, 30).doubt is TapDoubt.MISSED
    assert found >= 0.99 * RUNS


def test_counting_by_the_clock_errs_as_stated() -> None:
    assert counting_error(30) == pytest.approx(1.55, abs=0.01)
    assert counting_error(15) == pytest.approx(3.1, abs=0.01)
    dice = dice_of(30)
    errors = []
    for _ in range(4 * RUNS):
        pulse = dice.uniform(40, 70)
        start = dice.random()
        counted = int(30 * pulse / 60 + start)
        errors.append(2 * counted - pulse)
    assert worst_of_twenty(errors) == pytest.approx(counting_error(30), abs=0.1)
