"""Figures of people's answers before whoever oversees: words where few stand behind, and no list of who answered how."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from chuan.base.kernel.period import Period
from chuan.base.kernel.spans import QUARTER, exactly
from chuan.definitions.organisation.imports.few import shipped
from chuan.definitions.organisation.rules.authority import Scope, Thing, afar, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.schemes.rules.objective import Objective
from chuan.events.reviews.rules.events import Figure as Reviewed
from chuan.events.reviews.services.reviews import Review
from chuan.surfaces.quality.web.measured import Figure, Shown

VIEW = "dossiers.view"


def reason() -> str:
    """What stands in place of the figure's sentence."""
    return _("Dưới %(n)s phiếu ở một quý, hoặc không trọn quý: không hiện để không lộ người đánh giá.") % {
        "n": shipped().fewest
    }


def overseen(actor: Actor, one: Objective, at: datetime) -> bool:
    """Whether the objective counts answers, and the person does not work in its agency."""
    return one.measure in shipped().measures and afar(actor, VIEW, Thing(one.agency, one.unit), at)


def covers(actor: Actor, shown: Shown, figure: Figure, at: datetime) -> bool:
    """Whether this figure of an objective is not shown: a quarter by itself, the year where one of its quarters is not."""
    told = [one.found.whole for one in shown.quarters if figure.quarter in {0, one.quarter}]
    one = shown.objective
    return overseen(actor, one, at) and bool(figure.found.whole) and shipped().measure(one.measure, told)


def listed(actor: Actor, one: Objective, at: datetime) -> Scope:
    """Whose dossiers are listed behind it."""
    return Scope() if overseen(actor, one, at) else scope(actor, VIEW, at)


def seen_by(actor: Actor, found: Review) -> Review:
    """A review as this person reads it: figures of answers without a list of who answered how, and words where few did."""
    if not afar(actor, VIEW, Thing(found.agency), found.now):
        return found
    span = exactly(Period(found.state.since, found.state.until))
    told = tuple(
        _figure(one, quarter=span is not None and span.kind == QUARTER)
        if one.source in shipped().measures
        else one
        for one in found.state.figures
    )
    return replace(found, state=replace(found.state, figures=told))


def _figure(one: Reviewed, *, quarter: bool) -> Reviewed:
    """A review of any other days than a quarter would part one, or add up to a year that is not balanced here."""
    if one.whole and shipped().measure(one.source, (one.whole,) if quarter else ()):
        return replace(one, value=reason(), part=0, whole=0, dossiers=())
    return replace(one, dossiers=())
