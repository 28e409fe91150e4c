"""Purposes of one person as a table: for what, until when, what was read under each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services.people import texts_of
from chuan.events.reads.imports.purposes import shipped
from chuan.readings.overseen.queries.purposes import PurposeLine


def purpose_table(lines: Sequence[PurposeLine], at: datetime) -> Table:
    """The latest first."""
    words = texts_of([one.words for one in lines if one.words])
    places = organisation.agency_names({one.agency for one in lines if one.agency})
    heads = (_("Mục đích"), _("Được xem"), _("Ghi lúc"), _("Hiệu lực"), _("Đã xem"))
    rows = tuple(_row(one, words, places, at) for one in lines)
    empty = Empty(
        _("Chưa có mục đích nào còn hiệu lực"),
        _("Hồ sơ của cơ quan khác chỉ mở sau khi ghi mục đích; gõ mã ở trên để bắt đầu."),
    )
    columns = tuple(Column(head, "num" if head == heads[-1] else "") for head in heads)
    return Table(_("Mục đích đã ghi"), columns, rows, empty, walk=False)


def _row(one: PurposeLine, words: dict[int, str], places: dict[int, str], at: datetime) -> Row:
    covers = places.get(one.agency, "") or _("các cơ quan trong quyết định")
    if one.drawn:
        covers = _("%(n)s hồ sơ rút từ %(of)s · %(place)s") % {
            "n": one.drawn, "of": say.number(one.drawn_of), "place": covers,
        }  # fmt: skip
    live = not one.closed and at < one.until
    until = say.short_moment(one.until)
    return Row(
        (
            Cell(shipped().name(one.kind), words.get(one.words or 0, ""), strong=True),
            Cell(covers),
            Cell(say.short_moment(one.stated)),
            Cell(_("đến %(until)s") % {"until": until} if live else _("đã hết"), css="" if live else "mut"),
            Cell(say.number(one.reads), css="num"),
        )
    )
