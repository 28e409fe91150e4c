"""The council's side of the internal index: judges part by part, tells, adds the survey, settles, publishes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.selfscores.rules import round_events
from chuan.events.selfscores.rules import score_events as e
from chuan.events.selfscores.rules import verifying as v
from chuan.events.selfscores.rules.ranking import Ranked, ranked
from chuan.events.selfscores.rules.score import FINAL, State
from chuan.events.selfscores.services import rounds, schemes, scores
from chuan.surfaces.acts import par_rounds
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.par_scoring import Working, seen

JUDGE, PUBLISH = "par.judge", "par.publish"


def judge(
    actor: Actor, stream: int, part: str, points: Decimal, reason: str, key: UUID | None = None
) -> scores.Score:
    """Accept or lower one part, with the reason where it is not the agency's own."""
    found = seen(actor, stream, JUDGE)

    def act() -> scores.Score:
        wanted = e.Judged(found.key, part, points, people.keep_words(stream, reason))
        return _more(actor, stream, lambda state, _: v.judge(state, found.scheme, wanted, me(actor)), key)

    return store.once(key, act, scores.load)


def accept_rest(actor: Actor, stream: int, key: UUID | None = None) -> scores.Score:
    """Every part not judged yet stands as scored."""
    found = seen(actor, stream, JUDGE)

    def decide(state: State, _: datetime) -> Decided:
        return v.accept_rest(state, found.scheme, found.key, me(actor))

    return store.once(key, lambda: _more(actor, stream, decide, key), scores.load)


def tell(actor: Actor, stream: int, answer_by: date, key: UUID | None = None) -> scores.Score:
    """Tell the agency; it may answer once until that day."""
    found = seen(actor, stream, JUDGE)

    def decide(state: State, at: datetime) -> Decided:
        return v.tell(state, found.scheme, found.key, answer_by, local(at).date())

    return store.once(key, lambda: _more(actor, stream, decide, key), scores.load)


def survey(
    actor: Actor, stream: int, part: str, counted: tuple[int, int], key: UUID | None = None, source: int = 0
) -> scores.Score:
    """The points of a survey part from (satisfied, valid answers); ``source``: which survey of ours found them."""
    found = seen(actor, stream, JUDGE)
    told, (satisfied, sample) = found.scheme.part(part), counted

    def act() -> scores.Score:
        if told is None or sample < 1:
            raise Refused(refuse("invalid", "selfscores.sample", "sample"))
        points = v.share_points(told.most, satisfied, sample, found.scheme)
        wanted = e.Surveyed(found.key, part, points, satisfied, sample, Id(source))
        return _more(actor, stream, lambda state, _: v.survey(state, found.scheme, wanted), key)

    return store.once(key, act, scores.load)


def settle(actor: Actor, stream: int, key: UUID | None = None) -> scores.Score:
    """Final, once the agency has answered or let its days pass."""
    seen(actor, stream, JUDGE)

    def decide(state: State, at: datetime) -> Decided:
        return v.settle(state, local(at).date())

    return store.once(key, lambda: _more(actor, stream, decide, key), scores.load)


def standing(found: rounds.Round) -> tuple[tuple[Ranked, ...], dict[int, Working]]:
    """Every agency of a round in its order, those without a self-score last; and the self-scores by agency."""
    scheme = schemes.scheme_of(found.state.scheme)
    begun = {one.agency: Working(found, one, scheme) for one in scores.of_round(EVERYTHING, found.id)}
    return ranked([one.standing for one in begun.values()], scheme.fewest, scheme.low), begun


def publish(actor: Actor, stream: int, key: UUID | None = None) -> rounds.Round:
    """The ranking as it stands becomes public and stays; every agency final, every low result explained."""
    found = par_rounds.seen(actor, stream, PUBLISH)
    order, begun = standing(found)
    _ready(found, order, begun)
    body = table(found, order, begun)
    sha256 = hashlib.sha256(body.encode()).hexdigest()

    def act() -> rounds.Round:
        rounds.publish(stream, sha256, body, clock())
        event = round_events.Published(sha256, len(order))
        return rounds.more(
            stream, lambda state, _: () if state.published and state.published[-1].sha256 == sha256 else (event,),
            Who(me(actor), key=key),
        )  # fmt: skip

    return store.once(key, act, rounds.load)


def table(found: rounds.Round, order: tuple[Ranked, ...], begun: dict[int, Working]) -> str:
    """What is published: the place and points of each agency, its name as it is today."""
    names = organisation.agency_names({one.agency for one in order})
    lines = [
        {
            "agency": one.agency, "name": names.get(one.agency, ""), "place": one.place, "tied": one.tied,
            "percent": str(one.percent), "low": one.low, "late": begun[one.agency].score.state.late,
        }
        for one in order
    ]  # fmt: skip
    told = {
        "year": found.state.year,
        "level": found.state.level,
        "scheme": found.state.scheme,
        "lines": lines,
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def _ready(found: rounds.Round, order: tuple[Ranked, ...], begun: dict[int, Working]) -> None:
    names = organisation.agency_names({int(one) for one in found.state.agencies})
    open_ = [
        one
        for one in found.state.agencies
        if int(one) not in begun or begun[int(one)].score.state.status != FINAL
    ]
    _none("selfscores.not_all_final", [names.get(int(one), "") for one in open_])
    silent = [one.agency for one in order if one.low and begun[one.agency].score.state.explained is None]
    _none("selfscores.unexplained", [names.get(one, "") for one in silent])


def _none(key: str, names: list[str]) -> None:
    if names:
        more = "…" if len(names) > 5 else ""
        raise Refused(refuse("not_now", key, n=len(names), names=", ".join(names[:5]) + more))


def _more(
    actor: Actor, stream: int, decide: Callable[[State, datetime], Decided], key: UUID | None
) -> scores.Score:
    return scores.more(stream, decide, Who(me(actor), key=key))
