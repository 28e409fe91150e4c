"""Which forms stand on the plan's page for one person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.choosing import with_blank
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.inspections.services.plans import Planned
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.inspection_sight import APPROVE, PLAN, planner
from chuan.surfaces.province.web.plan_forms import DEEDS, EntryForm, OpenForm
from chuan.surfaces.telling.panels import Panel


def panels(
    actor: Actor, found: Planned | None, year: int, rows: Sequence[AgencyRow], sent: dict[str, Any]
) -> list[Panel]:
    """Open, write, take out, approve: whatever this person may do now."""
    plans = allows(actor, PLAN, Thing(planner(actor)), clock())
    if found is None:
        form = sent.get("lap") or OpenForm(initial={"year": year})
        address = reverse("province:plan_open")
        return [Panel(_("Lập kế hoạch"), form, address, _("Mở kế hoạch"), primary=True)] if plans else []
    made = []
    if (
        allows(actor, APPROVE, Thing(found.agency), clock())
        and found.state.status == "draft"
        and found.state.live
    ):
        made.append(_panel(found, "duyet", _("Phê duyệt kế hoạch"), _("Phê duyệt"), rows, sent, primary=True))
    if plans:
        empty = not found.state.live
        made.append(
            _panel(found, "them", _("Thêm một cơ quan"), _("Thêm vào kế hoạch"), rows, sent, folded=not empty)
        )
        made += _strikes(found, rows, sent)
    return made


def form_of(deed: str, found: Planned, rows: Sequence[AgencyRow], data: Any = None, **first: Any) -> Any:
    """The form of a deed; that of a line with its choices."""
    ids = f"id_{deed}{first.get('entry', '')}_%s"
    if deed != "them":
        return DEEDS[deed](data, initial=first, auto_id=ids)
    agencies = [(str(row.id), row.short_name or row.name) for row in rows]
    own = (str(found.agency), _("Cơ quan lập kế hoạch"))
    chosen = {"agency": with_blank(agencies, _("chọn cơ quan")), "by": [own, *agencies]}
    return EntryForm(data, chosen=chosen, initial=first, auto_id=ids)


def _strikes(found: Planned, rows: Sequence[AgencyRow], sent: dict[str, Any]) -> list[Panel]:
    names = {row.id: row.short_name or row.name for row in rows}
    return [
        _panel(
            found, "bo", _("Bỏ khỏi kế hoạch: %(agency)s") % {"agency": names.get(int(entry.agency), "")},
            _("Bỏ khỏi kế hoạch"), rows, sent, folded=True, entry=entry.key,
        )
        for entry in found.state.live
        if entry.inspection is None
    ]  # fmt: skip


def _panel(
    found: Planned, deed: str, title: str, button: str, rows: Sequence[AgencyRow], sent: dict[str, Any], *,
    folded: bool = False, primary: bool = False, **first: Any,
) -> Panel:  # fmt: skip
    form = sent.get(f"{deed}{first.get('entry', '')}") or form_of(deed, found, rows, **first)
    action = reverse("province:plan_act", args=[found.id, deed])
    return Panel(title, form, action, button, "", folded, primary)
