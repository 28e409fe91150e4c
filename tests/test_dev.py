"""The one file a person types: what it stamps, what it refuses, and that it names every command."""

from __future__ import annotations

import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from typing import Any

import pytest

from chuan.base.engine.places import ROOT


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module, with its environment in a folder of its own."""
    loader = SourceFileLoader("dev", str(ROOT / "dev"))
    spec = spec_from_loader("dev", loader)
    assert spec is not None
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    module = module_from_spec(spec)
    loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path)
    return module


def test_it_uses_nothing_but_the_standard_library() -> None:
    run = [sys.executable, "-I", "-S", str(ROOT / "dev"), "--help"]
    said = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    assert all(name in said for name in ("demo", "test", "bench", "check", "assets"))


def test_an_unchanged_lock_is_not_installed_again(dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[object] = []

    def run(command: object, **_: str) -> int:
        commands.append(command)
        return 0

    monkeypatch.setattr(dev, "run", run)
    for mark in ("one", "one", "two"):
        dev.stamped("requirements.lock", mark, ["-r", "requirements.lock"])
    assert len(commands) == 2


def test_a_failed_installation_is_tried_again(dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "run", lambda *_, **__: 1)
    for _ in range(2):
        with pytest.raises(dev.Stop, match="pip could not install"):
            dev.stamped("requirements.lock", "one", [])


def test_a_missing_venv_names_the_package(dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    failing: subprocess.CompletedProcess[bytes] = subprocess.CompletedProcess([], 1)
    monkeypatch.setattr(dev.subprocess, "run", lambda *_, **__: failing)
    with pytest.raises(dev.Stop, match="apt-get install python3-venv"):
        dev.make_venv()


def test_another_python_names_what_is_needed(dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "WANTED", (3, 99))
    monkeypatch.setattr(dev.shutil, "which", lambda _: None)
    with pytest.raises(dev.Stop, match=r"Python 3\.11 is needed"):
        dev.wanted_python()


@pytest.mark.parametrize(("said", "major"), [("v20.20.2\n", 20), ("v24.0.0", 24), ("", 0)])
def test_the_version_of_node_is_read(
    dev: Any, said: str, major: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = subprocess.CompletedProcess([], 0, stdout=said)
    monkeypatch.setattr(dev.subprocess, "run", lambda *_, **__: answered)
    assert dev.node_major("node") == major


def test_every_source_of_the_assets_is_there(dev: Any) -> None:
    assert [name for name in dev.ASSET_SOURCES if not (ROOT / name).exists()] == []
