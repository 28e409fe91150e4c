"""The sentences of a month with the dossiers behind each; no citizen and no official is named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.reason import say as worded
from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.comparisons.queries.evidence import evidence
from chuan.readings.comparisons.rules.month import BAD, CAUSE, GOOD, OPEN, PROCEDURE, Count, Sentence
from chuan.readings.comparisons.rules.words import WORDS
from chuan.readings.indices.services.asking import Days
from chuan.surfaces.province.web import report_periods as periods


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence; ``href`` to its dossiers, or the dossiers themselves."""

    text: str
    href: str
    cases: tuple[tuple[str, str], ...]


Sides = list[tuple[str, list[Told]]]


def sides(found: Iterable[Sentence], seen: Scope, asked: Days, agency: int, period: str) -> Sides:
    """The three of them, each with its sentences."""
    told = [(one.side, _told(one, seen, asked, agency, period)) for one in found]
    return [
        (label, [one for side, one in told if side == key])
        for key, label in ((GOOD, _("Mặt tốt")), (BAD, _("Chưa tốt")), (CAUSE, _("Nguyên nhân")))
    ]


def _told(one: Sentence, seen: Scope, asked: Days, agency: int, period: str) -> Told:
    found = evidence(seen, asked.of(agency), one.of)
    cases = tuple((code, reverse("desk:dossier", args=[stream])) for stream, code in found)
    return Told(worded(one.reason, WORDS), _address(one.of, agency, period), cases)


def _address(of: Count, agency: int, period: str) -> str:
    """Procedures and what is overdue open to the cell that counts them."""
    known = {PROCEDURE: {"hang": of.key, "cot": "late" if of.late else "done"}, OPEN: {"cot": "open_overdue"}}
    if of.kind not in known:
        return ""
    place = reverse("province:report_cases", args=[agency, "ho-so-thu-tuc"])
    return f"{place}?{urlencode({periods.KEY: period, periods.KNOWN: periods.NOW, **known[of.kind]})}"
