"""Purposes of reading and what was read under them; every table may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class PurposeRow(models.Model):
    """One purpose; ``words`` is a kept text, ``mandate`` 0 for one stated by hand."""

    stream = models.BigIntegerField(primary_key=True)
    official = models.BigIntegerField()
    home = models.BigIntegerField()
    kind = models.CharField(max_length=20)
    words = models.BigIntegerField(null=True)
    stated = models.DateTimeField()
    until = models.DateTimeField()
    agency = models.BigIntegerField()
    mandate = models.BigIntegerField()
    drawn = models.IntegerField()
    drawn_of = models.IntegerField()
    closed = models.BooleanField()

    class Meta:
        db_table = "reading_purpose"
        indexes: ClassVar = [
            models.Index(fields=["official", "until"], name="reading_purpose_live"),
        ]


class ReadRow(models.Model):
    """One reading (or a barred attempt) of a dossier of ``agency`` under the purpose ``stream``."""

    pk = models.CompositePrimaryKey("stream", "seq")
    stream = models.BigIntegerField()
    seq = models.IntegerField()
    agency = models.BigIntegerField()
    dossier = models.BigIntegerField()
    official = models.BigIntegerField()
    at = models.DateTimeField()
    what = models.CharField(max_length=20)
    outside = models.BooleanField()
    barred = models.BooleanField()
    words = models.BigIntegerField(null=True)

    class Meta:
        db_table = "reading_read"
        indexes: ClassVar = [
            models.Index(fields=["agency", "-at"], name="reading_read_agency"),
            models.Index(fields=["official", "-at"], name="reading_read_official"),
        ]
