"""What dossiers say of a risk today: how likely it is, and whether its treatment works; nobody types any of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.schemes.rules.effectiveness import Side, Verdict, judge
from chuan.definitions.schemes.rules.verdict_words import VERDICTS
from chuan.events.corrections.imports.standard import limits
from chuan.events.dossiers.services import people
from chuan.events.risks.imports.scales import scales
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules.assessing import Shown
from chuan.events.risks.rules.state import State
from chuan.events.risks.services.risks import Risk
from chuan.readings.likelihoods.queries.today import reading, watched
from chuan.readings.measures.queries.measuring import Of
from chuan.readings.measures.rules.registry import MEASURES
from chuan.surfaces.acts.comparing import measured


@dataclass(frozen=True, slots=True)
class Effect:
    """The two sides of the treatment and what they say."""

    verdict: Verdict
    before: Side
    after: Side


def shown(found: Risk) -> Shown:
    """Today's reading and the agency's line."""
    here = organisation.agency(found.agency, found.now)
    line = scales().line(local(found.now).date(), here.code if here else "")
    return Shown(reading(watched(found.agency, found.state), found.now), line)


def effect(found: Risk, at: datetime) -> Effect | None:
    """Before and after; None until the day after its actions took effect, or where two periods cannot be compared."""
    state, started = found.state, found.state.took_effect
    known = state.measure in MEASURES and MEASURES[state.measure].testable
    today = local(at).date()
    if started is None or started >= today or not known:
        return None
    end = min(_assessed_on(state, today), started)
    periods = (Period(end - timedelta(days=limits().before), end), Period(started, max(started, today)))
    of = Of(found.agency, at, state.procedure, int(state.unit))
    before, after = measured(of, state.measure, periods)
    return Effect(judge(before, after, today, limits().standard), before, after)


def compared(found: Risk) -> e.Compared | None:
    """The same as it is kept in the review of the day."""
    seen = effect(found, found.now)
    if seen is None:
        return None
    words = people.keep_text(found.id, say(seen.verdict.sentence, VERDICTS))
    verdict = seen.verdict
    return e.Compared(
        verdict.kind,
        verdict.test,
        verdict.chance,
        _kept(seen.before),
        _kept(seen.after),
        words,
        verdict.again,
    )


def _assessed_on(state: State, today: date) -> date:
    """The day of the last assessment: its reading ends with it; else the day of registration."""
    if state.assessed is not None and state.assessed.reading is not None:
        return state.assessed.reading.until
    return local(state.course.begun).date() if state.course.begun else today


def _kept(side: Side) -> e.Counted:
    return e.Counted(side.since, side.until, side.found, side.whole)
