"""What the agency holds of a person, as choices."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Option
from chuan.base.web.rules import say
from chuan.definitions.procedures import services as procedures
from chuan.events.holdings.rules.standing import VALID
from chuan.readings.digitised.queries.held import Held

_ENDED = {"revoked": gettext_noop("đã bị thu hồi"), "replaced": gettext_noop("đã được thay thế")}


def held_options(held: Iterable[Held], chosen: str = "") -> tuple[Option, ...]:
    """One choice a thing held; what holds no longer can be seen and not chosen."""
    return tuple(
        Option(value_of(one), said(one), value_of(one) == chosen, disabled=one.standing != VALID)
        for one in held
    )


def value_of(one: Held) -> str:
    return f"{one.kind}-{one.of}"


def said(one: Held) -> str:
    """A result by number and day, a scan by its paper; of which dossier, and whether it still holds."""
    day = say.day(one.day) if one.day else "–"
    if one.kind == "scan":
        facts = {"paper": _paper(one), "n": one.pages, "day": day, "code": one.code}
        return _("%(paper)s, bản quét %(n)s trang ngày %(day)s (%(code)s)") % facts
    number = f"{one.number:02d}/{one.symbol}" if one.symbol else f"{one.number:02d}"
    told = _("%(name)s số %(number)s ngày %(day)s (%(code)s)") % {
        "name": one.name, "number": number, "day": day, "code": one.code,
    }  # fmt: skip
    return told if one.standing == VALID else f"{told}: {_(_ENDED[one.standing])}"


def _paper(one: Held) -> str:
    papers = procedures.procedure(one.edition).papers
    return next((paper.name for paper in papers if paper.key == one.paper), one.name)
