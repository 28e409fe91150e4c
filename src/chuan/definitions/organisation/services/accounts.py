"""Passwords that an administrator gives, good for one sign-in."""

from __future__ import annotations

import secrets
from datetime import datetime

from axes.utils import reset
from django.db import transaction

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.models import Account
from chuan.definitions.organisation.rules.authority import Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.listings import person

_LETTERS = "abcdefghkmnpqrstuvwxyz23456789"  # without those read for one another on paper


@transaction.atomic
def give_temporary_password(actor: Actor, official: int, at: datetime) -> str:
    """A new password for somebody of the administrator's agency, to be changed at once; lifts a lock.

    ``Refused``: missing out of reach, not_now for oneself. Who gave it and when stays with the account.
    """
    whose = person(official, at)
    account = Account.objects.select_for_update().filter(official_id=official).first()
    if whose is None or account is None:
        raise Refused(refuse("missing", "organisation.missing"))
    if no := check(actor, "organisation.edit", Thing(whose.agency), at, see="organisation.edit"):
        raise Refused(no)
    if official == actor.official:
        raise Refused(refuse("not_now", "organisation.own_password"))
    given = fresh()
    account.set_password(given)
    account.temporary_by_id, account.temporary_at = actor.account, at
    account.save(update_fields=["password", "temporary_by", "temporary_at"])
    reset(username=account.username)
    return given


def fresh() -> str:
    """A password to be told to somebody once."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(3))


def keep_password(account: int) -> None:
    """The person has chosen a password of their own."""
    Account.objects.filter(id=account).update(temporary_by=None, temporary_at=None)
