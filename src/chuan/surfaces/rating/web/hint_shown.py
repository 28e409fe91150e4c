"""One hint as its page shows it: the sentence, its cases, who sees it from when, one suggestion, the form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.readings.scores.rules.coaching import Case, Hint
from chuan.surfaces.rating.web.hint_forms import DismissForm
from chuan.surfaces.rating.web.suggesting import Suggested, Suggesting


@dataclass(frozen=True, slots=True)
class Shown:
    """``private``: until when the person alone sees it, "" where the superior sees it too."""

    who: str
    text: str
    private: str
    table: Table
    suggested: Suggested
    form: DismissForm


def shown(one: Hint, who: str, suggesting: Suggesting, at: datetime, sent: DismissForm | None) -> Shown:
    """``sent``: a form that was refused, shown with its hint."""
    until = say.day(local(one.opens).date()) if one.opens > at else ""
    private = (
        _("Chỉ bạn thấy đến %(day)s; sau đó người phụ trách cũng thấy.") % {"day": until} if until else ""
    )
    mine = sent is not None and (sent.data.get("official"), sent.data.get("hint")) == (
        str(one.official),
        one.key,
    )
    fresh = DismissForm(
        initial={"official": one.official, "hint": one.key}, auto_id=f"{one.official}-{one.key}-%s"
    )
    form = sent if mine and sent is not None else fresh
    return Shown(who, sentence(one.reason), private, _cases(one), suggesting.of(one), form)


def _cases(one: Hint) -> Table:
    columns = (Column(_("Hồ sơ")), Column(_("Việc")), Column(_("Lúc")))
    return Table(_("Các lần"), columns, tuple(map(_row, one.cases)), Empty(""), walk=False)


def _row(case: Case) -> Row:
    href = reverse("desk:dossier", args=[case.dossier])
    return Row((Cell(case.code, "", href), Cell(case.name), Cell(say.short_moment(case.at))))
