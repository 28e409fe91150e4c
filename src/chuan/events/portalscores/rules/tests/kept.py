"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.portalscores.rules.events import KINDS as SCORES

KINDS: dict[str, type] = {**SCORES}
CODED = {
    "Published.index": "the code of an index of the catalogue",
    "Published.file": "SHA-256 of the file",
    "Point.group": "the key of a group of the index",
}
