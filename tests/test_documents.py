"""The documents for developers name files, folders and tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = [
    path.relative_to(ROOT).as_posix()
    for folder in ("herstel_gui", "tests", "packaging", "resources", ".ci")
    for path in (ROOT / folder).rglob("*")
    if "__pycache__" not in path.parts
] + ["dev.py"]
MADE_UP = {
    "utils.py",
    "helpers.py",
    "common.py",
    "resources/help/CODE",
    "resources/translations/herstel_CODE.ts",
}
"""Names that ARCHITECTURE and CONTRIBUTING give as examples of files that are not there."""


def exists(name: str) -> bool:
    """Return whether a file or folder ends with this path, or a module has this attribute."""
    if any(f"/{path}".endswith((f"/{name}", f"/{name}.py")) for path in FILES):
        return True
    module, _, attribute = name.rpartition(".")
    texts = [(ROOT / path).read_text("utf-8") for path in FILES if f"/{path}".endswith(f"/{module}.py")]
    return any(re.search(rf"\b{attribute}\b", text) for text in texts)


@pytest.mark.parametrize("document", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_a_document_names_places_that_exist(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    named = {name.rstrip("/") for name in re.findall(r"`([\w./-]*/[\w./-]+|\w+\.py)`", text)}
    paths = {name for name in named if not name.startswith(("/", "~", ".venv"))} - MADE_UP
    assert paths
    assert not {name for name in paths if not exists(name)}
