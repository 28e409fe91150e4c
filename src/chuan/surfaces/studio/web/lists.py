"""The agency's procedures in force: what each promises, its version, and what the prover says today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.text import fold
from chuan.base.web.components import Action, Cell, Column, Empty, Filters, Option, Row, Select, Tab, Table
from chuan.base.web.links import kept, sort_column, with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, may, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.rules.prover import Flaw
from chuan.definitions.procedures.services import Adopted
from chuan.surfaces.acts.proving import Bench
from chuan.surfaces.studio.web.findings import counted, verdict

_STATES = (
    ("", gettext_noop("Tất cả")),
    ("loi", gettext_noop("Có lỗi")),
    ("nhac", gettext_noop("Có nhắc nhở")),
    ("dat", gettext_noop("Không có lỗi")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One procedure in force with its flaws."""

    adopted: Adopted
    flaws: tuple[Flaw, ...]

    @property
    def state(self) -> str:
        errors, warnings = counted(self.flaws)
        return "loi" if errors else "nhac" if warnings else "dat"


@require_GET
def in_force(request: HttpRequest) -> HttpResponse:
    """The list; filter, search and order live in the address."""
    actor, at = actor_of(request), timezone.now()
    agencies = sorted(scope(actor, "procedures.view", at).agencies)
    adopted = procedures.in_force(agencies, local(at).date())
    bench = Bench(at, {one.code for one in adopted})
    lines = [Line(one, bench.flaws(one.procedure, one.staffing, one.agency)) for one in adopted]
    shown = _ordered(request.GET, _chosen(request.GET, lines))
    may_write = bool(may(actor, "procedures.edit", Thing(actor.agency), at))
    context = {
        "title": _("Quy trình đang dùng"),
        "said": _("%(lines)s thủ tục đang có hiệu lực tại cơ quan, mỗi thủ tục được xét lại hằng ngày")
        % {"lines": say.number(len(lines))},
        "table": _table(request.GET, shown),
        "filters": _filters(request.GET, lines),
        "asked": request.GET.get("q", ""),
        "kept": kept(request.GET, "q"),
        "begin": Action(
            _("Soạn thủ tục mới"),
            "primary",
            "file-plus",
            href=reverse("studio:begin"),
            key="alt+n",
            shown="Alt N",
        )
        if may_write
        else None,
    }
    return render(request, "studio/list.html", context)


def _chosen(query: QueryDict, lines: Sequence[Line]) -> list[Line]:
    words = fold(query.get("q", "")).split()
    state, field = query.get("t", ""), query.get("linh-vuc", "")
    return [
        line
        for line in lines
        if (not state or line.state == state)
        and (not field or line.adopted.procedure.field == field)
        and all(word in _text(line.adopted) for word in words)
    ]


def _text(adopted: Adopted) -> str:
    return fold(f"{adopted.short_name} {adopted.code} {adopted.procedure.name} {adopted.procedure.field}")


def _ordered(query: QueryDict, lines: list[Line]) -> list[Line]:
    asked = query.get("sap", "")
    keys: dict[str, Callable[[Line], Any]] = {
        "ten": lambda line: fold(line.adopted.short_name),
        "linh-vuc": lambda line: (fold(line.adopted.procedure.field), fold(line.adopted.short_name)),
        "tu": lambda line: (line.adopted.since, fold(line.adopted.short_name)),
        "loi": lambda line: (*counted(line.flaws), line.adopted.code),
    }
    chosen = keys.get(asked.removeprefix("-"), keys["ten"])
    return sorted(lines, key=chosen, reverse=asked.startswith("-"))


def _filters(query: QueryDict, lines: Sequence[Line]) -> Filters:
    now, field = query.get("t", ""), query.get("linh-vuc", "")
    counts = {key: sum(not key or line.state == key for line in lines) for key, _label in _STATES}
    tabs = tuple(Tab(_(label), with_query(query, t=key), counts[key], now == key) for key, label in _STATES)
    fields = sorted({line.adopted.procedure.field for line in lines}, key=fold)
    options = (Option("", _("tất cả"), not field), *(Option(one, one, one == field) for one in fields))
    return Filters(tabs, (Select("linh-vuc", _("Lĩnh vực"), options),), kept(query, "linh-vuc"))


def _table(query: QueryDict, lines: Sequence[Line]) -> Table:
    columns = (
        sort_column(query, "ten", _("Thủ tục"), default="ten"),
        sort_column(query, "linh-vuc", _("Lĩnh vực")),
        Column(_("Hạn theo luật")),
        Column(_("Lời hẹn")),
        sort_column(query, "tu", _("Bản đang dùng")),
        sort_column(query, "loi", _("Kết quả xét")),
    )
    empty = Empty(
        _("Không có thủ tục nào khớp"),
        _("Bỏ bớt điều kiện lọc, hoặc soạn thủ tục mới từ dữ liệu quốc gia."),
        icon="route",
    )
    return Table(_("Quy trình đang dùng"), columns, tuple(_row(line) for line in lines), empty)


_ICONS = {"loi": "file-x", "nhac": "info-circle", "dat": "circle-check"}


def _row(line: Line) -> Row:
    adopted = line.adopted
    channel = next(iter(adopted.procedure.channels), None)
    legal, promised = (channel.legal, channel.promised) if channel else (None, None)
    until = _("đến %(until)s") % {"until": say.day(adopted.until)} if adopted.until else ""
    promise = _("bằng luật") if promised == legal and promised else say_limit(promised)
    return Row(
        (
            Cell(
                adopted.short_name,
                adopted.code,
                href=reverse("studio:procedure", args=[adopted.id]),
                open=True,
            ),
            Cell(adopted.procedure.field),
            Cell(say_limit(legal) if legal else _("không quy định")),
            Cell(promise),
            Cell(
                _("Bản %(version)s") % {"version": adopted.version},
                " ".join(filter(None, (_("từ %(since)s") % {"since": say.day(adopted.since)}, until))),
                css="nb",
            ),
            Cell(verdict(line.flaws), icon=_ICONS[line.state], css=f"nb v-{line.state}"),
        )
    )


@require_GET
def drafts(request: HttpRequest) -> HttpResponse:
    """What is being written, the latest saved first."""
    actor, at = actor_of(request), timezone.now()
    found = procedures.drafts(scope(actor, "procedures.publish", at))
    names = organisation.names({draft.author for draft in found})
    columns = (Column(_("Thủ tục")), Column(_("Lưu lúc")), Column(_("Người lưu")))
    rows = tuple(
        Row(
            (
                Cell(draft.name, draft.code, href=reverse("studio:draft", args=[draft.id]), open=True),
                Cell(say.long_moment(draft.changed), css="nb"),
                Cell(names.get(draft.author, ""), css="nb"),
            )
        )
        for draft in found
    )
    begin = Action(
        _("Soạn thủ tục mới"),
        "primary",
        "file-plus",
        href=reverse("studio:begin"),
        key="alt+n",
        shown="Alt N",
    )
    may_write = bool(may(actor, "procedures.edit", Thing(actor.agency), at))
    empty = Empty(
        _("Chưa có bản soạn nào"),
        _("Mở một thủ tục đang dùng rồi bấm “Sửa thành bản mới”, hoặc soạn thủ tục mới từ dữ liệu quốc gia."),
        icon="writing",
    )
    context = {
        "title": _("Đang soạn"),
        "said": _("Bản soạn chỉ có hiệu lực sau khi được công bố"),
        "table": Table(_("Đang soạn"), columns, rows, empty),
        "begin": begin if may_write else None,
    }
    return render(request, "studio/list.html", context)
