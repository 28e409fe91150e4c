"""What can happen to an inspection. Fields are only ever added, with a default; typed words are kept beside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Member:
    """One of the team; ``fit``: whoever decided confirms that the conditions for inspectors are met."""

    official: Id
    head: bool = False
    fit: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """An inspection was decided: its kind ("iso", "duty"), form ("file", "site"), by whom, for which day."""

    kind: str
    form: str
    by: Id
    planned: date
    title: Id
    items: tuple[str, ...]
    number: str = ""
    signed: date = date.min
    plan: Id = Id(0)
    entry: int = 0


@dataclass(frozen=True, slots=True)
class Teamed:
    """Who inspects; ``reason`` where an earlier team is replaced."""

    members: tuple[Member, ...]
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Sealed:
    """The sample was sealed: the SHA-256 of its seed and of the list it will be drawn from, and how many.

    ``secret`` is the seed, kept beside the event; ``reason`` where an earlier seal is replaced.
    """

    commitment: str
    listed: str
    population: int
    count: int
    since: date
    until: date
    procedures: tuple[str, ...]
    secret: Id
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Began:
    """The check was opened at the agency; the seed opens the sample, where one was sealed."""

    seed: str = ""
    dossiers: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Replaced:
    """A sampled dossier was annulled meanwhile; ``by`` is the next in the order, None where nobody is left."""

    dossier: Id
    reason: Id
    by: Id | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """The team chose a dossier itself, and why."""

    dossier: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Answered:
    """A line of the checklist was answered: "pass", "gap" or "none"; a later answer counts."""

    item: str
    verdict: str
    note: Id | None = None
    dossiers: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Minuted:
    """The minutes were made; the hash of their exact bytes."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Signed:
    """The head of the team ("team") or the agency's representative ("agency") confirmed the minutes.

    ``due``: the corrective report's day, known with the last of them; ``remark``: what the agency adds.
    ``paper``: the minutes with this side's digital signature, "" where it confirmed by its account alone.
    """

    side: str
    sha256: str
    due: date | None = None
    remark: Id | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Reopened:
    """Minutes that not everybody had signed were taken back, with the reason."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Corrected:
    """The agency reported what it mended; ``sha256`` of the paper it attached, ``report`` of the report itself as made."""

    text: Id
    sha256: str = ""
    report: str = ""


@dataclass(frozen=True, slots=True)
class ReportSigned:
    """The agency's leader signed the last report: ``paper`` is it under his digital signature, "" by account alone."""

    sha256: str
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """The report was accepted or refused, in writing."""

    accepted: bool
    reason: Id


@dataclass(frozen=True, slots=True)
class Verified:
    """At a later inspection it was seen whether a finding stays mended."""

    item: str
    effective: bool
    note: Id
    inspection: Id


@dataclass(frozen=True, slots=True)
class Annulled:
    """The inspection was annulled, with the reason."""

    reason: Id


Event = (
    Decided | Teamed | Sealed | Began | Replaced | Picked | Answered | Minuted | Signed | Reopened | Corrected
    | ReportSigned | Judged | Verified | Annulled
)  # fmt: skip
INSPECTION: dict[str, type] = {
    f"inspections.{kind.__name__}": kind
    for kind in (
        Decided, Teamed, Sealed, Began, Replaced, Picked, Answered, Minuted, Signed, Reopened, Corrected,
        ReportSigned, Judged, Verified, Annulled,
    )
}  # fmt: skip
