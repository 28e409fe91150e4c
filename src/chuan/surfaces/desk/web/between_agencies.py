"""What the page of a dossier shows of other agencies: whom it asked, for whom it is worked, who used the time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules.waiting import stamp_stays
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.interrupting import stamped_with
from chuan.surfaces.desk.web.forms import ReasonForm
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.instead import in_hand
from chuan.surfaces.telling.legs import Line, asker_of, legs_of, shares_of, unsent_of

GIVE_BACK, SEND, ARRIVE, UNARRIVE = "tl", "gyc", "nv", "rd"
"""Prefixes of the small forms of this part."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One agency that was asked, with the form that ends the wait where this person may."""

    line: Line
    form: OrderForm | None


def between(actor: Actor, file: File, bound: dict[str, Any]) -> dict[str, Any]:
    """The parts of the page, empty for a dossier that one agency works alone."""
    state, seq = file.state, file.case.dossier.seq
    grants = allows(actor, "dossiers.grant", file.case.thing, file.at)
    made: dict[str, Any] = {
        "asked_agencies": [_asked(line, bound, grants=grants) for line in legs_of(file)],
        "unsent": unsent_of(file),
        "asker": asker_of(file),
        "shares": shares_of(file) if several(file) else (),
    }
    if made["unsent"] and in_hand(actor, file):
        made["send_form"] = bound.get("send_form") or OrderForm(seen=seq, prefix=SEND)
    if state.parent is not None and state.status == "open" and grants:
        made["give_back_form"] = bound.get("give_back_form") or ReasonForm(seen=seq, prefix=GIVE_BACK)
    if file.case.dossier.agency in {held.agency for held in actor.own}:
        made |= _stamp(file, bound)
    return made


def _stamp(file: File, bound: dict[str, Any]) -> dict[str, Any]:
    """For the competent agency: the second stamp made, or taken back where it was not its paper that brought it."""
    state, seq = file.state, file.case.dossier.seq
    if state.to_arrive and state.status == "open":
        return {"arrive_form": bound.get("arrive_form") or OrderForm(seen=seq, prefix=ARRIVE)}
    if state.arrived is None or stamp_stays(file.case.terms, state) is not None:
        return {}
    paper = stamped_with(file.case.dossier)
    form = bound.get("unarrive_form") or ReasonForm(seen=seq, prefix=UNARRIVE)
    return {"stamp_list": paper.stream} if paper else {"unarrive_form": form}


def several(file: File) -> bool:
    """Whether more than one agency has it: received elsewhere, by legs, or by steps of people elsewhere."""
    staffing = file.case.adopted.staffing
    steps = (step for step in file.procedure.steps if step.act not in {"receive", "pause"})
    return (
        file.state.outside
        or bool(file.state.legs)
        or any(staffing.get(step.role, {}).get("agency") for step in steps)
    )


def prefix_of(leg: int) -> str:
    """The prefix of the form that ends the wait for a leg."""
    return f"ph{leg}"


def _asked(line: Line, bound: dict[str, Any], *, grants: bool) -> Asked:
    if not (line.waited_for and grants):
        return Asked(line, None)
    typed = bound.get("end_form")
    mine = typed is not None and typed.prefix == prefix_of(line.stream)
    return Asked(line, typed if mine else ReasonForm(prefix=prefix_of(line.stream)))
