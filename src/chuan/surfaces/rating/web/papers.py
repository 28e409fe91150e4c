"""Sheets on paper: all of a period inside, what is shown outside, the extract for a home agency."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.appraisals.rules.sheets import Sheet
from chuan.events.appraisals.services.publications import Publication
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.services import render
from chuan.surfaces.rating.web.points import signed, written
from chuan.surfaces.rating.web.shared import called, reasons, rounded, standing
from chuan.surfaces.telling.papers import head_of

_LINES = (("Điểm", "Việc và lý do"), (1, 6))


def whole(found: Publication) -> bytes:
    """Every sheet of a period with its lines, as PDF; equal sheets give equal bytes."""
    sheets = standing(found).sheets
    parts = [_summary("1. Tổng hợp", sheets)]
    parts += [
        _lines(f"{at}. {one.name}, {one.unit_name}: {_total(one)}", one) for at, one in enumerate(sheets, 2)
    ]
    return _paper(found, f"Bảng điểm {_low(found)}", _stamp(found), tuple(parts))


def outside(found: Publication, shown: Sequence[str], decision: str, day: date) -> bytes:
    """Only what a decision allows: names and totals, or means of units; never a reason."""
    sheets = standing(found).sheets
    parts = []
    if "totals" in shown:
        rows = tuple((str(at), one.name, _total(one)) for at, one in enumerate(sheets, 1))
        parts.append(Part("Điểm từng người", (), ("STT", "Họ và tên", "Tổng điểm"), (1, 6, 2), rows))
    if "units" in shown:
        parts.append(
            Part("Điểm trung bình từng đơn vị", (), ("Đơn vị", "Số người", "Điểm"), (6, 2, 2), _units(sheets))
        )
    about = f"Công khai theo Quyết định số {decision} ngày {say.day(day)}"
    return _paper(found, f"Kết quả chấm điểm {_low(found)}", about, tuple(parts))


def extract(found: Publication, home: int) -> bytes:
    """The sheets of those who come from another agency, for the agency that rates them at the end."""
    mine = [one for one in standing(found).sheets if one.home == home]
    name = organisation.agency_names({home}).get(home, "")
    parts = [_lines(f"{at}. {one.name}: {_total(one)}", one) for at, one in enumerate(mine, 1)]
    return _paper(found, f"Trích bảng điểm {_low(found)}", f"Gửi {name}, cơ quan cử người", tuple(parts))


def homes(found: Publication) -> tuple[int, ...]:
    """The agencies that seconded people who have a sheet here."""
    known = {int(one.home) for one in standing(found).sheets}
    return tuple(sorted(known - {0, found.agency}))


def _summary(title: str, sheets: Iterable[Sheet]) -> Part:
    rows = tuple(
        (
            str(at), one.name, one.unit_name, _total(one),
            "; ".join(reasons(one.lines, plus=False)[:1]) or "; ".join(reasons(one.lines, plus=True)[:1]),
        )
        for at, one in enumerate(sheets, 1)
    )  # fmt: skip
    heading = ("STT", "Họ và tên", "Đơn vị", "Điểm", "Lý do lớn nhất")
    return Part(title, (), heading, (1, 4, 4, 2, 6), rows)


def _lines(title: str, one: Sheet) -> Part:
    rows = tuple((signed(rounded(line.points)), line.sentence) for line in one.lines)
    return Part(title, (one.note,) if one.note else (), *_LINES, rows)


def _units(sheets: Iterable[Sheet]) -> tuple[tuple[str, ...], ...]:
    totals: dict[str, list[Decimal]] = {}
    for one in sheets:
        if one.total is not None:
            totals.setdefault(one.unit_name, []).append(one.total)
    return tuple(
        (name, str(len(found)), written(rounded(sum(found, Decimal(0)) / len(found))))
        for name, found in totals.items()
    )


def _paper(found: Publication, title: str, about: str, parts: tuple[Part, ...]) -> bytes:
    out = found.state.published
    at: datetime = out.at if out else timezone.now()
    named = organisation.person(int(out.by), at) if out else None
    signers = (("Lãnh đạo cơ quan", named.name if named else ""),)
    return render(QualityReport(head_of(found.agency, at), title, about, parts, signers))


def _stamp(found: Publication) -> str:
    out = found.state.published
    if out is None:
        return "Bản dự kiến, chưa công bố"
    return f"Công bố {say.long_moment(out.at)}; mã kiểm tra (SHA-256) {out.sha256}"


def _total(one: Sheet) -> str:
    return written(one.total) if one.total is not None else "không xếp loại"


def _low(found: Publication) -> str:
    name = called(found.state.period)
    return name[:1].lower() + name[1:]
