"""The tables of satisfaction: each group with who was asked, who answered, the share and its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.events.feedback.rules.scheme import Scheme
from chuan.readings.satisfaction.queries.criteria import Scored
from chuan.readings.satisfaction.rules.figures import CHANNEL, DELIVER, PROCEDURE, UNIT, Group
from chuan.readings.satisfaction.rules.interval import interval
from chuan.readings.satisfaction.rules.veiling import Veil

NAMES = {
    CHANNEL: {
        "direct": gettext_noop("Nộp trực tiếp"), "online": gettext_noop("Nộp trực tuyến"),
        "post": gettext_noop("Nộp qua bưu chính"),
    },
    DELIVER: {
        "counter": gettext_noop("Nhận tại quầy"), "post": gettext_noop("Nhận qua bưu chính"), "agency": gettext_noop("Nhận tại cơ quan giải quyết"),
        "online": gettext_noop("Nhận trực tuyến"),
    },
}  # fmt: skip
TITLES = {
    UNIT: gettext_noop("Theo quầy tiếp nhận"),
    PROCEDURE: gettext_noop("Theo thủ tục"),
    CHANNEL: gettext_noop("Theo cách nộp"),
    DELIVER: gettext_noop("Theo cách nhận kết quả"),
}
_HEAD = (gettext_noop("Được hỏi"), gettext_noop("Trả lời"), gettext_noop("Tỷ lệ trả lời"), gettext_noop("Hài lòng"), gettext_noop("Khoảng tin cậy 95%"), gettext_noop("Điểm thấp"))  # fmt: skip
EMPTY = Empty(
    gettext_noop("Chưa có hồ sơ nào được hỏi trong kỳ này"), gettext_noop("Chọn một kỳ khác."), "inbox"
)


@dataclass(frozen=True, slots=True)
class Bar:
    """One criterion: its share drawn and written; ``wide`` of a hundred; ``said`` in place of too few."""

    name: str
    ask: str
    answers: str
    mean: str
    share: str
    wide: float
    low: float
    high: float
    said: str


def called(group: Group) -> str:
    """What a group is called."""
    return _(NAMES[group.by].get(group.key, group.key)) if group.by in NAMES else group.name or _("(chưa rõ)")


def table(by: str, groups: Sequence[Group], fewest: int, veil: Veil | None = None) -> Table:
    """The groups of one dimension, the largest first; words where a group's answers stay covered."""
    columns = (Column(_(TITLES[by])), *(Column(_(label), "num") for label in _HEAD))
    return Table(
        _(TITLES[by]),
        columns,
        tuple(_row(one, fewest, covered=veil is not None and veil.hides(one)) for one in groups),
        _empty(),
        walk=False,
    )


def _row(one: Group, fewest: int, *, covered: bool) -> Row:
    if covered:
        name, asked = Cell(called(one), css="first"), Cell(say.number(one.asked), css="num")
        return Row((name, asked, *(Cell(_("không hiện"), css="num") for _head in _HEAD[1:])))
    low, high = one.interval
    enough = one.enough(fewest)
    cells = (
        Cell(called(one), css="first"),
        Cell(say.number(one.asked), css="num"),
        Cell(say.number(one.answers), css="num"),
        Cell(say.percent(one.answers, one.asked), css="num"),
        Cell(say.percent(one.satisfied, one.answers) if enough else _("chưa đủ phiếu"), css="num"),
        Cell(between(low, high) if enough else "–", css="num nb"),
        Cell(say.number(one.low), css="num"),
    )
    return Row(cells)


def between(low: float, high: float) -> str:
    """As "44,4–97,5%"."""
    return f"{low:.1f}–{high:.1f}%".replace(".", ",")


def bars(scheme: Scheme, found: Mapping[str, Scored], veil: Veil | None = None) -> tuple[Bar, ...]:
    """Every criterion in the order it is asked."""
    told = (_bar(one.name, one.ask, found.get(one.key), scheme.fewest) for one in scheme.criteria)
    return tuple(replace(one, answers="") if veil and not one.share else one for one in told)


def _bar(name: str, ask: str, scored: Scored | None, fewest: int) -> Bar:
    if scored is None or scored.answers < fewest:
        count = scored.answers if scored else 0
        return Bar(name, ask, say.number(count), "", "", 0, 0, 0, _("Chưa đủ phiếu để kết luận"))
    low, high = interval(scored.satisfied, scored.answers)
    mean = f"{scored.points / scored.answers:.1f}".replace(".", ",")
    wide = round(100 * scored.satisfied / scored.answers, 1)
    share = say.percent(scored.satisfied, scored.answers)
    return Bar(name, ask, say.number(scored.answers), mean, share, wide, low, high, between(low, high))


def _empty() -> Empty:
    return Empty(_(EMPTY.title), _(EMPTY.text), EMPTY.icon)
