"""The province's side of the internal index: schemes taken in, rounds begun, a scheme changed, what is published."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope, Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.dossiers.services import people
from chuan.events.selfscores.rules import round as r
from chuan.events.selfscores.rules import round_events as e
from chuan.events.selfscores.rules import scoring
from chuan.events.selfscores.services import rounds, schemes, scores
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.asking import demand as asked

VIEW, STEER = "par.view", "par.steer"


def demand(actor: Actor, act: str, agency: int) -> None:
    """``Refused`` unless ``actor`` may; as missing for one who may not even see the index there."""
    asked(actor, act, Thing(agency), clock(), VIEW)


def take_in(actor: Actor, content: bytes) -> schemes.Kept:
    """A scheme of the province, from the bytes of its YAML."""
    demand(actor, STEER, actor.agency)
    return schemes.keep(actor.agency, content)


def members(actor: Actor, level: str) -> tuple[AgencyRow, ...]:
    """Who takes part: every agency of this kind below the actor's own, the ended ones left out."""
    at = clock()
    seen = scope(actor, VIEW, at)
    found = organisation.agencies(seen, at)
    return tuple(
        one
        for one in found
        if one.level_code == level and one.in_system and one.until is None and one.id != actor.agency
    )


def begin(
    actor: Actor, year: int, scheme: str, days: tuple[date, date], key: UUID | None = None
) -> rounds.Round:
    """A round of the kind of agency the scheme is for; ``days``: figures are taken at, and the last to submit."""
    demand(actor, STEER, actor.agency)

    def act() -> rounds.Round:
        used = schemes.use(actor.agency, scheme).scheme
        if used.since.year > year or (used.until is not None and used.until.year < year):
            raise Refused(refuse("invalid", "selfscores.not_valid", "scheme", year=year))
        agencies = tuple(Id(one.id) for one in members(actor, used.level))
        wanted = e.Begun(year, used.level, scheme, *days, agencies)
        return rounds.put(actor.agency, r.begin(wanted), Who(me(actor), key=key))

    return store.once(key, act, rounds.load)


def change_scheme(
    actor: Actor, stream: int, scheme: str, since: date, reason: str, key: UUID | None = None
) -> rounds.Round:
    """Another scheme from a day on; what was scored under the earlier one stays beside it."""
    found = seen(actor, stream, STEER)

    def act() -> rounds.Round:
        used = schemes.use(actor.agency, scheme).scheme
        if used.level != found.state.level:
            raise Refused(refuse("invalid", "selfscores.other_level", "scheme"))
        why = people.keep_words(stream, reason)
        if why is None:
            raise Refused(refuse("invalid", "selfscores.reason", "reason"))
        wanted = e.SchemeChanged(scheme, since, why)
        made = rounds.more(stream, lambda state, _: r.change(state, wanted), Who(me(actor), key=key))
        for one in scores.of_round(EVERYTHING, stream):
            scores.more(one.id, lambda state, _: scoring.reopen(state, scheme), Who(me(actor)))
        return made

    return store.once(key, act, rounds.load)


def seen(actor: Actor, stream: int, act: str = VIEW) -> rounds.Round:
    """A round, if ``actor`` may do ``act`` to it, or his agency takes part and he only looks."""
    found = rounds.load(stream)
    part = Id(actor.agency) in found.state.agencies
    if act == VIEW and part and not scope(actor, VIEW, clock()).empty:
        return found
    demand(actor, act, found.agency)
    return found


def rounds_of(agency: int) -> tuple[rounds.Round, ...]:
    """The rounds an agency takes part in, the newest first."""
    over = Scope(frozenset(organisation.above(agency, clock().date())))
    found = {one.id: one for one in rounds.KIND.load_many([row.stream for row in rounds.listed(over)])}
    mine = (one for one in found.values() if Id(agency) in one.state.agencies)
    return tuple(sorted(mine, key=lambda one: -one.state.year))
