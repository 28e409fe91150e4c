"""One dossier that an audit looks at: what was done to it, step by step; nothing of the citizen is shown."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.events.audits.rules.audit import State
from chuan.readings.evidence.queries.history import Passed, Told, told
from chuan.surfaces.acts import audits
from chuan.surfaces.quality.web.shown import page

_COLUMNS = (gettext_noop("Bước"), gettext_noop("Người làm"), gettext_noop("Từ"), gettext_noop("Đến"), gettext_noop("Giờ làm việc"))  # fmt: skip
_OPEN = Empty(
    gettext_noop("Hồ sơ đang giải quyết"),
    gettext_noop("Các bước hiện ở đây khi hồ sơ có kết quả và đã được đối chiếu với quy trình."),
)


@require_GET
def dossier(request: HttpRequest, audit: int, dossier: int) -> HttpResponse:
    """A dossier of the audit's sample, or one behind a figure of it."""
    found = audits.seen(actor_of(request), audit)
    one = told(Scope(frozenset({found.agency})), dossier) if dossier in named(found.state) else None
    if one is None:
        raise Http404
    context = {
        "one": one,
        "back": reverse("quality:audit", args=[audit]),
        "facts": _facts(one),
        "table": _table(one),
        "strayed": [sentence(reason) for reason in one.deviations],
    }
    return page(request, "quality/audited.html", "audits", context)


def named(state: State) -> set[int]:
    """Every dossier the audit names: its sample, those behind its figures, and those of its findings."""
    known = {int(one.dossier) for one in state.sample}
    known |= {int(one) for figure in state.figures for one in figure.dossiers}
    return known | {int(one) for finding in state.findings for one in finding.dossiers}


def _facts(one: Told) -> tuple[Fact, ...]:
    return (
        Fact(_("Tiếp nhận"), say.long_moment(one.received)),
        Fact(_("Hẹn trả"), say.long_moment(one.promised) if one.promised else _("không hẹn")),
        Fact(_("Có kết quả"), say.long_moment(one.ready) if one.ready else _("chưa có")),
    )


def _table(one: Told) -> Table:
    definition = procedures.procedure(one.edition)
    names = {step.key: step.name for step in definition.steps}
    rows = tuple(_row(passed, names.get(passed.step, "")) for passed in one.steps)
    return Table(_("Các bước đã làm"), tuple(Column(_(name)) for name in _COLUMNS), rows, _OPEN)


def _row(passed: Passed, name: str) -> Row:
    used = say.span(passed.used)
    if passed.given is not None:
        used = _("%(used)s trên %(given)s") % {"used": used, "given": say.span(passed.given)}
    late = _("%(used)s, quá thời gian của bước") % {"used": used} if passed.late else used
    return Row(
        (
            Cell(name, strong=True),
            Cell(passed.official, passed.unit),
            Cell(say.short_moment(passed.since)),
            Cell(say.short_moment(passed.at)),
            Cell(late),
        )
    )
