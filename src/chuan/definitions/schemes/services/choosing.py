"""Choosing a scheme of points by decision and days; two of one use on one day are refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.models import Choice as Row
from chuan.definitions.schemes.rules.choice import Choice, choice_faults
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.definitions.schemes.rules.starting import early
from chuan.definitions.schemes.services.choices import choices
from chuan.definitions.schemes.services.turning import ended


@transaction.atomic
def choose(wanted: Choice, official: int, at: datetime, *, instead: bool = False) -> int:
    """Keep a choice; its id. ``instead``: the one that holds then ends the day before.

    Raises ``Refused`` for an unknown scheme, days outside its own, a second one, or a change not from a period to come.
    """
    scheme = shipped().get(wanted.scheme)
    if scheme is None:
        raise Refused(refuse("invalid", "schemes.choice_unknown", "scheme"))
    list(Row.objects.select_for_update().filter(agency_id=wanted.agency))
    if wanted.id and Row.objects.filter(id=wanted.id, agency_id=wanted.agency).exists():
        return wanted.id
    asked = replace(
        wanted, use=scheme.use, document=nfc(wanted.document).strip(), reason=nfc(wanted.reason).strip()
    )
    known = choices(EVERYTHING, wanted.agency)
    before = _before(asked, known) if instead else None
    _check(asked, scheme, [one for one in known if one != before], at)
    if before is not None:
        ended(before, asked.since, asked.document, asked.reason, official, at)
    return _kept(asked, before, official, at)


def _before(asked: Choice, known: Sequence[Choice]) -> Choice | None:
    """The choice that holds when the new one begins, if it began earlier."""
    same = (one for one in known if one.use == asked.use)
    return next((one for one in same if one.since < asked.since and one.period.holds(asked.since)), None)


def _check(asked: Choice, scheme: Scheme, known: Sequence[Choice], at: datetime) -> None:
    """``Refused`` with every sentence; the first scheme of a use may also hold from an earlier day."""
    named = [(one, shipped()[one.scheme].name) for one in known]
    wrong = choice_faults(asked, scheme.name, scheme.valid, named)
    first = not Row.objects.filter(agency_id=asked.agency, use=asked.use, undone=False).exists()
    late = None if first or wrong else early(scheme, asked.since, local(at).date(), "since")
    if refusals := (*wrong, *([late] if late else [])):
        raise Refused(*refusals)


def _kept(asked: Choice, before: Choice | None, official: int, at: datetime) -> int:
    row = Row(
        id=asked.id or new_id(), agency_id=asked.agency, scheme=asked.scheme, use=asked.use, since=asked.since,
        until=asked.until, document=asked.document, reason=asked.reason, by_id=official, at=at,
        replaced_id=before.id if before else None,
    )  # fmt: skip
    row.save(force_insert=True)
    return row.id
