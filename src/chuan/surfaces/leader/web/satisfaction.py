"""What citizens say: whole, by criterion, by unit, procedure and official; who did not answer; what is doubted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import Span
from chuan.base.web.components import Fact, Filters
from chuan.base.web.links import kept
from chuan.base.web.rules import say
from chuan.definitions.organisation.imports.few import shipped as few
from chuan.definitions.organisation.rules.authority import scope
from chuan.events.feedback.imports.scheme import shipped
from chuan.readings.satisfaction.queries.cases import Within
from chuan.readings.satisfaction.queries.criteria import criteria
from chuan.readings.satisfaction.queries.groups import groups
from chuan.readings.satisfaction.rules.figures import DIMENSIONS, WHOLE, Group, silent
from chuan.readings.satisfaction.rules.veiling import Veil
from chuan.readings.satisfaction.services import doubted
from chuan.surfaces.acts.voting_doubts import JUDGE, VIEW
from chuan.surfaces.leader.web import satisfied_tables as tables
from chuan.surfaces.leader.web.loads import address
from chuan.surfaces.leader.web.satisfied_people import people_table
from chuan.surfaces.leader.web.satisfied_sight import veil_of
from chuan.surfaces.leader.web.sight import AGENCY, Sight, sight_of
from chuan.surfaces.leader.web.spans import span_of, tabs


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One period of one agency, or of all in scope."""
    sight, scheme = sight_of(request, VIEW), shipped()
    today = local(sight.at).date()
    span = span_of(request.GET, today)
    within = Within(sight.agency, span.period)
    found = groups(sight.scope, within, scheme.satisfied, scheme.low)
    whole = (found.get(WHOLE) or (Group(WHOLE, "", "", 0, 0, 0, 0),))[0]
    veil = veil_of(sight, span)
    context = {
        "title": _("Hài lòng của người dân"),
        "said": f"{span.name} · {sight.place}",
        "filters": filters(request, sight, span, today),
        "facts": _covered(whole) if veil and veil.hides(whole) else _facts(whole, sight, span, scheme.fewest),
        "bars": () if veil and (veil.nothing or not veil.whole)
        else tables.bars(scheme, criteria(sight.scope, within, scheme.satisfied, scheme.low), veil),
        "tables": [tables.table(by, found.get(by, ()), scheme.fewest, veil) for by in DIMENSIONS if by != WHOLE],
        "people": None if veil else people_table(sight, span.period, scheme.fewest),
        "covered": few().fewest if veil else 0,
        "by_quarter": veil is not None and not veil.whole,
        "silent": _silent(found, veil),
        "fewest": scheme.fewest,
        "unread": not scheme.verified,
    }  # fmt: skip
    return render(request, "leader/satisfaction.html", context)


def filters(request: HttpRequest, sight: Sight, span: Span, today: date) -> Filters:
    """The periods of today and, for several agencies, which."""
    selects = (sight.select,) if sight.select else ()
    return Filters(tabs(request.GET, span, today), selects, kept(request.GET, AGENCY))


def _facts(whole: Group, sight: Sight, span: Span, fewest: int) -> tuple[Fact, ...]:
    """The numbers above all, each leading to its votes."""
    low, high = whole.interval
    share = f"{say.percent(whole.satisfied, whole.answers)} ({tables.between(low, high)})"
    concluded = share if whole.enough(fewest) else _("Chưa đủ phiếu để kết luận")
    facts = [
        Fact(
            _("Trả lời"),
            _("%(answers)s trên %(asked)s hồ sơ được hỏi")
            % {"answers": say.number(whole.answers), "asked": say.number(whole.asked)},
            address("leader:votes", sight, ky=span.code),
        ),
        Fact(_("Hài lòng"), concluded),
        Fact(
            _("Phiếu có điểm thấp"),
            say.number(whole.low),
            address("leader:votes", sight, ky=span.code, loai="low"),
        ),
        Fact(
            _("Phiếu đã loại"),
            say.number(whole.excluded),
            address("leader:votes", sight, ky=span.code, loai="excluded"),
        ),
    ]
    judged = scope(sight.actor, JUDGE, sight.at)
    if not judged.empty:
        marked = len(doubted(judged, Within(sight.agency, span.period)))
        facts.append(
            Fact(_("Phiếu cần xem lại"), say.number(marked), address("leader:doubts", sight, ky=span.code))
        )
    return tuple(facts)


def _covered(whole: Group) -> tuple[Fact, ...]:
    """In place of the numbers: too few answered, or theirs would follow from another agency's."""
    return (Fact(_("Được hỏi"), say.number(whole.asked)), Fact(_("Trả lời"), _("không hiện")))


def _silent(found: Mapping[str, Sequence[Group]], veil: Veil | None) -> list[str]:
    """Who surely answers less than the rest, in sentences."""
    return [
        _("%(name)s: %(answers)s trên %(asked)s trả lời, ít hơn rõ so với các nhóm khác.")
        % {"name": tables.called(one), "answers": say.number(one.answers), "asked": say.number(one.asked)}
        for by in DIMENSIONS
        if by != WHOLE
        for one in silent(tuple(found.get(by, ())))
        if not (veil and veil.hides(one))
    ]
