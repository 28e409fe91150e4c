"""What citizens of one commune said: petitions at every stage, one of another law, one report through the protected channel."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.petitions.services.authors import Author
from chuan.events.petitions.services.petitions import Petition
from chuan.surfaces.acts import courses, petitioning, petitions, protecting, publishing_petitions
from chuan.surfaces.acts.petitioning import Sent
from chuan.surfaces.acts.petitions import Finding, Sorted
from chuan.surfaces.acts.protecting import Said
from chuan.surfaces.simulator.documents import acting

_HEAD = "minh.chutich"
_WRITERS = (
    Author("Chíu Văn Phúc", "Thôn Đông Ngũ Hoa (mô phỏng)", "0900000201"),
    Author("Tằng Thị Sáng", "Thôn Bình Minh (mô phỏng)", "0900000202"),
    Author("Lỷ A Cường", "Thôn Khe Lục (mô phỏng)", "0900000203"),
    Author(),
)
_SAID = (
    ("own", "Máy lấy số ở quầy hỏng ba hôm nay, người đến sau được gọi trước.", 9),
    ("own", "Đề nghị niêm yết giờ tiếp dân ở nhà văn hóa thôn để bà con biết.", 8),
    ("own", "Tôi gọi số điện thoại của quầy cả buổi sáng không ai nghe. Căn cước của tôi 022194003817.", 7),
    ("own", "Biểu mẫu ở bàn viết không có bản mẫu điền sẵn, tôi phải viết lại hai lần.", 6),
    ("own", "Ghế chờ thiếu, người già phải đứng.", 5),
    ("own", "Đề nghị trả kết quả khai sinh qua bưu chính cho thôn xa.", 3),
    ("others", "Đèn đường tỉnh lộ qua thôn hỏng đã lâu.", 4),
    ("not_received", "Nội dung không rõ, chỉ có một câu chào.", 6),
    ("information", "Chỗ để xe của trụ sở bị ngập khi mưa.", 5),
    ("denunciation", "Tôi tố cáo một cán bộ thôn về hành vi lập hồ sơ khống (mô phỏng).", 4),
    ("", "Cổng trụ sở mở muộn chiều thứ Hai.", 7),
    ("", "Xin hướng dẫn thêm về tài khoản định danh, màn hình ở quầy chữ nhỏ quá.", 0),
)
"""(what it is found to be, its words, how many days ago it was sent)."""


def hear_citizens(at: datetime) -> bool:
    """Begin it all at one commune; False, and nothing done, where the organisation is another one."""
    head = organisation.actor_named(_HEAD, at)
    if head is None:
        return False
    for place, (kind, words, days) in enumerate(_SAID):
        author = _WRITERS[3] if kind == "information" else _WRITERS[place % 3]
        found, _ = petitioning.send(head.agency, Sent(words, author), uuid4(), at - timedelta(days=days))
        if kind:
            _classify(found, kind, head, at, place)
    _protect(head, at)
    return True


def _classify(found: Petition, kind: str, head: Actor, at: datetime, place: int) -> None:
    staff = [one for one in courses.candidates(found.agency, "verifier", at) if one.official != head.official]
    holder = acting(int(found.state.course.holder("classify") or 0), at)
    verifier = staff[place % len(staff)].official
    reason = "Không có nội dung phản ánh cụ thể (mô phỏng)" if kind == "not_received" else ""
    where = {"others": "Sở Xây dựng (mô phỏng)", "denunciation": "Thanh tra tỉnh (mô phỏng)"}.get(kind, "")
    petitions.classify(holder, found.id, Sorted(kind, verifier if kind == "own" else 0, reason, place=where))
    if kind == "own" and place < 5:
        _answer(found.id, verifier, head, holder, place, at)


def _answer(stream: int, verifier: int, head: Actor, publisher: Actor, place: int, at: datetime) -> None:
    """The first is founded, the next two published, one waits to be published, one to be approved."""
    finding = ("founded", "unfounded", "partly", "unfounded", "founded")[place]
    reply = "Cơ quan cảm ơn ý kiến của ông, bà. Việc này đã được kiểm tra và xử lý (mô phỏng)."
    what = Finding(finding, "Đã kiểm tra tại chỗ (mô phỏng)", reply, head.official)
    petitions.conclude(acting(verifier, at), stream, what)
    if place == 4:
        return
    petitions.answer(head, stream, publisher.official)
    if place < 3:
        publishing_petitions.publish(publisher, stream)


def _protect(head: Actor, at: datetime) -> None:
    """One official is trusted by decision; one report about another unit than his."""
    staff = courses.staff(head.agency, at)
    trusted = next((one for one in courses.fit_for("iso", staff)), None)
    other = next((one for one in staff if trusted and one.unit != trusted.unit and not one.head), None)
    if trusted is None or other is None:
        return
    protecting.entrust(
        head, trusted.official, "QĐ 45/QĐ-UBND (mô phỏng)", local(at).date() - timedelta(days=30)
    )
    said = Said(
        "Tôi bị nói lời xúc phạm nhiều lần khi đến làm hồ sơ (mô phỏng).", "Một cán bộ", Author(), other.unit
    )
    protecting.report(head.agency, said, uuid4())
