"""The rounds of the internal index one's agency takes part in; beginning its self-score."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.selfscores.rules.rows import ScoreRow
from chuan.events.selfscores.services import rounds, scores
from chuan.surfaces.acts import par_rounds, par_scoring
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.telling.par import STATUSES

_COLUMNS = (
    gettext_noop("Kỳ"),
    gettext_noop("Chốt số liệu"),
    gettext_noop("Hạn nộp"),
    gettext_noop("Tình trạng"),
)


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Every round, the newest first."""
    actor = actor_of(request)
    par_rounds.demand(actor, par_rounds.VIEW, actor.agency)
    mine = scores.of_agency(Scope(frozenset({actor.agency})))
    found = par_rounds.rounds_of(actor.agency)
    may = allows(actor, par_scoring.SCORE, Thing(actor.agency), clock())
    context = {
        "table": Table(
            _("Các kỳ"),
            tuple(Column(_(one)) for one in _COLUMNS),
            tuple(_row(one, mine) for one in found),
            _none(),
        ),
        "waiting": [one for one in found if one.id not in mine] if may else [],
    }
    return page(request, "quality/par.html", "par", context)


@require_POST
def begin(request: HttpRequest, par_round: int) -> HttpResponse:
    """The agency's self-score: begun, or the one that is there."""
    made = par_scoring.begin(actor_of(request), par_round)
    return redirect("quality:par_score", made.id)


def _row(one: rounds.Round, mine: dict[int, ScoreRow]) -> Row:
    score, state = mine.get(one.id), one.state
    href = reverse("quality:par_score", args=[score.stream]) if score else ""
    name = _("Chỉ số cải cách hành chính năm %(year)s") % {"year": state.year}
    told = _(STATUSES[score.status]) if score else _("chưa bắt đầu")
    late = _("muộn %(n)s ngày") % {"n": score.late} if score and score.late else ""
    cells = (
        Cell(name, href=href, open=True),
        Cell(say.day(state.cutoff)),
        Cell(say.day(state.due)),
        Cell(told, late),
    )
    return Row(cells)


def _none() -> Empty:
    return Empty(
        _("Cơ quan chưa có kỳ đánh giá nào"),
        _("Tỉnh mở kỳ đánh giá thì kỳ ấy hiện ở đây để cơ quan tự chấm."),
    )
