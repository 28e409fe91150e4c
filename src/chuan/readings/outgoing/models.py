"""Numbered documents the product made, read off the events; the table may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class OutgoingRow(models.Model):
    """One document: ``paper`` says which of its stream; ``sha256`` "" until it was issued."""

    pk = models.CompositePrimaryKey("stream", "paper")
    stream = models.BigIntegerField()
    paper = models.CharField(max_length=40)
    agency = models.BigIntegerField()
    symbol = models.CharField(max_length=40)
    year = models.IntegerField()
    number = models.IntegerField()
    day = models.DateField()
    kind = models.CharField(max_length=20)
    signer = models.BigIntegerField(null=True)
    channel = models.CharField(max_length=12)
    sha256 = models.CharField(max_length=64)
    dossier = models.BooleanField()

    class Meta:
        db_table = "reading_outgoing"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["agency", "symbol", "year", "number"], name="reading_outgoing_once"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["agency", "day"], name="reading_outgoing_day")]
