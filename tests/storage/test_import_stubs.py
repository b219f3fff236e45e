from __future__ import annotations

import subprocess
import sys


def output_of(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout  # noqa: S603


def test_importing_storage_loads_no_network_modules() -> None:
    loaded = "print(sorted({'ssl', 'socket', 'email', 'asyncio.events'} & sys.modules.keys()))"
    assert output_of(f"import sys, herstel_gui.storage.store.journal_file; {loaded}") == "[]\n"


def test_using_a_stub_loads_the_real_module() -> None:
    lines = (
        "import herstel_gui.storage.store.journal_file",
        "import asyncio.subprocess, importlib.metadata",
        "from asyncio import Lock",
        "print(asyncio.Lock is Lock, asyncio.subprocess.PIPE, importlib.metadata.version('sqlalchemy')[0])",
    )
    assert output_of("\n".join(lines)) == "True -1 2\n"


def test_a_module_that_was_loaded_before_is_not_replaced() -> None:
    code = (
        "import asyncio as a, herstel_gui.storage, sys; print(sys.modules['asyncio'] is a, hasattr(a, 'run'))"
    )
    assert output_of(code) == "True True\n"
