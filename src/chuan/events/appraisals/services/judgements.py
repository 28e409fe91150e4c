"""The door to judgements: one stream a person and period, one row a criterion and side."""

from __future__ import annotations

from collections.abc import Mapping

from chuan.base.store.typed import Kind, Standing
from chuan.events.appraisals.models import Judgement as Row
from chuan.events.appraisals.models import Rating
from chuan.events.appraisals.rules.events import JUDGEMENT
from chuan.events.appraisals.rules.judgement import State, evolve
from chuan.events.appraisals.services.doors import Door

KIND: Kind[State] = Kind("judgement", "appraisals", State, JUDGEMENT, evolve)
Judgement = Standing[State]
load = KIND.load


def stream_of(agency: int, official: int, period: str) -> int | None:
    """The judgement of a person in a period, once it was begun."""
    found = Row.objects.filter(agency=agency, official=official, period=period)
    return found.values_list("stream", flat=True).first()


def begun(found: Judgement) -> None:
    """Write the row that keeps it single."""
    state = found.state
    Row.objects.create(
        stream=found.id, agency=found.agency, unit=int(state.unit),
        official=int(state.official), period=state.period,
    )  # fmt: skip


def rated(found: Judgement, words: Mapping[str, str], *, own: bool) -> None:
    """The rows of one side as its last rating leaves them; ``words``: the reasons just typed, by criterion."""
    said = (found.state.own if own else found.state.signed)[-1]
    Rating.objects.filter(stream=found.id, own=own).delete()
    Rating.objects.bulk_create(
        Rating(
            stream=found.id, criterion=one.criterion, own=own, points=one.points, most=one.most,
            by=int(said.by), at=said.at, words=words.get(one.criterion, ""),
        )
        for one in said.ratings
    )  # fmt: skip


DOOR = Door(KIND, lambda *_: None)
