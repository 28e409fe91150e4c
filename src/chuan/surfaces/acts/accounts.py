"""The account citizens pay an agency's fees into: entered from a day on, annulled where it was a mistake."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.money.services import accounts
from chuan.events.money.services.accounts import Account
from chuan.surfaces.acts.asking import clock, demand

EDIT = "money.account"


def enter(actor: Actor, account: Account, since: date) -> None:
    """From ``since`` on citizens pay into this account; never for days gone by."""
    at = clock()
    demand(actor, EDIT, Thing(actor.agency), at)
    if since < local(at).date():
        raise Refused(refuse("invalid", "money.account_past", "since"))
    with transaction.atomic():
        if not accounts.open_account(actor.agency, account, since, actor.official, at):
            raise Refused(refuse("invalid", "money.account_of_day", "since", day=f"{since:%d/%m/%Y}"))


def annul(actor: Actor, number: int) -> None:
    """An entry was a mistake; whoever entered and annulled it stays on the list."""
    at = clock()
    demand(actor, EDIT, Thing(actor.agency), at)
    with transaction.atomic():
        accounts.annul(actor.agency, number, actor.official, at)
