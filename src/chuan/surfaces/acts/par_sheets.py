"""Survey sheets from a file: read whole, shown, then taken in whole; the closed survey's shares made points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.intake.imports.tables import lines_of
from chuan.events.selfscores.imports.given import questions
from chuan.events.selfscores.rules.scheme import SURVEY
from chuan.events.selfscores.rules.sheet_rows import Asked, Read, read
from chuan.events.selfscores.rules.survey import overall, share
from chuan.events.selfscores.services import rounds, scores, surveys
from chuan.surfaces.acts import par_judging, par_rounds, par_scoring
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.par_surveys import seen

_SOURCE, _MOST = "satisfaction", 30
"""The source of the parts a survey of citizens feeds; so many wrong rows are named at once."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Whose points were given, and who was left out, in words."""

    given: tuple[int, ...]
    left: tuple[Refusal, ...]


def read_file(actor: Actor, stream: int, upload: tuple[str, bytes]) -> Read:
    """What a file holds, nothing taken in yet; ``Refused`` with every row that cannot be right."""
    found = seen(actor, stream, par_rounds.STEER)
    if found.state.closed:
        raise Refused(refuse("closed", "selfscores.survey_closed", "file"))
    owners = surveys.agencies_of(stream)
    names = {
        one.id: frozenset(" ".join(name.split()) for name in (one.name, one.short_name, one.code) if name)
        for one in organisation.agencies(EVERYTHING, clock())
        if one.id in set(owners.values())
    }
    asked = Asked(owners, names, frozenset(found.state.back), questions().names)
    lines = tuple(lines_of(*upload))
    broken = [line.found for line in lines if isinstance(line.found, Refusal)]
    told = read(asked, [(line.number, line.found) for line in lines if not isinstance(line.found, Refusal)])
    if wrong := [*broken, *told.wrong]:
        raise Refused(*wrong[:_MOST])
    return told


def carry(actor: Actor, stream: int) -> Carried:
    """The shares of a closed survey into the parts they feed, of every self-score that is being verified."""
    found = seen(actor, stream, par_rounds.STEER)
    if not found.state.closed:
        raise Refused(refuse("not_now", "selfscores.survey_open"))
    told = surveys.answers(EVERYTHING, stream)
    outcomes = [
        _given(actor, one, told.get(one.agency, ()), stream)
        for round_ in rounds.listed(Scope(frozenset({found.agency})))
        if (round_.year, round_.level) == (found.state.year, found.state.level)
        for one in scores.of_round(EVERYTHING, round_.stream)
    ]
    given = tuple(one for one in outcomes if isinstance(one, int))
    left = tuple(one for one in outcomes if isinstance(one, Refusal))
    if not given:
        raise Refused(*(left or (refuse("not_now", "selfscores.survey_nowhere", year=found.state.year),)))
    return Carried(given, left)


def _given(
    actor: Actor, score: scores.Score, answers: Sequence[tuple[int, ...]], stream: int
) -> int | Refusal:
    """The agency that was given its points, or why it was not."""
    counted, least = share(overall(answers)), questions().least
    name = organisation.agency_names({score.agency}).get(score.agency, "")
    if counted.sample < least:
        return refuse("not_now", "selfscores.few_sheets", agency=name, n=counted.sample, least=least)
    working = par_scoring.seen(actor, score.id)
    for part in working.scheme.parts:
        before = score.state.survey(working.key, part.number)
        there = before is not None and before.survey == stream
        if part.how != SURVEY or _SOURCE not in part.sources or there:
            continue
        try:
            par_judging.survey(actor, score.id, part.number, (counted.found, counted.sample), source=stream)
        except Refused:
            return refuse("not_now", "selfscores.survey_not_now", agency=name)
    return score.agency
