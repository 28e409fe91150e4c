"""What a detector says: something may be wrong, in these dossiers, by this threshold. A person decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Evidence:
    """One dossier behind a signal, and what its events say of it."""

    dossier: int
    code: str
    sentence: Reason


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing that may be wrong in a window ``[since, until)``; a figure, its threshold and its dossiers.

    ``subject`` is "unit:<id>", "procedure:<code>" or "official:<id>", never a citizen; ``rule`` is the version
    of the detector's rule; ``threshold`` says in figures what had to be reached.
    """

    detector: str
    subject: str
    rule: str
    sentence: Reason
    since: date
    until: date
    sample: int
    found: int
    threshold: str
    cases: tuple[Evidence, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        """What a draft is kept under: a signal with the key of an open draft joins it."""
        return self.detector, self.subject, self.rule
