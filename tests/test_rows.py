"""Every file that docs/quality-rows.md names as showing a feature exists and holds tests."""

from __future__ import annotations

import re

import pytest

from chuan.base.engine.places import ROOT

_TEXT = (ROOT / "docs" / "quality-rows.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([\w/]+/test_\w+\.py)`", _TEXT)))


def test_every_row_is_told_once() -> None:
    assert [int(row) for row in re.findall(r"^\| (\d+)", _TEXT, re.MULTILINE)] == list(range(61, 87))


@pytest.mark.parametrize("name", NAMED)
def test_what_it_names_is_there(name: str) -> None:
    place = ROOT / "tests" if name.startswith("stories/") else ROOT / "src" / "chuan"
    assert "def test_" in (place / name).read_text(encoding="utf-8")
