"""A rule pack: the numbers of the one-stop law in force on a day, frozen and typed.

A dossier keeps the pack it was received under. Each value's source and whether anybody verified it
stand beside it in ``catalogue/rulepacks``; ``unverified`` names those that no form may print as law.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Pack:
    """``code`` is the first day in force; ``day_minutes`` is the length of one working day in hours law.

    Days of this table are working days. ``supplement_restarts_clock``: a completed supplement starts the
    legal clock from zero (the general law); otherwise the wait is only left out.
    """

    code: str
    since: date
    until: date | None = None
    day_minutes: int = 480
    end_at_closing: bool = True
    hand_over_cut_off: time = time(15, 0)
    late_entry_days: int = 1
    supplement_max: int = 1
    supplement_restarts_clock: bool = True
    supplement_wait_days: int = 15
    online_acceptance_hours: int = 8
    ineligible_return_days: int = 3
    apology_days_before: int = 1
    extension_max: int = 1
    clock_starts_at_competent_agency: bool = False
    unverified: tuple[str, ...] = ()

    @property
    def base(self) -> str:
        """The code of the catalogue's pack, also of one corrected since: forms are numbered by it."""
        return self.code.partition("+")[0]
