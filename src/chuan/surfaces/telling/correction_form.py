"""How a corrective report is signed by the agency's leader, and what its signature proves."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.inspections.services.inspections import Inspection
from chuan.surfaces.acts.inspection_corrections import report_of
from chuan.surfaces.telling.verified import Told, told, verified


@dataclass(frozen=True, slots=True)
class Correction:
    """The last report: where it and what was attached open, its hash as made, who signed it, what that proves."""

    href: str
    attached: str
    sha256: str
    signed: str
    verdict: Told | None


def correction_of(found: Inspection) -> Correction | None:
    """None where none was sent, and of reports from before they were papers of their own."""
    last = found.state.reports[-1] if found.state.reports else None
    if last is None or not last.report:
        return None
    verdict = told(verified(report_of(found), timezone.now())) if last.paper else None
    attached = _address(found, "khac-phuc") if last.sha256 else ""
    return Correction(_address(found, "bao-cao-khac-phuc"), attached, last.report, _signed(found), verdict)


def note_for(actor: Actor) -> str:
    """What stands above the field for the key of who signs for the agency."""
    if organisation.own_key(actor.official) is None:
        return _(
            "Bạn chưa nộp khóa ký số: xác nhận bằng tài khoản trên đúng tệp báo cáo, chưa phải chữ ký số."
        )
    return _("Ký số lên chính tệp báo cáo bằng khóa của mình.")


def _signed(found: Inspection) -> str:
    last = found.state.reports[-1]
    if last.signed is None:
        return _("Lãnh đạo cơ quan chưa ký.")
    who = organisation.names({int(last.signer)}).get(int(last.signer), "")
    how = _("ký số") if last.paper else _("xác nhận bằng tài khoản")
    return f"{_('Lãnh đạo cơ quan')}: {who}, {say.short_moment(local(last.signed))}, {how}"


def _address(found: Inspection, name: str) -> str:
    return reverse("province:inspection_file", args=[found.id, name])
