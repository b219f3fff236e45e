"""Files of every kind, changed at random, are read or refused with a sentence, and never change typing."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from herstel_gui.importers.offering import every_maker, offer
from tests.importers.fuzz import imported, tried
from tests.importers.fuzz_edits import Change, changed, changes
from tests.importers.fuzz_groups import Case, cases, containers, importers
from tests.importers.fuzz_seeds import SEEDS
from tests.tries import tries

_ALONE = {"stranger", "workbook", "open workbook"}
"""Tables of a stranger, which are imported one by one."""


@pytest.mark.parametrize("seed", SEEDS)
@settings(max_examples=tries(30), suppress_health_check=[HealthCheck.too_slow])
@given(change=changes)
def test_a_changed_file_is_read_or_refused_and_never_changes_typing(seed: str, change: Change) -> None:
    name, data = SEEDS[seed]
    assert imported({name: changed(data, change)}) in {"read", "table", "refused"}


@pytest.mark.parametrize("seed", SEEDS)
def test_each_seed_itself_is_read(seed: str) -> None:
    name, data = SEEDS[seed]
    assert imported({name: data}) != "refused"


@pytest.mark.parametrize("container", containers())
@settings(max_examples=tries(60), suppress_health_check=[HealthCheck.too_slow])
@given(case=cases)
def test_a_changed_container_is_read_or_refused_and_never_changes_typing(container: str, case: Case) -> None:
    assert imported(containers()[container].made(case)) in {"read", "table", "refused"}


@pytest.mark.parametrize("seed", [each for each in SEEDS if each not in _ALONE])
def test_a_sound_file_is_read_beside_damaged_ones_of_its_kind(tmp_path: Path, seed: str) -> None:
    name, data = SEEDS[seed]
    paths = [tmp_path / f"{number} {name}" for number in range(5)]
    for path, share in zip(paths, (0.35, 0.6, 0.8, 0.97, 1), strict=True):
        path.write_bytes(data[: int(share * len(data))])
    with closing(offer([paths[-1]])) as alone, closing(offer(paths)) as together:
        wanted = {stream.key for part in alone.parts for stream in part.streams}
        assert wanted <= {stream.key for part in together.parts for stream in part.streams}
    with closing(offer(paths[:-1])) as damaged:
        assert all(str(each.why) for each in damaged.refused)


@pytest.mark.parametrize("sign", ["\v", "\x1c", "\x85", "\u2028"])
@pytest.mark.parametrize("seed", [each for each, (name, _) in SEEDS.items() if name.endswith(".csv")])
def test_a_sign_that_only_python_takes_for_the_end_of_a_line_ends_none(seed: str, sign: str) -> None:
    name, data = SEEDS[seed]
    header, _, rows = data.decode("utf-8", "replace").partition("\n")
    for share in (0.1, 0.3, 0.6, 0.9):
        place = int(share * len(header))
        broken = header[:place] + sign + header[place:]
        assert imported({name: f"{broken}\n{rows}\n{broken}\n".encode()}) in {"read", "table", "refused"}


def test_every_importer_has_a_seed() -> None:
    assert set(importers()) == {maker.key for maker in every_maker()}


def test_a_run_of_a_group_counts_its_tries() -> None:
    outcome = tried(importers()["whoop"], 0.01)
    assert outcome.counts.total() > 0
    assert not outcome.faults
