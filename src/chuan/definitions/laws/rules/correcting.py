"""Which values of a rule pack may be corrected by an agency that has read the text, and how they are typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

NUMBER, CHOICE, HOUR = "number", "choice", "hour"

CORRECTABLE: Mapping[str, str] = MappingProxyType(
    {
        "day_minutes": NUMBER,
        "end_at_closing": CHOICE,
        "hand_over_cut_off": HOUR,
        "late_entry_days": NUMBER,
        "supplement_max": NUMBER,
        "supplement_restarts_clock": CHOICE,
        "supplement_wait_days": NUMBER,
        "online_acceptance_hours": NUMBER,
        "ineligible_return_days": NUMBER,
        "apology_days_before": NUMBER,
        "extension_max": NUMBER,
        "clock_starts_at_competent_agency": CHOICE,
    }
)
"""Name of the value -> how it is typed: a count, yes or no, an hour of the day."""

_FORMS = {NUMBER: r"[0-9]{1,3}", CHOICE: r"yes|no", HOUR: r"([01][0-9]|2[0-3]):[0-5][0-9]"}


def fits(name: str, text: str) -> bool:
    """Whether ``text`` is a value of that kind; a working day has at least an hour."""
    if not re.fullmatch(_FORMS[CORRECTABLE[name]], text):
        return False
    return name != "day_minutes" or int(text) >= 60
