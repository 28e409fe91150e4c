"""Values in doubt as a table: what each is, its value in every pack, its source, where it is seen, how far it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.reason import Reason
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.links import with_query
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.laws.rules.naming import called, said
from chuan.definitions.laws.rules.reach import reach_of
from chuan.definitions.laws.rules.values import KINDS
from chuan.surfaces.studio.rules.doubts import CONFIRMED, OPEN, PROPOSED, READ, Doubt, Line
from chuan.surfaces.studio.web.screens import screen

_HEADS = (
    gettext_noop("Giá trị"),
    gettext_noop("Đang dùng"),
    gettext_noop("Nguồn"),
    gettext_noop("Đến đâu"),
    gettext_noop("Tình trạng"),
)
_STATES: Mapping[str, tuple[str, str]] = {
    OPEN: (gettext_noop("Chưa đối chiếu"), "info-circle"),
    PROPOSED: (gettext_noop("Chờ lãnh đạo xác nhận"), "hourglass-high"),
    CONFIRMED: (gettext_noop("Đã đối chiếu"), "circle-check"),
    READ: (gettext_noop("Đã đọc trong văn bản"), "circle-check"),
}
_PACKED = frozenset({"pack", "partner", "message"})
_SEEN = 2
"""So many pages are named in the list; the value's own page names all."""


def doubt_table(lines: Sequence[Line]) -> Table:
    """One row a name, opening its page."""
    empty = Empty(
        _("Không còn giá trị nào ở đây"),
        _("Mọi giá trị khớp với bộ lọc đều đã được đối chiếu với văn bản."),
        "circle-check",
    )
    columns = tuple(Column(_(head)) for head in _HEADS)
    return Table(_("Giá trị chưa đối chiếu"), columns, tuple(_row(line) for line in lines), empty)


def filters(query: QueryDict, lines: Sequence[Line]) -> Filters:
    """A tab for each part of the catalogue, with how much of it is in doubt."""
    now = query.get("loai", "")
    kinds = [("", _("Tất cả"), len(lines))]
    kinds += [
        (kind, sentence(Reason.of(f"laws.kind_{kind}")), sum(line.kind == kind for line in lines))
        for kind in KINDS
    ]
    return Filters(
        tuple(
            Tab(label, with_query(query, loai=kind, trang=None), count, now == kind)
            for kind, label, count in kinds
            if count or not kind
        )
    )


def state_words(state: str) -> tuple[str, str]:
    """(word, icon) of how far a value was read."""
    word, icon = _STATES[state]
    return _(word), icon


def value_words(doubt: Doubt) -> str:
    """The value as it is used, with the correction that stands."""
    told = sentence(said(doubt.value))
    if doubt.current is None or doubt.current.state != CONFIRMED or not doubt.current.corrected:
        return told
    return _("%(old)s, đã sửa thành %(new)s") % {
        "old": told,
        "new": sentence(said(doubt.value, doubt.current.corrected)),
    }


def _row(line: Line) -> Row:
    latest = next(one for one in reversed(line.doubts) if not one.value.verified)
    word, icon = state_words(line.state)
    name = sentence(called(latest.value))
    cells = (
        Cell(
            name,
            sentence(Reason.of(f"laws.kind_{line.kind}")),
            href=reverse("studio:doubt", args=[line.key]),
            open=True,
            css="first",
        ),
        Cell(*_used(line, latest)),
        Cell(
            latest.value.source or _("chưa ghi nguồn"),
            _("từ %(since)s") % {"since": say.day(latest.value.since)} if latest.value.since else "",
        ),
        Cell(*_reaches(line.key)),
        Cell(word, _counts(line), icon=icon, css=f"v-{line.state}"),
    )
    return Row(cells, name=name)


def _used(line: Line, latest: Doubt) -> tuple[str, str]:
    """The value in doubt, and whether every pack has the same."""
    told = [value_words(one) for one in line.doubts]
    if len(set(told)) == 1:
        return told[0], _("mọi bộ như nhau") if len(told) > 1 and line.kind in _PACKED else ""
    return value_words(latest), _("các bộ khác nhau") if line.kind in _PACKED else ""


def _reaches(key: str) -> tuple[str, str]:
    reach = reach_of(key)
    pages = ", ".join(screen(name) for name in reach.pages[:_SEEN])
    more = len(reach.pages) - _SEEN
    if more > 0:
        pages += _(" và %(more)s trang khác") % {"more": more}
    return pages, _("%(forms)s mẫu in") % {"forms": len(reach.forms)} if reach.forms else _("không mẫu in")


def _counts(line: Line) -> str:
    if len(line.doubts) == 1:
        return ""
    done = line.count(CONFIRMED) + line.count(READ)
    return _("đã đọc %(done)s trong %(all)s") % {"done": done, "all": len(line.doubts)}
