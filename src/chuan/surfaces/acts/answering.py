"""The counter answers a submission: taken in as a dossier, one supplement asked, or turned down."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Paper
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.services import dossiers, people
from chuan.events.intake.rules.submissions import decide as d
from chuan.events.intake.rules.submissions import events as e
from chuan.events.intake.services import submissions
from chuan.events.intake.services.submissions import Submission
from chuan.surfaces.acts import reception
from chuan.surfaces.acts.arriving import agency_named
from chuan.surfaces.acts.asking import allows, clock, demand, me
from chuan.surfaces.acts.lapsing import lapse
from chuan.surfaces.acts.reception import Lacking, Reception

ANSWER = "dossiers.receive"
"""Who receives at the counter answers what the Portal brings."""


@dataclass(frozen=True, slots=True)
class Supplement:
    """What is asked in one go; ``again``: why a second time."""

    lacking: tuple[Lacking, ...]
    reason: str
    guidance: str
    again: str = ""


def submission(actor: Actor, stream: int) -> Submission:
    """One submission, if the actor may answer it; ``Refused`` as missing where it is out of sight."""
    found = submissions.load(stream)
    demand(actor, ANSWER, Thing(found.agency), clock())
    return found


def look(actor: Actor, stream: int) -> Submission:
    """The same, and that it was opened is kept: the person is told that it was seen."""
    submission(actor, stream)
    return submissions.carry_out(stream, d.Open(), submissions.Actor(me(actor)))


def accept(
    actor: Actor,
    stream: int,
    present: Collection[str],
    fee: int,
    seen: int | None = None,
    key: UUID | None = None,
) -> dossiers.Dossier:
    """Take it in as it is: nothing is typed again. ``present``: keys of the papers the officer found there."""
    found = submission(actor, stream)

    def take_in() -> dossiers.Dossier:
        dossier = reception.receive(actor, reception_of(found, present, fee), key)
        submissions.carry_out(stream, d.Accept(Id(dossier.id)), submissions.Actor(me(actor)), seen)
        _hand_on_files(found, dossier.id)
        return dossier

    return store.once(key, take_in, dossiers.load)


def ask_supplement(
    actor: Actor, stream: int, asked: Supplement, seen: int | None = None, key: UUID | None = None,
    at: datetime | None = None,
) -> Submission:  # fmt: skip
    """Everything to complete, its reason and the full guidance, once; a second time by a head only."""
    found = submission(actor, stream)
    if not asked.lacking and not asked.reason.strip():
        raise Refused(refuse("invalid", "intake.nothing_missing", field="reason"))
    if not asked.guidance.strip():
        raise Refused(refuse("invalid", "intake.guidance_needed", field="guidance"))
    pack = laws.pack_on(local(clock()).date())
    head = allows(actor, "dossiers.reassign", Thing(found.agency, _unit(actor)), clock())

    def order() -> d.Order:
        return d.AskSupplement(_supplement(found, asked, pack, at), head, pack.supplement_max)

    return _answer(actor, stream, order, (seen, key, at))


def turn_down(
    actor: Actor, stream: int, reason: str, right: str, seen: int | None = None, key: UUID | None = None,
    at: datetime | None = None,
) -> Submission:  # fmt: skip
    """Not taken in, with the reason; ``right``: identifier of the agency whose it is, "" where it is ours."""
    submission(actor, stream)
    if not reason.strip():
        raise Refused(refuse("invalid", "intake.reason_needed", field="refuse-reason"))
    agency = _right_agency(right) if right.strip() else None

    def order() -> d.Order:
        return d.TurnDown(e.TurnedDown(people.keep_text(stream, reason), agency))

    return _answer(actor, stream, order, (seen, key, at))


def close(actor: Actor, stream: int, seen: int | None = None, key: UUID | None = None) -> Submission:
    """Close a submission whose supplement never came within the wait of the rules; before that it is refused."""
    found = submission(actor, stream)
    return _answer(actor, stream, lambda: lapse(found, clock()), (seen, key, None))


def reception_of(found: Submission, present: Collection[str], fee: int) -> Reception:
    """The reception a submission stands for: every field as the Portal sent it."""
    state = found.state
    adopted = procedures.adopted(found.agency, state.procedure, local(clock()).date())
    words = people.texts(found.id)
    other = state.submitter != state.owner
    return Reception(
        agency=found.agency,
        procedure=state.procedure,
        case=state.case,
        owner=people.party(state.owner),
        papers=tuple(
            _given(paper) for paper in adopted.procedure.papers_for(state.case) if paper.key in present
        ),
        channel="online",
        submitter=people.party(state.submitter) if other else None,
        relation=words.get(int(state.relation or 0), "") if other else "",
        authorisation=words.get(int(state.authorisation or 0), "") if other else "",
        copies=state.copies,
        fee=fee,
        deliver=state.deliver,
        submitted=state.submitted,
        source=state.point,
        foreign=state.code,
    )


def _given(paper: Paper) -> PaperIn:
    """A file counts for as many originals and copies as the definition asks; a register for none."""
    return PaperIn(paper.key) if paper.register else PaperIn(paper.key, paper.originals, paper.copies)


def _hand_on_files(found: Submission, dossier: int) -> None:
    """The files of the submission are files of the dossier too: the same bytes, kept once."""
    for paper in found.state.papers:
        if paper.sha256:
            name, media_type, content = files.read(found.id, paper.sha256)
            files.keep(dossier, name, media_type, content)


def _supplement(found: Submission, asked: Supplement, pack: Pack, at: datetime | None) -> e.SupplementAsked:
    stream = found.id
    return e.SupplementAsked(
        lacking=tuple(e.Lacking(one.paper, people.keep_text(stream, one.why)) for one in asked.lacking),
        reason=people.keep_text(stream, asked.reason or "Hồ sơ chưa đủ giấy tờ"),
        guidance=people.keep_text(stream, asked.guidance),
        complete_by=_complete_by(found.agency, pack, at or clock()),
        again=people.keep_words(stream, asked.again),
    )


def _complete_by(agency: int, pack: Pack, at: datetime) -> datetime | None:
    """Until when the person may complete it; None where no rule ends the wait."""
    if not pack.supplement_wait_days:
        return None
    days = Duration((Part(Decimal(pack.supplement_wait_days), Unit.WORKING_DAY),))
    return due_at(worktime_for(agency), local(at), days, ("end-at-closing",), pack.day_minutes)


def _right_agency(code: str) -> Id:
    try:
        return Id(agency_named(code).id)
    except Refused as refused:
        raise Refused(refuse("invalid", refused.refusals[0].reason.key, field="right", code=code)) from None


def _answer(
    actor: Actor,
    stream: int,
    order: Callable[[], d.Order],
    how: tuple[int | None, UUID | None, datetime | None],
) -> Submission:
    """Once for a key; ``how``: the last event the page showed, the key, and when it was done (None: now)."""
    seen, key, at = how
    who = submissions.Actor(me(actor), at=at, key=key)
    return store.once(key, lambda: submissions.carry_out(stream, order(), who, seen), submissions.load)


def _unit(actor: Actor) -> int:
    return actor.held[0].unit if actor.held else 0
