"""The choice of tests for a mutant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from tests.mutation.choice import Measured, mirror, name_in

PULSE = "tests/domain/test_pulse.py"
NEAR = "tests/domain/test_night.py::test_night"
FAR = [f"tests/views/test_{name}.py::test_{number}" for name in "ab" for number in range(3)]
MODULE = "herstel_gui/domain/pulse.py"


def measured(lines: Mapping[int, Sequence[str]], **seconds: float) -> Measured:
    """Return a measurement of one module, in which each test takes a second unless given by its last name."""
    tests = {f"{PULSE}::test_own", NEAR, *FAR, *(test for names in lines.values() for test in names)}
    return Measured(
        {MODULE: lines}, {test: seconds.get(test.rpartition("::")[2], 1) for test in sorted(tests)}
    )


def test_the_mirrored_file_comes_first_and_whole() -> None:
    assert measured({7: [*FAR, NEAR]}).tests_for(MODULE, 7)[:2] == [PULSE, NEAR]


def test_the_other_tests_of_the_line_follow_with_the_tests_of_a_file_together() -> None:
    assert measured({7: [*FAR, NEAR]}).tests_for(MODULE, 7)[2:] == FAR


def test_too_little_time_for_all_takes_tests_of_every_file() -> None:
    chosen = measured({7: FAR}).tests_for(MODULE, 7, most=3)
    assert chosen == [PULSE, FAR[0], FAR[3]]


def test_of_a_slow_mirrored_file_only_the_tests_of_the_line_are_chosen() -> None:
    own = [f"{PULSE}::test_own", f"{PULSE}::test_slow"]
    chosen = measured({7: own[:1], 8: own}, test_slow=40).tests_for(MODULE, 7, most=60)
    assert chosen == own[:1]


def test_a_slow_test_leaves_room_for_a_quick_one_behind_it() -> None:
    assert measured({7: FAR}, test_0=90).tests_for(MODULE, 7, most=10) == [PULSE, *FAR[1:3], *FAR[4:]]


def test_a_line_of_imports_only_gets_the_tests_of_its_module() -> None:
    assert measured({1: [], 7: FAR[:2]}).tests_for(MODULE, 1) == [PULSE, *FAR[:2]]


def test_a_module_without_measured_lines_gets_the_tests_of_the_mirrored_folder() -> None:
    assert measured({}).tests_for("herstel_gui/domain/other.py", 3) == [NEAR, f"{PULSE}::test_own"]


@pytest.mark.parametrize(
    ("module", "found"),
    [
        (MODULE, (PULSE, "tests/domain")),
        ("herstel_gui/domain/other.py", (None, "tests/domain")),
        ("herstel_gui/domain/deep/deeper/other.py", (None, "tests/domain")),
        ("herstel_gui/views/trends/page.py", (None, "tests")),
    ],
)
def test_a_module_is_mirrored_by_its_file_and_the_nearest_folder(
    module: str, found: tuple[str | None, str]
) -> None:
    assert mirror(module, [PULSE, NEAR.partition("::")[0]]) == found


def test_a_name_with_bars_is_taken_whole_from_a_context_of_coverage() -> None:
    assert name_in("tests/test_a.py::test_sql[a || b]|run") == "tests/test_a.py::test_sql[a || b]"
