"""A procedure as its agency promises it, for whoever wants to hand something in: rendered from the adopted edition."""

from __future__ import annotations

from datetime import date, datetime

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.services import Adopted
from chuan.surfaces.citizen.web.procedure_page import page_of


@require_GET
@login_not_required
def procedure(request: HttpRequest, office: str, code: str) -> HttpResponse:
    """The page of one procedure at one agency, as it is promised today."""
    at = timezone.now()
    found = agency_of(office, at)
    adopted = procedures.adopted(found.id, code, local(at).date())
    if adopted.procedure.internal:
        raise Refused(refuse("missing", "procedures.not_adopted", code=code))
    return render(request, "citizen/procedure.html", {"page": page_of(adopted, at), "agency": found})


@require_GET
@login_not_required
def listed(request: HttpRequest, office: str) -> HttpResponse:
    """Every procedure an agency answers citizens by."""
    at = timezone.now()
    found = agency_of(office, at)
    rows = [(one.code, one.procedure.name) for one in _public(found.id, local(at).date())]
    return render(request, "citizen/procedures.html", {"agency": found, "rows": rows})


def agency_of(code: str, at: datetime) -> AgencyRow:
    """The agency of an identifier; ``Refused`` as missing where there is none."""
    found = organisation.agency_by_code(code, at)
    if found is None:
        raise Refused(refuse("missing", "organisation.missing"))
    return found


def _public(agency: int, day: date) -> list[Adopted]:
    return [one for one in procedures.in_force([agency], day) if not one.procedure.internal]
