"""The November summary and the December report of a year's inspections: signed by the leader as made, annulled with a reason."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.inspections.rules import plan as p
from chuan.events.inspections.rules.plan_events import PaperSigned
from chuan.events.inspections.services import plans
from chuan.events.inspections.services.plans import KIND, Planned
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.inspection_sight import APPROVE, PLAN, planner
from chuan.surfaces.acts.signing_papers import officer_signs
from chuan.surfaces.acts.steps import PDF


def plan_of(actor: Actor, year: int) -> Planned | None:
    """The plan of the year in whose name a person plans: what was signed is kept with it."""
    return next(iter(plans.of_year(Scope(frozenset({planner(actor)})), year)), None)


def sign(
    actor: Actor,
    year: int,
    name: str,
    make: Callable[[], bytes],
    key: UUID | None = None,
    passphrase: str = "",
) -> Planned:
    """The paper as it stands now, signed by the leader: by his key, or by his account alone."""
    found = _plan(actor, year)

    def act() -> Planned:
        if isinstance(refused := p.sign_paper(found.state, PaperSigned(name, "")), Refusal):
            raise Refused(refused)
        content = make()
        sha256 = files.keep(found.id, f"{name}-{year}.pdf", PDF, content)
        paper = ""
        if passphrase:
            paper = files.keep(found.id, f"{name}-{year}.pdf", PDF, officer_signs(actor, content, passphrase))
        wanted = PaperSigned(name, sha256, paper)
        return plans.more(found.id, lambda plan: p.sign_paper(plan, wanted), Who(me(actor), key=key))

    return store.once(key, act, KIND.load)


def annul(actor: Actor, year: int, name: str, reason: str, key: UUID | None = None) -> Planned:
    """What was signed stands no more, with the reason."""
    found = _plan(actor, year)

    def act() -> Planned:
        words = people.keep_words(found.id, reason)
        return plans.more(found.id, lambda plan: p.annul_paper(plan, name, words), Who(me(actor), key=key))

    return store.once(key, act, KIND.load)


def signed_paper(found: Planned, one: p.Paper) -> bytes:
    """The bytes that were signed, under the digital signature where there is one."""
    return files.read(found.id, one.paper or one.sha256)[2]


def _plan(actor: Actor, year: int) -> Planned:
    demand(actor, APPROVE, Thing(planner(actor)), clock(), PLAN)
    found = plan_of(actor, year)
    if found is None:
        raise Refused(refuse("not_now", "inspections.no_plan_of_year"))
    return found
