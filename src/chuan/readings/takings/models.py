"""Who paid what, read off the events; every table may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class PaymentRow(models.Model):
    """The money of one dossier as lists show it; all sums in đồng."""

    dossier = models.BigIntegerField(primary_key=True)
    stream = models.BigIntegerField()
    agency = models.BigIntegerField()
    code = models.CharField(max_length=60)
    standing = models.CharField(max_length=8)
    collect = models.SmallIntegerField()
    charged = models.BigIntegerField()
    due = models.BigIntegerField()
    paid = models.BigIntegerField()
    refunded = models.BigIntegerField()
    owing = models.BigIntegerField()
    to_refund = models.BigIntegerField()

    class Meta:
        db_table = "reading_payment"
        indexes: ClassVar = [models.Index(fields=["agency", "standing"], name="reading_payment_standing")]


class MoveRow(models.Model):
    """One exemption, payment or refund; ``void`` ones were annulled."""

    pk = models.CompositePrimaryKey("stream", "number")
    stream = models.BigIntegerField()
    number = models.IntegerField()
    dossier = models.BigIntegerField()
    agency = models.BigIntegerField()
    kind = models.CharField(max_length=8)
    amount = models.BigIntegerField()
    means = models.CharField(max_length=12)
    at = models.DateTimeField()
    actor = models.BigIntegerField()
    reference = models.CharField(max_length=60)
    series = models.CharField(max_length=20)
    receipt = models.CharField(max_length=10)
    line = models.BigIntegerField(null=True)
    void = models.BooleanField()

    class Meta:
        db_table = "reading_move"
        indexes: ClassVar = [
            models.Index(fields=["agency", "at"], name="reading_move_day"),
            models.Index(fields=["line"], name="reading_move_line"),
        ]


class TransferRow(models.Model):
    """One line of a bank statement and what became of it."""

    line = models.BigIntegerField(primary_key=True)
    statement = models.BigIntegerField()
    agency = models.BigIntegerField()
    amount = models.BigIntegerField()
    verdict = models.CharField(max_length=12)
    waiting = models.BooleanField()

    class Meta:
        db_table = "reading_transfer"
        indexes: ClassVar = [
            models.Index(fields=["agency", "waiting", "verdict"], name="reading_transfer_list")
        ]
