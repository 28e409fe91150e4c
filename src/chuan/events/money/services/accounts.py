"""The accounts citizens pay into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from chuan.base.kernel.refusal import Refused
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


def account_of(agency: int, day: date) -> Account | None:
    """The agency's account of that day."""
    open_then = Q(until=None) | Q(until__gt=day)
    row = BankAccount.objects.filter(open_then, agency=agency, since__lte=day).order_by("-since").first()
    return Account(row.bank, row.number, row.name, row.bank_name) if row else None


def open_account(agency: int, account: Account, since: date) -> bool:
    """Enter an account from a day on, which ends the one before; False where that day's account is there already."""
    wrong = faults(Transfer(account.bank, account.number))
    if wrong:
        raise Refused(*wrong)
    if BankAccount.objects.filter(agency=agency, since=since).exists():
        return False
    BankAccount.objects.filter(agency=agency, until=None, since__lt=since).update(until=since)
    BankAccount.objects.create(
        agency=agency, bank=account.bank, number=account.number, name=account.name,
        bank_name=account.bank_name, since=since,
    )  # fmt: skip
    return True
