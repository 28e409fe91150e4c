"""What a petition is about: a dossier of the agency by its typed code, and one of that dossier's steps."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.events.dossiers.services import dossiers
from chuan.readings.deadlines.queries.public import stream_of
from chuan.surfaces.acts.asking import unguarded


def dossier_of(agency: int, code: str) -> Id | None:
    """The dossier of a typed code, only where it is the agency's; ``Refused`` for any other code."""
    if not code.strip():
        return None
    stream = _own(agency, code)
    if stream is None:
        raise Refused(refuse("invalid", "petitions.dossier_foreign", "dossier"))
    return Id(stream)


def about(agency: int, code: str, step: str) -> tuple[Id | None, str]:
    """The dossier and the step as typed; ``Refused`` for a step the dossier does not have."""
    dossier = dossier_of(agency, code)
    if step and step not in {key for key, _ in steps_of(agency, code)}:
        raise Refused(refuse("invalid", "petitions.no_step", "step"))
    return dossier, step if dossier is not None else ""


def steps_of(agency: int, code: str) -> tuple[tuple[str, str], ...]:
    """(key, name) of each step of the dossier's procedure, in order; none for a code that is not the agency's."""
    stream = _own(agency, code) if code.strip() else None
    return steps(stream) if stream is not None else ()


def steps(dossier: int) -> tuple[tuple[str, str], ...]:
    """The same of a dossier."""
    procedure = unguarded(dossiers.load(dossier)).terms.procedure
    return tuple((step.key, step.name) for step in procedure.steps)


def code_of(dossier: Id | None) -> str:
    """The code of a linked dossier; "" where none is."""
    return dossiers.load(int(dossier)).state.code if dossier is not None else ""


def _own(agency: int, code: str) -> int | None:
    stream = stream_of(code.strip().upper())
    return stream if stream is not None and dossiers.load(stream).agency == agency else None
