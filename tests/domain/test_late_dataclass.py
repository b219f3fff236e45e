"""``late_dataclass`` makes what ``dataclasses.dataclass`` makes, of every class that uses it."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import sys
from dataclasses import MISSING, FrozenInstanceError, field, replace
from importlib import import_module
from inspect import Parameter, signature
from pathlib import Path
from typing import Any, cast

import pytest

import herstel_gui
from herstel_gui.domain import late_dataclass
from herstel_gui.domain.late_dataclass import dataclass

MAKERS = [dataclass, dataclasses.dataclass]
PACKAGE = Path(herstel_gui.__file__).parent


@dataclass(frozen=True, slots=True, order=True)
class Late:
    """Has each kind of field."""

    number: int
    words: tuple[str, ...] = ("a",)
    seen: list[int] = field(default_factory=list, compare=False)
    aside: str = field(default="x", repr=False, kw_only=True)


@dataclass(slots=True)
class Changing:
    """May change, and computes a field."""

    number: int
    doubled: int = field(init=False)

    def __post_init__(self) -> None:
        self.doubled = self.number * 2


def test_objects_compare_and_hash_by_their_fields() -> None:
    one, same, other = Late(1, ("b",), [3]), Late(1, ("b",), [4]), Late(2)
    assert one == same
    assert hash(one) == hash(same)
    assert one != other
    assert one < other <= Late(2)
    assert one != cast("Any", "1")
    assert Late(1).seen is not Late(1).seen
    with pytest.raises(TypeError):
        _ = one < 3  # type: ignore[operator]
    with pytest.raises(TypeError, match="unhashable"):
        hash(Changing(1))


def test_a_frozen_object_cannot_change_but_can_be_copied() -> None:
    one = Late(1, aside="y")
    with pytest.raises(FrozenInstanceError):
        one.number = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del one.number
    assert replace(one, number=2) == Late(2, aside="y")
    for again in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):  # noqa: S301
        assert (again, again.aside) == (one, "y")
    assert dataclasses.asdict(one) == {"number": 1, "words": ("a",), "seen": [], "aside": "y"}


def test_other_objects_change_and_complete_themselves() -> None:
    one = Changing(2)
    assert one == Changing(2)
    assert one.doubled == 4
    one.number = 5
    assert repr(one) == "Changing(number=5, doubled=4)"


def test_a_wrong_call_is_refused_with_the_name_of_the_class() -> None:
    with pytest.raises(TypeError, match=r"^Late.__init__\(\) missing 1 required .* 'number'"):
        Late()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword"):
        Late(1, colour=2)  # type: ignore[call-arg]


@pytest.mark.parametrize("make", MAKERS)
def test_what_a_class_writes_itself_is_kept(make: Any) -> None:  # noqa: ANN401
    @make(frozen=True, slots=True)
    class Own:  # noqa: PLW1641  # the dataclass adds the hash
        number: int

        def __eq__(self, _other: object) -> bool:
            return True

        def __repr__(self) -> str:
            return "own"

    one, other = cast("Any", Own)(1), cast("Any", Own)(2)
    assert one == other
    assert repr(one) == "own"
    assert hash(one) == hash(copy.copy(one))


def late_modules() -> list[str]:
    files = sorted(PACKAGE.rglob("*.py"))
    names = [".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts) for file in files]
    line = "from herstel_gui.domain.late_dataclass import dataclass"
    return [name for name, file in zip(names, files, strict=True) if line in file.read_text("utf-8")]


@pytest.mark.parametrize("module", late_modules())
def test_the_constructor_of_every_class_takes_its_fields(module: str) -> None:
    import_module(module)
    classes = [
        each
        for each in vars(sys.modules[module]).values()
        if isinstance(each, type) and each.__module__ == module and dataclasses.is_dataclass(each)
    ]
    assert classes
    for each in classes:
        fields = [part for part in dataclasses.fields(each) if part.init]
        fields.sort(key=lambda part: bool(part.kw_only))
        taken = list(signature(late_dataclass.written_init(each, frozen=True)).parameters.values())[1:]
        assert [parameter.name for parameter in taken] == [part.name for part in fields]
        given = [part.default is MISSING and part.default_factory is MISSING for part in fields]
        assert [parameter.default is Parameter.empty for parameter in taken] == given
