"""The printed forms, filled from what happened: the slip of a promise, slips without one, the control slip, letters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store.typed import Lived
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.services import pack_on
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.interruptions import Completed
from chuan.events.dossiers.rules.slips import ReceptionRefused, SlipPrinted, SupplementAsked
from chuan.events.dossiers.services import dossiers, people, slips
from chuan.events.dossiers.services.people import Party
from chuan.events.money.services import payments
from chuan.readings.forms.rules import parts
from chuan.readings.forms.rules.control import ControlSlip
from chuan.readings.forms.rules.receipt import FeeLine, Receipt
from chuan.readings.forms.rules.refusal import RefusalSlip
from chuan.readings.forms.rules.result import ResultLetter
from chuan.readings.forms.rules.result_refusal import ResultRefusal, Signature
from chuan.readings.forms.rules.supplement import Missing, SupplementSlip
from chuan.readings.forms.services import render
from chuan.surfaces.acts import printing
from chuan.surfaces.acts.steps import PDF
from chuan.surfaces.acts.steps import File as Attached
from chuan.surfaces.telling.circulars import circular
from chuan.surfaces.telling.collecting import collect_line, starts_of
from chuan.surfaces.telling.fees import fee_lines
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.look_ups import looked_up
from chuan.surfaces.telling.passings import passings
from chuan.surfaces.telling.signing import expected, hands

Sign = Callable[[bytes], bytes]
BRING = ("Giấy hẹn này", "Căn cước của người đến nhận, bản thẻ hoặc trên VNeID")


def print_receipt(actor: Actor, stream: int, site: str, page: str = "", sign: Sign = bytes) -> str:
    """The receipt as PDF, recorded as printed: the SHA-256 it is kept under. From the second time on it says so.

    ``sign``: what the officer's key makes of the paper before it is kept.
    """
    file = open_file(actor, stream, timezone.now())
    nth = receipt_of(file)
    copy = file.state.printed("receipt", nth) + 1
    return printing.printed(actor, stream, "receipt", sign(render(_receipt(file, site, copy), page)), nth)


def receipt_of(file: File) -> int:
    """Which receipt holds: a dossier completed after reception has a new one, with its new date."""
    return 1 + len(_completions(file))


def control_slip(actor: Actor, stream: int) -> bytes:
    """The control slip as PDF, to be looked at: it writes itself from what happened."""
    return render(_control(open_file(actor, stream, timezone.now()), 1))


def print_control(actor: Actor, stream: int, sign: Sign = bytes) -> str:
    """The control slip recorded as printed: the SHA-256 it is kept under."""
    file = open_file(actor, stream, timezone.now())
    copy = file.state.printed("control") + 1
    return printing.printed(actor, stream, "control", sign(render(_control(file, copy))))


def printed_paper(actor: Actor, stream: int, sha256: str) -> bytes:
    """The very bytes that were printed of a dossier; ``Refused`` for any other file and for who may not read names."""
    file = open_file(actor, stream, timezone.now())
    if not any(isinstance(item.event, e.Printed) and item.event.sha256 == sha256 for item in file.lived):
        raise Refused(refuse("missing", "organisation.missing"))
    if file.masked:
        raise Refused(refuse("not_yours", "organisation.out_of_reach"))
    return files.read(stream, sha256)[2]


def print_slip(actor: Actor, stream: int) -> str:
    """A supplement or refusal slip as PDF, recorded as printed: the SHA-256 it is kept under."""
    kept = slips.slip(stream)
    agency = _agency(kept.agency, kept.at)
    party = party_of(people.party(kept.asked.party))
    adopted = procedures.adopted(kept.agency, kept.asked.procedure, local(kept.at).date())
    officer = organisation.names({int(kept.actor)}).get(int(kept.actor), "")
    copy = sum(isinstance(one, SlipPrinted) for one in kept.later) + 1
    head = _head(agency, kept.at, _pack(kept.at), copy)
    form: SupplementSlip | RefusalSlip
    if isinstance(kept.asked, SupplementAsked):
        words = people.texts(stream)
        missing = tuple(Missing(item.name, words.get(int(item.why), "")) for item in kept.asked.missing)
        form = SupplementSlip(head, party, adopted.procedure.name, missing, officer, agency.phone, officer)
    else:
        form = RefusalSlip(head, party, adopted.procedure.name, _reasons(stream, kept.asked), officer)
    return printing.slip_printed(actor, stream, copy, render(form))


def letter(actor: Actor, stream: int, kind: str, body: str, signer: int = 0) -> Attached:
    """A draft of the answer set by the house's own form, from the officer's words, for ``signer`` to sign."""
    file = open_file(actor, stream, timezone.now())
    paragraphs = tuple(line.strip() for line in body.splitlines() if line.strip())
    agency = _agency(file.case.dossier.agency, file.at)
    head = _head(agency, file.at, file.case.terms.pack.base)
    signature = _signature(file, agency, signer)
    grounds = tuple(
        f"{ground.name or 'văn bản'} số {ground.number}"
        for ground in file.procedure.grounds
        if ground.verified
    )
    party, name = party_of(file.owner), file.procedure.name
    assert file.state.received is not None
    form: ResultLetter | ResultRefusal
    if kind == "refusal":
        reasons = paragraphs or ("(ghi lý do)",)
        form = ResultRefusal(
            head, party, file.state.code, name, file.state.received, reasons, signature, grounds
        )
    else:
        product = file.procedure.results[0].name if file.procedure.results else name
        said = paragraphs or ("Đồng ý giải quyết theo đề nghị.",)
        form = ResultLetter(
            head, party, file.state.code, name, product, file.state.received, said, signature, grounds
        )
    return Attached(f"{kind}.pdf", PDF, render(form))


def _signature(file: File, agency: AgencyRow, signer: int) -> Signature:
    """The block of whoever signs; where nobody can be named yet, only the body's own line."""
    found = hands(file)
    chosen = next((one for one in found if one.official == signer), expected(found))
    return chosen.signature if chosen else Signature((f"TM. {agency.name}",), "")


def hours_of(calendar: WorkTime, at: datetime) -> str:
    """Opening hours of that day's weekday, else of the next working day: "07:30–11:30, 13:30–17:30"."""
    day = calendar.moved(at).date()
    return ", ".join(f"{_clock(s.opens)}–{_clock(s.closes)}" for s in calendar.sessions(day))


def head_of(agency: int, at: datetime) -> parts.Head:
    """The head of a paper an agency issues at a moment."""
    return _head(_agency(agency, at), at, _pack(at))


def public_link(site: str, stream: int) -> str:
    """The address of the dossier's public page; its secret stands on the slip and nowhere else."""
    return site + reverse("citizen:dossier", args=[dossiers.secret_of(stream)])


def _receipt(file: File, site: str, copy: int) -> Receipt:
    state, first, terms = file.state, file.received, file.case.terms
    completed = _completions(file)
    agency = _agency(file.case.dossier.agency, file.at)
    channel = terms.procedure.channel(state.channel)
    known = {paper.key: paper for paper in file.procedure.papers}
    looked = looked_up(file)
    assert state.received is not None
    return Receipt(
        head=_head(agency, file.at, terms.pack.base, copy, file.case.calendar),
        code=state.code,
        procedure=terms.procedure.name,
        submitter=party_of(file.submitter),
        papers=tuple(
            parts.PaperLine(
                known[p.key].name, p.originals, p.copies, _note(file.teller.text(p.note), looked.get(p.key))
            )
            for p in _papers_in(first.papers, completed)
            if p.key in known
        ),
        received=state.received,
        promised=state.promised or state.received,
        term=say_limit(channel.promised if channel else None),
        why=file.why_briefly,
        may_change=file.promised is not None and file.promised.may_change,
        officer=file.names.get(int(state.receiver), ""),
        owner=party_of(file.owner) if state.owner != state.submitter else None,
        authorisation=f"{file.relation}: {file.teller.text(first.authorisation)}" if file.relation else "",
        sets=first.sets,
        fees=_fees(file),
        collect_at=collect_line(file, agency),
        starts=starts_of(file, agency),
        helped=file.helped,
        bring=BRING,
        collectors="Chủ hồ sơ hoặc người đã nộp hồ sơ; người khác cần giấy ủy quyền",
        link=public_link(site, file.case.dossier.id),
        completed=completed[-1].at if completed else None,
        replaces=_replaced(file, len(completed)),
    )


def _fees(file: File) -> tuple[FeeLine, ...]:
    """Each fee that is asked; the sum alone of a dossier entered without its lines."""
    payment, fee = payments.of(file.case.dossier.id), file.received.fee
    if payment is not None and payment.state.lines:
        return fee_lines(file.procedure, payment.state)
    return (FeeLine("Phí, lệ phí", fee),) if fee else ()


def _completions(file: File) -> tuple[Lived, ...]:
    return tuple(item for item in file.lived if isinstance(item.event, Completed))


def _papers_in(first: tuple[e.PaperIn, ...], completed: tuple[Lived, ...]) -> tuple[e.PaperIn, ...]:
    """Every paper handed in, one brought again in the place of the first."""
    found = {paper.key: paper for paper in first}
    for item in completed:
        assert isinstance(item.event, Completed)
        found |= {paper.key: paper for paper in item.event.papers}
    return tuple(found.values())


def _replaced(file: File, before: int) -> date | None:
    """The day of the receipt that no longer holds, where one was printed."""
    for item in file.lived:
        event = item.event
        if isinstance(event, e.Printed) and (event.form, event.nth) == ("receipt", before):
            return local(item.at).date()
    return None


def _note(*said: str | None) -> str:
    return "; ".join(part for part in said if part)


def _control(file: File, copy: int) -> ControlSlip:
    state = file.state
    agency = _agency(file.case.dossier.agency, file.at)
    assert state.received is not None
    return ControlSlip(
        head=_head(agency, file.at, file.case.terms.pack.base, copy),
        code=state.code,
        procedure=file.procedure.name,
        solving=agency.name,
        received=state.received,
        promised=state.promised,
        passings=tuple(passings(file)),
        arrived=state.arrived if state.outside else None,
    )


def _agency(number: int, at: datetime) -> AgencyRow:
    found = organisation.agency(number, at)
    assert found is not None
    return found


def _head(
    agency: AgencyRow, at: datetime, pack: str, copy: int = 1, calendar: WorkTime | None = None
) -> parts.Head:
    above = organisation.agency(agency.parent, at) if agency.parent else None
    office = parts.Office(
        parent=above.name if above else "",
        name=agency.name,
        place=_place(agency.address),
        address=agency.address,
        phone=agency.phone,
        hours=hours_of(calendar, at) if calendar else "",
    )
    again, simulated = copy if copy > 1 else 0, settings.SIMULATED or agency.simulated
    return parts.Head(pack, office, at, "", again, simulated, circular=circular(agency.id, pack, at))


def _place(address: str) -> str:
    """The địa danh of a document: the name of the commune or province the office stands in."""
    first = address.split(",", maxsplit=1)[0].strip()
    kinds = ("xã ", "phường ", "đặc khu ", "tỉnh ", "thành phố ")
    return next((first[len(kind) :] for kind in kinds if first.lower().startswith(kind)), first)


def party_of(party: Party) -> parts.Party:
    """A party as forms know it."""
    return parts.Party(party.name, party.kind, party.identity, party.address, party.phone, party.email)


def _reasons(stream: int, asked: SupplementAsked | ReceptionRefused) -> tuple[str, ...]:
    words = people.texts(stream)
    return (words.get(int(asked.reason), ""),) if isinstance(asked, ReceptionRefused) else ()


def _pack(at: datetime) -> str:
    return pack_on(local(at).date()).code


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
