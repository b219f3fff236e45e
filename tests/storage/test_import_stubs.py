from __future__ import annotations

import subprocess
import sys


def say(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout  # noqa: S603


def test_storage_loads_nothing_of_the_network() -> None:
    loaded = "print(sorted({'ssl', 'socket', 'email', 'asyncio.events'} & sys.modules.keys()))"
    assert say(f"import sys, herstel_gui.storage.store.journal_file; {loaded}") == "[]\n"


def test_who_uses_a_late_module_gets_the_real_one() -> None:
    lines = (
        "import herstel_gui.storage.store.journal_file",
        "import asyncio.subprocess, importlib.metadata",
        "from asyncio import Lock",
        "print(asyncio.Lock is Lock, asyncio.subprocess.PIPE, importlib.metadata.version('sqlalchemy')[0])",
    )
    assert say("\n".join(lines)) == "True -1 2\n"


def test_one_that_was_loaded_before_stays() -> None:
    code = (
        "import asyncio as a, herstel_gui.storage, sys; print(sys.modules['asyncio'] is a, hasattr(a, 'run'))"
    )
    assert say(code) == "True True\n"
