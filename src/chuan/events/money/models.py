"""Beside the events: which stream keeps whose money, what banks' customers wrote, and the accounts of agencies."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Ledger(models.Model):
    """The payment of one dossier; ``flat`` is the dossier's code without dots and hyphens, as transfers carry it."""

    dossier = models.BigIntegerField(primary_key=True)
    stream = models.BigIntegerField(unique=True)
    agency = models.BigIntegerField()
    flat = models.CharField(max_length=60)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["flat"], name="money_ledger_flat")]


class StatementLine(models.Model):
    """One credit of a bank statement, brought in once (``fingerprint``); its text is personal data and erasable."""

    id = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    statement = models.BigIntegerField(db_index=True)
    fingerprint = models.CharField(max_length=64)
    day = models.DateField()
    amount = models.BigIntegerField()
    reference = models.CharField(max_length=60)
    text = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "fingerprint"], name="money_line_once")
        ]


class BankAccount(models.Model):
    """The account citizens pay an agency's fees into, in the half-open days ``[since, until)``.

    ``official`` entered it (0: the installation), ``annulled_by`` said that it was a mistake; the row stays.
    """

    agency = models.BigIntegerField()
    bank = models.CharField(max_length=6)
    number = models.CharField(max_length=19)
    name = models.CharField(max_length=120)
    bank_name = models.CharField(max_length=120, default="")
    since = models.DateField()
    until = models.DateField(null=True)
    official = models.BigIntegerField(default=0)
    recorded = models.DateTimeField(null=True)
    annulled = models.DateTimeField(null=True)
    annulled_by = models.BigIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["agency", "since"], condition=models.Q(annulled=None), name="money_account_one"
            )
        ]
