"""Instructions and their parts as rows of lists: state of time first, words and icon beside the colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import HOLD, LATE, OK, SOON, Cell, Column, Empty, Row, Table, TimeChip
from chuan.base.web.rules import say
from chuan.events.instructions.rules.part import DONE, DROPPED, REPORTED, STATUSES, State
from chuan.events.instructions.rules.rollup import Tally
from chuan.events.instructions.services.instructions import Instruction, Part

_SOON = 3


def chip(state: State, today: date) -> TimeChip:
    """In time, soon due, late, or over and done with."""
    if state.status == DROPPED:
        return TimeChip(HOLD, _("đã thu hồi"))
    late = state.late(today)
    if state.status in (DONE, REPORTED):
        return TimeChip(
            LATE if late else OK, _("báo cáo ngày %(day)s") % {"day": say.day(state.reported or today)}
        )
    left = (state.due - today).days
    if late:
        return TimeChip(LATE, _("quá %(n)s ngày") % {"n": -left})
    return TimeChip(SOON if left <= _SOON else OK, _("còn %(n)s ngày") % {"n": left})


def parts_table(
    caption: str, parts: Sequence[Part], names: Mapping[int, str], words: Mapping[int, str], today: date,
    empty: Empty, *, by_agency: bool = False, figures: Mapping[int, Cell] | None = None,
) -> Table:  # fmt: skip
    """A row a part; ``by_agency`` names the agency first and not what is asked; ``figures``: of each agency, where asked for."""
    heads = (
        _("Thời hạn"),
        _("Cơ quan") if by_agency else _("Việc phải làm"),
        *((_("Chỉ tiêu"),) if figures else ()),
        _("Hạn"),
        _("Người thực hiện"),
        _("Tình trạng"),
    )
    rows = tuple(
        Row((
            Cell(time=chip(one.state, today)),
            Cell(
                names.get(one.agency, "") if by_agency else words.get(int(one.state.title), ""),
                "" if by_agency else names.get(one.agency, ""),
                href=reverse("province:instructed", args=[one.id]), open=True, strong=True,
            ),
            *((figures.get(one.agency, Cell()),) if figures else ()),
            Cell(say.day(one.state.due), _("đã gia hạn") if one.state.extended else ""),
            Cell(words.get(-int(one.state.official), "")),
            Cell(_(STATUSES[one.state.status]), _("xin gia hạn, chờ quyết định") if one.state.wanted else ""),
        ))
        for one in parts
    )  # fmt: skip
    return Table(caption, tuple(map(Column, heads)), rows, empty)


def given_table(
    found: Sequence[Instruction], parts: Mapping[int, Part], words: Mapping[int, str], today: date
) -> Table:
    """A row an instruction: how many of its agencies are done, how many late."""
    heads = (_("Việc phải làm"), _("Văn bản"), _("Hạn"), _("Hoàn thành"), _("Quá hạn"))
    rows = []
    for one in found:
        mine = [parts[int(sent.part)].state for sent in one.state.to if int(sent.part) in parts]
        done = sum(state.status == DONE for state in mine)
        late = sum(state.late(today) and state.status != DONE for state in mine)
        back = one.state.status == "taken_back"
        rows.append(Row((
            Cell(words.get(int(one.state.title), ""), _("đã thu hồi") if back else "", href=reverse("province:instruction", args=[one.id]), open=True, strong=True),
            Cell(words.get(int(one.state.number), ""), say.day(one.state.dated) if one.state.dated else ""),
            Cell(say.day(one.state.due) if one.state.due else ""),
            Cell(_("%(n)s trên %(m)s cơ quan") % {"n": say.number(done), "m": say.number(len(mine))}),
            Cell(say.number(late), icon="alert-triangle" if late else "", strong=bool(late)),
        )))  # fmt: skip
    columns = tuple(map(Column, heads))
    empty = Empty(
        _("Chưa giao chỉ đạo nào"), _("Chỉ đạo đã giao hiện ở đây cùng số cơ quan đã hoàn thành."), "flag"
    )
    return Table(_("Chỉ đạo đã giao"), columns, tuple(rows), empty)


def tally_table(found: Sequence[Tally], names: Mapping[int, str]) -> Table:
    """How each agency carries out what it was asked."""
    heads = (_("Cơ quan"), _("Được giao"), _("Hoàn thành"), _("Đúng hạn"), _("Quá hạn chưa xong"))
    columns = tuple(Column(head, "num" if nth else "") for nth, head in enumerate(heads))
    rows = tuple(
        Row((
            Cell(names.get(one.agency, ""), href=f"{reverse('province:instructions')}?co-quan={one.agency}"),
            Cell(say.number(one.given)), Cell(say.number(one.done)),
            Cell(say.percent(one.in_time, one.done) if one.done else "–"),
            Cell(say.number(one.overdue), icon="alert-triangle" if one.overdue else "", strong=bool(one.overdue)),
        ))
        for one in found
    )  # fmt: skip
    return Table(_("Thực hiện theo cơ quan"), columns, rows, Empty(""), walk=False)
