"""One survey: strata, sheets come back, shares of each agency with exact intervals; sheets for surveyors."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.codec import Id
from chuan.base.web.components import Fact
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.selfscores.imports.given import questions
from chuan.events.selfscores.rules.survey_events import SheetBack
from chuan.events.selfscores.services import surveys
from chuan.readings.evidence.queries.finished import slips
from chuan.readings.forms.rules.register import Value
from chuan.readings.forms.services import sheet
from chuan.surfaces.acts import par_rounds, par_surveys
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.province.web.par_forms import SheetForm, SheetsForm
from chuan.surfaces.province.web.par_papers import UNSEEN, XLSX
from chuan.surfaces.province.web.par_shares import shares_table
from chuan.surfaces.province.web.par_tabs import level_name, shown


@require_GET
def look(request: HttpRequest, par_survey: int) -> HttpResponse:
    """The survey."""
    return show(request, par_survey)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The survey with its forms; those sent wrong stay filled."""
    actor, found = actor_of(request), par_surveys.seen(actor_of(request), stream)
    state, seen = found.state, scope(actor, par_rounds.VIEW, clock())
    told, asked = surveys.answers(seen, stream), questions()
    strata = [one for one in state.strata if seen.sees(Thing(int(one.agency)))]
    may = allows(actor, par_rounds.STEER, Thing(found.agency), clock())
    steers = may and not state.closed
    context = {
        "found": found, "title": _("Khảo sát %(year)s · %(level)s") % {"year": state.year, "level": level_name(state.level)},
        "facts": _facts(found), "table": shares_table(strata, told), "questions": asked,
        **({"sheet_form": SheetForm(initial={"agreed": True}), "close_form": OrderForm(), "file_form": SheetsForm(auto_id="id_t_%s")} if steers else {}),
        "carry_form": OrderForm() if state.closed and may else None, **bound,
    }  # fmt: skip
    return shown(request, "par_survey", "par_surveys", context, status)


@require_POST
def take(request: HttpRequest, par_survey: int) -> HttpResponse:
    """One sheet that came back."""
    actor = actor_of(request)
    return carried(
        request, SheetForm(request.POST),
        lambda read: par_surveys.take(
            actor, par_survey, (SheetBack(read["number"], Id(0), read["agreed"], read["answers"]),), read["key"]
        ),
        lambda status, sent: show(request, par_survey, status, sheet_form=sent),
        _("Đã nhập phiếu; phiếu không còn dẫn tới hồ sơ nào."), reverse("province:par_survey", args=[par_survey]),
    )  # fmt: skip


@require_POST
def close(request: HttpRequest, par_survey: int) -> HttpResponse:
    """No more sheets."""
    actor = actor_of(request)
    return carried(
        request, OrderForm(request.POST), lambda read: par_surveys.close(actor, par_survey, read["key"]),
        lambda status, sent: show(request, par_survey, status, close_form=sent),
        _("Đã khép cuộc khảo sát."), reverse("province:par_survey", args=[par_survey]),
    )  # fmt: skip


@require_GET
def sheets(request: HttpRequest, par_survey: int) -> HttpResponse:
    """The list for surveyors: number of the sheet, receipt, what it was about; nobody's name or phone."""
    actor = actor_of(request)
    par_surveys.seen(actor, par_survey, par_rounds.STEER)
    seen = scope(actor, par_rounds.VIEW, clock())
    asked = surveys.to_ask(seen, par_survey)
    told = slips(seen, [one.dossier for one in asked if one.dossier])
    names = organisation.agency_names({one.agency for one in asked})
    with override("vi"):
        heads = ["Phiếu số", "Cơ quan", "Số giấy hẹn", "Thủ tục", "Đồng ý (x)", *questions().names]
        rows: list[list[Value]] = [
            [one.number, names.get(one.agency, ""), slip.code, slip.title, "", *[""] * len(questions().names)]
            for one in asked if (slip := told.get(one.dossier or 0))
        ]  # fmt: skip
        note = [UNSEEN, "Người được hỏi đồng ý mới ghi câu trả lời; 1 rất không hài lòng đến 5 rất hài lòng."]
        content = sheet("Phiếu khảo sát", [heads, *rows, [*note, *[""] * (len(heads) - 2)]], [8, 34, 20, 50])
    return served(content, XLSX, "phieu-khao-sat.xlsx")


def _facts(found: surveys.Survey) -> tuple[Fact, ...]:
    state = found.state
    back = _("%(back)s trên %(drawn)s phiếu") % {
        "back": say.number(len(state.back)),
        "drawn": say.number(state.drawn),
    }
    days = f"{say.day(state.since)} – {say.day(state.until)}"
    return (
        Fact(_("Hồ sơ xong"), days), Fact(_("Hạt giống"), state.seed), Fact(_("Đã về"), back),
        Fact(_("Tình trạng"), _("đã khép") if state.closed else _("đang nhận phiếu")),
    )  # fmt: skip
