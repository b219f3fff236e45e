#!/usr/bin/env python3
"""Make the Windows installer from dist/herstel (see freeze.py) with iscc of Inno Setup.

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
    """Return the command line of iscc; the installer script gets its version from the program."""
    numbers = ".".join(map(str, bundle.numeric_version(version)))
    recipe = str(bundle.PACKAGING / "windows" / "herstel.iss")
    return [freeze.tool("iscc"), "/Qp", f"/DVersion={version}", f"/DNumbers={numbers}", recipe]


if __name__ == "__main__":
    sys.exit(subprocess.run(command(bundle.version()), check=False).returncode)
