"""Whether a printed copy still holds: one sentence with its dates, for whoever holds the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.reason import Reason

LEAST = 8
"""Letters of a hash below which nothing is compared."""

HOLDS, AHEAD, REPLACED, ENDED, FOREIGN = "holds", "ahead", "replaced", "ended", "foreign"


@dataclass(frozen=True, slots=True)
class Edition:
    """One version that an agency adopted, in the half-open period of days."""

    version: int
    edition: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """``kind`` is one of the five words above."""

    kind: str
    reason: Reason


def standing(name: str, editions: Sequence[Edition], version: int, hash_: str, day: date) -> Standing:
    """What a copy of ``version`` with this hash is worth on a day; ``name``: the code it bears."""
    found = next((one for one in editions if _is(one, version, hash_)), None)
    if found is None:
        return Standing(FOREIGN, Reason.of("procedures.copy_foreign", name=name, version=f"{version:02}"))
    facts = {"name": name, "version": f"{version:02}", "since": _said(found.since)}
    if day < found.since:
        return Standing(AHEAD, Reason.of("procedures.copy_ahead", **facts))
    if found.until is None or day < found.until:
        return Standing(HOLDS, Reason.of("procedures.copy_holds", **facts))
    after = next((one for one in editions if one.since == found.until and one is not found), None)
    told = {**facts, "until": _said(found.until)}
    if after is None:
        return Standing(ENDED, Reason.of("procedures.copy_ended", **told))
    return Standing(REPLACED, Reason.of("procedures.copy_replaced", **told, after=f"{after.version:02}"))


def _is(one: Edition, version: int, hash_: str) -> bool:
    typed = hash_.strip().lower()
    return one.version == version and len(typed) >= LEAST and one.edition.startswith(typed)


def _said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
