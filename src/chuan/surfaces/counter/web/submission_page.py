"""One submission as its page shows it: parties, papers with their files, what is missing, three answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Action, ActionBar, Fact, Moment, Note, TimeChip
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.procedures.rules.definition import Paper
from chuan.definitions.procedures.services import Adopted
from chuan.events.dossiers.rules.identity import doubt
from chuan.events.dossiers.services.people import Party
from chuan.events.intake.rules.submissions.events import Offered
from chuan.events.intake.services.submissions import Submission
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.inbox import POINTS, STATUS, answer_chip
from chuan.surfaces.counter.web.place import Place
from chuan.surfaces.counter.web.reading import DELIVERED, Typed

Link = tuple[str, str]
"""(what it is called, where it opens; "" where the Portal sent no bytes)."""


@dataclass(frozen=True, slots=True)
class Check:
    """A submission being checked: all that its page is made of."""

    place: Place
    found: Submission
    adopted: Adopted
    owner: Party
    submitter: Party
    words: Mapping[int, str]
    told: tuple[Moment, ...]
    notes: tuple[Note, ...]
    typed: Typed
    key: str
    errors: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str, label: str, **more: Any) -> vm.TextField:
        value = self.typed.get(name, "")
        return vm.TextField(name, label, value, error=self.errors.get(name, ""), **more)

    @property
    def waiting(self) -> bool:
        return self.found.state.status == "waiting"


@dataclass(frozen=True, slots=True)
class PaperOffered:
    """One paper of the definition; names ``paper-<key>`` (ticked: it is there and right), ``why-<key>``."""

    key: str
    name: str
    sub: str
    ticked: bool
    required: bool
    state: str
    icon: str
    files: tuple[Link, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class SubmissionPage:
    """``counter/submission.html``. The pressed button is ``do``: accept, supplement, refuse."""

    form: vm.FormState
    title: str
    sub: str
    chip: TimeChip | None
    facts: tuple[Fact, ...]
    people: tuple[tuple[str, tuple[Fact, ...]], ...]
    papers: tuple[PaperOffered, ...]
    missing: int
    error: str
    others: tuple[Link, ...]
    told: tuple[Moment, ...]
    notes: tuple[Note, ...]
    fee: vm.TextField | None
    waiting: bool
    bar: ActionBar | None
    supplement: vm.ReasonBox
    more: tuple[vm.TextField, ...]
    refuse: vm.ReasonBox
    right: vm.TextField


def page(check: Check) -> SubmissionPage:
    """The whole page."""
    state = check.found.state
    shown = tuple(_paper(check, paper) for paper in check.adopted.procedure.papers_for(state.case))
    known = {paper.key for paper in shown}
    calendar = worktime_for(check.found.agency)
    return SubmissionPage(
        form=_form(check),
        title=check.adopted.short_name,
        sub=f"{state.code} · {check.adopted.code} · {_(POINTS.get(state.point, state.point))}",
        chip=answer_chip(state.accept_by, calendar, check.place.at)
        if check.waiting and state.accept_by
        else None,
        facts=_facts(check),
        people=_people(check),
        papers=shown,
        missing=sum(paper.required and not paper.files for paper in shown),
        error=check.errors.get("papers", ""),
        others=tuple(_link(check, one) for one in state.papers if one.paper not in known),
        told=check.told,
        notes=(*check.notes, *_doubts(check)),
        fee=_fee(check),
        waiting=check.waiting,
        bar=_bar(check),
        supplement=_supplement(check),
        more=_more(check),
        refuse=_refuse(check),
        right=check.text(
            "right",
            _("Mã định danh cơ quan có thẩm quyền"),
            placeholder=_("nếu không thuộc thẩm quyền"),
            wide=True,
        ),
    )


def _form(check: Check) -> vm.FormState:
    errors = tuple((f"id_{name}" if name else "", said) for name, said in check.errors.items())
    return vm.FormState(
        reverse("counter:submission", args=[check.found.id]),
        check.key,
        seen=str(check.found.seq),
        errors=errors,
    )


def _facts(check: Check) -> tuple[Fact, ...]:
    state = check.found.state
    assert state.submitted is not None
    assert state.accept_by is not None
    told = [Fact(_("Nộp lúc"), say.long_moment(state.submitted))]
    if state.came != state.submitted and state.came:
        told.append(Fact(_("Nộp lại lúc"), say.long_moment(state.came)))
    told.append(Fact(_("Trả lời trước"), say.long_moment(state.accept_by)))
    told.append(Fact(_("Tình trạng"), _(STATUS[state.status])))
    told.append(Fact(_("Nhận kết quả"), _(DELIVERED.get(state.deliver, state.deliver))))
    if state.fee:
        told.append(Fact(_("Phí ghi ở Cổng"), say.money(state.fee)))
    return tuple(told)


def _people(check: Check) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    state = check.found.state
    owner = (_("Chủ hồ sơ"), _party(check.owner))
    if state.submitter == state.owner:
        return (owner,)
    words = (state.relation, state.authorisation)
    more = tuple(check.words.get(int(one), "") for one in words if one)
    facts = (*_party(check.submitter), Fact(_("Quan hệ, giấy ủy quyền"), " · ".join(more) or "–"))
    return (owner, (_("Người nộp"), facts))


def _party(party: Party) -> tuple[Fact, ...]:
    named = (
        (_("Họ và tên"), party.name),
        (_("Số định danh"), party.identity),
        (_("Ngày sinh"), say.day(party.born) if party.born else ""),
        (_("Điện thoại"), party.phone),
        (_("Địa chỉ"), party.address),
        (_("Thư điện tử"), party.email),
    )
    return tuple(Fact(label, text) for label, text in named if text)


def _doubts(check: Check) -> tuple[Note, ...]:
    found = doubt(check.owner.identity, check.owner.kind, check.owner.born, check.place.today)
    return (Note(f"{_('Chủ hồ sơ')}: {sentence(found)}", "", "alert-triangle"),) if found else ()


def _paper(check: Check, paper: Paper) -> PaperOffered:
    offered = [one for one in check.found.state.papers if one.paper == paper.key]
    files = tuple(_link(check, one) for one in offered)
    there = any(one.sha256 for one in offered)
    name = f"paper-{paper.key}"
    ticked = name in check.typed if "do" in check.typed else there
    state, icon = _state(paper, there=there)
    sub = " · ".join(part for part in (paper.condition, paper.form, paper.register) if part)
    required = paper.required and not paper.register
    return PaperOffered(
        paper.key,
        paper.name,
        sub,
        ticked,
        required,
        state,
        icon,
        files,
        check.typed.get(f"why-{paper.key}", ""),
    )


def _state(paper: Paper, *, there: bool) -> tuple[str, str]:
    if paper.register:
        return _("Tra cứu, không đòi"), "database"
    if there:
        return _("Có tệp"), "check"
    return (_("Thiếu"), "alert-triangle") if paper.required else (_("Không có"), "")


def _link(check: Check, offered: Offered) -> Link:
    name = check.words.get(int(offered.name or 0), "") or _("Tệp không tên")
    href = reverse("counter:submission_file", args=[check.found.id, offered.sha256]) if offered.sha256 else ""
    return name, href


def _fee(check: Check) -> vm.TextField | None:
    """Asked only where the definition gives no amount; what the Portal wrote stands in it already."""
    fees = check.adopted.procedure.fees_for(check.found.state.case)
    if not any(one.amount == 0 or one.per == "page" for one in fees):
        return None
    written = check.text("fee", _("Số tiền thu (đồng)"), mode="numeric")
    return (
        written
        if "fee" in check.typed
        else vm.TextField("fee", written.label, str(check.found.state.fee), mode="numeric")
    )


def _bar(check: Check) -> ActionBar | None:
    """Three answers while it waits; closing it once its supplement never came."""
    state = check.found.state
    if state.status == "asked" and state.complete_by is not None and check.place.at > state.complete_by:
        close = Action(_("Đóng vì không bổ sung"), "primary", "file-x", name="do", value="close")
        return ActionBar((close,))
    if not check.waiting:
        return None
    return ActionBar(
        (
            Action(
                _("Tiếp nhận"),
                "primary",
                "check",
                name="do",
                value="accept",
                key="ctrl+enter",
                shown="Ctrl ↵",
            ),
            Action(_("Yêu cầu bổ sung"), key="alt+b", shown="Alt B", opens="supplement"),
            Action(_("Không tiếp nhận"), key="alt+x", shown="Alt X", opens="refuse"),
        )
    )


def _supplement(check: Check) -> vm.ReasonBox:
    return vm.ReasonBox(
        "supplement",
        _("Yêu cầu bổ sung, một lần và đầy đủ"),
        _(
            "Bỏ dấu ở giấy tờ chưa đạt và ghi vì sao. Công dân nhận một thông báo nêu đủ mọi việc; chỉ được yêu cầu một lần."
        ),
        check.text("reason", _("Nội dung khác cần bổ sung (không bắt buộc)")),
        Action(_("Gửi yêu cầu bổ sung"), "primary", "send", name="do", value="supplement"),
        asks_papers=True,
        shown=check.typed.get("do") == "supplement",
    )


def _more(check: Check) -> tuple[vm.TextField, ...]:
    guidance = check.text(
        "guidance", _("Hướng dẫn đầy đủ"), placeholder=_("cần làm gì, nộp lại ở đâu"), wide=True
    )
    if not check.found.state.rounds:
        return (guidance,)
    again = check.text("again", _("Vì sao yêu cầu lần thứ hai (người phụ trách ký)"), wide=True)
    return guidance, again


def _refuse(check: Check) -> vm.ReasonBox:
    return vm.ReasonBox(
        "refuse",
        _("Không tiếp nhận"),
        _("Công dân nhận thông báo có lý do. Nếu hồ sơ thuộc cơ quan khác, ghi mã định danh của cơ quan đó."),
        check.text("refuse-reason", _("Lý do không tiếp nhận")),
        Action(_("Gửi thông báo không tiếp nhận"), "primary", "send", name="do", value="refuse"),
        shown=check.typed.get("do") == "refuse",
    )
