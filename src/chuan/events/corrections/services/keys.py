"""Which matter stands under a signal's key, and which signals wait; races are settled by the row of the key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import connection, transaction

from chuan.events.corrections.models import Open, Waiting
from chuan.events.corrections.rules.signals import Spoken

_HOLD = """
INSERT INTO corrections_open (agency, detector, subject, rule, stream, opened) VALUES (%s, %s, %s, %s, 0, %s)
ON CONFLICT (agency, detector, subject, rule) DO UPDATE SET rule = excluded.rule RETURNING stream
"""


def held(agency: int, key: tuple[str, str, str], at: datetime) -> int:
    """The last matter under this key, 0 for none; its row is held to the end of the caller's transaction."""
    with connection.cursor() as cursor:
        cursor.execute(_HOLD, [agency, *key, at])
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def stands(agency: int, key: tuple[str, str, str], stream: int, at: datetime) -> None:
    """From now on this matter stands under the key; the signal waits no longer."""
    detector, subject, rule = key
    mine = {"agency": agency, "detector": detector, "subject": subject, "rule": rule}
    Open.objects.filter(**mine).update(stream=stream, opened=at)
    Waiting.objects.filter(**mine).delete()


def opened_since(agency: int, at: datetime, days: int) -> int:
    """How many drafts signals opened in so many days."""
    recent = Open.objects.filter(agency=agency, opened__gt=at - timedelta(days=days), stream__gt=0)
    return recent.count()


@transaction.atomic
def wait(agency: int, spoken: Sequence[Spoken], at: datetime) -> None:
    """These signals wait, and no others of the agency."""
    Waiting.objects.filter(agency=agency).delete()
    Waiting.objects.bulk_create(
        Waiting(
            agency=agency, detector=one.detector, subject=one.subject, rule=one.rule, since=one.since,
            until=one.until, sample=one.sample, found=one.found, share=one.weight[1],
            threshold=one.threshold[:300], sentence=one.sentence,
            cases=[[str(dossier), said] for dossier, said in one.cases], heard=at,
        )
        for one in spoken
    )  # fmt: skip


def waiting(agency: int, limit: int = 50, offset: int = 0) -> tuple[tuple[Spoken, ...], int]:
    """One page of the agency's waiting signals, the worst first, and how many there are."""
    rows = Waiting.objects.filter(agency=agency).order_by("-found", "-share", "detector", "subject")
    return tuple(_spoken(row) for row in rows[offset : offset + limit]), rows.count()


def waiting_one(agency: int, key: tuple[str, str, str]) -> Spoken | None:
    """One waiting signal."""
    detector, subject, rule = key
    row = Waiting.objects.filter(agency=agency, detector=detector, subject=subject, rule=rule).first()
    return _spoken(row) if row else None


def _spoken(row: Waiting) -> Spoken:
    return Spoken(
        row.detector, row.subject, row.rule, row.since, row.until, row.sample, row.found, row.threshold,
        row.sentence, tuple((int(dossier), str(said)) for dossier, said in row.cases),
    )  # fmt: skip
