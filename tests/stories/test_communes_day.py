"""A commune's day: forty visitors, a restart in mid-morning, two clerks at one result, and books that balance."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field

import pytest

from tests.stories.arranged import streams_of, worked_until
from tests.stories.counter import Counter, Visitor
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.tally import Tally

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ORDINARY, COPIES, SUPPLEMENTS, AUTHORISED, COMPANY, ANNULLED = 23, 12, 3, 1, 5, 1
VISITORS = ORDINARY + COPIES + SUPPLEMENTS + AUTHORISED + 1
CODES = ORDINARY + COPIES + SUPPLEMENTS + AUTHORISED + COMPANY
SIGNED = 15
SECONDS = {"ordinary dossier": 60.0, "certified copy": 15.0}
WHOLE_DAY = 8 * 60.0
MARITAL, EXTRACT, SIGNATURE = "hon nhan", "trich luc ho tich", "chung thuc chu ky"
LETTERS = (MARITAL, EXTRACT, "1.001193", "mai tang", "thanh lap ho")
"""What officers type to find a procedure: letters without accents, or its code."""
FAMILIES = ("Bế", "Chìu", "Đặng", "Hoàng", "Lý", "Nịnh", "Nông", "Phùng", "Tằng", "Trần")
GIVEN = ("A Sáng", "Thị Lụa", "Văn Bảy", "Thị Hồng", "Quang Vinh")
WHY = "Chưa mang theo"


@dataclass
class Day:
    """What the day has come to: codes by kind, and what it cost."""

    office: Office
    tally: Tally = field(default_factory=Tally)
    codes: dict[str, list[str]] = field(default_factory=dict)
    guests: int = 0

    def guest(self, *, company: bool = False) -> Visitor:
        """The next invented visitor."""
        self.guests += 1
        n = self.guests
        if company:
            return Visitor("Công ty TNHH Vật tư Đông Ngũ", "5700000123", f"0900 000 {n:03d}", company=True)
        return Visitor(f"{FAMILIES[n % 10]} {GIVEN[n % 5]}", f"0221940{n:05d}", f"0900 000 {n:03d}")

    def has(self, kind: str, code: str) -> None:
        self.codes.setdefault(kind, []).append(code)

    def all_codes(self) -> list[str]:
        return [code for codes in self.codes.values() for code in codes]


def receives(day: Day, officer: Counter, letters: str, kind: str, *, authorised: bool = False) -> Visitor:
    """One visitor with every paper, from search to paper in hand."""
    visitor = day.guest()
    officer.calls_next()
    with officer.counted(day.tally.spent[kind]):
        officer.chooses(letters)
        officer.writes_owner(visitor)
        if authorised:
            officer.writes_authorised(day.guest(), "con")
            day.guests -= 1
        officer.has_all_papers()
        day.has(kind, officer.receives())
        officer.prints()
    return visitor


def the_company(day: Day, officer: Counter) -> None:
    """Five dossiers of one visitor: typed once, then one key for each next."""
    visitor = day.guest(company=True)
    officer.calls_next()
    officer.chooses(SIGNATURE)
    officer.writes_owner(visitor)
    officer.has_all_papers()
    day.has("company", officer.receives())
    for nth in range(2, COMPANY + 1):
        with officer.counted(day.tally.spent["company's next dossier"]):
            officer.starts_next_of_same()
            officer.chooses(SIGNATURE)
            assert officer.page.get_by_label("Họ và tên").first.input_value() == visitor.name
            officer.sees(f"hồ sơ thứ {nth}")
            officer.has_all_papers()
            day.has("company", officer.receives())


def without_papers(day: Day, officer: Counter) -> list[Visitor]:
    """Three come without papers and leave with one slip that names every paper."""
    visitors = [day.guest() for _ in range(SUPPLEMENTS)]
    for visitor in visitors:
        officer.calls_next()
        with officer.counted(day.tally.spent["supplement slip"]):
            officer.chooses(MARITAL)
            officer.writes_owner(visitor)
            officer.asks_supplement(WHY)
            officer.prints()
        officer.sees(WHY)
    officer.opens("/mot-cua/cho-bo-sung/")
    officer.sees(f"{SUPPLEMENTS} khách được yêu cầu bổ sung")
    return visitors


def they_come_back(day: Day, officer: Counter, visitors: list[Visitor]) -> None:
    """Each is known again by his number, and the slip is settled with the dossier."""
    for visitor in visitors:
        officer.calls_next()
        officer.chooses(MARITAL)
        officer.writes_owner(visitor)
        officer.presses("Tab")
        officer.sees("đã yêu cầu")
        officer.sees(WHY)
        officer.has_all_papers()
        day.has("supplemented", officer.receives())
    officer.opens("/mot-cua/cho-bo-sung/")
    officer.sees("0 khách được yêu cầu bổ sung")


def certified_copies(day: Day, officer: Counter) -> None:
    """Twelve visitors at the screen of certified copies, one after another."""
    officer.opens("/mot-cua/chung-thuc/")
    for n in range(1, COPIES + 1):
        with officer.counted(day.tally.spent["certified copy"]):
            officer.certifies(day.guest(), "Bằng tốt nghiệp trung học", n)
            found = re.search(r"Đã ghi \d+ bản sao, hồ sơ (\S+?),", officer.reads())
        assert found
        day.has("copies", found[1])
        officer.opens("/mot-cua/chung-thuc/")


def the_server_restarts(day: Day, typing: Counter, crashed: Counter) -> None:
    """Ten o'clock: one officer goes on typing, the other's browser is gone; neither types anything twice."""
    half, other = day.guest(), day.guest()
    for officer, visitor in ((typing, half), (crashed, other)):
        officer.calls_next()
        officer.chooses(MARITAL)
        officer.writes_owner(visitor)
        officer.sees("đã giữ bản nháp")
    day.office.closes()
    typing.has_all_papers()
    typing.sees("chưa giữ được bản nháp")
    day.office.opens()
    day.has("ordinary dossier", typing.receives())
    assert half.name in typing.reads()
    crashed.page.reload()
    crashed.sees("Đã lấy lại những gì bạn nhập dở")
    assert crashed.page.get_by_label("Họ và tên").first.input_value() == other.name
    crashed.has_all_papers()
    day.has("ordinary dossier", crashed.receives())


def the_leader_signs(day: Day, leader: Leader) -> None:
    """Twelve certified copies and three extracts, each opened by the one before."""
    chosen = [*day.codes["copies"], *day.codes["extract"][: SIGNED - COPIES]]
    worked_until(day.office, streams_of(day.office, chosen), "sign")
    leader.begins_to_sign()
    spent = leader.signs_all(SIGNED)
    leader.sees("Không còn hồ sơ nào chờ bạn ký")
    assert [(one.keys, one.clicks) for one in spent] == [(1, 0)] * SIGNED
    day.tally.spent["signature"] = spent


def two_clerks_at_one_result(day: Day, first: Counter, second: Counter) -> None:
    """Both have the same result open; the second is told who gave it, and keeps what he typed."""
    code = day.codes["extract"][0]
    worked_until(day.office, streams_of(day.office, [code]), "none")
    for officer in (first, second):
        officer.opens_result(code)
    second.fills("Giấy tờ của người nhận đã xem", "căn cước, số cuối 0042")
    first.gives("căn cước, số cuối 0041")
    first.sees(f"Đã trả kết quả hồ sơ {code}")
    second.turns("Control+Enter")
    second.sees("Nguyễn Thị Ánh Tuyết")
    assert second.page.get_by_label("Giấy tờ của người nhận đã xem").input_value() == "căn cước, số cuối 0042"


def the_books_balance(day: Day, officer: Counter) -> None:
    """Received = living + annulled; living = handed over to the units + given to its citizen."""
    officer.opens("/mot-cua/hom-nay/")
    officer.sees(f"{CODES - ANNULLED} hồ sơ, {ANNULLED} lần hủy tiếp nhận")
    annulled, given = set(day.codes["annulled"]), {day.codes["extract"][0]}
    handed = officer.hands_over_all()
    assert set(handed) == set(day.all_codes()) - annulled - given
    assert len(handed) == CODES - ANNULLED - len(given)
    officer.opens("/mot-cua/ban-giao/")
    officer.sees("Không còn hồ sơ giấy nào chờ bàn giao")
    officer.opens("/mot-cua/so/")
    officer.sees(f"· {CODES} hồ sơ")
    assert len(set(day.all_codes())) == CODES


def test_a_communes_day(office: Office, people: People) -> None:
    began, day = time.monotonic(), Day(office)
    tuyet, long = (people.official(Counter, name, typing=True) for name in ("tuyet.quay", "long.quay"))
    back = without_papers(day, tuyet)
    for n in range(ORDINARY - 8 - ANNULLED):
        receives(day, (tuyet, long)[n % 2], LETTERS[n % len(LETTERS)], "ordinary dossier")
    the_server_restarts(day, long, tuyet)
    for _ in range(6):
        receives(day, long, EXTRACT, "extract")
    receives(day, tuyet, MARITAL, "authorised", authorised=True)
    receives(day, tuyet, MARITAL, "annulled")
    tuyet.annuls("Nhập nhầm thủ tục, khách cần bản sao trích lục")
    the_company(day, long)
    certified_copies(day, long)
    they_come_back(day, tuyet, back)
    assert day.guests == VISITORS
    the_leader_signs(day, people.official(Leader, "minh.chutich", typing=True))
    two_clerks_at_one_result(day, tuyet, long)
    the_books_balance(day, tuyet)
    took = time.monotonic() - began
    day.tally.tell("communes-day", f"{VISITORS} visitors, {CODES} dossiers, {took:.0f} s in all.")
    for kind, most in SECONDS.items():
        assert day.tally.slowest(kind) <= most
    assert took <= WHOLE_DAY
