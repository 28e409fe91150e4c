"""The lines of a plan as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.dossiers.services import people
from chuan.events.inspections.rules.plan import Entry
from chuan.events.inspections.services.plans import Planned
from chuan.surfaces.telling.inspections import FORMS


def named(found: Planned, rows: Sequence[AgencyRow]) -> dict[int, str]:
    """The names of every agency the plan or its rules name."""
    known = {row.id: row.short_name or row.name for row in rows}
    wanted = {int(one) for entry in found.state.entries for one in (entry.agency, entry.by)} - set(known)
    return known | (organisation.agency_names(wanted) if wanted else {})


def table(found: Planned, names: Mapping[int, str], *, plans_for: bool) -> Table:
    """By month; ``plans_for``: whoever sees it may decide the inspections."""
    words = people.texts(found.id)
    heads = (
        _("Tháng"),
        _("Cơ quan được kiểm tra"),
        _("Đơn vị kiểm tra"),
        _("Hình thức"),
        _("Kinh phí"),
        _("Tình trạng"),
    )
    begins = plans_for and found.state.status == "approved"
    rows = tuple(
        _row(found, entry, names, words, begins=begins)
        for entry in sorted(found.state.entries, key=lambda one: one.month)
    )
    columns = tuple(Column(head, "num" if head == heads[4] else "") for head in heads)
    empty = Empty(
        _("Kế hoạch chưa có cơ quan nào"),
        _("Thêm từng cơ quan ở dưới: ai kiểm tra, tháng nào, hình thức nào."),
    )
    return Table(_("Các cuộc kiểm tra trong năm"), columns, rows, empty)


def _row(
    found: Planned, entry: Entry, names: Mapping[int, str], words: Mapping[int, str], *, begins: bool
) -> Row:
    joined = words.get(int(entry.joined), "") if entry.joined else ""
    return Row(
        (
            Cell(f"{entry.month:02}/{found.state.year}", strong=True),
            Cell(names.get(int(entry.agency), "")),
            Cell(names.get(int(entry.by), ""), _("phối hợp: %(with)s") % {"with": joined} if joined else ""),
            Cell(_(FORMS[entry.form])),
            Cell(say.money(entry.cost), css="num"),
            _state(found, entry, words, begins=begins),
        )
    )


def _state(found: Planned, entry: Entry, words: Mapping[int, str], *, begins: bool) -> Cell:
    if entry.struck is not None:
        return Cell(_("đã bỏ: %(reason)s") % {"reason": words.get(int(entry.struck), "")})
    if entry.inspection is not None:
        return Cell(
            _("Mở cuộc kiểm tra"),
            href=reverse("province:inspection", args=[int(entry.inspection)]),
            open=True,
        )
    if not begins:
        return Cell(_("chưa có quyết định"))
    query = urlencode({"ke-hoach": found.id, "dong": entry.key})
    return Cell(_("Ra quyết định"), href=f"{reverse('province:inspection_decide')}?{query}", action=True)
