"""A result the office holds serves as a paper of the next dossier, with consent; a decision ends it, and the public reads so."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import expect

from chuan.base.kernel.clock import VIETNAM, local
from tests.stories.arranged import EXTRACT, received, worked_to_the_end
from tests.stories.counter import Counter, Visitor
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.stopping import keeps_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNER = Visitor("Tằng Thị Mây", "022194003817")


def test_a_result_is_used_again_until_a_decision_ends_it(office: Office, people: People) -> None:
    (dossier,) = received(office, EXTRACT, OWNER.name)
    worked_to_the_end(office, dossier.stream)
    officer = people.official(Counter, "tuyet.quay")
    officer.calls_next()
    officer.chooses("1.004873")
    officer.writes_owner(OWNER)
    box = officer.page.locator("#held")
    expect(box).to_contain_text("Cơ quan đang giữ của người này")
    box.locator("select").first.select_option(index=1)
    box.get_by_label("Công dân đồng ý thế nào").select_option(index=1)
    keeps_picture(officer, "results-held")
    officer.has_all_papers()
    officer.receives()

    leader = people.official(Desk, "minh.chutich")
    leader.opens("/xu-ly/ket-qua/")
    leader.sees(OWNER.name)
    leader.opens(f"/xu-ly/ket-qua/{dossier.stream}/")
    leader.clicks(leader.page.get_by_text("Thu hồi, hủy bỏ"))
    leader.fills("Số, ký hiệu quyết định", "15/QĐ-UBND")
    leader.fills("Ngày quyết định", f"{local(datetime.now(VIETNAM)):%d/%m/%Y}")
    leader.fills("Người ký", "Hoàng Văn Minh")
    leader.fills("Lý do", "Cấp sai ngày sinh.")
    leader.follows(leader.button("Ghi quyết định"))
    leader.sees("15/QĐ-UBND")
    keeps_picture(leader, "results-revoked")

    citizen = people.citizen()
    citizen.opens(dossier.link)
    citizen.sees("15/QĐ-UBND")
    keeps_picture(citizen, "results-citizen")
