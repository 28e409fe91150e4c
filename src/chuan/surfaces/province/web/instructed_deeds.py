"""The deeds on an agency's part: which form each has, who is shown it, what it orders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.instructions.rules.part import AT_WORK, OPEN, READ, REPORTED, SENT
from chuan.events.instructions.services.instructions import Instruction, Part
from chuan.readings.matters.queries.work import listed
from chuan.surfaces.acts import instructed
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.documents import Upload
from chuan.surfaces.acts.instructing import GIVE
from chuan.surfaces.province.web.instruction_forms import (
    AnswerForm,
    AssignForm,
    MoreTimeForm,
    ReportForm,
    WhyForm,
)

_KINDS = (("document", gettext_noop("Tài liệu")), ("declaration", gettext_noop("Công bố")))
Make = Callable[[Part, Any, Any], Any]


def _assign(found: Part, data: Any = None, files: Any = None) -> AssignForm:
    people = [(str(one), name) for one, name in instructed.staff(found.agency, found.now)]
    return AssignForm(data, chosen={"official": people}, auto_id="id_a_%s")


def _report(found: Part, data: Any = None, files: Any = None) -> ReportForm:
    scope = Scope(agencies=frozenset({found.agency}))
    things = [("", _("không có"))]
    for kind, name in _KINDS:
        mine, _total = listed(scope, kind, "", 50)
        things += [(f"{kind}:{one.stream}", f"{_(name)}: {one.title}") for one in mine]
    form = ReportForm(data, files, chosen={"thing": things}, auto_id="id_r_%s")
    if found.state.aim is None:
        del form.fields["why"]
    return form


def _plain(kind: type[OrderForm], prefix: str) -> Make:
    def make(found: Part, data: Any = None, files: Any = None) -> OrderForm:
        return kind(data, auto_id=f"id_{prefix}_%s")

    return make


def forms_for(actor: Actor, found: Part, asked: Instruction) -> dict[str, Any]:
    """The forms of this person's turn; nothing for who only looks."""
    state, at = found.state, clock()
    carries = allows(actor, instructed.CARRY, instructed.thing(found), at)
    mine = int(state.official) == actor.official
    gives = allows(actor, GIVE, Thing(asked.agency), at)
    shown = {
        "read_form": carries and state.status == SENT,
        "assign_form": carries and state.status in (READ, AT_WORK),
        "report_form": (carries or mine) and state.status == AT_WORK,
        "time_form": carries and state.status in OPEN and state.wanted is None,
        "accept_form": gives and state.status == REPORTED,
        "return_form": gives and state.status == REPORTED,
        "answer_form": gives and state.wanted is not None,
    }
    makers = {name: make for name, make, _order, _said in DEEDS.values()}
    return {name: makers[name](found, None, None) for name, wanted in shown.items() if wanted}


def _told(actor: Actor, part: int, read: dict[str, Any]) -> object:
    sent, (kind, _colon, number) = read.get("file"), read.get("thing", "").partition(":")
    upload = Upload(sent.name, sent.read()) if sent else None
    report = instructed.Report(
        read["words"], upload, kind, int(number or 0), read.get("code", ""), read.get("why", "")
    )
    return instructed.report(actor, part, report, read["key"])


DEEDS: dict[str, tuple[str, Make, Callable[[Actor, int, dict[str, Any]], object], str]] = {
    "tiep-nhan": (
        "read_form", _plain(OrderForm, "k"), lambda actor, part, read: instructed.acknowledge(actor, part, read["key"]),
        gettext_noop("Đã tiếp nhận chỉ đạo."),
    ),
    "giao": (
        "assign_form", _assign, lambda actor, part, read: instructed.assign(actor, part, read["official"], read["key"]),
        gettext_noop("Đã giao người thực hiện."),
    ),
    "bao-cao": ("report_form", _report, _told, gettext_noop("Đã gửi báo cáo.")),
    "chap-nhan": (
        "accept_form", _plain(OrderForm, "c"), lambda actor, part, read: instructed.accept(actor, part, read["key"]),
        gettext_noop("Đã chấp nhận kết quả."),
    ),
    "tra-lai": (
        "return_form", _plain(WhyForm, "b"), lambda actor, part, read: instructed.send_back(actor, part, read["reason"], read["key"]),
        gettext_noop("Đã trả lại báo cáo."),
    ),
    "xin-gia-han": (
        "time_form", _plain(MoreTimeForm, "t"), lambda actor, part, read: instructed.ask_time(actor, part, read["due"], read["reason"], read["key"]),
        gettext_noop("Đã gửi đề nghị gia hạn."),
    ),
    "gia-han": (
        "answer_form", _plain(AnswerForm, "g"),
        lambda actor, part, read: instructed.decide_time(actor, part, read.get("reason", ""), read["key"], granted=read["granted"] == "1"),
        gettext_noop("Đã quyết định về gia hạn."),
    ),
}  # fmt: skip
"""Address -> what the page calls its form, how it is made, what it orders, what is said then."""
