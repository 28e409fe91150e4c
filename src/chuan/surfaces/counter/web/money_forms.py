"""What is typed about the money of a dossier: sums in đồng, how it came, why it is not asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.definition import Fee
from chuan.events.money.rules.charging import Asked, Chosen, applies_alone
from chuan.events.money.rules.coded import COLLECT, GROUNDS, MEANS, WAYS_BACK
from chuan.events.money.rules.state import State
from chuan.events.money.rules.vietqr import MOST
from chuan.surfaces.acts.money import Paying
from chuan.surfaces.telling.money import called

_SUM = re.compile(r"([0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]+)\s*[^\W\d]{0,4}")
"""Digits, grouped by dots or not, and what people write behind them."""


class SumField(forms.CharField):
    """Whole đồng, typed ``25000`` or ``25.000``; 0 where nothing was typed."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"inputmode": "numeric", "autocomplete": "off"}
        super().__init__(max_length=20, widget=forms.TextInput(attrs=attrs), **kwargs)

    def clean(self, value: Any) -> Any:
        text = str(super().clean(value) or "").strip()
        found = _SUM.fullmatch(text)
        amount = int(re.sub(r"[. ]", "", found[1])) if found else 0
        if (text and not found) or amount > MOST:
            raise ValidationError(_("Số tiền chưa đúng, xin nhập như 25.000."))
        return amount


class CodeField(forms.ChoiceField):
    """One code of a kind, shown by its name."""

    def __init__(self, kind: str, keys: Iterable[str | int], **kwargs: Any) -> None:
        super().__init__(choices=lambda: [(str(key), called(kind, key)) for key in keys], **kwargs)


class TakeForm(OrderForm):
    """Money that came."""

    amount = SumField(label=_("Số tiền (đồng)"))
    means = CodeField("means", MEANS, label=_("Cách nộp"))
    reference = forms.CharField(label=_("Số giao dịch"), required=False, max_length=40)
    series = forms.CharField(label=_("Ký hiệu biên lai, hóa đơn"), required=False, max_length=20)
    receipt = forms.CharField(label=_("Số biên lai, hóa đơn"), required=False, max_length=10)

    @property
    def paying(self) -> Paying:
        read = {name: str(value).strip() for name, value in self.cleaned_data.items()}
        return Paying(
            self.cleaned_data["amount"], read["means"], read["reference"], read["series"], read["receipt"]
        )


class ExemptForm(OrderForm):
    """A fee that is not asked, whole or in part."""

    fee = forms.ChoiceField(label=_("Khoản thu"))
    ground = CodeField("ground", GROUNDS, label=_("Diện được miễn, giảm"))
    text = forms.CharField(label=_("Giấy tờ chứng minh đã xem"), max_length=300)
    amount = SumField(
        label=_("Số tiền miễn, giảm (đồng)"), required=False, help_text=_("Để trống nếu miễn cả khoản.")
    )

    def __init__(self, *args: Any, fees: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fee = self.fields["fee"]
        assert isinstance(fee, forms.ChoiceField)
        fee.choices = list(fees.items())


class RefundForm(OrderForm):
    """Money that goes back."""

    amount = SumField(label=_("Số tiền hoàn (đồng)"))
    means = CodeField("means", WAYS_BACK, label=_("Cách hoàn"))
    reason = forms.CharField(label=_("Lý do, văn bản quyết định"), max_length=300)


class AnnulForm(OrderForm):
    """A movement recorded wrongly."""

    number = forms.TypedChoiceField(label=_("Khoản ghi nhầm"), coerce=int)
    reason = forms.CharField(label=_("Lý do hủy"), max_length=300)

    def __init__(self, *args: Any, moves: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, moves)


class ReceiptForm(OrderForm):
    """What the agency's own provider issued for a payment."""

    number = forms.TypedChoiceField(label=_("Khoản đã thu"), coerce=int)
    series = forms.CharField(label=_("Ký hiệu biên lai, hóa đơn"), max_length=20)
    receipt = forms.CharField(label=_("Số biên lai, hóa đơn"), max_length=10)

    def __init__(self, *args: Any, moves: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, moves)


def _offer(form: OrderForm, moves: dict[int, str]) -> None:
    number = form.fields["number"]
    assert isinstance(number, forms.TypedChoiceField)
    number.choices = [(str(key), name) for key, name in moves.items()]


class ChargeForm(OrderForm):
    """Which fees of the definition apply, how many, and the sums the definition does not state."""

    collect = CodeField("collect", COLLECT, label=_("Thu khi nào"))

    def __init__(self, *args: Any, fees: tuple[Fee, ...], money: State, copies: int, **kwargs: Any) -> None:
        kwargs["initial"] = {"collect": str(money.collect), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.asked_of = fees
        charged = {line.fee: line for line in money.lines}
        for fee in fees:
            line = charged.get(fee.key)
            alone = applies_alone(fee)
            self._ask(fee, "on", _tick(fee, ticked=alone or line is not None, alone=alone))
            self._ask(fee, "count", _count(line.count if line else copies or 1))
            if not fee.amount:
                self._ask(fee, "each", SumField(label=_("Mức thu (đồng)"), required=False))
                self.fields[f"each-{fee.key}"].initial = say.number(line.each) if line else ""

    def _ask(self, fee: Fee, kind: str, field: forms.Field) -> None:
        field.widget.attrs.setdefault("class", "in")
        self.fields[f"{kind}-{fee.key}"] = field

    @property
    def rows(self) -> list[list[Any]]:
        """The fields of each fee, for the page."""
        names = ([f"{kind}-{fee.key}" for kind in ("on", "count", "each")] for fee in self.asked_of)
        return [[self[name] for name in row if name in self.fields] for row in names]

    @property
    def asked(self) -> Asked:
        read = self.cleaned_data
        ticked = [fee.key for fee in self.asked_of if read.get(f"on-{fee.key}")]
        return Asked(
            chosen={
                key: Chosen(read.get(f"count-{key}") or 1, read.get(f"each-{key}") or 0) for key in ticked
            }
        )


def _tick(fee: Fee, *, ticked: bool, alone: bool) -> forms.BooleanField:
    """A fee without a condition is always asked; who need not pay it is exempted."""
    per = {"dossier": _("hồ sơ"), "copy": _("bản"), "page": _("trang")}[fee.per]
    stated = gettext("%(sum)s mỗi %(per)s") % {"sum": say.money(fee.amount), "per": per}
    said = stated if fee.amount else gettext("mức không ghi sẵn")
    label = f"{fee.name}: {said}{f'. {fee.condition}' if fee.condition else ''}"
    widget = forms.CheckboxInput(attrs={"class": "ck"})
    return forms.BooleanField(label=label, required=False, initial=ticked, disabled=alone, widget=widget)


def _count(initial: int) -> forms.IntegerField:
    widget = forms.TextInput(attrs={"inputmode": "numeric"})
    return forms.IntegerField(
        label=_("Số lượng"), required=False, min_value=1, max_value=10_000, initial=initial, widget=widget
    )
