"""What the person at the desk types: outcome, next person, note, files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import Form, OrderForm
from chuan.definitions.organisation.rules.rows import Seat
from chuan.definitions.procedures.rules.definition import ENDS, Step
from chuan.surfaces.acts.staffing import Team


def _named(seat: Seat, team: Team, step: Step) -> str:
    away = gettext(" (vắng)") if seat.absent else ""
    lacks = gettext(" (chưa có chứng chỉ còn hạn)") if team.lacks(step.key, seat.official) else ""
    return f"{seat.name} · {seat.unit_name}{away}{lacks}"


class PassForm(OrderForm):
    """One step: its outcomes, and for each step that opens next the people who may get it."""

    step = forms.CharField(widget=forms.HiddenInput)
    outcome = forms.ChoiceField(label=_("Kết quả của bước"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Ý kiến"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Người làm bước sau đọc được; công dân không thấy."),
    )
    sealed = forms.FileField(
        label=_("Bản đã đóng dấu hoặc bản quét (PDF)"),
        required=False,
        help_text=_("Để trống nếu phát hành chính bản dự thảo đã ký."),
    )

    passphrase = forms.CharField(
        label=_("Mật khẩu khóa ký số"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Để trống nếu ký, đóng dấu trên giấy. Hệ thống không giữ mật khẩu."),
    )

    def __init__(self, *args: Any, step: Step, team: Team, has_key: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_key:
            del self.fields["passphrase"]
        self.fields["step"].initial = step.key
        outcome = self.fields["outcome"]
        assert isinstance(outcome, forms.ChoiceField)
        outcome.choices = [(one.key, one.name) for one in step.outcomes]
        outcome.initial = step.outcomes[0].key if step.outcomes else None
        if len(step.outcomes) == 1:
            outcome.widget = forms.HiddenInput()
        if step.act != "issue":
            del self.fields["sealed"]
        self._ask_people(step, team)

    def _ask_people(self, step: Step, team: Team) -> None:
        targets = dict.fromkeys(target for one in step.outcomes for target in one.to if target not in ENDS)
        for target in targets:
            following = team.procedure.step(target)
            people = {seat.official: seat for seat in team.able(following)} if following else {}
            if following is None or len(people) < 2:
                continue
            choices: list[Any] = [("", _("theo phân công của đơn vị"))]
            choices += [(str(n), _named(seat, team, following)) for n, seat in people.items()]
            self.fields[f"to-{target}"] = forms.ChoiceField(
                label=gettext("Người làm “%(name)s”") % {"name": following.name},
                choices=choices,
                required=False,
                widget=forms.Select(attrs={"class": "in"}),
            )

    @property
    def people(self) -> dict[str, int]:
        """Step → official named for it."""
        read = self.cleaned_data
        return {name[3:]: int(value) for name, value in read.items() if name.startswith("to-") and value}


class DraftForm(OrderForm):
    """A draft of the answer, from a file or made from the house's own form."""

    kind = forms.ChoiceField(
        label=_("Dự thảo"),
        choices=[("result", _("Kết quả giải quyết")), ("refusal", _("Văn bản từ chối"))],
        widget=forms.RadioSelect,
        initial="result",
    )
    draft = forms.FileField(label=_("Tệp PDF"), required=False)
    body = forms.CharField(
        label=_("Hoặc soạn nội dung ở đây"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Hệ thống dàn trang theo thể thức văn bản hành chính."),
    )
    signer = forms.TypedChoiceField(
        label=_("Người ký"),
        required=False,
        coerce=int,
        help_text=_("Quyết định khối chữ ký in dưới văn bản."),
    )

    def __init__(self, *args: Any, signers: Sequence[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(signers) < 2:
            del self.fields["signer"]
            return
        signer = self.fields["signer"]
        assert isinstance(signer, forms.TypedChoiceField)
        signer.choices = list(signers)


class AssignForm(OrderForm):
    """Another person for an open step."""

    step = forms.CharField(widget=forms.HiddenInput)
    to = forms.ChoiceField(label=_("Giao cho"))
    reason = forms.CharField(label=_("Lý do"), required=False, max_length=300)

    def __init__(self, *args: Any, step: Step, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["step"].initial = step.key
        people = {seat.official: seat for seat in team.able(step)}
        to = self.fields["to"]
        assert isinstance(to, forms.ChoiceField)
        to.choices = [(str(n), _named(seat, team, step)) for n, seat in people.items()]


class ReasonForm(OrderForm):
    """A reason, for taking back and for reminding."""

    step = forms.CharField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(label=_("Lý do"), max_length=300)


class StepForm(Form):
    step = forms.CharField(widget=forms.HiddenInput)
