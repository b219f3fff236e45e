"""The Hatchling hook that adds resources and newly compiled translations to a wheel.

Hatchling runs the hook for `pip install .`, from a clone and from an sdist. The folder of the sources may be
read-only, so the hook writes nothing in it; existing .qm files in that folder are ignored.
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
    """Adds the resources to a wheel; an editable installation reads the resources of the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """List the files to include; ``version`` is "editable" for an editable installation."""
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
        """Remove the compiled translations, which the wheel now contains."""
        del build_data, artifact_path
        if version != "editable":
            self._compiled.cleanup()
