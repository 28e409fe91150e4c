"""The page that teaches the format is held to it."""

from __future__ import annotations

import re

from chuan.base.engine import places
from chuan.base.engine.text_yaml import read_yaml
from chuan.definitions.procedures.rules import wire


def test_the_example_of_the_howto_page_loads() -> None:
    page = (places.ROOT / "docs/howto/add-a-procedure.md").read_text()
    example = re.search(r"```yaml\n(code:.*?)```", page, re.DOTALL)
    assert example is not None
    procedure = wire.load(read_yaml(example[1].encode()))
    assert [step.key for step in procedure.steps][:2] == ["receive", "examine"]
