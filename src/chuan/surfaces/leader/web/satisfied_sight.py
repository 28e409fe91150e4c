"""What of people's answers is shown to whoever only oversees: figures that enough stand behind, and no vote one by one."""

from __future__ import annotations

from dataclasses import replace

from chuan.base.kernel.spans import Span
from chuan.definitions.organisation.imports.few import shipped
from chuan.definitions.organisation.rules.authority import Scope, near
from chuan.readings.satisfaction.queries.spread import spreads
from chuan.readings.satisfaction.rules.veiling import Veil, told_by_quarter, veil
from chuan.surfaces.acts.voting_doubts import VIEW
from chuan.surfaces.leader.web.sight import Sight


def overseen(sight: Sight) -> bool:
    """Whether an agency that is looked at is one the person does not work in."""
    looked = {sight.agency} if sight.agency else sight.scope.agencies
    return not looked <= near(sight.actor, VIEW, sight.at).agencies


def veil_of(sight: Sight, span: Span) -> Veil | None:
    """None for whoever works there: they see every figure."""
    if not overseen(sight):
        return None
    found = spreads(sight.scope, span.period) if told_by_quarter(span) else {}
    return veil(found, span, sight.agency, shipped().fewest)


def listed(sight: Sight) -> Scope:
    """Whose votes are listed one by one."""
    if not overseen(sight):
        return sight.scope
    own = near(sight.actor, VIEW, sight.at).agencies
    return replace(sight.scope, agencies=sight.scope.agencies & own, everywhere=False)
