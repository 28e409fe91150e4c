"""Tiêu chuẩn: the edition in use, and how far each clause of an edition is at this agency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.base.web.components import Tab
from chuan.base.web.forms import DayField, OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.standards import Clause, Edition
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.transitions.rules.board import DONE, NOT_HERE, WAITING, WORKING, State
from chuan.events.transitions.services import board
from chuan.readings.evidence.queries.answers import answers
from chuan.surfaces.acts import courses, transitions
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.shown import page

STATES = {
    WAITING: gettext_lazy("Chưa làm"),
    WORKING: gettext_lazy("Đang làm"),
    DONE: gettext_lazy("Đã xong"),
    NOT_HERE: gettext_lazy("Không áp dụng"),
}
CHANGES = {
    "same": gettext_lazy("giữ nguyên"),
    "changed": gettext_lazy("thay đổi"),
    "new": gettext_lazy("mới"),
    "dropped": gettext_lazy("bỏ"),
}
_YEAR = timedelta(days=365)


class UseForm(OrderForm):
    """An edition in use since a day."""

    on = DayField(label=gettext_lazy("Áp dụng từ ngày"))


class ClauseForm(OrderForm):
    """Who has a clause, how far it is, and what shows it."""

    clause = forms.CharField(widget=forms.HiddenInput)
    official = forms.TypedChoiceField(
        label=gettext_lazy("Người phụ trách"), coerce=int, required=False, empty_value=None
    )
    state = forms.ChoiceField(label=gettext_lazy("Tình trạng"), choices=list(STATES.items()))
    note = forms.CharField(label=gettext_lazy("Bằng chứng"), required=False, max_length=1000)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["official"].choices = [("", _("chưa giao")), *people]  # type: ignore[attr-defined]  # a choice field


@dataclass(frozen=True, slots=True)
class Shown:
    """One clause on the board: what of the old edition it comes from, what data says, who has it, how far it is."""

    clause: Clause
    came: tuple[str, ...]
    told: tuple[tuple[str, str], ...]
    who: str
    state: str
    note: str
    form: ClauseForm | None


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The board of an edition; that in force where none is asked for."""
    return _page(request, _edition(request.GET.get("ban", "")))


@require_POST
def use(request: HttpRequest, edition: str) -> HttpResponse:
    """Work by an edition since a day."""
    actor, form = actor_of(request), UseForm(request.POST)
    found = laws.standard(edition)
    return carried(
        request, form, lambda read: transitions.use(actor, edition, read["on"], read["key"]),
        lambda status, sent: _page(request, found, status, use_form=sent),
        _("Đã ghi phiên bản đang áp dụng."), _address(edition),
    )  # fmt: skip


@require_POST
def clause(request: HttpRequest, edition: str) -> HttpResponse:
    """Who has a clause and how far it is."""
    actor, found = actor_of(request), laws.standard(edition)
    form = ClauseForm(request.POST, people=_people(actor.agency))
    code = request.POST.get("clause", "")

    return carried(
        request, form,
        lambda read: transitions.settle(
            actor, edition, read["clause"], read["official"], read["state"], read["note"], read["key"]
        ),
        lambda status, sent: _page(request, found, status, clause_form=(code, sent)),
        _("Đã ghi điều %(clause)s.") % {"clause": code}, f"{_address(edition)}#dieu-{code}",
    )  # fmt: skip


def _page(request: HttpRequest, edition: Edition, status: int = 200, **bound: Any) -> HttpResponse:
    actor, at = actor_of(request), clock()
    found = board(Scope(frozenset({actor.agency})))
    state = found.state if found else State()
    manages = allows(actor, courses.MANAGE, Thing(actor.agency), at)
    lines = _lines(actor.agency, edition, found, bound, manages=manages)
    used = state.in_use(local(at).date())
    using = _("%(name)s, từ ngày %(day)s") % {"name": laws.standard(used.edition).name, "day": say.day(used.on)} if used else _("chưa ghi")  # fmt: skip
    context = {
        "edition": edition,
        "using": using,
        "tabs": [
            Tab(one.name, _address(one.code), current=one.code == edition.code)
            for one in laws.standards().values()
        ],
        "lines": lines,
        "done": sum(state.line(edition.code, one.code).state in {DONE, NOT_HERE} for one in edition.asked),
        "asked": len(edition.asked),
        "use_form": bound.get("use_form")
        or (UseForm(initial={"on": local(at).date()}) if manages and edition.state == "in_force" else None),
    }
    return page(request, "quality/standards.html", "standards", context, status)


def _lines(agency: int, edition: Edition, found: Any, bound: Any, *, manages: bool) -> list[Shown]:
    at = clock()
    state = found.state if found else State()
    words = people.texts(found.id) if found else {}
    staff = _people(agency) if manages else []
    names = organisation.names({int(one.official) for one in state.lines})
    told = _told(agency, edition, at)
    asked, sent = bound.get("clause_form", ("", None))
    shown = []
    for one in edition.asked:
        line = state.line(edition.code, one.code)
        first = {
            "clause": one.code, "official": str(line.official or ""), "state": line.state,
            "note": words.get(int(line.note), "") if line.note else "",
        }  # fmt: skip
        form = ClauseForm(initial=first, people=staff, auto_id=f"id_{one.code}_%s") if manages else None
        shown.append(
            Shown(
                one, _came(edition, one), tuple(told[key] for key in one.answers),
                names.get(int(line.official), ""), str(STATES[line.state]), first["note"],
                sent if asked == one.code else form,
            )
        )  # fmt: skip
    return shown


def _told(agency: int, edition: Edition, at: Any) -> dict[str, tuple[str, str]]:
    """What data of the last twelve months says to the clauses."""
    keys = [key for one in edition.asked for key in one.answers]
    today = local(at).date()
    found = answers(
        Scope(frozenset({agency})), agency, Period(today - _YEAR, today + timedelta(days=1)), keys, at
    )
    return {key: (one.source.name, sentence(one.sentence)) for key, one in found.items()}


def _came(edition: Edition, one: Clause) -> tuple[str, ...]:
    """What of the edition before became this clause, in words."""
    found = next((each for each in laws.maps() if each.new == edition.code), None)
    if found is None:
        return ()
    old = laws.standard(found.old)
    said = []
    for pair in found.to(one.code):
        before = old.clause(pair.old)
        name = f"{pair.old} {before.title}" if before else _("không có trong bản trước")
        said.append(f"{name} · {CHANGES[pair.kind]}{f': {pair.note}' if pair.note else ''}")
    return tuple(said)


def _people(agency: int) -> list[tuple[str, str]]:
    return [
        (str(p.official), f"{p.name} · {p.unit_name}") for p in courses.candidates(agency, "owner", clock())
    ]


def _edition(asked: str) -> Edition:
    return laws.standards().get(asked) or laws.current()


def _address(edition: str) -> str:
    return f"{reverse('quality:standards')}?ban={edition}"
