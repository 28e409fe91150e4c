"""What happens to a declaration beside its walk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_CODED, COURSE_EVENTS

NOTICE, POST, WEBSITE = "notice", "post", "website"
EVIDENCED = (NOTICE, POST, WEBSITE)
"""Steps that end with evidence only: the notice sent, the posting, the web page."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A published procedure in the annex: its edition, and the units that do its work."""

    code: str
    edition: str
    version: int
    adoption: Id
    units: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class ScopeSet:
    """The annex as computed: ``bodies`` is how many units the agency has, ``unmet`` the rules that do not hold."""

    covered: tuple[Covered, ...]
    bodies: int
    sha256: str
    unmet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision has its number; ``sha256`` is that of the scope on that day."""

    number: int
    year: int
    symbol: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """The notice has its number in the agency's line; made again it keeps it."""

    number: int
    day: date
    symbol: str


@dataclass(frozen=True, slots=True)
class Issued:
    """One paper of the set as printed: ``paper`` is decision, notice or posting."""

    paper: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Evidenced:
    """What shows that a step was done: a file, an address (a kept text), or both; on which day."""

    step: str
    day: date
    address: Id | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Packed:
    """The pack for an inspection was drawn: the paper and the archive by SHA-256."""

    pdf: str
    archive: str


Event = ScopeSet | Decided | Numbered | Issued | Evidenced
_OWN: tuple[type, ...] = (ScopeSet, Decided, Numbered, Issued, Evidenced)
KINDS: Mapping[str, type] = {f"declarations.{kind.__name__}": kind for kind in (*COURSE_EVENTS, *_OWN)}
CODED: Mapping[str, str] = {
    **COURSE_CODED,
    "Covered.code": "the code of a procedure",
    "Covered.edition": "SHA-256 of its edition",
    "ScopeSet.sha256": "SHA-256",
    "ScopeSet.unmet": "keys of rules",
    "Decided.symbol": "the symbol of a line of numbers",
    "Decided.sha256": "SHA-256",
    "Numbered.symbol": "the symbol of a line of numbers",
    "Issued.paper": "a paper of the set",
    "Issued.sha256": "SHA-256",
    "Evidenced.step": "a step of the definition",
    "Evidenced.file": "SHA-256",
}
"""Why no text of these events is one that somebody typed."""
PACK_KINDS: Mapping[str, type] = {"declarations.Packed": Packed}
PACK_CODED: Mapping[str, str] = {"Packed.pdf": "SHA-256", "Packed.archive": "SHA-256"}
"""The same of packs for inspections, each a stream of its own."""
