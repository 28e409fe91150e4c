"""The rules of a criterion as sentences: what is counted, how many points each gives or takes."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.definitions.schemes.rules.scheme import JUDGED, MANAGER, MEAN, SHARE, Criterion, Rule, Scheme
from chuan.surfaces.rating.web.points import signed, written

FACTS = {
    "step_in_time": gettext_noop("bước xong trong thời gian quy định"),
    "step_late": gettext_noop("bước quá thời gian quy định"),
    "step_overdue": gettext_noop("bước đang giữ đã quá hạn"),
    "received": gettext_noop("hồ sơ tiếp nhận tại quầy"),
    "case": gettext_noop("hồ sơ đã có kết quả"),
    "supplement_again": gettext_noop("yêu cầu bổ sung từ lần thứ hai"),
    "apology_late": gettext_noop("xin lỗi và hẹn lại muộn"),
    "nonconformity": gettext_noop("điểm không phù hợp đã được xác nhận"),
    "put_off": gettext_noop("hồ sơ từ chối, trả lại, tạm dừng"),
    "task_done": gettext_noop("nhiệm vụ đã nghiệm thu"),
    "task_open": gettext_noop("nhiệm vụ quá hạn chưa xong"),
    "note_plus": gettext_noop("ghi nhận việc làm tốt"),
    "note_minus": gettext_noop("ghi nhận vi phạm quy tắc ứng xử"),
    "vote_high": gettext_noop("lượt người dân chấm cao nhất"),
    "vote_fair": gettext_noop("lượt người dân chấm từ 3 điểm"),
    "vote_low": gettext_noop("lượt người dân chấm từ 2 điểm trở xuống"),
    "petition_founded": gettext_noop("phản ánh, kiến nghị được kết luận là đúng"),
    "petition_in_time": gettext_noop("phản ánh, kiến nghị trả lời đúng hạn"),
    "petition_late": gettext_noop("phản ánh, kiến nghị trả lời quá hạn"),
}
COUNTS = {
    "late": gettext_noop("trễ hạn"),
    "early": gettext_noop("trước hạn"),
    "own_late": gettext_noop("bước của mình trễ"),
    "own_early": gettext_noop("các bước của mình đều sớm"),
    "contacts": gettext_noop("lần liên hệ thêm"),
    "offices": gettext_noop("nơi phải đến"),
    "complaints": gettext_noop("phản ánh đúng"),
    "justified": gettext_noop("đã xem xét giải trình"),
    "excused": gettext_noop("nguyên nhân khách quan"),
    "used": gettext_noop("% thời gian đã dùng"),
    "failed": gettext_noop("lần không đạt"),
    "delays": gettext_noop("lần chậm"),
}
_SILENT = ("timed", "own_timed", "pending")
"""Counts that only say whether a figure is known."""
_FLAGS = ("late", "early", "own_late", "own_early", "complaints", "justified", "excused")
"""Counts that are there or not."""


def rules_of(one: Criterion) -> Iterator[str]:
    """A sentence a rule, and first how they come together."""
    if one.method == JUDGED:
        most = written(one.scale or one.most)
        whom = _("; chỉ người quản lý") if one.whom == MANAGER else ""
        yield (
            _("cấp trên chấm, cao nhất %(most)s%(whom)s") % {"most": most, "whom": whom}
            if most != "0"
            else _("cấp trên chấm")
        )
        return
    if one.method in {SHARE, MEAN}:
        yield _("phần được giữ trên tổng số việc") if one.method == SHARE else _("trung bình các hồ sơ")
    if one.base:
        yield _("khởi đầu %(base)s điểm") % {"base": written(one.base)}
    if one.few:
        yield _("ít hơn %(few)s việc thì phần thiếu giữ nguyên điểm") % {"few": written(one.few)}
    yield from (_rule(rule, one.method) for rule in one.rules)


def _rule(rule: Rule, method: str) -> str:
    named = [_when(name, asked) for name, asked in rule.where.items() if name not in _SILENT]
    what = _(FACTS[rule.fact]) + (f" ({', '.join(named)})" if named else "")
    off = [
        _("trừ %(each)s%% mỗi %(what)s") % {"each": written(each * 100), "what": _(COUNTS[name])}
        for name, each in rule.less.items()
    ]
    points = f"{written(rule.points * 100)}%" if method == SHARE else signed(rule.points)
    return ", ".join([f"{what}: {points}", *off])


def _when(name: str, asked: str) -> str:
    what = _(COUNTS[name])
    if name in _FLAGS:
        return what if asked != "0" else _("không %(what)s") % {"what": what}
    least = _("từ %(least)s") % {"least": asked[:-1]} if asked.endswith("+") else asked
    return f"{least} {what}"


def least_words(scheme: Scheme) -> str:
    """Under how many days present nobody is rated."""
    names = {"week": _("tuần"), "month": _("tháng"), "quarter": _("quý"), "year": _("năm")}
    found = [
        _("%(period)s có mặt dưới %(least)s ngày") % {"period": names[kind], "least": scheme.least(kind)}
        for kind in scheme.periods
    ]
    return "; ".join(found)
