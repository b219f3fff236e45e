"""How to get an export from a maker, for people who bring their earlier years."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Maker:
    """A maker whose exports can be imported."""

    name: str
    steps: str
    """Where the maker offers the export: one or two sentences, marked Dutch source text."""
