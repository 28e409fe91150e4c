"""The accounts citizens pay into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.events.money.models import BankAccount
from chuan.events.money.rules.vietqr import Transfer, faults


@dataclass(frozen=True, slots=True)
class Account:
    """Bank (BIN), number, the holder's name as the bank writes it, and what people call the bank."""

    bank: str
    number: str
    name: str
    bank_name: str = ""

    @property
    def key(self) -> str:
        """What tells the lines of two accounts apart."""
        return f"{self.bank}:{self.number}"


@dataclass(frozen=True, slots=True)
class Entered:
    """One entry: the account, its days, who entered it when, and who annulled it."""

    id: int
    account: Account
    since: date
    until: date | None
    official: int
    recorded: datetime | None
    annulled: datetime | None
    annulled_by: int


def account_of(agency: int, day: date) -> Account | None:
    """The agency's account of that day."""
    open_then = Q(until=None) | Q(until__gt=day)
    living = BankAccount.objects.filter(open_then, agency=agency, since__lte=day, annulled=None)
    row = living.order_by("-since").first()
    return _account(row) if row else None


def history(agency: int) -> tuple[Entered, ...]:
    """Every account ever entered for an agency, the latest first."""
    rows = BankAccount.objects.filter(agency=agency).order_by("-since", "-id")
    return tuple(
        Entered(
            row.id,
            _account(row),
            row.since,
            row.until,
            row.official,
            row.recorded,
            row.annulled,
            row.annulled_by,
        )
        for row in rows
    )


def open_account(
    agency: int, account: Account, since: date, official: int = 0, at: datetime | None = None
) -> bool:
    """Enter an account from a day on, which ends the one before; False where that day's account is there already."""
    wrong = faults(Transfer(account.bank, account.number))
    if wrong:
        raise Refused(*wrong)
    living = BankAccount.objects.filter(agency=agency, annulled=None)
    if living.filter(since=since).exists():
        return False
    later = living.filter(since__gt=since).order_by("since").first()
    living.filter(Q(until=None) | Q(until__gt=since), since__lt=since).update(until=since)
    BankAccount.objects.create(
        agency=agency, bank=account.bank, number=account.number, name=account.name, bank_name=account.bank_name,
        since=since, until=later.since if later else None, official=official, recorded=at,
    )  # fmt: skip
    return True


def annul(agency: int, number: int, official: int, at: datetime) -> None:
    """An entry was a mistake: the account before it goes on as if it had not been; ``Refused`` once it was in use."""
    living = BankAccount.objects.select_for_update().filter(agency=agency, annulled=None)
    row = living.filter(id=number).first()
    if row is None:
        raise Refused(refuse("missing", "store.no_stream"))
    if row.since < local(at).date():
        raise Refused(refuse("not_now", "money.account_in_use", day=f"{row.since:%d/%m/%Y}"))
    living.filter(until=row.since).update(until=row.until)
    row.annulled, row.annulled_by = at, official
    row.save(update_fields=["annulled", "annulled_by"])


def _account(row: BankAccount) -> Account:
    return Account(row.bank, row.number, row.name, row.bank_name)
