"""Faults no single field shows: two parts with one key, a name that names nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from chuan.base.kernel.refusal import Refused
from chuan.definitions.procedures.rules.definition import ENDS, Procedure
from chuan.definitions.procedures.rules.wire.forms import fault, gather

_KEYED = ("steps", "roles", "cases", "papers", "fees", "results")


def checked(procedure: Procedure) -> Procedure:
    """The same procedure, or ``Refused`` with everything in it that contradicts itself."""
    if not procedure.steps:
        raise fault("steps", "no_steps")
    gather(_raiser(refused) for refused in _faults(procedure))
    return procedure


def _faults(procedure: Procedure) -> Iterator[Refused]:
    for listed in _KEYED:
        keys = [part.key for part in getattr(procedure, listed)]
        yield from _twice(keys, listed, "key")
    yield from _twice([channel.kind for channel in procedure.channels], "channels", "kind")
    for row, step in enumerate(procedure.steps):
        yield from _twice([o.key for o in step.outcomes], f"steps.{row}.outcomes", "key")
        if step.key in ENDS:
            yield fault(f"steps.{row}.key", "reserved", given=step.key)
    yield from _unknown_roles(procedure)
    yield from _unknown_cases(procedure)


def _twice(keys: Iterable[str], path: str, name: str) -> Iterator[Refused]:
    seen: set[str] = set()
    for at, key in enumerate(keys):
        if key in seen:
            yield fault(f"{path}.{at}.{name}", "twice", given=key)
        seen.add(key)


def _unknown_roles(procedure: Procedure) -> Iterator[Refused]:
    known = {role.key for role in procedure.roles}
    for row, step in enumerate(procedure.steps):
        if step.role not in known:
            yield fault(f"steps.{row}.role", "no_such_role", given=step.role)
    for row, pair in enumerate(procedure.separate):
        for at, role in enumerate(pair):
            if role not in known:
                yield fault(f"separate.{row}.{at}", "no_such_role", given=role)


def _unknown_cases(procedure: Procedure) -> Iterator[Refused]:
    known = {case.key for case in procedure.cases}
    for listed in ("papers", "fees"):
        for row, part in enumerate(getattr(procedure, listed)):
            for at, case in enumerate(part.cases):
                if case not in known:
                    yield fault(f"{listed}.{row}.cases.{at}", "no_such_case", given=case)


def _raiser(refused: Refused) -> Callable[[], None]:
    def attempt() -> None:
        raise refused

    return attempt
