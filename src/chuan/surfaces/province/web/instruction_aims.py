"""What an indicator is to reach and what it is: on an instruction's page, on an agency's, in its report."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.rules.aims import WHOLE, reached, span_of
from chuan.readings.indices.rules.scoring import shown
from chuan.readings.indices.services.values import FEW, NOT_BEGUN, NOTHING, UNCOUNTED, Value
from chuan.surfaces.acts.instructed_aims import Figures, counted, figures
from chuan.surfaces.province.web import addresses
from chuan.surfaces.province.web.points import percent
from chuan.surfaces.province.web.sight import VIEW
from chuan.surfaces.province.web.spans import KEY, KNOWN, THEN, asked_of

_WHY = MappingProxyType(
    {
        NOT_BEGUN: gettext_noop("kỳ chưa bắt đầu"),
        NOTHING: gettext_noop("trong kỳ chưa có gì để tính"),
        FEW: gettext_noop("quá ít người trả lời"),
        UNCOUNTED: gettext_noop("bộ chỉ số của kỳ không tính chỉ tiêu này"),
    }
)


@dataclass(frozen=True, slots=True)
class Standing:
    """An agency's figure beside what is asked, and where it opens; ``notes`` are what has to be said of the figure."""

    asked: str
    figure: Cell
    notes: tuple[str, ...]


def asked(aim: e.Aim | None) -> str:
    """As "1.4 Hồ sơ đồng bộ lên Cổng DVCQG ≥ 95% của tháng 12/2026"; "" where nothing of the kind is asked."""
    span = span_of(aim.span) if aim else None
    if aim is None or span is None:
        return ""
    known = {one.id: one.name for one in counted(aim.span)}
    name = _("Cả bộ chỉ số 766, tỷ lệ điểm")
    if aim.indicator != WHOLE:
        name = f"{aim.indicator} {known.get(aim.indicator, '')}".strip()
    return _("%(name)s ≥ %(least)s%% của %(span)s") % {
        "name": name,
        "least": shown(aim.least),
        "span": span.name,
    }


def cells(actor: Actor, aim: e.Aim | None, agencies: Collection[int], at: datetime) -> Mapping[int, Cell]:
    """Agency -> its figure now, opening to the index it was read off; nothing where no figure is asked for."""
    return _cells(actor, aim, figures(aim, agencies, at), at) if aim else {}


def standing(actor: Actor, aim: e.Aim | None, agency: int, at: datetime) -> Standing | None:
    """Of one agency; None where no figure is asked for."""
    if aim is None:
        return None
    found = figures(aim, [agency], at)
    notes = tuple(sentence(note) for note in found[agency][1].notes)
    return Standing(asked(aim), _cells(actor, aim, found, at)[agency], notes)


def _cells(actor: Actor, aim: e.Aim, found: Figures, at: datetime) -> dict[int, Cell]:
    opens = _opens(actor, aim, found, at)
    return {
        one: Cell(_text(aim, value), _sub(value), href=opens.get(one, ""), icon=_icon(aim, value))
        for one, (_whose, value) in found.items()
    }


def kept(told: e.Measured | None) -> str:
    """The figure of a report as it stood; "" where none was asked for."""
    if told is None:
        return ""
    at = say.long_moment(local(told.as_of))
    if told.value is None:
        why = _(_WHY[told.why])
        return _("chưa có số: %(why)s, tính đến %(at)s") % {"why": why, "at": at}
    met = _("đạt") if told.reached else _("chưa đạt")
    share = _share(told.part, told.whole)
    return _("%(value)s (%(share)s), %(met)s, tính đến %(at)s") % {
        "value": percent(told.value), "share": share, "met": met, "at": at
    }  # fmt: skip


def _text(aim: e.Aim, value: Value) -> str:
    if value.percent is None:
        return _("chưa có số")
    met = _("đạt") if reached(aim, value.percent) else _("chưa đạt")
    return f"{percent(value.percent)} · {met}"


def _sub(value: Value) -> str:
    known = _("như đã biết khi hết kỳ") if value.over else _("theo những gì biết đến nay")
    return _(_WHY[value.why]) if value.why else f"{_share(value.part, value.whole)} · {known}"


def _share(part: Decimal, whole: Decimal) -> str:
    return _("%(part)s trên %(whole)s") % {"part": shown(part), "whole": shown(whole)}


def _icon(aim: e.Aim, value: Value) -> str:
    if value.percent is None:
        return ""
    return "circle-check" if reached(aim, value.percent) else "alert-triangle"


def _opens(actor: Actor, aim: e.Aim, found: Figures, at: datetime) -> dict[int, str]:
    """The page of each index that ``actor`` may look at, on the period that is asked about."""
    sight = scope(actor, VIEW, at)
    here = asked_of(QueryDict(f"{KEY}={aim.span}&{KNOWN}={THEN}"), at)
    return {
        one: addresses.index(whose, here)
        for one, (whose, value) in found.items()
        if value.why != NOT_BEGUN and (sight.everywhere or whose in sight.agencies)
    }
