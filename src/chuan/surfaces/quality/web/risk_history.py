"""The levels of a risk over time, today's first, each with what it rests on; and its treatment before and after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.schemes.rules.effectiveness import Side
from chuan.events.risks.rules import events as e
from chuan.events.risks.services import risks
from chuan.events.risks.services.risks import Risk
from chuan.readings.likelihoods.rules.standing import Standing
from chuan.surfaces.acts.risk_figures import Effect
from chuan.surfaces.quality.web import nc_words, risk_words

Words = Mapping[int, str]


def levels(found: Risk, today: Standing, words: Words) -> Table:
    """Today, then every assessment and review, the newest first."""
    heads = (_("Khi nào"), _("Hậu quả"), _("Khả năng"), _("Mức"), _("Căn cứ"))
    rows = [_today(today)] if found.state.course.status == "open" and today.level else []
    rows += _written(found, words)
    none = Empty(_("Chưa đánh giá"), _("Mức rủi ro hiện ở đây sau lần đánh giá đầu tiên."))
    return Table(_("Mức rủi ro"), tuple(Column(one) for one in heads), tuple(rows), none, walk=False)


def effect(seen: Effect | None) -> dict[str, Any] | None:
    """What before and after say today."""
    if seen is None:
        return None
    heads = (_("Kỳ so sánh"), _("Từ ngày"), _("Đến trước ngày"), _("Không đạt"), _("Số hồ sơ"))
    rows = (_side(_("Trước"), seen.before), _side(_("Sau"), seen.after))
    return {
        "verdict": _(nc_words.VERDICTS[seen.verdict.kind]),
        "sentence": sentence(seen.verdict.sentence),
        "table": Table(_("Trước và sau"), tuple(Column(one) for one in heads), rows, Empty(""), walk=False),
    }


def _today(one: Standing) -> Row:
    said = risk_words.read(one.reading) if one.reading else ""
    told = ": ".join(filter(None, (risk_words.way(one), said)))
    return _row(_("Hôm nay"), "", one.consequence, one.likelihood, told, strong=True)


def _written(found: Risk, words: Words) -> list[Row]:
    lived = [one for one in risks.lived(found.id) if isinstance(one.event, e.Assessed | e.Reviewed)]
    names = organisation.names({int(one.actor) for one in lived})
    rows, weight = [], 0
    for one in lived:
        event = one.event
        if isinstance(event, e.Assessed):
            weight = event.consequence
        what = _("đánh giá") if isinstance(event, e.Assessed) else _("xem lại")
        who = f"{what} · {names.get(int(one.actor), '')}"
        rows.append(_row(say.short_moment(one.at), who, weight, event.likelihood, _because(event, words)))
    return rows[::-1]


def _because(event: e.Assessed | e.Reviewed, words: Words) -> str:
    """What a written level rests on: the figure of its day, the words of its author."""
    told = [risk_words.source(event.source)]
    if event.reading is not None:
        told.append(risk_words.read(event.reading))
    ids = (event.why, event.thought) if isinstance(event, e.Assessed) else (event.words,)
    told += [words.get(int(one), "") for one in ids if one is not None]
    return " · ".join(filter(None, told))


def _row(when: str, who: str, weight: int, likely: int, why: str, *, strong: bool = False) -> Row:
    cells = (
        Cell(when, who, css="first", strong=strong), Cell(str(weight)), Cell(str(likely)),
        Cell(str(weight * likely), strong=True), Cell(why),
    )  # fmt: skip
    return Row(cells)


def _side(name: str, side: Side) -> Row:
    return Row(
        (
            Cell(name, strong=True), Cell(say.day(side.since), css="nb"), Cell(say.day(side.until), css="nb"),
            Cell(say.number(side.found)), Cell(say.number(side.whole)),
        )
    )  # fmt: skip
