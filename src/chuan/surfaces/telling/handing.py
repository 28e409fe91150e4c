"""One hand-over list as both sides see it, its paper, and lists of lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.store import files
from chuan.base.store.typed import Lived
from chuan.base.web.components import (
    LATE,
    OK,
    SOON,
    Cell,
    Column,
    Empty,
    Fact,
    Moment,
    Row,
    Table,
    TimeChip,
)
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.custody.rules import events as e
from chuan.events.custody.rules import handover as h
from chuan.events.custody.services import handovers
from chuan.events.custody.services.handovers import Handover
from chuan.events.dossiers.services import people
from chuan.readings.forms.rules.handover import HandoverLine, HandoverList
from chuan.readings.forms.services import render
from chuan.readings.whereabouts.queries.handovers import HandoverEntry, LineEntry, lines
from chuan.surfaces.acts import handing
from chuan.surfaces.telling.papers import head_of

STATUS = {
    "open": gettext_noop("Chờ đơn vị nhận"),
    "closed": gettext_noop("Đã trả lời hết"),
    "annulled": gettext_noop("Đã hủy danh sách"),
}
TITLE = {
    "": gettext_noop("Danh sách bàn giao số %(number)s"),
    h.RESULTS: gettext_noop("Danh sách bàn giao kết quả số %(number)s"),
}
_CONTENT = {"": gettext_noop("%(count)s hồ sơ"), h.RESULTS: gettext_noop("%(count)s kết quả")}
_SAID = {
    h.WAITING: gettext_noop("Chờ nhận"),
    h.TAKEN: gettext_noop("Đã nhận"),
    h.DECLINED: gettext_noop("Không nhận"),
}
_SOON_MINUTES = 60
Link = Callable[[LineEntry], str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list, ready to be shown; ``papers`` are its printed forms, newest first, as (name, SHA-256)."""

    title: str
    sub: str
    facts: tuple[Fact, ...]
    table: Table
    moments: tuple[Moment, ...]
    papers: tuple[tuple[str, str], ...]


def due_chip(due: datetime | None, at: datetime) -> TimeChip | None:
    """By when a dossier is to be with its unit: the same day, or the next morning after the cut-off."""
    if due is None:
        return None
    when = _("trước %(moment)s") % {"moment": say.short_moment(due)}
    if due < at:
        return TimeChip(LATE, when)
    return TimeChip(SOON if (due - at).total_seconds() < _SOON_MINUTES * 60 else OK, when)


def sheet(
    actor: Actor, found: Handover, link: Link, pick: str = "", picked: frozenset[int] | None = None
) -> Sheet:
    """A list with its lines; ``pick`` names the tick boxes, ``picked`` None ticks what waits."""
    at, state = timezone.now(), found.state
    listed = _lines(actor, found)
    units = _places(found)
    lived = handovers.lived(found.id)
    names = organisation.names({int(one.actor) for one in lived} | {int(state.taker)})
    assert state.listed is not None
    return Sheet(
        _(TITLE[state.content]) % {"number": _number(state.number, state.year)},
        _("%(from)s giao cho %(to)s, %(moment)s")
        % {
            "from": units.get(int(state.from_unit), ""),
            "to": units.get(int(state.to_unit), ""),
            "moment": say.long_moment(state.listed),
        },
        _facts(state, names),
        _table(listed, at, link, pick, picked),
        _moments(found, lived, names, {one.dossier: one.code for one in listed}),
        tuple(
            (_("Bản in lần %(copy)s") % {"copy": one.event.copy}, one.event.sha256)
            for one in reversed(lived)
            if isinstance(one.event, e.ListPrinted)
        ),
    )


def list_table(caption: str, listed: Sequence[HandoverEntry], link: Callable[[HandoverEntry], str]) -> Table:
    """Lists of hand-overs: number, from whom, to whom, what waits."""
    names = (_("Danh sách"), _("Bên giao"), _("Bên nhận"), _("Hồ sơ"), _("Tình trạng"))
    empty = Empty(
        _("Chưa có danh sách bàn giao nào"),
        _("Danh sách do quầy lập sẽ hiện ở đây để hai bên xem và ký."),
        "transfer",
    )
    return Table(
        caption, tuple(Column(name) for name in names), tuple(_entry(one, link) for one in listed), empty
    )


def print_list(actor: Actor, stream: int) -> str:
    """Print a list for both to sign; the SHA-256 its bytes are kept under."""
    return handing.list_printed(actor, stream, lambda found: _paper(actor, found))


def printed_list(actor: Actor, stream: int, sha256: str) -> bytes:
    """A list as it was printed, for who may see it."""
    handing.seen_by(actor, stream)
    return files.read(stream, sha256)[2]


def _lines(actor: Actor, found: Handover) -> tuple[LineEntry, ...]:
    seen = scope(actor, "dossiers.view", timezone.now())
    state = found.state
    mine = bool(actor.unit_ids & {int(state.from_unit), int(state.to_unit)})
    if state.status != "annulled":
        return lines(seen, found.id, mine=mine)
    return ()


def _facts(state: h.State, names: dict[int, str]) -> tuple[Fact, ...]:
    counted = [one.status for one in state.answers]
    sheets = sum(one.line.papers for one in state.answers)
    kept = sum(one.line.originals for one in state.answers)
    amount = _("%(dossiers)s hồ sơ, %(papers)s giấy tờ") % {"dossiers": len(counted), "papers": sheets}
    facts = [
        Fact(_("Tình trạng"), _(STATUS[state.status])),
        Fact(_("Người giao"), names.get(int(state.giver), "")),
        Fact(_("Người nhận"), names.get(int(state.taker), "") or _("người có mặt của đơn vị")),
        Fact(_("Gồm"), amount + (_(", %(count)s bản chính của công dân") % {"count": kept} if kept else "")),
    ]
    if state.status == "open":
        facts.append(Fact(_("Còn chờ nhận"), _("%(count)s hồ sơ") % {"count": counted.count(h.WAITING)}))
    return tuple(facts)


def _table(
    listed: Sequence[LineEntry], at: datetime, link: Link, pick: str, picked: frozenset[int] | None
) -> Table:
    names = (_("Hồ sơ"), _("Chủ hồ sơ"), _("Nhận lúc"), _("Hẹn trả"), _("Giấy tờ"), _("Trả lời"))
    rows = tuple(_row(one, at, link, picked) for one in listed)
    empty = Empty(
        _("Danh sách này đã hủy"), _("Các hồ sơ trong danh sách lại chờ bàn giao ở quầy."), "transfer"
    )
    return Table(_("Hồ sơ trong danh sách"), tuple(Column(name) for name in names), rows, empty, pick=pick)


def _row(one: LineEntry, at: datetime, link: Link, picked: frozenset[int] | None) -> Row:
    waiting = one.status == h.WAITING
    href = link(one)
    promised = say.short_moment(one.promised) if one.promised else _("chưa hẹn")
    kept = _("%(count)s bản chính") % {"count": one.originals} if one.originals else ""
    chip = due_chip(one.due, at) if waiting else None
    said = _(_SAID[one.status])
    who = f"{one.official}, {say.short_moment(one.at)}" if one.at else ""
    if one.reason:
        who = f"{who}: {one.reason}"
    answer = Cell(said, time=chip) if chip else Cell(said, who)
    cells = (
        Cell(one.title, one.code, href=href, open=bool(href)),
        Cell(one.owner or _("(ẩn tên)")),
        Cell(say.short_moment(one.received), _made_late(one)),
        Cell(promised, css="nb"),
        Cell(say.number(one.papers), kept),
        answer,
    )
    chosen = waiting if picked is None else one.dossier in picked
    return Row(cells, str(one.dossier), one.code, picked=chosen)


def _made_late(one: LineEntry) -> str:
    """That the list was made after the limit of this dossier."""
    if one.due is None or one.listed <= one.due:
        return ""
    return _("bàn giao muộn, hạn %(due)s") % {"due": say.short_moment(one.due)}


def _entry(one: HandoverEntry, link: Callable[[HandoverEntry], str]) -> Row:
    declined = _("%(count)s không nhận") % {"count": one.declined} if one.declined else ""
    waiting = _("%(count)s chờ nhận") % {"count": one.waiting} if one.status == "open" else ""
    name = _("Số %(number)s") % {"number": _number(one.number, one.year)}
    return Row(
        (
            Cell(name, say.short_moment(one.listed), href=link(one), open=True),
            Cell(one.from_unit, one.giver),
            Cell(one.to_unit),
            Cell(_(_CONTENT[one.content]) % {"count": one.lines}, css="nb"),
            Cell(_(STATUS[one.status]), ", ".join(part for part in (waiting, declined) if part)),
        )
    )


def _moments(
    found: Handover, lived: Sequence[Lived], names: dict[int, str], codes: dict[int, str]
) -> tuple[Moment, ...]:
    texts = people.texts(found.id)
    told = [
        Moment(
            say.short_moment(one.at),
            names.get(int(one.actor), ""),
            _event(one.event, codes),
            sub=texts.get(int(getattr(one.event, "reason", 0) or 0), ""),
        )
        for one in reversed(lived)
        if not isinstance(one.event, e.Closed)
    ]
    return tuple(replace(one, now=place == 0) for place, one in enumerate(told))


def _event(event: e.Event, codes: dict[int, str]) -> str:
    code = codes.get(int(getattr(event, "dossier", 0)), "")
    if isinstance(event, e.Listed):
        return _("lập danh sách %(count)s hồ sơ") % {"count": len(event.lines)}
    if isinstance(event, e.ListPrinted):
        return _("in danh sách, lần %(copy)s") % {"copy": event.copy}
    said = {
        e.TakenOver: _("nhận hồ sơ %(code)s"),
        e.Declined: _("không nhận hồ sơ %(code)s"),
        e.Reopened: _("làm lại câu trả lời về hồ sơ %(code)s"),
        e.ListAnnulled: _("hủy danh sách"),
    }
    return said[type(event)] % {"code": code}


def _places(found: Handover) -> dict[int, str]:
    """What both sides are called."""
    units = {int(found.state.from_unit), int(found.state.to_unit)}
    return organisation.unit_names_seen_from(found.agency, units)


def _number(number: int, year: int) -> str:
    return f"{number:02d}/{year}"


def _paper(actor: Actor, found: Handover) -> bytes:
    """The list as PDF: who gave, who took over, what was not taken and why."""
    state = found.state
    at = timezone.now()
    units = _places(found)
    takers = {int(one.official) for one in state.answers if one.official}
    names = organisation.names({int(state.giver), int(state.taker), *takers})
    taker = next((names[one] for one in takers if one in names), names.get(int(state.taker), ""))
    head = replace(head_of(found.agency, at), number=_number(state.number, state.year), reprint=_again(state))
    form = HandoverList(
        head,
        units.get(int(state.from_unit), ""),
        names.get(int(state.giver), ""),
        units.get(int(state.to_unit), ""),
        taker,
        tuple(_printed(one) for one in _lines(actor, found)),
        sum(one.status == h.DECLINED for one in state.answers),
        state.content == h.RESULTS,
    )
    return render(form)


def _again(state: h.State) -> int:
    return state.copies + 1 if state.copies else 0


def _printed(one: LineEntry) -> HandoverLine:
    kept = f"{one.originals} bản chính" if one.originals else ""
    answer = f"Không nhận: {one.reason}" if one.status == h.DECLINED else ""
    note = "; ".join(part for part in (kept, answer) if part)
    return HandoverLine(one.code, one.title, one.owner, one.received, one.promised, one.papers, note)
