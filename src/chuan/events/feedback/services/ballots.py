"""The door to votes: one a dossier, kept with its row; left out and counted again by a person."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from chuan.base.kernel.refusal import Refusal
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.events.feedback.models import Ballot as Row
from chuan.events.feedback.rules import ballot as rule
from chuan.events.feedback.rules.ballot import State, evolve
from chuan.events.feedback.rules.events import BALLOT, Event, Voted

BALLOTS: Kind[State] = Kind("ballot", "feedback", State, BALLOT, evolve)
Ballot = Standing[State]
load, load_many, lived = BALLOTS.load, BALLOTS.load_many, BALLOTS.lived


def cast(stream: int, agency: int, voted: Voted, who: Who) -> Ballot:
    """The vote of a dossier, inside the caller's transaction; ``IntegrityError`` where another came at the same moment."""
    opened = store.open_stream(BALLOTS.name, agency, {"dossier": str(voted.dossier)}, stream)
    made = BALLOTS.carried(opened, lambda state, _: rule.vote(state, voted), who)
    row_of(made).save(force_insert=True)
    return made


def row_of(found: Ballot) -> Row:
    """The row of a vote as it stands."""
    state = found.state
    assert state.at is not None
    return Row(
        dossier=state.dossier, stream=found.id, agency=found.agency, at=state.at, channel=state.channel,
        total=sum(one.points for one in state.scores), answered=len(state.scores), lowest=state.lowest.points,
        device=state.device, counter=state.team.counter, counter_unit=state.team.counter_unit,
        handler=state.team.handler, handler_unit=state.team.handler_unit, signed=state.signed,
        excluded=state.excluded,
    )  # fmt: skip


def explained_by(stream: int, matter: int) -> None:
    """Which matter explains a low vote."""
    Row.objects.filter(stream=stream).update(explanation=matter)


def explanation_of(stream: int) -> int:
    """The matter that explains a vote; 0 where none is asked."""
    found = Row.objects.filter(stream=stream).values_list("explanation", flat=True).first()
    return int(found or 0)


def voted_at(dossier: int) -> datetime | None:
    """When this dossier was rated."""
    return Row.objects.filter(dossier=dossier).values_list("at", flat=True).first()


def rated(dossiers: Collection[int]) -> frozenset[int]:
    """Those of the dossiers that were rated; one statement."""
    return frozenset(Row.objects.filter(dossier__in=dossiers).values_list("dossier", flat=True))


def judge(
    stream: int, decide: Callable[[State], Sequence[Event] | Refusal], who: Who, seen: int | None = None
) -> Ballot:
    """Leave a vote out, or count it again, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> Decided:
        return decide(state)

    after = BALLOTS.carried(store.load(stream, BALLOTS.name), decided, who, seen)
    Row.objects.filter(stream=stream).update(excluded=after.state.excluded)
    return after
