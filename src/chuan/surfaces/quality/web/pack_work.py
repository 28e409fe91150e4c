"""The parts of the pack that are read from work: conformance, documents and their copies, matters, the next edition."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.definitions.documents.rules.state import ACCESS, CATEGORIES, RESTRICTED
from chuan.definitions.documents.services import Wanted
from chuan.definitions.documents.services import listed as documents_of
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.transitions.rules.board import DONE, NOT_HERE, WORKING, State
from chuan.events.transitions.services import board
from chuan.readings.conformance.queries.versions import versions
from chuan.readings.forms.rules.inspection import Part
from chuan.readings.matters.queries.copies import OUT
from chuan.readings.matters.queries.copies import listed as copies_of
from chuan.readings.matters.queries.work import listed
from chuan.readings.matters.rules.kinds import MATTERS
from chuan.surfaces.acts.documents import sight

_YEAR = timedelta(days=365)
_MOST = 2_000
_KINDS = ("nonconformity", "risk", "audit", "review", "decision")
_STATES = {"open": "đang làm", "done": "đã xong", "refused": "không chấp nhận", "dropped": "đã hủy"}


def conformance(actor: Actor, at: datetime) -> Part:
    """Each version in force or replaced, as it was worked in the last twelve months."""
    today = local(at).date()
    found = versions(Scope(frozenset({actor.agency})), today - _YEAR, today + timedelta(days=1))
    rows = tuple(
        (f"{one.name}, bản {one.version}", str(one.dossiers), str(one.as_declared), str(one.astray), str(one.late))
        for one in found if one.dossiers
    )  # fmt: skip
    heads = ("Thủ tục", "Hồ sơ đã xong", "Đúng như công bố", "Sai trình tự, vai trò", "Chỉ có bước quá giờ")
    return Part("Như công bố, như thực hiện (12 tháng)", heads, rows, "Chưa có hồ sơ nào đã xong.")


def documents(actor: Actor, at: datetime) -> Part:
    """The list of documents in use; restricted ones stay out of a paper that leaves the agency."""
    found, _total = documents_of(sight(actor, at), Wanted(), _MOST)
    rows = tuple(
        (
            one.code, one.title, CATEGORIES.get(one.category, ""), ACCESS.get(one.access, ""),
            f"lần {one.revision}, từ {say.day(one.since)}" if one.since else "chưa ban hành",
        )
        for one in found if one.access != RESTRICTED
    )  # fmt: skip
    heads = ("Mã", "Tài liệu", "Loại", "Truy cập", "Lần ban hành")
    return Part("Danh mục tài liệu", heads, rows, "Chưa có tài liệu nào.")


def copies(actor: Actor, at: datetime) -> Part:
    """Controlled copies that are out, with who has them."""
    found, _total = copies_of(sight(actor, at), OUT, at, _MOST)
    rows = tuple(
        (
            one.mark,
            f"lần {one.revision}",
            f"{one.number:02}",
            one.name,
            "phải thu hồi" if one.due else "đang dùng",
        )
        for one in found
    )
    heads = ("Tài liệu", "Lần", "Bản số", "Người giữ", "Tình trạng")
    return Part("Bản in kiểm soát đang lưu hành", heads, rows, "Chưa in bản kiểm soát nào.")


def matters(actor: Actor) -> tuple[Part, ...]:
    """Nonconformities, risks, audits, reviews and decisions, a part each."""
    return tuple(_matters(actor, kind) for kind in _KINDS)


def _matters(actor: Actor, kind: str) -> Part:
    found, _total = listed(Scope(frozenset({actor.agency})), kind, "", _MOST, 0)
    rows = tuple(
        (
            one.title,
            _STATES.get(one.status, ""),
            say.day(local(one.begun)),
            say.day(local(one.ended)) if one.ended else "",
        )
        for one in found
    )
    return Part(MATTERS[kind], ("Việc", "Tình trạng", "Bắt đầu", "Kết thúc"), rows, "Không có.")


def transition(agency: int, at: datetime) -> Part:
    """How far each edition's clauses are on the agency's board."""
    found = board(Scope(frozenset({agency})))
    state = found.state if found else State()
    used = state.in_use(local(at).date())
    rows = []
    for one in laws.standards().values():
        told = [state.line(one.code, clause.code).state for clause in one.asked]
        done, working = sum(each in {DONE, NOT_HERE} for each in told), told.count(WORKING)
        now = "đang áp dụng" if used and used.edition == one.code else ""
        rows.append((one.name, now, f"{done}/{len(told)}", str(working)))
    heads = ("Phiên bản tiêu chuẩn", "Ở cơ quan", "Điều đã xong", "Điều đang làm")
    return Part("Chuyển đổi giữa các phiên bản tiêu chuẩn", heads, tuple(rows), "")
