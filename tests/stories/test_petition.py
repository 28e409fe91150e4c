"""A citizen sends a tố cáo to the page of petitions: sealed, handed over with its slip, and told where it went."""

from __future__ import annotations

import re

import pytest

from tests.stories.office import Office
from tests.stories.people import People, Person
from tests.stories.quality import CHAIR, Member

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PUBLIC, NAME = "/tra-cuu/phan-anh/H49.98/", "Tằng Thị Sáng"


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
