"""Completeness by clause as lines of a page: what is held, what is missing, the button that starts it."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.readings.evidence.rules.completeness import (
    HELD,
    MISSING,
    TO_SEE,
    TOLD,
    Standing,
    counted,
)
from chuan.surfaces.quality.web.rule_lines import Line

_STATES = {HELD: "ok", TO_SEE: "soon", TOLD: "", MISSING: "late"}
_BEGIN = {
    "policies": (gettext_noop("Đăng ký tài liệu"), "quality:documents"),
    "documents": (gettext_noop("Đăng ký tài liệu"), "quality:documents"),
    "objectives": (gettext_noop("Soạn mục tiêu"), "quality:objectives"),
    "audits": (gettext_noop("Lập chương trình"), "quality:programme"),
    "reviews": (gettext_noop("Mở kỳ xem xét"), "quality:reviews"),
    "decisions": (gettext_noop("Mở kỳ xem xét"), "quality:reviews"),
    "declared": (gettext_noop("Công bố"), "quality:declarations"),
    "risks": (gettext_noop("Mở sổ rủi ro"), "quality:risks"),
    "published": (gettext_noop("Công bố quy trình"), "studio:list"),
}
"""What is lacking -> where it begins."""


def clause_lines(found: tuple[Standing, ...]) -> tuple[Line, ...]:
    """The clauses as a table of the page; what lacks has the button that starts it."""
    return tuple(_line(one) for one in found)


def summed(found: tuple[Standing, ...]) -> str:
    """How many of the clauses the system can show something of."""
    many = counted(found)
    told = {"held": say.number(many[HELD] + many[TO_SEE]), "told": say.number(many[TOLD]),
            "missing": say.number(many[MISSING]), "all": say.number(len(found))}  # fmt: skip
    return (
        _(
            "%(held)s trên %(all)s điều có bằng chứng hệ thống tính được, %(told)s theo ghi nhận của cơ quan, %(missing)s chưa có."
        )
        % told
    )


def _line(one: Standing) -> Line:
    said = " ".join(f"{each.source.name}: {sentence(each.sentence)}" for each in one.answers)
    name = f"{one.clause.code} {one.clause.title}"
    if one.state == TOLD:
        said = _("Cơ quan ghi là đã xong hoặc không áp dụng; không có số liệu tính được.")
    wanted = one.clause.maintain or one.clause.retain
    if not said:
        said = (
            _("Cần: %(wanted)s") % {"wanted": wanted}
            if wanted
            else _("Chưa ai ghi điều này ở mục Tiêu chuẩn.")
        )
    return Line(name, _STATES[one.state], said, start=_start(one))


def _start(one: Standing) -> tuple[str, str]:
    """The page where the first thing that lacks begins; the board where only a person can say."""
    if one.state != MISSING:
        return "", ""
    begun = next((_BEGIN[key] for key in one.lacking if key in _BEGIN), None)
    if begun is not None:
        return _(begun[0]), reverse(begun[1])
    return _("Ghi ở Tiêu chuẩn"), f"{reverse('quality:standards')}#dieu-{one.clause.code}"
