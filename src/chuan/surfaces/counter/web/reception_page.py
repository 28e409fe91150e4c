"""The page of reception, from what was typed: parties, papers, promise, fee, the three ways out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.urls import reverse

from chuan.base.web.components import Action, ActionBar, DayStrip, Key, Note, Option, Segments
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws.services import pack_on
from chuan.definitions.procedures.rules.definition import Paper
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.services import Adopted
from chuan.events.dossiers.rules.identity import doubt, plain
from chuan.readings.deadlines.queries.counter import OpenSlip, open_slips
from chuan.surfaces.counter.web import reading
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.picking import picker
from chuan.surfaces.counter.web.place import Place
from chuan.surfaces.counter.web.reading import Read, Typed
from chuan.surfaces.counter.web.visiting import Visitor
from chuan.surfaces.telling.strips import day_strip, explained

DRAFT = "counter.receive"


@dataclass(frozen=True, slots=True)
class Desk:
    """A reception being typed: where, which procedure, for whom, what stands in the fields, what was wrong."""

    place: Place
    adopted: Adopted
    guest: Visitor
    typed: Typed
    key: str
    errors: Mapping[str, str] = field(default_factory=dict)
    restored: str = ""

    @property
    def draft(self) -> str:
        return f"{self.adopted.agency}-{self.adopted.code}"

    @property
    def args(self) -> list[object]:
        return [self.adopted.agency, self.adopted.code]

    @property
    def case(self) -> str:
        return reading.case_of(self.adopted.procedure, self.typed)

    def text(self, name: str, label: str, **more: object) -> vm.TextField:
        value = self.typed.get(name, "")
        return vm.TextField(name, label, value, error=self.errors.get(name, ""), **more)  # type: ignore[arg-type]

    def choice(
        self, name: str, legend: str, options: tuple[tuple[str, str], ...], default: str = ""
    ) -> Segments:
        chosen = self.typed.get(name) or default or options[0][0]
        made = tuple(Option(value, label, value == chosen) for value, label in options)
        return Segments(name, legend, made, "s")


def page(desk: Desk) -> vm.ReceivePage:
    """The whole page."""
    procedure = desk.adopted.procedure
    slips = slips_of(desk)
    return vm.ReceivePage(
        picker=picker(desk.place, current=(desk.adopted.agency, desk.adopted.code), visit=desk.guest.query),
        form=_form(desk),
        refresh=reverse("counter:refresh", args=desk.args),
        title=procedure.name,
        sub=" · ".join(part for part in (procedure.code, procedure.field) if part),
        visit=desk.guest.shown,
        cases=_cases(desk),
        owner=_owner(desk),
        submitter=_submitter(desk),
        papers=papers(desk),
        promise=promise(desk),
        fee=fee(desk),
        deliver=desk.choice("deliver", "Nhận kết quả", reading.DELIVER),
        deliver_to=None,
        channels=_channels(desk),
        bar=_bar(),
        supplement=_supplement(desk),
        refuse=_refuse(desk),
        notes=notes(desk, slips),
        slip=str(slips[0].id) if slips else "",
        late_entry=(
            desk.text("late-at", "Nhận lúc", placeholder="dd/mm/yyyy hh:mm", wide=True),
            desk.text(
                "late-reason", "Vì sao nhập bù", placeholder="ví dụ: mất điện từ 08:00 đến 10:00", wide=True
            ),
        ),
        late_open=bool(
            desk.typed.get("late-at") or desk.errors.get("late-at") or desk.errors.get("late-reason")
        ),
    )


def papers(desk: Desk) -> vm.Papers:
    """The papers of the case, as ticked and counted."""
    asked = desk.adopted.procedure.papers_for(desk.case)
    needed = [paper for paper in asked if paper.required and not paper.register]
    there = sum(reading.ticked(desk.typed, paper) for paper in needed)
    lines = tuple(_paper(desk, paper) for paper in asked)
    return vm.Papers(
        lines, there, len(needed), desk.typed.get("sets") or "1", desk.errors.get("papers", ""), desk.case
    )


def promise(desk: Desk) -> vm.Promise:
    """The date to be promised if the dossier were taken in now, and why that date."""
    channel = desk.adopted.procedure.channel(reading.channel_of(desk.adopted.procedure, desk.typed))
    start = Read(desk.typed).moment("late-at") or desk.place.at
    pack = pack_on(start.date())
    calendar = worktime_for(desk.adopted.agency)
    promised = explained(channel.promised if channel else None, pack, calendar, start)
    if channel is None or promised is None:
        return vm.Promise("", "", "", DayStrip(()))
    legal = explained(channel.legal, pack, calendar, start)
    saved = calendar.elapsed(promised.at, legal.at) if legal and legal.at > promised.at else 0
    strip = day_strip(promised, legal.at if legal else None).folded(7)
    sooner = f"sớm hơn luật {say.span(saved)}" if saved else ""
    return vm.Promise(say.long_moment(promised.at), say_limit(channel.promised), sooner, strip)


def fee(desk: Desk) -> vm.Fee | None:
    """What is to be collected; fees whose amount the definition does not give are typed by the officer."""
    procedure = desk.adopted.procedure
    fees = procedure.fees_for(desk.case)
    if not fees:
        return None
    total = reading.fee_due(Read(desk.typed), procedure, desk.case)
    lines = tuple(
        (f"{one.name}{f'. {one.condition}' if one.condition else ''}", _amount(one.amount)) for one in fees
    )
    asked = []
    if any(one.per == "copy" for one in fees):
        asked.append(desk.text("copies", "Số bản", mode="numeric"))
    if any(one.amount == 0 or one.per == "page" for one in fees):
        asked.append(desk.text("fee", "Số tiền thu (đồng)", mode="numeric", placeholder="0"))
    pay = desk.choice("pay", "Thu hay miễn", (("due", "Thu"), ("free", "Miễn")))
    return vm.Fee(say.money(total), pay, lines, tuple(asked))


def slips_of(desk: Desk) -> tuple[OpenSlip, ...]:
    """Open supplement slips of this procedure for the people typed in."""
    names = ("owner-identity", "owner-phone", "submitter-identity", "submitter-phone")
    known = {plain(desk.typed.get(name, "")) for name in names} - {""}
    if not known:
        return ()
    return open_slips(desk.place.seen, desk.adopted.agency, desk.adopted.code, known, 3)[0]


def notes(desk: Desk, slips: tuple[OpenSlip, ...]) -> tuple[Note, ...]:
    """What the last visit left open, and what is doubtful about the numbers."""
    told = [
        Note(
            f"Ngày {say.day_month(slip.at)} đã yêu cầu {slip.party} bổ sung: "
            + "; ".join(f"{name} ({why})" for name, why in slip.missing),
            "said",
            "history",
        )
        for slip in slips
    ]
    read = Read(desk.typed)
    for key, whose in (("owner", "Chủ hồ sơ"), ("submitter", "Người nộp")):
        kind = desk.typed.get(f"{key}-kind", "person")
        born = read.day(f"{key}-born")
        found = doubt(desk.typed.get(f"{key}-identity", ""), kind, born, desk.place.today)
        told += [Note(f"{whose}: {sentence(found)}", "", "alert-triangle")] if found else []
    return tuple(told)


def _form(desk: Desk) -> vm.FormState:
    fields = tuple((_ids.get(name, f"id_{name}"), said) for name, said in desk.errors.items())
    hidden = (("visit", str(desk.guest.visit)),)
    action = reverse("counter:receive", args=desk.args) + desk.guest.query
    draft = reverse("web:draft", args=[DRAFT, desk.draft])
    return vm.FormState(action, desk.key, draft, errors=fields, restored=desk.restored, hidden=hidden)


_ids = {"": "", "case": "", "papers": "papers"}


def _cases(desk: Desk) -> Segments | None:
    cases = desk.adopted.procedure.cases
    if len(cases) < 2:
        return None
    made = tuple(Option(case.key, case.name, case.key == desk.case) for case in cases)
    return Segments("case", "Trường hợp", made)


def _channels(desk: Desk) -> Segments | None:
    procedure = desk.adopted.procedure
    taken = tuple((key, label) for key, label in reading.CHANNELS if procedure.channel(key))
    return desk.choice("channel", "Hồ sơ đến qua", taken) if len(taken) > 1 else None


def _owner(desk: Desk) -> vm.PartyBox:
    fields = (
        desk.text("owner-identity", "Số định danh", mode="numeric", first=not desk.errors),
        desk.text("owner-born", "Ngày sinh", mode="numeric", placeholder="dd/mm/yyyy"),
        desk.text("owner-name", "Họ và tên", wide=True, required=True),
        desk.text("owner-phone", "Điện thoại", mode="tel"),
        desk.text("owner-address", "Địa chỉ"),
    )
    kinds = desk.choice("owner-kind", "Chủ hồ sơ là", reading.KINDS)
    return vm.PartyBox("owner", "Chủ hồ sơ", kinds, fields)


def _submitter(desk: Desk) -> vm.PartyBox:
    fields = (
        desk.text("submitter-identity", "Số định danh", mode="numeric"),
        desk.text("submitter-phone", "Điện thoại", mode="tel"),
        desk.text("submitter-name", "Họ và tên", wide=True),
        desk.text("submitter-relation", "Quan hệ với chủ hồ sơ", placeholder="cha, mẹ, nhân viên…"),
        desk.text("submitter-authorisation", "Giấy ủy quyền", placeholder="ngày 18/11/2026"),
    )
    is_ = (("self", "Chính chủ"), ("other", "Được ủy quyền"))
    kinds = desk.choice("submitter-is", "Người nộp là", is_)
    return vm.PartyBox("submitter", "Người nộp", kinds, fields, "submitter-is=other")


def _paper(desk: Desk, paper: Paper) -> vm.PaperLine:
    looked_up = bool(paper.register)
    is_ticked = reading.ticked(desk.typed, paper)
    state = "Tra cứu, không thu" if looked_up else ("Thiếu" if paper.required else "Không cần")
    sub = " · ".join(part for part in (paper.condition, paper.form, paper.register) if part)
    error = desk.errors.get(f"originals-{paper.key}", "") or desk.errors.get(f"copies-{paper.key}", "")
    return vm.PaperLine(
        paper.key,
        paper.name,
        sub,
        _need(paper),
        is_ticked,
        desk.typed.get(f"originals-{paper.key}", str(paper.originals)),
        desk.typed.get(f"copies-{paper.key}", str(paper.copies)),
        counted=not looked_up,
        required=paper.required and not looked_up,
        state=state,
        icon="database" if looked_up else "",
        error=error,
        why=desk.typed.get(f"why-{paper.key}", ""),
    )


def _need(paper: Paper) -> str:
    if paper.register:
        return "tra cứu"
    parts = [f"{paper.originals} chính"] if paper.originals else []
    parts += [f"{paper.copies} sao"] if paper.copies else []
    wanted = ", ".join(parts) or "xuất trình"
    return wanted if paper.required else "nếu có"


def _amount(amount: int) -> str:
    return say.money(amount) if amount else "theo quy định"


def _bar() -> ActionBar:
    actions = (
        Action(
            "Nhận & in giấy hẹn", "primary", "printer", name="do", value="receive",
            key="ctrl+enter", shown="Ctrl ↵",
        ),
        Action("Yêu cầu bổ sung", key="alt+b", shown="Alt B", opens="supplement"),
        Action("Từ chối", key="alt+x", shown="Alt X", opens="refuse"),
    )  # fmt: skip
    hints = (Key(("Alt G",), "đủ giấy tờ"), Key(("?",), "phím tắt"))
    return ActionBar(actions, hints)


def _supplement(desk: Desk) -> vm.ReasonBox:
    return vm.ReasonBox(
        "supplement",
        "Yêu cầu bổ sung, hoàn thiện hồ sơ",
        "Bỏ dấu ở giấy tờ còn thiếu và ghi vì sao. Khách nhận một phiếu nêu đủ mọi giấy tờ; chưa tính giờ giải quyết.",
        desk.text("reason", "Dặn thêm (không bắt buộc)"),
        Action("Ghi và in phiếu", "primary", "printer", name="do", value="supplement"),
        asks_papers=True,
        shown=desk.typed.get("do") == "supplement",
    )


def _refuse(desk: Desk) -> vm.ReasonBox:
    return vm.ReasonBox(
        "refuse",
        "Từ chối tiếp nhận",
        "Khách nhận phiếu từ chối có lý do. Việc từ chối được ghi lại và không xóa được.",
        desk.text("refuse-reason", "Lý do từ chối"),
        Action("Ghi và in phiếu từ chối", "primary", "printer", name="do", value="refuse"),
        shown=desk.typed.get("do") == "refuse",
    )
