"""The program against a second program, written from section E alone, on random journals."""

from __future__ import annotations

import pytest

from tests.domain.signals.compare import differences


@pytest.mark.parametrize("seed", range(20))
def test_two_programs_agree(seed: int) -> None:
    assert differences(seed) == []
