"""One scheme of the catalogue: what gives how many points, in words; where it comes from and how far it was checked."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Fact, Note, Row, Table
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.rules.choice import days
from chuan.definitions.schemes.rules.scheme import AVERAGE, Criterion, Group, Scheme
from chuan.surfaces.rating.web.points import written
from chuan.surfaces.rating.web.rule_words import least_words, rules_of
from chuan.surfaces.rating.web.scheme_names import period_names, uses
from chuan.surfaces.rating.web.shown import page


@require_GET
def show(request: HttpRequest, scheme: str) -> HttpResponse:
    """The page as it is opened."""
    found = shipped().get(scheme)
    if found is None:
        raise Http404
    doubt = _("Thang điểm này chưa đối chiếu với văn bản gốc.")
    context = {
        "title": found.name,
        "back": {"href": reverse("rating:schemes"), "label": _("Thang điểm")},
        "facts": _facts(found),
        "notes": () if found.verified else (Note(doubt),),
        "table": Table(
            _("Tiêu chí"), _columns(), tuple(_rows(found)), Empty(_("Không có tiêu chí")), walk=False
        ),
    }
    return page(request, "rating/scheme.html", "schemes", context)


def _facts(one: Scheme) -> tuple[Fact, ...]:
    grades = "; ".join(
        f"{grade.name}: {_('trên') if grade.above else _('từ')} {written(grade.least)}"
        for grade in one.grades
    )
    cap = _("tối đa %(percent)s%%: %(source)s") % {
        "percent": written(one.cap.percent), "source": one.cap.source,
    } if one.cap else ""  # fmt: skip
    told = (
        (_("Dùng để"), uses(one.use)),
        (_("Chấm theo"), period_names(one)),
        (_("Dùng được"), days(one.valid)),
        (_("Điểm tối đa"), written(one.most)),
        (_("Không xếp loại"), least_words(one)),
        (_("Các mức"), grades),
        (_("Giới hạn mức cao nhất"), cap),
        (_("Căn cứ"), one.source),
    )
    return tuple(Fact(label, text) for label, text in told if text)


def _columns() -> tuple[Column, ...]:
    return tuple(map(Column, (_("Nhóm"), _("Tiêu chí"), _("Tối đa"), _("Tính thế nào"))))


def _rows(scheme: Scheme) -> Iterator[Row]:
    for group in scheme.groups:
        for nth, one in enumerate(group.criteria):
            named = (
                Cell(group.name, _("tối đa %(most)s") % {"most": written(group.most)}) if not nth else Cell()
            )
            yield Row((named, Cell(one.name), Cell(_most(group, one)), Cell("; ".join(rules_of(one)))))


def _most(group: Group, one: Criterion) -> str:
    if group.combine == AVERAGE:
        return _("phần bằng nhau")
    over = _(" (vượt được %(over)s)") % {"over": written(one.over)} if one.over else ""
    return written(one.most) + over
