"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.declarations.rules import events

KINDS: dict[str, type] = {**events.KINDS, **events.PACK_KINDS}
CODED = {**events.CODED, **events.PACK_CODED}
