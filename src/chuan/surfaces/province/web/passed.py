"""Which old unit leads to which new one: after a day in the past, or up to today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rolling import Passing, RollUp
from chuan.surfaces.province.web.place import Place


@dataclass(frozen=True, slots=True)
class Moved:
    """One old unit on one day and everything it was passed on to."""

    old: str
    kind: str
    day: date
    parts: tuple[Passing, ...]

    @property
    def names(self) -> str:
        return " ".join((self.old, *(one.new_name for one in self.parts)))


def moves(found: RollUp, place: Place) -> tuple[Moved, ...]:
    """For a past day what became of its agencies, the next merger only; for today what its agencies took over."""
    members = {one.id for one in found.members}
    past = place.day < place.today
    since, until = (place.day, place.today) if past else (date.min, place.day)
    rows = organisation.passings(members, since, until)
    mine = [one for one in rows if (one.old if past else one.new) in members]
    key = lambda one: (one.day, one.old)  # noqa: E731 - read once, here
    grouped = [tuple(group) for _key, group in groupby(sorted(mine, key=key), key=key)]
    made = [Moved(group[0].old_name, group[0].old_kind, group[0].day, group) for group in grouped]
    order = {id(one): place for place, one in enumerate(rows)}
    return tuple(sorted(made, key=lambda one: order[id(one.parts[0])]))


def moved_table(shown: Sequence[Moved], place: Place) -> Table:
    """The list, in the order of days and kinds."""
    heads = (_("Đơn vị cũ"), _("Ngày"), _("Đơn vị mới"), _("Căn cứ"))
    title = (
        _("Từ cây này: đơn vị cũ dẫn tới đơn vị mới")
        if place.day < place.today
        else _("Đến cây này: đơn vị mới nhận đơn vị cũ nào")
    )
    empty = Empty(_("Không có sáp nhập nào"), _("Không đơn vị nào của cây này đổi trong thời gian ấy."))
    return Table(title, tuple(map(Column, heads)), tuple(map(_row, shown)), empty, walk=False)


def _row(one: Moved) -> Row:
    first = one.parts[0]
    basis = first.basis if first.verified else _("%(basis)s (chưa đối chiếu)") % {"basis": first.basis}
    return Row((Cell(one.old, one.kind), Cell(say.day(one.day)), Cell(*_said(one.parts)), Cell(basis)))


def _said(parts: tuple[Passing, ...]) -> tuple[str, str]:
    """The one that answers for open work, and who has a part."""
    if len(parts) == 1 and parts[0].whole:
        return parts[0].new_name, _("toàn bộ")
    heir = next((one.new_name for one in parts if one.heir), "")
    names = ", ".join(one.new_name for one in parts if one.new_name != heir)
    if not heir:
        return names, _("không có một đơn vị kế thừa duy nhất")
    if not names:
        return heir, _("một phần")
    return heir, _("nhận việc đang làm; một phần về %(names)s") % {"names": names}
