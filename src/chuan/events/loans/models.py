"""The register of kept files and of loans: what lists read, kept by the services that append."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models


class File(models.Model):
    """One kept file. ``made_of`` is the stream it was made of; ``kept_until`` null: for ever; ``folded`` is searched."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    code = models.CharField(max_length=40)
    title = models.CharField(max_length=500)
    made_of = models.BigIntegerField(unique=True)
    kind = models.CharField(max_length=30)
    kept_until = models.DateField(null=True)
    place = models.CharField(max_length=200, default="")
    status = models.CharField(max_length=10)
    damaged = models.BooleanField(default=False)
    outdated = models.BooleanField(default=False)
    loan = models.BigIntegerField(null=True)
    borrower = models.BigIntegerField(null=True)
    until = models.DateField(null=True)
    folded = models.TextField(default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "code"], name="loans_code_once"),
        ]
        indexes: ClassVar = [GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="loans_text")]


class Loan(models.Model):
    """One loan, from the request on; ``until`` null before the file was handed out."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    file = models.BigIntegerField()
    borrower = models.BigIntegerField()
    unit = models.BigIntegerField()
    status = models.CharField(max_length=10)
    asked = models.DateTimeField()
    lent = models.DateField(null=True)
    until = models.DateField(null=True)
    renewed = models.IntegerField(default=0)
    returned = models.DateField(null=True)
    condition = models.CharField(max_length=10, default="")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["agency", "until"], name="loans_by_due"),
            models.Index(fields=["borrower"], name="loans_borrower"),
            models.Index(fields=["file"], name="loans_of_file"),
        ]
