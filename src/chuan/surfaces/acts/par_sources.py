"""What the system itself holds of an agency on the cut-off day: one line a source, its figure as it stood."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.period import Period
from chuan.definitions.organisation.imports.few import shipped
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.selfscores.rules.score_events import Held
from chuan.events.training.services.figures import counted
from chuan.readings.indices.services.asking import days
from chuan.readings.indices.services.reckoning import indices
from chuan.readings.matters.queries.nonconformities import stages
from chuan.readings.measures.queries.measuring import Of, measures
from chuan.readings.measures.queries.petitions import petition_measures
from chuan.readings.measures.rules.measured import Measured, quarters, shown
from chuan.readings.obligations.services import picture

_MEASURES = ("on_time", "late_silent", "online", "satisfaction")
_RULES = {"laws": "R1", "audit": "R2", "review": "R3", "scope": "R4", "declared": "R5"}
NAMES = MappingProxyType(
    {
        "index_766": "Bộ chỉ số phục vụ người dân, doanh nghiệp",
        "on_time": "Hồ sơ giải quyết đúng hạn",
        "late_silent": "Hồ sơ trễ mà không xin lỗi",
        "online": "Hồ sơ nộp trực tuyến",
        "satisfaction": "Phiếu đánh giá hài lòng",
        "petitions_on_time": "Phản ánh, kiến nghị trả lời đúng hạn",
        "training": "Lượt người được tập huấn",
        "laws": "Thay đổi của luật đã vào quy trình",
        "audit": "Đánh giá nội bộ trong 12 tháng",
        "review": "Xem xét của lãnh đạo trong 12 tháng",
        "scope": "Phạm vi công bố đủ thủ tục",
        "declared": "Người đứng đầu đã xác nhận, công bố",
        "nonconformities": "Sự không phù hợp đang xử lý và đã khép",
    }
)
"""Source -> what it is called."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose figures over which days: from New Year to the cut-off day, never beyond now."""

    agency: int
    since: date
    day: date
    at: datetime

    @property
    def period(self) -> Period:
        return Period(self.since, self.day + timedelta(days=1))

    @property
    def quarters(self) -> tuple[Period, ...]:
        """The quarters that the days consist of; none where the last day is in the midst of one."""
        after = self.day + timedelta(days=1)
        whole = tuple(one for one in quarters(self.since.year) if one.until and one.until <= after)
        return whole if whole and whole[-1].until == after else ()

    @property
    def scope(self) -> Scope:
        return Scope(frozenset({self.agency}))


def holdings(
    agency: int, year: int, cutoff: date, sources: Collection[str], at: datetime
) -> Mapping[str, Held]:
    """Source -> what is held; a value "" where there is nothing to count. Each reading is asked once at the most."""
    day = min(cutoff, local(at).date())
    wanted = Wanted(agency, date(year, 1, 1), day, at)
    if day < wanted.since:
        return {}
    found: dict[str, str] = {}
    for keys, ask in _ASKED:
        if mine := [key for key in keys if key in sources]:
            found |= ask(wanted, mine)
    return {key: Held(key, found[key], day) for key in NAMES if key in found}


def _index(wanted: Wanted, _: Collection[str]) -> dict[str, str]:
    asked = days(wanted.since, wanted.day, wanted.at)
    percent = indices("766", [wanted.agency], asked)[wanted.agency].index.percent
    return {"index_766": "" if percent is None else f"{percent}%".replace(".", ",")}


def _measured(wanted: Wanted, keys: Collection[str]) -> dict[str, str]:
    told = measures(Of(wanted.agency, wanted.at), keys, (wanted.period, *wanted.quarters))
    return {key: _share(key, *found) for key, found in told.items()}


def _petitions(wanted: Wanted, keys: Collection[str]) -> dict[str, str]:
    told = petition_measures(Of(wanted.agency, wanted.at), (wanted.period, *wanted.quarters))
    return {key: _share(key, *told[key]) for key in keys}


def _share(key: str, found: Measured, *quarters: Measured) -> str:
    """In words where it would tell how few people answered: the council reads this, and it opens none of the dossiers."""
    if found.whole and shipped().measure(key, [one.whole for one in quarters]):
        return f"không hiện: dưới {shipped().fewest} người trả lời ở một quý, hoặc chưa trọn quý"
    return f"{shown(found.value)}% ({found.part} trên {found.whole})" if found.value is not None else ""


def _training(wanted: Wanted, _: Collection[str]) -> dict[str, str]:
    since, until = (
        datetime.combine(one, time(), VIETNAM) for one in (wanted.since, wanted.period.until or wanted.day)
    )
    turns = next((one for one in counted(wanted.scope, since, until) if one.by == "all"), None)
    return {"training": f"{turns.turns} lượt, {turns.classes} lớp" if turns and turns.classes else ""}


def _ruled(wanted: Wanted, keys: Collection[str]) -> dict[str, str]:
    """The rules of the quality system as they stand; said with the day since when."""
    rules = {one.key: one for one in picture(wanted.agency, wanted.at).rules}
    told: dict[str, str] = {}
    for key in keys:
        if found := rules.get(_RULES[key]):
            since = f" từ {found.since:%d/%m/%Y}" if found.since else ""
            told[key] = f"{'đạt' if found.holds else 'chưa đạt'}{since}"
    return told


def _wrongs(wanted: Wanted, _: Collection[str]) -> dict[str, str]:
    found = stages(wanted.scope, wanted.at)
    return {
        "nonconformities": f"{found['open']} đang xử lý, {found['late']} quá hạn, {found['done']} đã khép"
    }


_Ask = Callable[[Wanted, Collection[str]], dict[str, str]]
_ASKED: tuple[tuple[tuple[str, ...], _Ask], ...] = (
    (("index_766",), _index),
    (_MEASURES, _measured),
    (("petitions_on_time",), _petitions),
    (("training",), _training),
    (tuple(_RULES), _ruled),
    (("nonconformities",), _wrongs),
)
