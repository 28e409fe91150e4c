"""Sheets on paper: all of a period inside, what is shown outside, the extract for a home agency."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.appraisals.rules.brief import brief
from chuan.events.appraisals.rules.sheets import Sheet
from chuan.events.appraisals.services.publications import Publication
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.rules.score_book import ScoreBook, Scored
from chuan.readings.forms.services import render
from chuan.surfaces.rating.web.points import signed, written
from chuan.surfaces.rating.web.shared import called, rounded, standing
from chuan.surfaces.telling.papers import head_of

UNRATED = "không xếp loại"


def whole(found: Publication) -> bytes:
    """Everybody on one page, then each person's lines in short, as PDF; equal sheets give equal bytes."""
    return _book(found, f"Bảng điểm {low(found)}", stamp(found), standing(found).sheets)


def extract(found: Publication, home: int, signer: str) -> bytes:
    """The sheets of those who come from another agency, for the agency that grades them; ``signer`` signs it."""
    mine = [one for one in standing(found).sheets if one.home == home]
    name = organisation.agency_names({home}).get(home, "")
    about = f"Gửi {name}, cơ quan cử người. {stamp(found)}"
    return _book(found, f"Trích bảng điểm {low(found)}", about, mine, signer)


def outside(found: Publication, shown: Sequence[str], decision: str, day: date) -> bytes:
    """Only what a decision allows: names and totals, or means of units; never a reason."""
    sheets = standing(found).sheets
    parts = []
    if "totals" in shown:
        rows = tuple((str(at), one.name, total_of(one)) for at, one in enumerate(sheets, 1))
        parts.append(Part("Điểm từng người", (), ("STT", "Họ và tên", "Tổng điểm"), (1, 6, 2), rows))
    if "units" in shown:
        parts.append(
            Part("Điểm trung bình từng đơn vị", (), ("Đơn vị", "Số người", "Điểm"), (6, 2, 2), _units(sheets))
        )
    about = f"Công khai theo Quyết định số {decision} ngày {say.day(day)}"
    head = head_of(found.agency, moment(found))
    title = f"Kết quả chấm điểm {low(found)}"
    return render(QualityReport(head, title, about, tuple(parts), (signer_of(found),)))


def homes(found: Publication) -> tuple[int, ...]:
    """The agencies that seconded people who have a sheet here."""
    known = {int(one.home) for one in standing(found).sheets}
    return tuple(sorted(known - {0, found.agency}))


def scored(one: Sheet) -> Scored:
    """A sheet as papers print it: its lines as short as they stay true."""
    lines = tuple((signed(rounded(line.points)), line.sentence) for line in brief(one.lines))
    return Scored(one.name, one.unit_name, total_of(one), one.grade, one.note, lines)


def total_of(one: Sheet) -> str:
    return written(one.total) if one.total is not None else UNRATED


def stamp(found: Publication) -> str:
    """What a print is a print of: exactly what was published, or a draft."""
    out = found.state.published
    if out is None:
        return "Bản dự kiến, chưa công bố"
    return f"Công bố {say.long_moment(out.at)}; mã kiểm tra (SHA-256) {out.sha256}"


def moment(found: Publication) -> datetime:
    return found.state.published.at if found.state.published else timezone.now()


def signer_of(found: Publication, name: str = "") -> tuple[str, str]:
    """Who signs: whoever published it, where nobody else is named."""
    out = found.state.published
    named = organisation.person(int(out.by), out.at) if out and not name else None
    return "Lãnh đạo cơ quan", name or (named.name if named else "")


def low(found: Publication) -> str:
    """The period's name within a sentence."""
    name = called(found.state.period)
    return name[:1].lower() + name[1:]


def _book(found: Publication, title: str, about: str, sheets: Iterable[Sheet], signer: str = "") -> bytes:
    people = tuple(map(scored, sheets))
    unrated = sum(one.total == UNRATED for one in people)
    told = f"{len(people)} người được chấm" + (
        f", trong đó {unrated} người không xếp loại" if unrated else ""
    )
    remark = f"{told}. Việc cùng loại được gộp; từng dòng xem trên phiếu điểm của mỗi người."
    head = head_of(found.agency, moment(found))
    return render(ScoreBook(head, title, about, people, signer_of(found, signer), (remark,)))


def _units(sheets: Iterable[Sheet]) -> tuple[tuple[str, ...], ...]:
    totals: dict[str, list[Decimal]] = {}
    for one in sheets:
        if one.total is not None:
            totals.setdefault(one.unit_name, []).append(one.total)
    return tuple(
        (name, str(len(some)), written(rounded(sum(some, Decimal(0)) / len(some))))
        for name, some in totals.items()
    )
