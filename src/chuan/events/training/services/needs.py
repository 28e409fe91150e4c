"""The door to what steps ask, and who of some people holds it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.training.models import Need as Row
from chuan.events.training.rules import held_events as h
from chuan.events.training.rules.need import Need, State, evolve

KIND: Kind[State] = Kind("competence_need", "training", State, h.NEED, evolve)
Asked = Standing[State]
load = KIND.load
_IN_FORCE = """
SELECT n.procedure, n.step, n.act, n.competence, n.block, array(
  SELECT c.official FROM training_certificate c
  WHERE c.competence = n.competence AND c.since <= %(day)s AND (c.until IS NULL OR c.until > %(day)s)
  AND c.official = ANY(%(officials)s)
) AS held
FROM training_need n
WHERE n.agency = %(agency)s AND (%(procedure)s::text IS NULL OR n.procedure IN ('', %(procedure)s))
AND n.since <= %(day)s AND (n.until IS NULL OR n.until > %(day)s) ORDER BY n.stream
"""
_ALL = "SELECT * FROM training_need n WHERE {where} ORDER BY (n.until IS NOT NULL), n.procedure, n.stream"


def put(agency: int, decided: tuple[h.Required] | Refusal, who: Who) -> Asked:
    """A step asks a competence from a day on."""
    made = KIND.carried(store.open_stream(KIND.name, agency, {}, new_id()), lambda *_: decided, who)
    one = made.state
    Row.objects.create(
        stream=made.id, agency=agency, procedure=one.procedure, step=one.step, act=one.act,
        competence=one.competence, block=one.block, since=one.since,
    )  # fmt: skip
    return made


def more(stream: int, decide: Callable[[State], tuple[h.Ended] | Refusal], who: Who) -> Asked:
    """What a rule makes of it, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> tuple[h.Ended] | Refusal:
        return decide(state)

    after = KIND.carried(store.load(stream, KIND.name), decided, who)
    Row.objects.filter(stream=stream).update(until=after.state.until)
    return after


def in_force(agency: int, procedure: str | None, officials: Collection[int], day: date) -> tuple[Need, ...]:
    """What the steps of a procedure (None: of all) ask on a day, and who of ``officials`` holds it; one statement."""
    asked = {"agency": agency, "procedure": procedure, "officials": list(officials), "day": day}
    return tuple(
        Need(
            row["procedure"], row["step"], row["act"], row["competence"], row["block"], frozenset(row["held"])
        )
        for row in rows(_IN_FORCE, asked)
    )


def listed(scope: Scope) -> tuple[dict[str, object], ...]:
    """Every need in scope, those in force first."""
    where, facts = within(scope, agency="n.agency")
    return tuple(rows(_ALL.format(where=where), facts))
