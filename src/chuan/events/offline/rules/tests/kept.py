"""What this context keeps for ever: every kind of event; none of them holds a text."""

from __future__ import annotations

from chuan.events.offline.rules.block import KINDS as BLOCK

KINDS: dict[str, type] = {**BLOCK}
CODED: dict[str, str] = {}
