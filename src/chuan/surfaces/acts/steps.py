"""Working a dossier: passing on, assigning, drafting, signing, numbering, issuing, taking back, reminding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.state import Done
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.registers.rules.lines import series
from chuan.surfaces.acts import sealing
from chuan.surfaces.acts.asking import Case, allows, case, clock, me, ordered
from chuan.surfaces.acts.between import follow
from chuan.surfaces.acts.competence import judged
from chuan.surfaces.acts.instead import drafted, opened, worked
from chuan.surfaces.acts.reminding import to_remind
from chuan.surfaces.acts.staffing import Team, team

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class File:
    """A file as it came from the browser."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Passing:
    """One step to take: ``to`` names who gets each step that opens (official ids).

    ``passphrase`` opens the key that signs: the person's where the step signs, the agency's where it issues;
    ``site``: this installation's address, for the code printed on what is signed.
    """

    step: str
    outcome: str
    to: Mapping[str, int] = field(default_factory=dict)
    note: str = ""
    sealed: File | None = None
    passphrase: str = ""
    site: str = ""


def pass_step(
    actor: Actor, stream: int, form: Passing, seen: int | None = None, key: UUID | None = None,
    at: datetime | None = None,
) -> Dossier:  # fmt: skip
    """Take a step, one's own or under a delegation; a number is given, a file kept, another agency asked or
    answered in the same transaction.
    """
    found, whose = opened(actor, stream, form.step, at or clock())
    staff = judged(team(found.adopted, clock()), found.adopted.agency, clock())

    def order(now: Dossier) -> o.Pass:
        return _pass(actor, found, staff, form, now)

    return ordered(actor, found, order, seen, key, at, whose, lambda done, who: follow(found, done, who))


def assign(
    actor: Actor, stream: int, step: str, official: int, reason: str = "",
    seen: int | None = None, key: UUID | None = None,
) -> Dossier:  # fmt: skip
    """Give an open step to another person; somebody else's only under a delegation, or as its head with a reason."""
    found = case(actor, stream, "dossiers.view", clock())
    staff = judged(team(found.adopted, clock()), found.adopted.agency, clock())
    hold = found.dossier.state.hold(step)
    head = hold is not None and _heads(actor, found, int(hold.unit))

    def order(_: Dossier) -> o.Assign:
        words = people.keep_words(stream, reason)
        return o.Assign(step, _person(staff, step, official), staff.hands(), head, words)

    return ordered(actor, found, order, seen, key, on_behalf=worked(actor, found, clock(), step))


def reassign_many(
    actor: Actor, held: Iterable[tuple[int, str]], official: int, reason: str
) -> tuple[tuple[int, Refusal | None], ...]:
    """Give many open steps to one person with one reason; each dossier answers for itself."""
    answers: list[tuple[int, Refusal | None]] = []
    for stream, step in held:
        try:
            assign(actor, stream, step, official, reason)
            answers.append((stream, None))
        except Refused as refused:
            answers.append((stream, refused.refusals[0]))
    return tuple(answers)


def attach_draft(
    actor: Actor, stream: int, kind: str, file: File, seen: int | None = None, key: UUID | None = None
) -> Dossier:
    """Attach a draft of the answer (``result`` or ``refusal``): PDF only, so that everybody can read it."""
    found = case(actor, stream, "dossiers.view", clock())
    if not file.content.startswith(b"%PDF-"):
        raise Refused(refuse("invalid", "acts.pdf_only", field="draft"))
    whose = drafted(actor, found, clock())
    return ordered(actor, found, lambda _: o.Draft(kind, _keep(stream, file)), seen, key, on_behalf=whose)


def take_back(actor: Actor, stream: int, reason: str, seen: int, key: UUID | None = None) -> Dossier:
    """Take the last passing back, with a reason, while nobody has acted since."""
    found = case(actor, stream, "dossiers.view", clock())
    if not reason.strip():
        raise Refused(refuse("invalid", "dossiers.reason_needed", field="reason"))
    return ordered(actor, found, lambda _: o.TakeBack(people.keep_text(stream, reason)), seen, key)


def remind(
    actor: Actor, stream: int, step: str, text: str, seen: int | None = None, key: UUID | None = None
) -> Dossier:
    """Ask a holder to act; he sees it on the dossier until he says so."""
    found = to_remind(actor, stream, step, clock())
    if not text.strip():
        raise Refused(refuse("invalid", "dossiers.reason_needed", field="text"))
    return ordered(actor, found, lambda _: o.Remind(step, people.keep_text(stream, text)), seen, key)


def see_reminder(actor: Actor, stream: int, step: str, key: UUID | None = None) -> Dossier:
    """The holder, or who does the step in his stead, has seen the reminder."""
    found = case(actor, stream, "dossiers.view", clock())
    stead = worked(actor, found, clock(), step)
    return ordered(actor, found, lambda _: o.SeeReminder(step), None, key, on_behalf=stead)


def _pass(actor: Actor, found: Case, staff: Team, form: Passing, dossier: Dossier) -> o.Pass:
    procedure, stream = found.terms.procedure, dossier.id
    sealed = _keep(stream, form.sealed) if form.sealed else ""
    number, symbol = _number(procedure, form, dossier)
    act = _acting(procedure, form)
    return o.Pass(
        step=form.step,
        outcome=form.outcome,
        hands=staff.again((*dossier.state.done, Done(form.step, me(actor), dossier.now))),
        to={step: _person(staff, step, official) for step, official in form.to.items() if official},
        note=people.keep_words(stream, form.note),
        number=number,
        symbol=symbol,
        day=local(dossier.now).date() if number else None,
        issued=sealed or _issued(act, dossier, form.passphrase),
        signed=sealing.signed(actor, dossier, form.passphrase, form.site) if act == "sign" else "",
    )


def _number(procedure: Procedure, form: Passing, dossier: Dossier) -> tuple[int, str]:
    """The next number of the answer's series in this year, where the step gives numbers."""
    document = dossier.state.document
    if _acting(procedure, form) != "number" or document is None or document.signed_by is None:
        return 0, ""
    symbol = "" if document.kind == "refusal" or not procedure.results else procedure.results[0].symbol
    year = f"{local(dossier.now):%Y}"
    return take_number(dossier.agency, series(symbol), year), symbol


def _acting(procedure: Procedure, form: Passing) -> str:
    """What the step does to the answer; nothing where the work goes back."""
    step = procedure.step(form.step)
    outcome = step.outcome(form.outcome) if step else None
    return step.act if step and outcome and not procedure.is_return(step, outcome) else ""


def _issued(act: str, dossier: Dossier, passphrase: str) -> str:
    """Where no scan is attached: the signed draft under the agency's digital seal, or as it is."""
    document = dossier.state.document
    if act != "issue" or document is None:
        return ""
    return sealing.sealed(dossier, passphrase) or document.draft


def _person(staff: Team, step: str, official: int) -> o.Person:
    """The official in the unit where the step is his; refused later if he may not do it."""
    definition = staff.procedure.step(step)
    seats = staff.able(definition) if definition else ()
    unit = next((seat.unit for seat in seats if seat.official == official), 0)
    return o.Person(Id(official), Id(unit))


def _heads(actor: Actor, found: Case, unit: int) -> bool:
    return allows(actor, "dossiers.reassign", Thing(found.dossier.agency, unit), clock())


def _keep(stream: int, file: File) -> str:
    return files.keep(stream, file.name, file.media_type, file.content)
