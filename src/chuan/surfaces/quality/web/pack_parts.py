"""The parts of the pack for an inspection, each read from what the system holds on the day."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import say as worded
from chuan.base.web.rules import say
from chuan.base.web.words import all_words
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.schemes import services as schemes
from chuan.readings.forms.rules.inspection import Part
from chuan.readings.measures.rules.registry import MEASURES
from chuan.readings.obligations.services import Change, Picture
from chuan.surfaces.acts.objectives import VIEW
from chuan.surfaces.quality.web.measured import figures, target_of
from chuan.surfaces.quality.web.pack_work import conformance, copies, documents, matters, transition
from chuan.surfaces.quality.web.rule_lines import NAMES
from chuan.surfaces.telling.clause_paper import HEADS, rows
from chuan.surfaces.telling.clauses import standings


def parts(actor: Actor, seen: Picture, at: datetime) -> tuple[Part, ...]:
    """In the order of the index; Vietnamese, for it is a paper."""
    return (
        _rules(seen),
        _clauses(actor.agency, at),
        _declarations(seen),
        _procedures(seen),
        conformance(actor, at),
        documents(actor, at),
        copies(actor, at),
        _objectives(actor, at),
        *matters(actor),
        _laws(seen),
        transition(actor.agency, at),
    )


def _rules(seen: Picture) -> Part:
    rows = tuple(
        (
            NAMES[one.key],
            "Đạt" if one.holds else "Chưa đạt",
            worded(one.reason, all_words(), "vi"),
            say.day(one.since) if one.since else "",
        )
        for one in seen.rules
    )
    return Part("Sáu quy tắc của hệ thống", ("Quy tắc", "Kết quả", "Hiện trạng", "Từ ngày"), rows, "")


def _clauses(agency: int, at: datetime) -> Part:
    edition, found = standings(agency, at)
    return Part(f"Đối chiếu với {edition.name}", HEADS, rows(found), "")


def _declarations(seen: Picture) -> Part:
    titles = {one.stream: one.title for one in seen.matters}
    rows = tuple(
        (
            titles.get(one.id, ""),
            one.state.said or "chưa ký",
            say.day(local(one.state.decided)) if one.state.decided else "",
            f"{len(one.state.covered)} thủ tục, {len(one.state.units)}/{one.state.bodies} đơn vị",
        )
        for one in seen.declarations
    )
    heads = ("Lần công bố", "Quyết định số", "Ngày ký", "Phạm vi")
    return Part("Công bố hệ thống", heads, rows, "Chưa công bố lần nào.")


def _procedures(seen: Picture) -> Part:
    rows = tuple(
        (one.code, one.name, f"Bản {one.version}", say.day(one.since)) for one in seen.facts.published
    )
    return Part("Quy trình đang áp dụng", ("Mã", "Thủ tục", "Bản", "Từ ngày"), rows, "Chưa có quy trình nào.")


def _objectives(actor: Actor, at: datetime) -> Part:
    """Each objective in force with what was measured this year."""
    found = schemes.objectives(scope(actor, VIEW, at), local(at).year, actor.agency)
    live = tuple(one for one in found if one.approved_at is not None)
    rows = tuple(
        (
            worded(MEASURES[one.objective.measure].name, all_words(), "vi"),
            target_of(one.objective),
            one.year.text,
            one.objective.answers_name,
        )
        for one in figures(live, at)
    )
    heads = ("Mục tiêu", "Chỉ tiêu", "Đo được từ đầu năm", "Người chịu trách nhiệm")
    return Part("Mục tiêu chất lượng và số đo", heads, rows, "Chưa có mục tiêu nào được phê duyệt.")


def _laws(seen: Picture) -> Part:
    rows = tuple(_law(one) for one in seen.changes)
    heads = ("Văn bản", "Tên", "Có hiệu lực", "Quy trình đã xử lý")
    return Part("Luật thay đổi", heads, rows, "Chưa ghi văn bản nào.")


def _law(one: Change) -> tuple[str, ...]:
    total = len(one.touched)
    return (one.text.number, one.text.name, say.day(one.text.effect), f"{total - len(one.left)}/{total}")
