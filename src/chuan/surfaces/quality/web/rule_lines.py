"""The rules as lines: what holds, since when, who must act, with evidence and the button that starts it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.readings.obligations.rules.standing import Evidence, Rule
from chuan.readings.obligations.services import Picture
from chuan.surfaces.quality.web.kinds import href

NAMES = {
    "R1": gettext_noop("Cập nhật theo văn bản mới"),
    "R2": gettext_noop("Đánh giá nội bộ"),
    "R3": gettext_noop("Xem xét của lãnh đạo"),
    "R4": gettext_noop("Phạm vi công bố"),
    "R5": gettext_noop("Xác nhận hiệu lực"),
    "R6": gettext_noop("Thông báo, niêm yết, đăng trên cổng"),
}
_BEGIN = {
    "audit": (gettext_noop("Lập chương trình"), "quality:programme"),
    "review": (gettext_noop("Mở kỳ xem xét"), "quality:reviews"),
    "declaration": (gettext_noop("Công bố"), "quality:declarations"),
}
"""Kind of matter -> where it begins."""
_DUTIES = {"iso": gettext_noop("Thư ký ISO"), "leader": gettext_noop("Người đứng đầu cơ quan")}


@dataclass(frozen=True, slots=True)
class Line:
    """``state`` is ok, late, soon or "" (not kept here); ``links``: (label, address); ``start``: the button."""

    name: str
    state: str
    said: str
    since: str = ""
    who: str = ""
    links: tuple[tuple[str, str], ...] = ()
    start: tuple[str, str] = ("", "")


def rule_lines(seen: Picture, keys: Collection[str], *, manages: bool) -> tuple[Line, ...]:
    """Those of the rules, as they stand; what begins something only for who ``manages`` the system."""
    return tuple(_line(one, seen, manages=manages) for one in seen.rules if one.key in keys)


def _line(rule: Rule, seen: Picture, *, manages: bool) -> Line:
    since = ""
    if rule.since is not None:
        told = _("đạt từ %(day)s") if rule.holds else _("chưa đạt từ %(day)s")
        since = told % {"day": say.day(rule.since)}
    who = "" if rule.holds else (rule.who or _(_DUTIES[rule.duty]))
    state = "ok" if rule.holds else "late"
    if rule.key == "R1" and rule.holds and rule.evidence:
        state, who = "soon", rule.who or _(_DUTIES[rule.duty])
    links = tuple((one.label, _address(one)) for one in rule.evidence[:3])
    start = _start(rule, seen, manages=manages) if state != "ok" else ("", "")
    return Line(_(NAMES[rule.key]), state, sentence(rule.reason), since, who, links, start)


def _address(one: Evidence) -> str:
    if one.kind == "law":
        return reverse("quality:law", args=[one.ref])
    return href(one.kind, int(one.ref)) if one.kind in {"audit", "review", "declaration"} else ""


def _start(rule: Rule, seen: Picture, *, manages: bool) -> tuple[str, str]:
    """What mends it: the matter under way, or the page where it begins."""
    if rule.key == "R1":
        return _("Xem văn bản"), reverse("quality:laws")
    kind = {"R2": "audit", "R3": "review"}.get(rule.key, "declaration")
    going = seen.under_way(kind)
    if going is not None:
        address = href(kind, going.stream)
        label = _("Làm tiếp") if manages else _("Xem")
        return (label, address) if address else ("", "")
    if not manages:
        return "", ""
    label, url_name = _BEGIN[kind]
    return _(label), reverse(url_name)
