"""The door to rounds and to what they published."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import IntegrityError, transaction

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.selfscores.models import Publication
from chuan.events.selfscores.models import Round as Row
from chuan.events.selfscores.rules.coded import ROUND
from chuan.events.selfscores.rules.round import State, evolve
from chuan.events.selfscores.rules.rows import RoundRow

KIND: Kind[State] = Kind("par_round", "selfscores", State, ROUND, evolve)
Round = Standing[State]
load = KIND.load


def put(agency: int, decided: Decided, who: Who) -> Round:
    """A new round; ``Refused`` where this kind of agency has one of the year."""
    made = KIND.carried(store.open_stream(KIND.name, agency, {}, new_id()), lambda *_: decided, who)
    state = made.state
    row = Row(
        stream=made.id, agency=agency, year=state.year, level=state.level, scheme=state.scheme,
        cutoff=state.cutoff, due=state.due,
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Refused(refuse("not_now", "selfscores.round_twice", "level", year=state.year)) from None
    return made


def more(
    stream: int, decide: Callable[[State, datetime], Decided], who: Who, seen: int | None = None
) -> Round:
    """What a rule makes of it, inside the caller's transaction."""
    after = KIND.carried(store.load(stream, KIND.name), decide, who, seen)
    Row.objects.filter(stream=stream).update(scheme=after.state.scheme)
    return after


def listed(scope: Scope) -> tuple[RoundRow, ...]:
    """Rounds of the agencies in scope, the newest first."""
    found = Row.objects.order_by("-year", "level")
    mine = found if scope.everywhere else found.filter(agency__in=scope.agencies)
    return tuple(RoundRow(**one) for one in mine.values())


def publish(stream: int, sha256: str, body: str, at: datetime) -> None:
    """Keep the table of a publication."""
    Publication.objects.get_or_create(sha256=sha256, defaults={"round": stream, "body": body, "at": at})


def published(stream: int, sha256: str) -> str:
    """The table as it was published."""
    found = Publication.objects.filter(round=stream, sha256=sha256).values_list("body", flat=True).first()
    if found is None:
        raise Refused(refuse("missing", "store.no_file"))
    return str(found)
