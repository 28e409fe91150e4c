"""Figures of people's answers before whoever oversees: words where few stand behind, and no list of who answered how."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from chuan.definitions.organisation.imports.few import shipped
from chuan.definitions.organisation.rules.authority import Scope, Thing, afar, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.schemes.rules.objective import Objective
from chuan.events.reviews.rules.events import Figure
from chuan.events.reviews.services.reviews import Review
from chuan.readings.measures.rules.measured import Measured

VIEW = "dossiers.view"


def reason() -> str:
    """What stands in place of the figure's sentence."""
    return _("Dưới %(n)s phiếu: không hiện từng ô để không lộ người đánh giá.") % {"n": shipped().fewest}


def overseen(actor: Actor, one: Objective, at: datetime) -> bool:
    """Whether the objective counts answers, and the person does not work in its agency."""
    return one.measure in shipped().measures and afar(actor, VIEW, Thing(one.agency, one.unit), at)


def covers(actor: Actor, one: Objective, found: Measured, at: datetime) -> bool:
    """Whether this figure is not shown."""
    return overseen(actor, one, at) and shipped().measure(one.measure, found.whole)


def listed(actor: Actor, one: Objective, at: datetime) -> Scope:
    """Whose dossiers are listed behind it."""
    return Scope() if overseen(actor, one, at) else scope(actor, VIEW, at)


def seen_by(actor: Actor, found: Review) -> Review:
    """A review as this person reads it: figures of answers without a list of who answered how, and words where few did."""
    if not afar(actor, VIEW, Thing(found.agency), found.now):
        return found
    told = tuple(_figure(one) if one.source in shipped().measures else one for one in found.state.figures)
    return replace(found, state=replace(found.state, figures=told))


def _figure(one: Figure) -> Figure:
    if shipped().measure(one.source, one.whole):
        return replace(one, value=reason(), part=0, whole=0, dossiers=())
    return replace(one, dossiers=())
