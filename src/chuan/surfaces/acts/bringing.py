"""Results from a unit back to the counter: the list made; its lines are answered as in ``handing``."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules.events import Line
from chuan.events.custody.services import handovers
from chuan.events.custody.services.handovers import Handover
from chuan.events.dossiers.services.numbers import take_number
from chuan.readings.whereabouts.queries.results import ToBring, to_bring
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.handing import Handing

BRING = "custody.bring"
SERIES = "handover-results"
"""Lists of results are numbered apart, from 1 each year."""
_SHEETS = 1
"""A result is one document, however many pages it has."""


def bring(actor: Actor, form: Handing, key: UUID | None = None) -> Handover:
    """A list of results for the counter ``form.unit``; ``Refused`` where one is no longer to be brought."""
    now = clock()

    def make() -> Handover:
        due = _due(actor, form, now)
        year = local(now).year
        number = take_number(form.agency, SERIES, str(year))
        lines = tuple(Line(Id(one.stream), _SHEETS + one.originals, one.originals) for one in due)
        taker = Id(form.taker) if form.taker else None
        unit, counter = Id(due[0].unit), Id(form.unit)
        order = h.MakeList(number, year, unit, counter, lines, taker, content=h.RESULTS)
        return handovers.make(form.agency, order, Who(me(actor), key=key), new_id())

    return handovers.once(key, make)


def _due(actor: Actor, form: Handing, now: datetime) -> tuple[ToBring, ...]:
    """What the giver chose, as it is to be brought now; results of one unit."""
    wanted = tuple(dict.fromkeys(form.dossiers))
    if not wanted:
        raise Refused(refuse("invalid", "custody.nothing_listed", field="dossier"))
    found, _ = to_bring(scope(actor, BRING, now), wanted, len(wanted))
    due = tuple(one for one in found if (one.agency, one.counter) == (form.agency, form.unit))
    if len(due) != len(wanted) or len({one.unit for one in due}) != 1:
        raise Refused(refuse("stale", "custody.not_to_bring", field="dossier"))
    return due
