"""How a declaration is shown: facts, annex, papers and evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.procedures import services as procedures
from chuan.events.declarations.rules.events import EVIDENCED
from chuan.events.declarations.services import Declaration
from chuan.readings.obligations.services import Picture
from chuan.surfaces.telling.declaration_papers import lines_of

PAPERS = {
    "decision": gettext_noop("Quyết định công bố và phụ lục phạm vi"),
    "notice": gettext_noop("Thông báo gửi đơn vị chủ trì"),
    "posting": gettext_noop("Bản niêm yết"),
    "clauses": gettext_noop("Đối chiếu bằng chứng theo điều khoản"),
}
_ALL = (
    gettext_noop("Lần công bố"),
    gettext_noop("Quyết định"),
    gettext_noop("Phạm vi"),
    gettext_noop("Tình trạng"),
)
_ANNEX = (gettext_noop("TT"), gettext_noop("Thủ tục"), gettext_noop("Đơn vị thực hiện"), gettext_noop("Bản"))
_STATUSES = {"open": gettext_noop("Đang làm"), "done": gettext_noop("Đã xong")}


@dataclass(frozen=True, slots=True)
class Proof:
    """A step that needs evidence and what there is."""

    name: str
    day: str = ""
    address: str = ""
    file: str = ""


def facts(found: Declaration) -> tuple[Fact, ...]:
    """What a declaration says of itself."""
    state = found.state
    confirmed = state.course.last("confirm")
    seen = confirmed is not None and confirmed.outcome == "ok"
    signed = (
        _("số %(number)s, ký %(day)s") % {"number": state.said, "day": say.day(local(state.decided))}
        if state.decided
        else _("chưa ký")
    )
    notice = (
        _("số %(number)s, ngày %(day)s") % {"number": state.notice_said, "day": say.day(state.notice.day)}
        if state.notice
        else _("chưa có số")
    )
    return (
        Fact(_("Phạm vi"), _scope(found)),
        Fact(_("Xác nhận hiệu lực"), say.day(local(confirmed.at)) if seen and confirmed else _("chưa có")),
        Fact(_("Quyết định"), signed),
        Fact(_("Thông báo"), notice),
        Fact(_("Mã nội dung phạm vi"), state.sha256[:12]),
    )


def _scope(found: Declaration) -> str:
    state = found.state
    told = {"n": len(state.covered), "units": len(state.units), "of": state.bodies}
    return _("%(n)s thủ tục · %(units)s trên %(of)s đơn vị") % told


def annex(found: Declaration) -> Table:
    """The frozen scope as a list."""
    rows = tuple(
        Row((Cell(str(at)), Cell(one.name, one.code), Cell("; ".join(one.units)), Cell(str(one.version))))
        for at, one in enumerate(lines_of(found), start=1)
    )
    empty = Empty(_("Chưa có quy trình nào đang áp dụng"), _("Công bố quy trình trước khi công bố hệ thống."))
    return Table(_("Phụ lục phạm vi"), tuple(Column(_(name)) for name in _ANNEX), rows, empty)


def shown_papers(found: Declaration) -> tuple[tuple[str, str], ...]:
    """(name, address) of each paper of the set that was issued."""
    last = {one.paper: one.sha256 for one in found.state.issued}
    return tuple(
        (_(PAPERS[name]), reverse("quality:declaration_file", args=[found.id, sha256]))
        for name, sha256 in last.items()
    )


def shown_steps(found: Declaration, words: Mapping[int, str]) -> tuple[Proof, ...]:
    """Each step that needs evidence, with what was shown."""
    definition = procedures.procedure(found.state.course.edition)
    steps = ((key, definition.step(key)) for key in EVIDENCED)
    return tuple(_proof(found, key, step.name, words) for key, step in steps if step is not None)


def _proof(found: Declaration, key: str, name: str, words: Mapping[int, str]) -> Proof:
    one = found.state.shown(key)
    if one is None:
        return Proof(name)
    address = words.get(int(one.address), "") if one.address else ""
    file = reverse("quality:declaration_file", args=[found.id, one.file]) if one.file else ""
    return Proof(name, say.day(one.day), address, file)


def declared_table(seen: Picture) -> Table:
    """Every declaration of the agency, the latest first."""
    known = {one.stream: one for one in seen.matters}
    rows = tuple(
        Row(
            (
                Cell(known[one.id].title, href=reverse("quality:declaration", args=[one.id]), open=True),
                Cell(one.state.said, say.day(local(one.state.decided)) if one.state.decided else ""),
                Cell(_scope(one)),
                Cell(_(_STATUSES.get(one.state.course.status, ""))),
            )
        )
        for one in sorted(seen.declarations, key=lambda one: -one.id)
    )
    empty = Empty(_("Chưa công bố lần nào"), _("Bắt đầu ở trên: phạm vi lấy từ các quy trình đang áp dụng."))
    return Table(_("Các lần công bố"), tuple(Column(_(name)) for name in _ALL), rows, empty)
