"""The mutants of a module, listed and applied by Cosmic Ray."""

from __future__ import annotations

import difflib
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from cosmic_ray.ast import ast_nodes, get_ast_from_path
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

Node: TypeAlias = Any
"""A node of parso, which Cosmic Ray uses; neither has types."""
_NOT_CODE: Final = re.compile(r"^\s*(from|import|@|class|def|if TYPE_CHECKING|\"\"\")")
"""Lines in which a mutation does not change behaviour or breaks all imports."""
_NODES: Final = {"ReplaceBinaryOperator": "operator", "ReplaceComparisonOperator": "comparison"}
"""The type of the nodes that an operator changes, of the two families with nearly all operators."""
_PUNCTUATION: Final = frozenset(["(", ")", "[", "]", "{", "}", ",", ".", ":", "=", "->"])
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
    nodes: dict[str, list[Node]] = defaultdict(list)
    for node in ast_nodes(tree):
        if node.type != "operator" or node.value not in _PUNCTUATION:
            nodes[node.type].append(node)
            nodes[""].append(node)
    lines = module.read_text(encoding="utf-8").splitlines()
    for name in operator_names():
        operator_class = get_operator(name)
        if operator_class.arguments():
            continue
        operator = operator_class()
        # trying each of two hundred operators on each node takes minutes
        family = name.partition("/")[2].partition("_")[0]
        places = (
            place for node in nodes[_NODES.get(family, "")] for place in operator.mutation_positions(node)
        )
        for occurrence, (start, _end) in enumerate(places):
            text = lines[start[0] - 1]
            if not _NOT_CODE.match(text) and not (name.endswith("_BitOr") or _ANNOTATION.search(text)):
                yield Mutant(module.relative_to(root).as_posix(), name, occurrence, start[0])


def sample(modules: Sequence[Path], root: Path, size: int, seed: int) -> Iterator[Mutant]:
    """Yield about ``size`` random mutants, the same for the same seed and program.

    A module is drawn by its length and its mutants are listed when needed: listing all takes minutes.
    """
    chance = random.Random(seed)  # noqa: S311  # no secret
    lengths = [module.stat().st_size for module in modules]
    left: dict[Path, list[Mutant]] = {}
    for module in chance.choices(modules, lengths, k=size):
        if module not in left:
            left[module] = list(mutants_of(module, root))
            chance.shuffle(left[module])
        if left[module]:
            yield left[module].pop()


def mutate(mutant: Mutant, source: str) -> str:
    """Return the source of the module with the mutant applied."""
    return mutate_code(source, get_operator(mutant.operator)(), mutant.occurrence) or source


def difference(mutant: Mutant, before: str, after: str) -> str:
    """Return the change of the source as a unified difference with one line around it."""
    old, new = before.splitlines(), after.splitlines()
    return "\n".join(difflib.unified_diff(old, new, mutant.module, mutant.operator, n=1, lineterm=""))
