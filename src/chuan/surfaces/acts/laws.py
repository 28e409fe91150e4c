"""The register of law changes: enter, import, move a day, annul, answer; each asks authority first."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.words import sentence
from chuan.definitions.laws.imports.texts import read_texts
from chuan.definitions.laws.rules.text import LISTED, UNAFFECTED, LegalText, WantedText
from chuan.definitions.laws.services import legal_text, texts
from chuan.definitions.organisation.rules.authority import Thing, check, may
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.readings.obligations.services import texts_over
from chuan.surfaces.acts.asking import clock

EDIT, CONFIRM, VIEW = "laws.edit", "laws.confirm", "procedures.view"


def enter(actor: Actor, wanted: WantedText) -> int:
    """Register a text for the actor's agency and all below it; the same text twice is one."""
    at = clock()
    _demand(actor, EDIT, actor.agency)
    return texts.enter(actor.agency, actor.official, wanted, at)


def take_in(actor: Actor, content: bytes) -> tuple[int, int]:
    """All rows of a spreadsheet or none: how many are new, how many were there already."""
    at = clock()
    _demand(actor, EDIT, actor.agency)
    good, bad = read_texts(content)
    if bad:
        raise Refused(
            *(
                refuse("invalid", "laws.text_row", "upload", row=row, said=sentence(one.reason))
                for row, one in bad
            )
        )
    return texts.enter_many(actor.agency, actor.official, good, at, lambda one: sentence(one.reason))


def move(actor: Actor, number: int, later: date, reason: str) -> None:
    """The day of effect is later than registered."""
    found = seen(actor, number)
    _demand(actor, EDIT, found.agency)
    texts.move(found.agency, number, actor.official, later, reason, clock())


def annul(actor: Actor, number: int, reason: str) -> None:
    """A text registered wrongly counts no more."""
    found = seen(actor, number)
    _demand(actor, EDIT, found.agency)
    texts.annul(found.agency, number, actor.official, reason, clock())


def unaffected(actor: Actor, number: int, procedure: str, reason: str) -> int:
    """A leader of the agency says that its procedure need not change, and why."""
    seen(actor, number)
    _demand(actor, CONFIRM, actor.agency)
    if not procedures.versions(actor.agency, procedure):
        raise Refused(refuse("missing", "procedures.not_adopted", code=procedure))
    return texts.answer(number, actor.agency, actor.official, UNAFFECTED, reason, clock(), procedure)


def listed(actor: Actor, number: int, address: str, day: date) -> int:
    """The published list of procedures was updated after a decision: where, on which day."""
    seen(actor, number)
    _demand(actor, EDIT, actor.agency)
    return texts.answer(number, actor.agency, actor.official, LISTED, address, clock(), day=day)


def take_back(actor: Actor, answer: int, reason: str) -> None:
    """An answer of the actor's agency counts no more."""
    demand_any(actor, CONFIRM, EDIT)
    texts.take_back(actor.agency, answer, actor.official, reason, clock())


def demand_any(actor: Actor, *acts: str) -> None:
    """``Refused`` unless the actor may do one of them at his agency."""
    if not any(may(actor, act, Thing(actor.agency), clock()) for act in acts):
        _demand(actor, acts[-1], actor.agency)


def seen(actor: Actor, number: int) -> LegalText:
    """A text that holds for the actor's agency or one it looks over; ``Refused`` as missing otherwise."""
    at, found = clock(), legal_text(number)
    if found is None:
        raise Refused(refuse("missing", "laws.no_text"))
    if may(actor, VIEW, Thing(found.agency), at):
        return found
    if number not in {one.id for one in texts_over(actor.agency, local(at).date(), annulled=True)}:
        raise Refused(refuse("missing", "laws.no_text"))
    return found


def _demand(actor: Actor, act: str, agency: int) -> None:
    if refusal := check(actor, act, Thing(agency), clock(), see=VIEW):
        raise Refused(refusal)
