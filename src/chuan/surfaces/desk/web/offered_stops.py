"""What may be asked about a dossier's clock on its page: one sentence for each, so that none is taken for another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules.interruptions import SUSPEND
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.interrupting import signs
from chuan.surfaces.desk.web.forms import ReasonForm
from chuan.surfaces.desk.web.stopping_forms import RECALL, REOPEN, RESUME, RETRACT
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.instead import in_hand


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of the menu "Khác…" with what it does."""

    name: str
    does: str
    href: str
    icon: str


def menu(actor: Actor, file: File) -> tuple[Entry, ...]:
    """What whoever works a step may ask for beside ending it; nothing while the clock stands or a motion waits."""
    state, stream = file.state, file.case.dossier.id
    if (
        not in_hand(actor, file)
        or state.stop is not None
        or state.motion is not None
        or state.parent is not None
    ):
        return ()
    entries = [
        Entry(
            _("Yêu cầu bổ sung (sau tiếp nhận)"),
            _(
                "Hồ sơ thiếu hoặc sai giấy tờ. Chỉ một lần, ghi đủ; trưởng đơn vị ký thì hồ sơ trả về một cửa."
            ),
            reverse("desk:ask_supplement", args=[stream]),
            "file-x",
        )
    ]
    if file.procedure.special.pauses:
        entries.append(
            Entry(
                _("Tạm dừng theo luật chuyên ngành"),
                _(
                    "Chỉ trong trường hợp luật của thủ tục này cho phép, có văn bản làm căn cứ, trưởng đơn vị ký."
                ),
                reverse("desk:pause", args=[stream]),
                "player-pause",
            )
        )
    entries.append(
        Entry(
            _("Xin lỗi, hẹn lại"),
            _(
                "Sắp trễ vì lỗi của cơ quan. Thời hạn theo luật vẫn chạy; công dân nhận lời xin lỗi và ngày mới."
            ),
            reverse("desk:apology", args=[stream]),
            "mail",
        )
    )
    entries.append(
        Entry(
            _("Lấy ý kiến cơ quan khác"),
            _(
                "Gửi câu hỏi sang cơ quan khác; họ làm theo quy trình và thời hạn của họ, trả lời bằng văn bản ký."
            ),
            reverse("desk:ask_agency", args=[stream]),
            "building-bank",
        )
    )
    return tuple(entries)


def stops(actor: Actor, file: File, bound: dict[str, Any]) -> dict[str, Any]:
    """The small forms that lift or take back what stands, as typed where one was refused."""
    state, seq = file.state, file.case.dossier.seq
    grants = allows(actor, "dossiers.grant", file.case.thing, file.at)
    made: dict[str, Any] = {}
    if state.motion is not None and state.motion.by == actor.official:
        made["retract_form"] = OrderForm(seen=seq, prefix=RETRACT)
    if state.stop is not None and state.stop.rule == SUSPEND and (grants or in_hand(actor, file)):
        made["resume_form"] = OrderForm(seen=seq, prefix=RESUME)
    if state.waits and grants:
        made["recall_form"] = ReasonForm(seen=seq, prefix=RECALL)
    if state.status == "stopped" and grants and state.parent is None:
        made["reopen_form"] = ReasonForm(seen=seq, prefix=REOPEN)
    return {name: bound.get(name) or form for name, form in made.items()}


def may_sign(actor: Actor, file: File) -> bool:
    """Whether this person may sign the motion that waits."""
    return signs(actor, file.case.dossier, file.at)
