"""An instruction is given: to groups or single agencies below one's own."""

from __future__ import annotations

from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.web.orders import carried
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.instructions.rules.events import Aim
from chuan.events.instructions.rules.proofs import INDICATOR
from chuan.events.instructions.services.instructions import Instruction
from chuan.surfaces.acts import instructing
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.acts.instructed_aims import CODE
from chuan.surfaces.province.web.instruction_aim_choices import aim_choices
from chuan.surfaces.province.web.instruction_forms import GiveForm
from chuan.surfaces.province.web.shown import page


@require_http_methods(["GET", "POST"])
def give(request: HttpRequest) -> HttpResponse:
    """The form, and what was sent with it."""
    actor, at = actor_of(request), timezone.now()
    demand(actor, instructing.GIVE, Thing(actor.agency), at, instructing.VIEW)
    rows = instructing.below(actor, at)
    chosen = _choices(rows, at)
    if request.method == "GET":
        return _page(request, 200, GiveForm(chosen=chosen, initial={"dated": local(at).date()}))
    return carried(
        request, GiveForm(request.POST, chosen=chosen), lambda read: _give(actor, read, rows, at),
        lambda status, sent: _page(request, status, sent), _said,
        lambda made: reverse("province:instruction", args=[made.id]),
    )  # fmt: skip


def _give(actor: Actor, read: dict[str, Any], rows: tuple[AgencyRow, ...], at: datetime) -> Instruction:
    kinds = set(read.get("groups") or ())
    today = local(at).date()
    whole = [row.id for row in rows if row.level in kinds and not _over(row, today)]
    wanted = instructing.Wanted(
        read["number"], read["dated"], read["title"], read["text"], read["proof"],
        (*whole, *(read.get("agencies") or ())), read.get("due"), read.get("days") or 0,
        _aim(read),
    )  # fmt: skip
    return instructing.give(actor, wanted, read["key"])


def _aim(read: dict[str, Any]) -> Aim | None:
    if read["proof"] != INDICATOR:
        return None
    return Aim(CODE, read["indicator"], read["least"], read["span"])


def _said(made: Instruction) -> str:
    told = _("Đã giao cho %(n)s cơ quan.") % {"n": len(made.state.to)}
    swapped = {int(one.instead): int(one.agency) for one in made.state.to if one.instead}
    if not swapped:
        return told
    names = organisation.agency_names({*swapped, *swapped.values()})
    said = "; ".join(
        _("%(old)s đã nhập, %(new)s thực hiện thay") % {"old": names[old], "new": names[new]}
        for old, new in swapped.items()
    )
    return f"{told} {said}."


def _choices(rows: tuple[AgencyRow, ...], at: datetime) -> dict[str, Any]:
    """Agencies under their kinds; merged ones stay choosable only for a page that was open meanwhile."""
    today = local(at).date()
    groups = [(level, list(mine)) for level, mine in groupby(rows, key=lambda row: row.level)]
    here = [(level, [row for row in mine if not _over(row, today)]) for level, mine in groups]
    gone = [
        (str(row.id), _("%(name)s (đã nhập)") % {"name": row.short_name}) for row in rows if _over(row, today)
    ]
    single = [
        (level, [(str(row.id), row.short_name or row.name) for row in mine]) for level, mine in here if mine
    ]
    whole = [(level, f"{level} ({len(mine)})") for level, mine in here if mine]
    return {
        **aim_choices(today),
        "groups": whole,
        "agencies": [*single, *([(_("Đã nhập vào cơ quan khác"), gone)] if gone else [])],
    }


def _over(row: AgencyRow, today: date) -> bool:
    return row.until is not None and row.until <= today


def _page(request: HttpRequest, status: int, form: Any) -> HttpResponse:
    context = {"title": _("Giao chỉ đạo"), "form": form, "back": reverse("province:instructions")}
    return page(request, "province/instruction_new.html", "instructions", context, status)
