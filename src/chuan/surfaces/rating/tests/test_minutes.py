"""What the lists say, from made-up sheets: the cap of four people, ties, who is away, who is graded at home."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.spans import YEAR, Span
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.events.appraisals.rules.sheets import Sheets
from chuan.readings.scores.rules.facts import Facts, Person
from chuan.readings.scores.rules.presence import Post
from chuan.readings.scores.rules.sheet import Sheet
from chuan.readings.scores.services import Result
from chuan.surfaces.rating.web.honours_paper import honours_parts
from chuan.surfaces.rating.web.minutes_paper import minutes_parts

HERE, HOME, UNIT = 1, 2, 30
SINCE = Period(date(2026, 1, 1), None)
NAMES = ("An", "Bình", "Chi", "Dũng", "Ưng", "Đào", "Hoa")
AWAY = Reason.of("scores.unrated", period="năm 2026", present=0, working=250, least=1)


def result(*totals: str, scheme: str = "nghi-dinh-335-2025", home: int = HERE) -> Result:
    """One unit; ``""``: away all year; the last person belongs to ``home``."""
    found = shipped()[scheme]
    people = {
        nth: [Post(nth, NAMES[nth], home if nth == len(totals) - 1 else HERE, UNIT, "Một cửa", False, SINCE)]
        for nth in range(len(totals))
    }  # fmt: skip
    facts = {nth: Facts(Person(nth, 250, 250, group=str(UNIT))) for nth in people}
    sheets = tuple(_sheet(nth, total) for nth, total in enumerate(totals))
    return Result(HERE, Span(YEAR, 2026, 1), found, sheets, people, facts)


def _sheet(nth: int, total: str) -> Sheet:
    if not total:
        return Sheet(nth, "x", "2026", None, why=AWAY, rated=0)
    points = Decimal(total)
    return Sheet(nth, "x", "2026", points, grade="xuat-sac" if points >= 90 else "tot")


def text(found: Result) -> str:
    kept = Sheets("H49", "2026", found.scheme.key, ())
    parts = minutes_parts(found) if found.scheme.cap else honours_parts(found, kept)
    cells = (" ".join(row) for part in parts for row in part.rows)
    said = (" ".join((part.title, *part.sentences)) for part in parts)
    return " | ".join((*said, *cells))


def test_a_fifth_of_four_people_is_less_than_one_and_nobody_is_lost() -> None:
    told = text(result("95", "94", "80", "80"))
    assert "20% của 4 người là 0,8, chưa đủ 1 suất" in told
    assert "Đủ điểm xuất sắc nhưng ngoài số suất: An, Bình" in told
    assert all(name in told for name in NAMES[:4])


def test_those_equal_at_the_last_place_wait_and_are_named() -> None:
    told = text(result("95", "95", "80", "80", "80"))
    assert "20% của 5 người là 1 suất" in told
    assert "Bằng điểm ở suất cuối, không chọn ngẫu nhiên: An, Bình" in told
    assert told.count("Chờ quyết định: bằng điểm ở suất cuối") == 2


def test_who_was_away_all_year_stands_apart_with_the_reason() -> None:
    told = text(result("95", "80", "80", "80", "80", ""))
    assert "5 người là 1 suất" in told
    assert "Đào Một cửa Không xếp loại năm 2026: có mặt 0 trên 250 ngày làm việc" in told


def test_who_is_seconded_takes_no_place_and_is_named() -> None:
    told = text(result("80", "80", "80", "80", "80", "99", home=HOME))
    assert "cơ quan cử người xếp loại" in told
    assert "5 người là 1 suất" in told
    assert "Đào Một cửa 99 điểm." in told


def test_equal_points_are_said_in_the_list_for_commendation() -> None:
    told = text(result("4000", "4000", "3900", "", scheme="trung-tam-tuan"))
    assert "Bằng điểm 4000: An, Bình." in told
    assert "4. Không xếp loại" in told
    assert "mẫu chưa đối chiếu" in told.casefold()
