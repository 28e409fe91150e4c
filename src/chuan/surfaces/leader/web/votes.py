"""The votes behind a number, the low ones first; and those that ask for a second look."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import Span
from chuan.base.web.components import Action, Cell, Column, Empty, Row, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.events.feedback.imports.scheme import shipped
from chuan.events.feedback.rules.ballot import CHANNELS, GROUNDS
from chuan.events.feedback.services import words
from chuan.readings.satisfaction.queries.cases import Within
from chuan.readings.satisfaction.queries.votes import ALL, EXCLUDED, LOW, Voted, votes
from chuan.readings.satisfaction.services import doubted
from chuan.surfaces.acts.voting_doubts import JUDGE, VIEW
from chuan.surfaces.leader.web.loads import address
from chuan.surfaces.leader.web.satisfaction import filters
from chuan.surfaces.leader.web.satisfied_sight import listed, overseen
from chuan.surfaces.leader.web.sight import Sight, sight_of
from chuan.surfaces.leader.web.spans import span_of

PAGE = 50
_TITLES: Mapping[str, str] = {
    ALL: gettext_noop("Phiếu đánh giá"),
    LOW: gettext_noop("Phiếu có điểm thấp"),
    EXCLUDED: gettext_noop("Phiếu đã loại"),
}
_COVERED = Empty(
    gettext_noop("Không liệt kê từng phiếu"),
    gettext_noop("Người giám sát xem số liệu cộng; muốn đọc một hồ sơ thì ghi mục đích hoặc rút mẫu, cơ quan thấy từng lần xem."),
    "eye",
)  # fmt: skip
_COLUMNS = (gettext_noop("Hồ sơ"), gettext_noop("Điểm"), gettext_noop("Người dân viết"), gettext_noop("Đánh giá lúc"), gettext_noop("Người phục vụ"), gettext_noop("Tình trạng"))  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One page of votes."""
    sight = sight_of(request, VIEW)
    today = local(sight.at).date()
    span, at = span_of(request.GET, today), page_of(request.GET)
    which = request.GET.get("loai", ALL)
    which = which if which in _TITLES else ALL
    within = Within(sight.agency, span.period)
    found, total = votes(listed(sight), within, which, shipped().low, "low", PAGE, (at - 1) * PAGE)
    said = words.covered([one.ballot for one in found])
    empty = (
        _COVERED
        if overseen(sight)
        else Empty(_("Không có phiếu nào"), _("Con số này đang là không."), "circle-check")
    )
    context = {
        "title": _(_TITLES[which]),
        "said": _said(sight, span, total),
        "back": _back(sight, span),
        "filters": filters(request, sight, span, today),
        "table": Table(
            _(_TITLES[which]), _columns(), tuple(row(one, said.get(one.ballot, "")) for one in found), empty
        ),
        "pager": pager(request.GET, at, PAGE, total),
    }
    return render(request, "leader/list.html", context)


@require_GET
def doubts(request: HttpRequest) -> HttpResponse:
    """Every marked vote with its marks, for the person in charge."""
    sight = sight_of(request, JUDGE)
    today = local(sight.at).date()
    span = span_of(request.GET, today)
    found = doubted(sight.scope, Within(sight.agency, span.period))
    empty = Empty(
        _("Không có phiếu nào cần xem lại"), _("Không quy tắc nào nêu phiếu trong kỳ này."), "circle-check"
    )
    title = _("Phiếu cần xem lại")
    lines = tuple(row(one, "; ".join(sentence(mark.sentence) for mark in marks)) for one, marks in found)
    columns = tuple(Column(_("Vì sao") if at == 2 else column.label) for at, column in enumerate(_columns()))
    context = {
        "title": title,
        "said": _("%(n)s phiếu · %(span)s · phiếu bị nêu vẫn được tính cho đến khi một người loại, kèm lý do")
        % {"n": say.number(len(found)), "span": span.name},
        "back": _back(sight, span),
        "filters": filters(request, sight, span, today),
        "table": Table(title, columns, lines, empty),
    }
    return render(request, "leader/list.html", context)


def _said(sight: Sight, span: Span, total: int) -> str:
    """How many, of when and where; no 0 where votes are there and are not listed."""
    where = {"span": span.name, "place": sight.place}
    if overseen(sight) and not total:
        return "{span} · {place}".format(**where)
    return _("%(n)s phiếu · %(span)s · %(place)s") % {"n": say.number(total), **where}


def _back(sight: Sight, span: Span) -> Action:
    """Back to the figures these votes were counted in."""
    return Action(_("Hài lòng của người dân"), href=address("leader:satisfaction", sight, ky=span.code))


def row(one: Voted, words_of: str) -> Row:
    """One vote; its dossier leads to the vote's page."""
    mean = f"{one.total / one.answered:.1f}".replace(".", ",")
    low = _("thấp nhất %(n)s") % {"n": one.lowest}
    cells = (
        Cell(one.title, one.code, href=reverse("leader:ballot", args=[one.ballot]), open=True, css="first"),
        Cell(mean, low, css="nb"),
        Cell(words_of or "–"),
        Cell(say.short_moment(one.at), _(CHANNELS[one.channel]), css="nb"),
        Cell(one.counter_name, one.handler_name if one.handler != one.counter else ""),
        Cell(_state(one)),
    )
    return Row(cells, str(one.ballot), one.code)


def _state(one: Voted) -> str:
    if one.excluded:
        return _("Đã loại: %(why)s") % {"why": _(GROUNDS[one.excluded]).lower()}
    return _("Phải giải trình") if one.explanation else _("Được tính")


def _columns() -> tuple[Column, ...]:
    return tuple(Column(_(label)) for label in _COLUMNS)
