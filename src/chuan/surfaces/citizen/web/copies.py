"""Bản in này còn hiệu lực không? Asked by the code on a printed copy, or typed from it; one sentence with dates."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_noop
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.words import sentence
from chuan.definitions.documents import services as documents
from chuan.definitions.documents.rules.state import PUBLIC
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.standing import (
    AHEAD,
    ENDED,
    FOREIGN,
    HOLDS,
    REPLACED,
    Edition,
    Standing,
    standing,
)
from chuan.surfaces.citizen.web.procedures import agency_of

_TITLES = {
    HOLDS: gettext_noop("Bản in còn hiệu lực"),
    AHEAD: gettext_noop("Bản in chưa có hiệu lực"),
    REPLACED: gettext_noop("Bản in đã được thay"),
    ENDED: gettext_noop("Bản in hết hiệu lực"),
    FOREIGN: gettext_noop("Không phải bản của cơ quan"),
}


@require_GET
@login_not_required
@never_cache
def copy(request: HttpRequest, office: str, code: str, version: int, mark: str) -> HttpResponse:
    """What a copy with this code, edition and hash (``mark``) is worth today."""
    at = timezone.now()
    found = agency_of(office, at)
    told, name, now = _standing(found, code, version, mark, at)
    context = {
        "agency": found,
        "title": _TITLES[told.kind],
        "sentence": sentence(told.reason),
        "holds": told.kind == HOLDS,
        "foreign": told.kind == FOREIGN,
        "name": name,
        "code": code,
        "version": f"{version:02}",
        "hash": mark,
        "now": now,
        "day": local(at),
    }
    return render(request, "citizen/copy.html", context)


@require_GET
@login_not_required
def ask(request: HttpRequest) -> HttpResponse:
    """What stands on the paper, typed; answered by the page above."""
    typed = {name: " ".join(request.GET.get(name, "").split()) for name in ("co-quan", "ma", "lan", "kiem")}
    missing = [name for name, value in typed.items() if not value]
    if not typed["lan"].isdecimal() and "lan" not in missing:
        missing.append("lan")
    asked = any(typed.values())
    if asked and not missing and (agency := organisation.agency_by_code(typed["co-quan"], timezone.now())):
        marked = procedures.marked_as(agency.id, typed["ma"])
        code = marked.code if marked else typed["ma"]
        if "/" not in code + typed["kiem"]:
            return redirect("citizen:copy", agency.code, code, int(typed["lan"][:6]), typed["kiem"])
    context = {
        "agencies": [(one.code, one.name) for one in _agencies(timezone.now())],
        "typed": {name.replace("-", "_"): value for name, value in typed.items()},
        "error": asked,
    }
    return render(request, "citizen/copy_ask.html", context, status=422 if asked else 200)


def _standing(
    agency: AgencyRow, code: str, version: int, mark: str, at: datetime
) -> tuple[Standing, str, int]:
    """The standing, the name of what the agency has under the code, and the version in force today."""
    found = procedures.versions(agency.id, code)
    marked = procedures.marked(agency.id, code)
    editions = [Edition(one.version, one.edition, one.since, one.until) for one in found]
    name = procedures.procedure(found[0].edition).name if found else ""
    if not found:
        editions, name = _of_document(agency.id, code)
    day = local(at).date()
    told = standing(marked.mark if marked else code, editions, version, mark, day)
    live = (one.version for one in found if one.since <= day and (one.until is None or day < one.until))
    return told, name, next(live, 0)


def _of_document(agency: int, code: str) -> tuple[list[Edition], str]:
    """The revisions of a controlled document that is no procedure; it is named to the public only if it is public."""
    stream = documents.of_code(agency, code)
    if stream is None:
        return [], ""
    state = documents.load(stream).state
    editions = [Edition(one.revision, one.sha256, one.since, until) for one, until in state.periods()]
    return editions, documents.titled(stream) if state.access == PUBLIC else ""


def _agencies(at: datetime) -> tuple[AgencyRow, ...]:
    return organisation.agencies(EVERYTHING, at)
