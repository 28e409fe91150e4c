"""The forms a person is offered on a dossier: one next act, and the few others he may do."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.definition import Step
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.sealing import has_key
from chuan.surfaces.acts.staffing import Team
from chuan.surfaces.desk.web.forms import AssignForm, DraftForm, PassForm, ReasonForm
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.instead import in_hand
from chuan.surfaces.telling.signing import expected, hands, lent_for

_PRIMARY = {
    "assign": gettext_noop("Phân công"),
    "opinion": gettext_noop("Gửi ý kiến"),
    "pause": gettext_noop("Công dân đã làm xong"),
    "sign": gettext_noop("Ký"),
    "number": gettext_noop("Cấp số"),
    "issue": gettext_noop("Phát hành"),
}
_DONE = gettext_noop("Xong bước này")


def offered(
    actor: Actor, file: File, staff: Team, here: Step | None, bound: dict[str, Any]
) -> dict[str, Any]:
    """Form name -> form, as typed where it was refused (``bound``), fresh otherwise."""
    seq = file.case.dossier.seq
    made: dict[str, Any] = {}
    if file.state.status != "open":
        return made
    if here is not None and not file.state.waits:
        made["pass_form"] = bound.get("pass_form") or PassForm(
            seen=seq, step=here, team=staff, has_key=has_key(actor, file.case.dossier, here.act)
        )
        made["primary"] = _(_PRIMARY.get(here.act, _DONE))
        if here.act in {"work", "opinion", "assign"} or file.state.document is None:
            made["draft_form"] = bound.get("draft_form") or DraftForm(seen=seq, signers=signers(file))
    held = here or next(iter(file.steps_now), None)
    if held is not None and (held.key in in_hand(actor, file) or _heads(actor, file)):
        made["assign_form"] = bound.get("assign_form") or AssignForm(
            seen=seq, step=held, team=staff, prefix="giao"
        )
    if held is not None and here is None and allows(actor, "dossiers.remind", file.case.thing, file.at):
        made["remind_form"] = bound.get("remind_form") or ReasonForm(
            seen=seq, initial={"step": held.key}, prefix="nhac"
        )
    if file.state.undo is not None and file.state.undo.official == actor.official:
        made["back_form"] = bound.get("back_form") or ReasonForm(seen=seq, prefix="rut")
    return made


def signers(file: File) -> list[tuple[int, str]]:
    """Who may sign the draft, whoever is expected to first; empty while nobody signs in another's stead."""
    if not lent_for(file):
        return []
    found = hands(file)
    first = expected(found)
    return [(one.official, one.label) for one in sorted(found, key=lambda one: one != first)]


def _heads(actor: Actor, file: File) -> bool:
    holds = file.state.holds
    what = Thing(file.case.dossier.agency, int(holds[0].unit) if holds else 0)
    return allows(actor, "dossiers.reassign", what, file.at)
