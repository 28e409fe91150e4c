"""The registers kept of what people come with, one press from each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table, TimeChip
from chuan.base.web.rules import say
from chuan.events.petitions.rules.caller import GUIDANCE, HEARING
from chuan.readings.matters.queries.work import Listed


@dataclass(frozen=True, slots=True)
class Book:
    """One register: the kind of stream it lists, its name, what its button says, what an empty one says."""

    kind: str
    title: str
    button: str
    empty: str


BOOKS = MappingProxyType(
    {
        "tiep-cong-dan": Book(
            HEARING, gettext_noop("Sổ tiếp công dân"), gettext_noop("Tiếp công dân"),
            gettext_noop("Người đến trình bày được ghi ở đây, từ lúc đón tiếp đến kết luận."),
        ),
        "huong-dan": Book(
            GUIDANCE, gettext_noop("Sổ hướng dẫn"), gettext_noop("Ghi câu hỏi"),
            gettext_noop("Câu hỏi cần người có chuyên môn trả lời được ghi ở đây, đến khi báo lại người hỏi."),
        ),
    }
)  # fmt: skip
"""Part of the address -> the register."""
_STATUSES = {
    "open": gettext_noop("đang làm"), "done": gettext_noop("đã xong"), "refused": gettext_noop("không thuộc thẩm quyền hoặc từ chối"),
    "dropped": gettext_noop("đã hủy"),
}  # fmt: skip


def books(current: str) -> Filters:
    """Petitions, hearings, guidance."""
    first = Tab(_("Phản ánh, kiến nghị"), reverse("voices:list"), current=not current)
    more = (
        Tab(_(one.title), reverse("voices:register", args=[key]), current=key == current)
        for key, one in BOOKS.items()
    )
    return Filters((first, *more))


def book_table(book: Book, found: Iterable[Listed], at: datetime) -> Table:
    """The lines of a register: number, moment, where it stands, when the step is due."""
    heads = (_("Số"), _("Lúc"), _("Đang ở"), _("Hạn của bước"), _("Tình trạng"))
    empty = Empty(_("Sổ chưa có dòng nào"), _(book.empty), "users")
    return Table(_(book.title), tuple(map(Column, heads)), tuple(_row(book, one, at) for one in found), empty)


def _row(book: Book, one: Listed, at: datetime) -> Row:
    late = one.due is not None and one.due < at
    due = Cell(say.short_moment(one.due), time=TimeChip("late" if late else "ok")) if one.due else Cell("")
    return Row(
        (
            Cell(one.title, href=reverse(f"quality:{book.kind}", args=[one.stream]), css="nb", strong=True, open=True),
            Cell(say.short_moment(one.begun), css="nb"), Cell(one.now), due, Cell(_(_STATUSES[one.status])),
        )
    )  # fmt: skip
