"""The citizen's originals of one dossier: who has each until when, and the acts on them; the same page for both sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from chuan.base.store.typed import Lived
from chuan.base.web.components import LATE, OK, Cell, Column, Empty, Moment, Row, Table, TimeChip
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.roles import COUNTER
from chuan.events.custody.rules import events as e
from chuan.events.custody.rules import originals as o
from chuan.events.custody.services import originals
from chuan.events.custody.services.originals import Originals
from chuan.events.dossiers.services import people
from chuan.readings.whereabouts.queries.originals import HeldOriginal
from chuan.surfaces.telling.file import File

ENDED = ("closed", "stopped", "annulled", "returned")
"""Statuses of a dossier after which no original should be kept any more."""
_SAID = {
    o.HELD: gettext_noop("Đang giữ"),
    o.RETURNED: gettext_noop("Đã trả công dân"),
    o.FILED: gettext_noop("Lưu trong hồ sơ"),
    o.LOST: gettext_noop("Đã mất"),
}
_SHOWN = {
    "qr": gettext_noop("đã quét mã QR trên giấy hẹn"),
    "code": gettext_noop("đã xem mã trên giấy hẹn"),
    "identity": gettext_noop("không có giấy hẹn, đã xem giấy tờ tùy thân"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """The originals of a dossier as a page shows them; ``held`` counts those not given back, ``statuses`` is by row."""

    table: Table
    moments: tuple[Moment, ...]
    held: int
    seq: int
    papers: tuple[tuple[str, str], ...]
    statuses: tuple[str, ...] = ()


def kept(file: File, pick: str = "", picked: frozenset[int] | None = None) -> Kept:
    """The originals of an open file; ``picked`` None ticks what is held."""
    stream = originals.stream_of(file.case.dossier.id)
    found = originals.load(stream) if stream else None
    lived = originals.lived(stream) if stream else ()
    names, units = _people(found, lived)
    items = found.state.items if found else ()
    texts = {} if file.masked or stream is None else people.texts(stream) | file.texts
    rows = tuple(_row(item, file, names, units, texts, picked) for item in items)
    return Kept(
        Table(_("Bản chính của công dân"), _columns(), rows, _nothing(), pick=pick),
        _moments(lived, names, units, texts),
        len(found.state.held) if found else 0,
        found.seq if found else 0,
        tuple(
            (_("Giấy nhận lại bản chính, bản in lần %(copy)s") % {"copy": one.event.copy}, one.event.sha256)
            for one in reversed(lived)
            if isinstance(one.event, e.ReturnPrinted)
        ),
        tuple(item.status for item in items),
    )


def held_table(found: Sequence[HeldOriginal], at: datetime, link: Callable[[HeldOriginal], str]) -> Table:
    """Originals held, those whose dossier has ended in front."""
    names = (_("Giữ đến"), _("Bản chính"), _("Hồ sơ"), _("Chủ hồ sơ"), _("Người giữ"), _("Giữ từ"))
    empty = Empty(
        _("Không giữ bản chính nào"),
        _("Bản chính nhận cùng hồ sơ sẽ hiện ở đây đến khi trả lại."),
        "file-certificate",
    )
    rows = tuple(_held(one, at, link) for one in found)
    return Table(_("Bản chính đang giữ"), tuple(Column(name) for name in names), rows, empty)


class GiveForm(OrderForm):
    """Originals back to the citizen, against the slip."""

    slip = forms.CharField(
        label=gettext_lazy("Giấy hẹn: quét mã QR hoặc nhập mã hồ sơ trên giấy"),
        required=False,
        max_length=300,
    )
    taker = forms.CharField(
        label=gettext_lazy("Người nhận, nếu không phải người nộp"), required=False, max_length=255
    )
    identity = forms.CharField(
        label=gettext_lazy("Giấy tờ của người nhận đã xem"), required=False, max_length=200
    )
    lost_slip = forms.CharField(
        label=gettext_lazy("Lý do trả khi không có giấy hẹn"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Chỉ ghi khi khách mất giấy hẹn; cần cả giấy tờ tùy thân đã xem."),
    )


class MoveForm(OrderForm):
    """Originals by hand to another official."""

    to = forms.ChoiceField(label=gettext_lazy("Chuyển cho"))
    note = forms.CharField(label=gettext_lazy("Ghi chú"), required=False, max_length=300)

    def __init__(self, *args: Any, choices: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to = self.fields["to"]
        assert isinstance(to, forms.ChoiceField)
        to.choices = list(choices)


class NoteForm(OrderForm):
    """What happened to originals."""

    what = forms.ChoiceField(
        label=gettext_lazy("Ghi nhận"),
        choices=[
            ("filed", gettext_lazy("Lưu trong hồ sơ, không trả lại")),
            ("damaged", gettext_lazy("Bị hỏng")),
            ("lost", gettext_lazy("Bị mất")),
            ("restore", gettext_lazy("Ghi nhầm, đang giữ bình thường")),
        ],
        widget=forms.Select,
    )
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


class TakeForm(OrderForm):
    """One more original to keep."""

    paper = forms.ChoiceField(label=gettext_lazy("Giấy tờ"))
    count = forms.IntegerField(label=gettext_lazy("Số bản chính"), min_value=1, max_value=99, initial=1)
    called = forms.CharField(
        label=gettext_lazy("Tên, số của giấy tờ"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Ví dụ: Giấy chứng nhận số phát hành AB 123456."),
    )

    def __init__(self, *args: Any, choices: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        paper = self.fields["paper"]
        assert isinstance(paper, forms.ChoiceField)
        paper.choices = list(choices)


def officials_of(agency: int, at: datetime) -> list[tuple[str, str]]:
    """Who originals may go to: people of the dossier's agency and of the counters that serve it."""
    seats = organisation.staff(EVERYTHING, [agency], [], at)
    counter = organisation.who_may(agency, COUNTER, at)
    people_there = {seat.official: (seat.name, seat.unit_name) for seat in seats if not seat.absent}
    people_there |= {one.official: (one.name, one.unit_name) for one in counter if not one.absent}
    listed = sorted(people_there.items(), key=lambda item: (item[1][1], item[1][0]))
    return [(str(number), f"{name} · {unit}") for number, (name, unit) in listed]


def _columns() -> tuple[Column, ...]:
    names = (_("Bản chính"), _("Số bản"), _("Ở đâu"), _("Từ"), _("Giữ đến"))
    return tuple(Column(name) for name in names)


def _nothing() -> Empty:
    return Empty(
        _("Hồ sơ này không giữ bản chính nào của công dân"),
        _("Tờ khai, đơn theo mẫu ở lại hồ sơ nên không tính là bản chính phải trả."),
        "file-certificate",
    )


def _row(
    item: o.Item,
    file: File,
    names: dict[int, str],
    units: dict[int, str],
    texts: dict[int, str],
    picked: frozenset[int] | None,
) -> Row:
    held = item.status == o.HELD
    note = texts.get(int(item.paper.note), "") if item.paper.note else ""
    where = names.get(int(item.official), "") if held else _(_SAID[item.status])
    damaged = _("bị hỏng") if item.damaged else ""
    cells = (
        Cell(item.paper.name, "; ".join(part for part in (note, damaged) if part)),
        Cell(say.number(item.paper.count), css="nb"),
        Cell(where, units.get(int(item.unit), "") if held else ""),
        Cell(say.short_moment(item.since), css="nb"),
        Cell(time=_until(file.state.status, file.state.promised, file.at)) if held else Cell("–"),
    )
    chosen = held if picked is None else item.paper.at in picked
    return Row(cells, str(item.paper.at), item.paper.name, picked=chosen)


def _until(status: str, promised: datetime | None, at: datetime) -> TimeChip:
    """Until the promised date; late where the dossier has ended or the date is over."""
    if status in ENDED:
        return TimeChip(LATE, _("hồ sơ đã kết thúc, trả lại ngay"))
    if promised is None:
        return TimeChip(OK, _("khi có kết quả"))
    return TimeChip(LATE if promised < at else OK, say.short_moment(promised))


def _held(one: HeldOriginal, at: datetime, link: Callable[[HeldOriginal], str]) -> Row:
    count = _("%(count)s bản") % {"count": one.count}
    damaged = _("bị hỏng") if one.damaged else ""
    return Row(
        (
            Cell(time=_until(one.status, one.promised, at)),
            Cell(
                one.name,
                "; ".join(part for part in (count, one.note, damaged) if part),
                href=link(one),
                open=True,
            ),
            Cell(one.title, one.code),
            Cell(one.owner or _("(ẩn tên)")),
            Cell(one.official, one.unit),
            Cell(say.short_moment(one.since), css="nb"),
        )
    )


def _people(found: Originals | None, lived: Sequence[Lived]) -> tuple[dict[int, str], dict[int, str]]:
    """Names of everybody and every unit that had an original; two statements."""
    if found is None:
        return {}, {}
    moved = [one.event for one in lived if isinstance(one.event, e.Moved)]
    officials = {int(one.actor) for one in lived} | {int(one.official) for one in moved}
    units = {int(one.unit) for one in moved} | {int(item.unit) for item in found.state.items}
    return organisation.names(officials), organisation.unit_names(units)


def _moments(
    lived: Sequence[Lived], names: dict[int, str], units: dict[int, str], texts: dict[int, str]
) -> tuple[Moment, ...]:
    told = [
        Moment(
            say.short_moment(one.at),
            names.get(int(one.actor), ""),
            _event(one.event, names, units, int(one.actor)),
            sub=_sub(one.event, texts),
        )
        for one in reversed(lived)
    ]
    return tuple(replace(one, now=place == 0) for place, one in enumerate(told))


def _event(event: e.Event, names: dict[int, str], units: dict[int, str], actor: int) -> str:
    if isinstance(event, e.Moved) and int(event.official) == actor:
        by = _("theo danh sách bàn giao") if event.handover else _("trao tay")
        return _("nhận bản chính về %(unit)s, %(by)s") % {"unit": units.get(int(event.unit), ""), "by": by}
    if isinstance(event, e.Moved):
        to = f"{names.get(int(event.official), '')}, {units.get(int(event.unit), '')}"
        by = _("theo danh sách bàn giao") if event.handover else _("trao tay")
        return _("chuyển bản chính cho %(to)s, %(by)s") % {"to": to, "by": by}
    if isinstance(event, e.Returned):
        return _("trả bản chính cho công dân, %(shown)s") % {"shown": _(_SHOWN[event.shown])}
    if isinstance(event, e.OriginalsIn):
        return _("nhận giữ: %(papers)s") % {"papers": ", ".join(one.name for one in event.papers)}
    said: dict[type, str] = {
        e.Filed: _("ghi bản chính lưu trong hồ sơ"),
        e.Lost: _("ghi bản chính bị mất"),
        e.Damaged: _("ghi bản chính bị hỏng"),
        e.Restored: _("ghi lại: bản chính đang được giữ"),
        e.ReturnPrinted: _("in giấy nhận lại bản chính"),
    }
    return said[type(event)]


def _sub(event: e.Event, texts: dict[int, str]) -> str:
    asked = (getattr(event, name, None) for name in ("identity", "reason", "note"))
    return "; ".join(texts[int(one)] for one in asked if one is not None and int(one) in texts)
