"""The register of risks and opportunities as it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.risks.rules.coded import OPPORTUNITY, RISK
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.services import render
from chuan.readings.likelihoods.queries.register import Listed, register
from chuan.surfaces.acts.asking import clock, demand
from chuan.surfaces.acts.courses import VIEW
from chuan.surfaces.quality.web import risk_words
from chuan.surfaces.telling.papers import head_of

_HEADS = ("STT", "Điều có thể xảy ra", "Mức", "Khả năng xảy ra", "Xử lý", "Đang ở")
_WIDTHS = (1, 6, 3, 5, 3, 4)
_MOST = 500
"""So many lines are printed; more than that nobody reads on paper, and the page says how many there are."""


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Of one's own agency, as it stands now."""
    actor, at = actor_of(request), clock()
    demand(actor, VIEW, Thing(actor.agency), at)
    with override("vi"):
        paper = register_paper(actor, at)
    answer = HttpResponse(paper, content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="so-rui-ro.pdf"'
    return answer


def register_paper(actor: Actor, at: datetime) -> bytes:
    """The paper as PDF."""
    found = [one for one in register(Scope(frozenset({actor.agency})), at) if one.open]
    said = (
        f"Số liệu tính từ hồ sơ, chốt {say.short_moment(at)}. Mức bằng hậu quả nhân khả năng xảy ra; "
        "mức khả năng do người nhập được ghi rõ."
    )
    parts = (
        Part("Cách đọc", (said,)),
        _part("1. Rủi ro", [one for one in found if one.standing.kind == RISK]),
        _part("2. Cơ hội", [one for one in found if one.standing.kind == OPPORTUNITY]),
    )
    title = f"Sổ rủi ro và cơ hội năm {local(at).year}"
    signers = (("Người lập", ""), ("Người đứng đầu cơ quan", ""))
    return render(QualityReport(head_of(actor.agency, at), title, "", parts, signers))


def _part(title: str, found: list[Listed]) -> Part:
    if not found:
        return Part(title, ("Chưa ghi.",))
    rest = (f"In {_MOST} dòng đầu trên {len(found)}.",) if len(found) > _MOST else ()
    return Part(title, rest, _HEADS, _WIDTHS, tuple(_rows(found[:_MOST])))


def _rows(found: Iterable[Listed]) -> Iterable[tuple[str, ...]]:
    for nth, one in enumerate(found, 1):
        standing = one.standing
        level = (
            f"{standing.level} = {standing.consequence} × {standing.likelihood}"
            if standing.level
            else "chưa đánh giá"
        )
        above = f"\ntrên mức {standing.line}" if one.above else ""
        reading = standing.reading
        likely = (risk_words.counted(reading) if reading else "", risk_words.way(standing))
        yield (
            str(nth), one.title, level + above, "; ".join(filter(None, likely)),
            risk_words.treatment(one.treatment), " · ".join(filter(None, (one.step_name, one.holder))),
        )  # fmt: skip
