"""Choosing a scheme of points by decision and days; two of one use on one day are refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.models import Choice as Row
from chuan.definitions.schemes.rules.choice import Choice, choice_faults
from chuan.definitions.schemes.services.choices import choices


@transaction.atomic
def choose(wanted: Choice, official: int, at: datetime) -> int:
    """Keep a choice; its id. Raises ``Refused`` for an unknown scheme, days outside its own, or a second one."""
    scheme = shipped().get(wanted.scheme)
    if scheme is None:
        raise Refused(refuse("invalid", "schemes.choice_unknown", "scheme"))
    list(Row.objects.select_for_update().filter(agency_id=wanted.agency))
    asked = replace(wanted, use=scheme.use, document=nfc(wanted.document).strip())
    known = [(one, shipped()[one.scheme].name) for one in choices(EVERYTHING, wanted.agency)]
    if wrong := choice_faults(asked, scheme.name, scheme.valid, known):
        raise Refused(*wrong)
    row = Row(
        id=wanted.id or new_id(), agency_id=asked.agency, scheme=asked.scheme, use=asked.use, since=asked.since,
        until=asked.until, document=asked.document, by_id=official, at=at,
    )  # fmt: skip
    row.save(force_insert=True)
    return row.id


@transaction.atomic
def end_choice(agency: int, number: int, until: date) -> None:
    """It holds until that day and no longer; sheets counted before stay as they were published."""
    row = Row.objects.select_for_update().filter(id=number, agency_id=agency).first()
    if row is None:
        raise Refused(refuse("missing", "schemes.choice_unknown"))
    if until <= row.since:
        raise Refused(refuse("invalid", "schemes.choice_backwards", "until", since=f"{row.since:%d/%m/%Y}"))
    Row.objects.filter(id=number).update(until=until)
