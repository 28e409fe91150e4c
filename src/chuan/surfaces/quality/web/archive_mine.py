"""What I borrowed, what I asked for, what I gave back."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Row, Table, TimeChip
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.loans.services.listing import Lent, of_borrower
from chuan.surfaces.acts import archiving
from chuan.surfaces.quality.web.kept_file import said_of
from chuan.surfaces.quality.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """My loans, those that must come back first on top."""
    actor, at = actor_of(request), timezone.now()
    found = of_borrower(scope(actor, archiving.VIEW, at), actor.official)
    table = loans_table(_("Tôi mượn"), found, local(at).date())
    return page(request, "quality/archive_mine.html", "archive", {"table": table})


def loans_table(caption: str, found: tuple[Lent, ...], today: date) -> Table:
    """Loans as a list: what is overdue says so."""
    columns = (_("Hồ sơ"), _("Người mượn"), _("Giao"), _("Hẹn trả"), _("Trả"), _("Tình trạng"))
    empty = Empty(_("Chưa có lượt mượn nào"), _("Mở một hồ sơ lưu để đề nghị mượn."))
    return Table(caption, tuple(map(Column, columns)), tuple(_row(one, today) for one in found), empty)


def _row(one: Lent, today: date) -> Row:
    late = one.until is not None and (one.returned or today) > one.until
    return Row(
        (
            Cell(one.title, one.code, reverse("quality:loan", args=[one.stream]), strong=True, open=True),
            Cell(one.borrower),
            Cell(say.day(one.lent) if one.lent else ""),
            Cell(say.day(one.until) if one.until else "", time=TimeChip("late") if late else None),
            Cell(say.day(one.returned) if one.returned else ""),
            Cell(said_of(one)),
        )
    )
