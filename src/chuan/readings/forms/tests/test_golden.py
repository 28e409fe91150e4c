"""Each form says exactly what its golden text says; read the difference as an officer would."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuan.readings.forms.tests.every import SHORT
from chuan.readings.forms.tests.pages import page_texts

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("meaning", sorted(SHORT))
def test_text_equals_golden(meaning: str) -> None:
    printed = "\n--- trang sau ---\n".join(page_texts(SHORT[meaning]))
    assert printed == (GOLDEN / f"{meaning}.txt").read_text().rstrip("\n")
