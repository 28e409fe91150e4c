"""The door to self-scores: one stream an agency and round."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import IntegrityError, transaction

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.selfscores.models import Score as Row
from chuan.events.selfscores.rules.coded import SCORE
from chuan.events.selfscores.rules.rows import ScoreRow
from chuan.events.selfscores.rules.score import State, evolve
from chuan.events.selfscores.rules.score_events import Opened

KIND: Kind[State] = Kind("par_score", "selfscores", State, SCORE, evolve)
Score = Standing[State]
load = KIND.load


def put(agency: int, round_: int, who: Who) -> Score:
    """The agency's self-score in a round: begun once, whoever comes first."""
    made = KIND.carried(
        store.open_stream(KIND.name, agency, {}, new_id()), lambda *_: (Opened(Id(round_)),), who
    )
    row = Row(stream=made.id, round=round_, agency=agency, status=made.state.status)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Refused(refuse("stale", "store.stale")) from None
    return made


def more(stream: int, decide: Callable[[State, datetime], Decided], who: Who) -> Score:
    """What a rule makes of it, inside the caller's transaction; whoever comes at once waits, then sees the first."""
    after = KIND.carried(store.load(stream, KIND.name), decide, who)
    state = after.state
    Row.objects.filter(stream=stream).update(
        status=state.status, submitted=state.submitted, late=state.late, explained=state.explained is not None
    )
    return after


def stream_of(round_: int, agency: int) -> int | None:
    """The agency's self-score in a round, once it has begun."""
    found = Row.objects.filter(round=round_, agency=agency).values_list("stream", flat=True).first()
    return None if found is None else int(found)


def of_round(scope: Scope, round_: int) -> tuple[Score, ...]:
    """Every self-score of a round in scope, as it stands; two statements."""
    found = Row.objects.filter(round=round_)
    mine = found if scope.everywhere else found.filter(agency__in=scope.agencies)
    return KIND.load_many(list(mine.values_list("stream", flat=True)))


def of_agency(scope: Scope) -> dict[int, ScoreRow]:
    """The self-scores of the agencies in scope, by round."""
    found = Row.objects.all() if scope.everywhere else Row.objects.filter(agency__in=scope.agencies)
    return {one["round"]: ScoreRow(**one) for one in found.values()}
