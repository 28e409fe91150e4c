"""Shares of 5 tại chỗ as tables print them."""

from __future__ import annotations

from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column
from chuan.base.web.rules import say
from chuan.readings.onsite.rules.acts import ACTS
from chuan.readings.onsite.rules.sums import Sum, share

NOTHING = "–"


def columns(first: str) -> tuple[Column, ...]:
    """Who, what can be, what was, and at which act the rest left."""
    heads = (_("Thủ tục làm trọn tại chỗ"), _("Hồ sơ làm trọn tại chỗ"), *map(act_name, ACTS))
    return (Column(first), *(Column(head, "num") for head in heads))


def cells(found: Sum, procedures: str = "", dossiers: str = "") -> tuple[Cell, ...]:
    """The figures of one sum; the two addresses open them."""
    return (
        of(found.able, found.procedures, _("chưa có thủ tục"), procedures),
        of(found.done, found.dossiers, _("chưa trả hồ sơ nào"), dossiers),
        *(_left(found, act, dossiers) for act in ACTS),
    )


def of(part: int, whole: int, nothing: str, href: str = "") -> Cell:
    """So many of so many with the share; where there is nothing to divide by that is said."""
    value = share(part, whole)
    if value is None:
        return Cell(NOTHING, nothing, css="num")
    return Cell(f"{say.number(part)}/{say.number(whole)}", f"{say.number(value, 2)}%", href, css="num")


def act_name(act: str) -> str:
    return _(ACTS[act])


def _left(found: Sum, act: str, href: str) -> Cell:
    if not found.dossiers:
        return Cell(NOTHING, css="num")
    n = found.left.get(act, 0)
    return Cell(say.number(n), href=f"{href}&viec={act}" if n and href else "", css="num")
