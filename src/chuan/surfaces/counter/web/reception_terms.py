"""What the procedure asks and promises of what was typed: papers, date, fee, what an earlier visit left open."""

from __future__ import annotations

from django.utils.translation import gettext as _

from chuan.base.web.components import DayStrip, Note
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws.services import pack_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.procedures.rules.definition import Paper
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.events.dossiers.rules.identity import doubt, plain
from chuan.readings.deadlines.queries.counter import OpenSlip, open_slips
from chuan.surfaces.counter.web import reading
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.elsewhere import same_notes
from chuan.surfaces.counter.web.look_ups import known_notes, look
from chuan.surfaces.counter.web.reading import Read
from chuan.surfaces.counter.web.reception_desk import Desk
from chuan.surfaces.telling.strips import day_strip, explained


def papers(desk: Desk) -> vm.Papers:
    """The papers of the case, as ticked and counted."""
    asked = desk.adopted.procedure.papers_for(desk.case)
    needed = [paper for paper in asked if paper.required and not paper.register]
    reused = {key for name, key in desk.typed.items() if name.startswith("held-")}
    there = sum(reading.ticked(desk.typed, paper) or paper.key in reused for paper in needed)
    lines = tuple(_paper(desk, paper) for paper in asked)
    return vm.Papers(
        lines, there, len(needed), desk.typed.get("sets") or "1", desk.errors.get("papers", ""), desk.case
    )


def promise(desk: Desk) -> vm.Promise:
    """The date to be promised if the dossier were taken in now, and why that date."""
    channel = desk.adopted.procedure.channel(reading.channel_of(desk.adopted.procedure, desk.typed))
    start = Read(desk.typed).moment("late-at") or desk.place.at
    pack = pack_for(desk.adopted.agency, start.date())
    calendar = worktime_for(desk.adopted.agency)
    promised = explained(channel.promised if channel else None, pack, calendar, start)
    if channel is None or promised is None:
        return vm.Promise("", "", "", DayStrip(()))
    legal = explained(channel.legal, pack, calendar, start)
    saved = calendar.elapsed(promised.at, legal.at) if legal and legal.at > promised.at else 0
    strip = day_strip(promised, legal.at if legal else None).folded(7)
    sooner = _("sớm hơn luật %(span)s") % {"span": say.span(saved)} if saved else ""
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
        asked.append(desk.text("copies", _("Số bản"), mode="numeric"))
    if any(one.amount == 0 or one.per == "page" for one in fees):
        asked.append(desk.text("fee", _("Số tiền thu (đồng)"), mode="numeric", placeholder="0"))
    pay = desk.choice("pay", _("Thu hay miễn"), (("due", _("Thu tiền")), ("free", _("Miễn"))))
    if desk.typed.get("pay") != "free":
        return vm.Fee(say.money(total), pay, lines, tuple(asked))
    grounds = reading.grounds_of(desk.typed)
    shown = desk.text("free-shown", _("Giấy tờ chứng minh đã xem"))
    return vm.Fee(say.money(total), pay, lines, tuple(asked), grounds, shown)


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
            _("Ngày %(at)s đã yêu cầu %(party)s bổ sung: ")
            % {"at": say.day_month(slip.at), "party": slip.party}
            + "; ".join(f"{name} ({why})" for name, why in slip.missing),
            "said",
            "history",
        )
        for slip in slips
    ]
    told += outside_notes(desk)
    read = Read(desk.typed)
    for key, whose in (("owner", _("Chủ hồ sơ")), ("submitter", _("Người nộp"))):
        kind = desk.typed.get(f"{key}-kind", "person")
        born = read.day(f"{key}-born")
        found = doubt(desk.typed.get(f"{key}-identity", ""), kind, born, desk.place.today)
        told += [Note(f"{whose}: {sentence(found)}", "", "alert-triangle")] if found else []
    identity = plain(desk.typed.get("owner-identity", ""))
    return (*same_notes(desk.place, identity, desk.adopted.code), *known_notes(desk, identity), *told)


def outside_notes(desk: Desk) -> list[Note]:
    """That this is received for an agency elsewhere: who answers, where the result is, when its clock starts."""
    if desk.adopted.agency in desk.place.agencies:
        return []
    found = organisation.agency(desk.adopted.agency, desk.place.at)
    said = _(
        "Nhận hộ %(agency)s: cơ quan ấy giải quyết, kết quả trả ở nơi công dân chọn. Chuyển hồ sơ ngay trong ngày, sau 15 giờ thì đầu giờ hôm sau."
    )
    return [Note(said % {"agency": found.name if found else ""}, "", "transfer")]


def _paper(desk: Desk, paper: Paper) -> vm.PaperLine:
    looked_up = bool(paper.register)
    is_ticked = reading.ticked(desk.typed, paper)
    state = _("Tra cứu, không thu") if looked_up else (_("Thiếu") if paper.required else _("Không cần"))
    sub = " · ".join(part for part in (paper.condition, paper.form, paper.register) if part)
    error = desk.errors.get(f"originals-{paper.key}", "") or desk.errors.get(f"copies-{paper.key}", "")
    return vm.PaperLine(
        paper.key,
        paper.name,
        sub,
        need_of(paper),
        is_ticked,
        desk.typed.get(f"originals-{paper.key}", "0" if looked_up else str(paper.originals)),
        desk.typed.get(f"copies-{paper.key}", "0" if looked_up else str(paper.copies)),
        counted=not looked_up,
        required=paper.required and not looked_up,
        state=state,
        icon="database" if looked_up else "",
        error=error,
        why=desk.typed.get(f"why-{paper.key}", ""),
        look=look(desk, paper) if looked_up else None,
        pages=desk.typed.get(f"pages-{paper.key}", ""),
    )


def need_of(paper: Paper) -> str:
    """How many originals and copies, in short."""
    if paper.register:
        return _("tra cứu")
    parts = [_("%(originals)s chính") % {"originals": paper.originals}] if paper.originals else []
    parts += [f"{paper.copies} sao"] if paper.copies else []
    wanted = ", ".join(parts) or _("xuất trình")
    return wanted if paper.required else _("nếu có")


def _amount(amount: int) -> str:
    return say.money(amount) if amount else _("theo quy định")
