"""Whether so many points may be given for a part."""

from __future__ import annotations

from decimal import Decimal

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.selfscores.rules.scheme import SELF, Part, Scheme
from chuan.events.selfscores.rules.scheme_checks import written


def scored_part(scheme: Scheme, number: str) -> Part | Refusal:
    """A part that an agency scores itself."""
    part = scheme.part(number)
    if part is None:
        return refuse("invalid", "selfscores.no_part", "part", number=number)
    if part.how != SELF:
        return refuse("invalid", "selfscores.by_survey", "part", number=number)
    return part


def wrong_points(part: Part, points: Decimal) -> Refusal | None:
    """Never below 0 nor above the maximum; in whole steps where the scheme has steps."""
    if not 0 <= points <= part.most:
        return refuse("invalid", "selfscores.points", "points", number=part.number, most=written(part.most))
    if part.step and points % part.step:
        return refuse("invalid", "selfscores.step", "points", number=part.number, step=written(part.step))
    return None
