"""What a wheel holds beside the modules: the resources, with every translation compiled anew.

Hatchling runs this for `pip install .`, from a clone and from an sdist alike. Nothing is written among the
sources, which may not be writable, and a .qm file that lies there does not go along.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bundle
import translations


class ResourcesHook(BuildHookInterface):
    """Adds the resources to a wheel; a checkout that is only linked to finds them beside the package."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files that go along; ``version`` is "editable" for a checkout that is linked to."""
        if version == "editable":
            translations.compile_stale(translations.TRANSLATIONS)
            return
        included: dict[str, str] = build_data["force_include"]
        for path, folder in bundle.resource_files():
            if path.suffix != ".qm":
                included[str(path)] = f"herstel_gui/{folder}/{path.name}"
        self._compiled = TemporaryDirectory()
        for source in sorted(translations.TRANSLATIONS.glob("*.ts")):
            target = Path(self._compiled.name, source.with_suffix(".qm").name)
            translations.compile_file(source, target)
            included[str(target)] = f"herstel_gui/resources/translations/{target.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled: the wheel has it."""
        del build_data, artifact_path
        if version != "editable":
            self._compiled.cleanup()
