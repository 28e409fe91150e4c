"""The door to the board of an agency: one stream, made with the first thing said."""

from __future__ import annotations

from collections.abc import Callable, Collection

from chuan.base.kernel.refusal import Refusal
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.transitions.rules.board import KINDS, Event, State, evolve

KIND: Kind[State] = Kind("transition", "transitions", State, KINDS, evolve)
Board = Standing[State]
_OF = "SELECT id FROM store_stream s WHERE kind = 'transition' AND {where} ORDER BY id LIMIT 1"
_OF_MANY = (
    "SELECT id FROM store_stream WHERE kind = 'transition' AND agency = ANY(%(agencies)s) ORDER BY id DESC"
)


def board(scope: Scope) -> Board | None:
    """The board of the agency in scope; None before anything was said."""
    where, facts = within(scope, agency="s.agency")
    found = rows(_OF.format(where=where), facts)
    return KIND.load(found[0]["id"]) if found else None


def more(agency: int, stream: int, decided: Callable[[], tuple[Event, ...] | Refusal], who: Who) -> Board:
    """What a rule makes, on the agency's board, inside the caller's transaction; ``stream`` where it is new."""
    known = board(Scope(frozenset({agency})))
    loaded = store.load(known.id, KIND.name) if known else store.open_stream(KIND.name, agency, {}, stream)
    return KIND.carried(loaded, lambda *_: decided(), who)


def boards(agencies: Collection[int]) -> dict[int, Board]:
    """The boards of these agencies, by agency; two statements."""
    found = rows(_OF_MANY, {"agencies": sorted(agencies)})
    return {one.agency: one for one in KIND.load_many([row["id"] for row in found])}
