"""What the public page of a procedure shows, from the adopted edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.definition import INTERNAL, Fee, Paper, Procedure
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.rules.ordinary import ordinary_steps, told
from chuan.definitions.procedures.services import Adopted
from chuan.readings.forms.rules.iso.facts import SHORT
from chuan.surfaces.telling.documents import office_of, unmarked

_WAYS = {
    "direct": gettext_noop("Trực tiếp tại quầy"),
    "online": gettext_noop("Trực tuyến trên Cổng Dịch vụ công quốc gia"),
    "post": gettext_noop("Gửi qua bưu chính"),
}
_PER = {"dossier": gettext_noop("hồ sơ"), "copy": gettext_noop("bản"), "page": gettext_noop("trang")}


@dataclass(frozen=True, slots=True)
class Asked:
    """One paper to bring: how many, when it is needed, which form."""

    name: str
    number: str
    note: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page, ready to be shown."""

    name: str
    mark: str
    applicants: str
    sets: int
    papers: tuple[Asked, ...]
    known: tuple[tuple[str, str], ...]  # (paper, where the office looks it up)
    ways: tuple[tuple[str, str], ...]  # (how long, by which ways)
    fees: tuple[Asked, ...]
    results: tuple[str, ...]
    steps: tuple[str, ...]
    counter: str
    address: str
    hours: str
    version: int
    since: str
    hash: str


def page_of(adopted: Adopted, at: datetime) -> Page:
    one, marked = adopted.procedure, unmarked(adopted)
    office = office_of(adopted, marked, at)
    return Page(
        name=one.name,
        mark=marked.mark,
        applicants="; ".join(one.applicants),
        sets=one.sets,
        papers=tuple(_asked(one, paper) for paper in one.papers if not paper.register),
        known=tuple((paper.name, paper.register) for paper in one.papers if paper.register),
        ways=_ways(one),
        fees=tuple(_fee(one, fee) for fee in one.fees),
        results=tuple(product.name for product in one.results),
        steps=tuple(told(step) for step in ordinary_steps(one)),
        counter=office.counter,
        address=office.address,
        hours=office.hours,
        version=adopted.version,
        since=say.day(adopted.since),
        hash=adopted.edition[:SHORT],
    )


def _ways(procedure: Procedure) -> tuple[tuple[str, str], ...]:
    """How long, once for all ways of handing in that take as long."""
    found: dict[str, list[str]] = {}
    for way in procedure.channels:
        if way.kind != INTERNAL:
            found.setdefault(say_limit(way.promised or way.legal), []).append(_(_WAYS[way.kind]))
    return tuple((time, "; ".join(names)) for time, names in found.items())


def _asked(procedure: Procedure, paper: Paper) -> Asked:
    number = [_("%(n)s bản chính") % {"n": paper.originals}] if paper.originals else []
    number += [_("%(n)s bản sao") % {"n": paper.copies}] if paper.copies else []
    optional = _("nếu có") if not paper.required and not paper.condition else ""
    notes = (paper.form, _cases(procedure, paper), paper.condition, optional)
    return Asked(paper.name, ", ".join(number) or _("xuất trình"), "; ".join(filter(None, notes)))


def _fee(procedure: Procedure, fee: Fee) -> Asked:
    amount = (
        f"{say.money(fee.amount)} / {_(_PER.get(fee.per, fee.per))}" if fee.amount else _("theo quy định")
    )
    most = _("không quá %(cap)s một bản") % {"cap": say.money(fee.cap)} if fee.cap is not None else ""
    notes = (_cases(procedure, fee), fee.condition, most)
    return Asked(fee.name, amount, "; ".join(filter(None, notes)))


def _cases(procedure: Procedure, part: Paper | Fee) -> str:
    names = {case.key: case.name for case in procedure.cases}
    return ", ".join(names.get(key, key) for key in part.cases)
