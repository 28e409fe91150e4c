"""Hints of what to learn: who sees which, and dismissing one with a reason."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.appraisals.rules import hint as rule
from chuan.events.appraisals.services import hints as streams
from chuan.events.dossiers.services import people
from chuan.readings.scores.rules.coaching import Hint
from chuan.readings.scores.services import coaching
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.charging import CHARGE


def shown(actor: Actor, at: datetime) -> tuple[tuple[Hint, ...], tuple[Hint, ...]]:
    """One's own hints, and those of the people in one's charge that are private no more."""
    mine = coaching(Scope(officials=frozenset({actor.official})), actor.agency, at)
    charge = scope(actor, CHARGE, at)
    theirs = () if charge.empty else coaching(charge, actor.agency, at)
    return mine, tuple(one for one in theirs if one.official != actor.official and one.opens <= at)


def dismiss(actor: Actor, official: int, hint: str, reason: str, key: UUID | None = None) -> streams.Hint:
    """One that this person sees now; ``Refused`` as missing for any other."""
    mine, theirs = shown(actor, clock())
    found = next((one for one in (*mine, *theirs) if (one.official, one.key) == (official, hint)), None)

    def act() -> streams.Hint:
        if found is None:
            raise Refused(refuse("missing", "organisation.missing"))
        stream = new_id()
        why = people.keep_words(stream, reason)
        decided = rule.dismiss(Id(official), Id(found.cases[-1].unit), hint, why)
        return streams.DOOR.begin(stream, actor.agency, decided, Who(me(actor), key=key))

    return store.once(key, act, streams.load)
