"""The plan of queues from ``catalogue/queue/queue.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.events.queue.rules.calling import Fairness
from chuan.events.queue.rules.plan import Booking, Plan, PriorityClass

FILE = CATALOGUE / "queue" / "queue.yaml"


@lru_cache(maxsize=1)
def shipped() -> Plan:
    """What ships."""
    return read_plan(FILE.read_bytes())


def read_plan(content: bytes) -> Plan:
    """The plan in a file."""
    body = read_yaml(content)
    head, rules, slots = body["scheme"], body["rules"], body["appointments"]
    return Plan(
        date.fromisoformat(head["from"]),
        head["source"],
        head["verified"] == "yes",
        tuple(_class(row) for row in body["classes"]),
        Fairness(int(rules["run"]), _minutes(rules, "long_wait")),
        _minutes(rules, "again"),
        int(rules["shown"]),
        _minutes(rules, "serving"),
        Booking(
            _minutes(slots, "minutes"), int(slots["share"]), int(slots["ahead"]),
            _minutes(slots, "notice"), _minutes(slots, "early"), _minutes(slots, "grace"),
        ),
    )  # fmt: skip


def _class(row: Mapping[str, str]) -> PriorityClass:
    until = date.fromisoformat(row["until"]) if row.get("until") else None
    since = date.fromisoformat(row["from"])
    return PriorityClass(row["key"], row["name"], since, row["source"], row["verified"] == "yes", until)


def _minutes(row: Mapping[str, str], name: str) -> timedelta:
    return timedelta(minutes=int(row[name]))
