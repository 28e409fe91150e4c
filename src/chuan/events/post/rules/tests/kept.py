"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.post.rules.events import KINDS as POST

KINDS: dict[str, type] = {**POST}
CODED = {
    "Line.tracking": "a number of the post, its shape and check digit proved",
    "CameByPost.tracking": "the same",
}
