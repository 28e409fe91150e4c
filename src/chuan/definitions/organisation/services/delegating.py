"""Delegations: given by a written decision, taken back with a reason, listed by scope."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from django.db import transaction

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.definitions.organisation.models import Delegation as Row
from chuan.definitions.organisation.models import Official
from chuan.definitions.organisation.rules.absence import no_reason
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing, may
from chuan.definitions.organisation.rules.delegation import (
    DELEGABLE,
    Delegation,
    Wanted,
    clash,
    faults,
    same,
)
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rights import acts_of
from chuan.definitions.organisation.rules.rows import Seat
from chuan.definitions.organisation.rules.signing import Signer, SigningForm, forms_between, lawful
from chuan.definitions.organisation.services.asking import rows
from chuan.definitions.organisation.services.delegation_lists import delegation, given_by
from chuan.definitions.organisation.services.listings import seats
from chuan.definitions.organisation.services.signing import signing_law

ACT = "organisation.delegate"
_PDF = "application/pdf"


@transaction.atomic
def give_delegation(actor: Actor, wanted: Wanted, scan: bytes, at: datetime) -> int:
    """Enter a delegation with the scan of its decision; its id. Pressed twice it is one. Raises ``Refused``."""
    staff = _staff_on(wanted, at)
    giver = next(
        (s for s in staff if (s.official, s.post, s.substitute) == (wanted.delegator, wanted.post, False)),
        None,
    )
    if giver is None or not may(actor, ACT, Thing(giver.agency, giver.unit, (giver.official,)), at):
        raise Refused(_not_giver(actor, wanted))
    if actor.official == wanted.delegate:
        raise Refused(refuse("not_yours", "organisation.delegation_own_hand"))
    wrong = (*faults(wanted, acts_of(giver.roles), at), *_lawless(wanted, giver, staff))
    if not scan.startswith(b"%PDF-"):
        wrong = (*wrong, refuse("invalid", "organisation.delegation_no_scan", "scan"))
    if wrong:
        raise Refused(*wrong)
    Official.objects.select_for_update().get(id=wanted.delegator)
    others = given_by(wanted.delegator, at)
    if again := next((one.id for one in others if same(wanted, one) and one.recorded_by == actor.name), None):
        return again
    if twice := clash(wanted, others):
        raise Refused(twice)
    return _kept(actor, wanted, giver.agency, scan, at)


@transaction.atomic
def withdraw_delegation(actor: Actor, number: int, reason: str, at: datetime) -> None:
    """Take a delegation back from this moment on, with a reason; it stays on record. Raises ``Refused``."""
    row = Row.objects.select_for_update().filter(id=number).first()
    if row is None or not may(actor, ACT, Thing(row.agency_id, 0, (row.delegator_id,)), at):
        raise Refused(refuse("missing", "organisation.missing"))
    if row.withdrawn_at is not None or row.until is None or row.until <= local(at).date():
        raise Refused(refuse("closed", "organisation.delegation_gone"))
    if wrong := no_reason(reason):
        raise Refused(wrong)
    row.withdrawn_at, row.withdrawn_by_id = at, actor.account
    row.withdrawn_reason = " ".join(reason.split())
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])


def decision(actor: Actor, number: int, at: datetime) -> tuple[str, bytes]:
    """(number of the document, PDF) of a delegation, for those who may see it."""
    found = delegation(number, at)
    if found is None or not _sees(actor, found, at):
        raise Refused(refuse("missing", "organisation.missing"))
    _name, _type, content = files.read(found.id, found.scan)
    return found.document, content


def signer(seat: Seat) -> Signer:
    """A seat as the block under a paper knows it."""
    return Signer(seat.name, seat.post_name, seat.unit_name, seat.head)


def forms_open(giver: Seat, taker: Seat) -> tuple[SigningForm, ...]:
    """The forms of signing lawful between two seats."""
    return forms_between(signing_law(), signer(giver), signer(taker))


def _sees(actor: Actor, found: Delegation, at: datetime) -> bool:
    mine = actor.official in {found.delegator, found.delegate}
    return mine or bool(may(actor, ACT, Thing(found.agency), at))


def _kept(actor: Actor, wanted: Wanted, agency: int, scan: bytes, at: datetime) -> int:
    number = new_id()
    row = Row(
        id=number,
        agency_id=agency,
        delegator_id=wanted.delegator,
        post_id=wanted.post,
        delegate_id=wanted.delegate,
        form=wanted.form,
        acts=[act for act in DELEGABLE if act in wanted.acts],
        procedures=sorted(set(wanted.procedures)),
        since=wanted.since,
        until=wanted.until,
        document=" ".join(wanted.document.split()),
        document_day=wanted.document_day,
        scan=files.keep(number, "quyet-dinh-uy-quyen.pdf", _PDF, scan),
        recorded_by_id=actor.account,
        recorded_at=at,
    )
    row.save(force_insert=True)
    return number


def _not_giver(actor: Actor, wanted: Wanted) -> Refusal:
    """One who only holds what was lent is told so; anybody else's post is out of sight."""
    borrowed = any(held.lent is not None and held.post == wanted.post for held in actor.held)
    if borrowed and actor.official == wanted.delegator:
        return refuse("not_yours", "organisation.delegation_no_further")
    return refuse("missing", "organisation.missing")


def _lawless(wanted: Wanted, giver: Seat, staff: Sequence[Seat]) -> tuple[Refusal, ...]:
    """Refusals for a delegate without a post there, or a form of signing not open between the two."""
    taken = [seat for seat in staff if seat.official == wanted.delegate and not seat.substitute]
    if not taken:
        return (refuse("invalid", "organisation.delegation_not_there", "delegate"),)
    law = signing_law()
    if not wanted.form or any(lawful(law, wanted.form, signer(giver), signer(seat)) for seat in taken):
        return ()
    form = law.form(wanted.form)
    return (
        refuse(
            "invalid",
            "organisation.delegation_form_unlawful",
            "form",
            to=taken[0].name,
            by=giver.name,
            form=form.name if form else wanted.form,
            who=form.whom if form else "",
        ),
    )


def _staff_on(wanted: Wanted, at: datetime) -> tuple[Seat, ...]:
    """Everybody of the agency of the post, as they sit on the first day (today at the earliest)."""
    day = max(wanted.since, local(at).date())
    found = rows(
        "SELECT unit.agency_id AS agency FROM organisation_post post"
        " JOIN organisation_unit unit ON unit.id = post.unit_id WHERE post.id = %(post)s",
        {"post": wanted.post},
    )
    return seats(EVERYTHING, _noon(day), agency=found[0]["agency"]) if found else ()


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), VIETNAM)
