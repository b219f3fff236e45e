"""Where the screens find their icons, style and help; the composition root says where that is."""

from __future__ import annotations

from pathlib import Path

_root = Path(__file__).resolve().parents[2] / "resources"


def use_resources(root: Path) -> None:
    """Read resources from this folder (the composition root knows it for wheels and bundles)."""
    global _root  # noqa: PLW0603  # one program has one resource folder
    _root = root


def resource(*parts: str) -> Path:
    """Return the path of a resource."""
    return _root.joinpath(*parts)
