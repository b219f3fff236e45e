"""The program and the second implementation (``oracle``) give the same results for random journals."""

from __future__ import annotations

import pytest

from tests.domain.signals.compare import differences


@pytest.mark.parametrize("seed", range(20))
def test_the_program_agrees_with_the_oracle(seed: int) -> None:
    assert differences(seed) == []
