"""What of a year's papers its leader signed: how it stands, what its signature proves; and the forms to sign or annul."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.kernel.clock import local
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.inspections.rules.plan import REPORT, SUMMARY, Paper
from chuan.events.inspections.services.plans import Planned
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.inspection_reports import plan_of, signed_paper
from chuan.surfaces.acts.inspection_sight import APPROVE, planner
from chuan.surfaces.province.web.report_parts import NAMES
from chuan.surfaces.telling.correction_form import note_for
from chuan.surfaces.telling.minutes_form import MinutesForm
from chuan.surfaces.telling.panels import Panel
from chuan.surfaces.telling.verified import Told, told, verified

KEYS = {"tong-hop": SUMMARY, "bao-cao": REPORT}
"""Address -> the paper's name in events."""
SIGN, ANNUL = "ky", "huy"


class SignPaperForm(MinutesForm):
    """Of which year."""

    year = forms.IntegerField(widget=forms.HiddenInput, min_value=2000, max_value=2100)


class AnnulPaperForm(OrderForm):
    """Of which year, and why."""

    year = forms.IntegerField(widget=forms.HiddenInput, min_value=2000, max_value=2100)
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=1000)


@dataclass(frozen=True, slots=True)
class Signed:
    """One that was signed: its name, file and hash, by whom and how, why it fell; what a digital signature proves."""

    name: str
    href: str
    sha256: str
    said: str
    fell: str
    verdict: Told | None


def signed_papers(actor: Actor, year: int) -> tuple[Signed, ...]:
    """Every one of the year, the latest first; those that were annulled too."""
    found = plan_of(actor, year)
    if found is None or not found.state.papers:
        return ()
    names = organisation.names({int(one.signer) for one in found.state.papers})
    words = people.texts(found.id)
    called = {KEYS[key]: name for key, name in NAMES.items()}
    return tuple(
        Signed(
            called[one.name], reverse("province:inspection_report_signed", args=[found.id, nth]), one.sha256,
            _said(one, names.get(int(one.signer), "")), words.get(int(one.annulled or 0), ""), _verdict(found, one),
        )
        for nth, one in reversed(list(enumerate(found.state.papers)))
    )  # fmt: skip


def panels(actor: Actor, year: int, sent: Mapping[str, Any]) -> tuple[Panel, ...]:
    """To sign what is not signed, to annul what is; for the leader of a year that has a plan."""
    found = plan_of(actor, year)
    if found is None or not allows(actor, APPROVE, Thing(planner(actor)), clock()):
        return ()
    return tuple(_panels(actor, found, year, sent))


def _panels(actor: Actor, found: Planned, year: int, sent: Mapping[str, Any]) -> Iterator[Panel]:
    for key, name in NAMES.items():
        stands = found.state.paper(KEYS[key])
        deed = ANNUL if stands else SIGN
        kind = AnnulPaperForm if stands else SignPaperForm
        form = sent.get(f"{deed}-{key}") or kind(initial={"year": year}, auto_id=f"id_{deed}_{key}_%s")
        title = _("Hủy bản đã ký: %(name)s") if stands else _("Ký: %(name)s")
        yield Panel(
            title % {"name": name}, form, reverse("province:inspection_report_act", args=[key, deed]),
            _("Hủy bản đã ký") if stands else _("Ký bản này"), "" if stands else note_for(actor), folded=True,
        )  # fmt: skip


def _said(one: Paper, who: str) -> str:
    how = _("ký số") if one.paper else _("xác nhận bằng tài khoản")
    return f"{who}, {say.short_moment(local(one.at))}, {how}"


def _verdict(found: Planned, one: Paper) -> Told | None:
    if not one.paper or one.annulled is not None:
        return None
    return told(verified(signed_paper(found, one), timezone.now()))
