"""The people of a class as a table: present by code or by hand, excused, passed, with the certificate."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.training.rules.lesson import QR, State, Turn

_COLUMNS = (gettext_noop("Người học"), gettext_noop("Đơn vị"), gettext_noop("Điểm danh"), gettext_noop("Kết quả"))  # fmt: skip


def turn_table(
    state: State, names: Mapping[int, str], words: Mapping[int, str], papers: Mapping[int, int]
) -> Table:
    """Everybody of the class, by unit and name."""
    units = organisation.unit_names({int(turn.unit) for turn in state.turns})
    lines = sorted(
        state.turns, key=lambda one: (units.get(int(one.unit), ""), names.get(int(one.official), ""))
    )
    rows = tuple(
        Row(
            (
                Cell(names.get(int(turn.official), ""), strong=True),
                Cell(units.get(int(turn.unit), "")),
                Cell(how(turn, names), words.get(int(turn.why or 0), "")),
                _result(turn, papers.get(int(turn.official), 0)),
            )
        )
        for turn in lines
    )
    empty = Empty(_("Chưa có ai trong danh sách"), _("Thêm người ở dưới; người quét mã được thêm tự động."))
    return Table(_("Danh sách lớp"), tuple(Column(_(name)) for name in _COLUMNS), rows, empty, walk=False)


def how(turn: Turn, names: Mapping[int, str]) -> str:
    """How somebody came, or that he did not."""
    if turn.how and turn.at is not None:
        told = {"at": say.short_moment(turn.at), "by": names.get(int(turn.by or 0), "")}
        said = _("quét mã lúc %(at)s") if turn.how == QR else _("%(by)s ghi lúc %(at)s")
        return said % told
    return _("vắng có lý do") if turn.absent else _("chưa có mặt")


def _result(turn: Turn, paper: int) -> Cell:
    if paper:
        return Cell(_("đạt, có chứng chỉ"), href=reverse("quality:training_certificate", args=[paper]))
    said = {True: _("đạt"), False: _("không đạt"), None: ""}
    return Cell(said[turn.passed])
