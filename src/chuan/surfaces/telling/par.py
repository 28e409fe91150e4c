"""A self-score of the internal index as both sides see it: each part with its points, reasons and what shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.events.selfscores.rules.scheme import SURVEY
from chuan.events.selfscores.rules.scheme_checks import written
from chuan.events.selfscores.rules.score import Claim
from chuan.events.selfscores.rules.score_events import Held
from chuan.events.selfscores.rules.totals import Line, Totals, totals
from chuan.surfaces.acts.par_scoring import Working
from chuan.surfaces.acts.par_sources import NAMES

NOTHING = "–"
STATUSES = {
    "draft": "đang tự chấm",
    "submitted": "đã nộp, chờ thẩm định",
    "told": "đã gửi kết quả thẩm định",
    "answered": "đã giải trình",
    "final": "kết quả cuối cùng",
}
_OWN = {
    "training": "quality:training", "laws": "quality:laws", "audit": "quality:programme", "review": "quality:reviews",
    "scope": "quality:declarations", "declared": "quality:declarations", "nonconformities": "quality:nonconformities",
}  # fmt: skip
_DOSSIERS = {"on_time": "2.1"}


@dataclass(frozen=True, slots=True)
class Shown:
    """One piece of evidence."""

    name: str
    value: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class PartView:
    """``form`` where this person may do something about it; ``open`` while it is wrong."""

    number: str
    name: str
    most: str
    points: str
    verified: str
    reason: str
    because: str
    evidence: tuple[Shown, ...]
    survey: bool
    form: Any = None
    nth: int = 0
    changed: bool = False


@dataclass(frozen=True, slots=True)
class FieldView:
    number: str
    name: str
    points: str
    parts: tuple[PartView, ...]


Formed = Callable[[Line], Any]


def fields(
    found: Working, words: Mapping[int, str], form: Formed, *, own: bool, key: str = ""
) -> tuple[FieldView, ...]:
    """Every field of the scheme with its parts; ``own``: whether the agency itself looks."""
    told = totals(found.score.state, found.scheme, key or found.key)
    lines = {line.part.number: line for line in told.lines}
    made = []
    for field in found.scheme.fields:
        mine = [lines[part.number] for part in field.parts]
        given = [line.given for line in mine if line.given is not None]
        got = written(sum(given, Decimal(0))) if given else NOTHING
        views = tuple(_part(found, line, words, form, own=own, key=key or found.key) for line in mine)
        points = _("%(got)s trên %(most)s điểm") % {"got": got, "most": written(field.most)}
        made.append(FieldView(field.number, field.name, points, views))
    return tuple(made)


def facts(found: Working, told: Totals) -> tuple[Fact, ...]:
    """What it adds up to, and where it stands."""
    state = found.score.state
    late = _(" · nộp muộn %(n)s ngày") % {"n": state.late} if state.late else ""
    handed = say.day(state.submitted) + late if state.submitted else _("chưa nộp")
    percent = NOTHING if told.percent is None else f"{say.number(told.percent, 2)}%"
    most = _("%(total)s trên %(most)s điểm đã tính được") % {
        "total": written(told.total),
        "most": written(told.most),
    }
    return (
        Fact(_("Tình trạng"), _(STATUSES[state.status])),
        Fact(
            _("Nộp"),
            _("%(handed)s (hạn %(due)s)") % {"handed": handed, "due": say.day(found.round.state.due)},
        ),
        Fact(_("Tự chấm"), written(told.own)),
        Fact(_("Thẩm định"), there(told.verified, (line.judged for line in told.lines))),
        Fact(_("Khảo sát"), there(told.survey, (line.surveyed for line in told.lines))),
        Fact(_("Kết quả"), most if told.most else _("chưa có điểm nào tính được")),
        Fact(_("Tỷ lệ"), percent),
    )


def _part(
    found: Working, line: Line, words: Mapping[int, str], form: Formed, *, own: bool, key: str
) -> PartView:
    state, part = found.score.state, line.part
    claim, judged = state.claim(key, part.number), state.judgement(key, part.number)
    survey = state.survey(key, part.number)
    facts = {"found": survey.found, "sample": survey.sample} if survey else {}
    because = _("%(found)s hài lòng trên %(sample)s phiếu hợp lệ") % facts if survey else ""
    if survey and survey.survey:
        because += " · " + _("từ cuộc khảo sát đã khép trên hệ thống")
    if judged and judged.reason:
        because = words.get(int(judged.reason), "")
    return PartView(
        part.number, part.name, written(part.most), _points(line.claimed), _points(line.given),
        words.get(int(claim.reason), "") if claim else "", because,
        _evidence(found, claim, words, own=own) if claim else (), part.how == SURVEY, form(line),
        claim.nth if claim else 0, line.judged is not None and line.judged != line.claimed,
    )  # fmt: skip


def _evidence(found: Working, claim: Claim, words: Mapping[int, str], *, own: bool) -> tuple[Shown, ...]:
    shown = [_held(one, found, own=own) for one in claim.held]
    if claim.link:
        address = words.get(int(claim.link), "")
        shown.append(Shown(_("Liên kết"), address, address))
    if claim.file:
        name = "quality:par_file" if own else "province:par_file"
        href = reverse(name, args=[found.score.id, claim.file])
        shown.append(Shown(_("Tệp"), _("tệp đính kèm"), href))
    return tuple(shown)


def _held(one: Held, found: Working, *, own: bool) -> Shown:
    value = one.value or _("không có gì để tính, không phải 0")
    told = _("%(value)s, chốt %(day)s") % {"value": value, "day": say.day(one.day)}
    return Shown(_(NAMES.get(one.source, one.source)), told, address(one.source, found, own=own))


def address(source: str, found: Working, *, own: bool) -> str:
    """Where a figure opens to its cases, for who looks."""
    agency, year = found.score.agency, f"?ky={found.round.state.year}"
    if source in _DOSSIERS:
        return reverse("province:cases", args=[agency, _DOSSIERS[source]]) + year
    if source in {"index_766", "late_silent", "online"}:
        return reverse("province:index", args=[agency]) + year
    return reverse(_OWN[source]) if own and source in _OWN else ""


def there(value: Decimal, parts: Iterable[Decimal | None]) -> str:
    """A sum where any of its parts is there; absent is no 0."""
    return written(value) if any(one is not None for one in parts) else NOTHING


def _points(value: Decimal | None) -> str:
    return NOTHING if value is None else written(value)
