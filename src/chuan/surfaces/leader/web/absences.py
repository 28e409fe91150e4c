"""What absent people hold, and giving it to others: one or many, with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.absence import Away
from chuan.definitions.organisation.rules.authority import scope
from chuan.readings.deadlines.queries.worklist import Wanted, Work, work_list
from chuan.surfaces.acts import steps
from chuan.surfaces.leader.web.forms import GiveForm
from chuan.surfaces.leader.web.loads import address
from chuan.surfaces.leader.web.risks import until
from chuan.surfaces.leader.web.sight import Sight, sight_of
from chuan.surfaces.telling.time import work_chip

PICK = "ho-so"
_MOST = 300
_REASON = "Người giữ vắng"
_COLUMNS = (
    gettext_noop("Thời gian còn lại của bước"),
    gettext_noop("Hồ sơ"),
    gettext_noop("Bước đang giữ"),
    gettext_noop("Người giữ vắng"),
    gettext_noop("Hẹn trả"),
)


@dataclass(frozen=True, slots=True)
class AwayLine:
    """One absent person: until when, why, how many dossiers they hold."""

    name: str
    sub: str
    held: int
    href: str
    current: bool


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Who is away with what they hold; the ticked dossiers go to the person named."""
    sight = sight_of(request)
    found = work_list(sight.scope, sight.at, Wanted(agency=sight.agency, away=True), _MOST).rows
    people = _people(sight, found)
    form = GiveForm(request.POST or None, people=people, initial={"reason": _REASON})
    if request.method == "POST" and form.is_valid():
        if picked := _picked(request):
            return _give(request, sight, picked, form)
        form.add_error(None, _("Xin chọn ít nhất một hồ sơ để giao."))
    status = 422 if form.errors else 200
    return render(request, "leader/away.html", _context(request, sight, found, form), status=status)


def _context(request: HttpRequest, sight: Sight, found: Sequence[Work], form: GiveForm) -> dict[str, object]:
    asked = request.GET.get("nguoi", "")
    away = organisation.absent(sight.scope, sight.at)
    ticked = set(request.POST.getlist(PICK))
    rows = tuple(
        _row(work, sight, picked=f"{work.stream}:{work.step}" in ticked or asked == str(work.official))
        for work in found
    )
    empty = Empty(
        _("Không hồ sơ nào nằm ở người vắng"),
        _("Khi có người báo vắng, hồ sơ họ giữ hiện ở đây để giao lại."),
        "user-check",
    )
    gives = not scope(sight.actor, "dossiers.reassign", sight.at).empty
    lines = _lines(sight, away, found, asked)
    return {
        "title": _("Người vắng"),
        "said": _("%(lines)s người vắng, %(found)s hồ sơ có người giữ vắng")
        % {"lines": len(lines), "found": len(found)},
        "away": lines,
        "table": Table(
            _("Hồ sơ có người giữ vắng"),
            tuple(Column(_(name)) for name in _COLUMNS),
            rows,
            empty,
            pick=PICK if gives else "",
        ),
        "form": form if gives and found else None,
        "back": request.get_full_path(),
    }


def _lines(sight: Sight, away: Sequence[Away], found: Sequence[Work], asked: str) -> tuple[AwayLine, ...]:
    """Everybody away in scope, and those of other agencies who hold our dossiers."""
    held: dict[int, int] = {}
    for work in found:
        held[work.official] = held.get(work.official, 0) + 1
    known = {
        one.official: one
        for one in away
        if not sight.agency or one.agency == sight.agency or one.official in held
    }
    others = {work.official: work for work in found if work.official not in known}
    lines = [_line(sight, n, one.name, _told(one, sight), held.get(n, 0), asked) for n, one in known.items()]
    lines += [_line(sight, n, work.holder, work.unit_name, held[n], asked) for n, work in others.items()]
    return tuple(sorted(lines, key=lambda line: -line.held))


def _line(sight: Sight, official: int, name: str, sub: str, held: int, asked: str) -> AwayLine:
    return AwayLine(name, sub, held, address("leader:away", sight, nguoi=official), asked == str(official))


def _told(one: Away, sight: Sight) -> str:
    return _("%(unit_name)s · vắng đến %(until)s · %(reason)s") % {
        "unit_name": one.unit_name,
        "until": until(one.until, sight.at),
        "reason": one.reason,
    }


def _row(work: Work, sight: Sight, *, picked: bool) -> Row:
    href = reverse("desk:dossier", args=[work.stream])
    cells = (
        Cell(time=work_chip(work, sight.calendar(work.agency), sight.at)),
        Cell(work.title, f"{work.code} · {work.owner or _('(ẩn tên)')}", href=href, open=True, css="first"),
        Cell(work.step_name, _("giữ từ %(since)s") % {"since": say.since(work.since, sight.at)}),
        Cell(work.holder, work.unit_name),
        Cell(say.long_moment(work.promised) if work.promised else _("chưa hẹn"), css="nb"),
    )
    return Row(cells, f"{work.stream}:{work.step}", work.code, picked)


def _people(sight: Sight, found: Sequence[Work]) -> list[tuple[int, str]]:
    """Those who are there, colleagues of the absent ones' units first."""
    units = {work.unit for work in found}
    if not units:
        return []
    there = organisation.officials(
        scope(sight.actor, "organisation.view", sight.at), sight.at, agency=sight.agency
    )
    once = {one.official: one for one in there if not one.absent}
    ordered = sorted(once.values(), key=lambda one: (one.unit not in units, one.unit_name, one.name))
    return [(one.official, f"{one.name} · {one.unit_name}") for one in ordered]


def _picked(request: HttpRequest) -> list[tuple[int, str]]:
    parts = (text.partition(":") for text in request.POST.getlist(PICK))
    return [
        (int(stream), step)
        for stream, _colon, step in parts
        if stream.isascii() and stream.isdigit() and step
    ]


def _give(request: HttpRequest, sight: Sight, picked: list[tuple[int, str]], form: GiveForm) -> HttpResponse:
    """Each dossier answers for itself; what could not be given is said with its reasons."""
    answers = steps.reassign_many(sight.actor, picked, form.cleaned_data["to"], form.cleaned_data["reason"])
    refused = [refusal for _stream, refusal in answers if refusal]
    given = len(answers) - len(refused)
    if given:
        messages.success(
            request, _("Đã giao %(given)s hồ sơ; người nhận thấy phần thời gian đã dùng.") % {"given": given}
        )
    if refused:
        why = " ".join(sorted({sentence(refusal.reason) for refusal in refused}))
        messages.warning(
            request, _("%(refused)s hồ sơ chưa giao được: %(why)s") % {"refused": len(refused), "why": why}
        )
    return redirect(address("leader:away", sight))
