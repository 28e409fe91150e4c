"""The door to publications: one stream an agency and period, one row each, one row an objection."""

from __future__ import annotations

from chuan.base.store.typed import Kind, Standing
from chuan.events.appraisals.models import Objection
from chuan.events.appraisals.models import Publication as Row
from chuan.events.appraisals.rules.events import PUBLICATION
from chuan.events.appraisals.rules.publication import State, evolve
from chuan.events.appraisals.services.doors import Door
from chuan.events.appraisals.services.keeping import keep_extracts, keep_standing

KIND: Kind[State] = Kind("publication", "appraisals", State, PUBLICATION, evolve)
Publication = Standing[State]
load = KIND.load


def stream_of(agency: int, period: str, scheme: str) -> int | None:
    """The publication of a period, once it was opened."""
    found = Row.objects.filter(agency=agency, period=period, scheme=scheme)
    return found.values_list("stream", flat=True).first()


def _kept(found: Publication, words: str) -> None:
    state = found.state
    Row.objects.update_or_create(
        stream=found.id,
        defaults={
            "agency": found.agency, "period": state.period, "scheme": state.scheme, "status": state.status, "until": state.until,
            "sha256": state.published.sha256 if state.published else "",
            "published": state.published.at if state.published else None,
            "waiting": len(state.waiting), "recounted": bool(state.recounts),
        },
    )  # fmt: skip
    _objections(found, words)
    keep_standing(found.id, found.agency, state)
    keep_extracts(found.id, found.agency, state)


def _objections(found: Publication, words: str) -> None:
    """``words`` are those of the objection just made."""
    known = set(Objection.objects.filter(stream=found.id).values_list("number", flat=True))
    for one in found.state.objections:
        told = {} if one.number in known else {"words": words}
        Objection.objects.update_or_create(
            stream=found.id, number=one.number,
            defaults={
                "agency": found.agency, "period": found.state.period, "official": int(one.official),
                "act": one.act, "rule": one.rule, "at": one.at, "decided": one.decided,
                "upheld": one.upheld, "points": one.points,
                "by": None if one.by is None else int(one.by), **told,
            },
        )  # fmt: skip


DOOR = Door(KIND, _kept)
