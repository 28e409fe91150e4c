"""As declared, as worked: every procedure, its picture, and the dossiers behind each figure."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.laws.services import pack_on
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.prover.wording import hours
from chuan.readings.conformance.queries.picture import (
    Arrow,
    Asked,
    Case,
    Stray,
    arrows,
    deviating,
    passing,
    strays,
    whole,
)
from chuan.readings.conformance.queries.versions import Worked, versions
from chuan.readings.conformance.rules.deviation import KINDS
from chuan.surfaces.acts.courses import VIEW
from chuan.surfaces.quality.web.conformance_pictures import Figures, Href, declared, worked
from chuan.surfaces.quality.web.shown import page

PAGE, SECTION = 50, "conformance"
SPANS = {"90": gettext_noop("90 ngày"), "30": gettext_noop("30 ngày"), "365": gettext_noop("một năm")}
NAMES = {
    "skipped": gettext_noop("Bỏ bước"),
    "swapped": gettext_noop("Đảo bước"),
    "repeated": gettext_noop("Lặp bước"),
    "late": gettext_noop("Bước quá giờ"),
    "wrong_role": gettext_noop("Sai vai trò"),
    "undeclared": gettext_noop("Bước ngoài quy trình"),
}
_VERSIONS = (gettext_noop("Thủ tục"), gettext_noop("Phiên bản"), gettext_noop("Hồ sơ đã xong"), gettext_noop("Đúng như công bố"), gettext_noop("Sai trình tự, vai trò"), gettext_noop("Chỉ có bước quá giờ"))  # fmt: skip
_STEPS = (gettext_noop("Bước"), gettext_noop("Kết thúc bằng"), gettext_noop("Hồ sơ"), gettext_noop("Thời gian giữa"), gettext_noop("Công bố"), gettext_noop("Quá giờ"))  # fmt: skip
_STRAYS = (gettext_noop("Sai khác"), gettext_noop("Bước"), gettext_noop("Sau bước"), gettext_noop("Hồ sơ"))
_CASES = (
    gettext_noop("Hồ sơ"),
    gettext_noop("Xong lúc"),
    gettext_noop("Người làm"),
    gettext_noop("Sai khác"),
)


@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """Every version that was worked by in these days, those left oftenest first."""
    since, until = _days(request)
    found = [one for one in versions(_sight(request), since, until) if one.dossiers]
    table = Table(_("Như công bố, như thực hiện"), _columns(_VERSIONS), tuple(map(_version, found)), _NOTHING)
    figures = scope(actor_of(request), "indices.view", timezone.now())
    context = {"table": table, "filters": _spans(request), "onsite": not figures.empty}
    return page(request, "quality/conformance.html", SECTION, context)


@require_GET
def picture(request: HttpRequest, adoption: int) -> HttpResponse:
    """The declared flow beside the flow as worked."""
    (since, until), sight = _days(request), _sight(request)
    version = _seen(sight, since, until, adoption)
    procedure = procedures.adoption(adoption).procedure
    asked = Asked(version.code, since, until, adoption)
    figures, href = Figures(arrows(sight, asked), strays(sight, asked)), _href(request, adoption)
    context = {
        "version": version,
        "whole": whole(sight, asked),
        "declared": declared(procedure, pack_on(local(timezone.now()).date()).day_minutes),
        "worked": worked(procedure, figures, href),
        "steps": _steps(procedure, figures.arrows, href),
        "strays": _strays(procedure, figures.strays, href),
        "filters": _spans(request),
    }
    return page(request, "quality/conformance_picture.html", SECTION, context)


@require_GET
def cases(request: HttpRequest, adoption: int) -> HttpResponse:
    """The dossiers behind one figure."""
    (since, until), sight, number = _days(request), _sight(request), page_of(request.GET)
    version = _seen(sight, since, until, adoption)
    asked, at = Asked(version.code, since, until, adoption), (number - 1) * PAGE
    kind, step = request.GET.get("loai", ""), request.GET.get("buoc", "")
    adopted = procedures.adoption(adoption)
    if kind in KINDS:
        found, total = deviating(sight, asked, kind, step, PAGE, at)
    else:
        found, total = passing(sight, asked, step, request.GET.get("ket", ""), PAGE, at)
    files = scope(actor_of(request), "dossiers.view", timezone.now())
    opens = files.everywhere or adopted.agency in files.agencies
    name = next((one.name for one in adopted.procedure.steps if one.key == step), "")
    context = {
        "version": version,
        "said": " · ".join(filter(None, (_(NAMES[kind]) if kind in NAMES else "", name))),
        "back": _here(request, adoption, "quality:conformance_picture", {}),
        "table": Table(
            _("Hồ sơ"), _columns(_CASES), tuple(_case(one, opens=opens) for one in found), _NO_CASES
        ),
        "pager": pager(request.GET, number, PAGE, total),
    }
    return page(request, "quality/conformance_cases.html", SECTION, context)


_NOTHING = Empty(
    gettext_noop("Chưa có hồ sơ nào xong trong những ngày này"),
    gettext_noop("Hồ sơ xong được đọc lại mỗi đêm trên chính phiên bản quy trình đã tiếp nhận."),
)

_NO_CASES = Empty(gettext_noop("Không có hồ sơ nào như vậy trong những ngày này"), icon="circle-check")


def _sight(request: HttpRequest) -> Scope:
    return scope(actor_of(request), VIEW, timezone.now())


def _days(request: HttpRequest) -> tuple[date, date]:
    """The half-open days asked for, today included."""
    span = request.GET.get("k", "")
    until = local(timezone.now()).date() + timedelta(days=1)
    return until - timedelta(days=int(span) if span in SPANS else 90), until


def _seen(sight: Scope, since: date, until: date, adoption: int) -> Worked:
    """The version, where it lies in sight; 404 else."""
    found = next(iter(versions(sight, since, until, adoption)), None)
    if found is None:
        raise Http404
    return found


def _spans(request: HttpRequest) -> Filters:
    now = request.GET.get("k", "")
    now = now if now in SPANS else "90"
    return Filters(
        tuple(
            Tab(_(label), with_query(request.GET, k=key, trang=None), current=key == now)
            for key, label in SPANS.items()
        )
    )


def _href(request: HttpRequest, adoption: int) -> Href:
    return lambda facts: _here(request, adoption, "quality:conformance_cases", facts)


def _here(request: HttpRequest, adoption: int, name: str, facts: dict[str, str]) -> str:
    """An address of the same version and days."""
    query = with_query(request.GET, **{"buoc": "", "ket": "", "loai": "", "trang": "", **facts})
    return reverse(name, args=[adoption]) + (query if query != "?" else "")


def _columns(names: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(Column(_(name)) for name in names)


def _version(one: Worked) -> Row:
    href = reverse("quality:conformance_picture", args=[one.adoption])
    return Row(
        (
            Cell(one.name, f"{one.code} · {one.agency}", href, strong=True, open=True),
            Cell(str(one.version)),
            Cell(say.number(one.dossiers)),
            Cell(say.number(one.as_declared), say.percent(one.as_declared, one.dossiers)),
            Cell(say.number(one.astray), css="v-loi" if one.astray else ""),
            Cell(say.number(one.late)),
        )
    )


def _steps(procedure: Procedure, found: tuple[Arrow, ...], href: Href) -> Table:
    """The picture's figures in words, in reading order."""
    ordered = sorted(found, key=lambda one: (procedure.row(one.step), one.outcome))
    return Table(
        _("Từng bước như thực hiện"),
        _columns(_STEPS),
        tuple(_step(procedure, one, href) for one in ordered),
        _NOTHING,
    )


def _step(procedure: Procedure, one: Arrow, href: Href) -> Row:
    step = procedure.step(one.step)
    outcome = step.outcome(one.outcome) if step else None
    over = one.given is not None and one.median > one.given
    return Row(
        (
            Cell(step.name if step else one.step, strong=True),
            Cell(outcome.name if outcome else ""),
            Cell(say.number(one.dossiers), href=href({"buoc": one.step, "ket": one.outcome}), open=True),
            Cell(hours(one.median), css="v-loi" if over else ""),
            Cell(hours(one.given) if one.given else _("không tính giờ")),
            Cell(say.number(one.late), href=href({"buoc": one.step, "loai": "late"}) if one.late else ""),
        )
    )


def _strays(procedure: Procedure, found: tuple[Stray, ...], href: Href) -> Table:
    """Where the order or the roles were left."""
    return Table(
        _("Chỗ rời quy trình công bố"),
        _columns(_STRAYS),
        tuple(_stray(procedure, one, href) for one in found if one.kind != "late"),
        Empty(_("Không hồ sơ nào bỏ bước, đảo bước hay sai vai trò"), icon="circle-check"),
    )


def _stray(procedure: Procedure, one: Stray, href: Href) -> Row:
    names = {step.key: step.name for step in procedure.steps}
    asked = href({"buoc": one.step, "loai": one.kind})
    return Row(
        (
            Cell(_(NAMES[one.kind]), strong=True, css="v-loi"),
            Cell(names.get(one.step, one.step)),
            Cell(names.get(one.after, "")),
            Cell(say.number(one.dossiers), href=asked, open=True),
        )
    )


def _case(one: Case, *, opens: bool) -> Row:
    href = reverse("desk:dossier", args=[one.stream]) if opens else ""
    return Row(
        (
            Cell(one.code, href=href, strong=True, open=bool(href)),
            Cell(say.short_moment(one.ended)),
            Cell(one.official),
            Cell(sentence(one.sentence) if one.sentence else ""),
        )
    )
