"""The door to numbers: one stream a number, and its row of the register kept beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from chuan.base.kernel.ids import new_id
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.registers.models import Number as Row
from chuan.events.registers.rules.number import KINDS, State, Taken, evolve
from chuan.events.registers.rules.numbering import begin
from chuan.events.registers.services.rows import fill, saved

KIND: Kind[State] = Kind("number", "registers", State, KINDS, evolve)
Number = Standing[State]
Words = Mapping[int, str]
"""Kept texts by id, as the caller keeps them."""
load = KIND.load


def take(
    agency: int, taken: Taken, who: Who, words: Words, stream: int | None = None, facts: tuple[Any, ...] = ()
) -> Number:
    """A number's stream begins, inside the caller's transaction; ``facts`` are its use or its other number."""
    opened = store.open_stream(KIND.name, agency, {}, stream or new_id())

    def decide(state: State, _: Any) -> Any:
        first = begin(state, taken)
        return (*first, *facts) if isinstance(first, tuple) else first

    made = KIND.carried(opened, decide, who)
    row = Row(
        stream=made.id, agency=agency, symbol=taken.symbol, year=taken.year, number=taken.number,
        of=None if taken.of is None else int(taken.of), paper=taken.paper,
    )  # fmt: skip
    fill(row, made.state, words)
    saved(row)
    return made


def more(
    stream: int, decide: Callable[[State], Any], who: Who, words: Words, seen: int | None = None
) -> Number:
    """What a rule makes of the number, inside the caller's transaction."""
    after = KIND.carried(store.load(stream, KIND.name), lambda state, _: decide(state), who, seen)
    row = Row.objects.get(stream=stream)
    fill(row, after.state, words)
    saved(row)
    return after
