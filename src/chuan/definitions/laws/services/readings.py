"""What an agency has read in the law about a value: proposed by one, confirmed by another, undone with a reason."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import connection, transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.laws.models import ValueReading
from chuan.definitions.laws.rules.reading import Proposal, Reading, confirm_faults, faults
from chuan.definitions.laws.rules.values import Value
from chuan.definitions.laws.services.catalogue import values

_LIST = """
SELECT reading.id, reading.agency_id AS agency, reading.key, reading.corrected, reading.document,
       reading.article, reading.document_day, reading.note, reading.since,
       coalesce(proposer.name, '') AS proposed_by, proposed.official_id AS proposer, reading.proposed_at,
       coalesce(confirmer.name, '') AS confirmed_by, reading.confirmed_at,
       coalesce(undoer.name, '') AS undone_by, reading.undone_at, reading.undone_reason
FROM laws_valuereading reading
JOIN organisation_agency_closure above ON above.ancestor_id = reading.agency_id
     AND above.descendant_id = %(agency)s AND above.since <= %(day)s
     AND (above.until IS NULL OR above.until > %(day)s)
JOIN organisation_account proposed ON proposed.id = reading.proposed_by_id
LEFT JOIN organisation_official proposer ON proposer.id = proposed.official_id
LEFT JOIN organisation_account confirmed ON confirmed.id = reading.confirmed_by_id
LEFT JOIN organisation_official confirmer ON confirmer.id = confirmed.official_id
LEFT JOIN organisation_account undone ON undone.id = reading.undone_by_id
LEFT JOIN organisation_official undoer ON undoer.id = undone.official_id
WHERE %(key)s IN ('', reading.key)
ORDER BY above.depth, reading.proposed_at DESC, reading.id DESC
"""
_CORRECTED = """
SELECT DISTINCT ON (reading.key) reading.key, reading.corrected
FROM laws_valuereading reading
JOIN organisation_agency_closure above ON above.ancestor_id = reading.agency_id
     AND above.descendant_id = %(agency)s AND above.since <= %(day)s
     AND (above.until IS NULL OR above.until > %(day)s)
WHERE reading.key LIKE %(like)s AND reading.corrected <> '' AND reading.confirmed_at IS NOT NULL
  AND reading.undone_at IS NULL AND reading.since <= %(day)s
ORDER BY reading.key, above.depth, reading.since DESC, reading.id DESC
"""


def readings(agency: int, at: datetime, key: str = "") -> tuple[Reading, ...]:
    """What this agency and those above it have read, of one value or of all; its own first, the latest first."""
    found = _rows(_LIST, {"agency": agency, "key": key, "day": local(at).date()})
    return tuple(Reading(**row) for row in found)


def corrected(agency: int, prefix: str, holder: str, day: date) -> dict[str, str]:
    """Name -> text of the values of one holder that stand corrected for dossiers received on ``day``."""
    found = _rows(_CORRECTED, {"agency": agency, "day": day, "like": f"{prefix}%@{holder}"})
    return {row["key"].removeprefix(prefix).partition("@")[0]: row["corrected"] for row in found}


@transaction.atomic
def propose(agency: int, account: int, wanted: Proposal, at: datetime) -> int:
    """Enter what was read about a value; its id. Counts for nothing until confirmed. Raises ``Refused``."""
    value = _value(wanted.key)
    if wrong := faults(wanted, value, at):
        raise Refused(*wrong)
    _lock(agency)
    standing = (one for one in readings(agency, at, wanted.key) if one.agency == agency and not one.undone_at)
    if one := next(standing, None):
        raise Refused(refuse("closed", f"laws.already_{one.state}", by=one.confirmed_by or one.proposed_by))
    row = ValueReading(
        id=new_id(),
        agency_id=agency,
        key=wanted.key,
        corrected=wanted.corrected.strip(),
        document=" ".join(wanted.document.split()),
        article=" ".join(wanted.article.split()),
        document_day=wanted.document_day,
        note=" ".join(wanted.note.split()),
        since=wanted.since,
        proposed_by_id=account,
        proposed_at=at,
    )
    row.save(force_insert=True)
    return row.id


@transaction.atomic
def confirm(agency: int, reading: int, account: int, official: int, at: datetime) -> None:
    """Another person confirms; a correction holds from today at the earliest. Raises ``Refused``."""
    row = _own(agency, reading)
    found = next(one for one in readings(agency, at, row.key) if one.id == reading)
    if wrong := confirm_faults(found, official):
        raise Refused(wrong)
    row.confirmed_by_id, row.confirmed_at = account, at
    row.since = max(row.since or local(at).date(), local(at).date())
    row.save(update_fields=["confirmed_by", "confirmed_at", "since"])


@transaction.atomic
def undo(agency: int, reading: int, account: int, reason: str, at: datetime) -> None:
    """Drop a proposal or take a confirmation back, with a reason; both stay on record. Raises ``Refused``."""
    row = _own(agency, reading)
    if row.undone_at is not None:
        raise Refused(refuse("closed", "laws.already_undone"))
    if len(reason.strip()) < 3:
        raise Refused(refuse("invalid", "laws.reason_missing", "reason"))
    row.undone_by_id, row.undone_at = account, at
    row.undone_reason = " ".join(reason.split())
    row.save(update_fields=["undone_by", "undone_at", "undone_reason"])


def _own(agency: int, reading: int) -> ValueReading:
    row = ValueReading.objects.select_for_update().filter(id=reading, agency_id=agency).first()
    if row is None:
        raise Refused(refuse("missing", "laws.no_reading"))
    return row


def _value(key: str) -> Value:
    found = next((one for one in values() if one.id == key and not one.verified), None)
    if found is None:
        raise Refused(refuse("missing", "laws.no_value"))
    return found


def _lock(agency: int) -> None:
    """One proposal at a time for an agency."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [agency])


def _rows(sql: str, facts: dict[str, Any]) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, facts)
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
