"""A statistical report is issued: its figures kept as they are now known to have been, each issue beside the last."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any
from uuid import UUID

from chuan.base.kernel.canonical import canonical
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Standing, Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.reporting.rules.issuing import Issued, State
from chuan.events.reporting.services import issues as reporting
from chuan.events.reporting.services.issues import KIND
from chuan.readings.statistics.services.asking import Asked
from chuan.readings.statistics.services.writing import written
from chuan.surfaces.acts.asking import clock, demand, me

ISSUE, VIEW = "reports.issue", "indices.view"
_SAID = ("rows", "total", "columns", "rounding")
"""What makes two issues say the same, whenever they were known."""


def issue(actor: Actor, asked: Asked, reason: str = "", key: UUID | None = None) -> Standing[State]:
    """The report of a period that is over is sent; a second time only with other figures and a reason."""
    demand(actor, ISSUE, Thing(asked.agency.id), clock(), VIEW)
    if not asked.over:
        raise Refused(refuse("not_now", "reporting.not_over"))
    return store.once(key, lambda: _issued(actor, asked, reason, key), KIND.load)


def _issued(actor: Actor, asked: Asked, reason: str, key: UUID | None) -> Standing[State]:
    form, period, agency = asked.form.code, asked.span.code, asked.agency.id
    kept = written(asked)
    stream = reporting.stream_of(agency, form, period)
    _unlike(stream, kept)
    content = canonical(kept)
    stream = stream or new_id()
    words = people.keep_words(stream, reason)
    wanted = Issued(1, form, period, asked.days.as_of, sha256(content).hexdigest(), words)
    return reporting.keep(agency, stream, wanted, content, Who(me(actor), key=key))


def _unlike(stream: int, kept: dict[str, Any]) -> None:
    """``Refused`` where the last issue says the very same."""
    last = KIND.load(stream).state.last if stream else None
    if last is not None:
        before = json.loads(reporting.figures(stream, last.sha256))
        if all(before[name] == kept[name] for name in _SAID):
            raise Refused(refuse("not_now", "reporting.same"))
