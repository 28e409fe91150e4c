"""What the prover says: a flaw, how heavy it weighs, and the example that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from chuan.base.kernel.reason import Fact, Reason
from chuan.definitions.calendars.rules.duration import Duration
from chuan.definitions.procedures.rules.definition import Limit

ERROR = "error"
"""Publication is refused."""
WARNING = "warning"
"""Publishable with the approver's written reason."""

SEVERITIES: Mapping[str, str] = MappingProxyType(
    {
        "dead_step": ERROR,
        "trap": ERROR,
        "no_steps": ERROR,
        "improper_end": ERROR,
        "lost_branch": ERROR,
        "unknown_target": ERROR,
        "over_promise": ERROR,
        "over_law": ERROR,
        "slow_answer": WARNING,
        "nobody_may": ERROR,
        "same_person": ERROR,
        "single_person": WARNING,
        "no_ground": ERROR,
        "no_ground_added": ERROR,
        "no_ground_national": WARNING,
        "ground_expired": WARNING,
        "bad_sum": WARNING,
        "bound_reached": WARNING,
    }
)
"""Finding -> severity; a finding is a kind, or one of several ways to that kind."""

Changes = tuple[tuple[str, Duration], ...]
"""New durations by step key."""
Promises = tuple[tuple[str, Limit], ...]
"""New promised limits by kind of channel."""

_KINDS = {"no_steps": "trap", "no_ground_added": "no_ground", "no_ground_national": "no_ground"}


@dataclass(frozen=True, slots=True)
class Flaw:
    """One flaw: ``example`` is a dossier that shows it, ``mend`` one change that removes it.

    ``steps`` are those to point at, the first is where it shows. ``changes``: the mend as new durations.
    ``promises``: the mend as new promises by channel. ``at``: when the example dossier is received.
    """

    kind: str
    severity: str
    reason: Reason
    example: Reason | None = None
    mend: Reason | None = None
    steps: tuple[str, ...] = ()
    changes: Changes = ()
    promises: Promises = ()
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A flaw before it is weighed."""

    name: str
    facts: Mapping[str, Fact]
    example: Reason | None = None
    mend: Reason | None = None
    steps: tuple[str, ...] = ()
    changes: Changes = ()
    promises: Promises = ()
    at: datetime | None = None


def weigh(finding: Finding, severities: Mapping[str, str] = SEVERITIES) -> Flaw:
    """The flaw a finding is, by a table of severities."""
    return Flaw(
        kind=_KINDS.get(finding.name, finding.name),
        severity=severities[finding.name],
        reason=Reason(f"procedures.flaw_{finding.name}", finding.facts),
        example=finding.example,
        mend=finding.mend,
        steps=finding.steps,
        changes=finding.changes,
        promises=finding.promises,
        at=finding.at,
    )
