"""The example dossier on the drawn procedure, and law, promise and longest way on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from django.utils.translation import gettext as _

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.base.web.pictures import FlowNode, FlowPicture
from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import Channel, Limit, Procedure, Step
from chuan.definitions.procedures.rules.flow import layout
from chuan.definitions.procedures.rules.lengths import runs
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.rules.promise import deadline
from chuan.definitions.procedures.rules.prover import ERROR, Flaw
from chuan.definitions.procedures.rules.prover.wording import length
from chuan.definitions.procedures.rules.spans import short
from chuan.definitions.procedures.rules.time import longest_path
from chuan.surfaces.studio.rules.bars import Bars, bars
from chuan.surfaces.telling.plain_flows import plain_picture


@dataclass(frozen=True, slots=True)
class Office:
    """By which hours and which pack a procedure is looked at, and from which day on."""

    calendar: WorkTime
    pack: Pack
    day: date


@dataclass(frozen=True, slots=True)
class Comparison:
    """The bars with what is written beside them."""

    bars: Bars
    received: str
    legal: str
    promised: str
    longest: str
    over: str

    @property
    def said(self) -> str:
        return _("Luật: %(legal)s. Lời hẹn: %(promised)s. Đường dài nhất: %(longest)s.") % {
            "legal": self.legal,
            "promised": self.promised,
            "longest": self.longest,
        }


def drawn(procedure: Procedure, flaws: Sequence[Flaw], office: Office) -> FlowPicture:
    """The flowchart; where a dossier is sure to be late, that dossier goes its way on it."""
    late = next((flaw for flaw in flaws if flaw.kind == "over_promise" and flaw.at), None)
    if late is not None and late.at is not None:
        return _example(procedure, late, late.at, office)
    bad = {step for flaw in flaws if flaw.severity == ERROR for step in flaw.steps}
    picture = plain_picture(procedure, frozenset(bad))
    nodes = (
        _timed(node, procedure.step(box.key))
        for node, box in zip(picture.nodes, layout(procedure).nodes, strict=True)
    )
    return replace(picture, nodes=tuple(nodes))


def _timed(node: FlowNode, step: Step | None) -> FlowNode:
    limit = step.duration if step else None
    if step is None or limit is None:
        return node
    return replace(node, lines=(" · ".join((short(limit), *node.lines)),))


def _example(procedure: Procedure, flaw: Flaw, at: datetime, office: Office) -> FlowPicture:
    picture = plain_picture(procedure, frozenset())
    times = _times(procedure, at, office)
    bad = procedure.row(flaw.steps[0])
    nodes = []
    for node, box in zip(picture.nodes, layout(procedure).nodes, strict=True):
        row = procedure.row(box.key)
        lines = times.get(box.key, node.lines)
        state = "bad" if row == bad else "never" if row > bad else "next"
        flag = _("Hồ sơ ví dụ") if row == bad else ""
        nodes.append(replace(node, lines=lines, state=state, holder=flag, holder_icon="file-text"))
    said = _("%(said)s; hồ sơ ví dụ nhận lúc %(at)s") % {"said": picture.said, "at": say.long_moment(at)}
    return replace(picture, nodes=tuple(nodes), said=said)


def _times(procedure: Procedure, at: datetime, office: Office) -> dict[str, tuple[str, ...]]:
    """Step → its own length and from when to when the example dossier is there, the last time round."""
    told: dict[str, tuple[str, ...]] = {}
    for step, _minutes in longest_path(procedure, office.pack.day_minutes):
        limit = runs(step)
        if limit is None:
            continue
        end = due_at(office.calendar, at, limit, day_minutes=office.pack.day_minutes)
        other_day = f" {say.day_month(end)}" if end.date() != at.date() else ""
        told[step.key] = (f"{short(limit)}: {say.hour(at)} → {say.hour(end)}{other_day}",)
        at = end
    return told


def compared(procedure: Procedure, flaws: Sequence[Flaw], office: Office) -> Comparison | None:
    """Law, promise and longest way in working minutes of one dossier; None where nothing can be counted."""
    channel = next(iter(procedure.channels), None)
    at = next((flaw.at for flaw in flaws if flaw.at), None) or _opening(office)
    if channel is None or at is None:
        return None
    try:
        legal, promised = (_minutes(limit, at, office) for limit in (channel.legal, channel.promised))
    except Refused:
        return None
    way = longest_path(procedure, office.pack.day_minutes)
    total = sum(minutes for _step, minutes in way)
    steps = [(procedure.row(step.key) + 1, minutes) for step, minutes in way if minutes]
    limit = promised if promised is not None else legal
    over = total - limit if limit is not None else 0
    day = office.pack.day_minutes
    return Comparison(
        bars(legal, promised, steps, day),
        say.long_moment(at),
        _told(channel.legal, legal, day),
        _promise(channel, promised, day),
        length(total, day),
        _("quá %(length)s") % {"length": length(over, day)} if over > 0 else "",
    )


def _minutes(limit: Limit | None, at: datetime, office: Office) -> int | None:
    due = deadline(limit, office.pack, office.calendar, at)
    return None if due is None else office.calendar.elapsed(at, due)


def _told(limit: Limit | None, minutes: int | None, day: int) -> str:
    return _("luật không quy định") if minutes is None else f"{say_limit(limit)} ({length(minutes, day)})"


def _promise(channel: Channel, minutes: int | None, day: int) -> str:
    if minutes is None:
        return _("chưa đặt: thủ trưởng phải đặt")
    return _("bằng luật") if channel.promised == channel.legal else _told(channel.promised, minutes, day)


def _opening(office: Office) -> datetime | None:
    """The first opening from the day on."""
    start = datetime.combine(office.day, time(), VIETNAM)
    return office.calendar.moved(start) if office.calendar.covers(start) else None
