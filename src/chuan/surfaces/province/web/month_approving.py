"""The draft of a month, who approved it in which words, and the form to approve or change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.kernel.clock import local
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.reporting.services import assessments
from chuan.events.reporting.services.assessments import Listed
from chuan.surfaces.acts import assessing
from chuan.surfaces.acts.asking import allows

_LABELS = (
    ("good", gettext_lazy("Mặt tốt")), ("bad", gettext_lazy("Chưa tốt")),
    ("cause", gettext_lazy("Nguyên nhân")),
)  # fmt: skip


class ApproveForm(OrderForm):
    """Three texts, the draft's to begin with."""

    good, bad, cause = (
        forms.CharField(
            label=label, required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
        )
        for _name, label in _LABELS
    )


@dataclass(frozen=True, slots=True)
class Drafted:
    """``texts``: the words approved, a label and its lines; none while nobody approved."""

    listed: Listed
    said: str
    texts: tuple[tuple[str, str], ...]


def drafted(found: Listed) -> Drafted:
    """Made when, on which figures, by whom approved."""
    when = {"at": say.short_moment(local(found.drafted)), "as_of": say.short_moment(local(found.as_of))}
    said = _("Máy viết lúc %(at)s theo số liệu biết lúc %(as_of)s.") % when
    if found.approved is None:
        return Drafted(found, f"{said} {_('Chưa có người duyệt.')}", ())
    kind = _("duyệt, có sửa lời") if found.changed else _("duyệt nguyên văn")
    by = f"{found.name} {kind}, {say.short_moment(local(found.approved))}."
    return Drafted(found, f"{said} {by}", _texts(found.stream))


def form_for(request: HttpRequest, found: Listed, now: Any) -> ApproveForm | None:
    """None for one who may not, and when it is approved."""
    may = allows(actor_of(request), assessing.APPROVE, Thing(found.agency), now)
    if not may or found.approved is not None:
        return None
    if request.method == "POST":
        return ApproveForm(request.POST)
    words = assessing.texts(assessing.kept(found.stream, found.sha256))
    return ApproveForm(initial={"good": words.good, "bad": words.bad, "cause": words.cause})


def _texts(stream: int) -> tuple[tuple[str, str], ...]:
    approved = assessments.load(stream).state.approved
    assert approved is not None
    numbers = {name: int(getattr(approved, name) or 0) for name, _label in _LABELS}
    words = people.texts_of([one for one in numbers.values() if one])
    return tuple((str(label), words.get(numbers[name], "–")) for name, label in _LABELS)
