"""What is known of one thing of an agency's quality system, as a cell that opens to what shows it."""

from __future__ import annotations

from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Cell
from chuan.base.web.rules import say
from chuan.readings.systems.rules.board import COLUMNS, SCOPE, STAGE, Line, Said
from chuan.readings.systems.rules.sums import Count, share

NOTHING = "–"
_PAGES = {
    "audit": "quality:audit",
    "review": "quality:review",
    "declaration": "quality:declaration",
    "law": "quality:law",
}


def evidence(said: Said) -> str:
    """The page of what shows it; "" where it is the agency's own page here."""
    name = _PAGES.get(said.kind)
    return reverse(name, args=[said.ref]) if name and said.ref else ""


def cell(line: Line, column: str) -> Cell:
    """One column of one agency."""
    said = line.of_column(column)
    return Cell(text_of(said), sub_of(said), href=evidence(said))


def text_of(said: Said) -> str:
    if said.holds is None:
        return NOTHING
    if said.whole:
        return f"{say.number(said.part)}/{say.number(said.whole)}"
    if said.kind in {"edition", "report", STAGE} and said.text:
        return said.text
    return _("Có") if said.holds else _("Chưa")


def sub_of(said: Said) -> str:
    """The share, the day, and whether it was only reported."""
    parts = [percent(share(said.part, said.whole))] if said.whole else []
    if said.day:
        parts.append(say.day(said.day))
    if said.reported:
        parts.append(_("tự báo cáo"))
    return " · ".join(parts)


def percent(value: Decimal | None) -> str:
    """Two decimals, cut; a dash where nothing was counted."""
    return NOTHING if value is None else f"{say.number(value, 2)}%"


def count(found: Count) -> tuple[str, str]:
    """So many of so many with the share; below it what was only reported, apart."""
    own = f"{say.number(found.holds)}/{say.number(found.judged)}" if found.judged else NOTHING
    parts = [percent(share(found.holds, found.judged))] if found.judged else []
    if found.reported_of:
        parts.append(
            _("tự báo cáo %(n)s/%(of)s")
            % {"n": say.number(found.reported), "of": say.number(found.reported_of)}
        )
    return own, " · ".join(parts)


def heading(column: str) -> str:
    return _(COLUMNS[column])


JUDGED = tuple(column for column in COLUMNS if column != STAGE)
SHORT = {SCOPE: "Phạm vi"}
