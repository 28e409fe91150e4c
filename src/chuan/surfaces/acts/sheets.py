"""The sheets of an agency in a period as they stand now: what is shown, hashed and published."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.spans import parsed
from chuan.events.appraisals.rules.sheets import Sheets
from chuan.readings.scores.services import drawn


def counted(agency: int, period: str, scheme: str, at: datetime) -> Sheets:
    """By one scheme, "" the first; ``Refused`` for what is no period, and where nothing is scored in it."""
    span = parsed(period)
    if span is None:
        raise Refused(refuse("invalid", "appraisals.bad_period", "period"))
    found = next((one for one in drawn(agency, span, at) if scheme in ("", one.scheme)), None)
    if found is None or not found.sheets:
        raise Refused(refuse("invalid", "appraisals.no_sheets", "period"))
    return found
