"""``dataclass`` of the standard library, for modules that are loaded at the start: its methods cost little.

``dataclasses.dataclass`` writes and compiles up to seven methods of each class when its module is imported,
0.6 ms a class, mostly of classes of which no object is made before the window stands. Here ``__init__`` is
written at the first call, and the other methods are functions that all classes share. Fields, ``replace``,
slots and pattern matching are those of the standard library.
"""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass

__all__ = ["dataclass"]


def _dataclass(  # the options in use
    given: type | None = None,
    /,
    *,
    frozen: bool = False,
    slots: bool = False,
    kw_only: bool = False,
    init: bool = True,
    eq: bool = True,
    order: bool = False,
) -> Any:  # noqa: ANN401
    """Make a class a dataclass; the options are those of ``dataclasses.dataclass``."""

    def make(plain: type) -> type:
        # the standard library writes a signature in the place of a missing docstring, and those of the built
        # program were removed
        plain.__doc__ = plain.__doc__ or plain.__name__
        made: type = dataclasses.dataclass(
            plain, init=False, repr=False, eq=False, slots=slots, kw_only=kw_only
        )
        own = {name for name, method in vars(plain).items() if (name, method) != ("__hash__", None)}
        for name, method in _methods(made, frozen=frozen, init=init, eq=eq, order=order).items():
            if name not in own:
                setattr(made, name, method)
        return made

    return make if given is None else make(given)


if not TYPE_CHECKING:
    dataclass = _dataclass


def _methods(made: type, *, frozen: bool, init: bool, eq: bool, order: bool) -> dict[str, Any]:
    """Return the methods of a dataclass by name, as its options ask for them."""
    methods: dict[str, Any] = {"__repr__": _repr}
    if init:
        methods["__init__"] = _late_init(made, frozen=frozen)
    if frozen:
        methods |= {"__setattr__": _refuse_assigning, "__delattr__": _refuse_deleting}
        methods |= {"__getstate__": _get_state, "__setstate__": _set_state}
    values = _values_of(tuple(each.name for each in dataclasses.fields(made) if each.compare))
    if eq:
        methods["__eq__"] = _equal(values)
        methods["__hash__"] = _hash(values) if frozen else None
    if order:
        methods |= _ordering(values)
    return methods


def _values_of(names: tuple[str, ...]) -> Callable[[Any], Any]:
    """Return a function that gives the values of an object under these names, for comparing."""
    return attrgetter(*names) if names else lambda _object: ()


def _late_init(made: type, *, frozen: bool) -> Callable[..., None]:
    def create(self: object, *args: object, **named: object) -> None:
        written = written_init(made, frozen=frozen)
        made.__init__ = written  # type: ignore[misc]
        written(self, *args, **named)

    return create


def written_init(made: type, *, frozen: bool) -> Callable[..., None]:
    """Write and compile ``__init__``, as fast as the one of the standard library."""
    space: dict[str, Any] = {"_set": object.__setattr__, "_MADE": MISSING}
    parameters = ["self"]
    named: list[str] = []
    lines: list[str] = []
    for each in dataclasses.fields(made):
        name = value = each.name
        parameter = name
        if each.default is not MISSING:
            space[f"_of_{name}"] = each.default
            parameter = f"{name}=_of_{name}"
        elif each.default_factory is not MISSING:
            space[f"_of_{name}"] = each.default_factory
            parameter = f"{name}=_MADE"
            value = f"_of_{name}() if {name} is _MADE else {name}" if each.init else f"_of_{name}()"
        if each.init:
            (named if each.kw_only else parameters).append(parameter)
        elif each.default is not MISSING:
            value = f"_of_{name}"
        elif each.default_factory is MISSING:
            continue
        lines.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    if named:
        parameters += ["*", *named]
    code = f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"])
    exec(code, space)  # noqa: S102  # names of fields only, as the standard library does
    written: Callable[..., None] = space["__init__"]
    written.__qualname__ = f"{made.__qualname__}.__init__"
    return written


@recursive_repr("...")
def _repr(self: Any) -> str:  # noqa: ANN401
    shown = (each.name for each in dataclasses.fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"


def _equal(values: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    def equal(self: Any, other: Any) -> Any:  # noqa: ANN401
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    return equal


def _hash(values: Callable[[Any], Any]) -> Callable[[Any], int]:
    def hashed(self: Any) -> int:  # noqa: ANN401
        return hash(values(self))

    return hashed


def _ordering(values: Callable[[Any], Any]) -> dict[str, Any]:
    def method(name: str) -> Callable[[Any, Any], Any]:
        def compare(self: Any, other: Any) -> Any:  # noqa: ANN401
            if other.__class__ is not self.__class__:
                return NotImplemented
            return getattr(values(self), name)(values(other))

        return compare

    return {name: method(name) for name in ("__lt__", "__le__", "__gt__", "__ge__")}


def _refuse_assigning(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _get_state(self: Any) -> list[object]:  # noqa: ANN401
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _set_state(self: Any, state: list[object]) -> None:  # noqa: ANN401
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
