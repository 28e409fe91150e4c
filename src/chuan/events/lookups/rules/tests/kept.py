"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed.

``tests/test_kept_events.py`` holds both to it, and to the files of ``golden/``.
"""

from __future__ import annotations

from chuan.events.lookups.rules.events import KINDS as LOOKUPS

KINDS: dict[str, type] = {**LOOKUPS}
CODED = {
    "LookedUp.paper": "a paper of the definition",
    "LookedUp.register": "the register the definition names",
    "LookedUp.outcome": "found, absent or wrong",
    "LookedUp.how": "own or source",
    "AskedAnyway.paper": "a paper of the definition",
    "AskedAnyway.ground": "a coded ground",
}
