"""The door to indices measured by others: one stream an agency, index and year."""

from __future__ import annotations

from collections.abc import Callable

from chuan.base.kernel.ids import new_id
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.selfscores.models import Imported as Row
from chuan.events.selfscores.rules.coded import OUTSIDE
from chuan.events.selfscores.rules.outside_events import Imported
from chuan.events.selfscores.rules.outside_state import State, evolve

KIND: Kind[State] = Kind("par_outside", "selfscores", State, OUTSIDE, evolve)
Year = Standing[State]


def stream_of(agency: int, index: str, year: int) -> int | None:
    found = Row.objects.filter(agency=agency, index=index, year=year).values_list("stream", flat=True).first()
    return None if found is None else int(found)


def put(agency: int, wanted: tuple[str, int], decide: Callable[[State], Decided], who: Who) -> Year:
    """One more version of a year's figures, inside the caller's transaction; ``wanted`` is (index, year)."""
    index, year = wanted
    stream = stream_of(agency, index, year)
    fresh = stream is None
    loaded = (
        store.open_stream(KIND.name, agency, {}, new_id())
        if stream is None
        else store.load(stream, KIND.name)
    )
    made = KIND.carried(loaded, lambda state, _: decide(state), who)
    if fresh:
        Row.objects.create(stream=made.id, agency=agency, index=index, year=year)
    return made


def figures(scope: Scope) -> tuple[tuple[int, Imported, int], ...]:
    """(agency, figures, how many versions) of every year in scope, by index and year."""
    rows = Row.objects.order_by("index", "year")
    found = rows if scope.everywhere else rows.filter(agency__in=scope.agencies)
    standing = {one.id: one for one in KIND.load_many([row.stream for row in found])}
    told = ((row.agency, standing[row.stream].state) for row in found)
    return tuple((agency, state.now, len(state.versions)) for agency, state in told if state.now is not None)
