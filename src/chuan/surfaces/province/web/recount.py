"""One agency's index counted again before one's eyes: from the counters, and from the facts; the counters too, and the facts where asked."""

from __future__ import annotations

from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.links import with_query
from chuan.base.web.rules import say
from chuan.readings.indices.rules.scoring import Index, Line
from chuan.readings.indices.services.reckoning import index, indices
from chuan.surfaces.acts.recounting import MOST, Recounted, recount_one, refold_one
from chuan.surfaces.province.web import addresses, points
from chuan.surfaces.province.web.absence import of_its_own
from chuan.surfaces.province.web.board import CODE
from chuan.surfaces.province.web.counter_names import counter_name
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import sight_of
from chuan.surfaces.province.web.spans import asked_of
from chuan.surfaces.province.web.veil import Veil, veil_over

_EVENTS = "su-kien"
"""Asked with this, every dossier is folded again from its events too."""
_SHOWN = 50
"""So many of what differs are listed; how many there are is said above."""


@require_GET
def show(request: HttpRequest, agency: int) -> HttpResponse:
    """Two ways to the same figures, beside each other."""
    sight = sight_of(request)
    row, asked = sight.one(agency), of_its_own(agency, asked_of(request.GET, sight.at))
    kept = indices(CODE, [agency], asked.days, now=not asked.then)[agency].index
    fresh = index(CODE, row, asked.days).index
    folded = _EVENTS in request.GET
    again = refold_one(agency, asked.days.start, asked.days.end) if folded else recount_one(agency)
    context = {
        "title": _("Tính lại · %(agency)s") % {"agency": row.short_name or row.name},
        "said": _("%(span)s · %(known)s · lúc %(at)s")
        % {"span": asked.span.name, "known": asked.said, "at": say.short_moment(sight.at)},
        "same": _equal(again) if again.same and not _differing(kept, fresh) else "",
        "events": "" if folded else with_query(request.GET, **{_EVENTS: "1"}),
        "most": MOST,
        "facts": _facts(again),
        "tables": [_figures(kept, fresh, veil_over(request, agency, asked, sight.at)), *_wrong(again)],
        "back": addresses.index(agency, asked),
    }
    return page(request, "province/recount.html", "indices", context)


def _facts(again: Recounted) -> tuple[Fact, ...]:
    return (
        Fact(_("Bộ đếm đếm lại"), say.number(again.counters)),
        Fact(_("Bộ đếm khác"), say.number(len(again.wrong))),
        *_folded(again),
        Fact(_("Mất"), _("%(seconds)s giây") % {"seconds": say.number(Decimal(again.seconds), 2)}),
    )


def _folded(again: Recounted) -> tuple[Fact, ...]:
    if again.dossiers is None:
        return ()
    of_all = _("%(n)s trên %(all)s của kỳ") % {
        "n": say.number(again.dossiers),
        "all": say.number(again.received),
    }
    drawn = (Fact(_("Rút theo số khởi tạo"), again.seed),) if again.seed else ()
    return (
        Fact(_("Hồ sơ dựng lại từ sự kiện"), of_all),
        *drawn,
        Fact(_("Hồ sơ khác"), say.number(len(again.differing))),
    )


def _equal(again: Recounted) -> str:
    """What was found equal, and no more than that."""
    if again.dossiers is None:
        return _("Bằng nhau: mọi bộ đếm đếm lại từ dữ kiện, mọi chỉ tiêu tính bằng hai đường.")
    if again.seed:
        return _(
            "Bằng nhau: mọi bộ đếm đếm lại từ dữ kiện, dữ kiện của các hồ sơ được rút dựng lại từ sự kiện, mọi chỉ tiêu tính bằng hai đường."
        )
    return _(
        "Bằng nhau: mọi bộ đếm đếm lại từ dữ kiện, mọi dữ kiện của kỳ dựng lại từ sự kiện, mọi chỉ tiêu tính bằng hai đường."
    )


def _figures(kept: Index, fresh: Index, veil: Veil) -> Table:
    """Every indicator by both ways."""
    heads = (_("Chỉ tiêu"), _("Từ bộ đếm"), _("Từ dữ kiện từng hồ sơ"), _("Điểm"), _("So sánh"))
    pairs = zip(kept.lines, fresh.lines, strict=True)
    columns = tuple(Column(head, "num" if 0 < place < 4 else "") for place, head in enumerate(heads))
    return Table(
        _("Chỉ tiêu tính bằng hai đường"),
        columns,
        tuple(_line(*pair, veil) for pair in pairs),
        Empty(""),
        walk=False,
    )


def _line(kept: Line, fresh: Line, veil: Veil) -> Row:
    said = _("bằng nhau") if _same(kept, fresh) else _("khác nhau")
    return Row(
        (
            Cell(kept.indicator.name, points.number_of(kept)),
            Cell(_sums(kept, veil), css="num"),
            Cell(_sums(fresh, veil), css="num"),
            Cell(points.points(fresh.points if fresh.indicator.most else None), css="num"),
            Cell(said, strong=not _same(kept, fresh)),
        )
    )


def _wrong(again: Recounted) -> tuple[Table, ...]:
    """What differs; nothing where nothing does."""
    if again.same:
        return ()
    heads = (_("Bộ đếm hoặc hồ sơ"), _("Đang giữ"), _("Đếm lại"))
    counters = tuple(
        Row((Cell(f"{counter_name(one.counter)} · {say.day(one.day)}"), Cell(say.number(one.kept)), Cell(say.number(one.counted))))
        for one in again.wrong[:_SHOWN]
    )  # fmt: skip
    files = tuple(
        Row((Cell(str(one), href=reverse("desk:dossier", args=[one])), Cell(""), Cell(_("sự kiện nói khác"))))
        for one in again.differing[:_SHOWN]
    )
    return (Table(_("Những chỗ khác nhau"), tuple(map(Column, heads)), (*counters, *files), Empty(""), walk=False),)  # fmt: skip


def _differing(kept: Index, fresh: Index) -> int:
    return sum(not _same(*pair) for pair in zip(kept.lines, fresh.lines, strict=True))


def _same(one: Line, other: Line) -> bool:
    return (one.numerator, one.denominator, one.points) == (other.numerator, other.denominator, other.points)


def _sums(line: Line, veil: Veil) -> str:
    """Part and whole; words where they are not shown."""
    if not line.denominator:
        return points.NOTHING
    if veil.hides(line):
        return _("không hiện")
    return f"{say.number(line.numerator)} / {say.number(line.denominator)}"
