"""The schemes in sight, one of them part by part; a province takes in its own."""

from __future__ import annotations

from typing import Any

import yaml
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.intake.imports.tables import lines_of
from chuan.events.selfscores.imports.scheme_rows import body_of
from chuan.events.selfscores.imports.schemes import number_of
from chuan.events.selfscores.rules.scheme import SURVEY, Part, Scheme
from chuan.events.selfscores.rules.scheme_checks import written
from chuan.events.selfscores.services import schemes
from chuan.surfaces.acts import par_rounds
from chuan.surfaces.acts.par_sources import NAMES
from chuan.surfaces.province.web.par_forms import SchemeForm
from chuan.surfaces.province.web.par_tabs import level_name, shown, steers


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Every scheme; a file taken in."""
    actor = actor_of(request)
    par_rounds.demand(actor, par_rounds.VIEW, actor.agency)
    if request.method == "GET":
        return _page(request, actor)
    return carried(
        request, SchemeForm(request.POST, request.FILES), lambda read: par_rounds.take_in(actor, _content(read)),
        lambda status, sent: _page(request, actor, status, sent),
        _("Đã nhận bộ tiêu chí."), lambda made: reverse("province:par_scheme", args=[made.sha256]),
    )  # fmt: skip


@require_GET
def one(request: HttpRequest, sha256: str) -> HttpResponse:
    """A scheme with every part."""
    actor = actor_of(request)
    par_rounds.demand(actor, par_rounds.VIEW, actor.agency)
    listed = {kept.sha256: kept.scheme for kept in schemes.listed(Scope())}
    scheme = listed.get(sha256)
    if scheme is None:
        try:
            scheme = schemes.scheme_of(sha256)
        except Refused:
            raise Http404 from None
    tables = [_table(scheme, field.number, field.name, field.parts) for field in scheme.fields]
    return shown(request, "par_scheme", "par_schemes", {"scheme": scheme, "tables": tables})


def _content(read: Read) -> bytes:
    """The YAML that was sent, or the YAML of the table that was sent."""
    upload = read["file"]
    content = bytes(upload.read())
    if not upload.name.lower().endswith((".xlsx", ".csv")):
        return content
    rows = [
        (one.number, one.found)
        for one in lines_of(upload.name, content)
        if not isinstance(one.found, Refusal)
    ]
    return _yaml(body_of(_head(read), rows))


def _head(read: Read) -> dict[str, str]:
    since = read["since"]
    return {
        "code": "bang-tinh", "edition": f"{since:%Y-%m-%d}" if since else "", "name": read["name"] or _("Bộ tiêu chí"),
        "level": read["level"], "since": f"{since:%Y-%m-%d}" if since else "", "source": read["source"] or _("tỉnh nhập"),
        "verified": "no", "rounding": "half_up", "digits": "2",
    }  # fmt: skip


def _yaml(body: dict[str, Any]) -> bytes:
    """What adds up is written at the head, for a table has no place to say it."""
    parts = [part for field in body["fields"] for one in field["criteria"] for part in one["parts"]]
    asked = [part for part in parts if part["how"] == SURVEY]
    sums = {"most": _sum(parts), "survey": _sum(asked)}
    return yaml.safe_dump({**body, **sums}, allow_unicode=True, sort_keys=False).encode()


def _sum(parts: list[dict[str, Any]]) -> str:
    return str(sum((number_of(part["number"], part["most"]) for part in parts), number_of("", "0")))


def _page(request: HttpRequest, actor: Actor, status: int = 200, form: Any = None) -> HttpResponse:
    found = schemes.listed(Scope(frozenset({actor.agency})))
    heads = (_("Bộ tiêu chí"), _("Loại cơ quan"), _("Từ ngày"), _("Điểm"), _("Khảo sát"))
    columns = tuple(Column(head, "num" if place > 2 else "") for place, head in enumerate(heads))
    table = Table(heads[0], columns, tuple(map(_row, found)), Empty(_("Chưa có bộ tiêu chí")))
    offered = SchemeForm() if steers(actor) else None
    return shown(request, "par_schemes", "par_schemes", {"table": table, "form": form or offered}, status)


def _row(kept: schemes.Kept) -> Row:
    one = kept.scheme
    said = _("có sẵn, làm ví dụ") if not kept.agency else _("tỉnh nhập")
    said += "" if one.verified else " · " + _("chưa đối chiếu")
    cells = (Cell(written(one.most), css="num"), Cell(written(one.survey), css="num"))
    href = reverse("province:par_scheme", args=[kept.sha256])
    return Row(
        (
            Cell(one.name, said, href=href, open=True),
            Cell(level_name(one.level)),
            Cell(say.day(one.since)),
            *cells,
        )
    )


def _table(scheme: Scheme, number: str, name: str, parts: tuple[Part, ...]) -> Table:
    heads = (_("Số"), _("Tiêu chí thành phần"), _("Tối đa"), _("Cách chấm"), _("Hệ thống gắn"))
    columns = tuple(Column(head, "num" if head == heads[2] else "") for head in heads)
    names = {part.number: one.name for field in scheme.fields for one in field.criteria for part in one.parts}
    rows = tuple(
        Row(
            (
                Cell(part.number), Cell(part.name, names[part.number]), Cell(written(part.most), css="num"),
                Cell(_("khảo sát") if part.how == SURVEY else _("tự chấm, thẩm định")),
                Cell(", ".join(_(NAMES.get(one, one)) for one in part.sources)),
            )
        )
        for part in parts
    )  # fmt: skip
    return Table(f"{number}. {name}", columns, rows, Empty(""), walk=False)
