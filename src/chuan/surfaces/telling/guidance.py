"""Phiếu hướng dẫn: the paper for one who only asks, from the definition and the office's own hours."""

from __future__ import annotations

from dataclasses import replace

from django.utils import timezone

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Channel, Fee, Paper, Procedure
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.events.dossiers.services import slips
from chuan.readings.forms.rules.guidance import AskedPaper, Guidance
from chuan.readings.forms.rules.parts import Head
from chuan.readings.forms.services import render
from chuan.surfaces.acts import printing
from chuan.surfaces.telling.papers import head_of, hours_of

_WAYS = {
    "direct": "Nộp trực tiếp",
    "post": "Nộp qua bưu chính",
    "online": "Nộp trực tuyến trên Cổng Dịch vụ công quốc gia",
}


def print_guidance(actor: Actor, slip: int) -> str:
    """Print a guidance, counted; the SHA-256 its bytes are kept under."""
    kept = slips.guidance(slip)
    at = timezone.now()
    procedure = procedures.adopted(kept.agency, kept.guided.procedure, local(kept.at).date()).procedure
    head = head_of(kept.agency, at)
    office = replace(head.office, hours=hours_of(worktime_for(kept.agency), at))
    copy = len(kept.printed) + 1
    whole = replace(head, office=office, reprint=copy if copy > 1 else 0)
    agency = organisation.agency(kept.agency, at)
    place = f"{agency.name}, {agency.address}" if agency else ""
    content = render(_form(whole, procedure, kept.guided.case, place, actor.name))
    return printing.slip_printed(actor, slip, copy, content)


def _form(head: Head, procedure: Procedure, case: str, place: str, officer: str) -> Guidance:
    fees = procedure.fees_for(case)
    return Guidance(
        head=head,
        procedure=procedure.name,
        code=procedure.code,
        case=next((one.name for one in procedure.cases if one.key == case), ""),
        papers=tuple(_paper(paper) for paper in procedure.papers_for(case)),
        ways=tuple((_WAYS.get(way.kind, way.kind), _time(way)) for way in procedure.channels),
        fees=tuple((_fee(fee), say.money(fee.amount) if fee.amount else "theo quy định") for fee in fees),
        sets=procedure.sets,
        where=place,
        officer=officer,
    )


def _paper(paper: Paper) -> AskedPaper:
    parts = [f"{paper.originals} bản chính"] if paper.originals else []
    parts += [f"{paper.copies} bản sao"] if paper.copies else []
    when = paper.condition or ("" if paper.required else "nếu có")
    said = f"{paper.name} ({paper.form})" if paper.form else paper.name
    return AskedPaper(said, ", ".join(parts) or "xuất trình", when, paper.register)


def _time(way: Channel) -> str:
    return f"trả trong {say_limit(way.promised)}" if way.promised else "chưa quy định thời hạn"


def _fee(fee: Fee) -> str:
    return f"{fee.name}, {fee.condition}" if fee.condition else fee.name
