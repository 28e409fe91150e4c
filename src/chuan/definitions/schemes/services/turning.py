"""What happens to a choice later: it ends from a period to come, or is undone; each turn is a row that stays."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.models import Choice as Row
from chuan.definitions.schemes.models import Turn
from chuan.definitions.schemes.rules.choice import Choice
from chuan.definitions.schemes.rules.starting import early
from chuan.definitions.schemes.services.choices import choices

ENDED, RESTORED, UNDONE = "ended", "restored", "undone"


@transaction.atomic
def end_choice(
    agency: int,
    number: int,
    until: date,
    official: int,
    at: datetime,
    *,
    document: str = "",
    reason: str = "",
) -> None:
    """It holds until that day, the first of a period to come; sheets counted before stay as they were published."""
    found = _locked(agency, number)
    today = local(at).date()
    if found.until and found.until <= today:
        raise Refused(refuse("closed", "schemes.choice_ended", day=f"{found.until:%d/%m/%Y}"))
    if until <= found.since:
        raise Refused(refuse("invalid", "schemes.choice_backwards", "until", since=f"{found.since:%d/%m/%Y}"))
    if wrong := early(shipped()[found.scheme], until, today, "until"):
        raise Refused(wrong)
    ended(found, until, nfc(document).strip(), nfc(reason).strip(), official, at)


@transaction.atomic
def undo_choice(agency: int, number: int, reason: str, official: int, at: datetime) -> None:
    """It never held; the one it had ended holds on where nothing else came in its place."""
    found, why = _locked(agency, number), nfc(reason).strip()
    if not why:
        raise Refused(refuse("invalid", "schemes.choice_reason", "reason"))
    Row.objects.filter(id=number).update(undone=True)
    _turn(number, UNDONE, found.until, found.until, found.document, why, official, at)
    replaced = Row.objects.filter(id=number).values_list("replaced", flat=True)[0]
    if replaced is None:
        return
    last = Turn.objects.filter(choice_id=replaced, kind=ENDED).order_by("-id").first()
    if last is not None and last.until == found.since:
        _restored(agency, replaced, last, why, official, at)


def ended(before: Choice, until: date, document: str, reason: str, official: int, at: datetime) -> None:
    """Write that a choice holds until that day only."""
    Row.objects.filter(id=before.id).update(until=until)
    _turn(before.id, ENDED, until, before.until, document, reason, official, at)


def _restored(agency: int, number: int, last: Turn, why: str, official: int, at: datetime) -> None:
    """Give a choice back the days it had, unless another one was chosen for them."""
    known = {one.id: one for one in choices(EVERYTHING, agency)}
    mine = known.pop(number, None)
    if mine is None or mine.until != last.until:
        return
    again = Choice(mine.id, agency, mine.scheme, mine.use, mine.since, last.was, mine.document)
    if not any(one.use == mine.use and one.period.overlaps(again.period) for one in known.values()):
        Row.objects.filter(id=number).update(until=last.was)
        _turn(number, RESTORED, last.was, last.until, last.document, why, official, at)


def _locked(agency: int, number: int) -> Choice:
    """The choice, its row locked with the agency's others; ``Refused`` where there is none or it was undone."""
    rows = list(Row.objects.select_for_update().filter(agency_id=agency))
    row = next((one for one in rows if one.id == number), None)
    if row is None:
        raise Refused(refuse("missing", "schemes.choice_unknown"))
    if row.undone:
        raise Refused(refuse("closed", "schemes.choice_undone"))
    return Choice(row.id, agency, row.scheme, row.use, row.since, row.until, row.document, row.reason)


def _turn(
    number: int, kind: str, until: date | None, was: date | None, document: str, reason: str, official: int, at: datetime
) -> None:  # fmt: skip
    Turn.objects.create(
        choice_id=number, kind=kind, until=until, was=was, document=document, reason=reason, by_id=official, at=at
    )  # fmt: skip
