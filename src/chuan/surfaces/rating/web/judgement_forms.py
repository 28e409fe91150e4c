"""Points for each criterion that is judged, with reason and evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read
from chuan.definitions.schemes.rules.scheme import Criterion
from chuan.surfaces.acts.criteria import most
from chuan.surfaces.acts.judging import Given
from chuan.surfaces.rating.web.fields import PointsField
from chuan.surfaces.rating.web.points import written


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion as the page shows it; ``own`` what the person gave himself."""

    name: str
    own: str
    fields: tuple[BoundField, ...]


class RatingForm(OrderForm):
    """``criteria`` are asked; ``own``: the person's own points, shown beside; ``again``: a judgement stands already."""

    reason = forms.CharField(label=gettext_lazy("Vì sao chấm lại"), max_length=1000, required=False)

    def __init__(
        self, *args: Any, criteria: Sequence[Criterion], own: Mapping[str, Decimal], again: bool, **kwargs: Any
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.criteria, self.own = tuple(criteria), own
        if not again:
            del self.fields["reason"]
        for one in self.criteria:
            label = _("Điểm (tối đa %(most)s)") % {"most": written(most(one))}
            first = own.get(one.key)
            self._add(f"points-{one.key}", PointsField(label=label, initial=first))
            self._add(f"reason-{one.key}", forms.CharField(label=_("Lý do"), max_length=500, required=False))
            self._add(
                f"evidence-{one.key}", forms.CharField(label=_("Bằng chứng"), max_length=500, required=False)
            )

    def _add(self, name: str, field: forms.Field) -> None:
        field.widget.attrs.setdefault("class", "in")
        self.fields[name] = field

    def lines(self) -> tuple[Line, ...]:
        return tuple(
            Line(
                one.name,
                _("tự chấm %(points)s") % {"points": written(self.own[one.key])}
                if one.key in self.own
                else "",
                tuple(self[f"{part}-{one.key}"] for part in ("points", "reason", "evidence")),
            )
            for one in self.criteria
        )

    def given(self, read: Read) -> tuple[Given, ...]:
        """What was typed; read only when valid."""
        return tuple(
            Given(
                one.key, read[f"points-{one.key}"], most(one), read[f"reason-{one.key}"], read[f"evidence-{one.key}"]
            )
            for one in self.criteria
        )  # fmt: skip
