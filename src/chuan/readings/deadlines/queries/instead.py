"""Work that stands in another's name and is one's own to do, under a delegation."""

from __future__ import annotations

from dataclasses import replace

from chuan.definitions.organisation.rules.authority import Scope

MINE = """
o.official = ANY(%(officials)s) AND (o.official = %(official)s OR EXISTS (
    SELECT 1 FROM unnest(%(lent)s::text[]) AS key WHERE key IN (
        o.official || ':' || CASE WHEN o.act = 'sign' THEN 'sign' ELSE 'step' END || ':*',
        o.official || ':' || CASE WHEN o.act = 'sign' THEN 'sign' ELSE 'step' END || ':' || d.procedure)))
"""
"""A step the official holds, or does under a delegation: keys "<delegator>:sign|step:<procedure or *>"."""


def mine(official: int, lent: tuple[str, ...] = ()) -> dict[str, object]:
    """The facts of ``MINE``."""
    officials = {official, *(int(key.partition(":")[0]) for key in lent)}
    return {"official": official, "officials": sorted(officials), "lent": list(lent)}


def seeing(scope: Scope, lent: tuple[str, ...]) -> Scope:
    """The scope with those in whose stead one acts: for lists narrowed to ``MINE`` only."""
    return replace(scope, officials=scope.officials | {int(key.partition(":")[0]) for key in lent})
