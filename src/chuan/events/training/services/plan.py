"""The door to the year's plan of training."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.text import nfc
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.training.models import Item as Row
from chuan.events.training.rules.held_events import ITEM
from chuan.events.training.rules.item import Made, State, evolve

KIND: Kind[State] = Kind("training_item", "training", State, ITEM, evolve)
Item = Standing[State]
load = KIND.load
_YEAR = """
SELECT i.stream, i.agency, i.year, i.quarter, i.subject, i.competence, i.title, i.hours, i.struck,
       (SELECT count(*) FROM training_lesson l WHERE l.item = i.stream AND l.status <> 'annulled') AS classes
FROM training_item i WHERE {where} AND i.year = %(year)s ORDER BY i.quarter, i.title
"""


def put(agency: int, title: str, decided: Made, who: Who, stream: int | None = None) -> Item:
    """One more line."""
    opened = store.open_stream(KIND.name, agency, {}, stream or new_id())
    made = KIND.carried(opened, lambda *_: decided, who)
    row = Row(
        stream=made.id, agency=agency, year=made.state.year, subject=made.state.subject,
        competence=made.state.competence, title=nfc(title)[:300],
    )  # fmt: skip
    _fill(row, made.state)
    row.save(force_insert=True)
    return made


def more(stream: int, decide: Callable[[State], Made], who: Who, seen: int | None = None) -> Item:
    """What a rule makes of a line, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> Made:
        return decide(state)

    after = KIND.carried(store.load(stream, KIND.name), decided, who, seen)
    row = Row.objects.get(stream=stream)
    _fill(row, after.state)
    row.save()
    return after


def of_year(scope: Scope, year: int) -> tuple[dict[str, object], ...]:
    """The plan of a year in scope, by quarter, each line with how many classes it had."""
    where, facts = within(scope, agency="i.agency")
    return tuple(rows(_YEAR.format(where=where), {**facts, "year": year}))


def _fill(row: Row, state: State) -> None:
    row.quarter, row.hours, row.struck = state.quarter, state.hours, state.struck is not None
