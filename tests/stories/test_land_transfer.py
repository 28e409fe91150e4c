"""A land transfer between agencies: the commune, the branch, the tax pause, the department, payment, return.

It was received on paper days ago and entered since, so that it is late when the story begins: the commune and
the branch each have a part of that.
"""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from chuan.events.money.rules.vietqr import Transfer, payload
from chuan.readings.forms.rules.qr import qr_image
from tests.stories.arranged import LAND_OFFICE, worked_until
from tests.stories.cashier import AtTheBank
from tests.stories.counter import Counter
from tests.stories.desk import Desk
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.stopping import keeps_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNER, FEE = "Chìu A Sáng", 28_000
BANK, ACCOUNT = "970499", "0000000491321"


def test_a_late_land_transfer_goes_through_five_offices(
    office: Office, people: People, tmp_path: Path
) -> None:
    stream = asked_long_ago(office)
    code = the_commune_answers(office, people, stream)
    the_branch_goes_on(people, stream)
    the_citizen_pays(office, people, stream, tmp_path)
    the_department_answers(office, people, stream)
    ends_and_is_returned(office, people, stream, code)


def the_commune_answers(office: Office, people: People, stream: int) -> str:
    """The commune works the question as its own; the branch has seen who makes it late."""
    leader = people.official(Leader, "son.datdai")
    leader.opens("/lanh-dao/")
    leader.sees("1 hồ sơ đang chậm vì cơ quan phối hợp trả lời quá hạn")
    leader.opens("/lanh-dao/phoi-hop/")
    leader.sees("UBND xã Đông Ngũ")
    keeps_picture(leader, "land-leader")

    head = people.official(Desk, "tien.kinhte")
    head.opens("/xu-ly/")
    head.sees("phối hợp cho Chi nhánh VP đăng ký đất đai Đông Ngũ")
    head.takes_first()
    head.sees("Việc phối hợp cho Chi nhánh VP đăng ký đất đai Đông Ngũ")
    keeps_picture(head, "land-commune")
    head.gives_to("Đặng Quang Vinh")
    head.ends_step()

    branch = people.official(Desk, "toan.datdai")
    branch.opens_dossier(stream)
    code = re.search(r"H49\.13\.21-\d{6}-\d{4}", branch.reads())
    assert code is not None
    branch.sees("Cơ quan phối hợp")
    branch.ends_step()
    branch.sees("còn chờ cơ quan phối hợp trả lời")

    worked_until(office, [leg_of(office, stream)], "")
    return code.group()


def the_branch_goes_on(people: People, stream: int) -> None:
    """The signed answer is read, the information goes to the tax authority, the clock stands."""
    branch = people.official(Desk, "toan.datdai")
    branch.opens_dossier(stream)
    branch.sees("Văn bản số 01/XN-UBND")
    branch.sees("cơ quan phối hợp trả lời quá hạn")
    keeps_picture(branch, "land-branch")
    for _step in ("commune", "transfer"):
        branch.opens_dossier(stream)
        branch.ends_step()
    branch.opens_dossier(stream)
    branch.sees("Cơ quan thuế ra thông báo")
    branch.sees("Tạm dừng")
    keeps_picture(branch, "land-tax")
    branch.ends_step()


def the_citizen_pays(office: Office, people: People, stream: int, folder: Path) -> None:
    """He scans the code on his own page; the bank's statement brings the sum, matched by the dossier's code."""
    citizen = people.citizen()
    citizen.opens(link_of(office, stream))
    citizen.sees("Còn phải nộp")
    words = citizen.page.locator(".sums div", has_text="Nội dung, ghi đúng").locator("dd").inner_text()
    wanted = payload(Transfer(BANK, ACCOUNT, FEE, words))
    assert isinstance(wanted, str)
    expect(citizen.page.locator(".pay img")).to_have_attribute("src", qr_image(wanted))
    citizen.page.locator(".pay").scroll_into_view_if_needed()
    keeps_picture(citizen, "land-citizen-pays")

    counter = people.official(AtTheBank, "tuyet.quay")
    counter.opens(f"/mot-cua/ho-so/{stream}/tien/")
    counter.sees("28.000")
    keeps_picture(counter, "land-payment")
    counter.brings_statement(folder, ACCOUNT, (str(FEE), f"MBVCB.7781 {words} nop phi"))
    counter.opens("/mot-cua/tien/sao-ke/?loai=matched")
    counter.sees("Khớp đúng số tiền")
    keeps_picture(counter, "land-statement")
    counter.opens(f"/mot-cua/ho-so/{stream}/tien/")
    counter.sees("theo sao kê ngân hàng")
    assert "tiền mặt" not in counter.page.locator("table").last.inner_text().lower()
    citizen.opens(link_of(office, stream))
    citizen.sees("Đã nộp")
    assert "Còn phải nộp" not in citizen.reads()

    desk = people.official(Desk, "hanh.chinhanh")
    desk.opens_dossier(stream)
    desk.ends_step()


def the_department_answers(office: Office, people: People, stream: int) -> None:
    head = people.official(Desk, "lam.sonnmt")
    head.takes_first()
    head.sees("Việc phối hợp cho Chi nhánh VP đăng ký đất đai Đông Ngũ")
    keeps_picture(head, "land-department")
    worked_until(office, [leg_of(office, stream)], "")


def ends_and_is_returned(office: Office, people: People, stream: int, code: str) -> None:
    """The rest is the branch's; at the end the page says whose the lateness is, and the citizen has the answer."""
    worked_until(office, [stream], "")
    leader = people.official(Leader, "son.datdai")
    leader.opens(f"/xu-ly/ho-so/{stream}/")
    leader.sees("Thời gian theo cơ quan")
    late = leader.page.locator("#thoi-gian-co-quan tbody tr", has=leader.page.locator("b"))
    assert {row.locator("td").first.inner_text() for row in late.all()} >= {
        "UBND xã Đông Ngũ",
        "Chi nhánh VP đăng ký đất đai Đông Ngũ",
    }
    leader.page.locator("#thoi-gian-co-quan").scroll_into_view_if_needed()
    keeps_picture(leader, "land-shares")

    counter = people.official(Counter, "tuyet.quay")
    counter.opens_result(code)
    counter.sees(OWNER)
    keeps_picture(counter, "land-return")
    handed_over(office, stream)
    leader.opens(f"/xu-ly/ho-so/{stream}/")
    leader.sees("trả kết quả cho công dân")


def handed_over(office: Office, stream: int) -> None:
    """The citizen takes the answer at the counter."""
    from chuan.definitions.organisation import services as organisation
    from chuan.events.dossiers.services.dossiers import load
    from chuan.surfaces.acts import reception
    from chuan.surfaces.acts.asking import clock

    with office.inside():
        officer = organisation.actor_named("tuyet.quay", clock())
        assert officer is not None
        reception.hand_over(officer, stream, None, "counter", "022194003817", load(stream).seq)


def link_of(office: Office, stream: int) -> str:
    """The citizen's page, as the slip's code names it."""
    from chuan.events.dossiers.services.dossiers import secret_of

    with office.inside():
        return f"/tra-cuu/{secret_of(stream)}/"


def leg_of(office: Office, stream: int) -> int:
    """The leg the dossier opened last."""
    from chuan.events.dossiers.services.dossiers import load

    with office.inside():
        return int(load(stream).state.legs[-1].stream)


def asked_long_ago(office: Office) -> int:
    """Received twelve working days ago; the branch took four to look at it, the commune has had it since."""
    with office.inside():
        return _asked()


def _asked() -> int:
    from chuan.definitions.calendars.services import worktime_for
    from chuan.definitions.organisation import services as organisation
    from chuan.events.dossiers.rules.events import PaperIn
    from chuan.events.dossiers.services.people import Party
    from chuan.surfaces.acts import reception, steps
    from chuan.surfaces.acts.asking import clock

    now = clock()
    agency = organisation.agency_by_code(LAND_OFFICE, now)
    officer, head = (organisation.actor_named(name, now) for name in ("hanh.chinhanh", "toan.datdai"))
    assert agency is not None
    assert officer is not None
    assert head is not None
    calendar = worktime_for(agency.id)
    came = calendar.retreat(now, 12 * 480)
    form = reception.Reception(
        agency.id,
        "1.013831",
        "transfer",
        Party(OWNER, identity="022194003817", phone="0900000123", address="Thôn Đông Thắng, xã Đông Ngũ"),
        tuple(PaperIn(key, 1) for key in ("request", "certificate", "contract")),
        fee=FEE,
        at=came,
        late_entry="Mất mạng, nhận trên giấy",
    )
    stream = reception.receive(officer, form).id
    steps.pass_step(head, stream, steps.Passing("assign", "xong"), at=came + timedelta(minutes=5))
    asked = calendar.advance(came, 4 * 480)
    steps.pass_step(head, stream, steps.Passing("appraise", "ask"), at=asked)
    return stream
