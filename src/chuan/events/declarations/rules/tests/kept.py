"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.declarations.rules.events import CODED, KINDS

__all__ = ["CODED", "KINDS"]
