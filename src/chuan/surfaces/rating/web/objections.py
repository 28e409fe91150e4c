"""The objections to one period as a list."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.appraisals.services.listing import objections
from chuan.events.appraisals.services.publications import Publication
from chuan.events.appraisals.services.rows import DecisionRow
from chuan.surfaces.acts.charging import VIEW


def table(actor: Actor, found: Publication, at: datetime) -> Table | None:
    """Those this person may see; None where there are none."""
    rows = objections(scope(actor, VIEW, at), found.id)
    if not rows:
        return None
    names = organisation.names({one.official for one in rows})
    columns = tuple(map(Column, (_("Phản đối"), _("Người"), _("Quyết định"))))
    shown = tuple(_row(found, one, names.get(one.official, "")) for one in rows)
    return Table(_("Phản đối"), columns, shown, Empty(_("Không có phản đối nào")), walk=False)


def _row(found: Publication, one: DecisionRow, name: str) -> Row:
    href = reverse("rating:objection", args=[found.id, one.number])
    return Row((Cell(one.words, say.short_moment(one.at), href), Cell(name), Cell(decision_of(one))))


def decision_of(one: DecisionRow) -> str:
    """How it was decided, or that it waits."""
    if one.decided is None:
        return _("chờ quyết định")
    return _("chấp nhận") if one.upheld else _("giữ nguyên")
