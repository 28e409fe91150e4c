"""The programme of a year: what is audited when, what is left out, who could audit whom."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.events.audits.rules.programme import Entry
from chuan.events.audits.services.programmes import Programme
from chuan.events.audits.services.programmes import programmes as of_year
from chuan.events.audits.services.programmes import years as years_of
from chuan.events.dossiers.services import people
from chuan.surfaces.acts import courses, programmes
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.objectives import procedure_names, year_asked
from chuan.surfaces.quality.web.programme_forms import EntryForm, KeyForm, OpenForm, StartForm, StrikeForm
from chuan.surfaces.quality.web.shown import page

_COLUMNS = (gettext_noop("Tháng"), gettext_noop("Đơn vị"), gettext_noop("Thủ tục"), gettext_noop("Điều khoản"), gettext_noop("Tình trạng"))  # fmt: skip
_EMPTY = Empty(
    gettext_noop("Chương trình chưa có cuộc đánh giá nào"),
    gettext_noop("Thêm từng cuộc ở dưới: đơn vị, thủ tục, điều khoản và tháng."),
)


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """The programme of a year; of this one where none is asked for."""
    return _page(request, _year(request.GET.get("nam", "")))


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Open the programme of a year."""
    actor, form = actor_of(request), OpenForm(request.POST, editions=_editions())
    return carried(
        request, form,
        lambda read: programmes.open_year(actor, read["year"], read["edition"], read["key"]),
        lambda status, sent: _page(request, _year(""), status, open_form=sent),
        _("Đã mở chương trình đánh giá."), _address(_year(request.POST.get("year", ""))),
    )  # fmt: skip


@require_POST
def enter(request: HttpRequest, programme: int) -> HttpResponse:
    """Put one audit into the programme."""
    actor, found = actor_of(request), programmes.seen(actor_of(request), programme, courses.MANAGE)
    form = _entry_form(found, request.POST)
    return carried(
        request, form,
        lambda read: programmes.enter(
            actor, programme, read["month"], [int(one) for one in read["units"]], read["procedures"],
            read["clauses"], read["key"],
        ),
        lambda status, sent: _page(request, found.state.year, status, entry_form=sent),
        _("Đã thêm một cuộc đánh giá vào chương trình."), _address(found.state.year),
    )  # fmt: skip


@require_POST
def strike(request: HttpRequest, programme: int, entry: int) -> HttpResponse:
    """Take an entry out."""
    actor, form = actor_of(request), StrikeForm(request.POST)
    found = programmes.seen(actor, programme, courses.MANAGE)
    return carried(
        request, form,
        lambda read: programmes.strike(actor, programme, entry, read["reason"], read["key"]),
        lambda status, sent: _page(request, found.state.year, status, strike_form=(entry, sent), refused=sent),
        _("Đã bỏ khỏi chương trình; lý do được giữ lại."), _address(found.state.year),
    )  # fmt: skip


@require_POST
def approve(request: HttpRequest, programme: int) -> HttpResponse:
    """The head approves the programme."""
    actor, form = actor_of(request), KeyForm(request.POST)
    found = programmes.seen(actor, programme, programmes.APPROVE)
    return carried(
        request, form, lambda read: programmes.approve(actor, programme, read["key"]),
        lambda status, sent: _page(request, found.state.year, status, refused=sent),
        _("Đã phê duyệt chương trình."), _address(found.state.year),
    )  # fmt: skip


@require_POST
def start(request: HttpRequest, programme: int, entry: int) -> HttpResponse:
    """Begin the audit of an entry."""
    actor, form, made = actor_of(request), StartForm(request.POST), list[int]()
    found = programmes.seen(actor, programme, courses.MANAGE)

    def act(read: dict[str, Any]) -> None:
        begun = programmes.start(
            actor, programme, entry, read["title"], read["since"], read["until"], read["key"]
        )
        made.append(begun.id)

    answer = carried(
        request, form, act, lambda status, sent: _page(request, found.state.year, status, start_form=(entry, sent), refused=sent),
        _("Đã bắt đầu cuộc đánh giá."), _address(found.state.year),
    )  # fmt: skip
    return redirect("quality:audit", made[0]) if made else answer


def _page(request: HttpRequest, year: int, status: int = 200, **bound: Any) -> HttpResponse:
    actor, at = actor_of(request), clock()
    here = Scope(frozenset({actor.agency}))
    found = next(iter(of_year(here, year)), None)
    manages = allows(actor, courses.MANAGE, Thing(actor.agency), at)
    context: dict[str, Any] = {
        "year": year,
        "manages": manages,
        "found": found,
        "filters": _years(here, year),
    }
    if found is None:
        edition = laws.current().code
        context["open_form"] = bound.get("open_form") or OpenForm(
            editions=_editions(), initial={"year": year, "edition": edition}
        )
        return page(request, "quality/programme.html", "audits", context, status)
    context |= _shown(actor, found, bound, manages=manages)
    return page(request, "quality/programme.html", "audits", context, status)


def _year(asked: str) -> int:
    return year_asked(asked, local(clock()).year)


def _address(year: int) -> str:
    return f"{reverse('quality:programme')}?nam={year}"


def _years(here: Scope, year: int) -> Filters:
    """The years that have a programme, this one and the next."""
    now = local(clock()).year
    known = sorted({*years_of(here), now, now + 1, year})
    return Filters(tuple(Tab(str(one), _address(one), current=one == year) for one in known))


def _shown(actor: Actor, found: Programme, bound: dict[str, Any], *, manages: bool) -> dict[str, Any]:
    state, at = found.state, found.now
    units = {one.id: one.name for one in organisation.units(EVERYTHING, at, agency=found.agency)}
    edition = laws.standard(state.edition)
    audited = {int(unit) for entry in state.live for unit in entry.units}
    asked = {clause.code for clause in edition.asked}
    left = asked - {clause for entry in state.live for clause in entry.clauses}
    year_end = date(state.year, 12, 31)
    proposed = programmes.proposal(actor, found.id, date(state.year, 1, 1), year_end + timedelta(days=1))
    people_names = {
        one.official: one.name for one in organisation.officials(EVERYTHING, at, agency=found.agency)
    }
    approver = allows(actor, programmes.APPROVE, Thing(found.agency), at)
    return {
        "edition": edition,
        "approved": state.status == "approved",
        "table": _table(found, units),
        "units_left": [name for key, name in units.items() if key not in audited],
        "clauses_left": [clause for clause in edition.asked if clause.code in left],
        "clauses_asked": len(asked),
        "proposed": [
            (units.get(unit, ""), people_names.get(who, ""), did, whole)
            for unit, (who, did, whole) in proposed.items()
        ],
        "entry_form": bound.get("entry_form") or (_entry_form(found, None) if manages else None),
        "approve_form": KeyForm() if approver and state.status == "draft" and state.live else None,
        "refused": bound.get("refused"),
        "waiting": [_waiting(entry, state.year, bound) for entry in state.live if entry.audit is None]
        if manages
        else [],
    }  # fmt: skip


def _waiting(entry: Entry, year: int, bound: dict[str, Any]) -> tuple[Entry, StartForm, StrikeForm]:
    """An entry whose audit has not begun, with the forms that begin it or take it out."""
    sent = {
        name: bound[name][1]
        for name in ("start_form", "strike_form")
        if bound.get(name, (0,))[0] == entry.key
    }
    first = {
        "title": _("Đánh giá nội bộ tháng %(month)02d/%(year)s") % {"month": entry.month, "year": year},
        "since": date(year, 1, 1),
        "until": date(year + 1, 1, 1) if entry.month == 12 else date(year, entry.month + 1, 1),
    }
    ids = f"id_{entry.key}_%s"
    start = sent.get("start_form") or StartForm(initial=first, auto_id=ids)
    return entry, start, sent.get("strike_form") or StrikeForm(auto_id=ids)


def _table(found: Programme, units: dict[int, str]) -> Table:
    words, names = people.texts(found.id), procedure_names(found.agency)
    rows = tuple(
        _row(found.state.year, entry, units, names, words)
        for entry in sorted(found.state.entries, key=lambda one: one.month)
    )
    return Table(_("Các cuộc đánh giá trong năm"), tuple(Column(_(name)) for name in _COLUMNS), rows, _EMPTY)


def _row(year: int, entry: Entry, units: dict[int, str], names: dict[str, str], words: Any) -> Row:
    said = _("chưa bắt đầu")
    if entry.struck is not None:
        said = _("đã bỏ: %(reason)s") % {"reason": words.get(int(entry.struck), "")}
    href = reverse("quality:audit", args=[int(entry.audit)]) if entry.audit else ""
    return Row(
        (
            Cell(f"{entry.month:02}/{year}", strong=True),
            Cell(", ".join(units.get(int(unit), "") for unit in entry.units)),
            Cell(", ".join(names.get(code, code) for code in entry.procedures) or _("mọi thủ tục")),
            Cell(_("%(count)s điều") % {"count": say.number(len(entry.clauses))}),
            Cell(_("Mở cuộc đánh giá") if href else said, href=href, open=bool(href)),
        )
    )  # fmt: skip


def _editions() -> list[tuple[str, str]]:
    return [(one.code, one.name) for one in laws.standards().values() if one.state != "withdrawn"]


def _entry_form(found: Programme, data: Any) -> EntryForm:
    units = organisation.units(EVERYTHING, found.now, agency=found.agency)
    adopted = procedures.in_force([found.agency], local(found.now).date())
    edition = laws.standard(found.state.edition)
    return EntryForm(
        data,
        units=[(str(one.id), one.name) for one in units],
        procedures=[(one.code, f"{one.code} · {one.short_name}") for one in adopted],
        clauses=[(one.code, f"{one.code} {one.title}") for one in edition.asked],
    )
