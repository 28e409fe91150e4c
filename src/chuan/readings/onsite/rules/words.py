"""Why an act is not done at the centre."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "onsite.own_unit": ("làm ở {unit}", "done at {unit}"),
    "onsite.elsewhere": ("làm ở {unit}, {agency}", "done at {unit}, {agency}"),
    "onsite.asked": ("bước “{step}” hỏi một cơ quan khác", "the step “{step}” asks another agency"),
    "onsite.nobody": ("chưa phân công vai trò {role}", "nobody fills the role {role}"),
    "onsite.no_unit": (
        "đơn vị được giao vai trò {role} không có vào ngày này",
        "the unit that fills {role} did not exist on this day",
    ),
}
