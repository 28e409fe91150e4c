"""Every form an event was ever stored in still loads: a golden file is added with each new form, none is changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chuan.base.kernel import codec
from chuan.events.dossiers.rules.kinds import KINDS, Event
from chuan.events.dossiers.rules.slips import SLIP_KINDS, Slip

FILES = sorted((Path(__file__).parent / "golden").glob("*.json"))
ALL: dict[str, type[Event | Slip]] = {**KINDS, **SLIP_KINDS}


def golden(path: Path) -> dict[str, Any]:
    stored = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(stored, dict)
    return stored


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_loads_and_loses_nothing(path: Path) -> None:
    stored = golden(path)
    event = codec.load(ALL[stored["kind"]], stored["body"])
    assert codec.dump(event) == stored["body"]


def test_every_kind_has_its_file() -> None:
    found = {golden(path)["kind"] for path in FILES}
    assert found == ALL.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_file_is_named_after_its_kind_and_version(path: Path) -> None:
    stored = golden(path)
    assert path.name == f"{stored['kind'].removeprefix('dossiers.')}.{stored['v']}.json"
