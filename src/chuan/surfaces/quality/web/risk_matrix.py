"""The matrix: how many risks stand in each cell today, and which of them moved since they were written."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import page_of, pager
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.risks.imports.scales import scales
from chuan.events.risks.rules.coded import HIGHEST, LOWEST, RISK
from chuan.readings.likelihoods.queries.register import Listed, register
from chuan.readings.likelihoods.rules.standing import HIGHER, LOWER
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.courses import VIEW
from chuan.surfaces.quality.web import risk_words
from chuan.surfaces.quality.web.risk_rows import level
from chuan.surfaces.quality.web.shown import page

PAGE = 50
_STEPS = range(LOWEST, HIGHEST + 1)
_MOVED = (gettext_noop("Rủi ro, cơ hội"), gettext_noop("Mức hôm nay"), gettext_noop("Căn cứ"))
_STILL = Empty(
    gettext_noop("Số liệu hôm nay chưa đổi mức nào"),
    gettext_noop("Mức đo từ hồ sơ được tính lại mỗi lần mở trang này."),
    "circle-check",
)


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One's own agency, where one has one in sight."""
    actor, at, number = actor_of(request), clock(), page_of(request.GET)
    sight = scope(actor, VIEW, at)
    here = Scope(agencies=sight.agencies & {actor.agency}) if not sight.everywhere else sight
    agency = organisation.agency(actor.agency, at)
    line = scales().line(local(at).date(), agency.code if agency else "")
    found = [one for one in register(here, at) if one.open]
    risks = [one for one in found if one.standing.kind == RISK and one.standing.level]
    moved = [one for one in found if one.standing.way in {HIGHER, LOWER}]
    context = {
        "said": _("%(count)s rủi ro đã đánh giá; mức của cơ quan là %(line)s, ô trên mức ghi rõ bằng chữ")
        % {"count": len(risks), "line": line},
        "matrix": _matrix(risks, line),
        "moved": Table(
            _("Thay đổi theo số liệu"), tuple(Column(_(head)) for head in _MOVED),
            tuple(_row(one) for one in moved[(number - 1) * PAGE : number * PAGE]), _STILL,
        ),
        "pager": pager(request.GET, number, PAGE, len(moved)),
    }  # fmt: skip
    return page(request, "quality/risk_matrix.html", "risks", context)


def _matrix(risks: list[Listed], line: int) -> Table:
    """Consequences down from the worst, likelihoods across; each cell opens its risks."""
    counts = Counter((one.standing.consequence, one.standing.likelihood) for one in risks)
    heads = (Column(_("Hậu quả")), *(Column(name) for _n, name in risk_words.levels(risk_words.LIKELIHOODS)))
    names = dict(risk_words.levels(risk_words.CONSEQUENCES))
    rows = tuple(
        Row((Cell(names[str(weight)], strong=True), *(_cell(weight, one, counts, line) for one in _STEPS)))
        for weight in reversed(_STEPS)
    )
    return Table(
        _("Ma trận rủi ro: hậu quả theo hàng, khả năng xảy ra theo cột"), heads, rows, Empty(""), walk=False
    )


def _cell(weight: int, likely: int, counts: Counter[tuple[int, int]], line: int) -> Cell:
    count, above = counts[weight, likely], weight * likely > line
    sub = _("mức %(level)s, trên mức") % {"level": weight * likely} if above else ""
    sub = sub or _("mức %(level)s") % {"level": weight * likely}
    if not count:
        return Cell("–", sub, css="mut")
    href = f"{reverse('quality:risks')}?o={weight}-{likely}"
    return Cell(
        _("%(count)s rủi ro") % {"count": count},
        sub,
        href,
        icon="alert-triangle" if above else "",
        strong=True,
    )


def _row(one: Listed) -> Row:
    href = reverse("quality:risk", args=[one.stream])
    reading = one.standing.reading
    assert reading is not None
    cases = reverse("quality:risk_cases", args=[one.stream])
    cells = (
        Cell(one.title, risk_words.kind(one.standing.kind), href, open=True, css="first"),
        level(one),
        Cell(risk_words.counted(reading), risk_words.measure(one.watched.measure), cases),
    )
    return Row(cells, name=one.title)
