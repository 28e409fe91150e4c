"""The three ways out of a reception: the receipt, the supplement slip, the refusal."""

from __future__ import annotations

from django.utils.translation import gettext as _

from chuan.base.web.components import Action, ActionBar, Key
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.reception_desk import Desk


def bar() -> ActionBar:
    """The buttons, with their keys."""
    actions = (
        Action(
            _("Nhận & in giấy hẹn"), "primary", "printer", name="do", value="receive",
            key="ctrl+enter", shown="Ctrl ↵",
        ),
        Action(_("Yêu cầu bổ sung"), key="alt+b", shown="Alt B", opens="supplement"),
        Action(_("Từ chối"), key="alt+x", shown="Alt X", opens="refuse"),
        Action(_("Hướng dẫn"), "quiet", key="alt+h", name="do", value="guide"),
    )  # fmt: skip
    hints = (Key(("Alt G",), _("đủ giấy tờ")), Key(("?",), _("phím tắt")))
    return ActionBar(actions, hints)


def supplement(desk: Desk) -> vm.ReasonBox:
    """The box that asks what is missing and why."""
    return vm.ReasonBox(
        "supplement",
        _("Yêu cầu bổ sung, hoàn thiện hồ sơ"),
        _(
            "Bỏ dấu ở giấy tờ còn thiếu và ghi vì sao. Khách nhận một phiếu nêu đủ mọi giấy tờ; chưa tính giờ giải quyết."
        ),
        desk.text("reason", _("Dặn thêm (không bắt buộc)")),
        Action(_("Ghi và in phiếu"), "primary", "printer", name="do", value="supplement"),
        asks_papers=True,
        shown=desk.typed.get("do") == "supplement",
    )


def refuse(desk: Desk) -> vm.ReasonBox:
    """The box that asks why nothing is taken in."""
    return vm.ReasonBox(
        "refuse",
        _("Từ chối tiếp nhận"),
        _("Khách nhận phiếu từ chối có lý do. Việc từ chối được ghi lại và không xóa được."),
        desk.text("refuse-reason", _("Lý do từ chối")),
        Action(_("Ghi và in phiếu từ chối"), "primary", "printer", name="do", value="refuse"),
        shown=desk.typed.get("do") == "refuse",
    )
