"""A citizen says what is wrong: looked into, answered by another, published without his name; a tố cáo leaves with a slip."""

from __future__ import annotations

import re

import pytest

from tests.stories.office import Office
from tests.stories.people import People, Person
from tests.stories.quality import CHAIR, CHAIR_NAME, HEAD, HEAD_NAME, Member
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PUBLIC, NAME = "/tra-cuu/phan-anh/H49.98/", "Tằng Thị Sáng"
SAID = "Tôi chờ hai giờ không ai gọi số. Số của tôi là 022194003817."


def receiver(office: Office) -> tuple[str, str]:
    """(account, name) of whoever gets what comes from the public page."""
    with office.inside():
        from chuan.definitions.organisation.models import Account, Agency
        from chuan.surfaces.acts.asking import clock
        from chuan.surfaces.acts.courses import candidates

        first = candidates(Agency.objects.get(code="H49.98").id, "receiver", clock())[0]
        return Account.objects.get(official=first.official).username, first.name


def sends(citizen: Person, text: str) -> str:
    """The citizen fills in the public form; the code he is told."""
    citizen.opens(f"{PUBLIC}gui/")
    for label, value in {
        "Nội dung": text,
        "Họ tên": NAME,
        "Địa chỉ": "Thôn Bình Minh",
        "Điện thoại": "0900000202",
    }.items():
        citizen.fills(label, value)
    citizen.follows(citizen.page.get_by_role("button", name="Gửi"))
    return citizen.page.locator(".date b").inner_text()


def test_from_the_citizen_to_the_public_page(office: Office, people: People) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    citizen = people.citizen()
    code = sends(citizen, SAID)
    account, name = receiver(office)

    counter = people.official(Member, account)
    counter.opens("/phan-anh/")
    counter.follows(counter.link("PA 0001/"))
    petition = counter.page.url
    counter.chooses("Thuộc thẩm quyền cơ quan")
    counter.names("Người xác minh, nếu thuộc thẩm quyền", HEAD_NAME)
    counter.follows(counter.button("Ghi phân loại"))

    verifier = people.official(Member, HEAD)
    verifier.opens_work("Phản ánh, kiến nghị số 0001/")
    verifier.chooses("Đúng")
    verifier.fills("Căn cứ của kết quả", "Sổ trực cho thấy máy lấy số hỏng")
    verifier.fills("Nội dung trả lời người gửi", "Cơ quan đã sửa máy lấy số.")
    verifier.names("Người duyệt trả lời", CHAIR_NAME)
    verifier.follows(verifier.button("Gửi duyệt"))

    chair = people.official(Member, CHAIR)
    chair.opens(petition)
    chair.names("Người công khai", name)
    chair.follows(chair.button("Duyệt và trả lời"))
    chair.sees("Sự không phù hợp mở từ phản ánh này")

    counter.opens(petition)
    counter.sees("Số của tôi là [dãy số]")
    counter.follows(counter.button("Công khai đúng như trên"))

    citizen.opens(f"/tra-cuu/phan-anh/theo-doi/{code}/")
    citizen.sees("Cơ quan đã sửa máy lấy số.")
    picture(citizen, "petition-answer")
    citizen.clicks(citizen.page.get_by_label("Hài lòng", exact=True))
    citizen.follows(citizen.page.get_by_role("button", name="Gửi đánh giá"))
    citizen.sees("Bạn đã đánh giá trả lời này: Hài lòng.")
    citizen.opens(PUBLIC)
    citizen.sees("Cơ quan đã sửa máy lấy số.")
    shown = citizen.page.content()
    assert not [one for one in (NAME, "022194003817", "0900000202") if one in shown]


def test_a_denunciation_is_handed_over_with_its_slip(office: Office, people: People) -> None:
    citizen = people.citizen()
    code = sends(citizen, "Tôi tố cáo một cán bộ lập hồ sơ khống.")
    counter = people.official(Member, receiver(office)[0])
    counter.opens("/phan-anh/")
    counter.follows(counter.link("PA 0001/"))
    counter.sees("có dấu hiệu tố cáo")
    counter.chooses("Tố cáo: chuyển nơi có thẩm quyền")
    counter.fills("Hoặc nơi nhận khác", "Thanh tra tỉnh")
    counter.follows(counter.button("Ghi phân loại"))
    slip = counter.page.request.post(
        f"{counter.page.url}phieu/",
        form={"csrfmiddlewaretoken": counter.page.locator("[name=csrfmiddlewaretoken]").first.input_value()},
        headers={"Referer": counter.page.url},
    )
    assert re.match(rb"%PDF", slip.body())

    chair = people.official(Member, CHAIR)
    chair.opens(counter.page.url)
    assert not [one for one in (NAME, "hồ sơ khống") if one in chair.page.content()]
    citizen.opens(f"/tra-cuu/phan-anh/theo-doi/{code}/")
    citizen.sees("Nơi nhận: Thanh tra tỉnh")
