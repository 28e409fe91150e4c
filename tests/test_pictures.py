"""The pictures of the READMEs: few, small, and all of them shown."""

from __future__ import annotations

import pytest

from chuan.base.engine.places import ROOT

PICTURES = sorted((ROOT / "docs/pictures").glob("*.png"))
MOST, LARGEST = 12, 150_000


def test_they_are_few_and_small() -> None:
    assert 0 < len(PICTURES) <= MOST
    assert [place.name for place in PICTURES if place.stat().st_size > LARGEST] == []


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
def test_each_is_shown_in_both_languages(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    assert [place.name for place in PICTURES if f"docs/pictures/{place.name}" not in text] == []
