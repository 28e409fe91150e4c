"""Both registers as lists read them, kept by the services that append; and what the database refuses by itself."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

_USED = Q(status="used")


class Number(models.Model):
    """One number of a line; ``of`` and ``paper`` name the product's own document, ``own`` its number elsewhere."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    symbol = models.CharField(max_length=40)
    year = models.IntegerField()
    number = models.IntegerField()
    status = models.CharField(max_length=8)
    purpose = models.CharField(max_length=300, default="")
    reason = models.CharField(max_length=500, default="")
    own = models.CharField(max_length=60, default="")
    of = models.BigIntegerField(null=True)
    paper = models.CharField(max_length=40, default="")
    kind = models.CharField(max_length=20, default="")
    day = models.DateField(null=True)
    subject = models.CharField(max_length=500, default="")
    signer = models.CharField(max_length=200, default="")
    recipients = models.CharField(max_length=500, default="")
    unit = models.BigIntegerField(null=True)
    copies = models.IntegerField(default=1)
    channel = models.CharField(max_length=12, default="")
    sha256 = models.CharField(max_length=64, default="")
    folded = models.TextField(default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "symbol", "year", "number"], name="registers_once"),
            models.UniqueConstraint(
                fields=["agency", "symbol", "year", "own"], condition=~Q(own=""), name="registers_own_once"
            ),
            models.UniqueConstraint(
                fields=["agency", "sha256"], condition=_USED & ~Q(sha256=""), name="registers_content_once"
            ),
            models.UniqueConstraint(
                fields=["of", "paper"], condition=Q(of__isnull=False), name="registers_document_once"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["agency", "day"], name="registers_by_day"),
            GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="registers_text"),
        ]


class Incoming(models.Model):
    """One document that came in. ``from_key``: sender and number as compared; "" where it has no number."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    year = models.IntegerField()
    number = models.IntegerField()
    arrived = models.DateField()
    kind = models.CharField(max_length=20)
    sender = models.CharField(max_length=200)
    their_number = models.CharField(max_length=60, default="")
    their_day = models.DateField(null=True)
    subject = models.CharField(max_length=500)
    urgency = models.CharField(max_length=12)
    means = models.CharField(max_length=12)
    channel = models.CharField(max_length=12)
    status = models.CharField(max_length=10)
    holder = models.BigIntegerField(null=True)
    passed = models.DateField(null=True)
    due = models.DateField(null=True)
    done = models.DateField(null=True)
    reason = models.CharField(max_length=500, default="")
    own = models.CharField(max_length=60, default="")
    law = models.BigIntegerField(null=True)
    sha256 = models.CharField(max_length=64, default="")
    from_key = models.CharField(max_length=300, default="")
    folded = models.TextField(default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "year", "number"], name="registers_in_once"),
            models.UniqueConstraint(
                fields=["agency", "from_key"],
                condition=~Q(from_key="") & Q(status__in=("open", "done")),
                name="registers_in_document",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["agency", "arrived"], name="registers_in_day"),
            GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="registers_in_text"),
        ]
