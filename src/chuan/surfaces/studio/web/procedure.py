"""One procedure in force: its definition to be read, its drawn way, who may do what today, its versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.services import Adopted, Version
from chuan.surfaces.acts import drafting
from chuan.surfaces.acts.proving import Bench
from chuan.surfaces.acts.staffing import Team
from chuan.surfaces.studio.web import document_lines, documents, wording
from chuan.surfaces.studio.web.asked import asked, own_law
from chuan.surfaces.studio.web.changes import law_changes
from chuan.surfaces.studio.web.findings import found, proved, verdict
from chuan.surfaces.studio.web.pictures import Office, compared, drawn


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version with who approved it and why its warnings were accepted."""

    version: int
    since: str
    until: str
    recorded: str
    approver: str
    edition: str
    accepted: tuple[tuple[str, str], ...]
    current: bool


@require_GET
def show(request: HttpRequest, adoption: int) -> HttpResponse:
    """The page of one adoption."""
    actor, at = actor_of(request), timezone.now()
    adopted = documents.seen(actor, adoption)
    bench = Bench(at, [adopted.code])
    procedure = adopted.procedure
    flaws = bench.flaws(procedure, adopted.staffing, adopted.agency)
    office = Office(bench.calendar(adopted.agency), bench.pack(adopted.agency), bench.day)
    team = bench.roster.team(procedure, adopted.staffing, adopted.agency)
    known = procedures.versions(adopted.agency, adopted.code)
    context = {
        "adopted": adopted,
        "procedure": procedure,
        "limit": say_limit(procedure.channels[0].promised or procedure.channels[0].legal)
        if procedure.channels
        else _("chưa có thời hạn"),
        "facts": _facts(adopted, verdict(flaws)),
        "flow": drawn(procedure, flaws, office),
        "compared": compared(procedure, flaws, office),
        "found": found(flaws),
        "proved": proved(flaws),
        "changes": law_changes(adopted, at),
        "versions": _versions(known, adopted),
        "others": len(known) > 1,
        "print_form": document_lines.print_form(actor, adopted),
        "orders": document_lines.orders(),
        "copies": document_lines.copies(adopted),
        "page_for_citizens": document_lines.public_page(adopted),
        "may_write": bool(may(actor, drafting.EDIT, Thing(adopted.agency), at)),
        "steps": wording.step_lines(
            procedure,
            team,
            frozenset(step for flaw in flaws for step in flaw.steps),
            asked(procedure.steps, adopted.staffing, at),
        ),
        **_told(procedure, team),
    }
    return render(request, "studio/procedure.html", context)


@require_POST
def rewrite(request: HttpRequest, adoption: int) -> HttpResponse:
    """Begin the next version from this one; the draft that is there already is opened instead."""
    actor = actor_of(request)
    adopted = documents.seen(actor, adoption)
    try:
        number = drafting.begin(actor, adopted.agency, drafting.Start(drafting.ADOPTED, adopted.code))
    except Refused as refused:
        if refused.refusals[0].reason.key != "procedures.draft_exists":
            raise
        number = procedures.draft_of(adopted.agency, adopted.code).id
    return redirect("studio:draft", number)


def _facts(adopted: Adopted, said: str) -> tuple[Fact, ...]:
    procedure = adopted.procedure
    first = next(iter(procedure.channels), None)
    legal = say_limit(first.legal) if first and first.legal else _("không quy định")
    until = _(" đến hết %(until)s") % {"until": say.day(adopted.until)} if adopted.until else ""
    return (
        Fact(_("Hạn theo luật"), legal),
        Fact(_("Lời hẹn"), say_limit(first.promised) if first else _("chưa có thời hạn")),
        Fact(
            _("Bản đang dùng"),
            _("bản %(version)s, từ %(since)s%(until)s")
            % {"version": adopted.version, "since": say.day(adopted.since), "until": until},
        ),
        Fact(_("Kết quả xét hôm nay"), said, "#xet"),
    )


def _told(procedure: Procedure, team: Team) -> dict[str, Any]:
    """The definition as rows of text."""
    return {
        "roles": tuple(
            (
                role.name,
                tuple(
                    dict.fromkeys(
                        (seat.name, seat.unit_name, seat.absent) for seat in team.seats.get(role.key, ())
                    )
                ),
            )
            for role in procedure.roles
        ),
        "papers": tuple(
            (paper.name, wording.counts(paper), wording.when(procedure, paper), wording.ground(paper.ground))
            for paper in procedure.papers
        ),
        "channels": tuple(
            (
                _(wording.CHANNEL_WORDS[one.kind]),
                say_limit(one.legal) if one.legal else _("không quy định"),
                say_limit(one.promised),
            )
            for one in procedure.channels
        ),
        "fees": tuple(
            (
                fee.name,
                wording.fee(fee),
                "; ".join(filter(None, (wording.when(procedure, fee), wording.cap(fee.cap)))),
                wording.ground(fee.ground),
            )
            for fee in procedure.fees
        ),
        "grounds": procedure.grounds,
        "own_law": own_law(procedure.special),
    }


def _versions(found_: tuple[Version, ...], adopted: Adopted) -> tuple[VersionLine, ...]:
    names = organisation.names({one.approver for one in found_ if one.approver})
    return tuple(
        VersionLine(
            one.version,
            say.day(one.since),
            say.day(one.until) if one.until else "",
            say.long_moment(one.recorded),
            names.get(one.approver or 0, _("nạp cùng hệ thống")),
            one.edition,
            tuple((str(a.get("sentence", "")), str(a.get("reason", ""))) for a in one.accepted),
            one.id == adopted.id,
        )
        for one in found_
    )
