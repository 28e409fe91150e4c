"""A kept file is asked for, approved, handed out, renewed, told to be overdue by night, and taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.surfaces.acts.asking import clock
from tests.stories.arranged import EXTRACT, received, worked_to_the_end
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.people import People

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def filed(office: Office) -> int:
    """The kept file of a dossier whose result was given."""
    (stands,) = received(office, EXTRACT, "Bế Văn Tài")
    worked_to_the_end(office, stands.stream)
    with office.inside():
        from chuan.definitions.organisation.services import actor_named
        from chuan.events.dossiers.services.dossiers import load
        from chuan.surfaces.acts import archiving, reception

        counter, clerk = actor_named("tuyet.quay", clock()), actor_named("mai.vanthu", clock())
        assert counter is not None
        assert clerk is not None
        seen = load(stands.stream).seq
        reception.hand_over(counter, stands.stream, None, "counter", "022194003817", seen)
        (file,) = archiving.make(clerk, [stands.stream], archiving.Place("Giá 1", "Hộp 2"))
        return file.id


def night(office: Office) -> None:
    """The nightly round two months on."""
    with office.inside():
        from chuan.surfaces.acts import borrowing

        assert borrowing.remind_all(clock() + timedelta(days=60)) == 1


def chooses(person: Desk, label: str, name: str) -> None:
    choice = person.page.get_by_label(label)
    choice.select_option(choice.locator("option", has_text=name).get_attribute("value"))


def test_a_file_goes_out_and_comes_back(office: Office, people: People) -> None:
    file = filed(office)
    borrower = people.official(Desk, "ung.hotich")
    borrower.opens(f"/chat-luong/ho-so-luu/{file}/")
    borrower.fills("Mục đích mượn", "Đối chiếu khi giải quyết khiếu nại")
    chooses(borrower, "Người duyệt", "Hoàng Văn Minh")
    borrower.follows(borrower.button("Gửi đề nghị"))
    loan = borrower.page.url

    leader, clerk = people.official(Desk, "minh.chutich"), people.official(Desk, "mai.vanthu")
    leader.opens(loan)
    chooses(leader, "Người làm bước “Giao hồ sơ”", "Chu Thị Tuyết Mai")
    leader.follows(leader.button("Ghi và chuyển bước"))
    clerk.opens(loan)
    clerk.follows(clerk.button("Giao hồ sơ"))
    clerk.sees("0 / 2 lần")
    borrower.opens(loan)
    borrower.fills("Lý do", "Chưa đối chiếu xong")
    borrower.follows(borrower.button("Gia hạn thêm một kỳ"))
    borrower.sees("1 / 2 lần")
    night(office)
    clerk.opens(loan)
    clerk.follows(clerk.button("Nhận lại hồ sơ"))
    clerk.sees("Nguyên vẹn, đủ")
