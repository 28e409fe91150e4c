"""Which forms stand on an inspection's page for one person, in the order they are needed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.definitions.organisation.rules.people import Actor
from chuan.events.inspections.imports.checklists import checklists
from chuan.events.inspections.rules.state import ANNULLED, DECIDED, OPEN, REPORTED, TEAM
from chuan.events.inspections.services.inspections import Inspection
from chuan.readings.evidence.queries.population import standing
from chuan.surfaces.acts.inspection_corrections import earlier
from chuan.surfaces.acts.inspection_samples import here
from chuan.surfaces.acts.inspection_sight import CONDUCT, PLAN, can
from chuan.surfaces.province.web.inspection_deeds import DEEDS, form_of
from chuan.surfaces.telling.minutes_form import note_for
from chuan.surfaces.telling.panels import Panel


def panels(actor: Actor, found: Inspection, today: date, sent: dict[str, Any]) -> list[Panel]:
    """Those of the team, then those of whoever planned it; what was sent wrong stays filled."""
    made = []
    if can(actor, found, CONDUCT):
        made += [*_before(found, today, sent), *_during(actor, found, sent)]
    if can(actor, found, PLAN) and found.state.status != ANNULLED:
        made += _planning(actor, found, sent)
    return made


def _before(found: Inspection, today: date, sent: dict[str, Any]) -> Iterator[Panel]:
    if found.state.status != DECIDED:
        return
    first = {"since": date(today.year, 1, 1), "until": today}
    note = _("Danh sách và số khởi tạo được khóa bây giờ; mã được công bố, số khởi tạo chỉ mở tại cơ quan.")
    sealed = found.state.sealed is not None
    title = _("Niêm phong lại mẫu hồ sơ") if sealed else _("Niêm phong mẫu hồ sơ")
    yield _panel(found, "niem-phong", title, _("Niêm phong"), sent, first, note, folded=sealed)
    note = _("Mở khi đã có mặt tại cơ quan; mẫu được rút ngay và cơ quan nhìn thấy cuộc kiểm tra.")
    yield _panel(found, "mo", _("Mở cuộc kiểm tra"), _("Mở cuộc kiểm tra"), sent, {}, note, primary=sealed)


def _during(actor: Actor, found: Inspection, sent: dict[str, Any]) -> Iterator[Panel]:
    state = found.state
    if state.status != OPEN:
        return
    heads = actor.official == int(state.head)
    if not state.signatures:
        if not state.unanswered:
            note = _("Lập lại được đến khi có chữ ký đầu tiên.")
            yield _panel(
                found, "bien-ban", _("Biên bản"), _("Lập biên bản"), sent, {}, note, primary=not state.minutes
            )
        yield _panel(found, "chon", _("Thêm hồ sơ do đoàn chọn"), _("Thêm hồ sơ"), sent, folded=True)
        yield from _annulled(found, sent)
        yield from _earlier(found, sent)
    if heads and state.minutes and state.signature(TEAM) is None:
        note = note_for(actor)
        yield _panel(
            found, "ky", _("Trưởng đoàn ký"), _("Ký xác nhận biên bản"), sent, {}, note, primary=True
        )
    if heads and state.minutes:
        yield _panel(found, "thu-hoi", _("Thu hồi biên bản để sửa"), _("Thu hồi biên bản"), sent, folded=True)


def _planning(actor: Actor, found: Inspection, sent: dict[str, Any]) -> Iterator[Panel]:
    state = found.state
    if state.status == REPORTED:
        yield _panel(found, "tra-loi", _("Trả lời báo cáo khắc phục"), _("Gửi trả lời"), sent, primary=True)
    if state.status in {DECIDED, OPEN} and not state.signatures:
        members = [int(one.official) for one in state.team if not one.head]
        first = {"head": int(state.head), "members": members}
        form = sent.get("doan") or form_of("doan", actor, initial=first, seen=found.seq, auto_id="id_doan_%s")
        action = reverse("province:inspection_act", args=[found.id, "doan"])
        yield Panel(_("Đổi đoàn kiểm tra"), form, action, _("Đổi đoàn"), folded=True)
    yield _panel(found, "huy", _("Hủy cuộc kiểm tra"), _("Hủy cuộc kiểm tra"), sent, folded=True)


def _annulled(found: Inspection, sent: dict[str, Any]) -> Iterator[Panel]:
    now = standing(here(found), [int(one) for one in found.state.counted])
    for one in now.values():
        if one.status == "annulled":
            title = _("Hồ sơ %(code)s đã bị hủy sau khi niêm phong") % {"code": one.code}
            yield _panel(
                found,
                "thay",
                title,
                _("Ghi lý do và thay hồ sơ"),
                sent,
                {"dossier": one.stream},
                of=one.stream,
            )


def _earlier(found: Inspection, sent: dict[str, Any]) -> Iterator[Panel]:
    for one in earlier(found):
        for line in one.state.gaps:
            if line.effective is None:
                asked = checklists()[one.state.kind].text(line.item)
                title = _("Lần trước không đạt: %(item)s") % {"item": asked}
                first = {"earlier": one.id, "item": line.item}
                yield _panel(
                    found, "hieu-luc", title, _("Ghi hiệu lực"), sent, first, of=f"{one.id}-{line.item}"
                )


def _panel(
    found: Inspection, deed: str, title: str, button: str, sent: dict[str, Any], first: dict[str, Any] | None = None,
    note: str = "", *, of: object = "", folded: bool = False, primary: bool = False,
) -> Panel:  # fmt: skip
    form = sent.get(f"{deed}{of}") or DEEDS[deed].form(
        initial=first or {}, seen=found.seq, auto_id=f"id_{deed}{of}_%s"
    )
    action = reverse("province:inspection_act", args=[found.id, deed])
    return Panel(title, form, action, button, note, folded, primary)
