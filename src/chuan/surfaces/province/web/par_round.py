"""One round: every agency in its order, ties and lateness said; the scheme changed; the ranking published."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.selfscores.rules.ranking import Ranked
from chuan.events.selfscores.rules.scheme import Scheme
from chuan.events.selfscores.rules.scheme_checks import written
from chuan.events.selfscores.rules.totals import totals
from chuan.events.selfscores.services import rounds
from chuan.events.selfscores.services.schemes import scheme_of
from chuan.surfaces.acts import par_judging, par_rounds
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.par_scoring import Working
from chuan.surfaces.province.web.par import choices
from chuan.surfaces.province.web.par_forms import ChangeForm
from chuan.surfaces.province.web.par_tabs import level_name, shown
from chuan.surfaces.telling.par import NOTHING, STATUSES, there


@require_GET
def look(request: HttpRequest, par_round: int) -> HttpResponse:
    """The round."""
    return show(request, par_round)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The round with its forms; those sent wrong stay filled."""
    actor, found = actor_of(request), par_rounds.seen(actor_of(request), stream)
    scheme, facts = (
        scheme_of(found.state.scheme),
        {"year": found.state.year, "level": level_name(found.state.level)},
    )
    context = {
        "found": found, "scheme": scheme, "facts": _facts(found, scheme),
        "title": _("Kỳ %(year)s · %(level)s") % facts,
        "table": board(actor, found, scheme), "notes": _notes(found, scheme),
        "published": [_out(found, out.sha256, say.long_moment(out.at)) for out in found.state.published],
        **_forms(actor, found), **bound,
    }  # fmt: skip
    return shown(request, "par_round", "par", context, status)


def board(actor: Actor, found: rounds.Round, scheme: Scheme) -> Table:
    """Those in sight in the order of all; who has not begun stands last."""
    order, begun = par_judging.standing(found)
    seen, names = (
        scope(actor, par_rounds.VIEW, clock()),
        organisation.agency_names({int(one) for one in found.state.agencies}),
    )
    lines = [_row(one, begun[one.agency], names) for one in order if seen.sees(Thing(one.agency))]
    idle = [int(one) for one in found.state.agencies if int(one) not in begun and seen.sees(Thing(int(one)))]
    lines += [_idle(names.get(one, "")) for one in idle]
    heads = (_("Hạng"), _("Cơ quan"), _("Tự chấm"), _("Thẩm định"), _("Khảo sát"), _("Kết quả"), _("Tỷ lệ"))
    columns = tuple(Column(head, "num" if place > 1 else "") for place, head in enumerate(heads))
    return Table(
        _("Các cơ quan"), columns, tuple(lines), Empty(_("Không có cơ quan nào trong phạm vi của anh/chị"))
    )


def _row(one: Ranked, mine: Working, names: dict[int, str]) -> Row:
    told, state = totals(mine.score.state, mine.scheme, mine.key), mine.score.state
    said = [_(STATUSES[state.status])]
    said += [_("nộp muộn %(n)s ngày") % {"n": state.late}] if state.late else []
    said += [_("đồng hạng, %(n)s cơ quan") % {"n": one.tied}] if one.place and one.tied > 1 else []
    said += [_("kết quả thấp")] if one.low else []
    href = reverse("province:par_score", args=[mine.score.id])
    verified = there(told.verified, (line.judged for line in told.lines))
    survey = there(told.survey, (line.surveyed for line in told.lines))
    figures = (written(told.own), verified, survey, there(told.total, (line.given for line in told.lines)))
    percent = NOTHING if one.percent is None else f"{say.number(one.percent, 2)}%"
    return Row(
        (
            Cell(str(one.place) if one.place else NOTHING, strong=bool(one.place)),
            Cell(names.get(one.agency, ""), " · ".join(said), href=href, open=True),
            *(Cell(value, css="num") for value in figures), Cell(percent, css="num", strong=True),
        )
    )  # fmt: skip


def _idle(name: str) -> Row:
    return Row((Cell(NOTHING), Cell(name, _("chưa tự chấm")), *(Cell(NOTHING, css="num") for _n in range(5))))


def _facts(found: rounds.Round, scheme: Scheme) -> tuple[Fact, ...]:
    state = found.state
    share = _("%(survey)s trên %(most)s điểm") % {
        "survey": written(scheme.survey),
        "most": written(scheme.most),
    }
    return (
        Fact(_("Chốt số liệu"), say.day(state.cutoff)),
        Fact(_("Hạn nộp"), say.day(state.due)),
        Fact(_("Cơ quan"), say.number(len(state.agencies))),
        Fact(_("Khảo sát"), share),
        Fact(_("Bộ tiêu chí"), scheme.name, reverse("province:par_scheme", args=[state.scheme])),
    )


def _notes(found: rounds.Round, scheme: Scheme) -> list[str]:
    """A changed scheme, and what ranking goes by."""
    words = people.texts(found.id)
    rule = _("làm tròn") if scheme.rounding == "half_up" else _("cắt bỏ, không làm tròn")
    facts = {"n": scheme.fewest, "digits": scheme.digits, "rule": rule, "low": written(scheme.low)}
    notes = [
        _(
            "Bộ tiêu chí đổi từ ngày %(day)s: %(why)s. Phần đã chấm theo bộ trước vẫn được giữ ở trang từng cơ quan."
        )
        % {"day": say.day(one.since), "why": words.get(int(one.reason or 0), "")}
        for one in found.state.schemes[1:]
    ]
    notes.append(
        _("Xếp riêng từng loại cơ quan theo tỷ lệ điểm; cần ít nhất %(n)s kết quả cuối cùng; %(digits)s chữ số thập phân, %(rule)s; "
          "dưới %(low)s%% phải nêu nguyên nhân và biện pháp.") % facts
    )  # fmt: skip
    return notes


def _out(found: rounds.Round, sha256: str, at: str) -> dict[str, Any]:
    """What was published, as it was."""
    lines = json.loads(rounds.published(found.id, sha256))["lines"]
    for line in lines:
        line["percent"] = line["percent"].replace(".", ",")
    return {"at": at, "sha256": sha256[:12], "lines": lines}


def _forms(actor: Actor, found: rounds.Round) -> dict[str, Any]:
    at, mine = clock(), Thing(found.agency)
    forms: dict[str, Any] = {}
    if allows(actor, par_rounds.STEER, mine, at) and not found.state.published:
        forms["change_form"] = ChangeForm(chosen={"scheme": choices(actor)}, auto_id="id_c_%s")
    if allows(actor, par_judging.PUBLISH, mine, at):
        forms["publish_form"] = OrderForm()
    return forms
