"""The folder with icons, styles and help; the composition root sets it."""

from __future__ import annotations

from pathlib import Path

_root = Path(__file__).resolve().parents[2] / "resources"


def use_resources(root: Path) -> None:
    """Set the resource folder, which differs between a wheel and a built program."""
    global _root  # noqa: PLW0603  # one program has one resource folder
    _root = root


def resource(*parts: str) -> Path:
    """Return the path of a file or folder in the resource folder."""
    return _root.joinpath(*parts)
