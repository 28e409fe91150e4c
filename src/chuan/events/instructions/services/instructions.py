"""The door to instructions and the parts that agencies have of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.instructions.rules import instruction, part
from chuan.events.instructions.rules.events import INSTRUCTION, PART
from chuan.events.instructions.rules.instruction import Made

KIND: Kind[instruction.State] = Kind(
    "instruction", "instructions", instruction.State, INSTRUCTION, instruction.evolve
)
PARTS: Kind[part.State] = Kind("instructed", "instructions", part.State, PART, part.evolve)
Instruction = Standing[instruction.State]
Part = Standing[part.State]
load = KIND.load
load_part = PARTS.load
_LAST = "SELECT id FROM store_stream s WHERE kind = %(kind)s AND {where} ORDER BY id DESC LIMIT %(most)s"
_MINE = "(s.state ->> 'official' = ANY(%(me)s))"


def put(stream: int, agency: int, decided: Made, who: Who) -> Instruction:
    """Somebody gives one."""
    return KIND.carried(store.open_stream(KIND.name, agency, {}, stream), lambda *_: decided, who)


def put_part(stream: int, agency: int, decided: Made, who: Who) -> Part:
    """An agency gets its part."""
    return PARTS.carried(store.open_stream(PARTS.name, agency, {}, stream), lambda *_: decided, who)


def more(stream: int, decide: Callable[[instruction.State, datetime], Made], who: Who) -> Instruction:
    """What a rule makes of it, inside the caller's transaction."""
    return KIND.carried(store.load(stream, KIND.name), decide, who)


def more_part(stream: int, decide: Callable[[part.State, datetime], Made], who: Who) -> Part:
    """The same of a part."""
    return PARTS.carried(store.load(stream, PARTS.name), decide, who)


def listed(scope: Scope, most: int = 300) -> tuple[Instruction, ...]:
    """The last ones of the agencies in scope, the newest first."""
    where, facts = within(scope, agency="s.agency")
    found = rows(_LAST.format(where=where), {**facts, "kind": KIND.name, "most": most})
    return tuple(sorted(KIND.load_many([row["id"] for row in found]), key=lambda one: -one.id))


def listed_parts(scope: Scope, most: int = 2000) -> tuple[Part, ...]:
    """The last parts that agencies in scope have, or that one in scope was named for, the newest first."""
    where, facts = within(scope, agency="s.agency")
    mine = [str(one) for one in sorted(scope.officials)]
    where = f"({where} OR {_MINE})" if mine else where
    found = rows(_LAST.format(where=where), {**facts, "kind": PARTS.name, "most": most, "me": mine})
    return tuple(sorted(PARTS.load_many([row["id"] for row in found]), key=lambda one: -one.id))


def parts(streams: list[int]) -> Mapping[int, Part]:
    """Parts by their stream."""
    return {one.id: one for one in PARTS.load_many(streams)}
