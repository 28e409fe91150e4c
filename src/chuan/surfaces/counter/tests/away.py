"""A browser at the counter as its scripts speak: made ready, sealing, bringing."""

from __future__ import annotations

import json
from base64 import b64decode
from typing import Any
from uuid import uuid4

from django.test import Client

from chuan.events.offline.tests.test_sealed import seal
from chuan.surfaces.counter.tests.typing_in import typed

AWAY = "/mot-cua/ngoai-tuyen/"


def made_ready(client: Client, count: int = 5, **more: str) -> dict[str, Any]:
    answer = client.post(AWAY + "chuan-bi/", {"name": "máy quầy 1", "count": str(count), "days": "1", **more})
    assert answer.status_code == 200, answer.content.decode()
    found: dict[str, Any] = answer.json()
    return found


def due(pack: dict[str, Any], minute: int) -> int:
    """As assets/offline/due.js reads it."""
    runs = pack["dues"][pack["procedures"][0]["due"]]
    since, at, step = [run for run in runs if run[0] <= minute][-1]
    return int(at + step * (minute - since))


def sealed(pack: dict[str, Any], nth: int = 0, key: str = "", **changes: Any) -> dict[str, Any]:
    """The ``nth`` number used now, as it waits in a browser; ``changes`` of what was sealed or typed."""
    key, minute = key or str(uuid4()), pack["now"] // 60000
    procedure, number = pack["procedures"][0], pack["numbers"][nth]
    words = {
        "typed": typed() | changes.pop("typed", {}), "agency": procedure["agency"], "code": procedure["code"], "edition": procedure["edition"],
        "at": minute, "since": minute, "promised": due(pack, minute), "fee": 0, **changes,
    }  # fmt: skip
    body = seal(b64decode(pack["seals"]), words, key)
    return {
        "token": pack["token"], "key": key, "day": number["day"], "number": number["number"],
        "sent": pack["now"], "sealed": body,
    }  # fmt: skip


def brought(client: Client, said: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    answer = client.post(AWAY + "gui/", json.dumps(said), content_type="application/json")
    return answer.status_code, answer.json()
