from __future__ import annotations

import sys
from typing import ClassVar

import pytest

from herstel_gui.desktop import key_store
from herstel_gui.desktop.key_store import KeyStore

HEAD, RAW = bytes(range(16)), bytes(range(32))


class Backend:
    """A working keyring backend."""

    stored: ClassVar[dict[tuple[str, str], str]] = {}
    priority = 5

    def get_password(self, service: str, name: str) -> str | None:
        return self.stored.get((service, name))

    def set_password(self, service: str, name: str, password: str) -> None:
        self.stored[service, name] = password

    def delete_password(self, service: str, name: str) -> None:
        del self.stored[service, name]


class Broken(Backend):
    """A keyring backend whose service fails."""

    def get_password(self, service: str, name: str) -> str | None:
        raise RuntimeError(service, name)

    def set_password(self, service: str, name: str, password: str) -> None:
        raise RuntimeError(service, name, password)


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> type[Backend]:
    chosen: type[Backend] = request.param
    monkeypatch.setattr(chosen, "stored", {})
    monkeypatch.setattr(key_store, "system_store", lambda: chosen)
    return chosen


@pytest.mark.parametrize("backend", [Backend], indirect=True)
def test_a_stored_key_is_returned_and_can_be_removed(backend: type[Backend]) -> None:
    store = KeyStore()
    assert store.available
    assert store.get(HEAD) is None
    assert store.put(HEAD, RAW)
    assert list(backend.stored) == [("Herstel", HEAD.hex())]
    assert KeyStore().get(HEAD) == RAW
    store.remove(HEAD)
    store.remove(HEAD)
    assert store.get(HEAD) is None


@pytest.mark.parametrize("backend", [Broken], indirect=True)
def test_a_failing_store_has_no_keys_and_logs_a_warning(
    backend: type[Backend], caplog: pytest.LogCaptureFixture
) -> None:
    del backend
    store = KeyStore()
    assert store.get(HEAD) is None
    assert not store.put(HEAD, RAW)
    assert "key store" in caplog.text
    assert RAW.hex() not in caplog.text


def test_without_a_backend_the_store_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_store, "system_store", _raises)
    store = KeyStore()
    assert not store.available
    assert store.get(HEAD) is None
    assert not store.put(HEAD, RAW)
    store.remove(HEAD)


def _raises() -> type[Backend]:
    raise ImportError


@pytest.mark.skipif(sys.platform != "linux", reason="of this system")
def test_on_linux_the_backend_is_the_secret_service() -> None:
    assert key_store.system_store().__module__ == "keyring.backends.SecretService"
