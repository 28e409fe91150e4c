"""An agency chooses the scheme it scores by, with the decision that says so; ends a choice or undoes it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.spans import parsed
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope, Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.schemes import services as schemes
from chuan.definitions.schemes.rules.choice import Choice
from chuan.definitions.schemes.services import Chosen
from chuan.events.appraisals.rules.publication import BACK
from chuan.events.appraisals.services import listing
from chuan.surfaces.acts.asking import clock

DECIDE, SEE = "scores.decide", "scores.published"
_ALL = 10_000


def choose(
    actor: Actor, scheme: str, since: date, until: date | None, document: str, reason: str = "",
    key: UUID | None = None, *, instead: bool = False,
) -> int:  # fmt: skip
    """From that day on the actor's agency scores by it; its id. ``Refused`` where another of its use holds then.

    ``instead``: the other one ends the day before. Pressed twice it is one.
    """
    _demand(actor, actor.agency)
    number = key.int & 0x7FFF_FFFF_FFFF_FFFF if key else 0
    wanted = Choice(number, actor.agency, scheme, "", since, until, document, reason)
    return schemes.choose(wanted, actor.official, clock(), instead=instead)


def seen(actor: Actor, number: int) -> Chosen:
    """A choice of an agency of this person's; missing elsewhere."""
    found = next(iter(schemes.chosen(EVERYTHING, number)), None)
    if found is None or check(actor, SEE, Thing(found.agency), clock(), see=SEE):
        raise Refused(refuse("missing", "schemes.choice_unknown"))
    return found


def end(actor: Actor, number: int, until: date, document: str, reason: str) -> None:
    """A choice holds until that day, by a decision of its own."""
    found = seen(actor, number)
    _demand(actor, found.agency)
    wanting = [
        refuse("invalid", f"schemes.choice_{name}", name)
        for name, text in (("document", document), ("reason", reason))
        if not text.strip()
    ]
    if wanting:
        raise Refused(*wanting)
    schemes.end_choice(found.agency, number, until, actor.official, clock(), document=document, reason=reason)


def undo(actor: Actor, number: int, reason: str) -> None:
    """A choice by which no period was opened yet did never hold; the one before holds on."""
    found = seen(actor, number)
    _demand(actor, found.agency)
    if used := opened_by(found):
        raise Refused(refuse("closed", "schemes.choice_used", period=used))
    schemes.undo_choice(found.agency, number, reason, actor.official, clock())


def opened_by(found: Chosen) -> str:
    """The last period that was opened for people by this choice, by its name; "" where there is none."""
    known = listing.periods(Scope(agencies=frozenset({found.agency})), _ALL)
    spans = [parsed(one.period) for one in known if one.scheme == found.scheme and one.status != BACK]
    for span in spans:
        if span and span.period.until and found.period.holds(span.period.until - timedelta(days=1)):
            return span.name
    return ""


def _demand(actor: Actor, agency: int) -> None:
    if refusal := check(actor, DECIDE, Thing(agency), clock(), see=SEE):
        raise Refused(refusal)
