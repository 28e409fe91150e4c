"""Ủy quyền: what was lent to whom, lending, taking back, and the decision itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Action
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing, may, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.roles import HEAD, LEADER
from chuan.definitions.organisation.rules.rows import Seat
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.surfaces.acts import delegating
from chuan.surfaces.leader.web.delegation_forms import EndForm, LendForm
from chuan.surfaces.leader.web.delegation_table import delegation_table, spoken

ACT = "organisation.delegate"


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """What holds, what is to come, what is past."""
    actor, at = _demanded(request)
    charge = scope(actor, ACT, at)
    seen = replace(charge, officials=charge.officials | {actor.official})
    found = organisation.delegations(seen, at)
    names = _procedure_names(actor, at) if any(one.procedures for one in found) else {}
    live = sum(one.live(at) for one in found)
    context = {
        "title": _("Ủy quyền"),
        "said": _("%(live)s ủy quyền đang có hiệu lực; ai ký thay, ký thừa ủy quyền đều ghi tên người đã ký")
        % {"live": live},
        "table": delegation_table(found, at, names, charge),
        "begin": Action(_("Ghi ủy quyền"), "primary", "user-share", reverse("leader:lend"), "alt+n", "Alt N"),
    }
    return render(request, "leader/delegations.html", context)


@require_http_methods(["GET", "POST"])
def lend(request: HttpRequest) -> HttpResponse:
    """Enter a delegation by its decision."""
    actor, at = _demanded(request)
    staff = organisation.staff(EVERYTHING, sorted({held.agency for held in actor.own}), [], at)
    form = LendForm(
        request.POST or None,
        request.FILES or None,
        givers=_givers(actor, staff, at),
        people=_people(staff),
        ways=[
            (way.key, f"{way.prefix} {way.name} ({way.whom})")
            for way in organisation.signing_law().forms
            if way.key != "tm"
        ],
        procedures=sorted(_procedure_names(actor, at).items(), key=lambda pair: pair[1]),
        initial={"since": local(at).date()},
    )
    if request.method == "POST" and form.is_valid():
        return _lent(request, actor, form, staff)
    return _ask(request, form, 422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def end(request: HttpRequest, delegation: int) -> HttpResponse:
    """Take a delegation back before its end, with a reason."""
    actor, at = _demanded(request)
    found = organisation.delegation(delegation, at)
    if found is None or not may(actor, ACT, Thing(found.agency, 0, (found.delegator,)), at):
        raise Refused(refuse("missing", "organisation.missing"))
    form = EndForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                delegating.take_back(actor, delegation, form.cleaned_data["reason"])
            except Refused as refused:
                put_beside_fields(form, refused.refusals)
                status = refused.refusals[0].status
            else:
                messages.success(
                    request, _("Đã thu hồi ủy quyền; việc trở lại tên %(by)s.") % {"by": found.by}
                )
                return redirect("leader:delegations")
    context = {"form": form, "one": found, "told": spoken(found)}
    return render(request, "leader/delegation_end.html", context, status=status)


@require_GET
def decision(request: HttpRequest, delegation: int) -> HttpResponse:
    """The scanned decision, for the two it names and those in charge."""
    _document, content = organisation.decision(actor_of(request), delegation, timezone.now())
    return served(content, "application/pdf", "quyet-dinh-uy-quyen.pdf")


def _demanded(request: HttpRequest) -> tuple[Actor, datetime]:
    """Who asks, if he may lend anything; ``Refused`` otherwise."""
    actor, at = actor_of(request), timezone.now()
    if scope(actor, ACT, at).empty:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    return actor, at


def _lent(request: HttpRequest, actor: Actor, form: LendForm, staff: Sequence[Seat]) -> HttpResponse:
    wanted = form.wanted()
    agency = next((seat.agency for seat in staff if seat.post == wanted.post), actor.agency)
    try:
        given = delegating.lend(actor, agency, wanted, form.cleaned_data["scan"].read())
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        if refused.refusals[0].status == 404:
            raise
        return _ask(request, form, refused.refusals[0].status)
    found = organisation.delegation(given, timezone.now())
    messages.success(request, spoken(found) if found else "")
    return redirect("leader:delegations")


def _ask(request: HttpRequest, form: LendForm, status: int) -> HttpResponse:
    return render(request, "leader/delegation.html", {"form": form}, status=status)


def _givers(actor: Actor, staff: Sequence[Seat], at: datetime) -> list[tuple[str, str]]:
    """Posts whose authority this person may lend or enter: one's own, or every leading one of the agency."""
    return [
        (f"{seat.official}:{seat.post}", f"{seat.name} · {seat.post_name}, {seat.unit_name}")
        for seat in staff
        if seat.official
        and not seat.substitute
        and {LEADER, HEAD} & set(seat.roles)
        and may(actor, ACT, Thing(seat.agency, seat.unit, (seat.official,)), at)
    ]


def _people(staff: Sequence[Seat]) -> list[tuple[str, str]]:
    once = {seat.official: seat for seat in reversed(staff) if seat.official and not seat.substitute}
    named = sorted(once.values(), key=lambda seat: (seat.unit_name, seat.name))
    return [(str(seat.official), f"{seat.name} · {seat.post_name}, {seat.unit_name}") for seat in named]


def _procedure_names(actor: Actor, at: datetime) -> dict[str, str]:
    agencies = sorted({held.agency for held in actor.own})
    return {one.code: one.short_name for one in procedures.in_force(agencies, local(at).date())}
