"""The shape of every part of a procedure as plain data: one table a record."""

from __future__ import annotations

from collections.abc import Mapping

from chuan.definitions.procedures.rules.definition import (
    ACTS,
    CHANNELS,
    Case,
    Channel,
    Fee,
    Ground,
    Limit,
    Outcome,
    Paper,
    Pause,
    Procedure,
    Product,
    Role,
    Special,
    Step,
)
from chuan.definitions.procedures.rules.wire.forms import (
    DAY,
    FLAG,
    NAME,
    NUMBER,
    TEXT,
    Form,
    many,
    one_of,
    pair,
)
from chuan.definitions.procedures.rules.wire.lengths import DURATION, RULE
from chuan.definitions.procedures.rules.wire.records import optional, record

ORIGINS = ("national", "agency")
SUPPLEMENTS = ("", "restart", "pause")
SILENCES = ("", "accept", "refuse")
LONE_OUTCOME = "xong"
"""Key of the only outcome of a step written in the short form ``to: next-step``."""


def _limit_from_text(value: object) -> object:
    return {"time": value} if isinstance(value, str) else value


def _ground_from_text(value: object) -> object:
    return {"number": value} if isinstance(value, str) else value


def _step_from_target(value: object) -> object:
    """``to: next`` on a step is its only outcome; beside ``outcomes`` it stays, and is refused."""
    if not isinstance(value, Mapping) or "to" not in value or "outcomes" in value:
        return value
    lone = {"key": LONE_OUTCOME, "name": "Xong", "to": value["to"]}
    return {**{k: v for k, v in value.items() if k != "to"}, "outcomes": [lone]}


GROUND = record(
    Ground,
    {
        "number": NAME,
        "name": TEXT,
        "article": TEXT,
        "since": DAY,
        "expired": DAY,
        "verified": FLAG,
    },
    _ground_from_text,
)
LIMIT = record(
    Limit,
    {"time": DURATION, "rules": many(RULE, lone=True)},
    _limit_from_text,
    {"duration": "time"},
)
CHANNEL = record(
    Channel,
    {
        "kind": one_of(CHANNELS),
        "legal": optional(LIMIT),
        "promised": optional(LIMIT),
        "text": TEXT,
    },
)
CASE = record(Case, {"key": NAME, "name": NAME})
ROLE = record(Role, {"key": NAME, "name": NAME})
PRODUCT = record(Product, {"key": NAME, "name": NAME, "symbol": TEXT})
PAPER = record(
    Paper,
    {
        "key": NAME,
        "name": NAME,
        "originals": NUMBER,
        "copies": NUMBER,
        "required": FLAG,
        "condition": TEXT,
        "cases": many(NAME),
        "form": TEXT,
        "register": TEXT,
        "origin": one_of(ORIGINS),
        "ground": optional(GROUND),
        "goes_back": optional(FLAG),
    },
)
FEE = record(
    Fee,
    {
        "key": NAME,
        "name": NAME,
        "amount": NUMBER,
        "per": NAME,
        "condition": TEXT,
        "cases": many(NAME),
        "origin": one_of(ORIGINS),
        "ground": optional(GROUND),
        "cap": optional(NUMBER),
    },
)
OUTCOME = record(
    Outcome,
    {
        "key": NAME,
        "name": NAME,
        "to": many(NAME, lone=True),
        "rounds": NUMBER,
        "produces": TEXT,
    },
)
STEP = record(
    Step,
    {
        "key": NAME,
        "name": NAME,
        "role": NAME,
        "act": one_of(ACTS),
        "duration": optional(DURATION),
        "clock": FLAG,
        "outcomes": many(OUTCOME),
        "join": many(NAME, lone=True),
        "public": TEXT,
        "origin": one_of(ORIGINS),
        "ground": optional(GROUND),
        "leg": TEXT,
    },
    _step_from_target,
)
PAUSE = record(Pause, {"key": NAME, "name": NAME, "ground": optional(GROUND)})
SPECIAL = record(
    Special,
    {
        "supplement": one_of(SUPPLEMENTS),
        "wait_days": NUMBER,
        "silence": one_of(SILENCES),
        "pauses": many(PAUSE),
        "ground": optional(GROUND),
    },
)
PROCEDURE: Form[Procedure] = record(
    Procedure,
    {
        "code": NAME,
        "name": NAME,
        "field": NAME,
        "level": NAME,
        "steps": many(STEP),
        "roles": many(ROLE),
        "channels": many(CHANNEL),
        "cases": many(CASE),
        "papers": many(PAPER),
        "fees": many(FEE),
        "results": many(PRODUCT),
        "grounds": many(GROUND),
        "applicants": many(NAME),
        "separate": many(pair(NAME)),
        "stated_total": optional(DURATION),
        "sets": NUMBER,
        "decision": TEXT,
        "notes": TEXT,
        "special": SPECIAL,
    },
)
