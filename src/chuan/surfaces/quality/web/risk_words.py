"""How a risk's coded values, levels and readings are called on its pages."""

from __future__ import annotations

from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.reason import Reason
from chuan.base.web.choosing import Choices
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.events.risks.rules.coded import OPPORTUNITY, TREATMENTS
from chuan.events.risks.rules.events import Reading
from chuan.readings.likelihoods.rules.standing import FEW, HIGHER, LOWER, SAME, TYPED, Standing
from chuan.readings.measures.rules.measured import shown
from chuan.readings.measures.rules.registry import MEASURES, PERCENT

CONSEQUENCES = (
    gettext_noop("không đáng kể"), gettext_noop("nhẹ"), gettext_noop("vừa"), gettext_noop("nặng"),
    gettext_noop("rất nặng"),
)  # fmt: skip
GAINS = (
    gettext_noop("rất nhỏ"), gettext_noop("nhỏ"), gettext_noop("vừa"), gettext_noop("lớn"),
    gettext_noop("rất lớn"),
)  # fmt: skip
LIKELIHOODS = (
    gettext_noop("hiếm"), gettext_noop("ít khi"), gettext_noop("đôi khi"), gettext_noop("thường"),
    gettext_noop("rất thường"),
)  # fmt: skip
_WAYS = {
    HIGHER: gettext_noop("tăng từ %(before)s"),
    LOWER: gettext_noop("giảm từ %(before)s"),
    SAME: gettext_noop("như lần ghi trước"),
    FEW: gettext_noop("chưa đủ dữ liệu, giữ mức đã ghi"),
    TYPED: gettext_noop("người đánh giá nhập, không đo được"),
}


def kind(code: str) -> str:
    return sentence(Reason.of(f"risks.kind_{code}"))


def treatment(code: str) -> str:
    return sentence(Reason.of(f"risks.treatment_{code}")) if code else _("chưa chọn")


def treatments(code: str) -> Choices:
    return [(one, treatment(one)) for one in TREATMENTS[code]]


def source(code: str) -> str:
    return sentence(Reason.of(f"risks.source_{code}"))


def measure(key: str) -> str:
    return sentence(MEASURES[key].name) if key in MEASURES else _("không đo được từ hồ sơ")


def levels(names: tuple[str, ...]) -> Choices:
    return [(str(nth), f"{nth} · {_(name)}") for nth, name in enumerate(names, 1)]


def weight(code: str) -> tuple[str, ...]:
    """The names of consequences; of an opportunity those of what is gained."""
    return GAINS if code == OPPORTUNITY else CONSEQUENCES


def way(one: Standing) -> str:
    """How today's level stands to the written one."""
    return _(_WAYS[one.way]) % {"before": one.before} if one.before or one.way != SAME else ""


def counted(one: Reading) -> str:
    """What was counted: "41 trên 180 hồ sơ (22,78%)"."""
    told = {"found": say.number(one.found), "whole": say.number(one.whole)}
    if not one.whole:
        return _("chưa có hồ sơ nào để tính")
    if MEASURES[one.measure].unit != PERCENT:
        return _("%(found)s lượt trên %(whole)s hồ sơ") % told
    share = shown(Fraction(one.found * 100, one.whole))
    return _("%(found)s trên %(whole)s hồ sơ (%(share)s%%)") % {**told, "share": share}


def read(one: Reading) -> str:
    """The reading with its days, and what it says where it is too small."""
    told = {"since": say.day(one.since), "until": say.day(one.until), "counted": counted(one)}
    if not one.level:
        few = {**told, "few": one.few}
        return _("%(since)s – %(until)s: %(counted)s; chưa đủ dữ liệu (cần ít nhất %(few)s hồ sơ)") % few
    return _("%(since)s – %(until)s: %(counted)s") % told
