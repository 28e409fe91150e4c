"""A report as a file, drawn now or as it was issued."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.served import served
from chuan.events.dossiers.services import people
from chuan.events.reporting.services import issues
from chuan.events.reporting.services.issues import Listed, figures
from chuan.readings.statistics.services.writing import written
from chuan.surfaces.province.web.report_asked import page_of
from chuan.surfaces.province.web.report_table import grid
from chuan.surfaces.province.web.shown import page as shown
from chuan.surfaces.province.web.sight import sight_of
from chuan.surfaces.telling.report_papers import Issue, book, paper

_XLSX, _PDF = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/pdf"


@require_GET
def drawn(request: HttpRequest, agency: int, statistic: str, media: str) -> HttpResponse:
    """PDF or XLSX of what the page shows; it says that it was not issued."""
    page = page_of(request, agency, statistic)
    return _file(written(page.asked), agency, media, None)


@require_GET
def one(request: HttpRequest, issue: int, nth: int) -> HttpResponse:
    """An issue as it was sent."""
    found, kept, told = _issue(request, issue, nth)
    context = {
        "title": kept["name"],
        "said": f"{kept['agency']} · {kept['period_name']}",
        "issue": told,
        "grid": grid(kept),
        "notes": (*kept["notes"], kept["rounding"]),
        "unread": not kept["verified"],
        "found": found,
    }
    return shown(request, "province/issued.html", "reports", context)


@require_GET
def sent(request: HttpRequest, issue: int, nth: int, media: str) -> HttpResponse:
    """PDF or XLSX of an issue."""
    found, kept, told = _issue(request, issue, nth)
    return _file(kept, found.agency, media, told)


def _issue(request: HttpRequest, stream: int, nth: int) -> tuple[Listed, dict[str, Any], Issue]:
    sight = sight_of(request)
    found = issues.one(sight.scope, stream, nth)
    if found is None:
        raise Refused(refuse("missing", "reporting.missing"))
    words = people.texts_of([found.reason]) if found.reason else {}
    told = Issue(nth, found.at, found.name, found.sha256, words.get(found.reason or 0, ""))
    return found, json.loads(figures(stream, found.sha256)), told


def _file(kept: dict[str, Any], agency: int, kind: str, issue: Issue | None) -> HttpResponse:
    name = f"{kept['form']}-{kept['agency_code']}-{kept['period']}.{kind}"
    if kind == "xlsx":
        return served(book(kept, issue), _XLSX, name)
    if kind == "pdf":
        return served(paper(kept, agency, timezone.now(), issue), _PDF, name)
    raise Refused(refuse("missing", "reporting.missing"))
