"""What may be done at an inspection: each deed with its form, its act and what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop

from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation.rules.people import Actor
from chuan.surfaces.acts import inspecting, inspection_corrections, inspection_lines, inspection_samples
from chuan.surfaces.acts.inspection_samples import Sealing
from chuan.surfaces.province.web import inspection_forms as f
from chuan.surfaces.province.web.team_choices import people, team_of
from chuan.surfaces.telling.inspection_papers import minutes
from chuan.surfaces.telling.minutes_form import MinutesForm

Act = Callable[[Actor, int, dict[str, Any]], Any]


@dataclass(frozen=True, slots=True)
class Deed:
    """``said``: the message after it was done."""

    form: type[OrderForm]
    act: Act
    said: str


def _seal(actor: Actor, stream: int, read: dict[str, Any]) -> Any:
    wanted = Sealing(read["since"], read["until"], (), read["count"] or 0, read["reason"])
    return inspection_samples.seal(actor, stream, wanted, read["key"])


def _verify(actor: Actor, stream: int, read: dict[str, Any]) -> Any:
    return inspection_corrections.verify(
        actor, read["earlier"], read["item"], read["note"], stream, effective=read["effective"] == "yes",
        key=read["key"],
    )  # fmt: skip


def form_of(deed: str, actor: Actor, data: Any = None, **kwargs: Any) -> OrderForm:
    """The form of a deed; that of a team with the people it is made of."""
    if deed == "doan":
        kwargs["chosen"] = people(actor)
    return DEEDS[deed].form(data, **kwargs)


DEEDS: Mapping[str, Deed] = {
    "niem-phong": Deed(f.SealForm, _seal, gettext_noop("Đã niêm phong mẫu và công bố mã.")),
    "mo": Deed(
        f.KeyForm, lambda who, at, read: inspection_samples.begin(who, at, read["key"]),
        gettext_noop("Đã mở cuộc kiểm tra."),
    ),
    "chon": Deed(
        f.PickForm,
        lambda who, at, read: inspection_samples.pick(who, at, read["code"], read["reason"], read["key"]),
        gettext_noop("Đã thêm hồ sơ do đoàn chọn."),
    ),
    "thay": Deed(
        f.ReplaceForm,
        lambda who, at, read: inspection_samples.replace(who, at, read["dossier"], read["reason"], read["key"]),
        gettext_noop("Đã ghi lý do; hồ sơ kế tiếp của mẫu vào thay."),
    ),
    "bien-ban": Deed(
        f.KeyForm, lambda who, at, read: inspection_lines.minute(who, at, minutes, read["key"]),
        gettext_noop("Đã lập biên bản."),
    ),
    "ky": Deed(
        MinutesForm,
        lambda who, at, read: inspection_lines.sign(
            who, at, "team", "", read["seen"], read["key"], read["passphrase"]
        ),
        gettext_noop("Trưởng đoàn đã ký xác nhận biên bản."),
    ),
    "thu-hoi": Deed(
        f.ReasonForm, lambda who, at, read: inspection_lines.reopen(who, at, read["reason"], read["key"]),
        gettext_noop("Đã thu hồi biên bản để sửa."),
    ),
    "tra-loi": Deed(
        f.JudgeForm,
        lambda who, at, read: inspection_corrections.judge(
            who, at, read["reason"], accepted=read["accepted"] == "yes", key=read["key"]
        ),
        gettext_noop("Đã trả lời báo cáo khắc phục."),
    ),
    "hieu-luc": Deed(f.VerifyForm, _verify, gettext_noop("Đã ghi hiệu lực khắc phục.")),
    "doan": Deed(
        f.ChangeTeamForm,
        lambda who, at, read: inspecting.change_team(who, at, team_of(read), read["reason"], read["key"]),
        gettext_noop("Đã đổi đoàn kiểm tra."),
    ),
    "huy": Deed(
        f.ReasonForm, lambda who, at, read: inspecting.annul(who, at, read["reason"], read["key"]),
        gettext_noop("Đã hủy cuộc kiểm tra; lý do được giữ lại."),
    ),
}  # fmt: skip
