"""What interrupts a dossier, and what ends that: proposed by a holder, signed by a head, ended at the counter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.custody.rules.handover import TAKEN
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.interruptions import Lack
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.readings.whereabouts.queries.handovers import PaperPlace, place_of_paper
from chuan.surfaces.acts.asking import Case, allows, case, clock, demand, me, ordered, thing, unguarded
from chuan.surfaces.acts.instead import granted, worked
from chuan.surfaces.acts.originals import kept_at_completion
from chuan.surfaces.acts.steps import File


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a holder asks a head to sign, in his words; ``lacks``: paper key -> why it must be brought."""

    kind: str
    step: str
    reason: str
    cause: str = ""
    lacks: Mapping[str, str] = field(default_factory=dict)
    until: datetime | None = None
    again: str = ""
    evidence: File | None = None


def propose(
    actor: Actor, stream: int, form: Proposal, seen: int | None = None, key: UUID | None = None
) -> Dossier:
    """Ask a head to sign a supplement, a pause or an extension."""
    found = case(actor, stream, "dossiers.view", clock())

    def order(_: Dossier) -> o.Propose:
        lacks = tuple(Lack(paper, people.keep_text(stream, why)) for paper, why in form.lacks.items())
        return o.Propose(
            kind=form.kind,
            step=form.step,
            reason=people.keep_words(stream, form.reason),
            cause=form.cause,
            lacks=lacks,
            until=form.until,
            again=people.keep_words(stream, form.again),
            evidence=_keep(stream, form.evidence),
        )

    _papers_have_reasons(form)
    return ordered(actor, found, order, seen, key, on_behalf=worked(actor, found, clock(), form.step))


def grant(actor: Actor, stream: int, seen: int | None = None, key: UUID | None = None) -> Dossier:
    """Sign what is proposed: the clock stops, or the date moves, from this moment."""
    found, whose = granted(actor, stream, clock())
    return ordered(actor, found, lambda _: o.Grant(), seen, key, on_behalf=whose)


def decline(
    actor: Actor, stream: int, reason: str, seen: int | None = None, key: UUID | None = None
) -> Dossier:
    """Do not sign, and say why."""
    found, whose = granted(actor, stream, clock())
    _worded(reason)
    return ordered(
        actor, found, lambda _: o.Decline(people.keep_text(stream, reason)), seen, key, on_behalf=whose
    )


def retract(actor: Actor, stream: int, seen: int | None = None, key: UUID | None = None) -> Dossier:
    """Take one's own proposal back before it is signed."""
    found = case(actor, stream, "dossiers.view", clock())
    return ordered(actor, found, lambda _: o.Retract(), seen, key)


def complete(
    actor: Actor,
    stream: int,
    papers: tuple[PaperIn, ...],
    seen: int | None = None,
    key: UUID | None = None,
    at: datetime | None = None,
) -> Dossier:
    """At the counter: the citizen brought all that was asked; the clock goes on as the law has it."""
    found = case(actor, stream, "dossiers.receive", clock())
    who = dossiers.Actor(me(actor), None, at, key)

    def act() -> Dossier:
        done = dossiers.carry_out(
            stream, lambda _: o.Complete(papers), found.terms, found.calendar, who, seen
        )
        kept_at_completion(actor, done, found.terms.procedure, papers)
        return done

    return dossiers.once(key, act)


def resume(actor: Actor, stream: int, seen: int | None = None, key: UUID | None = None) -> Dossier:
    """The cause of a pause is gone."""
    found = case(actor, stream, "dossiers.view", clock())
    head = allows(actor, "dossiers.grant", found.thing, clock())
    return ordered(actor, found, lambda _: o.Resume(head), seen, key, on_behalf=worked(actor, found, clock()))


def recall(
    actor: Actor, stream: int, reason: str, seen: int | None = None, key: UUID | None = None
) -> Dossier:
    """Lift a return or a pause that was a mistake, with a reason."""
    found = case(actor, stream, "dossiers.grant", clock())
    _worded(reason)
    return ordered(actor, found, lambda _: o.Recall(people.keep_text(stream, reason)), seen, key)


def prompt(actor: Actor, stream: int, channel: str, key: UUID | None = None) -> Dossier:
    """A silent citizen was reminded, by telephone, message or letter."""
    found = case(actor, stream, "dossiers.receive", clock())
    return ordered(actor, found, lambda _: o.Prompt(channel), None, key)


def notify(actor: Actor, stream: int, channel: str, key: UUID | None = None) -> Dossier:
    """The one-stop told the citizen what was decided, and how."""
    found = case(actor, stream, "dossiers.receive", clock())
    return ordered(actor, found, lambda _: o.Notify(channel), None, key)


def withdraw(
    actor: Actor,
    stream: int,
    request: File | None,
    reason: str = "",
    seen: int | None = None,
    key: UUID | None = None,
) -> Dossier:
    """Stop a dossier on the citizen's own request, signed and scanned (``confirming``: by a code sent to him)."""
    found = case(actor, stream, "dossiers.receive", clock())

    def order(_: Dossier) -> o.Withdraw:
        return o.Withdraw(_keep(stream, request), reason=people.keep_words(stream, reason))

    return ordered(actor, found, order, seen, key)


def lapse(actor: Actor, stream: int, key: UUID | None = None) -> Dossier:
    """Close what a silent citizen left, once the time the law gives him is over."""
    found = case(actor, stream, "dossiers.receive", clock())
    return ordered(actor, found, lambda _: o.Lapse(), None, key)


def reopen(
    actor: Actor, stream: int, reason: str, seen: int | None = None, key: UUID | None = None
) -> Dossier:
    """Undo a stop, with a reason; only a head may."""
    found = case(actor, stream, "dossiers.grant", clock())
    _worded(reason)
    return ordered(actor, found, lambda _: o.Reopen(people.keep_text(stream, reason)), seen, key)


def arrive(actor: Actor, stream: int, key: UUID | None = None) -> Dossier:
    """Take in, for the competent agency, a dossier that was received outside its area."""
    found, unit = _competent(actor, stream)
    return ordered(actor, found, lambda _: o.Arrive(me(actor), unit), None, key)


def undo_arrival(
    actor: Actor, stream: int, reason: str, seen: int | None = None, key: UUID | None = None
) -> Dossier:
    """Take the second stamp back, with a reason; one made by taking paper over goes back with that paper."""
    found, _unit = _competent(actor, stream)
    paper = stamped_with(found.dossier)
    if paper is not None:
        number = f"{paper.number:02d}/{paper.year}"
        raise Refused(refuse("not_now", "acts.arrived_with_paper", list=number))
    return ordered(actor, found, lambda _: o.UndoArrival(people.keep_words(stream, reason)), seen, key)


def stamped_with(dossier: Dossier) -> PaperPlace | None:
    """The list whose paper brought the second stamp; None where it was made by hand, or there is none."""
    arrived = dossier.state.arrived
    place = place_of_paper(EVERYTHING, dossier.id) if arrived else None
    if arrived is None or place is None or place.status != TAKEN or place.at is None:
        return None
    return place if arrived >= place.at else None


def _competent(actor: Actor, stream: int) -> tuple[Case, Id]:
    """The dossier, and the unit in which this person is of its agency; ``Refused`` for anybody else."""
    found = case(actor, stream, "dossiers.view", clock())
    held = next((held for held in actor.held if held.agency == found.dossier.agency), None)
    if held is None:
        demand(actor, "dossiers.assign", found.thing, clock())
    return found, Id(held.unit if held else 0)


def arrive_with_paper(actor: Actor, stream: int, unit: Id) -> None:
    """Whoever takes over the paper of a dossier received outside takes it in for the competent agency."""
    found = unguarded(dossiers.load(stream))
    homes = organisation.unit_homes({int(unit)})
    if found.dossier.state.to_arrive and homes.get(int(unit)) == found.dossier.agency:
        ordered(actor, found, lambda _: o.Arrive(me(actor), unit), None, None)


def undo_arrival_with_paper(actor: Actor, stream: int, taken: datetime, reason: str) -> None:
    """The paper goes back to the giver: the stamp made when it was taken over falls away; ``Refused`` once it was worked."""
    found = unguarded(dossiers.load(stream))
    arrived = found.dossier.state.arrived
    if arrived is not None and arrived >= taken:
        ordered(actor, found, lambda _: o.UndoArrival(people.keep_words(stream, reason)), None, None)


def fall_silent(stream: int, machine: Actor) -> Dossier:
    """The machine's own: what the law says of an office that did not answer in time."""
    found = unguarded(dossiers.load(stream))
    return ordered(machine, found, lambda _: o.FallSilent(), None, None)


def signs(actor: Actor, dossier: Dossier, at: datetime) -> bool:
    """Whether this person may sign what is proposed: a head, and neither its author nor a holder."""
    state = dossier.state
    mine = state.motion is not None and state.motion.by == actor.official
    held = any(hold.official == actor.official for hold in state.holds)
    return state.motion is not None and not mine and not held and _grants(actor, dossier, at)


def _grants(actor: Actor, dossier: Dossier, at: datetime) -> bool:
    return allows(actor, "dossiers.grant", thing(dossier), at)


def _papers_have_reasons(form: Proposal) -> None:
    if any(not why.strip() for why in form.lacks.values()):
        raise Refused(refuse("invalid", "acts.why_each_paper", field="lacks"))


def _worded(reason: str) -> None:
    if not reason.strip():
        raise Refused(refuse("invalid", "dossiers.reason_needed", field="reason"))


def _keep(stream: int, file: File | None) -> str:
    return files.keep(stream, file.name, file.media_type, file.content) if file else ""
