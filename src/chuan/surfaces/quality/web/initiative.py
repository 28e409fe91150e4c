"""One initiative: what is proposed, what another said of it, where it is applied, what it changed."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.choosing import with_blank
from chuan.base.web.components import Fact
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.meetings.rules.events import Figure
from chuan.events.meetings.rules.initiative import STATUSES, State
from chuan.events.meetings.services.initiatives import Initiative
from chuan.readings.measures.rules.registry import MEASURES
from chuan.surfaces.acts import initiatives
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.meeting_forms import ApplyForm, JudgeForm, WhyForm
from chuan.surfaces.quality.web.objectives import procedure_names
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.shown import page


@require_GET
def look(request: HttpRequest, initiative: int) -> HttpResponse:
    """The initiative."""
    return show(request, initiative)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The initiative with the form of what comes next."""
    actor = actor_of(request)
    found = initiatives.seen(actor, stream)
    words = people.texts(stream)
    judges = allows(actor, initiatives.JUDGE, Thing(found.agency), clock())
    context = {
        "found": found,
        "title": words.get(int(found.state.title), ""),
        "text": words.get(int(found.state.text), ""),
        "facts": _facts(found.state, words),
        **(_forms(found, actor.official) if judges else {}),
        **bound,
    }
    return page(request, "quality/initiative.html", "meetings", context, status)


def _forms(found: Initiative, me: int, data: Any = None) -> dict[str, Any]:
    state = found.state
    if state.status == "proposed" and state.author != me:
        return {"judge_form": JudgeForm(data)}
    if state.status == "accepted":
        units = organisation.units(EVERYTHING, clock(), agency=found.agency)
        chosen = {
            "measure": [(key, sentence(one.name)) for key, one in MEASURES.items()],
            "unit": with_blank([(str(one.id), one.name) for one in units], _("mọi đơn vị")),
            "procedure": with_blank(sorted(procedure_names(found.agency).items()), _("mọi thủ tục")),
        }
        return {"apply_form": ApplyForm(data, chosen=chosen, initial={"since": local(clock()).date()})}
    if state.status != "applied":
        return {}
    made: dict[str, Any] = {"measure_form": OrderForm(data)}
    if state.measured is not None and state.author != me:
        made["recognise_form"] = WhyForm(data)
    return made


@require_POST
def act(request: HttpRequest, initiative: int, deed: str) -> HttpResponse:
    """What another does with it."""
    if deed not in _DEEDS:
        raise Http404
    name, order, said = _DEEDS[deed]
    actor = actor_of(request)
    found = initiatives.seen(actor, initiative, initiatives.JUDGE)
    form = _forms(found, actor.official, request.POST).get(name) or WhyForm(request.POST)
    return _done(request, initiative, name, form, lambda who, read: order(who, initiative, read), _(said))


def _judge(actor: Any, stream: int, read: dict[str, Any]) -> object:
    accepted = read.get("accepted") == "1"
    return initiatives.judge(actor, stream, read["reason"], read["key"], accepted=accepted)


def _apply(actor: Any, stream: int, read: dict[str, Any]) -> object:
    form = initiatives.Applying(read["since"], read["measure"], read["unit"] or 0, read["procedure"])
    return initiatives.apply(actor, stream, form, read["key"])


_DEEDS: dict[str, tuple[str, Any, str]] = {
    "xet": ("judge_form", _judge, gettext_noop("Đã ghi kết luận.")),
    "ap-dung": ("apply_form", _apply, gettext_noop("Đã ghi nơi áp dụng.")),
    "do": (
        "measure_form",
        lambda actor, stream, read: initiatives.measure(actor, stream, read["key"]),
        gettext_noop("Đã đo trước và sau."),
    ),
    "cong-nhan": (
        "recognise_form",
        lambda actor, stream, read: initiatives.recognise(actor, stream, read["reason"], read["key"]),
        gettext_noop("Đã công nhận sáng kiến."),
    ),
}
_done = on_page(show, "quality:initiative")


def _facts(state: State, words: dict[int, str]) -> tuple[Fact, ...]:
    applied, measured = state.applied, state.measured
    names = organisation.names({int(one) for one in (state.author, state.judge) if one})
    unit = int(applied.unit) if applied else 0
    place = organisation.unit_names({unit}).get(unit, "") if unit else _("mọi đơn vị")
    told = (
        Fact(_("Người đề xuất"), names.get(int(state.author), "")),
        Fact(_("Tình trạng"), _(STATUSES[state.status])),
        Fact(_("Người xét"), names.get(int(state.judge or 0), "")),
        Fact(_("Lý do"), words.get(int(state.reason or 0), "")),
        Fact(_("Áp dụng từ ngày"), f"{say.day(applied.since)} · {place}" if applied else ""),
        Fact(_("Đo hiệu quả bằng"), sentence(MEASURES[applied.measure].name) if applied else ""),
        Fact(_("Trước khi áp dụng"), _figure(measured.before) if measured else ""),
        Fact(_("Từ khi áp dụng"), _figure(measured.after) if measured else ""),
        Fact(_("Công nhận vì"), words.get(int(state.recognised or 0), "")),
    )
    return tuple(one for one in told if one.text)


def _figure(one: Figure) -> str:
    told = {
        "value": one.value or _("chưa có trường hợp nào"), "n": say.number(one.whole),
        "since": say.day(one.since), "until": say.day(one.until),
    }  # fmt: skip
    return _("%(value)s (%(n)s trường hợp, từ %(since)s đến trước %(until)s)") % told
