"""What the Portal shows otherwise: loss of synchronisation apart from real lateness, each kind with its dossiers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.indices.queries.portal import (
    LATER,
    MISSING,
    OPEN,
    REAL,
    UNSENT,
    Different,
    Sides,
    differing,
)
from chuan.readings.indices.services.reckoning import indices
from chuan.surfaces.acts.portal_scores import INDEX
from chuan.surfaces.province.web import addresses
from chuan.surfaces.province.web.absence import of_its_own
from chuan.surfaces.province.web.portal_beside import figures_page, said_of
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import sight_of
from chuan.surfaces.province.web.spans import Asked, asked_of

PAGE = 50
_NAMES = {
    UNSENT: gettext_lazy("Chưa đồng bộ, Cổng chưa được hỏi"),
    MISSING: gettext_lazy("Cổng trả lời là chưa có hồ sơ"),
    OPEN: gettext_lazy("Ta đã xong, Cổng còn để đang xử lý và cho là trễ"),
    LATER: gettext_lazy("Ta xong đúng hạn, Cổng nhận tin xong muộn nên cho là trễ"),
    REAL: gettext_lazy("Trễ thật: hai bên cùng trễ"),
}


def compared(both: Sides, agency: int, asked: Asked) -> Table:
    """Each kind with how many, leading to its dossiers; what was never asked is said and is no 0."""
    counted = {
        UNSENT: both.unsent,
        MISSING: both.missing,
        OPEN: both.open,
        LATER: both.later,
        REAL: both.real,
    }
    lines = tuple(
        _kind(kind, n, agency, asked) for kind, n in counted.items() if both.asked or kind == UNSENT
    )
    caption = _(
        "So với Cổng: hỏi về %(asked)s trong %(received)s hồ sơ, Cổng cho là trễ %(late)s, trong đó %(lost)s chỉ vì mất đồng bộ"
    ) % {name: say.number(getattr(both, name)) for name in ("asked", "received", "late", "lost")}
    if not both.asked:
        caption = _("So với Cổng: chưa hỏi Cổng về hồ sơ nào của kỳ này, nên chưa so được việc trễ hạn")
    return Table(caption, (Column(_("Khác ở đâu")), Column(_("Hồ sơ"), "num")), lines, Empty(""), walk=False)


def _kind(kind: str, n: int, agency: int, asked: Asked) -> Row:
    href = f"{reverse('province:portal', args=[agency, kind])}?{asked.query}" if n else ""
    return Row((Cell(str(_NAMES[kind]), href=href), Cell(say.number(n), css="num", strong=bool(n))))


@require_GET
def show(request: HttpRequest, agency: int, difference: str) -> HttpResponse:
    """One page of the dossiers of one kind of difference."""
    if difference not in _NAMES:
        raise Refused(refuse("missing", "organisation.missing"))
    sight, number = sight_of(request), page_of(request.GET)
    row, asked = sight.one(agency), of_its_own(agency, asked_of(request.GET, sight.at))
    seen = scope(actor_of(request), "dossiers.view", sight.at)
    found, total = differing(seen, asked.days.of(agency), difference, PAGE, (number - 1) * PAGE)
    context = {
        "title": str(_NAMES[difference]),
        "said": _("%(n)s hồ sơ · %(agency)s · %(span)s")
        % {"n": say.number(total), "agency": row.short_name or row.name, "span": asked.span.name},
        "table": _table(found),
        "pager": pager(request.GET, number, PAGE, total),
        "back": addresses.index(agency, asked),
        "figure": said_of(
            agency, asked, indices(INDEX, [agency], asked.days, now=not asked.then)[agency].index
        ),
        "figures": figures_page(agency, asked),
    }
    return page(request, "province/cases.html", "indices", context)


def _table(found: tuple[Different, ...]) -> Table:
    heads = (
        _("Hồ sơ"),
        _("Hẹn trả"),
        _("Xong"),
        _("Hẹn trả trên Cổng"),
        _("Xong trên Cổng"),
        _("Hỏi Cổng lúc"),
    )
    empty = Empty(_("Không có hồ sơ nào khác ở điểm này"), _("Chọn kỳ khác hoặc điểm khác."))
    return Table(heads[0], tuple(map(Column, heads)), tuple(map(_row, found)), empty)


def _row(one: Different) -> Row:
    moments = (one.promised, one.ended, one.their_promise, one.their_end, one.asked)
    said = tuple(Cell(say.short_moment(moment) if moment else "–") for moment in moments)
    return Row((Cell(one.code, one.title, href=reverse("desk:dossier", args=[one.stream]), open=True), *said))
