"""What comes from elsewhere: the Portal's submissions of the last days, and dossiers that live in ministry systems."""

from __future__ import annotations

import base64
from datetime import datetime, timedelta
from random import Random
from typing import Any

from chuan.base.kernel.clock import local
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.services import Adopted
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services.people import Party
from chuan.events.intake.imports.tables import Line
from chuan.events.intake.rules.submissions.events import Offered
from chuan.events.intake.rules.submissions.limits import accept_by
from chuan.events.intake.services import submissions
from chuan.surfaces.acts import answering, arriving, following
from chuan.surfaces.acts.answering import Supplement
from chuan.surfaces.acts.history import keep_submission
from chuan.surfaces.acts.reception import Lacking
from chuan.surfaces.simulator.book import Book
from chuan.surfaces.simulator.people import Where, somebody

COUNTERS = {
    "H49.98": ("tuyet.quay", "022", "xã Đông Ngũ, tỉnh Quảng Ninh"),
    "H19.85": ("tam.quay", "075", "xã Đồng Phú, Đồng Nai"),
}
"""Agency -> who answers for it, how identity numbers of its people begin, where they live."""
_WAITED = (15, 40, 75, 130, 190, 250, 320, 390, 440, 470, 505, 640, 900)
"""Working minutes since the Portal got those nobody answered yet; over 480 is too late."""
_ANSWERED = ((1500, 200), (1100, 560), (2000, 300))
"""Working minutes ago that others came, and after how many they were answered."""
_ACCEPTED_DAYS, _ACCEPTED_MOST = 12, 10
_FOLLOWED = (
    ("Hộ tịch", "15", ""),
    ("Đất đai", "10", ""),
    ("hộ kinh doanh", "99", "Hệ thống đăng ký kinh doanh"),
)
"""Words in a field, the first digits of that system's numbers, and its name where the digits do not tell it."""
_LAND = ("1.013831", "Đăng ký biến động đất đai do chuyển nhượng, thừa kế")
"""What the commune follows of the land office: nothing of it is promised here."""
_EACH, _MINUTES, _RETURNED = 7, 480, 10
_SCAN = base64.b64encode(
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
).decode()
"""An empty page, as a scan of the demonstration."""


def arrive(book: Book, now: datetime, seed: int) -> tuple[int, int]:
    """Inbox and tracked dossiers of the demonstration's communes; (submissions, tracked dossiers)."""
    came = followed = 0
    for code in COUNTERS:
        agency = organisation.agency_by_code(code, now)
        officer = organisation.actor_named(COUNTERS[code][0], now)
        if agency is None or officer is None:
            continue
        rng = Random(f"{seed} {code}")  # noqa: S311 - a demonstration must be the same twice
        promised = procedures.in_force([agency.id], local(now).date())
        came += _accepted(book, agency, now) + _submissions(rng, agency, officer, promised, now)
        followed += _tracked(rng, agency, promised, now)
    return came, followed


def _accepted(book: Book, agency: AgencyRow, now: datetime) -> int:
    """The submissions that the last online dossiers came from; their files are with the dossiers."""
    since = now - timedelta(days=_ACCEPTED_DAYS)
    chosen = [life for life in book.load.lives if life.agency == agency.id and _came_since(life.state, since)]
    for life in chosen[-_ACCEPTED_MOST:]:
        asked = life.terms.procedure.papers_for(life.state.case)
        papers = tuple(Offered(paper.key) for paper in asked if paper.required and not paper.register)
        assert life.state.submitted is not None
        hours = life.terms.pack.online_acceptance_hours
        limit = accept_by(worktime_for(agency.id), life.state.submitted, hours)
        keep_submission(life.id, life.state, papers, limit)
    return len(chosen[-_ACCEPTED_MOST:])


def _came_since(state: State, since: datetime) -> bool:
    return bool(state.foreign) and state.submitted is not None and state.submitted >= since


def _submissions(
    rng: Random, agency: AgencyRow, officer: Actor, promised: tuple[Adopted, ...], now: datetime
) -> int:
    """Those nobody answered yet, and three that were asked for more or turned down."""
    calendar = worktime_for(agency.id)
    online = [one for one in promised if one.procedure.channel("online") is not None]
    moments = [calendar.retreat(now, minutes) for minutes, _ in _ANSWERED]
    moments += [calendar.retreat(now, minutes) for minutes in _WAITED]
    rows = [_row(rng, agency, rng.choice(online), at, n) for n, at in enumerate(moments, 1)]
    taken = arriving.take_submissions([Line(n, row) for n, row in enumerate(rows, 1)], 0, "message")
    for (_, after), at, row in zip(_ANSWERED, moments, rows, strict=False):
        _answer(officer, str(row["MaHoSo"]), calendar.advance(at, after), turned=after == _ANSWERED[-1][1])
    return sum(one.did == arriving.NEW for one in taken)


def _row(rng: Random, agency: AgencyRow, adopted: Adopted, at: datetime, number: int) -> dict[str, Any]:
    """A submission as the Portal sends it; every fourth lacks a paper."""
    case = next(iter(adopted.procedure.cases), None)
    asked = adopted.procedure.papers_for(case.key if case else "")
    needed = [paper for paper in asked if paper.required and not paper.register]
    papers = needed or [paper for paper in asked if not paper.register][:2]
    files = [
        {"MaThanhPhanHoSo": paper.key, "TenTepDinhKem": f"{paper.name[:60]}.pdf", "NoiDungTep": _SCAN}
        for paper in (papers[:-1] if number % 4 == 0 else papers)
    ]
    party = somebody(rng, Where(COUNTERS[agency.code][2], COUNTERS[agency.code][1]))
    return {
        "MaHoSo": f"{agency.code}-{local(at):%y%m%d}-{7000 + number}",
        "MaTTHC": adopted.code,
        "DonViXuLy": agency.code,
        "NgayNopHoSo": f"{local(at):%Y%m%d%H%M%S}",
        "TaiLieuNop": files,
        "DiemNop": "kiosk" if number % 7 == 0 else "portal",
        **_owner(party),
    }


def _owner(party: Party) -> dict[str, str]:
    return {
        "ChuHoSo": party.name,
        "MaDoiTuong": party.identity,
        "NgaySinh": f"{party.born:%d/%m/%Y}" if party.born else "",
        "SoDienThoai": party.phone,
        "DiaChi": party.address,
    }


def _answer(officer: Actor, code: str, at: datetime, *, turned: bool) -> None:
    found = submissions.by_code(code)
    if found is None or at >= found.now:
        return
    if turned:
        answering.turn_down(officer, found.id, "Việc này không thuộc thẩm quyền của xã.", "", at=at)
        return
    lacking = (Lacking("", "Giấy tờ chụp mờ", "Bản chụp không đọc được số."),)
    asked = Supplement(
        lacking, "Bản chụp không đọc được", "Chụp lại cho rõ bốn góc rồi nộp bổ sung trên Cổng."
    )
    answering.ask_supplement(officer, found.id, asked, at=at)


def _tracked(rng: Random, agency: AgencyRow, promised: tuple[Adopted, ...], now: datetime) -> int:
    """Dossiers of three systems, most still worked there, some done, one of each told again as going backwards."""
    lines: list[Line] = []
    for words, digits, system in _FOLLOWED:
        known = [
            (one.code, one.procedure.name)
            for one in promised
            if words.lower() in one.procedure.field.lower() and one.procedure.level == "Cấp xã"
        ] or [_LAND]
        told: list[dict[str, str]] = []
        for number in range(1, _EACH + 1):
            row = _told(rng, agency, rng.choice(known), now, number) | {"HeThong": system}
            row["MaHoSo"] = f"{agency.code}-{_day(row['NgayNopHoSo'])}-{digits}{rng.randint(1000, 9899)}"
            told.append(row)
        backwards = told[0] | {"TrangThaiHoSo": "1"}
        lines += [Line(len(lines) + n, row) for n, row in enumerate((*told, backwards), 1)]
    return sum(one.did == arriving.NEW for one in following.take_reports(lines))


def _told(
    rng: Random, agency: AgencyRow, procedure: tuple[str, str], now: datetime, number: int
) -> dict[str, Any]:
    """A report: the first is only received, the last two are done, one waits for the citizen."""
    calendar = worktime_for(agency.id)
    came = calendar.retreat(now, rng.randint(2, 9) * _MINUTES)
    promised = calendar.advance(came, rng.randint(3, 14) * _MINUTES)
    status = {1: 2, 3: 5, 6: 9, 7: 10}.get(number, 4)
    done = calendar.advance(came, _MINUTES) if status in {9, 10} else None
    party = somebody(rng, Where(COUNTERS[agency.code][2], COUNTERS[agency.code][1]))
    return {
        "MaTTHC": procedure[0],
        "TenTTHC": procedure[1],
        "DonViXuLy": agency.code,
        "TrangThaiHoSo": str(status),
        "NgayNopHoSo": _said(came),
        "NgayTiepNhan": _said(came),
        "NgayHenTra": _said(promised),
        "NgayKetThucXuLy": _said(done),
        "NgayTra": _said(done) if status == _RETURNED else "",
        **_owner(party),
    }


def _said(moment: datetime | None) -> str:
    return f"{local(moment):%d/%m/%Y %H:%M}" if moment else ""


def _day(said: str) -> str:
    return f"{said[8:10]}{said[3:5]}{said[0:2]}"
