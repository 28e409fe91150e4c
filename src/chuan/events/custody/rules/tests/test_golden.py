"""Every form an event was ever stored in still loads: a golden file is added with each new form, none is changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chuan.base.kernel import codec
from chuan.events.custody.rules.events import KINDS

FILES = sorted((Path(__file__).parent / "golden").glob("*.json"))
ALL: dict[str, type[Any]] = dict(KINDS)


def golden(path: Path) -> dict[str, Any]:
    stored = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(stored, dict)
    return stored


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_loads_and_loses_nothing(path: Path) -> None:
    stored = golden(path)
    event: Any = codec.load(ALL[stored["kind"]], stored["body"])
    assert codec.dump(event) == stored["body"]


def test_every_kind_has_its_file() -> None:
    assert {golden(path)["kind"] for path in FILES} == ALL.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_file_is_named_after_its_kind_and_version(path: Path) -> None:
    stored = golden(path)
    assert path.name == f"{stored['kind'].removeprefix('custody.')}.{stored['v']}.json"
