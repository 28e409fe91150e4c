"""Writing a procedure anew: from what is in force, from what came in from outside, or from nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.national.drafting import draft_from
from chuan.definitions.procedures.rules.wire import dump
from chuan.definitions.procedures.services import Drafted
from chuan.surfaces.acts.asking import clock, demand

EDIT = "procedures.edit"

ADOPTED, NATIONAL, WORKFLOW, EMPTY = "adopted", "national", "workflow", "empty"

_HANDS = frozenset({"author", "reviewer", "approved"})
"""Who made a version: not carried over to the next."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where a draft begins: ``origin`` and the code there; ``name`` and ``field`` for an empty one."""

    origin: str
    code: str
    name: str = ""
    field: str = ""


def begin(actor: Actor, agency: int, start: Start) -> int:
    """A new draft; ``Refused`` where there is nothing to start from or one is being written already."""
    demand(actor, EDIT, Thing(agency), clock())
    body, staffing = _started(agency, start)
    return procedures.begin_draft(agency, body, staffing, actor.official, _said(agency, start))


def opened(actor: Actor, draft: int, act: str = EDIT) -> Drafted:
    """The draft, if ``actor`` may do ``act`` at its agency."""
    found = procedures.draft(draft)
    demand(actor, act, Thing(found.agency), clock())
    return found


def save(
    actor: Actor,
    draft: int,
    body: Mapping[str, Any],
    staffing: Mapping[str, Any],
    seen: int,
    said: Mapping[str, Any] | None = None,
) -> Drafted:
    """Keep what was typed, whole or not; ``Refused(stale)`` where somebody saved after ``seen``."""
    found = opened(actor, draft)
    kept = {**body, "code": found.code}
    return procedures.save_draft(draft, kept, staffing, seen, actor.official, said)


def drop(actor: Actor, draft: int) -> None:
    """Give the draft up; what is in force is not touched."""
    opened(actor, draft)
    procedures.drop_draft(draft)


def _started(agency: int, start: Start) -> tuple[dict[str, Any], Mapping[str, Any]]:
    if start.origin == ADOPTED:
        adopted = procedures.adopted(agency, start.code, clock().date())
        return dict(dump(adopted.procedure)), adopted.staffing
    if start.origin == NATIONAL:
        held = procedures.national(start.code)
        if held is not None:
            return dict(dump(draft_from(held))), {}
    if start.origin == WORKFLOW:
        edition = procedures.imported(procedures.WORKFLOW).get(start.code)
        if edition is not None:
            return dict(dump(procedures.procedure(edition))), {}
    if start.origin == EMPTY:
        return _empty(start), {}
    raise Refused(refuse("missing", "acts.nothing_to_start_from", field="code", code=start.code))


def _said(agency: int, start: Start) -> Mapping[str, Any]:
    """The document's own words of the version a draft begins from; who wrote that one is not kept."""
    if start.origin != ADOPTED:
        return {}
    held = procedures.adopted(agency, start.code, clock().date()).said
    return {name: value for name, value in held.items() if name not in _HANDS}


def _empty(start: Start) -> dict[str, Any]:
    missing = [
        refuse("invalid", "procedures.wire_blank", field=name)
        for name in ("code", "name", "field")
        if not str(getattr(start, name)).strip()
    ]
    if missing:
        raise Refused(*missing)
    return {
        "code": start.code.strip(),
        "name": start.name,
        "field": start.field,
        "level": "Cấp xã",
        "steps": [],
    }
