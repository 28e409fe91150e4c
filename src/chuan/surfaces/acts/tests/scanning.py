"""Scans for tests of acts: what the reading process would answer, without starting it."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.base.imaging.services.apart import Examined
from chuan.surfaces.acts import digitising


def one_page(*_: Any) -> Examined:
    """A PDF of one page."""
    return Examined(b"%PDF-1.7 kept", b"\xff\xd8\xff strip", 1, (), "pdf")


def unread(monkeypatch: pytest.MonkeyPatch, pages: int = 1, blank: tuple[int, ...] = ()) -> None:
    """Every file is a PDF of so many pages."""
    made = Examined(b"%PDF-1.7 kept", b"\xff\xd8\xff strip", pages, blank, "pdf")
    monkeypatch.setattr(digitising, "examine", lambda *_: made)
