"""What every screen of a hall shows at one moment, made once and sent to all: the board, the public list, the counts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.template.loader import render_to_string
from django.utils.translation import override

from chuan.base.kernel.clock import local
from chuan.events.queue.imports.plan import shipped
from chuan.readings.waiting.queries.now import now
from chuan.readings.waiting.rules.figures import minutes
from chuan.readings.waiting.rules.now import Line, Now, about
from chuan.readings.waiting.rules.reading import aloud


@dataclass(frozen=True, slots=True)
class Called:
    """One called number on the board; ``fresh``: the one to look at."""

    label: str
    desk: int
    aloud: str
    fresh: bool


@dataclass(frozen=True, slots=True)
class Waits:
    """What waits for one matter, and about how long whoever comes now waits."""

    field: str
    waiting: int
    first: int
    about: int


def state_of(hall: int, at: datetime) -> str:
    """The state of a hall as JSON: ``board`` and ``now`` are the parts of the pages, ``call`` names the last call."""
    found = now(hall, at)
    with override("vi"):
        context = context_of(found)
        told = {
            "at": f"{local(at):%H:%M:%S}",
            "call": found.call,
            "waiting": str(len(found.waiting)),
            "board": render_to_string("tickets/_board.html", context),
            "now": render_to_string("tickets/_now.html", context),
        }
    return json.dumps(told, ensure_ascii=False)


def context_of(found: Now) -> dict[str, object]:
    """What the parts are rendered from."""
    called = found.at_desks[: shipped().shown]
    return {
        "called": [_called(one, fresh=f"{one.label}.{one.desk}.{one.calls}" == found.call) for one in called],
        "waits": [
            Waits(
                one.field, one.waiting, one.first, whole_minutes(about(found, one.waiting, shipped().serving))
            )
            for one in found.groups()
        ],
        "waiting": len(found.waiting),
        "call": found.call,
    }


def _called(one: Line, *, fresh: bool) -> Called:
    return Called(one.label, one.desk, aloud(one.label), fresh)


def whole_minutes(span: timedelta) -> int:
    """Minutes as people say them: begun is counted."""
    return minutes(int(span.total_seconds())) or 0
