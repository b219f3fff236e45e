"""The scripts of packaging/ as modules, imported by file because packaging/ is not a Python package."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def load(name: str) -> ModuleType:
    """Import a script, with the folders of packaging/ on the path during the import."""
    with pytest.MonkeyPatch.context() as patch:
        for folder in ("windows", "linux", "."):
            patch.syspath_prepend(str(PACKAGING / folder))
        return importlib.import_module(name)


@pytest.fixture(scope="session")
def bundle() -> ModuleType:
    return load("bundle")


@pytest.fixture(scope="session")
def freeze() -> ModuleType:
    return load("freeze")


@pytest.fixture(scope="session")
def icons() -> ModuleType:
    return load("icons")


@pytest.fixture(scope="session")
def build_deb() -> ModuleType:
    return load("build_deb")


@pytest.fixture(scope="session")
def compare_builds() -> ModuleType:
    return load("compare_builds")


@pytest.fixture(scope="session")
def build_installer() -> ModuleType:
    return load("build_installer")


@pytest.fixture(scope="session")
def translations() -> ModuleType:
    return load("translations")


@pytest.fixture(scope="session")
def translation_check() -> ModuleType:
    return load("translation_check")


@pytest.fixture(scope="session")
def pseudo_language() -> ModuleType:
    return load("pseudo_language")
