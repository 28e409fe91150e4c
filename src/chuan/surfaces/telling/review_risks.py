"""What a review's figures of the register say, as its page and its papers show them."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.reviews.rules.events import Figure
from chuan.events.reviews.rules.inputs import RISKS
from chuan.events.reviews.services.reviews import Review
from chuan.readings.matters.queries.titles import Named, titles

_SAID = {
    "conform": gettext_noop("biện pháp hiệu quả"),
    "gap": gettext_noop("cần xử lý"),
    "shown": gettext_noop("đang theo dõi"),
}


def named(found: Review) -> dict[int, Named]:
    """What the risks of the figures are called; also one closed or annulled since."""
    streams = (int(one) for figure in found.state.figures if figure.source == RISKS for one in figure.matters)
    return titles(Scope(frozenset({found.agency})), streams)


def told(figure: Figure, names: Mapping[int, Named]) -> tuple[str, str, int]:
    """(name, value, which risk it is of: 0 the whole register) of one figure."""
    if not figure.matters:
        facts = {"whole": say.number(figure.whole), "part": say.number(figure.part)}
        none = _("chưa ghi trong sổ")
        if figure.input == "opportunities" and figure.whole:
            return _("Sổ rủi ro, cơ hội"), _("%(whole)s đang theo dõi") % facts, 0
        value = _("%(whole)s đang theo dõi, %(part)s trên mức của cơ quan") % facts if figure.whole else none
        return _("Sổ rủi ro, cơ hội"), value, 0
    stream = int(figure.matters[0])
    one = names.get(stream)
    gone = _(" (đã hủy)") if one is not None and one.status == "dropped" else ""
    name = (one.title if one else _("đã xóa khỏi sổ")) + gone
    return name, _value(figure), stream


def _value(figure: Figure) -> str:
    if not figure.value:
        return _("chưa đánh giá")
    facts = {"level": figure.value, "line": figure.target}
    said = [(_("mức %(level)s, mức của cơ quan %(line)s") if figure.target else _("mức %(level)s")) % facts]
    if figure.whole:
        counted = {"part": say.number(figure.part), "whole": say.number(figure.whole)}
        said.append(_("%(part)s trên %(whole)s hồ sơ") % counted)
    said.append(_(_SAID[figure.verdict]))
    return "; ".join(said)
