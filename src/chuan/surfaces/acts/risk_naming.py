"""Whether what a new risk names is there: its measure, procedure, unit, clause, and the nonconformity it comes from."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.events.corrections.rules.state import CONFIRM
from chuan.events.corrections.services import corrections
from chuan.events.corrections.services.corrections import Nonconformity
from chuan.events.risks.rules.coded import TREATMENTS
from chuan.readings.measures.rules.registry import MEASURES
from chuan.surfaces.acts import courses


def known(agency: int, kind: str, measure: str, procedure: str, unit: int, clause: str, at: datetime) -> None:
    """``Refused`` for whatever the agency does not have."""
    today = local(at).date()
    has = {
        "kind": kind in TREATMENTS,
        "measure": not measure or (measure in MEASURES and MEASURES[measure].countable),
        "procedure": not procedure or procedure in {one.code for one in procedures.in_force([agency], today)},
        "unit": not unit or unit in {one.id for one in organisation.units(EVERYTHING, at, agency=agency)},
        "clause": not clause or clause in clauses(),
    }
    wrong = [refuse("invalid", f"risks.{name}", name) for name, held in has.items() if not held]
    if wrong:
        raise Refused(*wrong)


def clauses() -> dict[str, str]:
    """Clause -> its title, of the edition in force."""
    return {one.code: one.title for one in laws.current().clauses}


def nonconformity(actor: Actor, matter: int) -> Nonconformity | None:
    """A nonconformity of one's agency that this person sees and that was confirmed; None for any other."""
    try:
        found: Nonconformity = courses.seen(actor, corrections.KIND, matter)
    except Refused:
        return None
    return found if found.agency == actor.agency and confirmed(found) else None


def matter_of(actor: Actor, matter: int) -> int:
    """The same, or ``Refused``."""
    if nonconformity(actor, matter) is None:
        raise Refused(refuse("invalid", "risks.no_matter", "matter"))
    return matter


def confirmed(found: Nonconformity) -> bool:
    """Whether somebody said that it is one."""
    return found.state.course.last(CONFIRM) is not None and not found.state.rejected
