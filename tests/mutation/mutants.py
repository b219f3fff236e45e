"""The mutants of a module, listed and applied by Cosmic Ray."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cosmic_ray.ast import ast_nodes, get_ast_from_path
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

_NOT_CODE: Final = re.compile(r"^\s*(from|import|@|class|def|if TYPE_CHECKING|\"\"\")")
"""Lines in which a mutation does not change behaviour or breaks all imports."""
_UNCHANGED: Final = frozenset("( ) [ ] { } , . : = ->".split())
"""Punctuation, which no operator of Cosmic Ray changes."""
_ANNOTATION: Final = re.compile(r"(->|:) [^=]*\|")


@dataclass(frozen=True)
class Mutant:
    """A small change of a module."""

    module: str
    """Path from the root of the checkout."""
    operator: str
    occurrence: int
    line: int


def mutants_of(module: Path, root: Path) -> Iterator[Mutant]:
    """Yield all mutants of a module, except in imports and annotations."""
    tree = get_ast_from_path(module)
    # most nodes are names and punctuation: without them, listing takes a quarter of the time
    nodes = [node for node in ast_nodes(tree) if node.type != "name" and not _is_punctuation(node)]
    lines = module.read_text(encoding="utf-8").splitlines()
    for name in operator_names():
        operator_class = get_operator(name)
        if operator_class.arguments():
            continue
        operator = operator_class()
        places = (place for node in nodes for place in operator.mutation_positions(node))
        for occurrence, (start, _end) in enumerate(places):
            text = lines[start[0] - 1]
            if not _NOT_CODE.match(text) and not (name.endswith("_BitOr") or _ANNOTATION.search(text)):
                yield Mutant(module.relative_to(root).as_posix(), name, occurrence, start[0])


def _is_punctuation(node: Any) -> bool:
    return node.type == "operator" and node.value in _UNCHANGED


def mutate(mutant: Mutant, source: str) -> str:
    """Return the source of the module with the mutant applied."""
    return mutate_code(source, get_operator(mutant.operator)(), mutant.occurrence) or source


def difference(mutant: Mutant, before: str, after: str) -> str:
    """Return the change of the source as a unified difference with one line around it."""
    old, new = before.splitlines(), after.splitlines()
    return "\n".join(difflib.unified_diff(old, new, mutant.module, mutant.operator, n=1, lineterm=""))
