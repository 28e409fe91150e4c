"""Mandates to inspect: opened by a written decision, ended early with a reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import sort_key
from chuan.definitions.organisation.models import Account, Official
from chuan.definitions.organisation.models import Mandate as Row
from chuan.definitions.organisation.rules.absence import no_reason
from chuan.definitions.organisation.rules.authority import Thing, may, scope
from chuan.definitions.organisation.rules.mandate import Wanted, faults
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.accounts import fresh
from chuan.definitions.organisation.services.mandate_lists import twice

ACT = "mandates.open"
_USERNAME = re.compile(r"[a-z0-9][a-z0-9.]{2,59}")


@dataclass(frozen=True, slots=True)
class Opened:
    """A mandate just entered; ``password``: good for one sign-in, "" for one who had an account."""

    id: int
    username: str
    password: str


@transaction.atomic
def open_mandate(actor: Actor, wanted: Wanted, at: datetime) -> Opened:
    """Enter a mandate, with an account where the person has none. Raises ``Refused``."""
    reach = scope(actor, ACT, at).agencies
    if not reach:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    if wrong := faults(wanted, reach, at):
        raise Refused(*wrong)
    official, password = _official(actor, wanted, at)
    if official == actor.official:
        raise Refused(refuse("invalid", "organisation.mandate_self", "username"))
    Official.objects.select_for_update().get(id=official)
    if again := twice(official, wanted, at):
        raise Refused(again)
    made = Row.objects.create(
        agency_id=actor.agency,
        official_id=official,
        home=_tidy(wanted.home),
        purpose=_tidy(wanted.purpose),
        document=_tidy(wanted.document),
        document_day=wanted.document_day,
        since=wanted.since,
        until=wanted.until,
        agencies=sorted(set(wanted.agencies)),
        clear=wanted.clear,
        recorded_by_id=actor.account,
        recorded_at=at,
    )
    return Opened(int(made.id), wanted.username.strip().lower(), password)


@transaction.atomic
def end_mandate(actor: Actor, number: int, reason: str, at: datetime) -> None:
    """End it from this moment on, with a reason; it stays on record. Raises ``Refused``."""
    row = Row.objects.select_for_update().filter(id=number).first()
    if row is None or not may(actor, ACT, Thing(int(row.agency_id)), at):
        raise Refused(refuse("missing", "organisation.missing"))
    if row.withdrawn_at is not None or row.until <= local(at).date():
        raise Refused(refuse("closed", "organisation.mandate_gone"))
    if wrong := no_reason(reason):
        raise Refused(wrong)
    row.withdrawn_at, row.withdrawn_by_id, row.withdrawn_reason = at, actor.account, _tidy(reason)
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])


def _official(actor: Actor, wanted: Wanted, at: datetime) -> tuple[int, str]:
    """Whose account has this name; a new person of the opening agency, with a password, where nobody has it."""
    username, name = wanted.username.strip().lower(), _tidy(wanted.name)
    if not _USERNAME.fullmatch(username):
        raise Refused(refuse("invalid", "organisation.mandate_bad_account", "username"))
    known = Account.objects.filter(username=username).select_related("official").first()
    if known is None:
        made = Official.objects.create(
            agency_id=actor.agency, code=f"tt-{username}"[:40], name=name, sort_key=sort_key(name)
        )
        password = fresh()
        Account.objects.create_user(
            username, password, official=made, temporary_by_id=actor.account, temporary_at=at
        )
        return int(made.id), password
    if known.official is None or sort_key(known.official.name) != sort_key(name):
        whose = known.official.name if known.official else username
        raise Refused(refuse("invalid", "organisation.mandate_other_name", "name", name=whose))
    return int(known.official.id), ""


def _tidy(text: str) -> str:
    return " ".join(text.split())
