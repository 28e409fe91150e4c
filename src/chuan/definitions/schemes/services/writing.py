"""Writing, approving and ending an objective; each in one transaction, the row locked."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.definitions.schemes.models import Objective as Row
from chuan.definitions.schemes.rules.objective import (
    ANNULLED,
    DROPPED,
    REPLACED,
    Objective,
    Wanted,
    faults,
    not_approvable,
    not_endable,
)
from chuan.definitions.schemes.services.listings import objective


@transaction.atomic
def write(
    agency: int,
    official: int,
    wanted: Wanted,
    at: datetime,
    *,
    percent: bool,
    series: int = 0,
    number: int = 0,
) -> int:
    """A draft: a new objective, or the next version of ``series``; its id. The same ``number`` again is the same."""
    if number and Row.objects.filter(id=number, agency_id=agency).exists():
        return number
    if wrong := faults(wanted, local(at).date(), percent=percent):
        raise Refused(*wrong)
    made = number or new_id()
    row = Row(
        id=made, series=series or made, version=_next(agency, series, wanted), agency_id=agency, year=wanted.year,
        measure=wanted.measure, procedure=wanted.procedure, unit_id=wanted.unit or None, target=wanted.target,
        answers_id=wanted.answers, resources=nfc(wanted.resources).strip(),
        evaluation=nfc(wanted.evaluation).strip(), writer_id=official, written_at=at,
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        raise Refused(refuse("stale", "schemes.objective_drafted")) from error
    return made


@transaction.atomic
def approve(agency: int, number: int, official: int, at: datetime) -> None:
    """It holds from now on; the version before it ends as replaced. ``Refused`` for whoever wrote it."""
    found = _locked(agency, number)
    if refusal := not_approvable(found, official):
        raise Refused(refusal)
    before = Row.objects.filter(series=found.series, approved_at__isnull=False, ended_at__isnull=True)
    before.update(ended_at=at, ended_how=REPLACED, ender_id=official)
    try:
        with transaction.atomic():
            Row.objects.filter(id=number).update(approved_at=at, approver_id=official)
    except IntegrityError as error:
        raise Refused(refuse("not_now", "schemes.objective_twice")) from error


@transaction.atomic
def end(agency: int, number: int, official: int, reason: str, at: datetime) -> None:
    """A draft is taken back, an objective in force annulled; with the reason, and kept."""
    found = _locked(agency, number)
    if refusal := not_endable(found, reason):
        raise Refused(refusal)
    how = ANNULLED if found.approved_at else DROPPED
    Row.objects.filter(id=number).update(
        ended_at=at, ended_how=how, ender_id=official, ended_reason=nfc(reason).strip()
    )


def _locked(agency: int, number: int) -> Objective:
    """One version, its row held to the end of the transaction."""
    if not Row.objects.select_for_update().filter(id=number, agency_id=agency).exists():
        raise Refused(refuse("missing", "schemes.objective_missing"))
    found = objective(number)
    assert found is not None
    return found


def _next(agency: int, series: int, wanted: Wanted) -> int:
    """The number of the next version; refused where another objective in force is about the same thing."""
    year, measure, procedure, unit = wanted.about
    live = Row.objects.filter(agency_id=agency, approved_at__isnull=False, ended_at__isnull=True)
    same = live.filter(year=year, measure=measure, procedure=procedure)
    same = same.filter(unit_id=unit) if unit else same.filter(unit_id__isnull=True)
    if same.exclude(series=series).exists():
        raise Refused(refuse("invalid", "schemes.objective_twice", "measure"))
    if not series:
        return 1
    held = Row.objects.select_for_update().filter(series=series, agency_id=agency)
    numbers = list(held.values_list("version", flat=True))
    if not numbers:
        raise Refused(refuse("missing", "schemes.objective_missing"))
    return max(numbers) + 1
