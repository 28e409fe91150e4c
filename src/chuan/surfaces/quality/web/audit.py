"""One internal audit: what is looked at, the sample, who audits, and its report."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Tab, Table
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.audits.rules.audit import State
from chuan.events.audits.services.audits import MATTERS, Audit
from chuan.events.dossiers.services import people
from chuan.readings.evidence.queries.population import standing
from chuan.surfaces.acts import audits, courses
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.audit_forms import AppointForm, DrawForm, ReplaceForm
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.objectives import procedure_names
from chuan.surfaces.quality.web.programme_forms import KeyForm
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.telling.audit_paper import made

_SAMPLE = (gettext_noop("Hồ sơ"), gettext_noop("Tên"), gettext_noop("Tiếp nhận"), gettext_noop("Trong mẫu"))
_NONE = Empty(
    gettext_noop("Chưa rút mẫu"), gettext_noop("Rút mẫu ở dưới: cùng một số khởi tạo cho cùng một mẫu.")
)


@require_GET
def one(request: HttpRequest, audit: int) -> HttpResponse:
    """The audit."""
    return show(request, audit)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The audit with its forms; those sent wrong stay filled."""
    actor = actor_of(request)
    found = audits.seen(actor, stream)
    state, words = found.state, people.texts(stream)
    plans = state.course.status == "open" and allows(actor, courses.MANAGE, courses.thing(found), clock())
    context = {
        "title": words.get(int(state.course.title), ""),
        "tabs": tabs(stream, "audit"),
        "facts": _facts(found, words),
        "table": _sample(found, words),
        "course": panel(request, "audit", found, bound),
        "draw": bound.get("draw") or (DrawForm(seen=found.seq) if plans and not state.auditor else None),
        "appoint": bound.get("appoint") or (_appoint(found, None) if plans and state.seed else None),
        "gone": _gone(found, *bound.get("gone", ("", None))),
        "report": KeyForm(seen=found.seq) if _reports(actor.official, state) else None,
        "refused": bound.get("refused"),
        "found": found,
    }
    return page(request, "quality/audit.html", "audits", context, status)


PAGES["audit"] = Page(MATTERS, "quality:audit", show)


def tabs(stream: int, current: str) -> tuple[Tab, ...]:
    """The three sides of an audit."""
    names = {"audit": _("Cuộc đánh giá"), "checklist": _("Danh mục kiểm tra"), "findings": _("Phát hiện")}
    return tuple(
        Tab(name, reverse(f"quality:{key}", args=[stream]), current=key == current)
        for key, name in names.items()
    )


@require_POST
def draw(request: HttpRequest, audit: int) -> HttpResponse:
    """Draw the sample."""
    actor, form = actor_of(request), DrawForm(request.POST)
    audits.seen(actor, audit, courses.MANAGE)
    return carried(
        request, form,
        lambda read: audits.draw(actor, audit, read["seed"].strip(), read["count"], read["key"]),
        lambda status, sent: show(request, audit, status, draw=sent),
        _("Đã rút mẫu và điền số liệu vào danh mục kiểm tra."), reverse("quality:audit", args=[audit]),
    )  # fmt: skip


@require_POST
def appoint(request: HttpRequest, audit: int) -> HttpResponse:
    """Name the auditor."""
    actor = actor_of(request)
    form = _appoint(audits.seen(actor, audit, courses.MANAGE), request.POST)
    return carried(
        request, form,
        lambda read: audits.appoint(actor, audit, read["auditor"], read["override"], read["key"]),
        lambda status, sent: show(request, audit, status, appoint=sent),
        _("Đã cử người đánh giá."), reverse("quality:audit", args=[audit]),
    )  # fmt: skip


@require_POST
def replace(request: HttpRequest, audit: int) -> HttpResponse:
    """Replace a sampled dossier that was annulled."""
    actor, form = actor_of(request), ReplaceForm(request.POST)
    audits.seen(actor, audit, courses.STEP)
    return carried(
        request, form,
        lambda read: audits.replace(actor, audit, read["dossier"], read["reason"], read["key"]),
        lambda status, sent: show(request, audit, status, gone=(request.POST.get("dossier", ""), sent), refused=sent),
        _("Đã ghi lý do; hồ sơ kế tiếp theo cùng số khởi tạo vào thay."), reverse("quality:audit", args=[audit]),
    )  # fmt: skip


@require_POST
def report(request: HttpRequest, audit: int) -> HttpResponse:
    """Make the report."""
    actor, form = actor_of(request), KeyForm(request.POST)
    audits.seen(actor, audit, courses.STEP)
    return carried(
        request, form, lambda read: audits.report(actor, audit, made, read["key"]),
        lambda status, sent: show(request, audit, status, refused=sent),
        _("Đã lập báo cáo."), reverse("quality:audit", args=[audit]),
    )  # fmt: skip


@require_GET
def paper(request: HttpRequest, audit: int) -> HttpResponse:
    """The report as it was made."""
    return HttpResponse(audits.paper(actor_of(request), audit), content_type="application/pdf")


def _reports(official: int, state: State) -> bool:
    return state.course.holder("report") == official == int(state.auditor)


def _appoint(found: Audit, data: Any) -> AppointForm:
    """Everybody of the agency, the freest first, each with what binds him."""
    people_of = [(str(who), f"{name} · {_bound(ties)}") for who, name, ties in audits.free(found)]
    return AppointForm(data, people=people_of, seen=found.seq)


def _bound(ties: Any) -> str:
    if ties.own_work:
        return _("việc của mình: %(count)s hồ sơ trong mẫu") % {"count": max(ties.touched, ties.held)}
    return _("đơn vị của mình") if ties.own_unit else _("độc lập")


def _facts(found: Audit, words: Any) -> tuple[Fact, ...]:
    state = found.state
    units = {one.id: one.name for one in organisation.units(EVERYTHING, found.now, agency=found.agency)}
    names = procedure_names(found.agency) if state.procedures else {}
    auditor = organisation.person(int(state.auditor), found.now) if state.auditor else None
    facts = [
        Fact(_("Theo tiêu chuẩn"), laws.standard(state.edition).name),
        Fact(_("Đơn vị được đánh giá"), ", ".join(units.get(int(unit), "") for unit in state.units)),
        Fact(_("Thủ tục"), ", ".join(names.get(code, code) for code in state.procedures) or _("mọi thủ tục")),
        Fact(_("Hồ sơ tiếp nhận"), _("từ %(since)s đến trước %(until)s") % {"since": say.day(state.since), "until": say.day(state.until)}),
        Fact(_("Người đánh giá"), auditor.name if auditor else _("chưa cử")),
    ]  # fmt: skip
    if state.override is not None:
        facts.append(
            Fact(_("Lãnh đạo cho phép đánh giá đơn vị của mình"), words.get(int(state.override), ""))
        )
    if state.seed:
        drawn = _("%(count)s trên %(all)s hồ sơ, số khởi tạo %(seed)s") % {
            "count": say.number(len(state.counted)), "all": say.number(state.population), "seed": state.seed
        }  # fmt: skip
        facts.append(Fact(_("Mẫu hồ sơ"), drawn))
    if state.report:
        facts.append(Fact(_("Báo cáo"), _("Mở báo cáo"), reverse("quality:audit_paper", args=[found.id])))
        facts.append(Fact(_("Mã kiểm tra báo cáo (SHA-256)"), state.report))
    return tuple(facts)


def _sample(found: Audit, words: Any) -> Table:
    now = standing(Scope(frozenset({found.agency})), [int(one.dossier) for one in found.state.sample])
    codes = {one.stream: one.code for one in now.values()}
    rows = []
    for one in found.state.sample:
        seen = now.get(int(one.dossier))
        if seen is None:
            continue
        said = (
            _("tính")
            if one.annulled is None
            else _("không tính: %(reason)s") % {"reason": words.get(int(one.annulled), "")}
        )
        if one.instead_of is not None:
            said = _("%(said)s, thay %(code)s") % {"said": said, "code": codes.get(int(one.instead_of), "")}
        if one.annulled is None and seen.status == "annulled":
            said = _("hồ sơ đã bị hủy, cần thay")
        rows.append(
            Row((
                Cell(seen.code, href=reverse("quality:audited", args=[found.id, seen.stream]), strong=True, open=True),
                Cell(seen.title), Cell(say.short_moment(seen.received)), Cell(said),
            ))
        )  # fmt: skip
    return Table(_("Mẫu hồ sơ"), tuple(Column(_(name)) for name in _SAMPLE), tuple(rows), _NONE)


def _gone(found: Audit, asked: str, sent: Any) -> list[tuple[str, ReplaceForm]]:
    """Sampled dossiers annulled since, each with the form that replaces it; that of ``asked`` as it was sent."""
    if found.state.course.status != "open":
        return []
    now = standing(Scope(frozenset({found.agency})), [int(one) for one in found.state.counted])
    return [
        (one.code, sent if asked == str(one.stream) else _replace(found, one.stream))
        for one in now.values()
        if one.status == "annulled"
    ]


def _replace(found: Audit, dossier: int) -> ReplaceForm:
    return ReplaceForm(initial={"dossier": dossier}, seen=found.seq, auto_id=f"id_{dossier}_%s")
