"""What a holder types to have a clock stopped: papers to be brought, or the law's own reason to pause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import OrderForm
from chuan.base.web.words import sentence
from chuan.definitions.procedures.rules.definition import Paper, Procedure
from chuan.surfaces.acts.scans import ACCEPTED, scanned
from chuan.surfaces.acts.steps import File

RETRACT, RESUME, RECALL, REOPEN = "rdn", "tt", "th", "ml"
"""Prefixes of the small forms that stand on the dossier's page."""
_MOST = 300


class SupplementForm(OrderForm):
    """Papers to be brought, each with its reason: all of them at once, for it is asked only once."""

    reason = forms.CharField(
        label=_("Vì sao sau khi tiếp nhận mới thấy thiếu"),
        max_length=_MOST,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Người ký đọc câu này; công dân đọc lý do của từng giấy."),
    )
    again = forms.CharField(
        label=_("Vì sao phải yêu cầu lần nữa"),
        max_length=_MOST,
        help_text=_("Luật chỉ cho yêu cầu một lần. Lần này được ghi là lỗi của cơ quan."),
    )

    def __init__(self, *args: Any, papers: tuple[Paper, ...], again: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._papers = papers
        if not again:
            del self.fields["again"]
        for at, paper in enumerate(self._papers):
            tick = forms.BooleanField(label=paper.name, required=False)
            tick.widget.attrs["class"] = "ck"
            self.fields[f"lacks-{at}"] = tick
            self.fields[f"why-{at}"] = forms.CharField(
                label=gettext("Giấy này thiếu hoặc sai gì"),
                required=False,
                max_length=_MOST,
                widget=forms.TextInput(attrs={"class": "in", "aria-label": gettext("Vì sao: %(name)s") % {"name": paper.name}}),
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        read = super().clean()
        for at, _paper in enumerate(self._papers):
            if read.get(f"lacks-{at}") and not (read.get(f"why-{at}") or "").strip():
                self.add_error(f"why-{at}", gettext("Ghi rõ giấy này thiếu hoặc sai gì."))
        if not self.errors and not self.lacks(read):
            self.add_error(None, gettext("Chọn ít nhất một giấy tờ cần bổ sung và ghi rõ vì sao."))
        return read

    def lacks(self, read: dict[str, Any]) -> dict[str, str]:
        """Paper key -> why it must be brought."""
        return {
            paper.key: read[f"why-{at}"]
            for at, paper in enumerate(self._papers)
            if read.get(f"lacks-{at}") and read.get(f"why-{at}")
        }

    def lines(self) -> Iterator[tuple[BoundField, BoundField, str]]:
        """(tick box, reason, where its data can be looked up) of each paper."""
        for at, paper in enumerate(self._papers):
            yield self[f"lacks-{at}"], self[f"why-{at}"], paper.register


class PauseForm(OrderForm):
    """A pause of this procedure's own law, with the paper that proves its cause."""

    cause = forms.ChoiceField(label=_("Trường hợp luật cho tạm dừng"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Sự việc cụ thể"), max_length=_MOST, widget=forms.Textarea(attrs={"rows": 2})
    )
    evidence = forms.FileField(
        label=_("Văn bản làm căn cứ"),
        help_text=_("Bản quét PDF, JPG hoặc PNG, nhiều nhất 10 MB."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )

    def __init__(self, *args: Any, procedure: Procedure, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pauses = procedure.special.pauses
        cause = self.fields["cause"]
        assert isinstance(cause, forms.ChoiceField)
        cause.choices = [(pause.key, pause.name) for pause in pauses]
        cause.initial = pauses[0].key if len(pauses) == 1 else None

    def clean_evidence(self) -> File:
        """The scan, if its bytes are those of one."""
        uploaded = self.cleaned_data["evidence"]
        try:
            return scanned(uploaded.name, uploaded.read())
        except Refused as refused:
            raise forms.ValidationError(sentence(refused.refusals[0].reason)) from None
