"""The yearly audit from its programme to the re-audit, on dossiers drawn by a seed; then the review with its pack."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.clock import local
from chuan.events.reviews.rules.inputs import INPUTS, TYPED
from chuan.surfaces.acts.asking import clock
from tests.stories.arranged import EXTRACT, received, worked_until
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.yearly import Yearly

pytestmark = [pytest.mark.browser, pytest.mark.slow]
UNIT, AUDITOR, HEAD = "Phòng Văn hóa – Xã hội", "Trần Thị Bích Huệ", "Hoàng Văn Minh"


def test_from_the_programme_to_the_re_audit(office: Office, people: People) -> None:
    stand = received(office, EXTRACT, *(f"Chìu A Tài {n}" for n in range(1, 5)))
    worked_until(office, (one.stream for one in stand), "sign")
    secretary, leader = (people.official(Yearly, name) for name in ("hung.iso", "minh.chutich"))
    secretary.plans(UNIT)
    leader.opens("/chat-luong/danh-gia/")
    leader.presses_button("Phê duyệt chương trình")
    address = secretary.begins_the_audit("482173605112")
    secretary.sees("4 trên 4 hồ sơ, số khởi tạo 482173605112")
    secretary.appoints("việc của mình")
    secretary.sees("không được đánh giá việc của chính mình")
    secretary.appoints(AUDITOR)
    secretary.passes("audit", AUDITOR)
    auditor = people.official(Yearly, "hue.kinhte")
    audits(auditor, address)
    auditor.passes("accept", HEAD)
    leader.opens(address)
    leader.passes(outcome="Không có điểm không phù hợp")
    leader.sees("Còn 1 điểm không phù hợp: phải theo dõi khắc phục.")
    leader.passes("again", AUDITOR, "Theo dõi khắc phục rồi đánh giá lại")
    reject_what_was_opened(office)
    audits_again(auditor, address)


def reject_what_was_opened(office: Office) -> None:
    """The nonconformity of the finding is dealt with on its own way (its own story): here it is found too small."""
    from chuan.definitions.organisation import services as organisation
    from chuan.definitions.organisation.rules.authority import EVERYTHING
    from chuan.readings.matters.queries.work import listed
    from chuan.surfaces.acts import correcting

    with office.inside():
        (matter,), _ = listed(EVERYTHING, "nonconformity")
        secretary = organisation.actor_named("hung.iso", clock())
        assert secretary is not None
        correcting.reject(secretary, matter.stream, "small")


def audits(auditor: Yearly, address: str) -> None:
    """Answer every line, find one thing, and report; the report waits for the last line."""
    auditor.opens(address)
    auditor.passes("report", AUDITOR)
    auditor.sees("Còn 3 dòng chưa trả lời")
    auditor.opens(f"{address}danh-muc/")
    auditor.answers("7.4", "Phù hợp", "")
    auditor.answers("8.5.3", "Phù hợp", "")
    auditor.answers("8.5.1", "Không phù hợp", "Hai hồ sơ thiếu phiếu kiểm soát")
    auditor.opens(f"{address}phat-hien/")
    auditor.finds("8.5.1", "Hồ sơ không có phiếu kiểm soát")
    auditor.opens(address)
    auditor.passes("report", AUDITOR)
    auditor.presses_button("Lập báo cáo")
    assert auditor.page.request.get(f"{address}bao-cao.pdf").body().startswith(b"%PDF")


def audits_again(auditor: Yearly, address: str) -> None:
    """The re-audit does not close over an open finding."""
    auditor.opens(address)
    auditor.passes(outcome="Đã khắc phục xong")
    auditor.sees("chưa được xác nhận là đã khắc phục")
    auditor.opens(f"{address}phat-hien/")
    auditor.fills("Điều cho thấy đã khắc phục", "Xem lại bốn hồ sơ, đủ phiếu")
    auditor.presses_button("Xác nhận đã khắc phục")
    auditor.opens(address)
    auditor.passes(outcome="Đã khắc phục xong")
    auditor.sees("Đã ghi: Đánh giá lại.")


def test_the_review_with_its_pack(office: Office, people: People) -> None:
    stand = received(office, EXTRACT, "Chìu A Tài", "Nịnh Thị Hoa")
    worked_until(office, (one.stream for one in stand), "sign")
    secretary, leader = (people.official(Yearly, name) for name in ("hung.iso", "minh.chutich"))
    secretary.opens("/chat-luong/xem-xet/")
    secretary.follows(secretary.page.locator("form").get_by_role("button", name="Bắt đầu", exact=True))
    secretary.follows(secretary.link("Xem xét của lãnh đạo năm"))
    address = secretary.page.url
    secretary.presses_button("Lấy số liệu")
    for key in (key for key, one in INPUTS.items() if one.how == TYPED):
        secretary.writes_input(key, "Không có gì mới")
    secretary.passes("meet", HEAD)
    leader.opens(address)
    leader.presses_button("Mở cuộc họp")
    meets(leader)
    for name in ("dau-vao", "bien-ban"):
        assert leader.page.request.get(f"{address}{name}.pdf").body().startswith(b"%PDF")
    owner = people.official(Yearly, "hue.kinhte")
    owner.opens("/chat-luong/viec/")
    owner.sees("Soạn sẵn thư xin lỗi")


def meets(leader: Yearly) -> None:
    """Every input is decided about before there are minutes; one decision goes to a person by a day."""
    leader.presses_button("Lập biên bản")
    leader.sees("Còn 12 đầu vào chưa có kết luận")
    for key in INPUTS:
        leader.decides(key, "Đạt, không cần gì thêm")
    leader.picks("owner", AUDITOR)
    leader.page.fill("input[name=text]", "Soạn sẵn thư xin lỗi")
    leader.page.fill("input[name=due]", f"{local(clock()) + timedelta(days=30):%d/%m/%Y}")
    leader.follows(leader.page.locator('form[action*="giao-viec"]').get_by_role("button"))
    leader.presses_button("Lập biên bản")
    leader.sees("Mở biên bản")
