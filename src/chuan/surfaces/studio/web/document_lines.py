"""What may be printed of a procedure's document, and the copies that were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.definitions.procedures.services import Adopted, Printed
from chuan.surfaces.acts import iso_copies as acts
from chuan.surfaces.acts.courses import candidates
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
    said: str
    sha256: str


class PrintForm(OrderForm):
    """Who gets the copy and answers for it; nobody named: whoever prints it."""

    holder = forms.TypedChoiceField(label=gettext_lazy("Giao bản in cho"), coerce=int, required=False)

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        staff = [(str(one.official), f"{one.name} · {one.unit_name}") for one in people]
        self.fields["holder"].choices = [("", _("chính tôi")), *staff]  # type: ignore[attr-defined]  # a choice field


def print_form(actor: Actor, adopted: Adopted, sent: QueryDict | None = None) -> PrintForm | None:
    """The form of a new controlled copy; None for who may not print."""
    at = timezone.now()
    if not may(actor, acts.PRINT, Thing(adopted.agency), at):
        return None
    return PrintForm(sent, people=candidates(adopted.agency, "author", at))


def orders() -> list[tuple[str, str]]:
    """What may be printed: (its name, its words)."""
    return [(name, _(words)) for name, (_order, words) in ORDERS.items()]


def public_page(adopted: Adopted) -> str:
    """Where citizens read it; "" for what only another agency asks."""
    agency = None if adopted.procedure.internal else organisation.agency(adopted.agency, timezone.now())
    return reverse("citizen:procedure", args=[agency.code, adopted.code]) if agency else ""


def copies(adopted: Adopted) -> list[CopyLine]:
    """Every controlled copy, the latest first."""
    found = acts.copies(adopted)
    due = acts.to_recall(adopted, local(timezone.now()).date()) if found else set()
    names = organisation.names({one.holder for one in found if one.holder}) if found else {}
    return [_line(one, names, due) for one in found]


def _line(one: Printed, names: dict[int, str], due: set[int]) -> CopyLine:
    who = names.get(one.holder) or _("người giữ máy chủ")
    kind = _(_KINDS[one.form, one.form_as])
    said = _("đã thu hồi") if one.recalled else _("phải thu hồi") if one.copy in due else _("đang dùng")
    return CopyLine(f"{one.copy:02}", kind, one.version, say.long_moment(one.at), who, said, one.sha256)
