"""What can happen to a programme and to an audit. Fields are only ever added, with a default.

Words somebody typed are kept beside the events and stand here by id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_EVENTS


@dataclass(frozen=True, slots=True)
class Opened:
    """The programme of a year began, by an edition of the standard."""

    year: int
    edition: str


@dataclass(frozen=True, slots=True)
class Entered:
    """An audit was put into the programme: which units, procedures and clauses, in which month."""

    key: int
    month: int
    units: tuple[Id, ...]
    procedures: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Struck:
    """An entry was taken out, with the reason; it stays to be seen."""

    key: int
    reason: Id


@dataclass(frozen=True, slots=True)
class Approved:
    """The head approved the programme as it stands."""


@dataclass(frozen=True, slots=True)
class Started:
    """The audit of an entry began."""

    key: int
    audit: Id


@dataclass(frozen=True, slots=True)
class Scoped:
    """What an audit looks at; dossiers received in the days ``[since, until)``."""

    edition: str
    units: tuple[Id, ...]
    procedures: tuple[str, ...]
    clauses: tuple[str, ...]
    since: date
    until: date
    programme: Id = Id(0)
    entry: int = 0


@dataclass(frozen=True, slots=True)
class Drawn:
    """The sample: from how many, by which seed, in the order of the draw; an earlier one is void."""

    seed: str
    population: int
    dossiers: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """A dossier of the sample was annulled; ``by`` is the next in the order, None where nobody is left."""

    dossier: Id
    reason: Id
    by: Id | None = None


@dataclass(frozen=True, slots=True)
class Appointed:
    """Who audits; ``touched`` is 0 by the rule, ``override`` the head's words where it is his own unit."""

    auditor: Id
    own_unit: bool = False
    override: Id | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """What data says of a clause: ``source`` names the figure, ``verdict`` conform, gap, shown or nothing."""

    clause: str
    source: str
    verdict: str
    part: int
    whole: int
    dossiers: tuple[Id, ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Figured:
    """The checklist was answered by data as far as it goes, on that day."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A line of the checklist was answered by the auditor; a later answer counts."""

    clause: str
    verdict: str
    note: Id | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: nonconformity (điểm không phù hợp), advice (khuyến nghị) or strength (điểm tốt)."""

    key: int
    clause: str
    kind: str
    text: Id
    dossiers: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """A nonconformity was opened for a finding."""

    finding: int
    matter: Id


@dataclass(frozen=True, slots=True)
class Cleared:
    """At the re-audit a finding was seen to be mended, with what shows it."""

    finding: int
    note: Id


@dataclass(frozen=True, slots=True)
class Reported:
    """The report was made; the hash of its exact bytes."""

    sha256: str


Event = (
    Opened | Entered | Struck | Approved | Started | Scoped | Drawn | Replaced | Appointed | Figured | Answered
    | Found | Linked | Cleared | Reported
)  # fmt: skip
PROGRAMME = {f"audits.{kind.__name__}": kind for kind in (Opened, Entered, Struck, Approved, Started)}
AUDIT = {
    f"audits.{kind.__name__}": kind
    for kind in (
        *COURSE_EVENTS, Scoped, Drawn, Replaced, Appointed, Figured, Answered, Found, Linked, Cleared, Reported
    )
}  # fmt: skip
KINDS: dict[str, type] = {**PROGRAMME, **AUDIT}
