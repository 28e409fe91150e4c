"""What may be printed of a procedure's document, and the copies that were."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.services import Adopted, Printed
from chuan.surfaces.acts import iso_copies as acts
from chuan.surfaces.acts.iso_copies import Order

ORDERS = {
    "tai-lieu-pdf": (Order(acts.DOCUMENT), gettext_noop("Tài liệu ISO (PDF)")),
    "tai-lieu-word": (Order(acts.DOCUMENT, "docx"), gettext_noop("Tài liệu ISO (Word)")),
    "niem-yet-a3": (Order(acts.POSTING, page="a3"), gettext_noop("Bảng niêm yết A3")),
    "niem-yet-a4": (Order(acts.POSTING, page="a4"), gettext_noop("Bảng niêm yết A4")),
}
_KINDS = {
    (acts.DOCUMENT, "pdf"): gettext_noop("Tài liệu ISO, PDF"),
    (acts.DOCUMENT, "docx"): gettext_noop("Tài liệu ISO, Word"),
    (acts.POSTING, "pdf"): gettext_noop("Bảng niêm yết"),
}


@dataclass(frozen=True, slots=True)
class CopyLine:
    """One controlled copy as the page lists it."""

    number: str
    kind: str
    version: int
    at: str
    who: str
    sha256: str


def buttons(actor: Actor, adopted: Adopted) -> list[tuple[str, str, OrderForm]]:
    """What may be printed: (its name, its words, a form with a key of its own); none for who may not print."""
    if not may(actor, acts.PRINT, Thing(adopted.agency), timezone.now()):
        return []
    return [(name, _(words), OrderForm()) for name, (_order, words) in ORDERS.items()]


def public_page(adopted: Adopted) -> str:
    """Where citizens read it; "" for what only another agency asks."""
    agency = None if adopted.procedure.internal else organisation.agency(adopted.agency, timezone.now())
    return reverse("citizen:procedure", args=[agency.code, adopted.code]) if agency else ""


def copies(adopted: Adopted) -> list[CopyLine]:
    """Every controlled copy, the latest first."""
    found = acts.copies(adopted)
    names = organisation.names({one.actor for one in found if one.actor}) if found else {}
    return [_line(one, names) for one in found]


def _line(one: Printed, names: dict[int, str]) -> CopyLine:
    who = names.get(one.actor) or _("người giữ máy chủ")
    kind = _(_KINDS[one.form, one.form_as])
    return CopyLine(f"{one.copy:02}", kind, one.version, say.long_moment(one.at), who, one.sha256)
