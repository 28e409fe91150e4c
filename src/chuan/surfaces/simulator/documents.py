"""The controlled documents of the demonstration's communes and one department: approved by three people, read by most."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.store.told import telling
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.surfaces.acts import courses, documents
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.documents import New, Upload
from chuan.surfaces.simulator.mornings import morning

SECRETARIES = ("hung.iso", "thinh.iso")
_KEEPERS = (*SECRETARIES, "nam.iso")
_AGO = 81
_UNREAD = 5
"""One reader in so many has not read a document."""


@dataclass(frozen=True, slots=True)
class _Told:
    """One invented document; ``ready``: approved and in force, else still being written."""

    code: str
    title: str
    category: str
    access: str
    text: str
    ready: bool = True


_DOCUMENTS = (
    _Told(
        "CSCL.01", "Chính sách chất lượng", "policy", "public",
        "Chính sách chất lượng (mô phỏng)\nĐúng hẹn, đúng thủ tục, không hỏi giấy tờ cơ quan đã có.",
    ),
    _Told(
        "QTUX.01", "Quy tắc ứng xử của cán bộ, công chức", "rules", "internal",
        "Quy tắc ứng xử (mô phỏng)\nĐiều 1. Chào hỏi, lắng nghe, giải thích một lần cho rõ.\n"
        "Điều 2. Đeo thẻ, đúng giờ, không làm việc riêng tại quầy.\nĐiều 3. Nhận lỗi, xin lỗi và sửa ngay khi sai.",
    ),
    _Told(
        "NQ.01", "Nội quy bộ phận tiếp nhận và trả kết quả", "rules", "public",
        "Nội quy (mô phỏng)\nĐiều 1. Gọi số theo thứ tự; ưu tiên người cao tuổi, phụ nữ mang thai.",
    ),
    _Told(
        "BM.01", "Phiếu theo dõi quá trình xử lý việc nội bộ", "form", "internal",
        "Biểu mẫu (mô phỏng)\nNgười giao, người nhận, thời hạn, kết quả.", ready=False,
    ),
)  # fmt: skip


def issue(at: datetime) -> int:
    """Register the documents where there are none, those in force on a morning long ago; how many were new."""
    made = 0
    for name in _KEEPERS:
        secretary = organisation.actor_named(name, at)
        if secretary is None:
            continue
        then = morning(secretary.agency, at, _AGO)
        for told in _DOCUMENTS:
            with telling(then) if told.ready else nullcontext():
                _issued(secretary, told, at)
            made += 1
    return made


def _issued(secretary: Actor, told: _Told, at: datetime) -> None:
    upload = Upload(f"{told.code}.txt", told.text.encode())
    new = New(secretary.agency, told.code, told.title, told.category, told.access, upload)
    stream = documents.register(secretary, new).id
    if not told.ready:
        return
    reviewer, approver = _two(secretary, at)
    documents.step(secretary, stream, Move("draft", "xong", {"review": reviewer.official}))
    documents.step(
        acting(reviewer.official, at), stream, Move("review", "ok", {"approve": approver.official})
    )
    documents.step(
        acting(approver.official, at), stream, Move("approve", "ok", {"publish": secretary.official})
    )
    documents.step(secretary, stream, Move("publish", "ok"), since=local(clock()).date())
    readers = [one.official for one in courses.candidates(secretary.agency, "author", at)]
    documents.distribute(secretary, stream, readers)
    for place, reader in enumerate(readers):
        if place % _UNREAD:
            documents.acknowledge(acting(reader, at), stream)


def _two(secretary: Actor, at: datetime) -> tuple[Person, Person]:
    """Who reviews and who approves: a head and a leader, neither the secretary."""
    heads = [one for one in courses.candidates(secretary.agency, "checker", at) if "head" in one.roles]
    leaders = courses.candidates(secretary.agency, "leader", at)
    reviewer = next(one for one in heads if one.official != secretary.official)
    return reviewer, next(one for one in leaders if one.official != reviewer.official)


def acting(official: int, at: datetime) -> Actor:
    """The official as somebody who acts."""
    found = organisation.actor_of_official(official, at)
    assert found is not None
    return found
