"""Where paper is, read off the events of custody; every table may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class HandoverRow(models.Model):
    """One hand-over list."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    number = models.IntegerField()
    year = models.IntegerField()
    from_unit = models.BigIntegerField()
    to_unit = models.BigIntegerField()
    giver = models.BigIntegerField()
    listed = models.DateTimeField()
    status = models.CharField(max_length=12)
    lines = models.IntegerField()
    waiting = models.IntegerField()
    declined = models.IntegerField()
    content = models.CharField(max_length=12, default="", db_default="")  # "" = papers, "results"

    class Meta:
        db_table = "reading_handover"
        indexes: ClassVar = [
            models.Index(fields=["agency", "listed"], name="reading_handover_agency"),
            models.Index(fields=["to_unit", "listed"], name="reading_handover_to"),
            models.Index(fields=["from_unit", "listed"], name="reading_handover_from"),
        ]


class HandoverLine(models.Model):
    """One dossier on one list; ``reason`` is the kept text of a refusal."""

    pk = models.CompositePrimaryKey("stream", "dossier")
    stream = models.BigIntegerField()
    dossier = models.BigIntegerField()
    status = models.CharField(max_length=12)
    papers = models.IntegerField()
    originals = models.IntegerField()
    due = models.DateTimeField(null=True)
    listed = models.DateTimeField()
    official = models.BigIntegerField(default=0)
    at = models.DateTimeField(null=True)
    reason = models.BigIntegerField(null=True)
    content = models.CharField(max_length=12, default="", db_default="")

    class Meta:
        db_table = "reading_handover_line"
        indexes: ClassVar = [models.Index(fields=["dossier", "listed"], name="reading_handover_dossier")]


class OriginalRow(models.Model):
    """One original of a citizen; ``at`` tells those of a dossier apart, ``note`` is a kept text."""

    pk = models.CompositePrimaryKey("dossier", "at")
    dossier = models.BigIntegerField()
    at = models.IntegerField()
    stream = models.BigIntegerField()
    agency = models.BigIntegerField()
    name = models.CharField(max_length=500)
    note = models.BigIntegerField(null=True)
    count = models.IntegerField()
    official = models.BigIntegerField()
    unit = models.BigIntegerField()
    since = models.DateTimeField()
    status = models.CharField(max_length=12)
    damaged = models.BooleanField(default=False)

    class Meta:
        db_table = "reading_original"
        indexes: ClassVar = [
            models.Index(
                fields=["unit", "since"], name="reading_original_unit", condition=models.Q(status="held")
            ),
            models.Index(
                fields=["agency", "since"], name="reading_original_agency", condition=models.Q(status="held")
            ),
        ]
