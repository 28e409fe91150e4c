"""Every form an event was ever stored in still loads: a golden file is added with each new form, none is changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chuan.base.kernel import codec
from chuan.events.intake.rules.submissions.events import KINDS as SUBMISSIONS
from chuan.events.intake.rules.tracked.events import KINDS as TRACKED

FILES = sorted((Path(__file__).parent / "golden").glob("*.json"))
ALL: dict[str, Any] = {**SUBMISSIONS, **TRACKED}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_loads_and_loses_nothing(path: Path) -> None:
    stored = json.loads(path.read_text(encoding="utf-8"))
    event = codec.load(ALL[stored["kind"]], stored["body"])
    assert codec.dump(event) == stored["body"]
    assert path.name == f"{stored['kind'].removeprefix('intake.')}.{stored['v']}.json"


def test_every_kind_has_its_file() -> None:
    assert {f"intake.{path.name.split('.')[0]}" for path in FILES} == ALL.keys()
