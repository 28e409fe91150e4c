"""A month writes itself when it has ended: the machine drafts what its figures say, a person approves or changes it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.db import transaction

from chuan.base.kernel.canonical import canonical
from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import say
from chuan.base.kernel.spans import MONTH, Span
from chuan.base.store import services as store
from chuan.base.store.typed import Standing, Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.reporting.rules.assessing import Approved, Assessment, Drafted
from chuan.events.reporting.services import assessments
from chuan.readings.comparisons.queries.mix import at_work
from chuan.readings.comparisons.queries.month import places
from chuan.readings.comparisons.rules.kept import plain, read
from chuan.readings.comparisons.rules.month import BAD, CAUSE, GOOD, Sentence, sentences
from chuan.readings.comparisons.rules.words import WORDS
from chuan.readings.indices.services.asking import Days, days
from chuan.surfaces.acts.asking import clock, demand, me

APPROVE, VIEW = "reports.issue", "indices.view"
BEFORE = timedelta(days=183)
"""How far back the months before are looked at."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a person puts in place of the draft, a text a side."""

    good: str
    bad: str
    cause: str


def draft_months(at: datetime) -> int:
    """The month that ended last, of every agency that had work in it and has no draft yet; how many were drafted."""
    span = _ended(at)
    asked = of_month(span, at)
    known = {row.id for row in organisation.agencies(EVERYTHING, at)}
    waiting = known - assessments.drafted(span.code, known)
    found = at_work(EVERYTHING, asked.of(*sorted(waiting))) if waiting else ()
    return sum(_drafted(agency, span, asked) for agency in found)


def said_of(scope: Scope, agency: int, asked: Days) -> tuple[Sentence, ...]:
    """What the figures say, as they are known at ``asked.as_of``."""
    earlier = Days(asked.since - BEFORE, asked.since, asked.as_of)
    return sentences(places(scope, asked.of(agency), earlier.of(agency)))


def kept(stream: int, sha: str) -> tuple[Sentence, ...]:
    """The sentences of a draft as it was made."""
    return read(json.loads(assessments.sentences(stream, sha))["sentences"])


def texts(found: tuple[Sentence, ...]) -> Words:
    """A draft as a person would have typed it: a line a sentence."""
    sides = (
        "\n".join(say(one.reason, WORDS) for one in found if one.side == side) for side in (GOOD, BAD, CAUSE)
    )
    return Words(*sides)


def approve(
    actor: Actor, agency: int, period: str, typed: Words, key: UUID | None = None
) -> Standing[Assessment]:
    """The person's words stand for the month from now on. Raises ``Refused``."""
    demand(actor, APPROVE, Thing(agency), clock(), VIEW)
    found = assessments.one(Scope(agencies=frozenset({agency})), agency, period)

    def act() -> Standing[Assessment]:
        changed = _tidy(typed) != _tidy(texts(kept(found.stream, found.sha256)))
        good, bad, cause = (
            people.keep_words(found.stream, text) for text in (typed.good, typed.bad, typed.cause)
        )
        return assessments.carry_approval(
            found.stream, Approved(good, bad, cause, changed), Who(me(actor), key=key)
        )

    return store.once(key, act, assessments.load)


def of_month(span: Span, at: datetime) -> Days:
    """The days of a period as known at ``at``."""
    assert span.period.until is not None
    return days(span.period.since, span.period.until - timedelta(days=1), at)


def _ended(at: datetime) -> Span:
    last = local(at).date().replace(day=1) - timedelta(days=1)
    return Span(MONTH, last.year, last.month)


def _drafted(agency: int, span: Span, asked: Days) -> bool:
    found = said_of(Scope(agencies=frozenset({agency})), agency, asked)
    content = canonical({"agency": agency, "period": span.code, "sentences": plain(found)})
    wanted = Drafted(span.code, asked.as_of, sha256(content).hexdigest())
    with transaction.atomic():
        return assessments.keep(agency, wanted, content, Who(at=asked.as_of))


def _tidy(words: Words) -> tuple[str, ...]:
    return tuple(" ".join(text.split()) for text in (words.good, words.bad, words.cause))
