#!/usr/bin/env python3
"""Make the installer for Windows from dist/herstel (see freeze.py), with Inno Setup's iscc.

python packaging/windows/build_installer.py
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import bundle
import freeze


def command(version: str) -> list[str]:
    """Return what to run; the version comes from the program, never from the installer's recipe."""
    numbers = ".".join(map(str, bundle.numeric_version(version)))
    recipe = str(bundle.PACKAGING / "windows" / "herstel.iss")
    return [freeze.tool("iscc"), "/Qp", f"/DVersion={version}", f"/DNumbers={numbers}", recipe]


if __name__ == "__main__":
    sys.exit(subprocess.run(command(bundle.version()), check=False).returncode)
