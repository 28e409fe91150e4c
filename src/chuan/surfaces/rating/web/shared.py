"""What the pages of one publication share: what this person may see of it, and how a line is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from chuan.base.kernel.spans import parsed
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.appraisals.rules.sheets import Line, Sheet, Sheets
from chuan.events.appraisals.services import bytes as kept
from chuan.events.appraisals.services.publications import Publication
from chuan.surfaces.acts.charging import VIEW
from chuan.surfaces.rating.web.points import signed

REASONS = 3
"""How many reasons for plus and for minus a row shows; the sheet shows all."""


def called(period: str) -> str:
    """The name of a period, with a capital."""
    span = parsed(period)
    name = span.name if span else period
    return name[:1].upper() + name[1:]


def standing(found: Publication) -> Sheets:
    """What people were shown: the draft, or exactly what was published."""
    state = found.state
    return kept.read(found.id, state.published.sha256 if state.published else state.draft)


def recounted(found: Publication) -> Sheets | None:
    """The last recount that stands beside."""
    return kept.read(found.id, found.state.latest) if found.state.recounts else None


def visible(actor: Actor, found: Publication, sheets: Sheets, at: datetime) -> tuple[Sheet, ...]:
    """All of them once they are out; before, one's own and those of the people one looks after."""
    if found.state.out:
        return sheets.sheets
    sight = scope(actor, VIEW, at)
    return tuple(
        one for one in sheets.sheets if sight.sees(Thing(found.agency, int(one.unit), (int(one.official),)))
    )


def reasons(lines: Iterable[Line], *, plus: bool) -> tuple[str, ...]:
    """The sentences of the acts that give or take most, the largest first; an act that gives nothing is a minus.

    Starting points, rounding and one's own rating are no reasons.
    """
    chosen = [one for one in lines if (rounded(one.points) > 0) == plus and _acted(one)]
    chosen.sort(key=lambda one: (-one.points if plus else one.points, one.sentence))
    return tuple(f"{signed(rounded(one.points))} {one.sentence}" for one in chosen)


def _acted(line: Line) -> bool:
    """Whether the line rests on what somebody did, or on the sheet of a shorter period."""
    return (line.act[:1].isdigit() and not line.act.endswith(":own")) or line.act.startswith("sheet:")


def rounded(points: Decimal) -> Decimal:
    """Two decimals, for people; the kept line has all of them."""
    return points.quantize(Decimal("0.01"))
